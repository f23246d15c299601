/** From a Range to selectors. */
import type { HighlightSelectors } from '../types.ts';
import { likestElsewhere } from './elsewhere.ts';
import { indexOf } from './find.ts';
import { fingerprintOf } from './fingerprint.ts';
import { createPattern } from './pattern.ts';
import { candidatesFor, type TextPlace, wordAt } from './places.ts';
import type { TextIndex } from './text-index.ts';
import type { TextMap } from './text-map.ts';

/** Context kept on each side of a quote: as much as fits, cut at a word where one begins after the least. */
const MOST_CONTEXT = 64;
const LEAST_CONTEXT = 32;

/**
 * Describes a Range after the W3C Web Annotation model: TextQuoteSelector and TextPositionSelector over the map's text
 * (UTF-16 units), with the fingerprint of its block. White space at the ends is left out, and so is hidden text, which a
 * selection runs into without its reader seeing it (a triple click ends where the next text begins).
 *
 * @returns null when the Range holds no text of the map.
 */
export function describeRange(map: TextMap, range: Range): HighlightSelectors | null {
  const { start, end } = map.shownPart(
    map.offsetOf(range.startContainer, range.startOffset),
    map.offsetOf(range.endContainer, range.endOffset),
  );
  return describePlace(indexOf(map), start, end, (place) => map.isHidden(place.start, place.end));
}

/**
 * Describes a part of a text; see `describeRange`.
 *
 * @param isHidden places that are not shown: a hidden copy of the quote is no other place that could be meant
 */
export function describePlace(
  index: TextIndex,
  from: number,
  to: number,
  isHidden: (place: TextPlace) => boolean = () => false,
): HighlightSelectors | null {
  const { text } = index;
  let start = from;
  let end = to;
  while (start < end && text[start] === ' ') start += 1;
  while (end > start && text[end - 1] === ' ') end -= 1;
  if (start >= end) return null;
  const selectors: HighlightSelectors = {
    quote: { exact: text.slice(start, end), prefix: before(text, start), suffix: after(text, end) },
    position: { start, end },
  };
  const indexed = index.wordsNear(start);
  const { words, base } = indexed;
  const first = wordAt(words, start - base);
  if (first >= words.count || base + (words.starts[first] as number) >= end) return selectors;
  selectors.block = fingerprintOf(words, first);
  const pattern = createPattern(words, selectors);
  if (!pattern) return selectors;
  const own = { from: first, to: wordAt(words, end - base) };
  const isOther = (place: TextPlace): boolean => (place.end <= start || place.start >= end) && !isHidden(place);
  const elsewhere = likestElsewhere(words, pattern, own).find((run) =>
    isOther({ start: base + (words.starts[run.from] ?? 0), end: base + (words.ends[run.to - 1] ?? 0) }),
  );
  const other = candidatesFor(index, indexed, pattern, own, elsewhere?.from).filter(isOther);
  selectors.nextBest = {
    words: largest([elsewhere?.share ?? 0, ...other.map(({ like }) => like.words)]),
    whole: largest(other.map(({ like }) => like.whole)),
  };
  return selectors;
}

/** The largest of some shares, 0 to 1, to the next hundredth above. */
function largest(shares: number[]): number {
  return Math.min(1, Math.max(0, Math.ceil(Math.max(0, ...shares) * 100 - 1e-6)) / 100);
}

function before(text: string, end: number): string {
  const most = text.slice(Math.max(0, end - MOST_CONTEXT), end);
  if (most.length === end) return most;
  const blank = most.indexOf(' ');
  return wellFormed(blank >= 0 && most.length - blank - 1 >= LEAST_CONTEXT ? most.slice(blank + 1) : most);
}

function after(text: string, start: number): string {
  const most = text.slice(start, start + MOST_CONTEXT);
  if (start + most.length === text.length) return most;
  const blank = most.lastIndexOf(' ');
  return wellFormed(blank >= LEAST_CONTEXT ? most.slice(0, blank) : most);
}

/** Half of a surrogate pair at an end would not survive being stored or exported. */
function wellFormed(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
