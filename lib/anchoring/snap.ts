/** Selections grow to whole words. */
import { BLOCK_SELECTOR, buildTextMap } from './text-map.ts';

/** Made with the first selection: it costs milliseconds. */
let words: Intl.Segmenter | undefined;

/** Text looked at on each side of a boundary, UTF-16 units; no word is longer. */
const REACH = 80;

/**
 * A new Range over the whole words that `range` touches, with their clitics and tashkeel, also where a word runs
 * through several inline elements; white space at the ends is left out. A range without any text comes back as a copy.
 */
export function snapToWords(range: Range): Range {
  const common = range.commonAncestorContainer;
  const element =
    common instanceof Element ? common : common instanceof ShadowRoot ? common.host : common.parentElement;
  const root = element?.closest(BLOCK_SELECTOR) ?? element;
  if (!root) return range.cloneRange();
  const map = buildTextMap(root);
  let start = map.offsetOf(range.startContainer, range.startOffset);
  let end = map.offsetOf(range.endContainer, range.endOffset);
  while (start < end && map.text[start] === ' ') start += 1;
  while (end > start && map.text[end - 1] === ' ') end -= 1;
  if (start >= end) return range.cloneRange();
  return map.rangeAt(wordAround(map.text, start).start, wordAround(map.text, end).end) ?? range.cloneRange();
}

/** The word that `offset` is strictly inside of; else the empty place at `offset`. */
function wordAround(text: string, offset: number): { start: number; end: number } {
  const from = Math.max(0, offset - REACH);
  words ??= new Intl.Segmenter('ar', { granularity: 'word' });
  const segment = words.segment(text.slice(from, offset + REACH)).containing(offset - from);
  const start = from + (segment?.index ?? 0);
  if (!segment?.isWordLike || start === offset) return { start: offset, end: offset };
  return { start, end: start + segment.segment.length };
}
