/** Classes of like words: clusters of their vectors, fine ones inside middle ones inside coarse ones. */
import { seededRandom } from './random.ts';

/** Class + 1 of each word on three levels; the wider ones are told per finer class (index 0 is no class). */
export interface Classes {
  fine: Uint16Array;
  middle: Uint16Array;
  coarse: Uint16Array;
}

/** Words beyond these many most frequent ones only join the clusters that those formed. */
const FOUNDERS = 20_000;
const ROUNDS = 8;

/** Clusters word vectors by direction (spherical k-means, Dhillon and Modha 2001). */
export function clusterWords(
  vectors: Float32Array,
  size: number,
  counts: readonly [fine: number, middle: number, coarse: number],
  seed: number,
): Classes {
  const unit = normalised(vectors, size);
  const words = unit.length / size;
  const founders = unit.subarray(0, Math.min(words, FOUNDERS) * size);
  const centres = findCentres(founders, size, counts[0], seed);
  const fine = nearest(unit, centres, size);
  const middleCentres = findCentres(centres, size, counts[1], seed + 1);
  const middleOfFine = nearest(centres, middleCentres, size);
  const coarseCentres = findCentres(middleCentres, size, counts[2], seed + 2);
  const coarseOfMiddle = nearest(middleCentres, coarseCentres, size);
  const withNone = (classes: Int32Array) => Uint16Array.from([0, ...classes.map((c) => c + 1)]);
  return {
    fine: Uint16Array.from(fine, (c) => c + 1),
    middle: withNone(middleOfFine),
    coarse: withNone(middleOfFine.map((c) => coarseOfMiddle[c] as number)),
  };
}

function normalised(vectors: Float32Array, size: number): Float32Array {
  const unit = vectors.slice();
  for (let at = 0; at < unit.length; at += size) {
    let sum = 0;
    for (let d = 0; d < size; d++) sum += (unit[at + d] as number) ** 2;
    const length = Math.sqrt(sum) || 1;
    for (let d = 0; d < size; d++) unit[at + d] = (unit[at + d] as number) / length;
  }
  return unit;
}

function findCentres(unit: Float32Array, size: number, count: number, seed: number): Float32Array {
  const random = seededRandom(seed);
  const points = unit.length / size;
  let centres = new Float32Array(count * size);
  const chosen = new Set<number>();
  while (chosen.size < Math.min(count, points)) chosen.add(Math.floor(random() * points));
  [...chosen].forEach((point, c) => {
    centres.set(unit.subarray(point * size, (point + 1) * size), c * size);
  });
  for (let round = 0; round < ROUNDS; round++) {
    const owner = nearest(unit, centres, size);
    const sums = new Float32Array(count * size);
    for (let point = 0; point < points; point++) {
      const c = (owner[point] as number) * size;
      for (let d = 0; d < size; d++) sums[c + d] = (sums[c + d] as number) + (unit[point * size + d] as number);
    }
    // An empty cluster keeps its old centre.
    for (let c = 0; c < count; c++) {
      const sum = sums.subarray(c * size, (c + 1) * size);
      if (sum.every((x) => x === 0)) sum.set(centres.subarray(c * size, (c + 1) * size));
    }
    centres = normalised(sums, size) as Float32Array<ArrayBuffer>;
  }
  return centres;
}

function nearest(unit: Float32Array, centres: Float32Array, size: number): Int32Array {
  const points = unit.length / size;
  const count = centres.length / size;
  const owner = new Int32Array(points);
  for (let point = 0; point < points; point++) {
    const at = point * size;
    let best = -Infinity;
    for (let c = 0; c < count; c++) {
      const base = c * size;
      let dot = 0;
      for (let d = 0; d < size; d++) dot += (unit[at + d] as number) * (centres[base + d] as number);
      if (dot > best) {
        best = dot;
        owner[point] = c;
      }
    }
  }
  return owner;
}
