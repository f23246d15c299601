/** Found articles as lines of a list. */
import type { LibraryDatabase } from '../database.ts';
import type { LibraryEntry } from '../entry.ts';
import { findArticles } from './find.ts';
import type { SearchQuery } from './query.ts';

/** Searches the library. Throws LibraryError. */
export async function searchEntries(
  db: LibraryDatabase,
  text: string,
  limit: number,
): Promise<{ query: SearchQuery; total: number; items: LibraryEntry[] }> {
  const { query, total, items } = await findArticles(db, text, { limit, now: Date.now() });
  return {
    query,
    total,
    items: items.map(({ article, headlineMarks, highlights }) => {
      const { key, url, site, siteName, headline, lastSeenAt: at } = article;
      return { id: key, key, url, site, siteName, headline, at, headlineMarks, highlights, actors: [] };
    }),
  };
}
