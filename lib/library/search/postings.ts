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
  #bytes: Uint8Array;
  #length = 0;

  constructor(size = 1024) {
    this.#bytes = new Uint8Array(size);
  }

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

  /** What was written, and an empty writer: one that is used again spares the garbage collector thousands of buffers. */
  done(): Uint8Array<ArrayBuffer> {
    const written = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return written;
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

const placesWriter = new Writer();
const bodyWriter = new Writer();

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
  placesWriter.number(places.length);
  let last = 0;
  for (const { place, form } of places) {
    placesWriter.number(((place - last) << FORM_BITS) | form);
    last = place;
  }
  return placesWriter.done();
}

const NO_TERMS = new Uint8Array();

/**
 * A row with documents added and taken out. Terms that neither touches are copied as they stand: a row holds the words of many
 * articles, and each new one changes few of them.
 *
 * @param before the row as it is, undefined where there is none yet
 * @param added what stands under these terms in documents that are not in the row, or are taken out of it
 * @param removed documents within the range that are taken out
 * @returns the row, empty where nothing is left in it; null where nothing changes
 */
export function mergeRow(
  before: Uint8Array | undefined,
  added: Postings,
  removed: ReadonlySet<number>,
): Uint8Array<ArrayBuffer> | null {
  const row = new Writer((before?.length ?? 0) + 1024);
  const terms = [...added.keys()].sort();
  let next = 0;
  let isChanged = false;
  const addUpTo = (limit: string | null) => {
    for (let term = terms[next]; term !== undefined && (limit === null || term < limit); term = terms[++next]) {
      isChanged = writeTerm(row, utf8.encode(term), [], added.get(term)) || isChanged;
    }
  };
  const reader = new Reader(before ?? NO_TERMS);
  while (reader.at < reader.bytes.length) {
    const start = reader.at;
    const nameLength = reader.number();
    const name = reader.bytes.subarray(reader.at, reader.at + nameLength);
    reader.at += nameLength;
    const documents = reader.number();
    const end = reader.number() + reader.at;
    const term = terms.length > next ? text.decode(name) : '';
    if (terms.length > next) addUpTo(term);
    const more = terms[next] === term && next < terms.length ? added.get(term) : undefined;
    if (more) next++;
    if (more || (removed.size > 0 && holdsAny(reader, documents, removed))) {
      isChanged = true;
      writeTerm(row, name, documentsIn(reader, documents, removed), more);
    } else {
      row.bytes(reader.bytes.subarray(start, end));
    }
    reader.at = end;
  }
  addUpTo(null);
  return isChanged ? row.done() : null;
}

/** Whether a term stands in any of some documents. Leaves the reader where it was, at the first document. */
function holdsAny(reader: Reader, documents: number, wanted: ReadonlySet<number>): boolean {
  const start = reader.at;
  let number = 0;
  let found = false;
  for (let i = 0; i < documents && !found; i++) {
    number += reader.number();
    found = wanted.has(number);
    reader.skip(reader.number());
  }
  reader.at = start;
  return found;
}

/** The documents that the reader stands before, without those that are taken out. */
function documentsIn(reader: Reader, documents: number, removed: ReadonlySet<number>): Array<[number, Uint8Array]> {
  const found: Array<[number, Uint8Array]> = [];
  let number = 0;
  for (let i = 0; i < documents; i++) {
    number += reader.number();
    const start = reader.at;
    reader.skip(reader.number());
    if (!removed.has(number)) found.push([number, reader.bytes.subarray(start, reader.at)]);
  }
  return found;
}

/** Writes a term with its documents, unless it has none. Returns whether it has any. */
function writeTerm(
  row: Writer,
  name: Uint8Array,
  present: Array<[number, Uint8Array]>,
  added: ReadonlyMap<number, Uint8Array> | undefined,
): boolean {
  const documents = added ? [...present, ...added].sort(([a], [b]) => a - b) : present;
  if (documents.length === 0) return false;
  let last = 0;
  for (const [number, places] of documents) {
    bodyWriter.number(number - last);
    bodyWriter.bytes(places);
    last = number;
  }
  const body = bodyWriter.done();
  row.number(name.length);
  row.bytes(name);
  row.number(documents.length);
  row.number(body.length);
  row.bytes(body);
  return true;
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
