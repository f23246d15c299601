/** The table of words that goes into the model. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../lib/arabic/fold.ts';
import { type WordColumns, wordHash } from '../../lib/insight/tagger/word-table.ts';

/** Person-name tokens and how often each counts: Wikidata's names and the lists of Arabic first and last names. */
export function readNames(folder: string): Map<string, number> {
  const names = new Map<string, number>();
  const add = (name: string, count: number) => {
    const folded = fold(name);
    if (folded.length > 1) names.set(folded, (names.get(folded) ?? 0) + count);
  };
  for (const line of readFileSync(join(folder, 'names-wikidata-cc0.tsv'), 'utf8').split('\n')) {
    const [name, , count] = line.split('\t');
    if (name && count) add(name, Number(count));
  }
  for (const list of [
    '400-Arabic-Names',
    'female-first-names-in-arabic',
    'last-names-in-arabic',
    'male-first-names-in-arabic',
  ]) {
    const text = readFileSync(join(folder, `names-mit-${list}.txt`), 'utf8');
    for (const name of text.split(/\s+/)) if (name) add(name, 8);
  }
  return names;
}

/** Joins words of the unlabelled text, most frequent first, and names into one table. Of two words with one hash the first stays. */
export function buildColumns(
  vocabulary: readonly string[],
  counts: ArrayLike<number>,
  classes: ArrayLike<number>,
  names: ReadonlyMap<string, number>,
  leastNameCount: number,
): WordColumns {
  const rows = new Map<number, { class: number; frequency: number; name: number }>();
  vocabulary.forEach((word, i) => {
    const hash = wordHash(word);
    if (rows.has(hash)) return;
    rows.set(hash, { class: classes[i] ?? 0, frequency: log2(counts[i] ?? 0), name: nameLevel(names.get(word) ?? 0) });
  });
  for (const [name, count] of names) {
    const hash = wordHash(name);
    if (count >= leastNameCount && !rows.has(hash)) rows.set(hash, { class: 0, frequency: 0, name: nameLevel(count) });
  }
  const hashes = Int32Array.from([...rows.keys()].sort((a, b) => a - b));
  const column = (pick: (row: { class: number; frequency: number; name: number }) => number) =>
    Array.from(hashes, (hash) => {
      const row = rows.get(hash);
      return row ? pick(row) : 0;
    });
  return {
    hashes,
    classes: Uint16Array.from(column((row) => row.class)),
    frequencies: Uint8Array.from(column((row) => row.frequency)),
    names: Uint8Array.from(column((row) => row.name)),
    tendencies: new Uint8Array(hashes.length),
  };
}

function log2(count: number): number {
  return count > 0 ? 31 - Math.clz32(count) : 0;
}

/** 0 for no name, then 1 for a rare to 5 for a frequent one. */
function nameLevel(count: number): number {
  return count > 0 ? Math.min(5, 1 + (log2(count) >> 1)) : 0;
}

/** The table with the tendency of each word of the vocabulary; of two words with one hash the first counts. */
export function withTendencies(
  columns: WordColumns,
  vocabulary: readonly string[],
  tendencies: Uint8Array,
): WordColumns {
  const byHash = new Map<number, number>();
  vocabulary.forEach((word, i) => {
    const hash = wordHash(word);
    if (!byHash.has(hash)) byHash.set(hash, tendencies[i] ?? 0);
  });
  return { ...columns, tendencies: Uint8Array.from(columns.hashes, (hash) => byHash.get(hash) ?? 0) };
}
