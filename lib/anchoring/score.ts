/** How sure it is that a place is the one that a highlight was made on. */
import type { HighlightSelectors } from '../types.ts';
import type { Alignment } from './align.ts';
import type { Pattern } from './pattern.ts';

/** Shares of the score: Hypothesis' weights for quote, prefix, suffix and position, and one for the block. */
const QUOTE_WEIGHT = 50;
const PREFIX_WEIGHT = 20;
const SUFFIX_WEIGHT = 20;
const BLOCK_WEIGHT = 15;
const POSITION_WEIGHT = 2;

/** The share of the quote's words that a place needs in order: with fewer it is another sentence, or as good as. */
const LEAST_WORDS = 0.6;
/** And of its own words so many must be the quote's: a sentence that came in between tears it. */
const LEAST_DENSITY = 0.55;
/** The same for a place of few words that has more of them than the quote. */
const SHORT_DENSITY = 0.7;
/** What the surroundings of such a place must have in common with those of the quote: one side, or the block. */
const LEAST_CONTEXT = 0.4;
/** So many found words that are not everywhere in the text, context included, settle a place. */
const TELLING_WORDS = 3;

/** New words at the edges of a place may be no part of it: so much of its letters must stand between found words. */
const LEAST_LETTERS = 0.55;

/** How far a place must be ahead of the next best one: that of today, and that of the day when the highlight was made. */
const MARGIN = 0.1;

const TWIN_MARGIN = 0.3;
/** What both sides together must have where a good part of a short quote is new. */
const LEAST_SIDES = 0.7;

/** The block itself, whatever became of the order in it. */
const SAME_BLOCK = 0.75;

/** Where words are ahead by so much, one side of the context will do. */
const FAR_AHEAD = 0.3;

/** Where they are not ahead all that is around them must be, by so much. */
const FAR_AHEAD_IN_ALL = 0.13;

/** What before, after and block must have in common together where the words alone are not ahead. */
const LEAST_SURROUNDINGS = 1.6;

/** How much better the surroundings of another place may not be where a quote has few words. */
const BETTER_SURROUNDINGS = 0.3;

/** The page had such words twice: its own surroundings must be there on both sides. */
const TWIN_WORDS = 0.75;
/** And those of the other one were others. */
const MOST_OF_TWIN = 0.75;
const AHEAD_OF_TWIN = 0.15;

/** Without knowing what else stood on the page, a quote with so few words needs both words and context nearly unchanged. */
const SHORT_WORDS = 4;
const SHORT_SHARE = 0.8;
const SHORT_CONTEXT = 0.8;
/** A longer one needs a side of its context, or so many of its words. */
const PLAIN_WORDS = 12;
const PLAIN_SHARE = 0.85;
const PLAIN_CONTEXT = 0.5;

/** From this context on both sides, two places with the same words are copies, and not two sentences that share a phrase. */
const COPY_CONTEXT = 0.9;

/** Rounding must not decide. */
const EPSILON = 1e-6;

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
  /** All of these weighed. */
  whole: number;
}

/** What is known of a place beside its alignment. */
interface Place {
  /** Of all its words. */
  letters: number;
  beside: number;
  /** How much of the block's sketch is there. */
  block: number | null;
  /** 1 where the quote stood, 0 at the other end of the text. */
  nearness: number;
}

/** Weighs what a place has in common with the quote. */
export function weigh(pattern: Pattern, found: Alignment, { letters, beside, block, nearness }: Place): Likeness {
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
    whole: sum / weights,
  };
}

