/** Newest first, with or without a search: the one way in which lists of the library are read. */
import type { Table } from 'dexie';
import { hasWords, searchWords } from './words.ts';

export interface ListOptions {
  /** Words that must all begin a word of the record; folded here. Without a letter or digit it asks for everything. */
  query?: string;
  /** At most so many records. */
  limit?: number;
  /** Only records from before this moment (ISO 8601 in UTC): the time of the last one listed gives the next page. */
  before?: string;
}

/**
 * A word that begins at most so many words of the table is looked up by itself. A more common one is in so many records that
 * going back in time, record by record, fills a list sooner than fetching and sorting all of them.
 */
const RARE = 500;

/**
 * Several steps: call it inside a transaction.
 *
 * @param timeField an indexed field that holds ISO 8601 in UTC.
 */
export async function newest<F extends string, T extends { id: string; words: string[] } & Record<F, string>>(
  table: Table<T, string>,
  timeField: F,
  { query = '', limit = Number.POSITIVE_INFINITY, before }: ListOptions,
): Promise<T[]> {
  const inTime = (before === undefined ? table.orderBy(timeField) : table.where(timeField).below(before)).reverse();
  const wanted = searchWords(query);
  if (wanted.length === 0) return inTime.limit(limit).toArray();

  const lookups = wanted.map((word) => table.where('words').startsWith(word));
  const counts = await Promise.all(lookups.map((lookup) => lookup.count()));
  const fewest = Math.min(...counts);
  const rarest = lookups[counts.indexOf(fewest)];
  if (fewest > RARE || !rarest) {
    return inTime
      .filter((each) => hasWords(each.words, wanted))
      .limit(limit)
      .toArray();
  }
  const ids = new Set(await rarest.primaryKeys());
  const found = (await table.bulkGet([...ids])).filter((each) => each !== undefined);
  return found
    .filter((each) => (before === undefined || each[timeField] < before) && hasWords(each.words, wanted))
    .sort((a, b) => compare(b[timeField], a[timeField]) || compare(b.id, a.id))
    .slice(0, limit);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
