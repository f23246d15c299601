/** Issue point 2 in Firefox: the sidebar shows the article, leads to its places, and says plainly what is no article. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Insight } from '../../../lib/types.ts';
import type { ExtensionFirefox } from '../../../tools/browsers/firefox.ts';
import { until } from '../../../tools/browsers/wait.ts';
import {
  FLASH,
  openArticle,
  openPage,
  openViewOf,
  startFirefox,
  tabState,
  timesVisible,
  visibleText,
  whenPainted,
  whenVisible,
} from '../support/firefox.ts';
import {
  OTHER_HEADLINE,
  PLACEHOLDER,
  SAMPLE_HEADLINE,
  SAMPLE_PARAGRAPHS,
  type Site,
  startSite,
} from '../support/site.ts';

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

const PANEL_BUTTON = 'main .card > button.button';
/** Waits until scrolling has brought an element to the middle of the window. */
const whenInMiddle = (page: Page, selector: string) =>
  until(`${selector} in the middle of the window`, () =>
    page.$eval(selector, (element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top < innerHeight / 2 && innerHeight / 2 < bottom;
    }),
  );

describe('the sidebar', () => {
  it('opens from the popup, the context menu and the keyboard, and shows the article', async () => {
    const page = await openArticle(firefox, site.url('/sample', 'ways.test'));
    const openWays = [
      async () => (await firefox.chrome.clickToolbarButton()).click(PANEL_BUTTON),
      async () => {
        await page.click('h1', { button: 'right' });
        await firefox.chrome.pressMenuItem('Open the Khulasa panel');
      },
      () => firefox.chrome.pressAltShift('U'),
    ];
    for (const open of openWays) {
      await page.bringToFront();
      await open();
      const sidebar = await firefox.chrome.sidebar();
      await until('the headline in the sidebar', async () => (await sidebar.text()).includes(SAMPLE_HEADLINE));
      await firefox.chrome.closeSidebar();
    }
    await page.close();
  });

  it('follows the active tab, and leads to a place of the page in it', async () => {
    const page = await openArticle(firefox, site.url('/sample', 'follow.test'));
    await firefox.chrome.pressAltShift('U');
    const sidebar = await firefox.chrome.sidebar();
    const shows = (text: string) => until(`${text} in the sidebar`, async () => (await sidebar.text()).includes(text));
    await shows(SAMPLE_HEADLINE);
    await sidebar.click('.summary li:last-child button');
    await until('the page to scroll', () => page.evaluate(() => scrollY > 0));

    const other = await openArticle(firefox, site.url('/other', 'news.test'));
    await shows(OTHER_HEADLINE);
    const recipe = await openPage(firefox, site.url('/recipe', 'news.test'));
    await shows('Not an Arabic news article');
    await page.bringToFront();
    await shows(SAMPLE_HEADLINE);
    await firefox.chrome.closeSidebar();
    for (const open of [page, other, recipe]) await open.close();
  });
});

const DEFAULT_LENGTH = 3;
/** The summary at the length that a reader finds at first. */
const shownOf = (insight: Insight | null) => (insight?.summary ?? []).filter(({ rank }) => rank < DEFAULT_LENGTH);

