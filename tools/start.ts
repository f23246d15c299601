/**
 * `npm start`: sets up what is missing, builds the extension, opens it in Chromium on the project's sample article and
 * prints what it made of it. With a display the browser stays open until it is closed; without one it writes pictures
 * into a folder (or the one named as argument) and ends.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { browser as extensionApi } from 'wxt/browser';
import type { TabState } from '../lib/types.ts';
import { type ExtensionChromium, launchChromium } from './browsers/chromium.ts';
import { startServer } from './browsers/server.ts';
import { until } from './browsers/wait.ts';
import { ensureBuild, ROOT } from './build.ts';
import { ensureSystem } from './setup.ts';
import { changeSettings, picture, picturesOfViews } from './start/screenshots.ts';
import { heading, tellState } from './start/tell.ts';

/** In functions that run in a page of the extension. */
declare const chrome: typeof extensionApi;

const SAMPLE = join(ROOT, 'tests/fixtures/sample/article.html');
const SAMPLE_PATH = '/news/drought-warning';
const WINDOW = { width: 900, height: 800 };

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/** Starts Chromium in a window where there is a display that works, else without one. */
async function openBrowser(extension: string): Promise<{ chromium: ExtensionChromium; headless: boolean }> {
  if (hasDisplay) {
    try {
      return { chromium: await launchChromium({ extension, headless: false, viewport: null }), headless: false };
    } catch {
      console.error('The display cannot be used; going on without one.');
    }
  }
  return { chromium: await launchChromium({ extension, viewport: WINDOW }), headless: true };
}

/** Saves the second paragraph as a highlight, the way a reader does: select, then press the button that appears. */
async function saveHighlight(page: Page): Promise<void> {
  await page.bringToFront();
  await page.locator('.body p').nth(1).click({ clickCount: 3 });
  const toolbar = page.locator('html > [popover]');
  await toolbar.waitFor();
  const box = await toolbar.boundingBox();
  if (!box) throw new Error('The selection toolbar did not open.');
  // The first button saves; the interface may run either way, and a colour saves as well.
  await page.mouse.click(box.x + 30, box.y + box.height / 2);
  await toolbar.waitFor({ state: 'detached' });
}

async function show(chromium: ExtensionChromium, url: string, folder: string | undefined): Promise<void> {
  const site = new URL(url).hostname;
  const page = await chromium.context.newPage();
  await changeSettings(chromium, { sites: { [site]: false } });
  await page.goto(url);
  if (folder) await picture(page, folder, 'page-before', true);
  await changeSettings(chromium, { sites: {} });
  await page.waitForSelector('html[data-khulasa="article"]', { state: 'attached' });

  const tabId = await chromium.tabId(url);
  const state = await until('what the extension makes of the page', () =>
    chromium.inExtension(async (key) => {
      const kept = (await chrome.storage.session.get(key))[key] as TabState | undefined;
      return kept?.insight ? kept : undefined;
    }, `tab:${tabId}`),
  );
  for (const line of tellState(state)) console.log(line);

  await saveHighlight(page);
  if (folder) await picture(page, folder, 'page-after', true);
  const panel = await chromium.openView(`sidepanel.html?tab=${tabId}`);
  console.log(heading('Saved highlight, as the panel lists it'));
  console.log((await panel.locator('.highlight__words').first().textContent())?.trim());
  await panel.close();

  // A scroll makes it a visit.
  await page.bringToFront();
  await page.mouse.move(WINDOW.width / 2, WINDOW.height / 2);
  await page.mouse.wheel(0, 200);
  const library = await chromium.openView('library.html');
  await library.locator('.visit').first().waitFor();
  console.log(heading('Reading history, as the library lists it'));
  for (const visit of await library.locator('.visit').allInnerTexts()) console.log(visit.replace(/\s*\n\s*/g, ' · '));
  await library.close();
  if (folder) await picturesOfViews(chromium, tabId, folder);
  await page.bringToFront();
}

async function main(): Promise<void> {
  ensureSystem(['chromium', 'arabicFont']);
  const extension = ensureBuild('chrome');
  const server = await startServer(({ pathname }) =>
    pathname === SAMPLE_PATH ? { body: readFileSync(SAMPLE) } : undefined,
  );
  const { chromium, headless } = await openBrowser(extension);
  const folder = headless ? resolve(process.argv[2] ?? join(ROOT, '.output/screenshots')) : undefined;
  try {
    await show(chromium, `${server.origin}${SAMPLE_PATH}`, folder);
    if (folder) {
      console.log(`\nNo display here, so there are pictures instead: ${folder}`);
    } else {
      console.log('\nThe browser is yours: open the panel from the Khulasa button. Close it to end.');
      await chromium.context.waitForEvent('close', { timeout: 0 });
    }
  } finally {
    await chromium.close();
    await server.close();
  }
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
