/** From selectors back to a Range. */
import type { HighlightSelectors } from '../types.ts';
import { createMatcher, type Matcher } from './match.ts';
import type { TextMap } from './text-map.ts';

const matchers = new WeakMap<TextMap, Matcher>();

/**
 * Finds the text of a highlight in a page, a visible copy before a hidden one.
 *
 * @returns null when the text is gone, changed too much, or could be at two places (an orphan).
 */
export function findRange(map: TextMap, selectors: HighlightSelectors): Range | null {
  let matcher = matchers.get(map);
  if (!matcher) {
    matcher = createMatcher(map.text);
    matchers.set(map, matcher);
  }
  const place = matcher(selectors, ({ start, end }) => map.isHidden(start, end));
  return place && map.rangeAt(place.start, place.end);
}
