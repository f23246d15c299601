/** The edges of an approximate match: put where the context says, else at the ends of words. */
import { fold } from '../arabic/fold.ts';
import type { HighlightSelectors } from '../types.ts';
import type { FoundPlace } from './places.ts';

/** Units of context that settle an edge when they stand near it unchanged. */
const EDGE_CONTEXT = 20;

/** How far from a match's edge its context may begin, in shares of the match. */
const EDGE_REACH = 0.3;
const LEAST_REACH = 16;

/** Units; where letters run on without a blank there are no words to keep whole. */
const MOST_WORD = 64;

/** Moves the edges of a match in folded text; the quote's first and last words may have been changed or cut. */
export function refineEdges(text: string, place: FoundPlace, quote: HighlightSelectors['quote']): FoundPlace {
  const reach = Math.max(LEAST_REACH, Math.round((place.end - place.start) * EDGE_REACH));
  const prefix = fold(quote.prefix).trim().slice(-EDGE_CONTEXT);
  const suffix = fold(quote.suffix).trim().slice(0, EDGE_CONTEXT);
  let { start, end } = place;

  const prefixAt = prefix ? nearest(text, prefix, start - prefix.length, reach) : -1;
  if (prefixAt >= 0 && prefixAt + prefix.length < end) start = prefixAt + prefix.length;
  else start = wordStart(text, start);

  const suffixAt = suffix ? nearest(text, suffix, end, reach) : -1;
  if (suffixAt > start) end = suffixAt;
  else end = wordEnd(text, end);

  while (start < end && text[start] === ' ') start += 1;
  while (end > start && text[end - 1] === ' ') end -= 1;
  return start < end ? { ...place, start, end } : place;
}

/** Where `part` stands nearest to `at`, at most `reach` away; else -1. */
function nearest(text: string, part: string, at: number, reach: number): number {
  const from = Math.max(0, at - reach);
  const near = text.slice(from, at + reach + part.length);
  let best = -1;
  for (let found = near.indexOf(part); found >= 0; found = near.indexOf(part, found + 1)) {
    if (best < 0 || Math.abs(from + found - at) < Math.abs(best - at)) best = from + found;
  }
  return best;
}

const LETTER = /[\p{L}\p{N}]/u;

const isLetter = (text: string, at: number): boolean => LETTER.test(text.charAt(at));

/** An edge inside a word goes to that end of the word which keeps more of it right. */
function wordStart(text: string, at: number): number {
  const [start, end] = wordAround(text, at);
  return at - start <= end - at ? start : end;
}

function wordEnd(text: string, at: number): number {
  const [start, end] = wordAround(text, at);
  return end - at <= at - start ? end : start;
}

function wordAround(text: string, at: number): [start: number, end: number] {
  let start = at;
  let end = at;
  if (isLetter(text, at - 1) && isLetter(text, at)) {
    while (at - start < MOST_WORD && isLetter(text, start - 1)) start -= 1;
    while (end - at < MOST_WORD && isLetter(text, end)) end += 1;
  }
  return [start, end];
}
