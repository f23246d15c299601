/** What the reader decides stands above every rule of ours, at once and on the site's next page: verdict, blocks, text. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import type { ExtensionChromium } from '../../../tools/browsers/chromium.ts';
import { until } from '../../../tools/browsers/wait.ts';
import {
  changeStoredSettings,
  openArticle,
  openViewOf,
  startChromium,
  tabState,
  timesVisible,
  visibleText,
  whenCleaned,
  whenNotCleaned,
} from '../support/chromium.ts';
import { articlePage, RECIPE, type Site, startSite } from '../support/site.ts';

/** In functions that run in a page of the extension. */
declare const chrome: typeof extensionApi;

const PROMO = 'معرض الخزف يفتح أبوابه في القاعة الشرقية من المتحف';
const READ_ALSO = 'اقرأ أيضا: مهرجان الزيتون ينطلق في صفاقس';
const STORY = 'افتتحت وزارة الثقافة التونسية';
const MUSEUM = articlePage().replace(
  '</article>',
  `<div class="workshop-box"><div><p><a href="#workshop">${PROMO}</a></p></div></div><p><a href="#olives">${READ_ALSO}</a></p></article>`,
);

let site: Site;
let chromium: ExtensionChromium;

beforeAll(async () => {
  site = await startSite();
  for (const path of ['/museum', '/news/museum-1', '/news/museum-2']) site.serve(path, MUSEUM);
  for (const path of ['/food/soup-1', '/food/soup-2', '/food/']) site.serve(path, RECIPE);
  chromium = await startChromium({ proxy: site.origin });
});
afterAll(async () => {
  await chromium?.close();
  await site?.close();
});
beforeEach(() => changeStoredSettings(chromium, { mode: 'everywhere', sites: {}, siteRules: '', clutterOff: [] }));

const html = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);
const keptRules = async (): Promise<string> => {
  const worker = await chromium.worker();
  return worker.evaluate(async () => {
    const { settings } = (await chrome.storage.local.get('settings')) as { settings?: { siteRules?: string } };
    return settings?.siteRules ?? '';
  });
};
const whenKept = (rules: string) => until(`the rules ${rules}`, async () => (await keptRules()) === rules);
const whenGone = (page: Page, text: string) =>
  until(`${text} to go`, async () => (await timesVisible(page, text)) === 0);
const whenShown = (page: Page, text: string) =>
  until(`${text} to show`, async () => (await timesVisible(page, text)) === 1);

/** Opens the context menu on a place of the page with the mouse and chooses from it. */
async function choose(page: Page, item: 'hide-block' | 'keep-block', place: string): Promise<void> {
  await page.getByText(place).first().click({ button: 'right' });
  const worker = await chromium.worker();
  // The menu is drawn by the system, out of a driver's reach; this is the event that a choice in it raises.
  await worker.evaluate(
    async ([menuItemId, url]) => {
      const [tab] = await chrome.tabs.query({ url });
      const clicked = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: unknown): void };
      clicked.dispatch({ menuItemId, frameId: 0, pageUrl: url, editable: false }, tab);
    },
    [item, page.url()] as const,
  );
}

describe('the reader’s own verdict', () => {
  it('treats a page as an article at once, on its siblings too, and gives the page back byte for byte', async () => {
    const page = await chromium.context.newPage();
    await page.goto(site.url('/food/soup-1', 'soup.test'));
    await tabState(chromium, page, ({ verdict }) => verdict === 'not-article');
    const original = await html(page);
    const requests = site.pageRequests().length;
    const panel = await openViewOf(chromium, 'sidepanel.html', page);
    await panel.getByText('it does not look like a news article').waitFor();
    await panel.getByRole('button', { name: 'Treat as article' }).click();
    await whenCleaned(page);
    await panel.getByRole('heading', { name: 'شوربة العدس' }).waitFor();
    await panel.getByText('You told Khulasa to treat pages like this one as articles.').waitFor();
    expect(site.pageRequests().length).toBe(requests);
    expect(await keptRules()).toBe('[soup.test]\narticle /food/*\n');

    const sibling = await openArticle(chromium, site.url('/food/soup-2', 'soup.test'));
    const section = await chromium.context.newPage();
    await section.goto(site.url('/food/', 'soup.test'));
    await tabState(chromium, section, ({ verdict }) => verdict === 'not-article');

    await panel.bringToFront();
    await panel.locator('.verdict-line').getByRole('button', { name: 'Undo' }).click();
    await whenNotCleaned(page);
    await whenNotCleaned(sibling);
    expect(await html(page)).toBe(original);
    expect(await keptRules()).toBe('');
    for (const open of [page, panel, sibling, section]) await open.close();
  });

  it('leaves a page alone that is “not an article”, after a reload too, until that is undone', async () => {
    const page = await openArticle(chromium, site.url('/news/museum-1', 'museum.test'));
    const panel = await openViewOf(chromium, 'sidepanel.html', page);
    await panel.getByText('This is an Arabic news article.').waitFor();
    await panel.getByRole('button', { name: 'Not an article' }).click();
    await whenNotCleaned(page);
    await whenKept('[museum.test]\nnot-article /news/*\n');
    await panel.getByText('You told Khulasa that pages like this one are not articles.').waitFor();
    await page.reload();
    await tabState(chromium, page, ({ reason }) => reason === 'reader-says-not-article');
    expect(await page.locator('[data-khulasa-hidden]').count()).toBe(0);

    await panel.bringToFront();
    await panel.locator('.status-note').getByRole('button', { name: 'Undo' }).click();
    await whenCleaned(page);
    await whenKept('');
    for (const open of [page, panel]) await open.close();
  });
});

