/** The history as lists show it: each visit with what the library knows of its article. */
import type { Visit } from '../types.ts';
import { attempt, type LibraryDatabase, type StoredVisit } from './database.ts';
import { withoutDay } from './history.ts';
import type { ListedArticle } from './search/find.ts';
import type { MarkedSpan } from './search/marks.ts';

/** A line of a list: a visit, or an article that was found. */
export interface LibraryEntry extends Pick<ListedArticle, 'key' | 'url' | 'site' | 'siteName' | 'headline'> {
  /** The visit's, or the article's key. */
  id: string;
  /** When it was read, ISO 8601 in UTC. */
  at: string;
  /** Undefined for an article that was found: it may have been read on many days. */
  visit?: Visit;
  /** The words of the headline that were sought. */
  headlineMarks: readonly MarkedSpan[];
  highlights: number;
  /** Names of key actors. */
  actors: readonly string[];
}

/** Actors that a line has room for. */
const MOST_ACTORS = 3;

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
  return visits.map((stored, i) => {
    const { id, pageKey: key, url, site, siteName, headline, visitedAt: at } = stored;
    const actors = (articles[i]?.actors ?? []).slice(0, MOST_ACTORS).map(({ name }) => name);
    return {
      ...{ id, key, url, site, siteName, headline, at, actors },
      visit: withoutDay(stored),
      headlineMarks: [],
      highlights: counts[i] ?? 0,
    };
  });
}
