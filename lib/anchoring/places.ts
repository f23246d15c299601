/** The places in a text that a quote may have come from. */
import search from 'approx-string-match';
import { fold, foldWithMap } from '../arabic/fold.ts';
import type { HighlightSelectors } from '../types.ts';
import { refineEdges } from './edges.ts';

/** Offsets are UTF-16 units; `end` is exclusive. */
export interface TextPlace {
  start: number;
  end: number;
}

export interface FoundPlace extends TextPlace {
  /** How much of the quote is there: 1 is all of it, spelling aside. */
  quality: number;
}

type Quote = HighlightSelectors['quote'];

/** Places looked at for a quote that is everywhere, those nearest to its old position. */
const MOST_PLACES = 100;

/** Text that is folded and searched approximately, around the old position. */
const FOLDED_UNITS = 400_000;

/** Edits allowed, in shares of the quote. */
const MOST_ERRORS = 0.4;

/** A place counts as the next best one with so many more edits, in shares of the quote. */
const RIVAL_ERRORS = 0.15;

/** Block steps of Myers' algorithm that a search may take, some tenths of a second. */
const MOST_STEPS = 10_000_000;
/** Myers' algorithm works on blocks of so many units. */
const BLOCK_UNITS = 32;

/** Units taken from each end of a quote that is too long to be searched whole. */
const END_UNITS = 192;

/** Folded text with the way back; `base` is where it begins in the source. */
export interface FoldedText {
  text: string;
  map: Uint32Array;
  base: number;
}

/** Folds a text once, or of a huge one the part around a position. */
export function createFoldedText(text: string): (position: number) => FoldedText {
  let kept: (FoldedText & { length: number }) | null = null;
  return (position) => {
    const length = Math.min(text.length, FOLDED_UNITS);
    const isCovered = kept && position >= kept.base && position <= kept.base + kept.length;
    if (!kept || (text.length > FOLDED_UNITS && !isCovered)) {
      const base = Math.max(0, Math.min(position - (length >> 1), text.length - length));
      kept = { ...foldWithMap(text.slice(base, base + length)), base, length };
    }
    return kept;
  };
}

/** Where the quote stands as it was, near its old position first; with its whole context anywhere. */
export function exactPlaces(text: string, { quote, position }: HighlightSelectors): FoundPlace[] {
  const { exact, prefix, suffix } = quote;
  const starts = new Set<number>();
  if (text.startsWith(prefix + exact + suffix, position.start - prefix.length)) starts.add(position.start);
  for (const at of occurrences(text, prefix + exact + suffix, position.start)) starts.add(at + prefix.length);
  for (const at of occurrences(text, exact, position.start)) starts.add(at);
  return [...starts]
    .map((start) => ({ start, end: start + exact.length, quality: 1 }))
    .filter((place) => keepsWords(text, place, quote));
}

/** Where the quote stands in another spelling: tashkeel, tatweel, forms of alef and ya, digits. */
export function foldedPlaces(folded: FoldedText, { quote, position }: HighlightSelectors): FoundPlace[] {
  const exact = fold(quote.exact).trim();
  if (!exact) return [];
  return occurrences(folded.text, exact, Math.max(0, position.start - folded.base))
    .map((start) => ({ start, end: start + exact.length, quality: 1 }))
    .filter((place) => keepsWords(folded.text, place, quote))
    .map((place) => toSource(folded, place));
}

/** Where something like the quote stands: the best places and the next best ones. */
export function similarPlaces(folded: FoldedText, { quote }: HighlightSelectors): FoundPlace[] {
  const exact = fold(quote.exact).trim();
  if (!exact) return [];
  const found = searchWhole(folded.text, exact) ?? searchEnds(folded.text, exact);
  return found.map((place) => {
    const edged = refineEdges(folded.text, place, quote);
    const now = folded.text.slice(edged.start, edged.end);
    return toSource(folded, { ...edged, quality: Math.min(place.quality, shareFound(now, exact)) });
  });
}

