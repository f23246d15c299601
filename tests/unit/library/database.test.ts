import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LibraryDatabase } from '../../../lib/library/database.ts';
import { LibraryError, toLibraryError } from '../../../lib/library/errors.ts';
import { saveHighlight } from '../../../lib/library/highlights.ts';
import { recordVisit } from '../../../lib/library/history.ts';
import { MIGRATIONS } from '../../../lib/library/migrations/index.ts';
import type { Migration } from '../../../lib/library/migrations/migration.ts';
import { listVisits } from './kept-visits.ts';
import { emptyLibrary, freshBrowser, highlight, visit } from './samples.ts';

afterEach(() => vi.restoreAllMocks());

const NEXT: readonly Migration[] = [
  ...MIGRATIONS,
  { version: MIGRATIONS.length + 1, stores: { visits: 'id, &[pageKey+day], visitedAt, *words, site' } },
];

/** A connection of a window that does not answer: frozen by the browser, or stopped in a debugger. */
async function frozenWindow(browser: ReturnType<typeof freshBrowser>): Promise<IDBDatabase> {
  const db = emptyLibrary(browser);
  await db.ready();
  const version = db.backendDB().version;
  db.close();
  return new Promise((resolve, reject) => {
    const request = browser.indexedDB.open(db.name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function nextTrouble(db: LibraryDatabase): Promise<LibraryError | null> {
  return new Promise((resolve) => {
    const stop = db.onTrouble((trouble) => {
      stop();
      resolve(trouble);
    });
  });
}

describe('a newer version of the extension', () => {
  it('is not held up by a window of the old one, which says why it stopped', async () => {
    const warn = vi.spyOn(console, 'warn');
    const browser = freshBrowser();
    const old = emptyLibrary(browser);
    await recordVisit(old, visit());
    const told = nextTrouble(old);

    const renewed = emptyLibrary(browser, NEXT);
    expect(await listVisits(renewed)).toEqual([visit()]);
    expect(await told).toMatchObject({ code: 'blocked' });
    await expect(recordVisit(old, visit())).rejects.toMatchObject({ name: 'LibraryError', code: 'blocked' });
    await expect(listVisits(old)).rejects.toMatchObject({ code: 'blocked' });
    expect(warn).not.toHaveBeenCalled();
  });

  it('says that it is blocked rather than wait, and goes on once the way is free', async () => {
    const browser = freshBrowser();
    const frozen = await frozenWindow(browser);
    const renewed = emptyLibrary(browser, NEXT);
    await expect(recordVisit(renewed, visit())).rejects.toMatchObject({ code: 'blocked' });
    await expect(listVisits(renewed)).rejects.toMatchObject({ code: 'blocked' });
    expect(renewed.trouble?.code).toBe('blocked');

    const free = nextTrouble(renewed);
    frozen.close();
    expect(await free).toBeNull();
    await recordVisit(renewed, visit());
    expect(await listVisits(renewed)).toEqual([visit()]);
  });
});

describe('failures', () => {
  it('tells a full disk from other faults, however Dexie wraps it', async () => {
    const full = new DOMException('full', 'QuotaExceededError');
    const wrapped = Object.assign(new Error('aborted'), { name: 'AbortError', inner: full });
    const bulk = Object.assign(new Error('bulk'), { name: 'BulkError', failures: [wrapped] });
    for (const error of [full, wrapped, bulk]) {
      expect(toLibraryError(error)).toMatchObject({ code: 'quota', cause: error });
    }
    expect(toLibraryError(new Error('other'))).toMatchObject({ code: 'unknown' });
    expect(toLibraryError('text')).toMatchObject({ code: 'unknown', cause: 'text' });
    const own = new LibraryError('blocked', null);
    expect(toLibraryError(own)).toBe(own);
  });

  it('rejects a save that the disk has no room for, and keeps what was there', async () => {
    const db = emptyLibrary();
    await saveHighlight(db, highlight());
    const full = new DOMException('no room', 'QuotaExceededError');
    const put = vi.spyOn(db.highlights, 'put').mockRejectedValueOnce(full);
    await expect(saveHighlight(db, highlight({ revision: 2 }))).rejects.toMatchObject({ code: 'quota' });
    expect(put).toHaveBeenCalled();
    expect(await db.highlights.toArray()).toMatchObject([{ revision: 1 }]);
  });

  it('says so where the browser has no database to give, and tries again the next time', async () => {
    const browser = freshBrowser();
    const refusal = new DOMException('refused in this window', 'InvalidStateError');
    const open = vi.spyOn(browser.indexedDB, 'open').mockImplementationOnce(() => {
      throw refusal;
    });
    const db = emptyLibrary(browser);
    await expect(recordVisit(db, visit())).rejects.toMatchObject({ code: 'unavailable' });
    expect(open).toHaveBeenCalledOnce();
    await recordVisit(db, visit());
    expect(await listVisits(db)).toHaveLength(1);
  });
});
