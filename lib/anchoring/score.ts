/** How sure it is that a place is the one that a highlight was made on. */
import type { Likeness } from './likeness.ts';
import type { Pattern } from './pattern.ts';

/** The share of the quote's words that a place needs in order: with fewer it is another sentence, or as good as. */
const LEAST_WORDS = 0.6;
/** The same of a quote of so many found words that nothing else on its page was like. */
const LEAST_OF_LONG = 0.5;
/** And of its own words so many must be the quote's: a sentence that came in between tears it. */
const LEAST_DENSITY = 0.55;
/** The same between the very words that stood around the quote. */
const LEAST_HELD = 0.4;
/** The same for a place of few words that has more of them than the quote. */
const SHORT_DENSITY = 0.7;
/** What the surroundings of such a place must have in common with those of the quote: one side, or the block. */
const LEAST_CONTEXT = 0.4;
/** So many found words that are not everywhere in the text, context included, settle a place. */
const TELLING_WORDS = 3;

/** New words at the edges of a place may be no part of it: so much of its letters must stand between found words. */
const LEAST_LETTERS = 0.55;
/** And between the very words that stood around the quote: half of what is painted is the reader's in any case. */
const LEAST_HELD_LETTERS = 0.51;

/** How far a place must be ahead of the next best one: that of today, and that of the day when the highlight was made. */
const MARGIN = 0.1;

const TWIN_MARGIN = 0.3;
/** What both sides together must have where a good part of a short quote is new. */
const LEAST_SIDES = 0.7;

/** The block itself, whatever became of the order in it. */
const SAME_BLOCK = 0.75;

/** Where words are ahead by so much, one side of the context will do. */
const FAR_AHEAD = 0.3;

/** So many words of the quote with hardly another one between them are a run of it. */
const RUN_WORDS = 5;
const RUN_DENSITY = 0.95;

/** Shorter words come up anywhere. */
const RARE_LETTERS = 4;

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

/** Whether a place may be that of the quote at all. */
export function isEnough(pattern: Pattern, like: Likeness): boolean {
  const count = pattern.to - pattern.from;
  const found = count * like.words;
  const { nextBest } = pattern.selectors;
  const ahead = nextBest ? like.words - nextBest.words : 0;
  const isInItsPlace = Math.max(like.before ?? 0, like.after ?? 0) >= SURE_CONTEXT || (like.block ?? 0) >= SAME_BLOCK;
  const isLong = found >= PLAIN_WORDS && ahead >= FAR_AHEAD && isInItsPlace;
  const isHeldOnBothSides = isHeld(pattern, like);
  if (like.words < (isLong ? LEAST_OF_LONG : LEAST_WORDS) - EPSILON) return false;
  if (like.density < (isHeldOnBothSides ? LEAST_HELD : LEAST_DENSITY) - EPSILON) return false;
  if (like.letters < (isHeldOnBothSides ? LEAST_HELD_LETTERS : LEAST_LETTERS)) return false;
  const hasMore = found / like.density > count + EPSILON;
  const isWhole = like.words > 1 - EPSILON;
  if (found < SHORT_WORDS && hasMore && like.density < SHORT_DENSITY) {
    // The word that came in between stood beside: the quote's first or last one is another one then.
    if (like.holdsNeighbour || sidesOf(like) < (isWhole ? SURE_CONTEXT : SHORT_CONTEXT)) return false;
  }
  // The two sentences of a few words may have come together elsewhere.
  if (count < SHORT_WORDS && crossesSentence(pattern) && sidesOf(like) < LEAST_CONTEXT) return false;
  // One word that is only like it is another word, and the same one with nothing of its own beside it soon comes up by chance.
  if (count === 1 && !isWhole) return false;
  if (count === 1 && like.beside === 0 && !isWholeBlock(pattern) && !isRareWord(pattern, like)) return false;
  const context = contextOf(like);
  if (!nextBest) return isEnoughAlone(count, like.words, context);
  const isBeyond = isWhole && nextBest.words < 1 - EPSILON;
  if (nextBest.words > 1 - MARGIN && !isBeyond) return isOneOfTwins(pattern, like, nextBest.whole);
  // Beyond what the next best place had on the day the highlight was made, it can only be the place itself.
  const isAhead = isBeyond || isBeyondOthers(pattern, like);
  const isNear = context >= SURE_CONTEXT || (isWholeBlock(pattern) && (like.block ?? 0) >= SAME_BLOCK);
  const isFarAhead = like.words >= SHORT_SHARE && like.words >= nextBest.words + FAR_AHEAD && isNear;
  if (!isAhead && !isAheadInAll(like, nextBest.whole)) return false;
  if (count === 1) return isSurrounded(like) || isFarAhead;
  if (found < SHORT_WORDS) return isInPlace(like) || isFarAhead;
  if (found < PLAIN_WORDS && like.words < SHORT_SHARE) {
    if (like.holdsNeighbour && !isHeldOnBothSides) return false;
    // One run of words, or most of a sentence in its own block, that nothing else on the page was like.
    if (ahead >= FAR_AHEAD && found >= RUN_WORDS && like.density >= RUN_DENSITY) return true;
    if (ahead >= FAR_AHEAD && found >= SHORT_WORDS && (like.block ?? 0) >= SAME_BLOCK) return true;
    return isInPlace(like) && bothSidesOf(like) >= LEAST_SIDES;
  }
  return context >= LEAST_CONTEXT || (like.block ?? 0) >= LEAST_CONTEXT || like.telling >= TELLING_WORDS;
}

