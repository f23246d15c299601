/**
 * Finds a quote in a text again, after Hypothesis' method: where it was, then by its words in order, scored by quote, context,
 * block and position. Strings only.
 */
import type { HighlightSelectors } from '../types.ts';
import { createPattern, type Pattern } from './pattern.ts';
import { type Candidate, candidatesFor, expectedPlace, type TextPlace } from './places.ts';
import { isBeyondOthers, isCopy, isCopyOfHidden, isEnough, isRival, isSure } from './score.ts';
import { createTextIndex, type TextIndex } from './text-index.ts';

/** Finds the place of a quote, one that `isHidden` does not hold for first; null for an orphan. */
export type Matcher = (selectors: HighlightSelectors, isHidden?: (place: TextPlace) => boolean) => TextPlace | null;

/** Prepares a text for finding quotes; see `createTextIndex` for the parameters. The work on a quote is bounded whatever the text's length. */
export function createMatcher(text: string, lineStarts?: readonly number[]): Matcher {
  const index = createTextIndex(text, lineStarts);
  return (selectors, isHidden) => findPlace(index, selectors, isHidden);
}

/** @see Matcher */
export function findPlace(
  index: TextIndex,
  selectors: HighlightSelectors,
  isHidden: (place: TextPlace) => boolean = () => false,
): TextPlace | null {
  if (!selectors.quote.exact.trim() || !index.text) return null;
  const place = searchPlace(index, selectors, isHidden);
  if (place) index.shift = place.start - selectors.position.start;
  return place;
}

function searchPlace(
  index: TextIndex,
  selectors: HighlightSelectors,
  isHidden: (place: TextPlace) => boolean,
): TextPlace | null {
  const asItWas = unchangedPlace(index, selectors);
  if (asItWas && !isHidden(asItWas)) return asItWas;
  const indexed = index.wordsNear(selectors.position.start);
  const pattern = createPattern(indexed.words, selectors);
  if (!pattern) return asItWas;
  const expected = asItWas ? null : expectedPlace(index, indexed, pattern);
  if (expected && isSure(pattern, expected.like) && !isHidden(expected)) {
    return { start: expected.start, end: expected.end };
  }
  const candidates = candidatesFor(index, indexed, pattern);
  const enough = candidates.filter(({ like }) => isEnough(pattern, like));
  // A context stays where the quote was moved away from it: what has more of the quote than any other place had is the quote.
  const beyond = enough.filter(({ like }) => isBeyondOthers(pattern, like));
  const accepted = beyond.length > 0 ? beyond : enough;
  const shown = accepted.find((candidate) => !isHidden(candidate));
  if (shown) return settle(pattern, shown, candidates, isHidden);
  const hidden = asItWas ?? (accepted[0] ? settle(pattern, accepted[0], candidates, () => false) : null);
  if (!hidden) return null;
  // Its own place is still there and hidden: what stands in the place of its copy is the copy that stays.
  const copy = candidates.find((candidate) => isCopyOfHidden(candidate.like) && !isHidden(candidate));
  return (copy && settle(pattern, copy, candidates, isHidden)) ?? hidden;
}

/**
 * The quote where it was, or as far from there as the one found before it, where it and all its context still stand: nearly
 * every quote of nearly every page.
 */
function unchangedPlace(index: TextIndex, { quote, position }: HighlightSelectors): TextPlace | null {
  const { exact, prefix, suffix } = quote;
  const { text } = index;
  const isWhole = exact.length === text.length;
  if (!prefix && !suffix && !isWhole) return null;
  const whole = prefix + exact + suffix;
  for (const start of [position.start, position.start + index.shift]) {
    if (text.startsWith(whole, start - prefix.length)) return { start, end: start + exact.length };
  }
  return null;
}

/** The best place, unless another one could be meant just as well. */
function settle(
  pattern: Pattern,
  best: Candidate,
  all: Candidate[],
  isHidden: (place: TextPlace) => boolean,
): TextPlace | null {
  const isInDoubt = all.some(
    (other) =>
      other !== best &&
      isRival(pattern, best.like, other.like) &&
      !(isCopy(best.like) && isCopy(other.like)) &&
      !isHidden(other),
  );
  return isInDoubt ? null : { start: best.start, end: best.end };
}
