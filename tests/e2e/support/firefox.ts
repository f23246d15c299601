/** What the Firefox suites do again and again, in the words of a reader. */
import type { Page } from 'puppeteer-core';
import type { browser as extensionApi } from 'wxt/browser';
import type { Settings } from '../../../lib/settings.ts';
import type { Highlight, TabState, Visit } from '../../../lib/types.ts';
import { type ExtensionFirefox, type FirefoxOptions, launchFirefox } from '../../../tools/browsers/firefox.ts';
import { until } from '../../../tools/browsers/wait.ts';
import { builtExtension } from './build.ts';
import type { Site } from './site.ts';

/** In functions that run in a page of the extension. */
declare const chrome: typeof extensionApi;

/** Firefox with the built extension, in English; the site answers for every host. */
export async function startFirefox(site: Site, options: Partial<FirefoxOptions> = {}): Promise<ExtensionFirefox> {
  const firefox = await launchFirefox({
    extension: builtExtension('firefox'),
    proxy: { host: '127.0.0.1', port: site.port },
    ...options,
    preferences: { 'intl.locale.requested': 'en-US', ...options.preferences },
  });
  // Opened now, since it would cover the page under test later.
  await insideView(firefox);
  return firefox;
}

/** Opens a page in front. */
export async function openPage(firefox: ExtensionFirefox, url: string): Promise<Page> {
  const page = await firefox.newPage();
  await page.goto(url);
  return page;
}

/** Opens an article and waits until it is cleaned. */
export async function openArticle(firefox: ExtensionFirefox, url: string): Promise<Page> {
  const page = await openPage(firefox, url);
  await whenCleaned(page);
  return page;
}

/** Opens an article in a tab behind the one in front, and waits until it is cleaned there. */
export async function openArticleBehind(firefox: ExtensionFirefox, url: string): Promise<Page> {
  const page = await firefox.newPage({ background: true });
  await page.goto(url);
  await whenCleaned(page);
  return page;
}

export async function whenCleaned(page: Page): Promise<void> {
  await page.waitForSelector('html[data-khulasa="article"]');
}

export async function whenNotCleaned(page: Page): Promise<void> {
  await page.waitForSelector('html:not([data-khulasa])');
}

export const isCleaned = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.hasAttribute('data-khulasa'));

/** The whole document as it now stands. */
export const html = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

/** What a reader sees of a page or view, white space collapsed. */
export async function visibleText(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: only the text that is rendered counts here.
  return (await page.evaluate(() => document.body.innerText)).replace(/\s+/g, ' ');
}

/** How often a text is visible on the page. */
export async function timesVisible(page: Page, text: string): Promise<number> {
  return (await visibleText(page)).split(text.replace(/\s+/g, ' ')).length - 1;
}

/** Waits until a view or page shows a text. */
export async function whenVisible(page: Page, text: string): Promise<void> {
  await until(`«${text}» on ${page.url()}`, async () => (await timesVisible(page, text)) > 0);
}

/** A view (`popup.html`, `sidepanel.html`) that stays with the tab of this page, opened in a tab of its own. */
export async function openViewOf(firefox: ExtensionFirefox, view: string, page: Page): Promise<Page> {
  return openView(firefox, `${view}?tab=${await tabId(firefox, page)}`);
}

/** The tab's id, as the extension knows it. Puppeteer misses pages that come back from the back/forward cache. */
async function tabId(firefox: ExtensionFirefox, page: Page): Promise<number> {
  return firefox.chrome.tabId(await page.evaluate(() => location.href));
}

/** A page of the extension in a tab, once it shows its content. */
export async function openView(firefox: ExtensionFirefox, path: string): Promise<Page> {
  const { page } = await firefox.openView(path);
  await page.waitForSelector('main');
  return page;
}

/** Turns the switch of the site in popup or panel. */
export async function switchSite(view: Page, on: boolean): Promise<void> {
  await view.waitForSelector(`input[role="switch"]${on ? ':not(:checked)' : ':checked'}`);
  await view.locator('input[role="switch"]').click();
}

/** An element of a view by the name that assistive technology reads. */
export const named = (name: string): string => `::-p-aria([name="${name.replace(/"/g, '\\"')}"])`;

/** Runs a function in a page of the extension. */
async function inExtension<A extends unknown[], R>(
  firefox: ExtensionFirefox,
  run: (...args: A) => R,
  ...args: A
): Promise<Awaited<R>> {
  const page = await insideView(firefox);
  return (await page.evaluate(run as (...args: unknown[]) => R, ...args)) as Awaited<R>;
}

const insideViews = new WeakMap<ExtensionFirefox, Page>();

/** A page of the extension that stays open in the background; a reload of the extension closes it. */
async function insideView(firefox: ExtensionFirefox): Promise<Page> {
  const open = insideViews.get(firefox);
  if (open && (await open.evaluate(() => true).catch(() => false))) return open;
  const page = await openView(firefox, 'options.html');
  insideViews.set(firefox, page);
  return page;
}

