/**
 * Rows of numbers in one block of bytes, each on a border of four, so that reading them back is a view and copies nothing.
 * Little end first, as every machine that runs a browser has it.
 */

type Row = Uint8Array | Uint16Array | Int32Array | Float32Array;

/** Puts rows one behind the other. */
export class ByteWriter {
  readonly #parts: Uint8Array[] = [];
  #length = 0;

  row(values: Row): void {
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    this.#parts.push(bytes);
    this.#length += aligned(bytes.length);
  }

  bytes(): Uint8Array {
    const all = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += aligned(part.length);
    }
    return all;
  }
}

/** Gives the rows back as views; reading on behind the end throws a RangeError. The bytes begin on a border of four. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  bytes(count: number): Uint8Array {
    return new Uint8Array(this.#bytes.buffer, this.#take(count), count);
  }

  words(count: number): Uint16Array {
    return new Uint16Array(this.#bytes.buffer, this.#take(count * 2), count);
  }

  integers(count: number): Int32Array {
    return new Int32Array(this.#bytes.buffer, this.#take(count * 4), count);
  }

  floats(count: number): Float32Array {
    return new Float32Array(this.#bytes.buffer, this.#take(count * 4), count);
  }

  /** Where in the buffer the next row of so many bytes begins. */
  #take(length: number): number {
    const start = this.#at;
    if (!(start + length <= this.#bytes.length)) throw new RangeError('the file ends too early');
    this.#at = start + aligned(length);
    return this.#bytes.byteOffset + start;
  }
}

function aligned(length: number): number {
  return (length + 3) & ~3;
}

/**
 * A number that tells whether bytes came through whole: FNV-1a (Fowler, Noll, Vo) over 32-bit words. Every change of a single
 * word changes it; it is no protection against malice.
 *
 * @param bytes a multiple of four, on a border of four
 */
export function checksum(bytes: Uint8Array): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let sum = 0x811c9dc5 | 0;
  for (let i = 0; i < words.length; i++) sum = Math.imul(sum ^ (words[i] as number), 0x01000193);
  return sum >>> 0;
}
