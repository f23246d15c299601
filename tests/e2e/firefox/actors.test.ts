/** Actors in Firefox: marked in the page, walked through, renamed for all articles, and found again in the library. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionFirefox } from '../../../tools/browsers/firefox.ts';
import { until } from '../../../tools/browsers/wait.ts';
import {
  FLASH,
  html,
  kept,
  named,
  openArticle,
  openView,
  openViewOf,
  startFirefox,
  tabState,
  whenNotPainted,
  whenPainted,
  whenVisible,
} from '../support/firefox.ts';
import { type Site, startSite } from '../support/site.ts';

const MARKED = '#d3c2ff';
const BODY = '.body';

let site: Site;
let firefox: ExtensionFirefox;
let page: Page;
let panel: Page;

beforeAll(async () => {
  site = await startSite();
  firefox = await startFirefox(site);
  page = await openArticle(firefox, site.url('/sample', 'actors.test'));
  await page.mouse.move(300, 300);
  await page.mouse.wheel({ deltaY: 100 });
  await tabState(firefox, page, ({ insight }) => insight !== null);
  // Behind the panel it is on screen no longer, and a scroll right after the cleaning may come before anybody watches.
  await until('the visit', async () => (await kept(firefox)).visits.length === 1);
  panel = await openViewOf(firefox, 'sidepanel.html', page);
  await panel.waitForSelector('.actor');
});
afterAll(async () => {
  await firefox?.close();
  await site?.close();
});

describe('the actors of an article', () => {
  it('are marked in the page while the pointer is on them, and unmarked when the panel is closed', async () => {
    const before = await html(page);
    const other = await openViewOf(firefox, 'sidepanel.html', page);
    await other.waitForSelector('.actor__head');
    await other.hover('.actor');
    await page.bringToFront();
    await whenPainted(page, BODY, MARKED);
    expect(await html(page)).toBe(before);
    await other.close();
    await page.bringToFront();
    await whenNotPainted(page, BODY, MARKED);
  });

  it('are walked through, each mention flashing in the page', async () => {
    await panel.bringToFront();
    await panel.locator('.actor:nth-child(3) .walk button:last-child').click();
    await until('the counter', () =>
      panel.evaluate(() => /1\D+2/.test(document.querySelector('.actor:nth-child(3) .walk__count')?.textContent ?? '')),
    );
    await page.bringToFront();
    await whenPainted(page, BODY, FLASH);
  });

  it('keep the name that the reader gave them, and have a page in the library', async () => {
    await panel.bringToFront();
    await panel.locator('.actor:nth-child(3) .actor__head').click();
    await panel.locator(named('Rename')).click();
    await panel.waitForSelector('.rename__field:focus');
    await panel.keyboard.type('المدير سامر');
    await panel.keyboard.press('Enter');
    await whenVisible(panel, 'المدير سامر');
    await whenVisible(panel, 'In the text:');
    await until('the article in the library', async () =>
      panel.evaluate(() => document.body.textContent?.includes('In my library: 1 article') ?? false),
    );
    const library = await openView(firefox, 'library.html#actors');
    await whenVisible(library, 'المدير سامر');
    await library.locator('.actor-link ::-p-text(المدير سامر)').click();
    await library.waitForSelector('h2 ::-p-text(المدير سامر)');
    await library.waitForSelector('.timed-quote');
    await library.close();
  });
});
