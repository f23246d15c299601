/** Newest first, with or without a search: the one way in which lists of the library are read. */
import type { Collection, Table } from 'dexie';
import { hasWords, searchWords } from './words.ts';

export interface ListOptions {
  /** Words that must all begin a word of the record; folded here. Without a letter or digit it asks for everything. */
  query?: string;
  /** At most so many records. */
  limit?: number;
  /** Only records from before this moment (ISO 8601 in UTC): the time of the last one listed gives the next page. */
  before?: string;
}

/** A condition that so few records meet is looked up by itself. */
const RARE = 500;

/** What more records meet is looked for among so many of the newest ones first. */
const MOST_WALKED = 1000;

/**
 * The newest records that meet every condition. Several steps: call it inside a transaction.
 *
 * @param timeField an indexed field that holds ISO 8601 in UTC.
 * @param conditions index lookups that a record must be in, beside the words of the query
 */
export async function newest<F extends string, T extends { id: string; words: string[] } & Record<F, string>>(
  table: Table<T, string>,
  timeField: F,
  { query = '', limit = Number.POSITIVE_INFINITY, before }: ListOptions,
  conditions: ReadonlyArray<Condition<T>> = [],
): Promise<T[]> {
  const inTime = () => (before === undefined ? table.orderBy(timeField) : table.where(timeField).below(before));
  const wanted = searchWords(query);
  const all: Condition<T>[] = [
    ...conditions,
    ...wanted.map(
      (word): Condition<T> => ({
        lookup: () => table.where('words').startsWith(word),
        isMet: ({ words }) => hasWords(words, [word]),
      }),
    ),
  ];
  if (all.length === 0) return inTime().reverse().limit(limit).toArray();
  const fits = (each: T) => (before === undefined || each[timeField] < before) && all.every(({ isMet }) => isMet(each));

  const counts = await Promise.all(all.map(({ lookup }) => lookup().count()));
  const rarest = all[counts.indexOf(Math.min(...counts))];
  if (!rarest || Math.min(...counts) <= RARE) {
    const ids = new Set(await rarest?.lookup().primaryKeys());
    const found = (await table.bulkGet([...ids])).filter((each) => each !== undefined);
    return found
      .filter(fits)
      .sort((a, b) => compare(b[timeField], a[timeField]) || compare(b.id, a.id))
      .slice(0, limit);
  }

  if (limit < MOST_WALKED) {
    let walked = 0;
    const found = await inTime()
      .reverse()
      .until(() => walked++ >= MOST_WALKED)
      .filter(fits)
      .limit(limit)
      .toArray();
    if (found.length >= limit || walked <= MOST_WALKED) return found;
  }
  // Common each, rare together: the indexes alone tell which, and only these records are read.
  const sets = await Promise.all(all.map(async ({ lookup }) => new Set(await lookup().primaryKeys())));
  const ids = (await inTime().primaryKeys()).reverse().filter((id) => sets.every((set) => set.has(id)));
  return (await table.bulkGet(ids.slice(0, limit))).filter((each) => each !== undefined);
}

/** What a record must be: by an index, and by itself. */
export interface Condition<T> {
  lookup: () => Collection<T, string>;
  isMet: (record: T) => boolean;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
