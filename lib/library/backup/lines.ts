/** The lines of a gzipped text file, with bounds: a file may be cut short, damaged, or made to fill the memory. */
import { BackupError } from './format.ts';

/** UTF-16 units. The longest record that Khulasa writes, a text in twenty versions, stays well below. */
const MAX_LINE = 32_000_000;

/** The first two bytes of every gzip file. */
const MAGIC = [0x1f, 0x8b];

/**
 * @param file the file's bytes
 * @returns each line without its end, as it comes out of the stream
 * @throws BackupError: no gzip file, damaged, cut short, a line that is longer than any record
 */
export async function* gzippedLines(file: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const input = { started: false, ended: false };
  const watch = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      if (!input.started && chunk.length > 0) {
        input.started = true;
        if (chunk[0] !== MAGIC[0] || (chunk.length > 1 && chunk[1] !== MAGIC[1])) throw new BackupError('foreign');
      }
      controller.enqueue(chunk);
    },
    flush() {
      input.ended = true;
      if (!input.started) throw new BackupError('foreign');
    },
  });
  const bytes = (file as ReadableStream<Uint8Array<ArrayBuffer>>)
    .pipeThrough(watch)
    .pipeThrough(new DecompressionStream('gzip'));
  const reader = bytes.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest: string[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await read(reader, input);
      const [first = '', ...others] = decode(decoder, value).split('\n');
      rest.push(first);
      length += first.length;
      if (length > MAX_LINE) throw new BackupError('bad-record');
      for (const line of others) {
        yield rest.join('');
        rest = [line];
        length = line.length;
      }
      if (done) break;
    }
    if (length > 0) yield rest.join('');
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function read(reader: ReadableStreamDefaultReader<Uint8Array>, input: { ended: boolean }) {
  try {
    return await reader.read();
  } catch (error) {
    if (error instanceof BackupError) throw error;
    throw new BackupError(input.ended ? 'truncated' : 'damaged', 0, error);
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array | undefined): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch (error) {
    throw new BackupError('damaged', 0, error);
  }
}
