/** No view reads a whole table: the rows that come out of the database are counted while each list is made. */

import type { Table } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { actorChoicesFor, listActorChoices } from '../../../lib/library/actor-choice-store.ts';
import { actorPage, articleCounts, listActors } from '../../../lib/library/actor-pages.ts';
import { articleOfVisit } from '../../../lib/library/articles.ts';
import { pack } from '../../../lib/library/compress.ts';
import { LibraryDatabase } from '../../../lib/library/database.ts';
import { listEntries } from '../../../lib/library/entries.ts';
import { listSites, listTagGroups } from '../../../lib/library/groups.ts';
import { highlightFacets, listHighlights } from '../../../lib/library/highlight-lists.ts';
import { highlightsOf } from '../../../lib/library/highlights.ts';
import { searchEntries } from '../../../lib/library/search/entries.ts';
import { snippetsOf } from '../../../lib/library/search/find.ts';
import { indexChanged } from '../../../lib/library/search/indexer.ts';
import { RANGE } from '../../../lib/library/search/layout.ts';
import { librarySize } from '../../../lib/library/size.ts';
import { withDay } from '../../../lib/library/stored-visit.ts';
import { listStories, matchStory } from '../../../lib/library/story-records.ts';
import { readKeptFrom } from '../../../lib/views/kept-article.ts';
import { highlight, paragraphs, visit } from './samples.ts';

const ARTICLES = 900;
const MARKS = 3000;

const db = new LibraryDatabase('khulasa', { indexedDB: new IDBFactory(), IDBKeyRange });

beforeAll(fill, 120_000);
afterAll(() => db.close());

async function fill(): Promise<void> {
  const visits = Array.from({ length: ARTICLES }, (_, i) => {
    const site = `site-${i % 9}.example`;
    const headline = `خبر رقم ${i} عن ${i % 2 ? 'القمح' : 'الشعير'} في السوق`;
    const visitedAt = new Date(Date.UTC(2026, 9, 1) + i * 3_600_000).toISOString();
    return visit({ id: `v${i}`, pageKey: `${site}/${i}`, site, headline, visitedAt });
  });
  await db.visits.bulkAdd(visits.map(withDay));
  await db.articles.bulkAdd(visits.map(articleOfVisit));
  const data = await pack(paragraphs('نص الخبر عن المحصول'));
  await db.texts.bulkAdd(
    visits.map(({ pageKey: key, visitedAt: seenAt, headline, id: visitId }) => ({
      ...{ key, seenAt, headline, visitId, hash: 'x', data },
    })),
  );
  await db.highlights.bulkAdd(
    visits.map(({ pageKey, site }, i) => ({
      ...highlight({ id: `h${i}`, pageKey, site, tags: i % 3 ? [] : ['محصول'] }),
      words: ['محصول'],
    })),
  );
  // Many more of pages that were not recorded: the tags of even and odd ones never meet.
  await db.highlights.bulkAdd(
    Array.from({ length: MARKS }, (_, i) => ({
      ...highlight({ id: `m${i}`, pageKey: `marked.example/${i}`, site: `marked-${i % 2}.example` }),
      ...{ createdAt: new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString() },
      ...{ tags: [i % 2 ? 'زوجي' : 'فردي'], colour: i < 9 ? ('pink' as const) : ('green' as const) },
      words: ['حبوب', i % 2 ? 'عدس' : 'فول'],
    })),
  );
  await db.stories.bulkAdd(
    visits.map(({ pageKey, visitedAt }, i) => ({
      ...{ pageKey, shingles: new Uint32Array([i, 7, 9]), fingerprints: [i % 90, 1000 + i] },
      ...(i % 2 ? { storyId: i - (i % 20), repeatedAt: visitedAt } : {}),
    })),
  );
  await db.storyActors.bulkAdd(
    visits.flatMap(({ pageKey, visitedAt: at }, i) =>
      [0, 1, 2].map((k) => {
        const shownId = k === 0 ? 'a1' : `a${(i * 7 + k * 31) % ARTICLES}`;
        const names = { name: shownId, role: '', aliases: [], mentions: 1, quotes: [] };
        return {
          id: `${shownId}@${pageKey}@${k}`,
          key: shownId,
          pageKey,
          at,
          shownId,
          kind: 'person' as const,
          ...names,
        };
      }),
    ),
  );
  await db.actors.bulkAdd(
    visits.map((_, i) => ({
      id: `a${i}`,
      kind: 'person' as const,
      name: `اسم ${i}`,
      articles: i,
      words: ['اسم', i % 2 ? 'عدس' : 'فول'],
    })),
  );
  await db.actorChoices.bulkAdd(
    visits.map(({ visitedAt }, i) => ({
      ...{ id: `person:اسم ${i}`, about: `اسم ${i}`, kind: 'person' as const, pageKey: '', headline: '' },
      ...{ type: 'hide' as const, name: '', into: '', intoKind: 'person' as const, changedAt: visitedAt },
    })),
  );
  await db.changed.bulkAdd(visits.map(({ pageKey: key }) => ({ key })));
  await indexChanged(db, 300);
}

