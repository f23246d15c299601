/** What the Chromium suites do again and again, in the words of a reader. */
import type { Locator, Page } from 'playwright-core';
import type { browser as extensionApi } from 'wxt/browser';
import type { Settings } from '../../../lib/settings.ts';
import type { TabState } from '../../../lib/types.ts';
import { type ChromiumOptions, type ExtensionChromium, launchChromium } from '../../../tools/browsers/chromium.ts';
import { until } from '../../../tools/browsers/wait.ts';
import { builtExtension } from './build.ts';

/** In functions that run in a page of the extension. */
declare const chrome: typeof extensionApi;

/** Chromium with the built extension. */
export function startChromium(options: Partial<ChromiumOptions> = {}): Promise<ExtensionChromium> {
  return launchChromium({ extension: builtExtension('chrome'), ...options });
}

/** Opens an article and waits until it is cleaned. */
export async function openArticle(chromium: ExtensionChromium, url: string): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(url);
  await whenCleaned(page);
  return page;
}

export async function whenCleaned(page: Page): Promise<void> {
  await page.waitForSelector('html[data-khulasa="article"]', { state: 'attached' });
}

export async function whenNotCleaned(page: Page): Promise<void> {
  await page.waitForSelector('html:not([data-khulasa])', { state: 'attached' });
}

/** What a reader sees of the page, white space collapsed. */
export async function visibleText(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: only the text that is rendered counts here.
  return (await page.locator('body').innerText()).replace(/\s+/g, ' ');
}

/** How often a text is visible on the page. */
export async function timesVisible(page: Page, text: string): Promise<number> {
  return (await visibleText(page)).split(text.replace(/\s+/g, ' ')).length - 1;
}

/** A view (`popup.html`, `sidepanel.html`) that stays with the tab of this page, opened in a tab of its own. */
export async function openViewOf(chromium: ExtensionChromium, view: string, page: Page): Promise<Page> {
  return chromium.openView(`${view}?tab=${await chromium.tabId(page.url())}`);
}

/** The switch of the site in popup or panel. */
export function siteSwitch(view: Page): Locator {
  return view.getByRole('switch', { name: /^Khulasa on/ });
}

/** Changes settings as the options page stores them, where a test is about something else. */
export async function changeStoredSettings(chromium: ExtensionChromium, change: Partial<Settings>): Promise<void> {
  await chromium.inExtension(async (change) => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...(settings as object), ...change } });
  }, change);
}

/** What the background keeps of a page's tab, once it holds what is asked for. */
export async function tabState(
  chromium: ExtensionChromium,
  page: Page,
  has: (state: TabState) => boolean = () => true,
): Promise<TabState> {
  const id = await chromium.tabId(page.url());
  return until(`the state of ${page.url()}`, async () => {
    const state = await chromium.inExtension(async (key) => (await chrome.storage.session.get(key))[key], `tab:${id}`);
    return state && has(state as TabState) ? (state as TabState) : undefined;
  });
}

/** Selects all words of an element with the mouse and waits for the toolbar. */
export async function selectWords(page: Page, element: Locator): Promise<void> {
  await element.scrollIntoViewIfNeeded();
  await element.click({ clickCount: 3 });
  await page.waitForSelector('html > [popover]', { state: 'attached' });
}

/**
 * Presses the first button of the toolbar by the selection (in a left-to-right interface). Its shadow root is closed, so the
 * mouse goes where it is seen.
 */
export async function pressSave(page: Page): Promise<void> {
  const box = await page.locator('html > [popover]').boundingBox();
  if (!box) throw new Error('The toolbar is not on screen.');
  await page.mouse.click(box.x + 30, box.y + box.height / 2);
}

/** Marks all words of an element with the mouse and the toolbar. */
export async function highlight(page: Page, element: Locator): Promise<void> {
  await selectWords(page, element);
  await pressSave(page);
  await page.waitForSelector('html > [popover]', { state: 'detached' });
}

/** Every record that the extension keeps in IndexedDB, by table. `view` is any page of the extension. */
export function keptRecords(view: Page): Promise<Record<string, unknown[]>> {
  return view.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const tables: Record<string, unknown[]> = {};
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name ?? ''));
      for (const table of database.objectStoreNames) {
        tables[table] = await done(database.transaction(table).objectStore(table).getAll());
      }
      database.close();
    }
    return tables;
  });
}

/** Collects what any page or worker of the browser complains about, from now on. */
export function collectErrors(chromium: ExtensionChromium): string[] {
  const errors: string[] = [];
  const watch = (page: Page) => {
    page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
    });
  };
  chromium.context.pages().forEach(watch);
  chromium.context.on('page', watch);
  chromium.context.on('serviceworker', (worker) =>
    worker.on('console', (message) => message.type() === 'error' && errors.push(`worker: ${message.text()}`)),
  );
  for (const worker of chromium.context.serviceWorkers()) {
    worker.on('console', (message) => message.type() === 'error' && errors.push(`worker: ${message.text()}`));
  }
  return errors;
}
