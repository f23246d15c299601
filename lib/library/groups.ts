/** What the library can be looked through by: sites and tags, with how much there is of each. Read from indexes alone. */
import { attempt, type LibraryDatabase } from './database.ts';

export interface LibraryGroup {
  name: string;
  count: number;
}

/** The sites of the history, those with most articles first. Throws LibraryError. */
export async function listSites(db: LibraryDatabase): Promise<LibraryGroup[]> {
  return attempt(db, () =>
    db.transaction('r', db.articles, async () => {
      const sites = await db.articles.orderBy('site').uniqueKeys();
      return counted(sites.map(String), (site) => db.articles.where('site').equals(site).count());
    }),
  );
}

/** The tags of the highlights, those on most highlights first. Throws LibraryError. */
export async function listTagGroups(db: LibraryDatabase): Promise<LibraryGroup[]> {
  return attempt(db, () =>
    db.transaction('r', db.highlights, async () => {
      const tags = await db.highlights.orderBy('tags').uniqueKeys();
      return counted(tags.map(String), (tag) => db.highlights.where('tags').equals(tag).count());
    }),
  );
}

async function counted(names: string[], count: (name: string) => PromiseLike<number>): Promise<LibraryGroup[]> {
  const counts = await Promise.all(names.map(count));
  const groups = names.map((name, i) => ({ name, count: counts[i] ?? 0 }));
  return groups.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
