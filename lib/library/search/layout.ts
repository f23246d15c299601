/** Where the parts of an article stand in the index: the place of a word says in which part it is. */

/** Documents in a row of `norms` and `postings`: small enough to be written again for each article, few enough to read all. */
export const RANGE = 128;

export const HEADLINE = 0;
export const NAMES = 256;
export const TAGS = 1024;
/** Notes, byline, outlet, agencies; the highlighted words where the text itself is not kept. */
export const NOTES = 1088;
export const TEXT = 2048;
/** Words after this many are not indexed: no article has so many. */
export const END = TEXT + 30_000;

/** How much a word counts in each part. */
export function weightOf(place: number): number {
  if (place < NAMES) return 3;
  if (place < TAGS) return 1.5;
  if (place < NOTES) return 2;
  return place < TEXT ? 1.2 : 1;
}
