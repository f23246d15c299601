/** "You have read this story before": the stories of the library, found, kept, listed and forgotten. */
import { Dexie } from 'dexie';
import type { EarlierReading, StoryNotice, Visit } from '../types.ts';
import { attempt, type LibraryDatabase, type StoredStory } from './database.ts';
import { printText } from './shingles.ts';
import { StoryIndex } from './stories.ts';
import { NOT_KEPT, packed, StoryTable } from './story-table.ts';

/** At most so many earlier articles are named: an agency's text may stand in every paper. */
const MOST_NAMED = 20;

/**
 * Which articles of the library an article repeats, and what is new in it.
 *
 * @param paragraphs the story's paragraphs, plain text
 * @returns null when it repeats none. Throws LibraryError.
 */
export async function matchStory(
  db: LibraryDatabase,
  pageKey: string,
  paragraphs: readonly string[],
): Promise<StoryNotice | null> {
  return attempt(db, () =>
    db.transaction('r', db.stories, db.visits, async () => {
      const id = (await ownOrder(db, pageKey)) ?? NOT_KEPT;
      const index = new StoryIndex<number>(new StoryTable(db));
      const { matches, newParagraphs } = await index.match({ id, paragraphs: [...paragraphs] });
      const earlier = await Promise.all(
        matches.slice(0, MOST_NAMED).map(async (match): Promise<EarlierReading | null> => {
          const story = await db.stories.get(match.id);
          const visit = story && (await lastVisit(db, story.pageKey));
          return visit
            ? { ...readingOf(visit), sharedPart: match.sharedPart, newParagraphs: match.newParagraphs }
            : null;
        }),
      );
      const named = earlier.filter((each) => each !== null);
      return named.length > 0 ? { earlier: named, newParagraphs } : null;
    }),
  );
}

/**
 * Keeps an article's print, so that later articles find it. Keeping it again replaces the print.
 *
 * @param now ISO 8601 in UTC. Throws LibraryError.
 */
export async function keepStory(
  db: LibraryDatabase,
  pageKey: string,
  paragraphs: readonly string[],
  now: string,
): Promise<void> {
  const print = printText(paragraphs);
  if (print.shingles.length === 0) return;
  await attempt(db, () =>
    db.transaction('rw', db.stories, async () => {
      const table = new StoryTable(db);
      const own = await ownOrder(db, pageKey);
      if (own !== undefined) return table.put(own, print);
      const { matches } = await new StoryIndex<number>(table).match({ id: NOT_KEPT, paragraphs: [...paragraphs] });
      const first = matches[0] && (await db.stories.get(matches[0].id));
      const story = first ? { storyId: first.storyId ?? first.order, repeatedAt: now } : {};
      await db.stories.add({ pageKey, ...packed(print), ...story });
    }),
  );
}

/** Takes articles out of the stories and gives what was taken, for `restoreStories`. Throws LibraryError. */
export async function forgetStories(db: LibraryDatabase, pageKeys: readonly string[]): Promise<StoredStory[]> {
  return attempt(db, () =>
    db.transaction('rw', db.stories, async () => {
      const rows = await db.stories.where('pageKey').anyOf(pageKeys).toArray();
      await db.stories.bulkDelete(rows.map(({ order }) => order));
      return rows;
    }),
  );
}

/** Puts back what `forgetStories` took. An article that was read again meanwhile stays as it is. Throws LibraryError. */
export async function restoreStories(db: LibraryDatabase, rows: readonly StoredStory[]): Promise<void> {
  await attempt(db, () =>
    db.transaction('rw', db.stories, async () => {
      const present = await db.stories
        .where('pageKey')
        .anyOf(rows.map(({ pageKey }) => pageKey))
        .toArray();
      const known = new Set(present.map(({ pageKey }) => pageKey));
      await db.stories.bulkPut(rows.filter(({ pageKey }) => !known.has(pageKey)));
    }),
  );
}

/** One story that was read in several places. */
export interface ReadStory {
  id: number;
  /** When it was last found again, ISO 8601 in UTC. */
  repeatedAt: string;
  /** One visit an article, in the order of reading. */
  visits: Visit[];
}

/** Stories read in more than one article, the latest repeated first. Throws LibraryError. */
export async function listStories(db: LibraryDatabase, limit: number): Promise<ReadStory[]> {
  return attempt(db, () =>
    db.transaction('r', db.stories, db.visits, async () => {
      const latest = new Map<number, string>();
      await db.stories
        .orderBy('repeatedAt')
        .reverse()
        .until(() => latest.size >= limit)
        .each(({ storyId, repeatedAt }) => {
          if (storyId !== undefined && repeatedAt && !latest.has(storyId)) latest.set(storyId, repeatedAt);
        });
      const stories = await Promise.all(
        [...latest].map(async ([id, repeatedAt]): Promise<ReadStory> => {
          const first = await db.stories.get(id);
          const repeats = await db.stories.where('storyId').equals(id).toArray();
          const keys = [first, ...repeats].flatMap((story) => story?.pageKey ?? []);
          const visits = await Promise.all(keys.map((key) => lastVisit(db, key)));
          return { id, repeatedAt, visits: visits.filter((visit) => visit !== undefined) };
        }),
      );
      return stories.filter(({ visits }) => visits.length > 1);
    }),
  );
}

async function ownOrder(db: LibraryDatabase, pageKey: string): Promise<number | undefined> {
  const [order] = await db.stories.where('pageKey').equals(pageKey).primaryKeys();
  return order;
}

function lastVisit(db: LibraryDatabase, pageKey: string): PromiseLike<Visit | undefined> {
  return db.visits.where('[pageKey+day]').between([pageKey, Dexie.minKey], [pageKey, Dexie.maxKey]).last();
}

function readingOf({ pageKey, url, site, siteName, headline, publishedAt, visitedAt }: Visit) {
  return { pageKey, url, site, siteName, headline, publishedAt, visitedAt };
}
