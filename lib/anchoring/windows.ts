/** The parts of a text where a quote may stand: where words of it, and of its context, stand close together. */

/** Offsets are UTF-16 units; `end` is exclusive. */
interface Window {
  start: number;
  end: number;
}

/** Occurrences of one word that are looked at; a word that is everywhere tells nothing. */
const MOST_OCCURRENCES = 50;

/** Parts that are looked at, those with the most and the rarest words first. */
const MOST_WINDOWS = 8;
/** And with at least this share of the votes of the first. */
const LEAST_VOTES = 0.2;

/** Parts overlap so that no quote falls between two: steps in shares of the quote, and at least so many units. */
const STEP = 0.5;
const LEAST_STEP = 64;

/** Places of every word of a text. */
export type WordIndex = Map<string, number[]>;

export function indexWords(text: string): WordIndex {
  const index: WordIndex = new Map();
  for (const { 0: word, index: at } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const places = index.get(word);
    if (places) places.push(at);
    else index.set(word, [at]);
  }
  return index;
}

/**
 * Every word of the quote votes for where the quote would begin, weighted by its rarity: like the diagonals of a dot
 * plot (Wilbur and Lipman 1983).
 *
 * @param quote the quote in its context, folded as the index's text.
 * @param start where the quote begins in that, UTF-16 units.
 * @param length of the quote, UTF-16 units.
 * @param near where it stood; of a frequent word the occurrences nearest to that count.
 */
export function likelyWindows(
  index: WordIndex,
  quote: string,
  { start, length, near }: { start: number; length: number; near: number },
): Window[] {
  const step = Math.max(LEAST_STEP, Math.round(length * STEP));
  const votes = new Map<number, number>();
  for (const { 0: word, index: at } of quote.matchAll(/[\p{L}\p{N}]+/gu)) {
    const places = index.get(word) ?? [];
    for (const place of nearest(places, near)) {
      const bucket = Math.floor((place - at + start) / step);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1 / places.length);
    }
  }
  const most = Math.max(0, ...votes.values());
  return [...votes]
    .filter(([, count]) => count >= most * LEAST_VOTES)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_WINDOWS)
    .map(([bucket]) => ({ start: Math.max(0, (bucket - 1) * step), end: (bucket + 2) * step + length }));
}

/** The occurrences nearest to a place; `places` are in order. */
function nearest(places: number[], near: number): number[] {
  if (places.length <= MOST_OCCURRENCES) return places;
  const after = places.findIndex((place) => place >= near);
  const middle = after < 0 ? places.length : after;
  const from = Math.max(0, Math.min(middle - MOST_OCCURRENCES / 2, places.length - MOST_OCCURRENCES));
  return places.slice(from, from + MOST_OCCURRENCES);
}
