/** The comparison of an extracted text with the truth: shingles of four words, as counts. */

/** Shares, 0 to 1. */
export interface Overlap {
  precision: number;
  recall: number;
  f1: number;
}

/** Words folded as Arabic readers take them for the same. */
export function wordsOf(text: string): string[] {
  const folded = text
    .normalize('NFKC')
    .replace(/[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640]/g, '')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const LENGTH = 4;

function shingles(words: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const length = Math.max(1, Math.min(LENGTH, words.length));
  for (let i = 0; i + length <= words.length; i++) {
    const key = words.slice(i, i + length).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const total = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** Precision, recall and F1 of a text against the truth, over multisets of shingles of four words. */
export function overlap(text: string, truth: string): Overlap {
  const found = shingles(wordsOf(text));
  const wanted = shingles(wordsOf(truth));
  let hits = 0;
  for (const [key, count] of wanted) hits += Math.min(count, found.get(key) ?? 0);
  const precision = total(found) ? hits / total(found) : 0;
  const recall = total(wanted) ? hits / total(wanted) : 1;
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** Mean of numbers; 0 of none. */
export function mean(values: number[]): number {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}

/** Median of numbers; 0 of none. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
