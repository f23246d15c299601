/** Finds the weights of a feature by the upper bits of its hash: open addressing, key and weights side by side in memory. */
import { LABEL_COUNT } from './decoder.ts';
import { FEATURE_HASH_BITS, type Model } from './model.ts';

/** 32-bit cells of a slot: 24 bits of key and nine weights of eight bits. */
const CELLS = 3;
const KEY_MASK = (1 << FEATURE_HASH_BITS) - 1;
/** The key part of an empty slot; used ones hold their key + 1. The greatest key of all would be taken for empty and is left out. */
const EMPTY = 0;
/** Upper bits of a hash by which a small bit set, which stays in the processor's cache, turns most unknown features away. */
const FILTER_BITS = 21;

export class WeightTable {
  readonly #cells: Int32Array;
  readonly #mask: number;
  readonly #filter = new Int32Array(1 << (FILTER_BITS - 5));

  constructor({ keys, weights }: Model) {
    const size = 1 << Math.max(4, 33 - Math.clz32(keys.length));
    this.#cells = new Int32Array(size * CELLS);
    this.#mask = size - 1;
    for (let row = 0; row < keys.length; row++) {
      if (keys[row] !== KEY_MASK) this.#put(keys[row] as number, weights, row * LABEL_COUNT);
    }
  }

  #put(key: number, weights: Int8Array, row: number): void {
    const cells = this.#cells;
    const bit = key >>> (FEATURE_HASH_BITS - FILTER_BITS);
    this.#filter[bit >>> 5] = (this.#filter[bit >>> 5] as number) | (1 << (bit & 31));
    let at = (key & this.#mask) * CELLS;
    while (((cells[at] as number) & KEY_MASK) !== EMPTY) at = at + CELLS === cells.length ? 0 : at + CELLS;
    cells[at] = ((key + 1) & KEY_MASK) | ((weights[row] as number) << 24);
    cells[at + 1] = packed(weights, row + 1);
    cells[at + 2] = packed(weights, row + 5);
  }

  /** Adds the weights of features to the scores of one token, which start at `at`. */
  add(features: Int32Array, from: number, to: number, scores: Int32Array, at: number): void {
    const cells = this.#cells;
    const mask = this.#mask;
    const filter = this.#filter;
    let [s0, s1, s2, s3, s4, s5, s6, s7, s8] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
    for (let k = from; k < to; k++) {
      const feature = features[k] as number;
      const bit = feature >>> (32 - FILTER_BITS);
      if ((((filter[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0 || feature === 0) continue;
      const key = feature >>> (32 - FEATURE_HASH_BITS);
      const wanted = (key + 1) & KEY_MASK;
      let slot = (key & mask) * CELLS;
      let first = cells[slot] as number;
      while ((first & KEY_MASK) !== wanted && (first & KEY_MASK) !== EMPTY) {
        slot = slot + CELLS === cells.length ? 0 : slot + CELLS;
        first = cells[slot] as number;
      }
      if ((first & KEY_MASK) === EMPTY) continue;
      const second = cells[slot + 1] as number;
      const third = cells[slot + 2] as number;
      s0 += first >> 24;
      s1 += (second << 24) >> 24;
      s2 += (second << 16) >> 24;
      s3 += (second << 8) >> 24;
      s4 += second >> 24;
      s5 += (third << 24) >> 24;
      s6 += (third << 16) >> 24;
      s7 += (third << 8) >> 24;
      s8 += third >> 24;
    }
    scores[at] = (scores[at] as number) + s0;
    scores[at + 1] = (scores[at + 1] as number) + s1;
    scores[at + 2] = (scores[at + 2] as number) + s2;
    scores[at + 3] = (scores[at + 3] as number) + s3;
    scores[at + 4] = (scores[at + 4] as number) + s4;
    scores[at + 5] = (scores[at + 5] as number) + s5;
    scores[at + 6] = (scores[at + 6] as number) + s6;
    scores[at + 7] = (scores[at + 7] as number) + s7;
    scores[at + 8] = (scores[at + 8] as number) + s8;
  }
}

/** Four weights in one cell, the first in the lowest bits. */
function packed(weights: Int8Array, at: number): number {
  return (
    ((weights[at] as number) & 255) |
    (((weights[at + 1] as number) & 255) << 8) |
    (((weights[at + 2] as number) & 255) << 16) |
    ((weights[at + 3] as number) << 24)
  );
}
