/** Issue "Bad input" in Firefox: odd pages, a background that is stopped, an extension that is reloaded, documents that stay. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ExtensionFirefox } from '../../../tools/browsers/firefox.ts';
import { until } from '../../../tools/browsers/wait.ts';
import {
  changeStoredSettings,
  html,
  kept,
  openArticle,
  openPage,
  openViewOf,
  pressSave,
  selectWords,
  startFirefox,
  switchSite,
  tabState,
  timesVisible,
  whenCleaned,
  whenNotCleaned,
  whenPainted,
  whenVisible,
} from '../support/firefox.ts';
import {
  articlePage,
  OTHER_HEADLINE,
  PLACEHOLDER,
  SAMPLE,
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
beforeEach(() => changeStoredSettings(firefox, { mode: 'everywhere', sites: {} }));
afterEach(async () => expect(await firefox.chrome.complaints()).toEqual([]));

const SECOND = '.body p:nth-child(2)';
const FIRST_PARAGRAPH = SAMPLE_PARAGRAPHS[0] ?? '';
const marksOn = async (host: string) => (await kept(firefox)).highlights.filter((highlight) => highlight.site === host);
const isCleanedOnce = (page: Page) =>
  until('one copy of the first paragraph', async () => (await timesVisible(page, FIRST_PARAGRAPH)) === 1);

describe('a page with a strict content security policy', () => {
  it('is cleaned and can be highlighted', async () => {
    site.serve('/strict', {
      body: SAMPLE,
      headers: {
        'content-security-policy': "default-src 'none'; style-src 'none'; script-src 'none'; sandbox allow-same-origin",
      },
    });
    const page = await openArticle(firefox, site.url('/strict', 'strict.test'));
    await isCleanedOnce(page);
    await selectWords(page, SECOND);
    await pressSave(page);
    await whenPainted(page, SECOND);
    await page.close();
  });
});

describe('a page that is no article', () => {
  const persian =
    'وزارت نیرو روز دوشنبه گزارش داد که پروژه‌های تازه‌ی آبرسانی برای چهار شهر کوچک آغاز می‌شود و تا پایان سال ادامه خواهد داشت.';
  const PAGES: Record<string, string> = {
    '/persian': `<!doctype html><html><meta charset="utf-8"><title>خبر</title><h1>خبر</h1>${`<p>${persian}</p>`.repeat(8)}`,
    '/empty': '',
    '/frames': '<!doctype html><title>frames</title><iframe srcdoc="<p>a</p>"></iframe>',
    '/no-body': '<!doctype html><html><head><title>t</title></head><frameset><frame></frameset></html>',
    '/throws': '<!doctype html><title>t</title><p>text</p><script>throw new Error("the page’s own")</script>',
    '/long': `<!doctype html><title>long</title><pre>${'word '.repeat(400_000)}</pre>`,
  };

  it.each(Object.keys(PAGES))('%s is left without a trace, and the panel says what it is', async (path) => {
    site.serve(path, PAGES[path] ?? '');
    await changeStoredSettings(firefox, { mode: 'off' });
    const page = await openPage(firefox, site.url(path, 'odd.test'));
    const original = await html(page);
    await changeStoredSettings(firefox, { mode: 'everywhere' });
    await page.reload();
    const panel = await openViewOf(firefox, 'sidepanel.html', page);
    await whenVisible(panel, 'Not an Arabic news article');
    expect(await html(page)).toBe(original);
    await panel.close();
    await page.close();
  });
});

describe('a background that the browser stops', () => {
  it('between any two steps loses nothing', async () => {
    const { stopBackground } = firefox.chrome;
    await stopBackground();
    const page = await openArticle(firefox, site.url('/sample', 'idle.test'));
    await tabState(firefox, page, (state) => state.insight !== null);
    await stopBackground();
    await selectWords(page, SECOND);
    await pressSave(page);
    await whenPainted(page, SECOND);
    await until('the highlight in the library', async () => (await marksOn('idle.test')).length === 1);
    await stopBackground();
    const panel = await openViewOf(firefox, 'sidepanel.html', page);
    await whenVisible(panel, SAMPLE_HEADLINE);
    await panel.waitForSelector('.summary li');
    await stopBackground();
    await panel.locator('.highlight__edit .icon-button:last-child').click();
    await until('the highlight to go', async () => (await marksOn('idle.test')).length === 0);
    await stopBackground();
    await switchSite(panel, false);
    await whenNotCleaned(page);
    await stopBackground();
    await switchSite(panel, true);
    await whenCleaned(page);
    await stopBackground();
    await page.bringToFront();
    await page.mouse.wheel({ deltaY: 200 });
    await until('the visit', async () => (await kept(firefox)).visits.some((visit) => visit.site === 'idle.test'));
    await panel.close();
    await page.close();
  });
});

describe('an extension that is reloaded', () => {
  it('cleans the open tabs again, and they work', async () => {
    await changeStoredSettings(firefox, { sites: { 'reload.test': false } });
    const page = await openPage(firefox, site.url('/sample', 'reload.test'));
    const original = await html(page);
    await changeStoredSettings(firefox, { sites: {} });
    await whenCleaned(page);
    await firefox.chrome.reloadExtension();
    const { hidden } = await tabState(firefox, page);
    expect(hidden).toHaveLength(8);
    await isCleanedOnce(page);
    await page.bringToFront();
    await selectWords(page, SECOND);
    await pressSave(page);
    await whenPainted(page, SECOND);
    const popup = await openViewOf(firefox, 'popup.html', page);
    await switchSite(popup, false);
    await whenNotCleaned(page);
    expect(await html(page)).toBe(original);
    await popup.close();
    await page.close();
  });

  it('gives back text that the one before took out of a paragraph', async () => {
    const paragraphs = [...SAMPLE_PARAGRAPHS];
    paragraphs[1] = `${paragraphs[1]} عدد القراءات: ${PLACEHOLDER} قارئا.`;
    site.serve('/inside', articlePage(SAMPLE_HEADLINE, paragraphs));
    await changeStoredSettings(firefox, { sites: { 'inside.test': false } });
    const page = await openPage(firefox, site.url('/inside', 'inside.test'));
    const original = await html(page);
    await changeStoredSettings(firefox, { sites: {} });
    await whenCleaned(page);
    expect(await timesVisible(page, PLACEHOLDER)).toBe(0);
    await firefox.chrome.reloadExtension();
    const { hidden } = await tabState(firefox, page);
    expect(hidden).toHaveLength(1);
    const popup = await openViewOf(firefox, 'popup.html', page);
    await switchSite(popup, false);
    await whenNotCleaned(page);
    expect(await html(page)).toBe(original);
    await popup.close();
    await page.close();
  });

  it('leaves nothing hidden on a page where it was switched off meanwhile', async () => {
    const page = await openArticle(firefox, site.url('/sample', 'disabled.test'));
    await firefox.chrome.setExtensionEnabled(false);
    await until('both copies', async () => (await timesVisible(page, FIRST_PARAGRAPH)) === 2);
    await firefox.chrome.setExtensionEnabled(true);
    await isCleanedOnce(page);
    await page.close();
  });
});

describe('a document that stays while its article changes', () => {
  it('is cleaned anew after an SPA navigation, and the panel follows', async () => {
    const page = await openArticle(firefox, site.url('/sample', 'spa.test'));
    const panel = await openViewOf(firefox, 'sidepanel.html', page);
    await whenVisible(panel, SAMPLE_HEADLINE);
    const other = articlePage()
      .replace(/^[\s\S]*<body>/, '')
      .replace(/<\/body>[\s\S]*$/, '');
    await page.evaluate((body) => {
      history.pushState(null, '', '/next');
      document.title = 'next';
      document.body.innerHTML = body;
    }, other);
    await whenVisible(panel, OTHER_HEADLINE);
    await whenCleaned(page);
    expect(await page.$$('[data-khulasa-hidden]')).toEqual([]);
    await panel.close();
    await page.close();
  });

  it('still works when the reader comes back to it', async () => {
    const page = await openArticle(firefox, site.url('/sample', 'back.test'));
    // Whether it keeps a page is the browser's choice each time; the article has to be cleaned either way.
    await until('the page out of the cache', async () => {
      await page.evaluate(() =>
        addEventListener('pageshow', (event) => document.body.classList.toggle('persisted', event.persisted)),
      );
      await page.goto(site.url('/other', 'back.test'));
      await whenCleaned(page);
      // Puppeteer's own goBack waits for a load, which a page out of the cache does not have.
      await page.evaluate(() => history.back());
      await until('the way back', () => page.evaluate(() => location.pathname === '/sample'));
      await isCleanedOnce(page);
      return page.evaluate(() => document.body.classList.contains('persisted'));
    });
    const { article } = await tabState(firefox, page, (state) => state.url.endsWith('/sample'));
    expect(article?.headline).toBe(SAMPLE_HEADLINE);
    const panel = await openViewOf(firefox, 'sidepanel.html', page);
    await whenVisible(panel, SAMPLE_HEADLINE);
    await switchSite(panel, false);
    await whenNotCleaned(page);
    await panel.close();
    await page.close();
  });
});

describe('the extension', () => {
  it('asks the network for nothing', async () => {
    const before = site.requests.length;
    const url = site.url('/sample', 'quiet.test');
    const page = await openArticle(firefox, url);
    await tabState(firefox, page, (state) => state.insight !== null);
    expect(site.requests.slice(before).filter((request) => !/mozilla|firefox|\/favicon\.ico$/.test(request))).toEqual([
      `GET ${url}`,
    ]);
    await page.close();
  });
});
