/** One actor across the library: its articles, names, quotes and company. Every view reads only what it shows. */
import type { ActorChoice, LibraryArticle } from '../types.ts';
import { attempt, type LibraryDatabase, type StoredActor, type StoredStoryActor } from './database.ts';
import { hasWords, searchWords } from './words.ts';

/** A row of the list of actors. */
export type ListedActor = Omit<StoredActor, 'words'>;

/** An article of an actor. */
export interface ActorArticle extends Pick<StoredStoryActor, 'pageKey' | 'name' | 'role' | 'at'> {
  /** The row's, which «not this one» is about. */
  id: string;
  key: string;
  mentions: number;
  quotes: StoredStoryActor['quotes'];
  /** Undefined where the article's facts are gone. */
  article: Pick<LibraryArticle, 'url' | 'site' | 'siteName' | 'headline'> | undefined;
}

export interface ActorPage {
  actor: ListedActor;
  /** Newest first. */
  articles: ActorArticle[];
  hasMore: boolean;
  /** The names in these articles, the most frequent first. */
  names: string[];
  /** Who is in the most of these articles too. */
  company: { actor: ListedActor; articles: number }[];
  /** What the reader said of this actor. */
  choices: ActorChoice[];
}

/** How many others a page names. */
const COMPANY = 12;
/** Of how many articles, the newest ones, the company is counted. */
const COMPANY_OF = 200;
/** Words that begin more names than this are looked for among so many actors at the head of the list first. */
const RARE = 500;

/** Actors, those with most articles first. `query` looks at the names. Throws LibraryError. */
export async function listActors(
  db: LibraryDatabase,
  { query = '', limit }: { query?: string; limit: number },
): Promise<ListedActor[]> {
  const rows = await attempt(db, () => db.transaction('r', db.actors, () => find(db, searchWords(query), limit)));
  return rows.map(listed);
}

async function find(db: LibraryDatabase, wanted: string[], limit: number): Promise<StoredActor[]> {
  const inOrder = () => db.actors.orderBy('articles');
  if (wanted.length === 0) return inOrder().reverse().limit(limit).toArray();
  const lookups = wanted.map((word) => db.actors.where('words').startsWith(word));
  const counts = await Promise.all(lookups.map((lookup) => lookup.count()));
  const matches = ({ words }: StoredActor) => hasWords(words, wanted);
  if (Math.min(...counts) > RARE) {
    let walked = 0;
    const found = await inOrder()
      .reverse()
      .until(() => walked++ >= RARE)
      .filter(matches)
      .limit(limit)
      .toArray();
    if (found.length >= limit || walked <= RARE) return found;
  }
  // The indexes alone tell which have all the words, and in what order they come: only what is shown is read.
  const sets = await Promise.all(lookups.map(async (lookup) => new Set(await lookup.primaryKeys())));
  const ids = (await inOrder().primaryKeys()).reverse().filter((id) => sets.every((set) => set.has(id)));
  return (await db.actors.bulkGet(ids.slice(0, limit))).filter((row) => row !== undefined);
}

/** How many articles each of these actors has; those with none are left out. Throws LibraryError. */
export async function articleCounts(db: LibraryDatabase, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await attempt(db, () => db.actors.bulkGet([...ids]));
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.articles] as const] : [])));
}

/** The page of an actor; undefined where the library has no article of it. Throws LibraryError. */
export async function actorPage(db: LibraryDatabase, id: string, limit: number): Promise<ActorPage | undefined> {
  return attempt(db, () =>
    db.transaction('r', [db.actors, db.storyActors, db.articles, db.actorChoices], async () => {
      const actor = await db.actors.get(id);
      if (!actor) return undefined;
      const rows = await db.storyActors
        .where('[shownId+at]')
        .between([id, ''], [id, '\uffff'])
        .reverse()
        .limit(limit + 1)
        .toArray();
      const shown = rows.slice(0, limit);
      const facts = await db.articles.bulkGet(shown.map(({ pageKey }) => pageKey));
      const [own, merged, here] = await Promise.all([
        db.actorChoices.get(id),
        db.actorChoices.where('into').equals(id).toArray(),
        db.actorChoices.where('id').startsWith(`${id}@`).toArray(),
      ]);
      return {
        actor: listed(actor),
        articles: shown.map((row, i) => articleOf(row, facts[i])),
        hasMore: rows.length > limit,
        names: namesOf(shown),
        company: await companyOf(db, id, shown.slice(0, COMPANY_OF)),
        choices: [...(own ? [own] : []), ...merged, ...here],
      };
    }),
  );
}

const listed = ({ words: _, ...actor }: StoredActor): ListedActor => actor;

function articleOf(row: StoredStoryActor, facts: LibraryArticle | undefined): ActorArticle {
  const { id, key, pageKey, name, role, at, mentions, quotes } = row;
  const article = facts && {
    url: facts.url,
    site: facts.site,
    siteName: facts.siteName,
    headline: facts.headline,
  };
  return { id, key, pageKey, name, role, at, mentions, quotes, article };
}

function namesOf(rows: readonly StoredStoryActor[]): string[] {
  const counts = new Map<string, number>();
  for (const { name, aliases } of rows) {
    for (const each of new Set([name, ...aliases])) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

async function companyOf(
  db: LibraryDatabase,
  id: string,
  rows: readonly StoredStoryActor[],
): Promise<ActorPage['company']> {
  const pages = [...new Set(rows.map(({ pageKey }) => pageKey))];
  const others = await db.storyActors.where('pageKey').anyOf(pages).toArray();
  const together = new Map<string, Set<string>>();
  for (const { shownId, pageKey } of others) {
    if (!shownId || shownId === id) continue;
    const shared = together.get(shownId);
    if (shared) shared.add(pageKey);
    else together.set(shownId, new Set([pageKey]));
  }
  const most = [...together].sort(([, a], [, b]) => b.size - a.size).slice(0, COMPANY);
  const actors = await db.actors.bulkGet(most.map(([other]) => other));
  return most.flatMap(([, shared], i) => {
    const actor = actors[i];
    return actor ? [{ actor: listed(actor), articles: shared.size }] : [];
  });
}