/** Changes settings as the options page stores them, where a test is about something else. */
export async function changeStoredSettings(firefox: ExtensionFirefox, change: Partial<Settings>): Promise<void> {
  await inExtension(
    firefox,
    async (change) => {
      const { settings } = await chrome.storage.local.get('settings');
      await chrome.storage.local.set({ settings: { ...(settings as object), ...change } });
    },
    change,
  );
}

/** What the background keeps of a page's tab, once it holds what is asked for. */
export async function tabState(
  firefox: ExtensionFirefox,
  page: Page,
  has: (state: TabState) => boolean = () => true,
): Promise<TabState> {
  const key = `tab:${await tabId(firefox, page)}`;
  return until(`the state of ${page.url()}`, async () => {
    const state = await inExtension(firefox, async (key) => (await chrome.storage.session.get(key))[key], key);
    return state && has(state as TabState) ? (state as TabState) : undefined;
  });
}

/** Everything that is kept in IndexedDB; empty lists where there is no library yet. */
export async function kept(
  firefox: ExtensionFirefox,
): Promise<{ visits: Visit[]; highlights: Highlight[]; stories: unknown[] }> {
  return inExtension(firefox, async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'khulasa'))
      return { visits: [], highlights: [], stories: [] };
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('khulasa'));
    const all = (table: string) => done(db.transaction(table).objectStore(table).getAll());
    const lists = {
      visits: (await all('visits')) as Visit[],
      highlights: (await all('highlights')) as Highlight[],
      stories: (await all('stories')) as unknown[],
    };
    db.close();
    return lists;
  });
}

/** Selects all words of an element with the mouse and waits for the toolbar. */
export async function selectWords(page: Page, selector: string): Promise<void> {
  await page.bringToFront();
  // Three clicks are a threefold one only where they come fast enough, and a busy machine sends them slowly.
  await until(`the words of ${selector} to be selected`, async () => {
    await page.locator(selector).click({ count: 3 });
    return page.$eval(selector, (element) => {
      const root = element.getRootNode();
      const selection = getSelection();
      const [composed] =
        selection?.getComposedRanges?.({ shadowRoots: root instanceof ShadowRoot ? [root] : [] }) ?? [];
      const selected = composed ?? (selection?.rangeCount ? selection.getRangeAt(0) : undefined);
      if (!selected) return false;
      const range = document.createRange();
      range.setStart(selected.startContainer, selected.startOffset);
      range.setEnd(selected.endContainer, selected.endOffset);
      return range.toString().trim().length >= (element.textContent ?? '').trim().length;
    });
  });
  await page.waitForSelector('html > [popover]');
}

/** Presses the first button of the toolbar by the selection (left to right), and waits until the toolbar is gone. */
export async function pressSave(page: Page): Promise<void> {
  const toolbar = await page.waitForSelector('html > [popover]');
  const box = await toolbar?.boundingBox();
  if (!box) throw new Error('The toolbar is not on screen.');
  await page.mouse.click(box.x + 30, box.y + box.height / 2);
  await page.waitForSelector('html:not(:has(> [popover]))');
}

/** How many pixels of an element's picture have a colour, `#rrggbb`. */
export async function pixelsOf(page: Page, selector: string, colour: string): Promise<number> {
  const element = await page.waitForSelector(selector);
  const picture = await element?.screenshot({ encoding: 'base64' });
  if (!picture) throw new Error(`${selector} is not on screen.`);
  return page.evaluate(
    async (picture, colour) => {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (!context) throw new Error('No canvas.');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const wanted = Number.parseInt(colour.slice(1), 16);
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
        if (((red << 16) | (green << 8) | blue) === wanted) count++;
      }
      return count;
    },
    picture,
    colour,
  );
}

/** The background colours of a highlight and of the flash. */
export const YELLOW = '#ffe37a';
export const FLASH = '#ffb454';

/** Waits until an element shows a colour on a fair part of it, or none of it any more. */
export async function whenPainted(page: Page, selector: string, colour = YELLOW): Promise<void> {
  await until(`${colour} on ${selector}`, async () => (await pixelsOf(page, selector, colour)) > 1_000);
}

export async function whenNotPainted(page: Page, selector: string, colour = YELLOW): Promise<void> {
  await until(`no ${colour} on ${selector}`, async () => (await pixelsOf(page, selector, colour)) === 0);
}

/** Deletes the whole history and its index, where a test is about something else. */
export async function forgetHistory(firefox: ExtensionFirefox): Promise<void> {
  await inExtension(firefox, async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'khulasa')) return;
    await new Promise((resolve, reject) => {
      const request = indexedDB.open('khulasa');
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const tables = [...request.result.objectStoreNames].filter((name) => !/^(highlights|deletions)$/.test(name));
        const transaction = request.result.transaction(tables, 'readwrite');
        for (const table of tables) transaction.objectStore(table).clear();
        transaction.oncomplete = resolve;
        transaction.onerror = () => reject(transaction.error);
        request.result.close();
      };
    });
  });
}
