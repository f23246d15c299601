/** A web server on the loopback address, for pages that tools and tests show to the extension. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Reply {
  body: string | Uint8Array;
  /** The content type; absent: HTML in UTF-8. `text/html` alone leaves the charset to the page. */
  type?: string;
  status?: number;
  headers?: Record<string, string>;
}

export interface PageServer {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  port: number;
  /** Every request so far, as `METHOD URL`; `CONNECT host:port` where a browser asked its proxy for an https page. */
  requests: string[];
  close(): Promise<void>;
}

/**
 * Starts a server. Browsers may also use it as their proxy: then it answers for every host, and nothing gets past it.
 *
 * @param answer gives the reply for an address, undefined for a 404; called for each request, so that what it gives may
 *   change between two loads
 */
export async function startServer(answer: (url: URL) => Reply | undefined): Promise<PageServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    // A proxy is asked for the whole address, a server for the path.
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    requests.push(`${request.method} ${url.href}`);
    const reply = answer(url);
    if (!reply) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end();
      return;
    }
    const { body, type = 'text/html; charset=utf-8', status = 200, headers = {} } = reply;
    response.writeHead(status, { 'content-type': type, ...headers }).end(body);
  });
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url}`);
    // A browser that ends resets what it has asked for; nobody else listens to this socket any more.
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
