/** A logistic regression over hashed features, trained by AdaGrad (Duchi, Hazan and Singer, 2011). Seeded: the same examples give the same weights. */
import { seededRandom, shuffle } from '../train/random.ts';
import type { Example } from './examples.ts';

export interface Weighted {
  example: Example;
  /** How much the example counts. */
  weight: number;
}

const EPOCHS = 12;
const RATE = 0.3;
const DECAY = 1e-6;

/** The buckets of an example's features, each once. */
export function bucketsOf({ features }: Example, bits: number): Int32Array {
  return Int32Array.from(new Set(Array.from(features, (feature) => feature >>> (32 - bits))));
}

/** The weight of each bucket; positive ones speak for clutter. */
export function trainWeights(examples: readonly Weighted[], bits: number, seed = 1): Float64Array {
  const weights = new Float64Array(1 << bits);
  const squares = new Float64Array(1 << bits).fill(1e-8);
  const random = seededRandom(seed);
  const rows = examples.map(({ example, weight }) => ({
    buckets: bucketsOf(example, bits),
    target: example.kind === 'keep' ? 0 : 1,
    weight,
  }));
  const order = Int32Array.from(rows.keys());
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const row = rows[at];
      if (!row) continue;
      const share = 1 / Math.sqrt(row.buckets.length);
      const error = (1 / (1 + Math.exp(-scoreOf(row.buckets, weights))) - row.target) * row.weight * share;
      for (const bucket of row.buckets) {
        const slope = error + DECAY * (weights[bucket] ?? 0);
        squares[bucket] = (squares[bucket] ?? 0) + slope * slope;
        weights[bucket] = (weights[bucket] ?? 0) - (RATE * slope) / Math.sqrt(squares[bucket] ?? 1);
      }
    }
  }
  return weights;
}

/** As `clutterScore` of the product. */
export function scoreOf(buckets: Int32Array, weights: Float64Array): number {
  let sum = 0;
  for (const bucket of buckets) sum += weights[bucket] ?? 0;
  return sum / Math.sqrt(buckets.length);
}

/** For each bucket the kind of clutter that it is a sign of, as an index; -1 where it is a sign of none. */
export function trainKinds(examples: readonly Example[], kinds: readonly string[], bits: number): Int8Array {
  const counts = kinds.map(() => new Float64Array(1 << bits));
  const sizes = kinds.map((kind) => examples.filter((example) => example.kind === kind).length || 1);
  for (const example of examples) {
    const kind = kinds.indexOf(example.kind);
    if (kind < 0) continue;
    for (const bucket of bucketsOf(example, bits)) {
      const count = counts[kind];
      if (count) count[bucket] = (count[bucket] ?? 0) + 1;
    }
  }
  return Int8Array.from({ length: 1 << bits }, (_, bucket) => {
    const shares = counts.map((count, kind) => (count[bucket] ?? 0) / (sizes[kind] ?? 1));
    const most = Math.max(...shares);
    const sum = shares.reduce((all, share) => all + share, 0);
    return most > 0 && most >= sum * LEAST_SHARE ? shares.indexOf(most) : -1;
  });
}

/** A bucket is a sign of a kind where so much of it lies in that kind. */
const LEAST_SHARE = 0.4;
