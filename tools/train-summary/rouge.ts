/** ROUGE-1 of a summary and of the article's own beginning at equal length (Lin 2004), on folded words. */
import { fold } from '../../lib/arabic/fold.ts';

/** Folded words without a stop list, as the scorer of summaries counts them. */
export function rougeWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function grams(words: readonly string[], size: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + size <= words.length; i++) {
    const gram = words.slice(i, i + size).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function hits(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [gram, count] of a) sum += Math.min(count, b.get(gram) ?? 0);
  return sum;
}

/** F1 of single words. */
function rouge1(said: readonly string[], reference: readonly string[]): number {
  const both = said.length + reference.length;
  return both === 0 ? 0 : (2 * hits(grams(said, 1), grams(reference, 1))) / both;
}

/** ROUGE-1 of the summary less that of the beginning, both cut to the length of the shorter of summary and reference; the mean of the references. */
export function gainOverLead(
  summary: readonly string[],
  beginning: readonly string[],
  references: readonly (readonly string[])[],
): number {
  const gains = references.map((reference) => {
    const length = Math.min(reference.length, summary.length);
    return rouge1(summary.slice(0, length), reference) - rouge1(beginning.slice(0, length), reference);
  });
  return gains.reduce((sum, gain) => sum + gain, 0) / Math.max(1, gains.length);
}
