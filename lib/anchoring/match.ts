/**
 * Finds a quote in a text again, after Hypothesis' method: exact, then folded, then approximate
 * (Myers 1999, through approx-string-match), scored by quote, context and position. Strings only.
 */

import type { HighlightSelectors } from '../types.ts';
import { createFoldedText, exactPlaces, foldedPlaces, similarPlaces, type TextPlace } from './places.ts';
import { type Candidate, createScorer, isSameText } from './score.ts';

/** How far the best place must be ahead of a place with other words, in score. */
const MARGIN = 0.1;

/** From this context on, two places with the same words are copies, and not two sentences that share a phrase. */
const COPY_CONTEXT = 0.9;

/** Finds the place of a quote, one that `isHidden` does not hold for first; null for an orphan. */
export type Matcher = (selectors: HighlightSelectors, isHidden?: (place: TextPlace) => boolean) => TextPlace | null;

/**
 * Prepares a text (white space collapsed, as a TextMap gives it) for finding quotes. Folding the text is put off until
 * a quote is not found as it stands, and done once. The work on a quote is bounded whatever the text's length.
 */
export function createMatcher(text: string): Matcher {
  const foldedText = createFoldedText(text);
  return (selectors, isHidden = () => false) => {
    const { quote, position } = selectors;
    if (!quote.exact.trim() || !text) return null;
    const asItWas = unchangedPlace(text, selectors);
    if (asItWas && !isHidden(asItWas)) return asItWas;
    const score = createScorer(text, selectors);
    const stages = [
      () => exactPlaces(text, selectors),
      () => foldedPlaces(foldedText(position.start), selectors),
      () => similarPlaces(foldedText(position.start), selectors),
    ];
    let hidden: TextPlace | null = null;
    for (const places of stages) {
      const accepted = places()
        .map(score)
        .filter((candidate) => candidate !== null)
        .sort((a, b) => b.score - a.score);
      const best = accepted[0];
      if (!best) continue;
      const shown = accepted.find((candidate) => !isHidden(candidate));
      if (shown) return settle(text, shown, accepted, isHidden);
      hidden ??= settle(text, best, accepted, () => false);
    }
    return hidden;
  };
}

/** The quote's old position, where it and all its context still stand: nearly every quote of nearly every page. */
function unchangedPlace(text: string, { quote, position }: HighlightSelectors): TextPlace | null {
  const { exact, prefix, suffix } = quote;
  const isThere = text.startsWith(prefix + exact + suffix, position.start - prefix.length);
  const isWhole = exact.length === text.length;
  if (!isThere || (!prefix && !suffix && !isWhole)) return null;
  return { start: position.start, end: position.start + exact.length };
}

/** The best place, unless another one could be meant just as well. */
function settle(
  text: string,
  best: Candidate,
  accepted: Candidate[],
  isHidden: (place: TextPlace) => boolean,
): TextPlace | null {
  const isRival = (other: Candidate): boolean =>
    other !== best &&
    (other.start >= best.end || other.end <= best.start) &&
    other.score > best.score - MARGIN &&
    !isCopy(text, best, other) &&
    !isHidden(other);
  return accepted.some(isRival) ? null : { start: best.start, end: best.end };
}

function isCopy(text: string, best: Candidate, other: Candidate): boolean {
  if (!isSameText(text, best, other)) return false;
  return !best.isShort || (best.context >= COPY_CONTEXT && other.context >= COPY_CONTEXT);
}
