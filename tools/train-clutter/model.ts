/** A logistic regression over hashed features, trained by AdaGrad (Duchi, Hazan and Singer, 2011). Seeded: the same examples give the same weights. */
import { seededRandom, shuffle } from '../train/random.ts';
import type { Example } from './examples.ts';

export interface Weighted {
  example: Example;
  /** How much the example counts. */
  weight: number;
}

/** Runs whose weights are averaged: what the order of the examples alone did evens out. */
const RUNS = 5;
const EPOCHS = 12;
const RATE = 0.6;
const DECAY = 1e-4;

/** The buckets of an example's features, each once. */
export function bucketsOf({ features }: Example, bits: number): Int32Array {
  return Int32Array.from(new Set(Array.from(features, (feature) => feature >>> (32 - bits))));
}

/** The weight of each bucket; positive ones speak for clutter. */
export function trainWeights(examples: readonly Weighted[], bits: number): Float64Array {
  const mean = new Float64Array(1 << bits);
  for (let seed = 1; seed <= RUNS; seed++) {
    const weights = trainOnce(examples, bits, seed);
    for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] ?? 0) + (weights[i] ?? 0) / RUNS;
  }
  return mean;
}

function trainOnce(examples: readonly Weighted[], bits: number, seed: number): Float64Array {
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

/**
 * A softmax regression over the kinds of clutter, trained likewise on clutter alone.
 *
 * @returns the weights of each bucket, one kind after the other
 */
export function trainKinds(
  examples: readonly Example[],
  kinds: readonly string[],
  bits: number,
  seed = 1,
): Float64Array {
  const weights = new Float64Array(kinds.length << bits);
  const squares = new Float64Array(kinds.length << bits).fill(1e-8);
  const random = seededRandom(seed);
  const rows = examples
    .filter(({ kind }) => kinds.includes(kind))
    .map((example) => ({ buckets: bucketsOf(example, bits), target: kinds.indexOf(example.kind) }));
  const order = Int32Array.from(rows.keys());
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const row = rows[at];
      if (!row) continue;
      const scores = kindScores(row.buckets, weights, kinds.length);
      const most = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - most));
      const sum = powers.reduce((all, power) => all + power, 0);
      for (const [kind, power] of powers.entries()) {
        const error = (power / sum - (kind === row.target ? 1 : 0)) / Math.sqrt(row.buckets.length);
        for (const bucket of row.buckets) {
          const index = bucket * kinds.length + kind;
          const slope = error + KIND_DECAY * (weights[index] ?? 0);
          squares[index] = (squares[index] ?? 0) + slope * slope;
          weights[index] = (weights[index] ?? 0) - (RATE * slope) / Math.sqrt(squares[index] ?? 1);
        }
      }
    }
  }
  return weights;
}

const KIND_DECAY = 1e-4;

/** A score for each kind, as `clutterKind` of the product adds them up. */
export function kindScores(buckets: Int32Array, weights: Float64Array, kinds: number): number[] {
  return Array.from({ length: kinds }, (_, kind) => {
    let sum = 0;
    for (const bucket of buckets) sum += weights[bucket * kinds + kind] ?? 0;
    return sum / Math.sqrt(buckets.length);
  });
}