/** The rows that an operation takes out of each table. */
async function rowsRead(operation: () => Promise<unknown>): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const stops = db.tables.map((table) => {
    const count = <Row>(row: Row): Row => {
      counts.set(table.name, (counts.get(table.name) ?? 0) + 1);
      return row;
    };
    table.hook('reading', count);
    return () => table.hook('reading').unsubscribe(count);
  });
  await operation();
  for (const stop of stops) stop();
  return counts;
}

it('reads only what it shows', async () => {
  const shown = 20;
  const ranges = Math.ceil(ARTICLES / RANGE) + 1;
  const most: Record<string, number> = {
    visits: shown,
    articles: 2 * shown,
    highlights: 2 * shown,
    texts: shown,
    documents: shown,
    actors: shown,
    actorChoices: shown,
  };
  const views: Record<string, () => Promise<unknown>> = {
    history: () => listEntries(db, { limit: shown }),
    'history of a site': () => searchEntries(db, 'موقع:site-3.example', shown),
    'highlights of a tag': () => searchEntries(db, 'وسم:محصول', shown),
    'a day': () => searchEntries(db, 'يوم:2026-10-03', shown),
    sites: () => listSites(db),
    tags: () => listTagGroups(db),
    actors: () => listActors(db, { limit: shown }),
    'actors by a name': () => listActors(db, { query: 'اسم', limit: shown }),
    highlights: () => listHighlights(db, { limit: shown }),
    'a search for a common word': () => searchEntries(db, 'القمح', shown),
    'a search while typing': () => searchEntries(db, 'شع', shown),
    'a filter': () => searchEntries(db, 'فيه:تظليل', shown),
    'the snippets of a search': async () => {
      const { query, items } = await searchEntries(db, 'محصول', shown);
      await snippetsOf(
        db,
        query,
        items.map(({ key }) => key),
      );
    },
    'highlights of the page in front': () => highlightsOf(db, 'site-3.example/3'),
    'choices about the actors of an article': () =>
      actorChoicesFor(db, [{ kind: 'person', name: 'اسم 3' }], 'site-3.example/3'),
    'the latest choices about actors': () => listActorChoices(db, shown),
    'a kept article': () => readKeptFrom(db, 'site-3.example/3'),
  };
  for (const [name, view] of Object.entries(views)) {
    const counts = await rowsRead(view);
    for (const { name: table } of db.tables) {
      // The index is read by the word, and in rows that each stand for many articles.
      const limit = table === 'norms' ? ranges : table === 'postings' ? 6 * ranges : (most[table] ?? 0);
      expect(counts.get(table) ?? 0, `${name}: rows of ${table}`).toBeLessThanOrEqual(limit);
    }
    expect((await db.postings.count()) / ranges).toBeGreaterThan(6);
  }
  const sizes = await rowsRead(() => librarySize(db));
  const ofOneRange = await db.postings.where('range').equals(1).count();
  for (const [table, count] of sizes) {
    const limit = table === 'postings' ? ofOneRange * 2 : table === 'storyActors' ? 3 * 52 : 52;
    expect(count, `the size: rows of ${table}`).toBeLessThanOrEqual(limit);
  }
});

