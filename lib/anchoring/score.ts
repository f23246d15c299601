/** How sure it is that a place is the one that a highlight was made on. */
import search from 'approx-string-match';
import { fold } from '../arabic/fold.ts';
import type { HighlightSelectors } from '../types.ts';
import type { FoundPlace, TextPlace } from './places.ts';

/** Shares of the score, as Hypothesis weighs them. */
const QUOTE_WEIGHT = 50;
const PREFIX_WEIGHT = 20;
const SUFFIX_WEIGHT = 20;
const POSITION_WEIGHT = 2;

/** A shorter quote (folded units) may stand twice in one sentence: one side of its context must be nearly the same. */
const SHORT_UNITS = 24;
const SHORT_CONTEXT = 0.85;
const SHORT_QUALITY = 0.8;
/** A shorter quote with changed words may be another sentence of the same shape: one side must be half the same. */
const PLAIN_UNITS = 80;
const LEAST_CONTEXT = 0.5;
/** The quality that a place needs without any context, and how much less with full context. */
const PLAIN_QUALITY = 0.85;
const CONTEXT_RELIEF = 0.25;

/** Half of the letters agree by chance: edit distance counts from there. */
const CHANCE = 0.5;

export interface Candidate extends TextPlace {
  /** 0 to 1. */
  score: number;
  /** How much of the better side of the context is the same, 0 to 1. */
  context: number;
  isShort: boolean;
}

/** Scores places in `text` for one quote; null below the threshold. */
export function createScorer(text: string, selectors: HighlightSelectors): (place: FoundPlace) => Candidate | null {
  const { quote, position } = selectors;
  const length = fold(quote.exact).length;
  const prefix = fold(quote.prefix).trim();
  const suffix = fold(quote.suffix).trim();

  return ({ start, end, quality }) => {
    const reachBefore = quote.prefix.length + (quote.prefix.length >> 1);
    const reachAfter = quote.suffix.length + (quote.suffix.length >> 1);
    const left = fold(text.slice(Math.max(0, start - reachBefore), start)).trimEnd();
    const right = fold(text.slice(end, end + reachAfter)).trimStart();
    const before = similarity(prefix, left, (_start, matchEnd) => left.length - matchEnd);
    const after = similarity(suffix, right, (matchStart) => matchStart);
    // The quote was a whole text: at its edges there is nothing to compare, and nothing may stand there now.
    const none = before === null && after === null;
    const context = none ? Number(start === 0 && end === text.length) : Math.max(before ?? 0, after ?? 0);
    if (!isEnough(length, quality, context)) return null;
    const nearness = 1 - Math.min(1, Math.abs(start - position.start) / text.length);
    const score =
      QUOTE_WEIGHT * quality +
      PREFIX_WEIGHT * (before ?? after ?? context) +
      SUFFIX_WEIGHT * (after ?? before ?? context) +
      POSITION_WEIGHT * nearness;
    return {
      start,
      end,
      context,
      score: score / (QUOTE_WEIGHT + PREFIX_WEIGHT + SUFFIX_WEIGHT + POSITION_WEIGHT),
      isShort: length < SHORT_UNITS,
    };
  };
}

function isEnough(length: number, quality: number, context: number): boolean {
  if (length < SHORT_UNITS) return quality >= SHORT_QUALITY && context >= SHORT_CONTEXT;
  if (quality < 1 && length < PLAIN_UNITS && context < LEAST_CONTEXT) return false;
  return quality >= PLAIN_QUALITY - CONTEXT_RELIEF * context;
}

/** Whether two places hold the same words. */
export function isSameText(text: string, one: TextPlace, other: TextPlace): boolean {
  return fold(text.slice(one.start, one.end)) === fold(text.slice(other.start, other.end));
}

/**
 * How much of a folded context stands right beside a place, 0 to 1; null where there was no context. Words between the
 * context and the place count as edits, else the next "to" after a deleted "to" would have nearly the same context.
 *
 * @param gapOf how far a part of `beside` is from the place.
 */
function similarity(context: string, beside: string, gapOf: (start: number, end: number) => number): number | null {
  if (!context) return null;
  const matches = search(beside, context, Math.floor(context.length * (1 - CHANCE)));
  const edits = matches.map(({ start, end, errors }) => errors + gapOf(start, end));
  const fewest = Math.min(context.length, ...edits);
  return Math.max(0, (1 - fewest / context.length - CHANCE) / (1 - CHANCE));
}
