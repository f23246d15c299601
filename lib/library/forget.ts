/** Deleting from the history: the visits, and with an article's last one its facts, texts and place in the index. */
import type { LibraryArticle } from '../types.ts';
import {
  attempt,
  type LibraryDatabase,
  type StoredActor,
  type StoredStory,
  type StoredStoryActor,
  type StoredVisit,
} from './database.ts';
import { putVisits } from './history.ts';
import type { StoredText } from './stored-articles.ts';

/** What the reader deletes at a time. */
export type ToForget = { visit: string } | { article: string } | { day: string } | { site: string };

/** What was deleted: the caller holds it while the reader may still want it back, and nobody else has it. */
export interface Forgotten {
  visits: StoredVisit[];
  articles: LibraryArticle[];
  texts: StoredText[];
  versions: StoredText[];
  stories: StoredStory[];
  storyActors: StoredStoryActor[];
  /** The rows of their actors before. */
  actors: StoredActor[];
}

/** Deletes one visit, an article (its key), a local day (`YYYY-MM-DD`) or a site, in one step. Highlights stay. Throws LibraryError. */
export async function forget(db: LibraryDatabase, what: ToForget): Promise<Forgotten> {
  return attempt(db, () =>
    db.transaction('rw', tables(db), async () => {
      if ('visit' in what) return remove(db, await db.visits.where('id').equals(what.visit).toArray());
      if ('article' in what) return remove(db, await db.visits.where('pageKey').equals(what.article).toArray());
      if ('day' in what) return remove(db, await db.visits.where('day').equals(what.day).toArray());
      return remove(db, await db.visits.where('site').equals(what.site).toArray());
    }),
  );
}

/** Puts back what was deleted, beside what was read since: undo for `forget`. Throws LibraryError. */
export async function remember(db: LibraryDatabase, forgotten: Forgotten): Promise<void> {
  const { visits, articles, texts, versions, stories, storyActors, actors } = forgotten;
  await attempt(db, () =>
    db.transaction('rw', tables(db), async () => {
      // Only what was read again meanwhile is merged one by one: ten thousand visits come back in one go.
      const taken = await Promise.all(
        visits.map((visit) => db.visits.where('[pageKey+day]').equals(pageAndDay(visit)).count()),
      );
      if (taken.some(Boolean)) await putVisits(db, visits);
      else await db.visits.bulkPut(visits);
      const readAgain = new Set(
        (await db.articles.bulkGet(articles.map(({ key }) => key))).flatMap((each) => (each ? [each.key] : [])),
      );
      const missing = articles.filter(({ key }) => !readAgain.has(key));
      await db.articles.bulkPut(missing);
      await returnActors(
        db,
        storyActors.filter(({ pageKey }) => !readAgain.has(pageKey)),
        actors,
      );
      await db.texts.bulkPut(texts.filter(({ key }) => !readAgain.has(key)));
      await db.versions.bulkPut(versions);
      const known = await Promise.all(
        stories.map(({ pageKey }) => db.stories.where('pageKey').equals(pageKey).count()),
      );
      await db.stories.bulkPut(stories.filter((_, i) => !known[i]));
      await db.changed.bulkPut(articles.map(({ key }) => ({ key })));
    }),
  );
}

/** Empties the history: all visits, articles, texts and the index. Highlights stay. Throws LibraryError. */
export async function forgetEverything(db: LibraryDatabase): Promise<number> {
  const everything = [...tables(db), db.documents, db.norms, db.postings];
  return attempt(db, () =>
    db.transaction('rw', [...everything, db.highlights], async () => {
      const count = await db.visits.count();
      await Promise.all(everything.map((table) => table.clear()));
      const marked = await db.highlights.orderBy('[pageKey+selectors.position.start]').keys();
      const keys = new Set(marked.map((key) => String((key as unknown as unknown[])[0])));
      await db.changed.bulkPut([...keys].map((key) => ({ key })));
      return count;
    }),
  );
}

/**
 * Deletes visits from before a moment (ISO 8601 in UTC), except those of articles with highlights. In small steps, so that
 * the reader's own work comes between.
 *
 * @returns how many visits went
 * @throws LibraryError
 */
