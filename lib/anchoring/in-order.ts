/** How many words of a quote stand in order in a part of a text. */
import type { WordLikeness } from './pattern.ts';
import type { WordText } from './word-text.ts';

/** Of a sentence beside a place so many of its words must be the quote's, and it must have so many. */
const OWN_SHARE = 0.8;
const OWN_WORDS = 4;

/**
 * A place with the sentences of its block beside it that are the quote's own: they were moved behind the others, or before them.
 *
 * @param found how many of the quote's words the place has already
 */
export function withMovedSentences(
  text: WordText,
  quote: Int32Array,
  place: { first: number; last: number },
  found: number,
): { first: number; last: number } {
  let { first, last } = place;
  const own = new Set(quote);
  let missing = quote.length - found;
  const isOwn = (from: number, to: number): boolean => {
    const words = text.ids.subarray(from, to);
    const count = words.filter((id) => own.has(id)).length;
    if (words.length < OWN_WORDS || count > missing + 1 || count < words.length * OWN_SHARE) return false;
    missing -= count;
    return true;
  };
  const line = text.lines[first];
  for (let to = last + 1; to < text.count && text.lines[to] === text.lines[last]; ) {
    const from = to;
    while (to + 1 < text.count && !text.endsSentence[to] && text.lines[to + 1] === text.lines[last]) to += 1;
    to += 1;
    if (!isOwn(from, to)) break;
    last = to - 1;
  }
  for (let from = first - 1; from >= 0 && text.lines[from] === line; from -= 1) {
    const to = from + 1;
    while (from > 0 && !text.endsSentence[from - 1] && text.lines[from - 1] === line) from -= 1;
    if (!isOwn(from, to)) break;
    first = from;
  }
  return { first, last };
}

/** A block has another one's sentences in another order when it shares so many of its words, and the other of its own. */
const SAME_WORDS = 0.75;
/** With fewer words two headlines are the same by chance. */
const LEAST_REORDERED = 12;

/**
 * A line whose words are those of a quote, in whatever order.
 *
 * @returns null where too many words are others; else its words, and how many of the quote's are among them
 */
export function blockOfSameWords(
  text: WordText,
  quote: Int32Array,
  line: number,
): { first: number; last: number; found: number } | null {
  if (quote.length < LEAST_REORDERED) return null;
  const left = new Map<number, number>();
  for (const id of quote) left.set(id, (left.get(id) ?? 0) + 1);
  const lineEnd = lowerBound(text.lines, line + 1);
  let first = -1;
  let last = -1;
  let found = 0;
  for (let at = lowerBound(text.lines, line); at < lineEnd; ) {
    const from = at;
    let own = 0;
    do {
      const rest = left.get(text.ids[at] as number) ?? 0;
      left.set(text.ids[at] as number, rest - 1);
      if (rest > 0) own += 1;
      at += 1;
    } while (at < lineEnd && !text.endsSentence[at - 1]);
    // Sentences of others at the ends of the line are no part of it.
    if (own < (at - from) * SAME_WORDS) continue;
    if (first < 0) first = from;
    last = at - 1;
    found += own;
  }
  const longer = Math.max(last - first + 1, quote.length);
  return first >= 0 && found >= longer * SAME_WORDS ? { first, last, found } : null;
}

/** The first place in a sorted list that is not below a value. */
function lowerBound(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words that stand more often in a text tell nothing of their order in it. */
const MOST_PLACES = 16;

/**
 * The share of so many of a pattern's words that stand in order in a stretch, those that are everywhere left out: the longest
 * increasing subsequence of their places (Hunt and Szymanski 1977), for parts that are too long to be laid out.
 *
 * @param ids the pattern's words by their number in the vocabulary
 */
export function shareInOrder(
  text: WordText,
  ids: Int32Array,
  rows: { from: number; to: number },
  stretch: { from: number; to: number },
): number {
  const ends: number[] = [];
  let count = 0;
  for (let row = rows.from; row < rows.to; row += 1) {
    const places = text.placesOf(ids[row] as number);
    if (places.length > MOST_PLACES) continue;
    count += 1;
    // The last place first: one word of the pattern is found once.
    for (let at = places.length - 1; at >= 0; at -= 1) {
      const place = places[at] as number;
      if (place < stretch.from || place >= stretch.to) continue;
      let low = 0;
      let high = ends.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((ends[middle] as number) < place) low = middle + 1;
        else high = middle;
      }
      ends[low] = place;
    }
  }
  return count === 0 ? 0 : ends.length / count;
}

/** How many of the pattern's words in `rows` stand in order among the text's words in `stretch`. */
export function countInOrder(
  text: WordText,
  likeness: WordLikeness,
  rows: { from: number; to: number },
  stretch: { from: number; to: number },
): number {
  const width = stretch.to - stretch.from;
  const counts = new Float64Array(width + 1);
  for (let row = rows.from; row < rows.to; row += 1) {
    // The value to the upper left, before this row writes over it.
    let corner = 0;
    for (let at = 1; at <= width; at += 1) {
      const above = counts[at] as number;
      const like = likeness(row, text.ids[stretch.from + at - 1] as number);
      counts[at] = Math.max(above, counts[at - 1] as number, corner + like);
      corner = above;
    }
  }
  return counts[width] ?? 0;
}
