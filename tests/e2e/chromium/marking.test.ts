/** Words are marked by touch, by the context menu and by the keyboard command, each in the page that it was meant for. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import type { Highlight } from '../../../lib/types.ts';
import type { ExtensionChromium } from '../../../tools/browsers/chromium.ts';
import { until } from '../../../tools/browsers/wait.ts';
import { keptRecords, openArticle, startChromium, tabState } from '../support/chromium.ts';
import { paintedPixels, YELLOW } from '../support/pixels.ts';
import { SAMPLE_PARAGRAPHS, type Site, startSite } from '../support/site.ts';

/** In functions that run in the service worker. */
declare const chrome: typeof extensionApi;

/** What Chromium's events have and their types do not name: they can be told to happen. */
interface Dispatched {
  dispatch(...args: unknown[]): void;
}

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

const FIRST = SAMPLE_PARAGRAPHS[0] ?? '';
const paragraph = (page: Page) => page.locator('.body p').first();
const whenPainted = (page: Page) => until('the paint', async () => (await paintedPixels(page, YELLOW)) > 300);

/** The words of all highlights of a host. */
async function wordsKept(host: string): Promise<string[]> {
  const view = await chromium.openView('options.html');
  const { highlights = [] } = await keptRecords(view);
  await view.close();
  return (highlights as Highlight[])
    .filter(({ url }) => url.includes(host))
    .map(({ selectors }) => selectors.quote.exact);
}

/**
 * Selects a part of the first paragraph (UTF-16 units) as the page's own handles or keys do, without a pointer.
 *
 * @param on the event of the page with which it is selected; absent: now
 */
async function selectPart(page: Page, start: number, end: number, on = ''): Promise<void> {
  await paragraph(page).evaluate(
    (element, [start, end, on]) => {
      const text = [...element.childNodes].find((node) => (node.textContent ?? '').length >= end);
      if (!text) throw new Error('The paragraph is shorter.');
      const select = () => getSelection()?.setBaseAndExtent(text, start, text, end);
      if (on) addEventListener(on, select, { once: true });
      else select();
    },
    [start, end, on] as const,
  );
}

/** Tells the background that the reader chose something in the page's menu or pressed a command's keys. */
async function choose(page: Page, by: 'menu' | 'command', id: string): Promise<void> {
  const tabId = await chromium.tabId(page.url());
  const worker = await chromium.worker();
  await worker.evaluate(
    async ([tabId, by, id]) => {
      const tab = await chrome.tabs.get(tabId);
      if (by === 'menu') {
        const clicked = chrome.contextMenus.onClicked as unknown as Dispatched;
        clicked.dispatch({ menuItemId: id, editable: false, frameId: 0, pageUrl: tab.url }, tab);
      } else {
        const pressed = chrome.commands.onCommand as unknown as Dispatched;
        pressed.dispatch(id, tab);
      }
    },
    [tabId, by, id] as const,
  );
}

describe('words are marked', () => {
  it('by touch: a long press selects, the toolbar comes by the words when the finger is up, and a tap saves', async () => {
    const page = await openArticle(chromium, site.url('/sample', 'touch.test'));
    await tabState(chromium, page);
    const device = await chromium.context.newCDPSession(page);
    await device.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
    await paragraph(page).scrollIntoViewIfNeeded();
    const box = await paragraph(page).boundingBox();
    if (!box) throw new Error('The words are not on screen.');
    const finger = { x: box.x + box.width / 2, y: box.y + 12 };
    const touch = (type: 'touchStart' | 'touchEnd' | 'touchCancel', ...touchPoints: Array<{ x: number; y: number }>) =>
      device.send('Input.dispatchTouchEvent', { type, touchPoints });
    // What the system makes of a long press: it selects, and takes the touch away from the page. At once, since the browser
    // makes a long press of its own out of a finger that rests.
    const [before = '', word = ''] = FIRST.split(/[ ،]+/);
    await selectPart(page, before.length + 2, before.length + word.length, 'pointerdown');
    await Promise.all([touch('touchStart', finger), touch('touchCancel')]);
    await page.waitForSelector('html > [popover]', { state: 'attached' });
    const toolbar = await page.locator('html > [popover]').boundingBox();
    if (!toolbar) throw new Error('The toolbar is not on screen.');
    const gap = Math.max(toolbar.y - (box.y + box.height), box.y - (toolbar.y + toolbar.height));
    expect(gap).toBeLessThan(80);
    const tip = { x: toolbar.x + 30, y: toolbar.y + toolbar.height / 2 };
    await Promise.all([touch('touchStart', tip), touch('touchEnd')]);
    await whenPainted(page);
    await until('the highlight', async () => (await wordsKept('touch.test')).join() === word);
    await page.close();
  });

  it.each(['menu', 'command'] as const)('by the %s, in whole words and once', async (by) => {
    const id = by === 'menu' ? 'save-selection' : 'save-highlight';
    const page = await openArticle(chromium, site.url('/sample', `${by}.test`));
    await tabState(chromium, page);
    await paragraph(page).scrollIntoViewIfNeeded();
    const whole = FIRST.split(/[ ،]+/, 3).join(' ');
    for (const cut of [1, 0]) {
      await selectPart(page, cut, whole.length - cut);
      await choose(page, by, id);
      await whenPainted(page);
      await until('the selection to go', () => page.evaluate(() => getSelection()?.isCollapsed));
    }
    expect(await wordsKept(`${by}.test`)).toEqual([whole]);
    await page.close();
  });

  it.each(['menu', 'command'] as const)('by the %s nowhere where nothing is selected, and it says so', async (by) => {
    const id = by === 'menu' ? 'save-selection' : 'save-highlight';
    const page = await openArticle(chromium, site.url('/other', `nothing-${by}.test`));
    await tabState(chromium, page);
    await choose(page, by, id);
    await page.waitForSelector('html > [popover]', { state: 'attached' });
    expect(await wordsKept(`nothing-${by}.test`)).toEqual([]);
    expect(await paintedPixels(page, YELLOW)).toBe(0);
    await page.close();
  });
});
