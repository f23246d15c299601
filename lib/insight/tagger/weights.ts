/** Finds the weights of a feature by the upper bits of its hash: key and weights side by side, in the order of the keys. */

/** 32-bit cells of a feature: 24 bits of key and nine weights of eight bits. */
export const CELLS = 3;
/** Bits of a feature's hash by which its weights are found. */
export const FEATURE_HASH_BITS = 24;
const KEY_MASK = (1 << FEATURE_HASH_BITS) - 1;
/** Upper bits of a key that say where in the table to look. */
const BUCKET_BITS = 17;
/** Upper bits of a hash by which a small bit set, which stays in the processor's cache, turns most unknown features away. */
const FILTER_BITS = 21;

/**
 * Puts features into cells: the key and the first weight in one cell, four weights in each of the next two.
 *
 * @param keys sorted, each once
 * @param weights nine a key
 */
export function packCells(keys: ArrayLike<number>, weights: Int8Array): Int32Array {
  const cells = new Int32Array(keys.length * CELLS);
  for (let row = 0; row < keys.length; row++) {
    const at = row * CELLS;
    const from = row * 9;
    cells[at] = ((keys[row] as number) & KEY_MASK) | ((weights[from] as number) << 24);
    cells[at + 1] = packed(weights, from + 1);
    cells[at + 2] = packed(weights, from + 5);
  }
  return cells;
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

export class WeightTable {
  readonly #cells: Int32Array;
  /** Where in the cells each bucket begins. */
  readonly #starts = new Int32Array((1 << BUCKET_BITS) + 1);
  readonly #filter = new Int32Array(1 << (FILTER_BITS - 5));

  /** @param cells from `packCells`; they are looked at where they stand. */
  constructor(cells: Int32Array) {
    this.#cells = cells;
    const starts = this.#starts;
    const filter = this.#filter;
    let bucket = 0;
    for (let at = 0; at < cells.length; at += CELLS) {
      const key = (cells[at] as number) & KEY_MASK;
      const own = key >>> (FEATURE_HASH_BITS - BUCKET_BITS);
      while (bucket < own) starts[++bucket] = at;
      const bit = key >>> (FEATURE_HASH_BITS - FILTER_BITS);
      filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31));
    }
    starts.fill(cells.length, bucket + 1);
  }

  /** Adds the weights of features to the scores of one token, which start at `at`. */
  add(features: Int32Array, from: number, to: number, scores: Int32Array, at: number): void {
    const cells = this.#cells;
    const starts = this.#starts;
    const filter = this.#filter;
    let [s0, s1, s2, s3, s4, s5, s6, s7, s8] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
    for (let k = from; k < to; k++) {
      const feature = features[k] as number;
      const bit = feature >>> (32 - FILTER_BITS);
      if ((((filter[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0 || feature === 0) continue;
      const key = feature >>> (32 - FEATURE_HASH_BITS);
      const bucket = key >>> (FEATURE_HASH_BITS - BUCKET_BITS);
      const end = starts[bucket + 1] as number;
      let slot = starts[bucket] as number;
      while (slot < end && ((cells[slot] as number) & KEY_MASK) !== key) slot += CELLS;
      if (slot >= end) continue;
      const first = cells[slot] as number;
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
