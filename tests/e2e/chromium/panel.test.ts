/** Issue point 2: the browser's own side panel, opened from the popup; it follows the active tab and leads into the page. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import type { ExtensionChromium } from '../../../tools/browsers/chromium.ts';
import type { RawPage } from '../../../tools/browsers/chromium-target.ts';
import { until } from '../../../tools/browsers/wait.ts';
import { highlight, openArticle, startChromium, timesVisible } from '../support/chromium.ts';
import { FLASH, paintedPixels } from '../support/pixels.ts';
import {
  OTHER_HEADLINE,
  PLACEHOLDER,
  SAMPLE_HEADLINE,
  SAMPLE_PARAGRAPHS,
  type Site,
  startSite,
} from '../support/site.ts';

/** In functions that run in a page of the extension. */
declare const chrome: typeof extensionApi;

let site: Site;
let chromium: ExtensionChromium;
let page: Page;
let panel: RawPage;

beforeAll(async () => {
  site = await startSite();
  // So low a window that most of the article is below it.
  chromium = await startChromium({ proxy: site.origin, viewport: { width: 1000, height: 420 } });
  page = await openArticle(chromium, site.url('/sample'));
  await chromium.clickToolbarButton(page);
  const popup = await chromium.attach('popup.html');
  await popup.click('.popup .button:not([disabled])');
  panel = await chromium.attach('sidepanel.html');
});
afterAll(async () => {
  await chromium?.close();
  await site?.close();
});

/** Waits until a place of the page flashes; the last flash must be over before the next one is asked for. */
async function whenFlashed(): Promise<void> {
  await until('a flash in the page', async () => (await paintedPixels(page, FLASH)) > 100);
}
async function whenCalm(): Promise<void> {
  await until('the flash to end', async () => (await paintedPixels(page, FLASH)) === 0);
}

/** Whether an element with this text is inside the window. */
function isOnScreen(text: string): Promise<boolean> {
  return page
    .getByText(text)
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
}

describe('the side panel', () => {
  it('shows headline, site, byline, date and agency', async () => {
    await panel.waitForText(SAMPLE_HEADLINE);
    await panel.waitForText('مرفأ الأخبار');
    await panel.waitForText('وكالات');
    await panel.waitForText(/10.*2026|2026.*10/);
  });

  it('shows a summary of the article’s own sentences', async () => {
    await panel.waitForText('Summary');
    const sentences = await until('the summary', async () => {
      const found = await panel.evaluate<string[]>(
        `[...document.querySelectorAll('.summary .sentence')].map((element) => element.textContent)`,
      );
      return found.length > 0 && found;
    });
    for (const sentence of sentences) {
      expect(SAMPLE_PARAGRAPHS.some((paragraph) => paragraph.includes(sentence.trim()))).toBe(true);
    }
  });

  it('scrolls to a sentence of the summary and flashes it', async () => {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await panel.click('.summary .sentence');
    await whenFlashed();
    const sentence = await panel.evaluate<string>(`document.querySelector('.summary .sentence').textContent`);
    expect(await isOnScreen(sentence.trim())).toBe(true);
    await whenCalm();
  });

  it('scrolls to a mention of an actor and flashes it', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    await panel.click('.actor__head');
    await panel.click('.actor .snippets .snippet');
    await whenFlashed();
    await whenCalm();
  });

  it('lists a highlight, and scrolls to it and flashes it', async () => {
    await highlight(page, page.locator('.body p').nth(4));
    await panel.waitForText('1 highlight');
    await page.evaluate(() => scrollTo(0, 0));
    await panel.click('.highlights button.highlight__words');
    await whenFlashed();
    expect(await isOnScreen(SAMPLE_PARAGRAPHS[4] ?? '')).toBe(true);
    await whenCalm();
  });

  it('tells what was hidden and why, and shows it again', async () => {
    await panel.waitForText('Template text that was never filled in');
    await panel.waitForText('Text that appears twice');
    expect(await timesVisible(page, PLACEHOLDER)).toBe(0);
    await panel.click('button[aria-label^="Show on the page"][aria-label*="visit_count"]');
    await until('the placeholder to show', async () => (await timesVisible(page, PLACEHOLDER)) === 1);
    await panel.waitForText('Hide again');
    await panel.click('button[aria-label^="Hide again"][aria-label*="visit_count"]');
    await until('the placeholder to go', async () => (await timesVisible(page, PLACEHOLDER)) === 0);
  });

  it('follows the active tab, and says plainly when there is no Arabic article', async () => {
    const other = await openArticle(chromium, site.url('/other'));
    await panel.waitForText(OTHER_HEADLINE);
    await other.goto(site.url('/recipe'));
    await panel.waitForText('The text is Arabic, but it does not look like a news article.');
    site.serve(
      '/english',
      `<!doctype html><title>News</title><p>${'The council met on Tuesday to talk. '.repeat(30)}</p>`,
    );
    await other.goto(site.url('/english'));
    await panel.waitForText('The text of this page is not in Arabic.');
    await page.bringToFront();
    await panel.waitForText(SAMPLE_HEADLINE);
    await other.close();
  });

  it('is in the page’s context menu and has a keyboard command', async () => {
    const worker = await chromium.worker();
    // The menu itself is drawn by the system; creating an entry a second time tells that it is there.
    const again = await worker.evaluate(
      () =>
        new Promise<string>((resolve) => {
          chrome.contextMenus.create({ id: 'open-panel', title: 'again' }, () =>
            resolve(chrome.runtime.lastError?.message ?? ''),
          );
        }),
    );
    expect(again).toContain('duplicate');
    const commands = await worker.evaluate(() => chrome.commands.getAll());
    expect(commands.find(({ name }) => name === 'open-panel')?.shortcut).toBeTruthy();
    expect(commands.find(({ name }) => name === 'toggle-site')?.shortcut).toBeTruthy();
  });
});
