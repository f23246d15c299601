/** Words of a text with their places. */
import { fold } from './fold.ts';

export interface Word {
  /** As printed. */
  text: string;
  /** UTF-16 units; `end` is exclusive. */
  start: number;
  end: number;
  /** `fold(text)`: what to look up and compare. */
  folded: string;
}

/** Made when first asked: it costs milliseconds, and a page may never need it. */
let segmenter: Intl.Segmenter | undefined;

/** Full stops between letters («د.أحمد», «الشهر.وزاد») do not join two words, as those between digits join a number. */
const JOINED_BY_STOP = /\p{L}\.\p{L}/u;

/** The words and numbers of a text in order, as `Intl.Segmenter` finds them. Punctuation and blanks are left out. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  segmenter ??= new Intl.Segmenter('ar', { granularity: 'word' });
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (!isWordLike) continue;
    if (!JOINED_BY_STOP.test(segment)) {
      found.push({ text: segment, start: index, end: index + segment.length, folded: foldWord(segment) });
      continue;
    }
    for (const match of segment.matchAll(/[^.]+/g)) {
      const start = index + match.index;
      found.push({ text: match[0], start, end: start + match[0].length, folded: foldWord(match[0]) });
    }
  }
  return found;
}

/** Words come again and again: a text of a thousand words has some four hundred different ones. */
const CACHE_LIMIT = 50_000;
const cache = new Map<string, string>();

function foldWord(word: string): string {
  let folded = cache.get(word);
  if (folded === undefined) {
    folded = fold(word);
    if (cache.size > CACHE_LIMIT) cache.clear();
    cache.set(word, folded);
  }
  return folded;
}
