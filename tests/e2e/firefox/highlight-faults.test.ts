/** Faults in the middle of saving, in Firefox: whatever was acknowledged is there afterwards, once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import type { Highlight } from '../../../lib/types.ts';
import type { ExtensionFirefox } from '../../../tools/browsers/firefox.ts';
import { until } from '../../../tools/browsers/wait.ts';
import { kept, openArticle, openView, selectWords, startFirefox, whenPainted } from '../support/firefox.ts';
import { holdFirstVersion } from '../support/old-library.ts';
import { type Site, startSite } from '../support/site.ts';

/** In functions that run in a page of the extension. */
declare const chrome: typeof extensionApi;

let site: Site;
let firefox: ExtensionFirefox;
const profile = mkdtempSync(join(tmpdir(), 'khulasa-firefox-faults-'));

beforeAll(async () => {
  site = await startSite();
  firefox = await startFirefox(site, { profile, isPermanent: true });
});
afterAll(async () => {
  await firefox?.close();
  await site?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

const SECOND = '.body p:nth-child(2)';
const marksOn = async (host: string) => (await kept(firefox)).highlights.filter((each) => each.site === host);

/** Presses the first button of the toolbar and waits for nothing. */
async function clickSave(page: Page): Promise<void> {
  const toolbar = await page.waitForSelector('html > [popover]');
  const box = await toolbar?.boundingBox();
  if (!box) throw new Error('The toolbar is not on screen.');
  await page.mouse.click(box.x + 30, box.y + box.height / 2);
}

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

/** Sends a message to the background from a page of the extension and gives its answer. */
function send(view: Page, type: string, data: object): Promise<{ res?: unknown; err?: unknown }> {
  return view.evaluate(
    async (type, data) => chrome.runtime.sendMessage({ id: 1, type, data, timestamp: Date.now() }),
    type,
    data,
  );
}

describe('after the click', () => {
  it('the tab may be closed at once', async () => {
    const page = await openArticle(firefox, site.url('/sample', 'closed.test'));
    await selectWords(page, SECOND);
    await clickSave(page);
    await page.close();
    await until('the highlight in the library', async () => (await marksOn('closed.test')).length === 1);
  });

  it('the background may be stopped before it wrote anything: the page sends again', async () => {
    const page = await openArticle(firefox, site.url('/sample', 'stopped.test'));
    await selectWords(page, SECOND);
    const view = await openView(firefox, 'options.html');
    // Holds the transaction open: it is neither complete nor aborted. The next background knows nothing of it.
    await view.evaluate(async () => {
      const background = (await chrome.runtime.getBackgroundPage()) as typeof globalThis & { isHeld?: boolean };
      background.IDBObjectStore.prototype.put = function put(this: IDBObjectStore) {
        // The visit of the page is kept the same way, when it was on screen for long enough.
        background.isHeld ||= this.name === 'highlights';
        const spin = () => {
          this.count().onsuccess = spin;
        };
        spin();
        return {} as IDBRequest<IDBValidKey>;
      };
    });
    await page.bringToFront();
    await clickSave(page);
    await until('the step', () =>
      view.evaluate(
        async () => ((await chrome.runtime.getBackgroundPage()) as { isHeld?: boolean } | null)?.isHeld === true,
      ),
    );
    await firefox.chrome.stopBackground();
    await page.bringToFront();
    await page.waitForSelector('html:not(:has(> [popover]))');
    await whenPainted(page, SECOND);
    expect(await marksOn('stopped.test')).toHaveLength(1);
    await view.close();
    await page.close();
  });

  it('the extension may be reloaded after the acknowledgement', async () => {
    const page = await openArticle(firefox, site.url('/sample', 'renewed.test'));
    await selectWords(page, SECOND);
    await clickSave(page);
    await page.waitForSelector('html:not(:has(> [popover]))');
    await firefox.chrome.reloadExtension();
    await page.bringToFront();
    await whenPainted(page, SECOND);
    expect(await marksOn('renewed.test')).toHaveLength(1);
    await page.close();
  });
});

describe('two tabs', () => {
  it('that edit the same highlight at once leave one, with the words of both', async () => {
    const tabs = [await openView(firefox, 'library.html'), await openView(firefox, 'library.html')];
    const record = sample('shared');
    const [first] = tabs as [Page];
    expect(await send(first, 'saveHighlight', { highlight: record, isPrivate: false })).toHaveProperty('res');
    const plain = { colour: 'yellow', note: '', tags: [] as string[] };
    const changes = [{ note: 'ملاحظة من النافذة الأولى' }, { tags: ['وسم'] }];
    await Promise.all(
      tabs.map((tab, at) => {
        const edit = {
          id: `edit-${at}`,
          was: plain,
          now: { ...plain, ...changes[at] },
          at: '2026-01-02T00:00:00.000Z',
        };
        return send(tab, 'editHighlight', { id: 'shared', pageKey: record.pageKey, edit, isPrivate: false });
      }),
    );
    const [one, ...more] = await marksOn('faults.test');
    expect(more).toEqual([]);
    expect(one).toMatchObject({ note: 'ملاحظة من النافذة الأولى', tags: ['وسم'] });
    for (const tab of tabs) await tab.close();
  });
});

describe('a library that has no room', () => {
  it('says so, keeps the words selected, and saves them once there is room', async () => {
    const page = await openArticle(firefox, site.url('/sample', 'full.test'));
    await selectWords(page, SECOND);
    const view = await openView(firefox, 'options.html');
    await view.evaluate(async () => {
      const background = (await chrome.runtime.getBackgroundPage()) as typeof globalThis & {
        put?: unknown;
        isRefused?: boolean;
      };
      background.put = background.IDBObjectStore.prototype.put;
      background.IDBObjectStore.prototype.put = function put(this: IDBObjectStore) {
        background.isRefused ||= this.name === 'highlights';
        throw new background.DOMException('The disk is full.', 'QuotaExceededError');
      };
    });
    await page.bringToFront();
    await clickSave(page);
    await until('the refusal', () =>
      view.evaluate(
        async () => ((await chrome.runtime.getBackgroundPage()) as { isRefused?: boolean } | null)?.isRefused === true,
      ),
    );
    await until('the mark to go', () => page.evaluate(() => CSS.highlights.size === 0));
    expect(await page.$$('html > [popover]')).toHaveLength(1);
    expect(await marksOn('full.test')).toEqual([]);
    await view.evaluate(async () => {
      const background = (await chrome.runtime.getBackgroundPage()) as typeof globalThis & {
        put?: IDBObjectStore['put'];
      };
      if (background.put) background.IDBObjectStore.prototype.put = background.put;
    });
    await page.bringToFront();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until('the highlight in the library', async () => (await marksOn('full.test')).length === 1);
    await view.close();
    await page.close();
  });
});

describe('a library of which an old tab holds an older version open', () => {
  it('says so, does not wait, and saves after that tab is closed', async () => {
    const old = await openView(firefox, 'library.html');
    // The background may still be busy with its index and open today's version in between.
    expect(await until('the old version', () => old.evaluate(holdFirstVersion))).toBe(10);
    const view = await openView(firefox, 'options.html');
    const highlight = { ...sample('late'), pageKey: 'old.test/article', site: 'old.test' };
    const save = () => send(view, 'saveHighlight', { highlight, isPrivate: false });
    expect((await save()).err).toBeTruthy();
    await old.close();
    await until('the library to be free', async () => (await save()).res !== undefined);
    expect((await marksOn('old.test')).map(({ id }) => id)).toEqual(['late']);
    await view.close();
  });
});

describe('after the acknowledgement', () => {
  it('the browser may be killed', async () => {
    const view = await openView(firefox, 'options.html');
    const ids = ['first', 'second', 'third'];
    for (const id of ids) {
      const highlight = { ...sample(id), pageKey: 'killed.test/article', site: 'killed.test' };
      expect(await send(view, 'saveHighlight', { highlight, isPrivate: false })).toHaveProperty('res');
    }
    const running = firefox.browser.process();
    if (!running) throw new Error('Firefox does not tell its process.');
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await gone;
    firefox = await startFirefox(site, { profile, isPermanent: true });
    expect((await marksOn('killed.test')).map(({ id }) => id).sort()).toEqual(ids);
  });
});
