/** What is deleted is really gone: the library is the one of a reader who never read it, in every table. */
import { expect, it } from 'vitest';
import { keepArticle } from '../../../lib/library/articles.ts';
import type { LibraryDatabase } from '../../../lib/library/database.ts';
import { forget, forgetEverything, forgetOlder, type ToForget } from '../../../lib/library/forget.ts';
import { recordVisit } from '../../../lib/library/history.ts';
import { localDay } from '../../../lib/library/local-day.ts';
import { indexChanged } from '../../../lib/library/search/indexer.ts';
import { eachTerm } from '../../../lib/library/search/postings.ts';
import { keepStory } from '../../../lib/library/story-records.ts';
import { articleFor, emptyLibrary, paragraphs, visit } from './samples.ts';

const TEXT = 'بدأت أعمال ترميم السور القديم للمدينة بعد سنوات من الإهمال ومطالبات الأهالي بحمايته من مياه الأمطار';

/** Reads an article with a word of its own, on a day, in two wordings; all of them repeat one story. */
async function read(db: LibraryDatabase, name: string, word: string, day: number, site: string): Promise<void> {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, day, hour)).toISOString();
  const facts = { pageKey: `${site}/${name}`, url: `https://${site}/${name}`, site, headline: `خبر ${word}` };
  for (const [hour, change] of [
    [9, ''],
    [12, ' وقال المهندس إن الكلفة ارتفعت'],
  ] as const) {
    const seen = visit({ id: `${name}-${hour}`, ...facts, visitedAt: at(hour), byline: word });
    await recordVisit(db, seen);
    const { actors, ...article } = articleFor(seen);
    const own = { name: `شركة ${word}`, kind: 'organisation' as const, role: '', aliases: [], mentions: 1 };
    const texts = [TEXT, `${word}${change}`];
    await keepArticle(db, {
      article: { ...article, actors: [...actors, own] },
      paragraphs: paragraphs(...texts),
      visitId: seen.id,
    });
    await keepStory(db, facts.pageKey, texts, at(hour));
  }
  await indexChanged(db);
}

const WORDS = { one: 'زنبق', two: 'قرنفل', three: 'ياسمين' };

async function libraryOf(names: ReadonlyArray<keyof typeof WORDS>): Promise<LibraryDatabase> {
  const db = emptyLibrary();
  for (const name of names) {
    const day = { one: 3, two: 8, three: 8 }[name];
    await read(db, name, WORDS[name], day, name === 'three' ? 'sahel.example' : 'suq.example');
  }
  return db;
}

/** How many rows each table has, and all the terms of the index. */
async function contents(db: LibraryDatabase) {
  await indexChanged(db);
  const rows: Record<string, number> = {};
  for (const table of db.tables) if (table.name !== 'postings') rows[table.name] = await table.count();
  const terms = new Set<string>();
  for (const { data } of await db.postings.toArray())
    eachTerm(
      data,
      () => true,
      (term) => void terms.add(term),
    );
  const text = JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
  return {
    rows,
    terms: [...terms].sort(),
    actors: (await db.actors.toArray()).map(({ id, articles }) => [id, articles]),
    text,
  };
}

const CASES: Array<[string, (db: LibraryDatabase) => Promise<unknown>, Array<keyof typeof WORDS>]> = [
  [
    'one visit',
    (db) => forget(db, { visit: 'two-12' } satisfies ToForget).then(() => forget(db, { visit: 'two-9' })),
    ['one', 'three'],
  ],
  ['an article', (db) => forget(db, { article: 'suq.example/two' }), ['one', 'three']],
  ['a day', (db) => forget(db, { day: localDay(new Date(Date.UTC(2026, 10, 8, 12)).toISOString()) }), ['one']],
  ['a site', (db) => forget(db, { site: 'suq.example' }), ['three']],
  ['what is past its time', (db) => forgetOlder(db, '2026-11-05T00:00:00.000Z'), ['two', 'three']],
  ['everything', (db) => forgetEverything(db), []],
];

it.each(CASES)('leaves no row behind: %s', async (_, act, left) => {
  const db = await libraryOf(['one', 'two', 'three']);
  await act(db);
  const now = await contents(db);
  const never = await contents(await libraryOf(left));
  expect(now.rows).toEqual(never.rows);
  expect(now.terms).toEqual(never.terms);
  expect(now.actors).toEqual(never.actors);
  for (const [name, word] of Object.entries(WORDS)) {
    expect(now.text.includes(word), word).toBe(left.includes(name as keyof typeof WORDS));
    expect(now.text.includes(`example/${name}`), name).toBe(left.includes(name as keyof typeof WORDS));
  }
});