describe('the reader’s own verdict on one page among many', () => {
  it('is given and undone there alone; the others keep what was said of them', async () => {
    const page = await openArticle(chromium, site.url('/news/museum-1', 'one.test'));
    const panel = await openViewOf(chromium, 'sidepanel.html', page);
    await panel.getByRole('button', { name: 'Not an article' }).click();
    await whenKept('[one.test]\nnot-article /news/*\n');
    const sibling = await chromium.context.newPage();
    await sibling.goto(site.url('/news/museum-2', 'one.test'));
    await tabState(chromium, sibling, ({ reason }) => reason === 'reader-says-not-article');
    const other = await openViewOf(chromium, 'sidepanel.html', sibling);
    await other.getByText('/news/*').waitFor();
    await other.getByRole('button', { name: 'Treat this page alone as an article' }).click();
    await whenCleaned(sibling);
    await whenKept('[one.test]\nnot-article /news/*\narticle /news/museum-2\n');
    await whenNotCleaned(page);

    await other.locator('.verdict-line').getByRole('button', { name: 'Undo' }).click();
    await whenNotCleaned(sibling);
    await other.getByText('Another rule of yours still leaves this page alone.').waitFor();
    await whenKept('[one.test]\nnot-article /news/*\n');
    for (const open of [page, panel, sibling, other]) await open.close();
  });
});

describe('the page’s context menu', () => {
  it('hides a block for the whole site, says so there, and takes it back', async () => {
    const page = await openArticle(chromium, site.url('/news/museum-1', 'blocks.test'));
    const other = await openArticle(chromium, site.url('/museum', 'blocks.test'));
    await page.bringToFront();
    await choose(page, 'hide-block', PROMO);
    // The answer beside the place of the click has the way back.
    await page.waitForSelector('html > [popover]');
    await whenGone(page, PROMO);
    await whenGone(other, PROMO);
    expect(await keptRules()).toBe('[blocks.test]\nhide div.workshop-box\n');
    const { hidden } = await tabState(chromium, page, (state) => state.hidden.some(({ rule }) => rule === 'site-rule'));
    expect(hidden.find(({ rule }) => rule === 'site-rule')).toMatchObject({ reason: 'clutter', preview: PROMO });

    const panel = await openViewOf(chromium, 'sidepanel.html', page);
    await panel.getByText('You have it hidden on this site.').waitFor();
    await panel.getByRole('button', { name: /^Always show on this site/ }).click();
    // A notice stays while the pointer is on it.
    await panel.locator('.notice__undo').hover();
    await whenShown(page, PROMO);
    await whenShown(other, PROMO);
    await whenKept('');
    await panel.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await whenGone(page, PROMO);
    for (const open of [page, other, panel]) await open.close();
  });

  it('offers undo on the page itself', async () => {
    const page = await openArticle(chromium, site.url('/news/museum-1', 'undo.test'));
    await choose(page, 'hide-block', PROMO);
    const box = await page.locator('html > [popover]').boundingBox();
    if (!box) throw new Error('Nothing answers on the page.');
    // An answer stays while the pointer is on it.
    await page.mouse.move(box.x + 40, box.y + box.height / 2);
    await whenGone(page, PROMO);
    // The button comes first, in the reading direction of the interface (English here).
    await page.mouse.click(box.x + 40, box.y + box.height / 2);
    await whenShown(page, PROMO);
    await whenKept('');
    await page.waitForSelector('html > [popover]', { state: 'detached' });
    await page.close();
  });

  it('keeps what was hidden, from the panel, on the site’s other pages too', async () => {
    const page = await openArticle(chromium, site.url('/news/museum-1', 'kept.test'));
    await whenGone(page, READ_ALSO);
    const panel = await openViewOf(chromium, 'sidepanel.html', page);
    await panel.getByRole('button', { name: /^Show on the page.*صفاقس/ }).click();
    await whenShown(page, READ_ALSO);
    await page.bringToFront();
    await choose(page, 'keep-block', READ_ALSO);
    await until('a keep rule', async () => /^\[kept\.test\]\nkeep \S/.test(await keptRules()));
    await tabState(chromium, page, ({ hidden }) => !hidden.some(({ preview }) => preview.includes('صفاقس')));
    const other = await openArticle(chromium, site.url('/news/museum-2', 'kept.test'));
    expect(await timesVisible(other, READ_ALSO)).toBe(1);
    for (const open of [page, panel, other]) await open.close();
  });

  it('does not hide the whole story, and says why', async () => {
    const page = await openArticle(chromium, site.url('/museum', 'whole.test'));
    await page.evaluate(() => document.querySelector('article')?.setAttribute('tabindex', '0'));
    await page.locator('article').focus();
    // From the keyboard there is no place of a click: the focused element is meant.
    await page.evaluate(() => document.body.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true })));
    const worker = await chromium.worker();
    await worker.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      const clicked = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: unknown): void };
      clicked.dispatch({ menuItemId: 'hide-block', frameId: 0, pageUrl: url, editable: false }, tab);
    }, page.url());
    await page.waitForSelector('html > [popover]', { state: 'attached' });
    expect(await visibleText(page)).toContain(STORY);
    expect(await keptRules()).toBe('');
    await page.close();
  });
});

