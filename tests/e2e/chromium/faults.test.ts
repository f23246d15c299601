/** Faults in the middle of saving: whatever was acknowledged is there afterwards, once; what was not is sent again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import type { Highlight } from '../../../lib/types.ts';
import type { ExtensionChromium } from '../../../tools/browsers/chromium.ts';
import { until } from '../../../tools/browsers/wait.ts';
import { highlight, keptRecords, openArticle, pressSave, selectWords, startChromium } from '../support/chromium.ts';
import { holdFirstVersion } from '../support/old-library.ts';
import { paintedPixels, YELLOW } from '../support/pixels.ts';
import { articlePage, type Site, startSite } from '../support/site.ts';

/** In functions that run in a page or the worker of the extension. */
declare const chrome: typeof extensionApi;

let site: Site;
let chromium: ExtensionChromium;
let profile = '';
let count = 0;

beforeAll(async () => {
  site = await startSite();
});
beforeEach(async () => {
  await chromium?.close().catch(() => undefined);
  if (profile) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  // A fresh browser each time: Playwright does not see a worker that starts again.
  profile = mkdtempSync(join(tmpdir(), 'khulasa-faults-'));
  chromium = await startChromium({ proxy: site.origin, profile });
});
afterAll(async () => {
  await chromium?.close().catch(() => undefined);
  await site?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

/** An article of its own, so that its highlights are told from all others. */
async function newArticle(): Promise<Page> {
  const path = `/faults-${++count}`;
  site.serve(path, articlePage());
  return openArticle(chromium, site.url(path));
}

async function keptHighlights(): Promise<Highlight[]> {
  const view = await chromium.openView('options.html');
  const { highlights = [] } = await keptRecords(view);
  await view.close();
  return highlights as Highlight[];
}

const whenPainted = (page: Page) => until('the paint', async () => (await paintedPixels(page, YELLOW)) > 1_000);

/** A record as a page sends it. */
function sample(id: string): Highlight {
  return {
    id,
    pageKey: 'faults.test/article',
    url: 'http://faults.test/article',
    site: 'faults.test',
    title: 'خبر',
    selectors: { quote: { exact: `كلمات ${id}`, prefix: '', suffix: '' }, position: { start: 0, end: 8 } },
    colour: 'yellow',
    note: '',
    tags: [],
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    revision: 1,
  };
}

/** Saves through the background as a page does and waits for its acknowledgement. */
async function saveAcknowledged(record: Highlight): Promise<void> {
  const answer = await chromium.inExtension(async (highlight) => {
    const message = { id: 1, type: 'saveHighlight', data: { highlight, isPrivate: false }, timestamp: Date.now() };
    return (await chrome.runtime.sendMessage(message)) as { res?: { kept: string }; err?: unknown };
  }, record);
  expect(answer).toMatchObject({ res: { kept: 'library' } });
}

/** Makes the running worker stop for ever at one step of a save. The next worker knows nothing of it. */
const HOLDS = {
  'the message came and nothing is written': () => {
    IDBObjectStore.prototype.put = function put(this: IDBObjectStore) {
      const state = globalThis as { isHeld?: boolean };
      // The visit of the page is kept the same way, when it was on screen for long enough.
      state.isHeld ||= this.name === 'highlights';
      // Holds the transaction open: it is neither complete nor aborted.
      const spin = () => {
        this.count().onsuccess = spin;
      };
      spin();
      return {} as IDBRequest<IDBValidKey>;
    };
  },
  'the record is written and nothing acknowledged': () => {
    chrome.tabs.sendMessage = (() => {
      (globalThis as { isHeld?: boolean }).isHeld = true;
      return new Promise(() => undefined);
    }) as typeof chrome.tabs.sendMessage;
  },
};

/** Stops the worker. An answer can come only from the next one then, which the page that waits starts at once. */
async function stopHeld(): Promise<void> {
  const page = await chromium.context.newPage();
  await page.goto('chrome://serviceworker-internals');
  await page.locator('[data-command="stop"]').click();
}

describe('a worker that is stopped in the middle of a save', () => {
  it.each(Object.entries(HOLDS))('when %s', async (_step, hold) => {
    const page = await newArticle();
    await selectWords(page, page.locator('p').nth(2));
    const worker = await chromium.worker();
    await worker.evaluate(hold);
    await pressSave(page);
    await until('the step', () => worker.evaluate(() => (globalThis as { isHeld?: boolean }).isHeld === true));
    await stopHeld();
    await page.bringToFront();
    await page.waitForSelector('html > [popover]', { state: 'detached' });
    await whenPainted(page);
    expect(await keptHighlights()).toHaveLength(1);
    await page.reload();
    await whenPainted(page);
  });

  it('before the message and after the acknowledgement', async () => {
    const page = await newArticle();
    await selectWords(page, page.locator('p').nth(2));
    await chromium.stopWorker();
    await page.bringToFront();
    await pressSave(page);
    await page.waitForSelector('html > [popover]', { state: 'detached' });
    await chromium.stopWorker();
    expect(await keptHighlights()).toHaveLength(1);
    await page.reload();
    await whenPainted(page);
  });
});

describe('after the click', () => {
  it('the tab may be closed at once', async () => {
    const page = await newArticle();
    await selectWords(page, page.locator('p').nth(2));
    await pressSave(page);
    await page.close();
    await until('the highlight in the library', async () => (await keptHighlights()).length === 1);
  });

  it('the extension may be reloaded', async () => {
    // Lets an unpacked extension start anew.
    await chromium.configure({});
    const page = await newArticle();
    await highlight(page, page.locator('p').nth(2));
    const worker = await chromium.worker();
    await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await until('the new background', () => chromium.context.serviceWorkers().some((other) => other !== worker));
    await page.bringToFront();
    await whenPainted(page);
    expect(await keptHighlights()).toHaveLength(1);
  });
});

describe('after the acknowledgement', () => {
  it('the browser may be killed', async () => {
    const ids = ['first', 'second', 'third'];
    for (const id of ids) await saveAcknowledged(sample(id));
    const { processInfo } = await chromium.protocol.send('SystemInfo.getProcessInfo');
    const pid = processInfo.find(({ type }) => type === 'browser')?.id;
    if (!pid) throw new Error('Chromium does not tell its process.');
    const gone = new Promise((resolve) => chromium.context.once('close', resolve));
    process.kill(pid, 'SIGKILL');
    await gone;
    rmSync(join(profile, 'SingletonLock'), { force: true });
    chromium = await startChromium({ proxy: site.origin, profile });
    expect((await keptHighlights()).map(({ id }) => id).sort()).toEqual([...ids].sort());
  });
});

describe('two tabs', () => {
  it('that edit the same highlight at once leave one, with the words of both', async () => {
    await saveAcknowledged(sample('shared'));
    const tabs = [await chromium.openView('library.html'), await chromium.openView('library.html')];
    await Promise.all(
      tabs.map((tab, at) =>
        tab.evaluate(async (at) => {
          const plain = { colour: 'yellow', note: '', tags: [] as string[] };
          const now = at === 0 ? { ...plain, note: 'ملاحظة من النافذة الأولى' } : { ...plain, tags: ['وسم'] };
          const edit = { id: `edit-${at}`, was: plain, now, at: new Date().toISOString() };
          const data = { id: 'shared', pageKey: 'faults.test/article', edit, isPrivate: false };
          await chrome.runtime.sendMessage({ id: at, type: 'editHighlight', data, timestamp: Date.now() });
        }, at),
      ),
    );
    const kept = await keptHighlights();
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ id: 'shared', note: 'ملاحظة من النافذة الأولى', tags: ['وسم'] });
  });
});

