/** The search: over headline, text, notes, tags and actors of the whole library, best first. */
import { attempt, type LibraryDatabase } from '../database.ts';
import { openIndex } from './index-reader.ts';
import { bucketsOf, match } from './match.ts';
import { parseQuery, type SearchQuery } from './query.ts';

export interface FoundKey {
  key: string;
  score: number;
}

export interface Found {
  query: SearchQuery;
  /** How many articles match in all. */
  total: number;
  hits: FoundKey[];
}

export interface SearchOptions {
  limit: number;
  /** Milliseconds since the epoch. */
  now: number;
}

/**
 * The articles that match a query, best first; the newest first where it has only filters.
 *
 * @throws LibraryError
 */
export async function search(db: LibraryDatabase, text: string, { limit, now }: SearchOptions): Promise<Found> {
  const query = parseQuery(text, now);
  return attempt(db, () =>
    db.transaction('r', [db.norms, db.postings, db.documents], async () => {
      const index = await openIndex(db, bucketsOf(query));
      const scores = match(index, query, now);
      const matching: number[] = [];
      for (let number = 0; number < scores.length; number++) if ((scores[number] ?? 0) > 0) matching.push(number);
      matching.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || b - a);
      const best = matching.slice(0, limit);
      const documents = await db.documents.bulkGet(best);
      const hits = documents.flatMap((row, i) => (row ? [{ key: row.key, score: scores[best[i] ?? 0] ?? 0 }] : []));
      return { query, total: matching.length, hits };
    }),
  );
}