/** Whether a place has more of the quote's words than any other place of the page had on the day it was marked. */
export function isBeyondOthers({ selectors }: Pattern, like: Likeness): boolean {
  return selectors.nextBest !== undefined && like.words >= selectors.nextBest.words + MARGIN - EPSILON;
}

/** How many sides of a quote have a context. */
const sideCount = ({ from, to, words }: Pattern): number => Number(from > 0) + Number(to < words.length);

/** The very words that stood on both sides of the quote still do, and most of what was beyond them: its edges are known. */
function isHeld({ from, to, words }: Pattern, { beside, before, after }: Likeness): boolean {
  return from > 0 && to < words.length && beside === 2 && Math.min(before ?? 0, after ?? 0) >= SURE_CONTEXT;
}

/** A word that the page had only once, with most of its surroundings. */
function isRareWord({ from, words, selectors }: Pattern, like: Likeness): boolean {
  const isOnly = selectors.nextBest !== undefined && selectors.nextBest.words < 1 - EPSILON;
  return isOnly && (words[from]?.word.length ?? 0) >= RARE_LETTERS && sidesOf(like) >= SHORT_CONTEXT;
}

/** A place whose words are no more the quote's than those of the next best one: it may be that one. */
function isAheadInAll(like: Likeness, nextBest: number): boolean {
  return like.whole >= nextBest + FAR_AHEAD_IN_ALL && sidesOf(like) >= SURE_CONTEXT && isSurrounded(like);
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
  // A word that is on the page twice may have gone from here and come back beside.
  if (pattern.to - pattern.from === 1 && like.beside < sideCount(pattern)) return false;
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
  if (!nextBest || !isSurrounded || like.whole < nextBest.whole + MARGIN) return false;
  return (isBeyondOthers(pattern, like) || like.words > 1 - EPSILON) && isEnough(pattern, like);
}

/** Whether `other` could be meant as well as `best`. */
export function isRival(pattern: Pattern, best: Likeness, other: Likeness): boolean {
  const { selectors, from, to } = pattern;
  // Nothing else ever had all these words: what has some of them is what had them then.
  if (isAllOf(pattern, best) && other.words <= (selectors.nextBest?.words ?? 1) + EPSILON) return false;
  // The page had two places that were alike: either may have been edited more since.
  const margin = (selectors.nextBest?.words ?? 0) >= LEAST_WORDS ? TWIN_MARGIN : MARGIN;
  if (other.words > best.words - margin + EPSILON && other.whole > best.whole - MARGIN + EPSILON) return true;
  // A few words are soon found somewhere: where their surroundings stand about other words, those took their place.
  const isShort = (to - from) * best.words < SHORT_WORDS;
  return isShort && surroundingsOf(other) >= surroundingsOf(best) + BETTER_SURROUNDINGS;
}

/** Every word of a quote that is not short, one after the other, and nothing else had so many. */
function isAllOf(pattern: Pattern, like: Likeness): boolean {
  const isWhole = like.words > 1 - EPSILON && like.density > 1 - EPSILON;
  return isWhole && pattern.to - pattern.from >= SHORT_WORDS && isBeyondOthers(pattern, like);
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
