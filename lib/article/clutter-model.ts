/**
 * The learned rule of clutter: a linear model over hashed features, trained by `npm run train:clutter` on lines and boxes that were
 * written for it and on sentences of real stories. It says how sure it is that something is the site's own word and not its story's.
 */
import type { ClutterRule } from './clutter.ts';
import { KIND_BITS, KIND_WEIGHTS, KINDS, SCALE, WEIGHT_BITS, WEIGHTS } from './clutter-weights.ts';

/**
 * How sure the model is of a unit: 0 where clutter and story are as likely, above for clutter. Grows no further with length.
 *
 * @param features of `featuresOf`
 */
export function clutterScore(features: readonly number[]): number {
  pass++;
  let seen = 0;
  let sum = 0;
  for (let i = 0; i < features.length; i++) {
    const bucket = (features[i] ?? 0) >>> (32 - WEIGHT_BITS);
    if (stamps[bucket] === pass) continue;
    stamps[bucket] = pass;
    seen++;
    sum += weightAt(WEIGHTS, bucket);
  }
  return seen ? (sum * SCALE) / Math.sqrt(seen) : 0;
}

/** In which pass a bucket was counted last: a set for each line would cost more than the sum. */
const stamps = new Uint32Array(1 << WEIGHT_BITS);
let pass = 0;

/** Weights are letters from `(` to `~` without the backslash, the middle one for nothing. */
const LOWEST = 0x28;
const BACKSLASH = 0x5c;
const MIDDLE = 42;

function weightAt(letters: string, index: number): number {
  const code = letters.charCodeAt(index);
  return code - LOWEST - MIDDLE - (code > BACKSLASH ? 1 : 0);
}

/** Which kind of clutter a unit is that the model takes for clutter. */
export function clutterKind(features: readonly number[]): ClutterRule {
  const scores = KINDS.map(() => 0);
  for (const bucket of new Set(features.map((feature) => feature >>> (32 - KIND_BITS)))) {
    for (let kind = 0; kind < scores.length; kind++)
      scores[kind] = (scores[kind] ?? 0) + weightAt(KIND_WEIGHTS, bucket * scores.length + kind);
  }
  return KINDS[scores.indexOf(Math.max(...scores))] ?? 'site-note';
}
