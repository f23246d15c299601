/** How much room each kind of record takes. */
import type { Table } from 'dexie';
import { attempt, type LibraryDatabase } from './database.ts';

export type SizeKind = 'visits' | 'articles' | 'texts' | 'highlights' | 'index';

export interface KindSize {
  count: number;
  /** About so many bytes before the browser's own compression, reckoned from a few records. */
  bytes: number;
}

/** Keys are host names and random ids: looking for the first one behind each of these meets records from all over a table. */
const PROBES = [...'0123456789abcdefghijklmnopqrstuvwxyz'];

/** Records from either end of a table, where the probes meet few. */
const ENDS = 8;

/** The size of each kind. No walk over a table: a library of years holds hundreds of thousands of rows. Throws LibraryError. */
export async function librarySize(db: LibraryDatabase): Promise<Record<SizeKind, KindSize>> {
  const { visits, articles, texts, highlights } = db;
  const { versions, storyActors, actors, stories, norms, postings, documents } = db;
  const all = [visits, articles, texts, highlights, versions, storyActors, actors, stories, norms, postings, documents];
  return attempt(db, () =>
    db.transaction('r', all, async () => {
      const known = await sample(articles, (probe) => probe);
      const [ofVisits, ofTexts, ofHighlights, ofVersions, ofActors] = await Promise.all([
        sizeOf(visits),
        sizeOf(texts),
        sizeOf(highlights),
        sizeOf(versions, (probe) => [probe]),
        sizeOf(actors),
      ]);
      // What else is kept of an article stands under its key.
      const beside = await Promise.all(
        known.flatMap(({ key }) => [
          storyActors.where('pageKey').equals(key).toArray(),
          stories.where('pageKey').equals(key).toArray(),
        ]),
      );
      const count = await articles.count();
      const ofArticles = Math.round(mean(known.map(weightOf), beside.flat().map(weightOf)) * count);
      return {
        visits: ofVisits,
        articles: { count, bytes: ofArticles + ofActors.bytes },
        texts: { count: ofTexts.count, bytes: ofTexts.bytes + ofVersions.bytes },
        highlights: ofHighlights,
        index: await indexSize(db),
      };
    }),
  );
}

async function sizeOf<T>(table: Table<T>, keyOf: (probe: string) => unknown = (probe) => probe): Promise<KindSize> {
  const rows = await sample(table, keyOf);
  const count = await table.count();
  return { count, bytes: Math.round(mean(rows.map(weightOf)) * count) };
}

/** Some records from all over a table, each once. @param keyOf the primary key to look behind, for each probe */
async function sample<T>(table: Table<T>, keyOf: (probe: string) => unknown): Promise<T[]> {
  const keys = await Promise.all([
    table.limit(ENDS).primaryKeys(),
    table.reverse().limit(ENDS).primaryKeys(),
    ...PROBES.map((probe) =>
      table
        .where(':id')
        .aboveOrEqual(keyOf(probe) as string)
        .limit(1)
        .primaryKeys(),
    ),
  ]);
  const each = new Map(keys.flat().map((key) => [JSON.stringify(key), key]));
  return (await table.bulkGet([...each.values()])).filter((row) => row !== undefined);
}

/** The index is in rows for so many articles at a time: one such range stands for all. */
async function indexSize({ norms, postings, documents }: LibraryDatabase): Promise<KindSize> {
  const ranges = await norms.toCollection().primaryKeys();
  const middle = ranges[Math.floor(ranges.length / 2)];
  if (middle === undefined) return { count: 0, bytes: 0 };
  const [ofRange, norm, count] = await Promise.all([
    postings.where('range').equals(middle).toArray(),
    norms.get(middle),
    documents.count(),
  ]);
  const inRange = norm?.lengths.filter((length) => length > 0).length ?? 0;
  const weight = [...ofRange, norm].reduce((sum, row) => sum + weightOf(row), 0);
  return { count, bytes: Math.round((weight / Math.max(1, inRange)) * count) };
}

/** What one record weighs. @param beside weights of rows that belong to these records */
function mean(weights: readonly number[], beside: readonly number[] = []): number {
  return [...weights, ...beside].reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length);
}

/** Bytes of a value, as a browser writes it down: Arabic letters take two, what is bytes already stays. */
function weightOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return value.length * 2;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.entries(value).reduce((sum, [key, each]) => sum + key.length + weightOf(each), 8);
}
