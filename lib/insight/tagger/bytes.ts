/** Numbers in a row of bytes, little end first, small differences in few bytes. */

/** Writes numbers; grows as needed. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 16);
  length = 0;

  byte(value: number): void {
    if (this.length === this.#bytes.length) {
      const larger = new Uint8Array(this.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.length++] = value;
  }

  uint32(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.byte((value >>> shift) & 255);
  }

  /** A number from 0 on in seven-bit groups (LEB128). */
  variable(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }
}

/** Reads what a `ByteWriter` wrote; reading on behind the end throws a RangeError. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  position: number;

  constructor(bytes: Uint8Array, position = 0) {
    this.#bytes = bytes;
    this.position = position;
  }

  byte(): number {
    const value = this.#bytes[this.position++];
    if (value === undefined) throw new RangeError('the file ends too early');
    return value;
  }

  uint32(): number {
    const low = this.byte() | (this.byte() << 8) | (this.byte() << 16);
    return (low | (this.byte() << 24)) >>> 0;
  }

  variable(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const next = this.byte();
      value |= (next & 127) << shift;
      if (next < 128) return value >>> 0;
    }
  }

  /** `count` numbers, each written as its distance from the one before, less 1; the first as itself. */
  sorted(count: number): Int32Array {
    const bytes = this.#bytes;
    const numbers = new Int32Array(count);
    let at = this.position;
    let number = -1;
    for (let i = 0; i < count; i++) {
      let byte = bytes[at++] as number;
      let distance = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] as number;
        distance |= (byte & 127) << shift;
      }
      number += distance + 1;
      numbers[i] = number;
    }
    if (at > bytes.length) throw new RangeError('the file ends too early');
    this.position = at;
    return numbers;
  }

  /** The next `count` bytes, not copied. */
  take(count: number): Uint8Array {
    const end = this.position + count;
    if (end > this.#bytes.length) throw new RangeError('the file ends too early');
    const part = this.#bytes.subarray(this.position, end);
    this.position = end;
    return part;
  }
}

/** CRC-32 (ISO 3309), to see that bytes came through whole. */
export function crc32(bytes: Uint8Array): number {
  const table = Int32Array.from({ length: 256 }, (_, n) => {
    let value = n;
    for (let k = 0; k < 8; k++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
  let crc = -1;
  for (let i = 0; i < bytes.length; i++) crc = (table[(crc ^ (bytes[i] as number)) & 255] as number) ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}
