/** What a place in a text has in common with a quote, in numbers; score.ts says what is enough. */
import type { HighlightSelectors } from '../types.ts';
import type { Alignment } from './align.ts';
import type { Pattern } from './pattern.ts';

/** Shares of the score: Hypothesis' weights for quote, prefix, suffix and position, and one for the block. */
const QUOTE_WEIGHT = 50;
const PREFIX_WEIGHT = 20;
const SUFFIX_WEIGHT = 20;
const BLOCK_WEIGHT = 15;
const POSITION_WEIGHT = 2;

/** How like the place of a quote another place is, in shares from 0 to 1. */
export interface Likeness {
  /** Of the quote's words, in order. */
  words: number;
  /** Of the place's words, how many are the quote's. */
  density: number;
  /** Of the words before and after it, and of its block; null where there was none. */
  before: number | null;
  after: number | null;
  block: number | null;
  /** Found words that are not everywhere in the text. */
  telling: number;
  /** Of the letters of the place, those from its first found word to its last. */
  letters: number;
  /** The words right before and right after the quote that are there, right beside the place. */
  beside: number;
  /** One of these stands in the place itself. */
  holdsNeighbour: boolean;
  /** All of these weighed. */
  whole: number;
}

/** What is known of a place beside its alignment. */
interface Place {
  /** Of all its words. */
  letters: number;
  beside: number;
  holdsNeighbour: boolean;
  /** How much of the block's sketch is there. */
  block: number | null;
  /** 1 where the quote stood, 0 at the other end of the text. */
  nearness: number;
}

/** Weighs what a place has in common with the quote. */
export function weigh(
  pattern: Pattern,
  found: Alignment,
  { letters, beside, holdsNeighbour, block, nearness }: Place,
): Likeness {
  const share = (part: number, of: number): number | null => (of === 0 ? null : part / of);
  const words = found.found / (pattern.to - pattern.from);
  const density = found.found / (found.last - found.first + 1);
  const before = share(found.foundBefore, pattern.from);
  const after = share(found.foundAfter, pattern.words.length - pattern.to);
  const sides = before ?? after ?? words;
  const parts: Array<[weight: number, value: number]> = [
    [QUOTE_WEIGHT, words],
    [PREFIX_WEIGHT, before ?? sides],
    [SUFFIX_WEIGHT, after ?? sides],
    [BLOCK_WEIGHT, block ?? Math.max(before ?? 0, after ?? 0)],
    [POSITION_WEIGHT, nearness],
  ];
  const sum = parts.reduce((total, [weight, value]) => total + weight * value, 0);
  const weights = parts.reduce((total, [weight]) => total + weight, 0);
  return {
    words,
    density,
    before,
    after,
    block,
    telling: found.telling,
    letters: found.letters / Math.max(1, letters),
    beside,
    holdsNeighbour,
    whole: sum / weights,
  };
}

/** How near a place is to where the quote stood, 0 to 1. */
export function nearnessOf(start: number, { position }: HighlightSelectors, textLength: number): number {
  return 1 - Math.min(1, Math.abs(start - position.start) / Math.max(1, textLength));
}
