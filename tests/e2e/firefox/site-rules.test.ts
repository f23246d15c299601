/** What the reader decides, in Firefox: the verdict from the panel, rules as text from the options, a block from the menu. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ExtensionFirefox } from '../../../tools/browsers/firefox.ts';
import { until } from '../../../tools/browsers/wait.ts';
import {
  changeStoredSettings,
  html,
  named,
  openArticle,
  openPage,
  openView,
  openViewOf,
  startFirefox,
  tabState,
  timesVisible,
  whenCleaned,
  whenNotCleaned,
  whenVisible,
} from '../support/firefox.ts';
import { articlePage, RECIPE, type Site, startSite } from '../support/site.ts';

const PROMO = 'معرض الخزف يفتح أبوابه في القاعة الشرقية من المتحف';

let site: Site;
let firefox: ExtensionFirefox;

beforeAll(async () => {
  site = await startSite();
  site.serve('/food/soup-1', RECIPE);
  site.serve(
    '/museum',
    articlePage().replace('</article>', `<div class="workshop-box"><p>${PROMO}</p></div></article>`),
  );
  firefox = await startFirefox(site);
});
afterAll(async () => {
  await firefox?.close();
  await site?.close();
});
beforeEach(() =>
  changeStoredSettings(firefox, {
    mode: 'everywhere',
    sites: {},
    siteRules: '',
    clutterOff: [],
    interfaceLanguage: 'en',
  }),
);

const whenTimesVisible = async (page: Parameters<typeof html>[0], text: string, times: number) =>
  until(`${text} to be visible ${times} times`, async () => (await timesVisible(page, text)) === times);

describe('the reader’s own verdict', () => {
  it('treats a page as an article at once, and gives it back byte for byte', async () => {
    const page = await openPage(firefox, site.url('/food/soup-1', 'soup.test'));
    await tabState(firefox, page, ({ verdict }) => verdict === 'not-article');
    const original = await html(page);
    const panel = await openViewOf(firefox, 'sidepanel.html', page);
    await whenVisible(panel, 'it does not look like a news article');
    await panel.locator(named('Treat as article')).click();
    await whenCleaned(page);
    await whenVisible(panel, 'You told Khulasa to treat pages like this one as articles.');
    await panel.locator('.verdict-line button').click();
    await whenNotCleaned(page);
    expect(await html(page)).toBe(original);
    for (const open of [page, panel]) await open.close();
  });
});

describe('site rules as text', () => {
  it('work at once when they are saved, and not when a line is wrong', async () => {
    const page = await openArticle(firefox, site.url('/museum', 'text.test'));
    expect(await timesVisible(page, PROMO)).toBe(1);
    const options = await openView(firefox, 'options.html');
    const save = async (text: string) => {
      await options.locator('textarea').fill(text);
      await options.locator(named('Save rules')).click();
    };
    await save('[text.test]\nhide .workshop-box\ndirection ltr');
    await whenTimesVisible(page, PROMO, 0);
    await page.waitForSelector('article[dir="ltr"]');
    await save('[text.test]\nhide p:(');
    await whenVisible(options, 'is not a valid CSS selector');
    expect(await timesVisible(page, PROMO)).toBe(0);
    await changeStoredSettings(firefox, { siteRules: '' });
    await whenTimesVisible(page, PROMO, 1);
    await page.waitForSelector('article:not([dir])');
    for (const open of [page, options]) await open.close();
  });
});

describe('the page’s context menu', () => {
  it('hides a block on the site from the real menu, and undo on the page takes it back', async () => {
    const page = await openArticle(firefox, site.url('/museum', 'menu.test'));
    await tabState(firefox, page);
    await page.click('.workshop-box', { button: 'right' });
    await firefox.chrome.pressMenuItem('Hide this block');
    const answer = await page.waitForSelector('html > [popover]');
    const box = await answer?.boundingBox();
    if (!box) throw new Error('Nothing answers on the page.');
    // An answer stays while the pointer is on it.
    await page.mouse.move(box.x + 40, box.y + box.height / 2);
    await whenTimesVisible(page, PROMO, 0);
    await page.mouse.click(box.x + 40, box.y + box.height / 2);
    await whenTimesVisible(page, PROMO, 1);
    await page.close();
  });
});
