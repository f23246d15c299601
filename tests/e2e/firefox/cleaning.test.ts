/** Issue point 1 in Firefox: an article is recognised and cleaned; the switches bring the page back, and are remembered. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ExtensionFirefox } from '../../../tools/browsers/firefox.ts';
import {
  changeStoredSettings,
  html,
  isCleaned,
  named,
  openArticle,
  openPage,
  openView,
  openViewOf,
  startFirefox,
  switchSite,
  timesVisible,
  visibleText,
  whenCleaned,
  whenNotCleaned,
  whenVisible,
} from '../support/firefox.ts';
import { PLACEHOLDER, SAMPLE_HEADLINE, SAMPLE_PARAGRAPHS, type Site, startSite } from '../support/site.ts';

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

describe('an Arabic news article', () => {
  it('keeps the first copy of every paragraph and hides the second, and says why', async () => {
    const page = await openArticle(firefox, site.url('/sample'));
    expect(SAMPLE_PARAGRAPHS).toHaveLength(7);
    for (const paragraph of SAMPLE_PARAGRAPHS) expect(await timesVisible(page, paragraph)).toBe(1);
    const text = await visibleText(page);
    expect(text).toContain(SAMPLE_HEADLINE);
    expect(text).not.toContain(PLACEHOLDER);
    const shown = await page.$$eval('.body p', (all) => all.map((each) => each.getClientRects().length > 0));
    expect(shown).toEqual([...Array(7).fill(true), ...Array(8).fill(false)]);
    const reasons = await page.$$eval('[data-khulasa-hidden]', (all) =>
      all.map((each) => each.getAttribute('data-khulasa-hidden')),
    );
    expect(new Set(reasons)).toEqual(new Set(['duplicate', 'placeholder']));
    await page.close();
  });
});

describe('the switch of the site', () => {
  it('brings the page back byte for byte without a reload, cleans it again, and is remembered', async () => {
    const host = 'news.test';
    await changeStoredSettings(firefox, { sites: { [host]: false } });
    const untouched = await openPage(firefox, site.url('/sample', host));
    const original = await html(untouched);
    await changeStoredSettings(firefox, { sites: {} });
    await whenCleaned(untouched);
    await untouched.close();

    const page = await openArticle(firefox, site.url('/sample', host));
    const popup = await openViewOf(firefox, 'popup.html', page);
    const requests = site.pageRequests().length;
    await switchSite(popup, false);
    await whenNotCleaned(page);
    expect(await html(page)).toBe(original);
    expect(await timesVisible(page, SAMPLE_PARAGRAPHS[0] ?? '')).toBe(2);

    await switchSite(popup, true);
    await whenCleaned(page);
    expect(await timesVisible(page, SAMPLE_PARAGRAPHS[0] ?? '')).toBe(1);
    expect(site.pageRequests().length).toBe(requests);

    await switchSite(popup, false);
    await whenNotCleaned(page);
    await popup.close();
    await page.reload();
    const again = await openViewOf(firefox, 'popup.html', page);
    await whenVisible(again, 'Khulasa is off on this site');
    expect(await html(page)).toBe(original);
    const other = await openArticle(firefox, site.url('/sample', 'other.test'));
    for (const open of [page, again, other]) await open.close();
  });

  it('is turned by the keyboard command too', async () => {
    const page = await openArticle(firefox, site.url('/sample', 'keys.test'));
    await firefox.chrome.pressAltShift('K');
    await whenNotCleaned(page);
    await firefox.chrome.pressAltShift('K');
    await whenCleaned(page);
    await page.close();
  });
});

describe('where Khulasa works', () => {
  it('is nowhere after the global off, in open and later pages, and everywhere again after it', async () => {
    const page = await openArticle(firefox, site.url('/sample'));
    const options = await openView(firefox, 'options.html');
    await options.locator(named('Nowhere')).click();
    await whenNotCleaned(page);
    const later = await openPage(firefox, site.url('/other'));
    const popup = await openViewOf(firefox, 'popup.html', later);
    await whenVisible(popup, 'Khulasa is off everywhere');
    expect(await isCleaned(later)).toBe(false);
    await options.bringToFront();
    await options.locator(named('On every site')).click();
    await whenCleaned(page);
    await whenCleaned(later);
    for (const open of [page, options, later, popup]) await open.close();
  });

  it('is only on chosen sites when the reader says so', async () => {
    const options = await openView(firefox, 'options.html');
    await options.locator(named('Only on sites I choose')).click();
    const page = await openPage(firefox, site.url('/sample', 'chosen.test'));
    const popup = await openViewOf(firefox, 'popup.html', page);
    await whenVisible(popup, 'Khulasa is off on this site');
    expect(await isCleaned(page)).toBe(false);
    await switchSite(popup, true);
    await whenCleaned(page);
    await page.reload();
    await whenCleaned(page);
    for (const open of [page, options, popup]) await open.close();
  });
});

describe('a browser that grants access only on click', () => {
  it('cleans the page after a click on the toolbar button, and not before', async () => {
    await firefox.chrome.setHostAccess(false);
    const page = await openPage(firefox, site.url('/sample', 'click.test'));
    const panel = await openViewOf(firefox, 'sidepanel.html', page);
    await whenVisible(panel, 'Khulasa waits for your click');
    expect(await isCleaned(page)).toBe(false);
    await panel.close();
    await page.bringToFront();
    await firefox.chrome.clickToolbarButton();
    await whenCleaned(page);
    expect(await timesVisible(page, SAMPLE_PARAGRAPHS[0] ?? '')).toBe(1);
    await firefox.chrome.setHostAccess(true);
    await page.close();
  });
});
