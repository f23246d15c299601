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

/** From this length on (UTF-16 units) the start of a word is rare enough to be looked up by itself. */
const SELECTIVE_WORD = 3;

/** @param timeField an indexed field that holds ISO 8601 in UTC. */
export async function newest<F extends string, T extends { id: string; words: string[] } & Record<F, string>>(
  table: Table<T, string>,
  timeField: F,
  { query = '', limit = Number.POSITIVE_INFINITY, before }: ListOptions,
): Promise<T[]> {
  const inTime = (before === undefined ? table.orderBy(timeField) : table.where(timeField).below(before)).reverse();
  const wanted = searchWords(query);
  const [longest] = wanted.toSorted((a, b) => b.length - a.length);
  if (longest === undefined) return inTime.limit(limit).toArray();
  // One or two letters begin a word of almost every record: going back in time fills the list soonest.
  if (longest.length < SELECTIVE_WORD) {
    return inTime
      .filter((each) => hasWords(each.words, wanted))
      .limit(limit)
      .toArray();
  }
  const ids = new Set(await table.where('words').startsWith(longest).primaryKeys());
  const found = (await table.bulkGet([...ids])).filter((each) => each !== undefined);
  return found
    .filter((each) => (before === undefined || each[timeField] < before) && hasWords(each.words, wanted))
    .sort((a, b) => compare(b[timeField], a[timeField]) || compare(b.id, a.id))
    .slice(0, limit);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