/** Whether a place may be that of the quote at all. */
export function isEnough(pattern: Pattern, like: Likeness): boolean {
  if (like.words < LEAST_WORDS - EPSILON || like.density < LEAST_DENSITY) return false;
  if (like.letters < LEAST_LETTERS) return false;
  const count = pattern.to - pattern.from;
  const found = count * like.words;
  const hasMore = found / like.density > count + EPSILON;
  const isWhole = like.words > 1 - EPSILON;
  if (found < SHORT_WORDS && hasMore && like.density < SHORT_DENSITY) {
    if (sidesOf(like) < (isWhole ? SURE_CONTEXT : SHORT_CONTEXT)) return false;
  }
  // The two sentences of a few words may have come together elsewhere.
  if (count < SHORT_WORDS && crossesSentence(pattern) && sidesOf(like) < LEAST_CONTEXT) return false;
  // One word that is only like it is another word, and the same one with nothing of its own beside it soon comes up by chance.
  if (count === 1 && (!isWhole || (like.beside === 0 && !isWholeBlock(pattern)))) return false;
  const context = contextOf(like);
  const { nextBest } = pattern.selectors;
  if (!nextBest) return isEnoughAlone(count, like.words, context);
  const isBeyond = isWhole && nextBest.words < 1 - EPSILON;
  if (nextBest.words > 1 - MARGIN && !isBeyond) return isOneOfTwins(pattern, like, nextBest.whole);
  // Beyond what the next best place had on the day the highlight was made, it can only be the place itself.
  const isAhead = isBeyond || like.words >= nextBest.words + MARGIN - EPSILON;
  const isNear = context >= SURE_CONTEXT || (isWholeBlock(pattern) && (like.block ?? 0) >= SAME_BLOCK);
  const isFarAhead = like.words >= SHORT_SHARE && like.words >= nextBest.words + FAR_AHEAD && isNear;
  if (!isAhead && !isAheadInAll(like, nextBest.whole)) return false;
  if (count === 1) return isSurrounded(like) || isFarAhead;
  if (found < SHORT_WORDS) return isInPlace(like) || isFarAhead;
  if (found < PLAIN_WORDS && like.words < SHORT_SHARE) return isInPlace(like) && bothSidesOf(like) >= LEAST_SIDES;
  return context >= LEAST_CONTEXT || (like.block ?? 0) >= LEAST_CONTEXT || like.telling >= TELLING_WORDS;
}

/** A place whose words are no more the quote's than those of the next best one: it may be that one. */
function isAheadInAll(like: Likeness, nextBest: number): boolean {
  return like.whole >= nextBest + FAR_AHEAD_IN_ALL && sidesOf(like) >= LEAST_CONTEXT && isSurrounded(like);
}

/** How much of the context is there on the side where it is less. */
const sidesOf = ({ before, after }: Likeness): number => Math.min(before ?? after ?? 0, after ?? before ?? 0);

/** Most of what was around the place is there, its block in any case. */
function isSurrounded(like: Likeness): boolean {
  const { before, after, block } = like;
  if (block !== null && block < LEAST_CONTEXT) return false;
  const sides = (before ?? after ?? 0) + (after ?? before ?? 0);
  return isInPlace(like) && sides + (block ?? sides / 2) >= LEAST_SURROUNDINGS;
}

/** A place of words that stood on the page twice: only all that is around it tells which one it is. */
function isOneOfTwins(pattern: Pattern, like: Likeness, nextBest: number): boolean {
  // What was around a whole block are other blocks: they go, and come to stand beside the other one.
  if (nextBest > MOST_OF_TWIN || isWholeBlock(pattern)) return false;
  const isInBlock = (like.block ?? 0) >= SAME_BLOCK && pattern.to - pattern.from >= SHORT_WORDS;
  if (like.words < TWIN_WORDS || like.whole < nextBest + MARGIN) return false;
  return (like.whole >= nextBest + AHEAD_OF_TWIN && isAheadInAll(like, nextBest)) || isInBlock;
}

const crossesSentence = ({ words, from, to }: Pattern): boolean =>
  words.slice(from, to - 1).some(({ endsSentence }) => endsSentence);

const isWholeBlock = ({ startsBlock, endsBlock }: Pattern): boolean => startsBlock && endsBlock;