describe('the options', () => {
  it('keep what is good, refuse what is wrong with advice, and lose nothing', async () => {
    const page = await openArticle(chromium, site.url('/museum', 'text.test'));
    const options = await chromium.openView('options.html');
    const box = options.getByRole('textbox', { name: 'Rules for all sites' });
    await box.fill('[text.test]\nhide .workshop-box\ndirection ltr');
    await options.getByRole('button', { name: 'Save rules' }).click();
    await whenGone(page, PROMO);
    await page.waitForSelector('article[dir="ltr"]');

    const wrong = '[text.test]\nhide .workshop-box\nhide p:(\nremove #x';
    await box.fill(wrong);
    await options.getByRole('button', { name: 'Save rules' }).click();
    await options.getByText('is not a valid CSS selector').waitFor();
    await options.getByRole('button', { name: /^Line .*4/ }).waitFor();
    expect(await box.inputValue()).toBe(wrong);
    expect(await timesVisible(page, PROMO)).toBe(0);
    expect(await keptRules()).toBe('[text.test]\nhide .workshop-box\ndirection ltr');

    await box.fill('');
    await options.getByRole('button', { name: 'Save rules' }).click();
    await whenShown(page, PROMO);
    await page.waitForSelector('article:not([dir])');
    for (const open of [page, options]) await open.close();
  });

  it('switch a kind of clutter off for all pages at once', async () => {
    const page = await openArticle(chromium, site.url('/museum'));
    await whenGone(page, READ_ALSO);
    const options = await chromium.openView('options.html');
    await options.getByRole('switch', { name: 'Links to other articles' }).uncheck();
    await whenShown(page, READ_ALSO);
    await options.getByRole('switch', { name: 'Links to other articles' }).check();
    await whenGone(page, READ_ALSO);
    for (const open of [page, options]) await open.close();
  });
});

describe('a private window', () => {
  it('keeps its rules until it closes, and stores none', async () => {
    await chromium.configure({ incognitoAccess: true });
    const view = await chromium.openView('options.html');
    const opened = chromium.context.waitForEvent('page');
    const windowId = await view.evaluate(
      async (url) => (await chrome.windows.create({ incognito: true, url }))?.id,
      site.url('/news/museum-1', 'secret.test'),
    );
    const page = await opened;
    await whenCleaned(page);
    await choose(page, 'hide-block', PROMO);
    await whenGone(page, PROMO);
    await page.reload();
    await whenCleaned(page);
    await whenGone(page, PROMO);
    const open = await openArticle(chromium, site.url('/museum', 'secret.test'));
    expect(await timesVisible(open, PROMO)).toBe(1);
    expect(await keptRules()).toBe('');

    await view.evaluate((id) => chrome.windows.remove(id ?? -1), windowId);
    await until('the session to forget it', async () =>
      view.evaluate(async () => !JSON.stringify(await chrome.storage.session.get(null)).includes('workshop')),
    );
    expect(JSON.stringify(await view.evaluate(() => chrome.storage.local.get(null)))).not.toContain('workshop');
    for (const each of [open, view]) await each.close();
  });
});
