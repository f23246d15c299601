/** The popup's first lines, read without Dexie: the same as the library's own, and nothing where there is no library of today. */
import { Dexie } from 'dexie';
import { IDBIndex, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { articleOfVisit, keepArticle } from '../../../lib/library/articles.ts';
import { listEntries } from '../../../lib/library/entries.ts';
import { saveHighlight } from '../../../lib/library/highlights.ts';
import { recordVisit } from '../../../lib/library/history.ts';
import { newestEntries } from '../../../lib/library/newest-entries.ts';
import { withDay } from '../../../lib/library/stored-visit.ts';
import { articleFor, emptyLibrary, freshBrowser, highlight, paragraphs, selectors, visit } from './samples.ts';

beforeEach(() => vi.stubGlobal('IDBKeyRange', IDBKeyRange));
afterEach(() => vi.unstubAllGlobals());

const READ = Array.from({ length: 5 }, (_, i) =>
  visit({
    id: `v${i}`,
    pageKey: `akhbar.example/${i}`,
    headline: `الخبر رقم ${i}`,
    visitedAt: new Date(Date.UTC(2026, 10, 20, i)).toISOString(),
  }),
);

/** Takes a method away for the rest of the test. */
function hide(prototype: object, name: string): void {
  const hidden = Object.getOwnPropertyDescriptor(prototype, name);
  if (!hidden) throw new Error(`There is no ${name} to take away.`);
  Reflect.deleteProperty(prototype, name);
  onTestFinished(() => void Object.defineProperty(prototype, name, hidden));
}

async function usedBrowser() {
  const browser = freshBrowser();
  const db = emptyLibrary(browser);
  for (const each of READ) await recordVisit(db, each);
  for (const each of READ.slice(2)) {
    await keepArticle(db, { article: articleFor(each), paragraphs: paragraphs('نص الخبر'), visitId: each.id });
  }
  await saveHighlight(db, highlight({ id: 'h1', pageKey: 'akhbar.example/4' }));
  await saveHighlight(
    db,
    highlight({ id: 'h2', pageKey: 'akhbar.example/4', selectors: selectors('جميع المحافظات', 9) }),
  );
  await saveHighlight(db, highlight({ id: 'h3', pageKey: 'akhbar.example/41' }));
  return { browser, db };
}

it.each(['by a browser that reads from the end', 'by an older one'])(
  'gives the lines that the library gives, whether it is open beside or not, %s',
  async (which) => {
    if (which === 'by an older one') hide(IDBIndex.prototype, 'getAllRecords');
    const { browser, db } = await usedBrowser();
    for (const limit of [1, 3, 5, 20]) {
      const expected = await listEntries(db, { limit });
      expect(expected).toHaveLength(Math.min(limit, READ.length));
      expect(await newestEntries(limit, 'khulasa', browser.indexedDB)).toEqual(expected);
    }
    const [newest] = await listEntries(db, { limit: 1 });
    expect(newest?.highlights).toBe(2);
    expect(newest?.actors).toEqual(['وزارة الطاقة', 'ليلى الحداد']);
    const expected = await listEntries(db, { limit: 2 });
    db.close();
    expect(await newestEntries(2, 'khulasa', browser.indexedDB)).toEqual(expected);
  },
);

it('says that nothing was read yet in an empty library', async () => {
  const browser = freshBrowser();
  await emptyLibrary(browser).ready();
  expect(await newestEntries(20, 'khulasa', browser.indexedDB)).toEqual([]);
});

it('creates no library where there is none', async () => {
  const browser = freshBrowser();
  expect(await newestEntries(20, 'khulasa', browser.indexedDB)).toBeNull();
  expect(await browser.indexedDB.databases()).toEqual([]);
  // What it left behind is nothing that the library stumbles over.
  const db = emptyLibrary(browser);
  await recordVisit(db, visit());
  expect(await listEntries(db, { limit: 20 })).toHaveLength(1);
});

it.each([1, 99])('leaves a library of another schema (%i) to the one who owns it', async (version) => {
  const browser = freshBrowser();
  const other = new Dexie('khulasa', { ...browser, IDBKeyRange });
  other.version(version).stores({ visits: 'id' });
  await other.table('visits').add({ id: 'v' });
  other.close();
  expect(await newestEntries(20, 'khulasa', browser.indexedDB)).toBeNull();
  expect(await browser.indexedDB.databases()).toEqual([{ name: 'khulasa', version: version * 10 }]);
});

it('keeps nobody from bringing a newer schema', async () => {
  const { browser, db } = await usedBrowser();
  db.close();
  const reading = newestEntries(20, 'khulasa', browser.indexedDB);
  const opened = await new Promise<number>((resolve, reject) => {
    const newer = browser.indexedDB.open('khulasa', 990);
    newer.onsuccess = () => {
      resolve(newer.result.version);
      newer.result.close();
    };
    newer.onerror = () => reject(newer.error);
    newer.onblocked = () => reject(new Error('it has to wait'));
  });
  expect(opened).toBe(990);
  await reading.catch(() => undefined);
});

it('says so where the browser gives no database', async () => {
  const factory = freshBrowser().indexedDB;
  vi.spyOn(factory, 'open').mockImplementation(() => {
    throw new DOMException('not here', 'SecurityError');
  });
  await expect(newestEntries(20, 'khulasa', factory)).rejects.toThrow('not here');
});

it.each(['by a browser that reads from the end', 'by an older one'])(
  'reads no more than it shows of a long history, %s',
  async (which) => {
    if (which === 'by an older one') hide(IDBIndex.prototype, 'getAllRecords');
    const browser = freshBrowser();
    const db = emptyLibrary(browser);
    const many = Array.from({ length: 400 }, (_, i) => {
      const pageKey = `akhbar.example/${i}`;
      return visit({ id: `v${i}`, pageKey, visitedAt: new Date(Date.UTC(2026, 0, 1) + i * 3_600_000).toISOString() });
    });
    await db.visits.bulkAdd(many.map(withDay));
    await db.articles.bulkAdd(many.map(articleOfVisit));
    let rows = 0;
    const counting = <Value>(request: IDBRequest<Value>): IDBRequest<Value> => {
      request.addEventListener('success', () => {
        const { result } = request;
        rows += Array.isArray(result) ? result.length : 1;
      });
      return request;
    };
    for (const [prototype, names] of [
      [IDBObjectStore.prototype, ['get', 'getAll', 'openCursor', 'openKeyCursor']],
      [IDBIndex.prototype, ['get', 'getAll', 'openCursor', 'openKeyCursor']],
    ] as const) {
      for (const name of names) {
        const own = prototype[name] as (...args: unknown[]) => IDBRequest<unknown>;
        vi.spyOn(prototype, name).mockImplementation(function (this: unknown, ...args: unknown[]) {
          return counting(own.apply(this, args)) as never;
        });
      }
    }
    onTestFinished(() => void vi.restoreAllMocks());
    expect(await newestEntries(9, 'khulasa', browser.indexedDB)).toHaveLength(9);
    // Nine visits, their nine articles, and two steps to where they begin.
    expect(rows).toBeGreaterThanOrEqual(18);
    expect(rows).toBeLessThanOrEqual(20);
  },
);