/** Both sides of the context are there, or one and the block: a neighbour alone stays where a sentence was taken out. */
function isInPlace({ before, after, block }: Likeness): boolean {
  const sides = [before ?? after ?? 0, after ?? before ?? 0];
  if (block !== null) sides.push(block);
  return sides.filter((side) => side >= LEAST_CONTEXT).length >= 2;
}

function isEnoughAlone(count: number, words: number, context: number): boolean {
  if (count < SHORT_WORDS) return words >= SHORT_SHARE && context >= SHORT_CONTEXT;
  if (count < PLAIN_WORDS) return (words === 1 && context > 0) || context >= PLAIN_CONTEXT;
  return words >= PLAIN_SHARE || context >= PLAIN_CONTEXT;
}

function contextOf({ before, after, words }: Likeness): number {
  if (before === null && after === null) return words;
  return Math.max(before ?? 0, after ?? 0);
}

/** Whether a place where the quote was to be expected needs no comparison with others: all around it is there. */
export function isSure(pattern: Pattern, like: Likeness): boolean {
  const { nextBest } = pattern.selectors;
  const isSurrounded =
    (like.before ?? like.after ?? 0) >= SURE_CONTEXT && (like.after ?? like.before ?? 0) >= SURE_CONTEXT;
  return nextBest !== undefined && isSurrounded && like.whole >= nextBest.whole + MARGIN && isEnough(pattern, like);
}

/** Whether `other` could be meant as well as `best`. */
export function isRival({ selectors, from, to }: Pattern, best: Likeness, other: Likeness): boolean {
  // The page had two places that were alike: either may have been edited more since.
  const margin = (selectors.nextBest?.words ?? 0) >= LEAST_WORDS ? TWIN_MARGIN : MARGIN;
  if (other.words > best.words - margin + EPSILON && other.whole > best.whole - MARGIN + EPSILON) return true;
  // A few words are soon found somewhere: where their surroundings stand about other words, those took their place.
  const isShort = (to - from) * best.words < SHORT_WORDS;
  return isShort && surroundingsOf(other) >= surroundingsOf(best) + BETTER_SURROUNDINGS;
}

/** Of before, after and block together. */
function surroundingsOf({ before, after, block }: Likeness): number {
  return bothSidesOf({ before, after }) + (block ?? 0);
}

function bothSidesOf({ before, after }: Pick<Likeness, 'before' | 'after'>): number {
  return (before ?? after ?? 0) + (after ?? before ?? 0);
}

/** Whether all words around a place are still there, as around a copy of the whole text. */
export function isCopy({ words, before, after }: Likeness): boolean {
  return words > 1 - EPSILON && (before ?? 1) >= COPY_CONTEXT && (after ?? 1) >= COPY_CONTEXT;
}

/** Whether a place can be the copy of one that is hidden: the same words, but for a few, in the same surroundings. */
export function isCopyOfHidden(like: Likeness): boolean {
  return like.words >= SHORT_SHARE && isInPlace(like);
}

/** How near a place is to where the quote stood, 0 to 1. */
export function nearnessOf(start: number, { position }: HighlightSelectors, textLength: number): number {
  return 1 - Math.min(1, Math.abs(start - position.start) / Math.max(1, textLength));
}

/** The least share of the quote's words in what may be its new wording, where its surroundings are not all there. */
const CHANGED_WORDS = 0.3;
/** And with all of them. */
const SURE_CONTEXT = 0.6;

/** Whether a place that is not sure enough to be painted is where the quote stood, in other words now. */
export function isChangedWording({ selectors }: Pattern, like: Likeness): boolean {
  const isSurrounded = (like.before ?? 0) >= SURE_CONTEXT && (like.after ?? 0) >= SURE_CONTEXT;
  const isItself = like.words >= LEAST_WORDS && like.words >= (selectors.nextBest?.words ?? 0) + MARGIN;
  return isSurrounded || isItself || (like.words >= CHANGED_WORDS && isInPlace(like));
}
