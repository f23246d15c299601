/** The library in a real browser's IndexedDB: what the copy of it in Node cannot show. */
import { liveQuery } from 'dexie';
import { afterEach, expect, it, vi } from 'vitest';
import { markChanged } from '../../../lib/library/changed.ts';
import { type LibraryDatabase, openLibrary } from '../../../lib/library/database.ts';
import { listHighlights } from '../../../lib/library/highlight-lists.ts';
import { highlightsOf, saveHighlight } from '../../../lib/library/highlights.ts';
import { recordVisit } from '../../../lib/library/history.ts';
import { MIGRATIONS } from '../../../lib/library/migrations/index.ts';
import { findArticles } from '../../../lib/library/search/find.ts';
import { indexChanged } from '../../../lib/library/search/indexer.ts';
import type { Highlight, Visit } from '../../../lib/types.ts';
import frozen from '../../unit/library/frozen/001.json';
import { listVisits } from '../../unit/library/kept-visits.ts';

const NAME = 'library-test';
const PAGE = 'akhbar.example/economy/41';
const open: LibraryDatabase[] = [];

afterEach(async () => {
  vi.restoreAllMocks();
  for (const db of open.splice(0)) db.close();
  await settled(indexedDB.deleteDatabase(NAME));
});

function library(): LibraryDatabase {
  const db = openLibrary(NAME);
  open.push(db);
  return db;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function visit(number: number): Visit {
  return {
    id: `v${number}`,
    pageKey: number === 1 ? PAGE : `akhbar.example/${number}`,
    url: `https://akhbar.example/${number}`,
    site: 'akhbar.example',
    siteName: '',
    headline: `أسعار الوقود في تقرير ${number}`,
    byline: '',
    agencies: [],
    publishedAt: '',
    visitedAt: `2026-11-20T12:0${number}:00.000Z`,
    screenMs: 0,
    readShare: 0,
  };
}

function highlight(start: number, change: Partial<Highlight> = {}): Highlight {
  return {
    id: `h${start}`,
    pageKey: PAGE,
    url: 'https://akhbar.example/economy/41',
    site: 'akhbar.example',
    title: 'أسعار الوقود',
    selectors: { quote: { exact: 'خفض الأسعار', prefix: '', suffix: '' }, position: { start, end: start + 11 } },
    colour: 'yellow',
    note: '',
    tags: [],
    createdAt: '2026-11-20T12:00:00.000Z',
    updatedAt: '2026-11-20T12:00:00.000Z',
    revision: 1,
    ...change,
  };
}

it('keeps highlights and visits for the next start of the browser, once and in order', async () => {
  const db = library();
  await Promise.all([90, 7, 30, 7].map((start) => saveHighlight(db, highlight(start))));
  await Promise.all([2, 1, 3, 1].map((number) => recordVisit(db, visit(number))));
  await saveHighlight(db, highlight(30, { id: 'again' }));
  db.close();

  const next = library();
  expect((await highlightsOf(next, PAGE)).map(({ selectors }) => selectors.position.start)).toEqual([7, 30, 90]);
  expect((await listVisits(next)).map(({ id }) => id)).toEqual(['v3', 'v2', 'v1']);
});

it('asks for strict durability when it writes a highlight', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await saveHighlight(library(), highlight(7));
  const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes.length).toBeGreaterThan(0);
  for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
});

it('does not wait for the disk with what comes by itself: visits and the index', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const db = library();
  await recordVisit(db, visit(1));
  await markChanged(db, [PAGE]);
  await indexChanged(db);
  const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes.length).toBeGreaterThan(2);
  for (const [, , options] of writes) expect(options).toEqual({ durability: 'relaxed' });
});

it('walks the data of version 1 forward', async () => {
  const request = indexedDB.open(NAME, 10);
  request.onupgradeneeded = () => {
    const visits = request.result.createObjectStore('visits', { keyPath: 'id' });
    visits.createIndex('[pageKey+day]', ['pageKey', 'day'], { unique: true });
    visits.createIndex('visitedAt', 'visitedAt');
    visits.createIndex('words', 'words', { multiEntry: true });
    const highlights = request.result.createObjectStore('highlights', { keyPath: 'id' });
    highlights.createIndex('[pageKey+selectors.position.start]', ['pageKey', 'selectors.position.start']);
    highlights.createIndex('createdAt', 'createdAt');
    highlights.createIndex('words', 'words', { multiEntry: true });
    for (const record of frozen.tables.visits) visits.add(record);
    for (const record of frozen.tables.highlights) highlights.add(record);
  };
  (await settled(request)).close();

  const warn = vi.spyOn(console, 'warn');
  const db = library();
  expect((await listVisits(db)).map(({ id }) => id)).toEqual(['visit-2', 'visit-1']);
  expect((await listHighlights(db)).map(({ id }) => id)).toEqual(['highlight-2', 'highlight-1']);
  expect((await highlightsOf(db, PAGE)).map(({ id }) => id)).toEqual(['highlight-2', 'highlight-1']);
  expect(db.backendDB().version).toBe(MIGRATIONS.length * 10);
  expect(warn).not.toHaveBeenCalled();
});

it('gives way to a newer version, and tells its own window', async () => {
  const db = library();
  await recordVisit(db, visit(1));
  const newer = await settled(indexedDB.open(NAME, 9990));
  await expect(listVisits(db)).rejects.toMatchObject({ name: 'LibraryError', code: 'blocked' });
  expect(db.trouble?.code).toBe('blocked');
  newer.close();
});

it('says that it is blocked by a window that does not answer, and goes on when that closes', async () => {
  const frozenWindow = await settled(indexedDB.open(NAME, 1));
  const db = library();
  await expect(saveHighlight(db, highlight(7))).rejects.toMatchObject({ code: 'blocked' });
  frozenWindow.close();
  await expect.poll(() => db.trouble).toBeNull();
  await saveHighlight(db, highlight(7));
  expect(await highlightsOf(db, PAGE)).toHaveLength(1);
});

it.each([
  ['visits', async (db: LibraryDatabase) => (await listVisits(db)).length],
  [
    'a search',
    (db: LibraryDatabase) => findArticles(db, 'الوقود', { limit: 9, now: 0 }).then(({ items }) => items.length),
  ],
  ['highlights', (db: LibraryDatabase) => highlightsOf(db, PAGE).then((highlights) => highlights.length)],
])('refreshes a live query of %s', async (_, query) => {
  const db = library();
  const answers: number[] = [];
  const subscription = liveQuery(() => query(db)).subscribe((answer) => answers.push(answer));
  await expect.poll(() => answers).toEqual([0]);
  const other = library();
  await recordVisit(other, visit(1));
  await saveHighlight(other, highlight(7));
  await markChanged(other, [PAGE]);
  await indexChanged(other);
  await expect.poll(() => answers.at(-1)).toBe(1);
  subscription.unsubscribe();
});
