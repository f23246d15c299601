/** From selectors back to a Range. */
import type { HighlightSelectors } from '../types.ts';
import { findPlace } from './match.ts';
import { createTextIndex, type TextIndex } from './text-index.ts';
import type { TextMap } from './text-map.ts';

const indexes = new WeakMap<TextMap, TextIndex>();

/** The index of a map's text, made once for all its highlights. */
export function indexOf(map: TextMap): TextIndex {
  let index = indexes.get(map);
  if (!index) {
    index = createTextIndex(map.text, map.lineStarts);
    indexes.set(map, index);
  }
  return index;
}

/**
 * Finds the text of a highlight in a page, a visible copy before a hidden one.
 *
 * @returns null when the text is gone, changed too much, or could be at two places (an orphan).
 */
export function findRange(map: TextMap, selectors: HighlightSelectors): Range | null {
  const place = findPlace(indexOf(map), selectors, ({ start, end }) => map.isHidden(start, end));
  return place && map.rangeAt(place.start, place.end);
}
