/** Finds the weights of a feature by the upper bits of its hash: open addressing over typed arrays. */

import { LABEL_COUNT } from './decoder.ts';
import { FEATURE_HASH_BITS, type Model } from './model.ts';

const EMPTY = -1;

export class WeightTable {
  readonly #weights: Int8Array;
  readonly #keys: Int32Array;
  readonly #rows: Int32Array;
  readonly #mask: number;

  constructor({ keys, weights }: Model) {
    const size = 1 << Math.max(4, 33 - Math.clz32(keys.length));
    this.#weights = weights;
    this.#keys = new Int32Array(size).fill(EMPTY);
    this.#rows = new Int32Array(size);
    this.#mask = size - 1;
    for (let row = 0; row < keys.length; row++) {
      const key = keys[row] as number;
      let slot = key & this.#mask;
      while (this.#keys[slot] !== EMPTY) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = key;
      this.#rows[slot] = row;
    }
  }

  /** Adds the weights of features to the scores of one token, which start at `at`. */
  add(features: Int32Array, from: number, to: number, scores: Float32Array, at: number): void {
    const [keys, mask, weights] = [this.#keys, this.#mask, this.#weights];
    for (let k = from; k < to; k++) {
      const feature = features[k] as number;
      if (feature === 0) continue;
      const key = feature >>> (32 - FEATURE_HASH_BITS);
      let slot = key & mask;
      let found = keys[slot] as number;
      while (found !== key && found !== EMPTY) {
        slot = (slot + 1) & mask;
        found = keys[slot] as number;
      }
      if (found === EMPTY) continue;
      const row = (this.#rows[slot] as number) * LABEL_COUNT;
      for (let y = 0; y < LABEL_COUNT; y++) scores[at + y] = (scores[at + y] as number) + (weights[row + y] as number);
    }
  }
}
