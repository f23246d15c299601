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
  const buckets = new Set<number>();
  let sum = 0;
  for (let i = 0; i < features.length; i++) {
    const bucket = (features[i] ?? 0) >>> (32 - WEIGHT_BITS);
    if (buckets.has(bucket)) continue;
    buckets.add(bucket);
    sum += weightAt(WEIGHTS, bucket);
  }
  return buckets.size ? (sum * SCALE) / Math.sqrt(buckets.size) : 0;
}

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