export async function forgetOlder(db: LibraryDatabase, before: string, step = 100): Promise<number> {
  let gone = 0;
  let stayed = 0;
  for (;;) {
    const { found, removed } = await attempt(db, () =>
      db.transaction('rw', [...tables(db), db.highlights], async () => {
        // Those that stay are the oldest ones now, and are passed over.
        const old = await db.visits.where('visitedAt').below(before).offset(stayed).limit(step).toArray();
        const keys = [...new Set(old.map(({ pageKey }) => pageKey))];
        const counts = await Promise.all(keys.map((key) => db.highlights.where('pageKey').equals(key).count()));
        const marked = new Set(keys.filter((_, i) => (counts[i] ?? 0) > 0));
        const { visits } = await remove(
          db,
          old.filter(({ pageKey }) => !marked.has(pageKey)),
        );
        return { found: old.length, removed: visits.length };
      }),
    );
    gone += removed;
    stayed += found - removed;
    if (found < step) return gone;
  }
}

const pageAndDay = ({ pageKey, day }: StoredVisit): [string, string] => [pageKey, day];

function tables(db: LibraryDatabase) {
  return [db.visits, db.articles, db.texts, db.versions, db.stories, db.storyActors, db.actors, db.changed];
}

async function remove(db: LibraryDatabase, visits: StoredVisit[]): Promise<Forgotten> {
  await db.visits.bulkDelete(visits.map(({ id }) => id));
  const touched = [...new Set(visits.map(({ pageKey }) => pageKey))];
  // One question a page, all at once, here and below: a lookup of many keys would go from record to record.
  const left = await Promise.all(touched.map((key) => db.visits.where('pageKey').equals(key).count()));
  const keys = touched.filter((_, i) => left[i] === 0);
  const found = <T>(rows: Array<T | undefined>): T[] => rows.filter((row) => row !== undefined);
  const [articles, texts, versions, stories] = await Promise.all([
    db.articles.bulkGet(keys).then(found),
    db.texts.bulkGet(keys).then(found),
    Promise.all(keys.map((key) => db.versions.where('key').equals(key).toArray())).then((rows) => rows.flat()),
    Promise.all(keys.map((key) => db.stories.where('pageKey').equals(key).toArray())).then((rows) => rows.flat()),
  ]);
  const [{ storyActors, actors }] = await Promise.all([
    takeActors(db, keys),
    db.stories.bulkDelete(stories.map(({ order }) => order)),
    db.articles.bulkDelete(keys),
    db.texts.bulkDelete(keys),
    db.versions.bulkDelete(versions.map(({ key, seenAt }): [string, string] => [key, seenAt])),
    db.changed.bulkPut(keys.map((key) => ({ key }))),
  ]);
  return { visits, articles, texts, versions, stories, storyActors, actors };
}

/** In how many articles of the rows each actor is: two rows of one article may count for one actor. */
function perActor(rows: readonly StoredStoryActor[]): Map<string, number> {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  for (const { shownId, pageKey } of rows) {
    const pair = `${shownId} ${pageKey}`;
    if (shownId && !seen.has(pair)) counts.set(shownId, (counts.get(shownId) ?? 0) + 1);
    seen.add(pair);
  }
  return counts;
}

async function takeActors(db: LibraryDatabase, keys: string[]): Promise<Pick<Forgotten, 'storyActors' | 'actors'>> {
  const ofPages = await Promise.all(keys.map((key) => db.storyActors.where('pageKey').equals(key).toArray()));
  const storyActors = ofPages.flat();
  await db.storyActors.bulkDelete(storyActors.map(({ id }) => id));
  const counts = perActor(storyActors);
  const actors = (await db.actors.bulkGet([...counts.keys()])).filter((row) => row !== undefined);
  const fewer = actors.map((row) => ({ ...row, articles: row.articles - (counts.get(row.id) ?? 0) }));
  await db.actors.bulkPut(fewer.filter((row) => row.articles > 0));
  await db.actors.bulkDelete(fewer.filter((row) => row.articles <= 0).map(({ id }) => id));
  return { storyActors, actors };
}

async function returnActors(
  db: LibraryDatabase,
  storyActors: readonly StoredStoryActor[],
  before: readonly StoredActor[],
): Promise<void> {
  await db.storyActors.bulkPut(storyActors);
  const counts = perActor(storyActors);
  const present = new Map((await db.actors.bulkGet([...counts.keys()])).flatMap((row) => (row ? [[row.id, row]] : [])));
  await db.actors.bulkPut(
    before.flatMap((row) => {
      const count = counts.get(row.id) ?? 0;
      const now = present.get(row.id);
      return count > 0 ? [{ ...(now ?? row), articles: (now?.articles ?? 0) + count }] : [];
    }),
  );
}