it('weighs every kind about right', async () => {
  const { visits, articles, texts, highlights, index } = await librarySize(db);
  expect([visits.count, articles.count, texts.count, index.count]).toEqual([ARTICLES, ARTICLES, ARTICLES, ARTICLES]);
  expect(highlights.count).toBe(ARTICLES + MARKS);
  const bytesOf = async (...tables: Table[]) => {
    const rows = (await Promise.all(tables.map((table) => table.toArray()))).flat();
    return rows.reduce((sum: number, row) => sum + roomOf(row), 0);
  };
  const exact = [
    [visits, await bytesOf(db.visits)],
    [articles, await bytesOf(db.articles, db.storyActors, db.actors, db.stories)],
    [texts, await bytesOf(db.texts)],
    [highlights, await bytesOf(db.highlights)],
  ] as const;
  for (const [{ bytes }, real] of exact) {
    expect(bytes / real).toBeGreaterThan(0.7);
    expect(bytes / real).toBeLessThan(1.4);
  }
});

/** What a row takes, reckoned as the size does. */
function roomOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return value.length * 2;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.entries(value).reduce((sum, [key, each]) => sum + key.length + roomOf(each), 8);
}

it('reads no more of the stories and of an actor’s page than it shows', async () => {
  const stories = await rowsRead(() => listStories(db, 5));
  // Ten repeats a story, each with its first article and its visit; one walk over the latest repeats.
  expect(stories.get('stories')).toBeLessThanOrEqual(5 * (10 + 11));
  expect(stories.get('visits')).toBeLessThanOrEqual(5 * 11);
  const match = await rowsRead(() =>
    matchStory(db, 'new.example/1', ['كلمات لم تُقرأ من قبل في أي خبر من الأخبار هنا']),
  );
  expect(match.get('stories') ?? 0).toBeLessThanOrEqual(32 + 1);
  const page = await rowsRead(() => actorPage(db, 'a1', 20));
  // The articles, one more to know whether there are more, and the other actors of the same articles.
  expect(page.get('storyActors')).toBeLessThanOrEqual(21 + 20 * 3);
  expect(page.get('articles')).toBe(20);
  expect(page.get('actors')).toBeLessThanOrEqual(1 + 12);
  expect(await rowsRead(() => articleCounts(db, ['a1', 'a2', 'a3']))).toEqual(new Map([['actors', 3]]));
});

it('reads few of very many highlights, however they are narrowed down', async () => {
  const [shown, walked] = [20, 1000];
  const rows = async (options: Parameters<typeof listHighlights>[1]) => {
    let found = 0;
    const counts = await rowsRead(async () => {
      found = (await listHighlights(db, { limit: shown, ...options })).length;
    });
    expect([...counts.keys()].filter((table) => table !== 'highlights')).toEqual([]);
    return { found, read: counts.get('highlights') ?? 0 };
  };
  expect(await rows({ site: 'marked-1.example', tag: 'زوجي' })).toMatchObject({ found: shown });
  for (const options of [
    { tag: 'زوجي' },
    { colour: 'green' as const },
    { query: 'حبوب' },
    { query: 'حب', tag: 'فردي' },
  ]) {
    const { found, read } = await rows(options);
    expect(found).toBe(shown);
    expect(read, JSON.stringify(options)).toBeLessThanOrEqual(walked + shown);
  }
  // Each is in half of the records, both in none.
  for (const options of [{ query: 'عدس فول' }, { tag: 'زوجي', site: 'marked-0.example' }]) {
    const { found, read } = await rows(options);
    expect(found).toBe(0);
    expect(read, JSON.stringify(options)).toBeLessThanOrEqual(walked + 1);
  }
  expect(await rows({ colour: 'pink' })).toEqual({ found: 9, read: 9 });
  expect(await rowsRead(() => highlightFacets(db))).toEqual(new Map());
  const actors = await rowsRead(() => listActors(db, { query: 'عدس فول', limit: shown }));
  expect(actors.get('actors') ?? 0).toBeLessThanOrEqual(500 + 1);
});
