/** Issue point 4: what was really read is in the history; a private window keeps nothing. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import type { ExtensionChromium } from '../../../tools/browsers/chromium.ts';
import { until } from '../../../tools/browsers/wait.ts';
import {
  keptRecords,
  openArticle,
  openViewOf,
  pressSave,
  selectWords,
  startChromium,
  timesVisible,
  whenCleaned,
} from '../support/chromium.ts';
import { paintedPixels, YELLOW } from '../support/pixels.ts';
import { OTHER_HEADLINE, PLACEHOLDER, SAMPLE_HEADLINE, type Site, startSite } from '../support/site.ts';

/** In functions that run in a page of the extension. */
declare const chrome: typeof extensionApi;

let site: Site;
let chromium: ExtensionChromium;

beforeAll(async () => {
  site = await startSite();
  chromium = await startChromium({ proxy: site.origin });
});
afterAll(async () => {
  await chromium?.close();
  await site?.close();
});

/** The popup of a page's tab, with a count of how often it asked the browser for a database from its first statement on. */
async function openPopupOf(page: Page) {
  const view = await chromium.context.newPage();
  await view.addInitScript(() => {
    const counted = globalThis as { opened?: number };
    counted.opened = 0;
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...of) {
      counted.opened = (counted.opened ?? 0) + 1;
      return open.apply(this, of);
    };
  });
  await view.goto(`chrome-extension://${chromium.extensionId}/popup.html?tab=${await chromium.tabId(page.url())}`);
  return { view, databasesOpened: () => view.evaluate(() => (globalThis as { opened?: number }).opened) };
}

const visits = async (view: Page) => (await keptRecords(view)).visits ?? [];

describe('the reading history', () => {
  it('leaves out an article that was closed at once, and records one that the reader scrolls', async () => {
    const view = await chromium.openView('options.html');
    const glance = await openArticle(chromium, site.url('/other'));
    await glance.close();
    const page = await openArticle(chromium, site.url('/sample'));
    const before = await visits(view);
    // On a machine that took five seconds for this the time on screen counts by itself.
    if (await page.evaluate(() => performance.now() < 5_000)) expect(before).toHaveLength(0);
    await page.mouse.move(400, 400);
    await page.mouse.wheel(0, 300);
    await until('the visit', async () => (await visits(view)).length === 1);
    expect(JSON.stringify(await visits(view))).toContain(SAMPLE_HEADLINE);
    await view.close();
    await page.close();
  });

  it('records an article that was on screen for five seconds', async () => {
    const view = await chromium.openView('options.html');
    const page = await openArticle(chromium, site.url('/other'));
    await until('the visit', async () => (await visits(view)).length === 2);
    // The article was not cleaned less than five seconds before.
    const readingMs = await page.evaluate(() => performance.now());
    expect(readingMs).toBeGreaterThan(4_900);
    await view.close();
    await page.close();
  });

  it('is in the popup, newest first, found by search, and opens its article', async () => {
    const page = await chromium.context.newPage();
    await page.goto(site.url('/recipe'));
    const { view: popup, databasesOpened } = await openPopupOf(page);
    await popup.locator('.visit').nth(1).waitFor();
    expect(await databasesOpened()).toBeGreaterThan(0);
    expect(await popup.locator('.visit__headline').allInnerTexts()).toEqual([OTHER_HEADLINE, SAMPLE_HEADLINE]);
    // Folded: a reader types no hamza.
    await popup.getByRole('searchbox').fill('الاردن');
    await until('one result', async () => (await popup.locator('.visit').count()) === 1);
    const opened = chromium.context.waitForEvent('page');
    await popup.getByRole('link', { name: SAMPLE_HEADLINE, exact: true }).click();
    const article = await opened;
    await whenCleaned(article);
    expect(article.url()).toBe(site.url('/sample'));
    for (const open of [page, popup, article]) await open.close();
  });

  it('forgets an entry that is deleted, and brings it back with undo', async () => {
    const popup = await chromium.openView('popup.html');
    const remove = popup.locator('.visit', { hasText: OTHER_HEADLINE }).getByRole('button');
    await remove.click();
    await remove.waitFor({ state: 'detached' });
    await popup.getByRole('button', { name: 'Undo' }).click();
    await remove.click();
    await remove.waitFor({ state: 'detached' });
    expect(JSON.stringify(await visits(popup))).not.toContain(OTHER_HEADLINE);
    const library = await chromium.openView('library.html');
    await library.getByText(SAMPLE_HEADLINE).first().waitFor();
    expect(await library.getByText(OTHER_HEADLINE).count()).toBe(0);
    await popup.close();
    await library.close();
  });
});

describe('a private window', () => {
  it('cleans and marks as everywhere, and keeps nothing', async () => {
    await chromium.configure({ incognitoAccess: true });
    const view = await chromium.openView('options.html');
    const before = await keptRecords(view);
    const opened = chromium.context.waitForEvent('page');
    const windowId = await view.evaluate(
      async (url) => (await chrome.windows.create({ incognito: true, url }))?.id,
      `${site.url('/sample')}?private`,
    );
    const page = await opened;
    await whenCleaned(page);
    expect(await timesVisible(page, PLACEHOLDER)).toBe(0);
    await page.mouse.move(300, 300);
    await page.mouse.wheel(0, 100);
    await selectWords(page, page.locator('.body p').first());
    await pressSave(page);
    await until('the paint', async () => (await paintedPixels(page, YELLOW)) > 1_000);

    const panel = await openViewOf(chromium, 'sidepanel.html', page);
    await panel.getByText('Private window: highlights are kept until this window closes.').waitFor();
    await panel.locator('.highlight__words').waitFor();
    await panel.getByText('Summary').waitFor();
    await panel.close();
    const popup = await openPopupOf(page);
    await popup.view.getByText('Private window: nothing that you read here is kept.').waitFor();
    // What it loads behind its first picture opens none either.
    await popup.view.evaluate(() => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve))));
    expect(await popup.databasesOpened()).toBe(0);
    await popup.view.close();

    // Longer than a visit takes to count.
    await until('five seconds of reading', () => page.evaluate(() => performance.now() > 6_000));
    expect(await keptRecords(view)).toEqual(before);
    await view.evaluate((id) => chrome.windows.remove(id ?? -1), windowId);
    await until('the session to forget it', async () =>
      view.evaluate(async () => !JSON.stringify(await chrome.storage.session.get(null)).includes('private')),
    );
    expect(await keptRecords(view)).toEqual(before);
    expect(JSON.stringify(await view.evaluate(() => chrome.storage.local.get(null)))).not.toContain('private');
    await view.close();
  });
});
