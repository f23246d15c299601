/** What the library keeps of each article: its facts, its text as it was last read, and the texts before that. */
import type { LibraryArticle, StoryParagraph, Visit } from '../types.ts';
import { checkArticle, checkParagraphs } from './check.ts';
import { pack, unpack } from './compress.ts';
import { attempt, type LibraryDatabase } from './database.ts';
import type { StoredText } from './stored-articles.ts';
import { actorTables, putStoryActors } from './story-actors.ts';
import { textHash } from './text-hash.ts';

/** More versions of one address than this push the oldest out: a live page may change all day. */
export const MOST_VERSIONS = 20;

/** A text of an article at one time. */
export interface KeptText {
  /** When this text was first seen; ISO 8601 in UTC. */
  seenAt: string;
  headline: string;
  paragraphs: StoryParagraph[];
}

export interface ArticleToKeep {
  article: LibraryArticle;
  /** The story's text; null where the reader wants no texts kept. */
  paragraphs: readonly StoryParagraph[] | null;
  /** The visit that saw it: text that only grows while one visit loads is no version of its own. */
  visitId: string;
}

/**
 * Keeps an article beside its visits. Keeping the same again changes nothing; another text under the same address makes the
 * one before a version.
 *
 * @throws TypeError on a damaged record, LibraryError when it could not be kept.
 */
export async function keepArticle(db: LibraryDatabase, { article, paragraphs, visitId }: ArticleToKeep): Promise<void> {
  const incoming = checkArticle(article);
  const text = paragraphs && paragraphs.length > 0 ? checkParagraphs(paragraphs) : null;
  const hash = text ? textHash(text) : '';
  const before = await attempt(db, () => db.texts.get(incoming.key));
  const isNew = text !== null && before?.hash !== hash;
  // Compressing waits for more than the database, which no transaction outlives.
  const isGrowth = isNew && before?.visitId === visitId && isPart(await readText(before), text);
  const row: StoredText | null = isNew
    ? {
        key: incoming.key,
        seenAt: isGrowth && before ? before.seenAt : incoming.lastSeenAt,
        headline: incoming.headline,
        visitId,
        hash,
        data: await pack(text),
      }
    : null;
  await attempt(db, () =>
    db.transaction('rw', [db.articles, db.texts, db.versions, db.changed, ...actorTables(db)], async () => {
      const present = await db.articles.get(incoming.key);
      const kept = present ? mergeArticles(present, incoming) : incoming;
      if (present && !row && JSON.stringify(present) === JSON.stringify(kept)) return;
      await Promise.all([
        db.articles.put(kept),
        putStoryActors(db, kept),
        row && before && !isGrowth && keepVersion(db, before),
        row && db.texts.put(row),
        db.changed.put({ key: incoming.key }),
      ]);
    }),
  );
}

/** What a visit alone says of its article: where the page was left before its text was read. */
export function articleOfVisit(visit: Visit): LibraryArticle {
  const { pageKey: key, url, site, siteName, headline, byline, agencies, publishedAt, visitedAt } = visit;
  return {
    ...{ key, url, site, siteName, headline, byline, agencies, publishedAt },
    ...{ deck: '', language: 'ar', firstSeenAt: visitedAt, lastSeenAt: visitedAt },
    ...{ actors: [], quotes: [], summary: [] },
  };
}

/** The article under a key. Throws LibraryError. */
export async function articleOf(db: LibraryDatabase, key: string): Promise<LibraryArticle | undefined> {
  return attempt(db, () => db.articles.get(key));
}

/** The text of an article as it was last read, undefined where none is kept. Throws LibraryError. */
export async function textOf(db: LibraryDatabase, key: string): Promise<KeptText | undefined> {
  const stored = await attempt(db, () => db.texts.get(key));
  return stored && open(stored);
}

/** The texts that stood under an address before the present one, oldest first. Throws LibraryError. */
export async function versionsOf(db: LibraryDatabase, key: string): Promise<KeptText[]> {
  const stored = await attempt(db, () => db.versions.where('key').equals(key).toArray());
  return Promise.all(stored.sort((a, b) => (a.seenAt < b.seenAt ? -1 : 1)).map(open));
}

/** The paragraphs of a stored text; none where its bytes are damaged. */
export async function readText(stored: StoredText): Promise<StoryParagraph[]> {
  return unpack(stored.data).then(
    (value) => checkParagraphs(value),
    () => [],
  );
}

async function open(stored: StoredText): Promise<KeptText> {
  return { seenAt: stored.seenAt, headline: stored.headline, paragraphs: await readText(stored) };
}

async function keepVersion(db: LibraryDatabase, text: StoredText): Promise<void> {
  await db.versions.put(text);
  const times = await db.versions.where('key').equals(text.key).primaryKeys();
  await db.versions.bulkDelete(times.sort().slice(0, Math.max(0, times.length - MOST_VERSIONS)));
}

/** The later reading's facts win; an insight that is not there yet takes nothing away. */
export function mergeArticles(present: LibraryArticle, incoming: LibraryArticle): LibraryArticle {
  const [older, later] = present.lastSeenAt <= incoming.lastSeenAt ? [present, incoming] : [incoming, present];
  const insight = later.actors.length + later.quotes.length + later.summary.length > 0 ? later : older;
  const { actors, quotes, summary } = insight;
  const [firstSeenAt = ''] = [older.firstSeenAt, later.firstSeenAt].sort();
  return { ...later, actors, quotes, summary, firstSeenAt };
}

/** Whether every paragraph of the first stands in the second, in order. */
function isPart(first: readonly StoryParagraph[], second: readonly StoryParagraph[]): boolean {
  let found = 0;
  for (const { text } of second) if (text === first[found]?.text) found++;
  return found === first.length;
}
