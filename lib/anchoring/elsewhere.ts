/** How much of a quote stands somewhere else in its text, in whatever order the words of that place came up. */
import type { Stretch } from './candidates.ts';
import { createLikeness, type Pattern } from './pattern.ts';
import type { WordText } from './word-text.ts';

/** Words of a quote that are looked at: one bit each. */
const MOST_WORDS = 32;
/** What is longer than so many words stands nowhere else by chance. */
const MOST_LENGTH = 120;

/** A place is a run of so many words, in lengths of the quote. */
const PLACE_LENGTH = 1.25;

/** A word that is only similar counts as much; as in `createLikeness`. */
const SIMILAR = 0.75;

/** Places that are offered, the likest first. */
const MOST_PLACES = 40;

/** A run of words with the share of the quote's words that stand there in order. */
export interface Elsewhere extends Stretch {
  share: number;
}

/**
 * Lays the quote beside every run of words of the text but its own: the longest common subsequence, bit-parallel (Hyyrö 2004).
 *
 * Of a quote of more than MOST_WORDS words its longest ones are laid out.
 *
 * @returns the places with the largest shares, the largest first; none for a quote of more than MOST_LENGTH words
 */
export function likestElsewhere(text: WordText, pattern: Pattern, own: Stretch): Elsewhere[] {
  const length = pattern.to - pattern.from;
  if (length > MOST_LENGTH) return [];
  const rows = rowsOf(pattern);
  const { same, like } = masksFor(text, pattern, rows);
  const span = Math.ceil(length * PLACE_LENGTH) + 1;
  const found: Elsewhere[] = [];
  for (let from = 0; from < text.count; from += 1) {
    if ((like[text.ids[from] as number] as number) === 0 || (from >= own.from && from < own.to)) continue;
    const to = Math.min(text.count, from + span, from < own.from ? own.from : text.count);
    let exact = -1;
    let similar = -1;
    for (let at = from; at < to; at += 1) {
      const id = text.ids[at] as number;
      const hits = exact & (same[id] as number);
      exact = (exact + hits) | (exact - hits) | 0;
      const near = similar & (like[id] as number);
      similar = (similar + near) | (similar - near) | 0;
    }
    const share = ((1 - SIMILAR) * zeros(exact, rows.length) + SIMILAR * zeros(similar, rows.length)) / rows.length;
    found.push({ from, to, share });
  }
  return found.sort((a, b) => b.share - a.share).slice(0, MOST_PLACES);
}

/** The rows of the words that are laid out, in order. */
function rowsOf({ words, from, to }: Pattern): number[] {
  const rows = Array.from({ length: to - from }, (_, at) => from + at);
  if (rows.length <= MOST_WORDS) return rows;
  const lengthOf = (row: number): number => words[row]?.word.length ?? 0;
  return rows
    .sort((a, b) => lengthOf(b) - lengthOf(a))
    .slice(0, MOST_WORDS)
    .sort((a, b) => a - b);
}

/** For each word of the vocabulary the quote's words that are it, and those that are like it, a bit each. */
function masksFor(text: WordText, pattern: Pattern, rows: readonly number[]): { same: Int32Array; like: Int32Array } {
  const same = new Int32Array(text.vocabulary.length);
  const like = new Int32Array(text.vocabulary.length);
  const likeness = createLikeness(text, pattern);
  for (const [at, row] of rows.entries()) {
    const bit = 1 << at;
    const own = pattern.ids[row] as number;
    if (own >= 0) same[own] = (same[own] as number) | bit;
    for (let id = 0; id < like.length; id += 1) {
      if (likeness(row, id) > 0) like[id] = (like[id] as number) | bit;
    }
  }
  return { same, like };
}

/** How many of the lowest `length` bits are 0. */
function zeros(bits: number, length: number): number {
  let count = 0;
  for (let at = 0; at < length; at += 1) count += (bits >>> at) & 1 ? 0 : 1;
  return count;
}
