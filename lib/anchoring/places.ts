/** The places in a text that a quote may have come from. */
import search from 'approx-string-match';
import { fold, foldWithMap } from '../arabic/fold.ts';
import type { HighlightSelectors } from '../types.ts';
import { refineEdges } from './edges.ts';
import { indexWords, likelyWindows, type WordIndex } from './windows.ts';

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

/** A longer quote (folded units) is searched by its ends: the cost of a search grows with the square of the length. */
const LONG_UNITS = 4_000;

/** Units taken from each end of a quote that is too long to be searched whole. */
const END_UNITS = 192;

/** Folded text with the way back; `base` is where it begins in the source. */
export interface FoldedText {
  text: string;
  map: Uint32Array;
  base: number;
  words(): WordIndex;
}

/** Folds a text once, or of a huge one the part around a position. */
export function createFoldedText(text: string): (position: number) => FoldedText {
  let kept: (FoldedText & { length: number }) | null = null;
  return (position) => {
    const length = Math.min(text.length, FOLDED_UNITS);
    const isCovered = kept && position >= kept.base && position <= kept.base + kept.length;
    if (!kept || (text.length > FOLDED_UNITS && !isCovered)) {
      const base = Math.max(0, Math.min(position - (length >> 1), text.length - length));
      const folded = foldWithMap(text.slice(base, base + length));
      let index: WordIndex | null = null;
      const words = (): WordIndex => {
        index ??= indexWords(folded.text);
        return index;
      };
      kept = { ...folded, base, length, words };
    }
    return kept;
  };
}

/** Where the quote stands as it was, in all its context if there is such a place. */
export function exactPlaces(text: string, { quote, position }: HighlightSelectors): FoundPlace[] {
  const { exact, prefix, suffix } = quote;
  const whole = occurrences(text, prefix + exact + suffix, position.start).map((at) => at + prefix.length);
  const starts = whole.length > 0 ? whole : occurrences(text, exact, position.start);
  return starts
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
export function similarPlaces(folded: FoldedText, { quote, position }: HighlightSelectors): FoundPlace[] {
  const exact = fold(quote.exact).trim();
  if (!exact) return [];
  const pattern = { exact, prefix: fold(quote.prefix), suffix: fold(quote.suffix), near: position.start - folded.base };
  const found = exact.length <= LONG_UNITS ? searchWhole(folded, pattern) : searchEnds(folded, pattern);
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

/** A folded quote with its context; `near` is its old place in the folded text, more or less. */
interface Pattern extends Quote {
  near: number;
}

interface Match extends TextPlace {
  errors: number;
}

function searchWhole(folded: FoldedText, pattern: Pattern): FoundPlace[] {
  return matchesOf(folded, pattern).map(({ start, end, errors }) => ({
    start,
    end,
    quality: 1 - errors / pattern.exact.length,
  }));
}

/** A long quote: its first and its last words, at about the right distance. */
function searchEnds(folded: FoldedText, { exact, prefix, suffix, near }: Pattern): FoundPlace[] {
  const head = exact.slice(0, END_UNITS);
  const tail = exact.slice(-END_UNITS);
  const distance = exact.length - END_UNITS;
  const lasts = matchesOf(folded, { exact: tail, prefix: '', suffix, near: near + distance });
  return matchesOf(folded, { exact: head, prefix, suffix: '', near }).flatMap((first) =>
    lasts
      .filter(({ end }) => Math.abs(end - first.start - exact.length) <= exact.length * MOST_ERRORS)
      .map((last) => ({
        start: first.start,
        end: last.end,
        quality: 1 - (first.errors + last.errors) / (head.length + tail.length),
      })),
  );
}

/** The places with few enough edits, where the pattern's words stand close together. */
function matchesOf(folded: FoldedText, { exact, prefix, suffix, near }: Pattern): Match[] {
  const place = { start: prefix.length, length: exact.length, near };
  const mostErrors = Math.floor(exact.length * MOST_ERRORS);
  const matches = likelyWindows(folded.words(), prefix + exact + suffix, place).flatMap((window) =>
    bestAndRivals(folded.text.slice(window.start, window.end), exact, mostErrors).map(({ start, end, errors }) => ({
      start: window.start + start,
      end: window.start + end,
      errors,
    })),
  );
  return apart(matches.sort((a, b) => a.errors - b.errors));
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
  return [...best, ...rivals];
}

/** One match for each place: the search reports every end that has the fewest edits, and windows overlap. */
function apart(matches: Match[]): Match[] {
  const kept: Match[] = [];
  for (const match of matches) {
    if (!kept.some(({ start, end }) => match.start < end && start < match.end)) kept.push(match);
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
