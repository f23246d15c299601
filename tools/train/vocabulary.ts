/** The words of the unlabelled news and how often each stands there. Only such statistics leave this file. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { fold } from '../../lib/arabic/fold.ts';

/** Unlabelled text as numbers of words. */
export interface NumberedText {
  /** Folded words, the most frequent first; a word's index is its number. */
  vocabulary: string[];
  counts: Uint32Array;
  /** Numbers of words in order; -1 ends a paragraph, -2 stands for a rare word. */
  stream: Int32Array;
}

export const PARAGRAPH_END = -1;
export const RARE_WORD = -2;
/** What every number counts as. */
const NUMBER = '0';

const PIECE = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/**
 * Reads gzipped JSON lines with `title` and `paragraphs`; words that stand there fewer than `leastCount` times are rare.
 *
 * @throws the error of the file system when the file cannot be read.
 */
export function numberText(file: string, leastCount: number): NumberedText {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const counts: number[] = [];
  const raw: number[] = [];
  const folds = new Map<string, string>();
  const addText = (text: string) => {
    for (const [piece] of text.matchAll(PIECE)) {
      let folded = folds.get(piece);
      if (folded === undefined) {
        folded = fold(piece);
        if (/^\d+$/.test(folded)) folded = NUMBER;
        folds.set(piece, folded);
      }
      if (!folded) continue;
      let number = numbers.get(folded);
      if (number === undefined) {
        number = words.length;
        numbers.set(folded, number);
        words.push(folded);
        counts.push(0);
      }
      counts[number] = (counts[number] ?? 0) + 1;
      raw.push(number);
    }
    raw.push(PARAGRAPH_END);
  };
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    if (!line.trim()) continue;
    const { title, paragraphs } = JSON.parse(line) as { title?: string; paragraphs: string[] };
    if (title) addText(title);
    for (const paragraph of paragraphs) addText(paragraph);
  }
  const order = words
    .map((_, i) => i)
    .filter((i) => (counts[i] ?? 0) >= leastCount)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || ((words[a] ?? '') < (words[b] ?? '') ? -1 : 1));
  const renumbered = new Int32Array(words.length).fill(RARE_WORD);
  order.forEach((old, i) => {
    renumbered[old] = i;
  });
  return {
    vocabulary: order.map((i) => words[i] ?? ''),
    counts: Uint32Array.from(order, (i) => counts[i] ?? 0),
    stream: Int32Array.from(raw, (number) => (number < 0 ? number : (renumbered[number] ?? RARE_WORD))),
  };
}
