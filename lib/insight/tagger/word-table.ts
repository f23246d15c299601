/** What the model knows of single words from unlabelled news and from lists of names. */
import { hashText } from './hash.ts';

/** Bits of a word's hash by which the table knows it; one unknown word in two hundred is taken for a known one. */
const WORD_HASH_BITS = 24;

/** The hash under which the table holds a folded word. */
export function wordHash(folded: string): number {
  const hash = hashText(folded);
  return (hash ^ (hash >>> 15)) & ((1 << WORD_HASH_BITS) - 1);
}

/** Columns of the table, one entry a word each, in the order of the sorted hashes. */
export interface WordColumns {
  /** Sorted, each once. */
  hashes: Int32Array;
  /** Class of like words from unlabelled text + 1; 0 for a word that only a list of names holds. */
  classes: Uint16Array;
  /** How frequent the word is: log2 of its count in the unlabelled text, 0 for none. */
  frequencies: Uint8Array;
  /** How frequent it is as a person's name: log2 of its count in the list of names + 1, 0 for none. */
  names: Uint8Array;
  /** What its neighbours say that it is: two bits each for person, place and organisation. */
  tendencies: Uint8Array;
}

const INDEX_BITS = 14;

/** Finds words by their hash. */
export class WordTable {
  readonly columns: WordColumns;
  readonly #starts: Int32Array;

  constructor(columns: WordColumns) {
    this.columns = columns;
    const shift = WORD_HASH_BITS - INDEX_BITS;
    this.#starts = new Int32Array((1 << INDEX_BITS) + 1);
    for (const hash of columns.hashes) {
      const slot = (hash >>> shift) + 1;
      this.#starts[slot] = (this.#starts[slot] ?? 0) + 1;
    }
    for (let i = 0; i < 1 << INDEX_BITS; i++) this.#starts[i + 1] = (this.#starts[i + 1] ?? 0) + (this.#starts[i] ?? 0);
  }

  /** Index of a folded word in the columns, -1 for one that the table does not hold. */
  find(folded: string): number {
    const hash = wordHash(folded);
    const slot = hash >>> (WORD_HASH_BITS - INDEX_BITS);
    const end = this.#starts[slot + 1] ?? 0;
    for (let i = this.#starts[slot] ?? 0; i < end; i++) if (this.columns.hashes[i] === hash) return i;
    return -1;
  }
}
