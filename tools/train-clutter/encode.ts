/** Writes the weights as a module of two strings, a letter a bucket: they cost the page no more than their text. */

/** Weights take the letters from `(` to `~` without the backslash, the middle one for nothing: 42 steps to either side. */
const LOWEST = 0x28;
const BACKSLASH = 0x5c;
const STEPS = 42;

/**
 * @param weights one a bucket, a power of two of them
 * @param kinds one for each of `rules` a bucket
 */
export function encodeWeights(weights: Float64Array, kinds: Float64Array, rules: readonly string[]): string {
  const main = lettersOf(weights);
  const byKind = lettersOf(kinds);
  return `/** Written by \`npm run train:clutter\`: what clutter-model.ts reads. */
import type { ClutterRule } from './clutter.ts';

export const WEIGHT_BITS = ${Math.log2(weights.length)};
/** What one step of a weight is worth. */
export const SCALE = ${Number(main.scale.toPrecision(6))};
export const KIND_BITS = ${Math.log2(kinds.length / rules.length)};
/** The kinds, in the order of each bucket's letters. */
export const KINDS: readonly ClutterRule[] = [
${rules.map((rule) => `  '${rule}',`).join('\n')}
];
export const WEIGHTS =
  '${main.letters}';
export const KIND_WEIGHTS =
  '${byKind.letters}';
`;
}

/** A letter for each weight, and what one step of them is worth. */
function lettersOf(weights: Float64Array): { letters: string; scale: number } {
  const sorted = Float64Array.from(weights, Math.abs).sort();
  // The few largest weights are cut, so that the steps are fine enough for the others.
  const scale = (sorted[Math.floor(sorted.length * 0.998)] || 1) / STEPS;
  const letters = Array.from(weights, (weight) => {
    const step = Math.max(-STEPS, Math.min(STEPS, Math.round(weight / scale)));
    const code = LOWEST + STEPS + step;
    return String.fromCharCode(code >= BACKSLASH ? code + 1 : code);
  }).join('');
  return { letters, scale };
}