/** How much of a place is found in the quote: one that also holds other words is not the same. */
function shareFound(place: string, quote: string): number {
  if (place.length > END_UNITS * 2) return 1;
  return 1 - (search(quote, place, place.length)[0]?.errors ?? place.length) / place.length;
}

interface Match extends TextPlace {
  errors: number;
}

/** Myers' search; null where it would take too long. */
function searchWhole(text: string, exact: string): FoundPlace[] | null {
  const mostErrors = Math.floor(exact.length * MOST_ERRORS);
  const steps = text.length * Math.ceil(mostErrors / BLOCK_UNITS + 1);
  if (steps > MOST_STEPS) return null;
  return bestAndRivals(text, exact, mostErrors).map(({ start, end, errors }) => ({
    start,
    end,
    quality: 1 - errors / exact.length,
  }));
}

/** A long quote: its first and its last words, at about the right distance. */
function searchEnds(text: string, exact: string): FoundPlace[] {
  const head = exact.slice(0, END_UNITS);
  const tail = exact.slice(-END_UNITS);
  const mostErrors = Math.floor(END_UNITS * MOST_ERRORS);
  const tails = bestAndRivals(text, tail, mostErrors);
  return bestAndRivals(text, head, mostErrors).flatMap((first) =>
    tails
      .filter(({ end }) => Math.abs(end - first.start - exact.length) <= exact.length * MOST_ERRORS)
      .map((last) => ({
        start: first.start,
        end: last.end,
        quality: 1 - (first.errors + last.errors) / (head.length + tail.length),
      })),
  );
}

/** The matches with the fewest edits, then those outside of them with little more. */
function bestAndRivals(text: string, pattern: string, mostErrors: number): Match[] {
  const best = apart(search(text, pattern, mostErrors));
  const first = best[0];
  if (!first) return [];
  const rivalErrors = Math.min(mostErrors, first.errors + Math.ceil(pattern.length * RIVAL_ERRORS));
  const rivals: Match[] = [];
  let from = 0;
  for (const { start, end } of [...best, { start: text.length, end: text.length }]) {
    for (const match of apart(search(text.slice(from, Math.max(from, start)), pattern, rivalErrors))) {
      rivals.push({ start: match.start + from, end: match.end + from, errors: match.errors });
    }
    from = end;
  }
  return [...best, ...rivals].slice(0, MOST_PLACES);
}

/** One match for each place: the search reports every end that has the fewest edits. */
function apart(matches: Match[]): Match[] {
  const kept: Match[] = [];
  for (const match of matches) {
    const last = kept.at(-1);
    if (!last || match.start >= last.end) kept.push(match);
  }
  return kept;
}

/** Where `part` stands in `text`, at most MOST_PLACES, from `near` outwards. */
function occurrences(text: string, part: string, near: number): number[] {
  const found: number[] = [];
  const half = MOST_PLACES >> 1;
  for (let at = text.indexOf(part, near); at >= 0 && found.length < half; at = text.indexOf(part, at + 1)) {
    found.push(at);
  }
  let count = 0;
  for (let to = near - 1; to >= 0 && count < half; count += 1) {
    const at = text.lastIndexOf(part, to);
    if (at < 0) break;
    found.push(at);
    to = at - 1;
  }
  return found;
}

const LETTER_END = /[\p{L}\p{M}\p{N}]$/u;
const LETTER_START = /^[\p{L}\p{M}\p{N}]/u;

/** A quote of whole words does not begin or end inside a word. */
function keepsWords(text: string, { start, end }: TextPlace, { exact, prefix, suffix }: Quote): boolean {
  const opens = LETTER_START.test(exact) && !LETTER_END.test(prefix);
  const closes = LETTER_END.test(exact) && !LETTER_START.test(suffix);
  return !(
    (opens && LETTER_END.test(text.slice(Math.max(0, start - 2), start))) ||
    (closes && LETTER_START.test(text.slice(end, end + 2)))
  );
}

function toSource({ map, base }: FoldedText, { start, end, quality }: FoundPlace): FoundPlace {
  return { start: base + (map[start] ?? 0), end: base + (map[end] ?? 0), quality };
}