describe('the panel of an article', () => {
  it('shows headline, site, date, agency, summary, actors and what was hidden', async () => {
    const page = await openArticle(firefox, site.url('/sample', 'head.test'));
    const { insight, article } = await tabState(firefox, page, (state) => state.insight !== null);
    const panel = await openViewOf(firefox, 'sidepanel.html', page);
    await whenVisible(panel, SAMPLE_HEADLINE);
    await panel.waitForSelector('.summary li');
    const text = await visibleText(panel);
    expect(text).toContain('مرفأ الأخبار');
    expect(text).toContain('2026');
    expect(article?.agencies.length).toBeGreaterThan(0);
    for (const agency of article?.agencies ?? []) expect(text).toContain(agency);
    const summary = shownOf(insight);
    expect(summary.length).toBeGreaterThan(0);
    for (const sentence of summary) {
      expect(text).toContain(sentence.text);
      expect(SAMPLE_PARAGRAPHS.some((paragraph) => paragraph.includes(sentence.text))).toBe(true);
    }
    expect(text).toContain('سامر الحوراني');
    expect(text).toContain('Text that appears twice');
    expect(await panel.$$eval('.noise__preview', (all) => all.map((each) => each.textContent))).toContain(PLACEHOLDER);
    await panel.close();
    await page.close();
  });

  it('scrolls to a sentence of the summary and to a mention, and flashes them', async () => {
    const page = await openArticle(firefox, site.url('/sample', 'places.test'));
    const { insight } = await tabState(firefox, page, (state) => state.insight !== null);
    await firefox.chrome.pressAltShift('U');
    const sidebar = await firefox.chrome.sidebar();
    const paragraphOf = (at: number | undefined) => `.body p:nth-child(${(at ?? -2) + 1})`;
    await page.setViewport({ width: 700, height: 300 });

    await sidebar.click('.summary li:last-child button');
    const sentence = paragraphOf(shownOf(insight).at(-1)?.span.paragraph);
    await whenPainted(page, sentence, FLASH);
    await whenInMiddle(page, sentence);

    await sidebar.click('.actor:first-child .actor__head');
    await sidebar.click('.actor:first-child .snippets:last-of-type li:last-child button');
    const mention = paragraphOf(insight?.actors[0]?.mentions.at(-1)?.paragraph);
    expect(mention).not.toBe(sentence);
    await whenInMiddle(page, mention);
    await firefox.chrome.closeSidebar();
    await page.close();
  });

  it('opened in a tab of its own, scrolls the page behind it', async () => {
    const page = await openArticle(firefox, site.url('/sample', 'behind.test'));
    await page.setViewport({ width: 700, height: 300 });
    const { insight } = await tabState(firefox, page, (state) => state.insight !== null);
    const panel = await openViewOf(firefox, 'sidepanel.html', page);
    await panel.locator('.summary li:last-child button').click();
    await page.bringToFront();
    await whenInMiddle(page, `.body p:nth-child(${(shownOf(insight).at(-1)?.span.paragraph ?? -2) + 1})`);
    await panel.close();
    await page.close();
  });

  it('shows again what was hidden, and hides it again', async () => {
    const page = await openArticle(firefox, site.url('/sample', 'show.test'));
    const panel = await openViewOf(firefox, 'sidepanel.html', page);
    await panel.waitForSelector('.noise');
    await panel.$$eval(
      '.noise',
      (all, words) => {
        const item = all.find((each) => each.textContent?.includes(words));
        item?.closest('details')?.setAttribute('open', '');
        item?.setAttribute('data-test', '');
      },
      PLACEHOLDER,
    );
    await panel.locator('.noise[data-test] .small-button').click();
    await whenVisible(page, PLACEHOLDER);
    await whenVisible(panel, 'Hide again');
    await panel.locator('.noise[data-test] .small-button').click();
    await until('the placeholder to be hidden again', async () => (await timesVisible(page, PLACEHOLDER)) === 0);
    await panel.close();
    await page.close();
  });
});

describe('the panel of another page', () => {
  it('says plainly what it is', async () => {
    const persian =
      '<!doctype html><html><meta charset="utf-8"><title>خبر</title><body>' +
      '<p>وزارت نیرو روز دوشنبه گزارش داد که پروژه‌های تازه‌ی آبرسانی برای چهار شهر کوچک آغاز می‌شود و تا پایان سال ادامه خواهد داشت.</p>'.repeat(
        6,
      );
    site.serve('/persian', persian);
    site.serve(
      '/english',
      '<!doctype html><title>News</title><p>The ministry said on Monday that the works will begin.</p>'.repeat(9),
    );
    site.serve('/empty', '');
    for (const [path, words] of [
      ['/recipe', 'it does not look like a news article'],
      ['/persian', 'but for another language'],
      ['/english', 'The text of this page is not in Arabic.'],
      ['/empty', 'There is too little text on this page'],
    ] as const) {
      const page = await openPage(firefox, site.url(path, 'else.test'));
      const panel = await openViewOf(firefox, 'sidepanel.html', page);
      await whenVisible(panel, 'Not an Arabic news article');
      await whenVisible(panel, words);
      await panel.close();
      await page.close();
    }
  });

  it('says so of pages of the browser', async () => {
    const page = await openPage(firefox, 'about:blank');
    await firefox.chrome.pressAltShift('U');
    const sidebar = await firefox.chrome.sidebar();
    await until('the words for a browser page', async () =>
      (await sidebar.text()).includes('This page belongs to the browser'),
    );
    await firefox.chrome.closeSidebar();
    await page.close();
  });
});
