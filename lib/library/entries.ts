/** The history as lists show it: each visit with what the library knows of its article. */
import { attempt, type LibraryDatabase, type StoredVisit } from './database.ts';
import { entryOf, type LibraryEntry } from './entry.ts';

/** Visits, newest first, at most so many. Throws LibraryError. */
export async function listEntries(db: LibraryDatabase, { limit }: { limit: number }): Promise<LibraryEntry[]> {
  return attempt(db, () =>
    db.transaction('r', [db.visits, db.articles, db.highlights], async () =>
      withArticles(db, await db.visits.orderBy('visitedAt').reverse().limit(limit).toArray()),
    ),
  );
}

async function withArticles(db: LibraryDatabase, visits: readonly StoredVisit[]): Promise<LibraryEntry[]> {
  const [articles, counts] = await Promise.all([
    db.articles.bulkGet(visits.map(({ pageKey }) => pageKey)),
    Promise.all(visits.map(({ pageKey }) => db.highlights.where('pageKey').equals(pageKey).count())),
  ]);
  return visits.map((stored, i) => entryOf(stored, articles[i]?.actors ?? [], counts[i] ?? 0));
}
