/** Issue point 4 in Firefox: the popup's history, what makes a visit, and the private window where nothing is kept. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ExtensionFirefox } from '../../../tools/browsers/firefox.ts';
import { until } from '../../../tools/browsers/wait.ts';
import {
  changeStoredSettings,
  forgetHistory,
  kept,
  openArticle,
  openArticleBehind,
  openPage,
  openViewOf,
  pressSave,
  selectWords,
  startFirefox,
  timesVisible,
  whenCleaned,
  whenNotCleaned,
  whenPainted,
  whenVisible,
} from '../support/firefox.ts';
import { OTHER_HEADLINE, SAMPLE_HEADLINE, SAMPLE_PARAGRAPHS, type Site, startSite } from '../support/site.ts';

let site: Site;
let firefox: ExtensionFirefox;

beforeAll(async () => {
  site = await startSite();
  firefox = await startFirefox(site);
});
afterAll(async () => {
  await firefox?.close();
  await site?.close();
});
beforeEach(async () => {
  await changeStoredSettings(firefox, { mode: 'everywhere', sites: {}, historyPaused: false });
  await forgetHistory(firefox);
});

const visits = async () => (await kept(firefox)).visits;
const whenVisited = (url: string) =>
  until(`the visit of ${url}`, async () => (await visits()).some((visit) => visit.url === url));

describe('a visit', () => {
  it('is recorded once the reader scrolls, and not before', async () => {
    const url = site.url('/sample', 'scroll.test');
    const page = await openArticle(firefox, url);
    await page.setViewport({ width: 700, height: 300 });
    const before = await visits();
    // On a machine that took five seconds for this the time on screen counts by itself.
    if (await page.evaluate(() => performance.now() < 5_000)) expect(before).toEqual([]);
    await page.mouse.move(300, 150);
    await page.mouse.wheel({ deltaY: 200 });
    await whenVisited(url);
    const [visit] = await visits();
    expect(visit).toMatchObject({ headline: SAMPLE_HEADLINE, site: 'scroll.test', siteName: 'مرفأ الأخبار' });
    await page.close();
  });

  it('is recorded after five seconds on screen; those behind another tab do not count', async () => {
    const url = site.url('/sample', 'time.test');
    const cover = await openPage(firefox, site.url('/recipe'));
    const page = await openArticleBehind(firefox, url);
    // Longer than a visit needs, all of it behind another tab; the page's own clock measures it.
    const cleanedAt = await page.evaluate(() => performance.now());
    await until('five seconds and more', () => page.evaluate((at) => performance.now() > at + 5_500, cleanedAt));
    expect(await visits()).toEqual([]);
    await page.bringToFront();
    await whenVisited(url);
    await cover.close();
    await page.close();
  });

  it('is not recorded while history is paused, nor of a page that is no article', async () => {
    await changeStoredSettings(firefox, { historyPaused: true });
    const paused = await openArticle(firefox, site.url('/sample', 'paused.test'));
    await paused.mouse.wheel({ deltaY: 200 });
    await until('the page to scroll', () => paused.evaluate(() => scrollY > 0));
    // It is seen by now at the latest, and not only when history goes on.
    const cleanedAt = await paused.evaluate(() => performance.now());
    await until('five seconds and more', () => paused.evaluate((at) => performance.now() > at + 5_500, cleanedAt));
    await paused.close();
    await changeStoredSettings(firefox, { historyPaused: false });
    const recipe = await openPage(firefox, site.url('/recipe', 'recipe.test'));
    await recipe.mouse.wheel({ deltaY: 200 });
    // One that is recorded afterwards shows that the others had their time.
    const url = site.url('/sample', 'control.test');
    const page = await openArticle(firefox, url);
    await page.mouse.wheel({ deltaY: 200 });
    await whenVisited(url);
    expect((await visits()).map((visit) => visit.url)).toEqual([url]);
    for (const open of [recipe, page]) await open.close();
  });
});

describe('the popup', () => {
  it('has the switch of the site, the state of the page and the history, newest first', async () => {
    const urls = [site.url('/sample', 'news.test'), site.url('/other', 'news.test')];
    for (const url of urls) {
      const page = await openArticle(firefox, url);
      await page.setViewport({ width: 700, height: 300 });
      await page.mouse.wheel({ deltaY: 100 });
      await whenVisited(url);
      await page.close();
    }
    const page = await openArticle(firefox, site.url('/sample', 'popup.test'));
    const popup = await openViewOf(firefox, 'popup.html', page);
    await whenVisible(popup, 'An Arabic news article, with 8 places hidden.');
    await whenVisible(popup, 'popup.test');
    await popup.waitForSelector('.visit + .visit');
    const listed = () => popup.$$eval('.visit__headline', (all) => all.map((each) => each.textContent));
    expect(await listed()).toEqual([OTHER_HEADLINE, SAMPLE_HEADLINE]);

    // Without vowel signs and with another alef: the search folds both.
    await popup.locator('input[type="search"]').fill('الاردن');
    await until('what was found', async () => (await listed()).join() === SAMPLE_HEADLINE);
    await popup.locator('input[type="search"]').click();
    await popup.keyboard.down('Control');
    await popup.keyboard.press('a');
    await popup.keyboard.up('Control');
    await popup.keyboard.press('Backspace');
    await until('the whole history', async () => (await listed()).length === 2);

    const opened = await firefox.pageOpenedBy(() => popup.locator('.visit:first-child .visit__headline').click());
    await whenCleaned(opened);
    expect(opened.url()).toBe(urls[1]);

    await popup.bringToFront();
    await popup.locator('.visit:first-child button.icon-button').click();
    await until('the entry to go', async () => (await listed()).join() === SAMPLE_HEADLINE);
    await popup.locator('.notice__undo').click();
    await until('the entry to come back', async () => (await listed()).length === 2);
    await popup.locator('.visit:first-child button.icon-button').click();
    await until('the entry to go', async () => (await visits()).length === 1);
    for (const open of [page, popup, opened]) await open.close();
  });

  it('opens from the toolbar button for the page in front', async () => {
    const page = await openArticle(firefox, site.url('/sample', 'toolbar.test'));
    const popup = await firefox.chrome.clickToolbarButton();
    await until('the state of the page', async () => (await popup.text()).includes('with 8 places hidden'));
    await popup.click('input[role="switch"]');
    await whenNotCleaned(page);
    await popup.click('input[role="switch"]');
    await whenCleaned(page);
    await page.close();
  });
});

describe('a private window', () => {
  it('has everything and keeps nothing', async () => {
    await firefox.chrome.allowPrivateWindows();
    const url = site.url('/sample', 'private.test');
    const page = await firefox.pageOpenedBy(() => firefox.chrome.openPrivateWindow());
    await page.goto(url);
    await whenCleaned(page);
    expect(await timesVisible(page, SAMPLE_PARAGRAPHS[0] ?? '')).toBe(1);
    await selectWords(page, '.body p:nth-child(2)');
    await pressSave(page);
    await whenPainted(page, '.body p:nth-child(2)');
    await page.reload();
    await whenPainted(page, '.body p:nth-child(2)');

    await firefox.chrome.pressAltShift('U');
    const sidebar = await firefox.chrome.sidebar();
    await until('the article in the sidebar', async () => (await sidebar.text()).includes(SAMPLE_HEADLINE));
    await until('the highlight in the sidebar', async () =>
      (await sidebar.text()).includes('kept until this window closes'),
    );
    const popup = await firefox.chrome.clickToolbarButton();
    await until('the words for a private window', async () =>
      (await popup.text()).includes('nothing that you read here is kept'),
    );
    await popup.click('input[role="switch"]');
    await whenNotCleaned(page);
    await popup.click('input[role="switch"]');
    await whenCleaned(page);
    await page.mouse.wheel({ deltaY: 200 });
    await until('the page to scroll', () => page.evaluate(() => scrollY > 0));
    await firefox.chrome.closePrivateWindows();

    // The page that looks into the library went when the extension was let in here; opened later it would cover the next one.
    expect((await kept(firefox)).visits).toEqual([]);
    // A visit in another window, recorded afterwards, shows that the private one had its time.
    const control = await openArticle(firefox, site.url('/sample', 'control.test'));
    await control.mouse.wheel({ deltaY: 200 });
    await whenVisited(control.url());
    const { visits, highlights } = await kept(firefox);
    expect(visits.map((visit) => visit.site)).toEqual(['control.test']);
    expect(highlights).toEqual([]);
    await control.close();
  });
});