describe('a library that cannot take the highlight now', () => {
  it('for want of space: the reader is told, keeps the words, and saves them once there is room', async () => {
    const page = await newArticle();
    await selectWords(page, page.locator('p').nth(2));
    const worker = await chromium.worker();
    await worker.evaluate(() => {
      const state = globalThis as { put?: IDBObjectStore['put']; isRefused?: boolean };
      state.put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function put(this: IDBObjectStore) {
        // The visit of the page is kept the same way, when it was on screen for long enough.
        state.isRefused ||= this.name === 'highlights';
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      };
    });
    await pressSave(page);
    await until('the refusal', () => worker.evaluate(() => (globalThis as { isRefused?: boolean }).isRefused === true));
    // It failed: nothing is painted that is not kept, and the toolbar stays with its words.
    // The toolbar's own button is as yellow as the mark.
    await until('the mark to go', () => page.evaluate(() => CSS.highlights.size === 0));
    expect(await page.locator('html > [popover]').count()).toBe(1);
    expect(await keptHighlights()).toHaveLength(0);
    await worker.evaluate(() => {
      const { put } = globalThis as { put?: IDBObjectStore['put'] };
      if (put) IDBObjectStore.prototype.put = put;
    });
    await page.bringToFront();
    // The message takes room of its own; the keyboard finds the button wherever it is.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until('the highlight in the library', async () => (await keptHighlights()).length === 1);
  });

  it('while an old tab holds an older version open: it is said, not waited for, and saved after that is closed', async () => {
    const old = await chromium.openView('library.html');
    // The background may still be busy with its index and open today's version in between.
    const version = await until('the old version', () => old.evaluate(holdFirstVersion));
    expect(version).toBe(10);
    const answer = await chromium.inExtension(async (highlight) => {
      const message = { id: 2, type: 'saveHighlight', data: { highlight, isPrivate: false }, timestamp: Date.now() };
      return (await chrome.runtime.sendMessage(message)) as { err?: unknown };
    }, sample('late'));
    expect(answer.err).toBeTruthy();
    await old.close();
    await until('the library to be free', async () => {
      const again = await chromium.inExtension(async (highlight) => {
        const message = { id: 3, type: 'saveHighlight', data: { highlight, isPrivate: false }, timestamp: Date.now() };
        return (await chrome.runtime.sendMessage(message)) as { res?: unknown };
      }, sample('late'));
      return again.res !== undefined;
    });
    expect((await keptHighlights()).map(({ id }) => id)).toEqual(['late']);
  });
});
