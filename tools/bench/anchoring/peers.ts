/** The peers: dom-anchor-text-quote as it is published, and Hypothesis' method, written after its description. */
import search from 'approx-string-match';
import { toTextPosition } from 'dom-anchor-text-quote';
import type { HighlightSelectors } from '../../../lib/types.ts';
import type { Span } from './article.ts';

export type Finder = (text: string, selectors: HighlightSelectors) => Span | null;

/** dom-anchor-text-quote keeps 32 units of context. */
const CONTEXT_UNITS = 32;

export const domAnchorTextQuote: Finder = (text, { quote, position }) => {
  const root = { textContent: text } as Element;
  const { exact } = quote;
  const selector = { exact, prefix: quote.prefix.slice(-CONTEXT_UNITS), suffix: quote.suffix.slice(0, CONTEXT_UNITS) };
  return toTextPosition(root, selector, { hint: position.start });
};

/**
 * Hypothesis: all places of the exact quote, else those with at most half of its letters (256 at most) changed, scored by quote,
 * prefix, suffix and position with the weights 50, 20, 20 and 2.
 */
export const hypothesis: Finder = (text, { quote, position }) => {
  const { exact, prefix, suffix } = quote;
  let matches: Array<{ start: number; end: number; errors: number }> = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    matches.push({ start: at, end: at + exact.length, errors: 0 });
  }
  if (matches.length === 0) matches = search(text, exact, Math.min(256, exact.length / 2));
  const score = ({ start, end, errors }: (typeof matches)[number]): number => {
    const before = text.slice(Math.max(0, start - prefix.length), start);
    const after = text.slice(end, end + suffix.length);
    const nearness = 1 - Math.abs(start - position.start) / text.length;
    return (
      50 * (1 - errors / exact.length) + 20 * likeness(before, prefix) + 20 * likeness(after, suffix) + 2 * nearness
    );
  };
  return matches.map((match) => ({ ...match, score: score(match) })).sort((a, b) => b.score - a.score)[0] ?? null;
};

function likeness(text: string, part: string): number {
  if (!part || !text) return 0;
  const errors = search(text, part, part.length)[0]?.errors ?? part.length;
  return 1 - errors / part.length;
}
