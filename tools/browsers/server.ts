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
  /** Every request so far, as `METHOD path?query`. */
  requests: string[];
  close(): Promise<void>;
}

/**
 * Starts a server.
 *
 * @param answer gives the reply for a path (decoded, with its query), undefined for a 404; called for each request, so
 *   that what it gives may change between two loads
 */
export async function startServer(answer: (path: string) => Reply | undefined): Promise<PageServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push(`${request.method} ${path}`);
    const reply = answer(safeDecode(path));
    if (!reply) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end();
      return;
    }
    const { body, type = 'text/html; charset=utf-8', status = 200, headers = {} } = reply;
    response.writeHead(status, { 'content-type': type, ...headers }).end(body);
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

function safeDecode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
