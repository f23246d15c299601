/** Issue point 1: an article is recognised and cleaned; the switches bring the page back, and are remembered. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import type { ExtensionChromium } from '../../../tools/browsers/chromium.ts';
import {
  changeStoredSettings,
  openArticle,
  openViewOf,
  siteSwitch,
  startChromium,
  timesVisible,
  visibleText,
  whenCleaned,
  whenNotCleaned,
} from '../support/chromium.ts';
import { PLACEHOLDER, SAMPLE_HEADLINE, SAMPLE_PARAGRAPHS, type Site, startSite } from '../support/site.ts';

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
beforeEach(() => changeStoredSettings(chromium, { mode: 'everywhere', sites: {} }));

const html = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

describe('an Arabic news article', () => {
  it('keeps one copy of every paragraph, in the article’s own place', async () => {
    const page = await openArticle(chromium, site.url('/sample'));
    expect(SAMPLE_PARAGRAPHS).toHaveLength(7);
    for (const paragraph of SAMPLE_PARAGRAPHS) expect(await timesVisible(page, paragraph)).toBe(1);
    const text = await visibleText(page);
    expect(text).toContain(SAMPLE_HEADLINE);
    expect(text).not.toContain(PLACEHOLDER);
    // The first copy is the one that stays.
    const firstCopy = page.locator('.body p').nth(0);
    expect(await firstCopy.isVisible()).toBe(true);
    await page.close();
  });

  it('says on the element why it is hidden', async () => {
    const page = await openArticle(chromium, site.url('/sample'));
    const reasons = await page
      .locator('[data-khulasa-hidden]')
      .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-khulasa-hidden')));
    expect(reasons).toContain('duplicate');
    expect(reasons).toContain('placeholder');
    await page.close();
  });
});

describe('the switch of the site', () => {
  it('brings the page back byte for byte without a reload, cleans it again, and is remembered', async () => {
    const host = 'news.test';
    await changeStoredSettings(chromium, { sites: { [host]: false } });
    const untouched = await chromium.context.newPage();
    await untouched.goto(site.url('/sample', host));
    const original = await html(untouched);
    await changeStoredSettings(chromium, { sites: {} });
    await whenCleaned(untouched);
    await untouched.close();

    const page = await openArticle(chromium, site.url('/sample', host));
    const popup = await openViewOf(chromium, 'popup.html', page);
    const requests = site.pageRequests().length;
    await siteSwitch(popup).uncheck();
    await whenNotCleaned(page);
    expect(await html(page)).toBe(original);
    expect(await timesVisible(page, SAMPLE_PARAGRAPHS[0] ?? '')).toBe(2);

    await siteSwitch(popup).check();
    await whenCleaned(page);
    expect(await timesVisible(page, SAMPLE_PARAGRAPHS[0] ?? '')).toBe(1);
    expect(site.pageRequests().length).toBe(requests);

    await siteSwitch(popup).uncheck();
    await whenNotCleaned(page);
    await page.reload();
    const again = await openViewOf(chromium, 'popup.html', page);
    await again.getByText('Khulasa is off on this site').waitFor();
    expect(await html(page)).toBe(original);
    // Another site is not concerned.
    const other = await openArticle(chromium, site.url('/sample', 'other.test'));
    for (const open of [page, popup, again, other]) await open.close();
  });

  it('answers the keyboard command as the popup’s switch does', async () => {
    const page = await openArticle(chromium, site.url('/sample', 'keys.test'));
    const press = async () => {
      const worker = await chromium.worker();
      // No driver can press a browser shortcut in headless Chromium; this is the event that the key raises.
      await worker.evaluate(async (url) => {
        const [tab] = await chrome.tabs.query({ url });
        (chrome.commands.onCommand as unknown as { dispatch(name: string, tab: unknown): void }).dispatch(
          'toggle-site',
          tab,
        );
      }, page.url());
    };
    await press();
    await whenNotCleaned(page);
    await press();
    await whenCleaned(page);
    await page.close();
  });
});

describe('where Khulasa works', () => {
  it('is nowhere after the global off, in open pages too, and everywhere again after it', async () => {
    const page = await openArticle(chromium, site.url('/sample'));
    const options = await chromium.openView('options.html');
    await options.getByRole('radio', { name: 'Nowhere' }).check();
    await whenNotCleaned(page);
    const later = await chromium.context.newPage();
    await later.goto(site.url('/other'));
    const popup = await openViewOf(chromium, 'popup.html', later);
    await popup.getByText('Khulasa is off everywhere').waitFor();
    expect(await later.locator('html[data-khulasa]').count()).toBe(0);
    await options.getByRole('radio', { name: 'On every site' }).check();
    await whenCleaned(page);
    await whenCleaned(later);
    for (const open of [page, options, later, popup]) await open.close();
  });

  it('is only on chosen sites when the reader says so', async () => {
    const options = await chromium.openView('options.html');
    await options.getByRole('radio', { name: 'Only on sites I choose' }).check();
    const page = await chromium.context.newPage();
    await page.goto(site.url('/sample', 'chosen.test'));
    const popup = await openViewOf(chromium, 'popup.html', page);
    await popup.getByText('Khulasa is off on this site').waitFor();
    expect(await page.locator('html[data-khulasa]').count()).toBe(0);
    await siteSwitch(popup).check();
    await whenCleaned(page);
    await page.reload();
    await whenCleaned(page);
    for (const open of [page, options, popup]) await open.close();
  });
});

describe('a browser that grants access only on click', () => {
  it('cleans the page after a click on the toolbar button, and not before', async () => {
    const restricted = await startChromium({ proxy: site.origin });
    try {
      await restricted.configure({ hostAccess: 'ON_CLICK' });
      const page = await restricted.context.newPage();
      await page.goto(site.url('/sample'));
      expect(await page.locator('html[data-khulasa]').count()).toBe(0);
      await restricted.clickToolbarButton(page);
      await whenCleaned(page);
      expect(await timesVisible(page, SAMPLE_PARAGRAPHS[0] ?? '')).toBe(1);
      await restricted.clickToolbarButton(page);
      const popup = await restricted.attach('popup.html');
      await popup.waitForText('Arabic news article');
    } finally {
      await restricted.close();
    }
  });
});
