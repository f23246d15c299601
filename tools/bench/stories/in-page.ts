/** What the benchmark of stories runs inside Chromium: a library of many articles, and how long a match in it takes. */
import { openLibrary } from '../../../lib/library/database.ts';
import { printText } from '../../../lib/library/shingles.ts';
import { matchStory } from '../../../lib/library/story-records.ts';
import { packed } from '../../../lib/library/story-table.ts';

const db = openLibrary('bench');

/** Adds articles as the background keeps them, many in one transaction. */
async function fill(articles: ReadonlyArray<{ key: string; paragraphs: string[] }>): Promise<void> {
  const visitedAt = new Date().toISOString();
  await db.open();
  await db.transaction('rw', db.stories, db.visits, async () => {
    await db.stories.bulkAdd(
      articles.map(({ key, paragraphs }) => ({ pageKey: key, ...packed(printText(paragraphs)) })),
    );
    await db.visits.bulkAdd(
      articles.map(({ key }) => ({
        id: key,
        pageKey: key,
        url: `https://${key}`,
        site: 'a.example',
        siteName: '',
        headline: '',
        byline: '',
        agencies: [],
        publishedAt: '',
        visitedAt,
        screenMs: 0,
        readShare: 0,
        day: visitedAt.slice(0, 10),
        readings: {},
        words: [],
      })),
    );
  });
}

/** Milliseconds that each match took, and how many articles matched something. */
async function match(articles: ReadonlyArray<{ key: string; paragraphs: string[] }>) {
  const times: number[] = [];
  let matched = 0;
  for (const { key, paragraphs } of articles) {
    const start = performance.now();
    const notice = await matchStory(db, key, paragraphs);
    times.push(performance.now() - start);
    if (notice) matched++;
  }
  return { times, matched };
}

const stories = { fill, match };
export type StoriesInPage = typeof stories;
Object.assign(globalThis, { stories });
