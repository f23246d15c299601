/**
 * The rows of the index as bytes. A row holds the terms of one bucket in one range of documents, in order: length and UTF-8 of the
 * term, number of documents, bytes that follow; for each document its distance from the one before, number of places, and for
 * each place its distance from the one before and the form of the word. All numbers are LEB128.
 */
import { FORM_BITS } from './terms.ts';

/** One word at one place of a document. */
export interface Place {
  place: number;
  form: number;
}

/** Term → document within the range → its places as bytes, count first. */
export type Postings = Map<string, Map<number, Uint8Array>>;

const utf8 = new TextEncoder();
const text = new TextDecoder();
const FORM_MASK = 2 ** FORM_BITS - 1;

class Writer {
  #bytes = new Uint8Array(1024);
  #length = 0;

  number(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.#push((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.#push(rest);
  }

  bytes(value: Uint8Array): void {
    this.#grow(value.length);
    this.#bytes.set(value, this.#length);
    this.#length += value.length;
  }

  done(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #push(byte: number): void {
    this.#grow(1);
    this.#bytes[this.#length++] = byte;
  }

  #grow(by: number): void {
    if (this.#length + by <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + by));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads a row from front to back. */
export class Reader {
  at = 0;
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  skip(numbers: number): void {
    for (let left = numbers; left > 0; ) if ((this.bytes[this.at++] ?? 0) < 0x80) left--;
  }
}

/** The places of a term in one document, ascending, as bytes. */
export function packPlaces(places: readonly Place[]): Uint8Array {
  const writer = new Writer();
  writer.number(places.length);
  let last = 0;
  for (const { place, form } of places) {
    writer.number(((place - last) << FORM_BITS) | form);
    last = place;
  }
  return writer.done();
}

/** A row as bytes; empty where nothing is left in it. */
export function packPostings(postings: Postings): Uint8Array<ArrayBuffer> {
  const row = new Writer();
  for (const term of [...postings.keys()].sort()) {
    const documents = postings.get(term);
    if (!documents || documents.size === 0) continue;
    const body = new Writer();
    let last = 0;
    for (const number of [...documents.keys()].sort((a, b) => a - b)) {
      body.number(number - last);
      body.bytes(documents.get(number) ?? new Uint8Array());
      last = number;
    }
    const name = utf8.encode(term);
    const bytes = body.done();
    row.number(name.length);
    row.bytes(name);
    row.number(documents.size);
    row.number(bytes.length);
    row.bytes(bytes);
  }
  return row.done();
}

/** All of a row, to change it. */
export function unpackPostings(data: Uint8Array): Postings {
  const postings: Postings = new Map();
  eachTerm(
    data,
    () => true,
    (term, reader, documents) => {
      const found = new Map<number, Uint8Array>();
      let number = 0;
      for (let i = 0; i < documents; i++) {
        number += reader.number();
        const start = reader.at;
        reader.skip(reader.number());
        found.set(number, data.slice(start, reader.at));
      }
      postings.set(term, found);
    },
  );
  return postings;
}

/**
 * Goes through the terms of a row.
 *
 * @param isWanted terms that are not are passed over unread
 * @param visit is given a reader at the first document
 */
export function eachTerm(
  data: Uint8Array,
  isWanted: (term: string) => boolean,
  visit: (term: string, reader: Reader, documents: number) => void,
): void {
  const reader = new Reader(data);
  while (reader.at < data.length) {
    const length = reader.number();
    const term = text.decode(data.subarray(reader.at, reader.at + length));
    reader.at += length;
    const documents = reader.number();
    const end = reader.number() + reader.at;
    if (isWanted(term)) visit(term, reader, documents);
    reader.at = end;
  }
}

/** The places of the document that the reader stands before. */
export function readPlaces(reader: Reader, visit: (place: number, form: number) => void): void {
  let place = 0;
  for (let left = reader.number(); left > 0; left--) {
    const step = reader.number();
    place += step >>> FORM_BITS;
    visit(place, step & FORM_MASK);
  }
}
