/** A page's text as the search for quotes sees it: folded and indexed once, when the first quote needs it. */
import { createWordText, type WordText } from './word-text.ts';

/** Text that is indexed, around the place that is asked for; only of huge pages it is a part. */
const INDEXED_UNITS = 400_000;

/** Words of a part of the text; `base` is where the part begins, in UTF-16 units of the text. */
export interface IndexedWords {
  words: WordText;
  base: number;
}

export interface TextIndex {
  readonly text: string;
  /** How far the quote that was found last stood from its old place, units: the next one is likely to have gone as far. */
  shift: number;
  /** The words around an offset, UTF-16 units. */
  wordsNear(offset: number): IndexedWords;
}

/**
 * @param text white space collapsed, as a TextMap gives it
 * @param lineStarts where its lines (blocks) begin, in order
 */
export function createTextIndex(text: string, lineStarts: readonly number[] = [0]): TextIndex {
  let kept: (IndexedWords & { end: number }) | null = null;
  return {
    text,
    shift: 0,
    wordsNear(offset) {
      const length = Math.min(text.length, INDEXED_UNITS);
      const isCovered = kept !== null && offset >= kept.base && offset <= kept.end;
      if (!kept || (text.length > INDEXED_UNITS && !isCovered)) {
        const base = Math.max(0, Math.min(offset - (length >> 1), text.length - length));
        const lines = base === 0 ? lineStarts : [0, ...lineStarts.map((at) => at - base).filter((at) => at > 0)];
        kept = { words: createWordText(text.slice(base, base + length), lines), base, end: base + length };
      }
      return kept;
    },
  };
}
