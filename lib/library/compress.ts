/** Texts as they are kept: JSON, compressed by the browser. */

/** A value as gzipped JSON in UTF-8. */
export async function pack(value: unknown): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return new Uint8Array(await through(new CompressionStream('gzip'), bytes).arrayBuffer());
}

/** The value of `pack`. @throws TypeError or SyntaxError on damaged bytes. */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  return JSON.parse(await through(new DecompressionStream('gzip'), bytes).text());
}

/** No Blob in between: the browser keeps those in another process, which takes longer than the compression of a text. */
function through(stream: CompressionStream | DecompressionStream, bytes: Uint8Array<ArrayBuffer>): Response {
  const writer = stream.writable.getWriter();
  // What goes wrong is told by the other end.
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  return new Response(stream.readable);
}
