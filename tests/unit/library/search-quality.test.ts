/** The search as readers of Arabic expect it: a table of queries with what they find. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { articleOfVisit, keepArticle } from '../../../lib/library/articles.ts';
import { markChanged } from '../../../lib/library/changed.ts';
import { LibraryDatabase } from '../../../lib/library/database.ts';
import { saveHighlight } from '../../../lib/library/highlights.ts';
import { recordVisit } from '../../../lib/library/history.ts';
import { findArticles, snippetsOf } from '../../../lib/library/search/find.ts';
import { indexChanged } from '../../../lib/library/search/indexer.ts';
import { highlight, paragraphs, selectors, visit } from './samples.ts';
import { ARTICLES, MARKS, QUERIES } from './search-table.ts';

const NOW = new Date(2026, 10, 23, 12).getTime();
const db = new LibraryDatabase('khulasa', { indexedDB: new IDBFactory(), IDBKeyRange });

beforeAll(async () => {
  for (const { key, headline, day, site = 'akhbar.example', siteName = '', byline = '', ...more } of ARTICLES) {
    const visitedAt = new Date(`${day}T12:00`).toISOString();
    const facts = { ...{ id: key, pageKey: key, site, siteName, headline, byline }, visitedAt, agencies: [] };
    const read = visit({ ...facts, url: `https://${site}/${key}`, publishedAt: '' });
    await recordVisit(db, read);
    const article = { ...articleOfVisit(read), actors: more.actors ?? [] };
    await keepArticle(db, { article, paragraphs: paragraphs(...more.paragraphs), visitId: key });
    if (!more.highlight) continue;
    const { exact, ...writing } = more.highlight;
    const place = { id: key, pageKey: key, site, title: headline, selectors: selectors(exact, 10) };
    await saveHighlight(db, highlight({ ...place, ...writing, createdAt: visitedAt }));
    await markChanged(db, [key]);
  }
  await indexChanged(db);
});
afterAll(() => db.close());

const find = (query: string) => findArticles(db, query, { limit: 50, now: NOW });

it('has queries enough to say anything', () => {
  expect(QUERIES.length).toBeGreaterThanOrEqual(100);
  expect(new Set(QUERIES.map(([, query]) => query)).size).toBe(QUERIES.length);
});

it.each(QUERIES)('finds by %s: %s', async (_, query, results) => {
  const keys = (await find(query)).items.map(({ article }) => article.key);
  const first = results.filter((each) => each !== '…');
  expect(first.length < results.length ? keys.slice(0, first.length) : keys).toEqual(first);
});

it.each(MARKS)('marks what %s found in «%s», in its %s', async (query, key, where, words) => {
  const { query: parsed, items } = await find(query);
  const item = items.find(({ article }) => article.key === key);
  const snippet = (await snippetsOf(db, parsed, [key])).get(key);
  const text = where === 'headline' ? item?.article.headline : snippet?.text;
  const marks = (where === 'headline' ? item?.headlineMarks : snippet?.marks) ?? [];
  expect(marks.map(({ start, end }) => text?.slice(start, end))).toEqual(expect.arrayContaining(words));
});
