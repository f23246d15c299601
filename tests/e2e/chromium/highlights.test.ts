/** Issue point 3: words of any Arabic page are marked with the toolbar, painted, listed, and there again later. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionChromium } from '../../../tools/browsers/chromium.ts';
import { until } from '../../../tools/browsers/wait.ts';
import { highlight, keptRecords, openArticle, openViewOf, selectWords, startChromium } from '../support/chromium.ts';
import { paintedPixels, YELLOW } from '../support/pixels.ts';
import { SAMPLE_PARAGRAPHS, type Site, startSite } from '../support/site.ts';

let site: Site;
let chromium: ExtensionChromium;
const profile = mkdtempSync(join(tmpdir(), 'khulasa-profile-'));

beforeAll(async () => {
  site = await startSite();
  chromium = await startChromium({ proxy: site.origin, profile });
});
afterAll(async () => {
  await chromium?.close();
  await site?.close();
  rmSync(profile, { recursive: true, force: true });
});

const FIRST = SAMPLE_PARAGRAPHS[0] ?? '';

describe('a highlight', () => {
  it('is offered by a toolbar at the selection, and nowhere without one', async () => {
    const page = await openArticle(chromium, site.url('/sample'));
    expect(await page.locator('html > [popover]').count()).toBe(0);
    await selectWords(page, page.locator('.body p').first());
    await page.keyboard.press('Escape');
    await page.waitForSelector('html > [popover]', { state: 'detached' });
    await page.close();
  });

  it('is painted without changing the page’s DOM, and painted again after a reload', async () => {
    const page = await openArticle(chromium, site.url('/sample'));
    const html = () => page.evaluate(() => document.documentElement.outerHTML);
    const before = await html();
    expect(await paintedPixels(page, YELLOW)).toBe(0);
    await highlight(page, page.locator('.body p').first());
    expect(await paintedPixels(page, YELLOW)).toBeGreaterThan(2_000);
    expect(await html()).toBe(before);
    await page.reload();
    await until('the highlight to be painted', async () => (await paintedPixels(page, YELLOW)) > 2_000);
    await page.close();
  });

  it('is kept by the extension’s own origin, not by the site’s', async () => {
    const page = await openArticle(chromium, site.url('/sample'));
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    const view = await chromium.openView('options.html');
    const { highlights = [] } = await keptRecords(view);
    expect(JSON.stringify(highlights)).toContain(FIRST);
    await view.close();
    await page.close();
  });

  it('is listed in the panel, and goes from page and library when it is deleted there', async () => {
    const page = await openArticle(chromium, site.url('/other'));
    await highlight(page, page.locator('p').nth(2));
    const panel = await openViewOf(chromium, 'sidepanel.html', page);
    const words = panel.locator('.highlight__words', { hasText: 'وقالت مديرة المتحف' });
    await words.waitFor();
    await panel.getByRole('button', { name: 'Delete this highlight' }).click();
    await words.waitFor({ state: 'detached' });
    await page.bringToFront();
    await until('the paint to go', async () => (await paintedPixels(page, YELLOW)) === 0);
    await panel.close();
    await page.close();
  });

  it('can be made with the keyboard alone, on an Arabic page that is no article', async () => {
    const page = await chromium.context.newPage();
    await page.goto(site.url('/recipe'));
    const panel = await openViewOf(chromium, 'sidepanel.html', page);
    await panel.getByText('The text is Arabic, but it does not look like a news article.').waitFor();
    await page.bringToFront();
    await selectWords(page, page.locator('p').nth(1));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until('the highlight to be painted', async () => (await paintedPixels(page, YELLOW)) > 2_000);
    await panel.locator('.highlight__words', { hasText: 'سخني ملعقتين' }).waitFor();
    expect(await page.locator('html[data-khulasa]').count()).toBe(0);
    await panel.close();
    await page.close();
  });

  it('is there after a restart of the browser', async () => {
    await chromium.close();
    chromium = await startChromium({ proxy: site.origin, profile });
    for (const path of ['/sample', '/recipe']) {
      const page = await chromium.context.newPage();
      await page.goto(site.url(path));
      await until(`the paint on ${path}`, async () => (await paintedPixels(page, YELLOW)) > 2_000);
      await page.close();
    }
  });
});
