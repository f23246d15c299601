/**
 * The learned rule of clutter: a linear model over hashed features, trained by `npm run train:clutter` on lines and boxes that were
 * written for it and on sentences of real stories. It says how sure it is that something is the site's own word and not its story's.
 */
import type { ClutterRule } from './clutter.ts';
import { KIND_BITS, KIND_LETTERS, KINDS, SCALE, WEIGHT_BITS, WEIGHTS } from './clutter-weights.ts';

/**
 * How sure the model is of a unit: 0 where clutter and story are as likely, above for clutter. Grows no further with length.
 *
 * @param features of `featuresOf`
 */
export function clutterScore(features: readonly number[]): number {
  const seen = new Set<number>();
  let sum = 0;
  for (const feature of features) {
    const bucket = feature >>> (32 - WEIGHT_BITS);
    if (seen.has(bucket)) continue;
    seen.add(bucket);
    sum += weightAt(bucket);
  }
  return seen.size ? (sum * SCALE) / Math.sqrt(seen.size) : 0;
}

/** Weights are letters from `(` to `~` without the backslash, the middle one for nothing. */
const LOWEST = 0x28;
const BACKSLASH = 0x5c;
const MIDDLE = 42;

function weightAt(bucket: number): number {
  const code = WEIGHTS.charCodeAt(bucket);
  return code - LOWEST - MIDDLE - (code > BACKSLASH ? 1 : 0);
}

/** Which kind of clutter a unit is that the model takes for clutter: the one that most of its features speak for. */
export function clutterKind(features: readonly number[]): ClutterRule {
  const votes = KINDS.map(() => 0);
  for (const feature of new Set(features.map((one) => one >>> (32 - KIND_BITS)))) {
    const kind = KIND_LETTERS.charCodeAt(feature) - 0x61;
    if (kind >= 0 && kind < votes.length) votes[kind] = (votes[kind] ?? 0) + 1;
  }
  return KINDS[votes.indexOf(Math.max(...votes))] ?? 'site-note';
}
