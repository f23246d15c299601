/** The background being stopped between any two steps loses nothing; a reloaded extension takes the open tabs up again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import type { ExtensionChromium } from '../../../tools/browsers/chromium.ts';
import { until } from '../../../tools/browsers/wait.ts';
import {
  highlight,
  keptRecords,
  openArticle,
  openViewOf,
  siteSwitch,
  startChromium,
  tabState,
  timesVisible,
  whenCleaned,
  whenNotCleaned,
} from '../support/chromium.ts';
import { paintedPixels, YELLOW } from '../support/pixels.ts';
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

describe('a background that the browser stops', () => {
  it('loses nothing between any two steps of a reader', async () => {
    await chromium.stopWorker();
    const page = await openArticle(chromium, site.url('/sample'));
    await tabState(chromium, page, ({ insight }) => insight !== null);
    const panel = await openViewOf(chromium, 'sidepanel.html', page);
    await panel.getByRole('heading', { name: SAMPLE_HEADLINE }).waitFor();

    await chromium.stopWorker();
    await panel.locator('.summary .sentence').first().waitFor();
    await page.bringToFront();
    await highlight(page, page.locator('.body p').first());
    await panel.locator('.highlight__words').waitFor();

    await chromium.stopWorker();
    await siteSwitch(panel).uncheck();
    await whenNotCleaned(page);
    await chromium.stopWorker();
    await siteSwitch(panel).check();
    await whenCleaned(page);
    await page.bringToFront();
    await until('the paint', async () => (await paintedPixels(page, YELLOW)) > 1_000);

    await chromium.stopWorker();
    await page.mouse.move(400, 300);
    await page.mouse.wheel(0, 200);
    await until('the visit', async () => {
      const view = await chromium.openView('options.html');
      const { visits = [] } = await keptRecords(view);
      await view.close();
      return visits.length === 1;
    });
    const library = await chromium.openView('library.html');
    await library.getByText(SAMPLE_HEADLINE).first().waitFor();
    for (const open of [panel, page, library]) await open.close();
  });
});

describe('an extension that is reloaded or updated', () => {
  it('cleans the open tabs again, and everything in them works', async () => {
    // Lets an unpacked extension start anew.
    await chromium.configure({});
    const page = await openArticle(chromium, site.url('/other'));
    const sample = await openArticle(chromium, site.url('/sample'));
    const worker = await chromium.worker();
    await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await until('the new background', () => chromium.context.serviceWorkers().some((other) => other !== worker));

    const state = await tabState(chromium, sample, ({ insight }) => insight !== null);
    expect(state.article?.headline).toBe(SAMPLE_HEADLINE);
    await whenCleaned(sample);
    expect(await timesVisible(sample, PLACEHOLDER)).toBe(0);
    expect(await timesVisible(sample, SAMPLE_PARAGRAPHS[0] ?? '')).toBe(1);
    await highlight(sample, sample.locator('.body p').nth(2));
    expect(await paintedPixels(sample, YELLOW)).toBeGreaterThan(1_000);

    const panel = await openViewOf(chromium, 'sidepanel.html', sample);
    await siteSwitch(panel).uncheck();
    await whenNotCleaned(sample);
    await whenNotCleaned(page);
    expect(await timesVisible(sample, PLACEHOLDER)).toBe(1);
    for (const open of [panel, page, sample]) await open.close();
  });
});
