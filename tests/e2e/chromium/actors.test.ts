/** From the panel's actors into the page: the way through the mentions, all of them marked, what the reader says remembered. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import type { ExtensionChromium } from '../../../tools/browsers/chromium.ts';
import { until } from '../../../tools/browsers/wait.ts';
import {
  collectErrors,
  keptRecords,
  openArticle,
  openViewOf,
  startChromium,
  tabState,
  whenCleaned,
} from '../support/chromium.ts';
import { FLASH, MARKED, paintedPixels } from '../support/pixels.ts';
import { SAMPLE_HEADLINE, type Site, startSite } from '../support/site.ts';

/** In functions that run in a page of the extension. */
declare const chrome: typeof extensionApi;

let site: Site;
let chromium: ExtensionChromium;
let page: Page;
let panel: Page;
let errors: string[];

beforeAll(async () => {
  site = await startSite();
  chromium = await startChromium({ proxy: site.origin });
  errors = collectErrors(chromium);
  page = await openArticle(chromium, site.url('/sample'));
  await tabState(chromium, page, ({ insight }) => insight !== null);
  panel = await openViewOf(chromium, 'sidepanel.html', page);
  await panel.locator('.actor').first().waitFor();
});
afterAll(async () => {
  await chromium?.close();
  await site?.close();
});

const marked = () => paintedPixels(page, MARKED);
const actor = (name: string) => panel.locator('.actor', { has: panel.locator('.actor__name', { hasText: name }) });
const names = () => panel.locator('.actor__name').allTextContents();

describe('the mentions of an actor', () => {
  it('are all marked while the pointer is on it, without a change of the page’s DOM, and unmarked afterwards', async () => {
    const html = () => page.evaluate(() => document.documentElement.outerHTML);
    const before = await html();
    expect(await marked()).toBe(0);
    await actor('العراق').hover();
    await until('the mentions to be marked', async () => (await marked()) > 1_000);
    expect(await html()).toBe(before);
    await panel.locator('.headline').hover();
    await until('the marks to go', async () => (await marked()) === 0);
  });

  it('are marked while the keyboard is on it', async () => {
    await panel.keyboard.press('Tab');
    await actor('الأردن').locator('.actor__head').focus();
    await until('the mentions to be marked', async () => (await marked()) > 1_000);
    await panel.evaluate(() => (document.activeElement as HTMLElement).blur());
    await until('the marks to go', async () => (await marked()) === 0);
  });

  it('are unmarked when the panel is closed', async () => {
    const other = await openViewOf(chromium, 'sidepanel.html', page);
    await other.locator('.actor').nth(1).hover();
    await until('the mentions to be marked', async () => (await marked()) > 1_000);
    await other.close();
    await until('the marks to go', async () => (await marked()) === 0);
  });

  it('are walked through one by one, each in sight and flashing', async () => {
    const next = panel.getByRole('button', { name: /^Next mention.*سامر الحوراني/ });
    for (const place of [1, 2]) {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await next.click();
      await panel.getByText(new RegExp(`^\\W*${place} of 2\\W*$`)).waitFor();
      await until('the flash', async () => (await paintedPixels(page, FLASH)) > 100);
      await until('the flash to end', async () => (await paintedPixels(page, FLASH)) === 0);
    }
  });
});

describe('what the reader says of an actor', () => {
  it('is undone at once', async () => {
    await actor('خالد العبادي').locator('.actor__head').click();
    await panel.getByRole('button', { name: 'Not an actor' }).click();
    await until('the actor to go', async () => !(await names()).includes('خالد العبادي'));
    await panel.getByRole('button', { name: 'Undo' }).click();
    await until('the actor to be back', async () => (await names()).includes('خالد العبادي'));
  });

  it('holds in another article, under the full name only', async () => {
    const rename = async (name: string, to: string) => {
      await actor(name).locator('.actor__head').click();
      await actor(name).getByRole('button', { name: 'Rename' }).click();
      await panel.locator('.rename__field:focus').waitFor();
      await panel.keyboard.type(to);
      await panel.keyboard.press('Enter');
      await actor(to).waitFor();
    };
    await rename('سامر الحوراني', 'المدير سامر الحوراني');
    const { actorChoices = [] } = await keptRecords(panel);
    expect(actorChoices).toMatchObject([{ about: 'سامر الحوراني', name: 'المدير سامر الحوراني', pageKey: '' }]);

    const again = await openArticle(chromium, site.url('/sample?page=2'));
    const there = await openViewOf(chromium, 'sidepanel.html', again);
    await there.locator('.actor__name', { hasText: 'المدير سامر الحوراني' }).waitFor();
    await there.getByText('You have 1 choice about these actors').click();
    await there.getByRole('button', { name: /^Take back/ }).click();
    await there.locator('.actor__name', { hasText: /^سامر الحوراني$/ }).waitFor();
    // The other panel heard of it too.
    await panel.locator('.actor__name', { hasText: /^سامر الحوراني$/ }).waitFor();
    await there.close();
    await again.close();
  });

  it('may be that two are one', async () => {
    await actor('العراق').locator('.actor__head').click();
    await actor('العراق').getByRole('button', { name: 'Merge with…' }).click();
    await panel.locator('.merge__other', { hasText: 'الأردن' }).click();
    // A notice stays while the keyboard is on it.
    await panel.locator('.notice__undo').waitFor();
    await panel.keyboard.press('Tab');
    await until('one of the two', async () => !(await names()).includes('العراق'));
    await actor('الأردن').hover();
    await until('the mentions of both to be marked', async () => (await marked()) > 2_000);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await until('two again', async () => (await names()).includes('العراق'));
  });
});

describe('an actor in the library', () => {
  it('has a page with its articles and quotes, reached from the panel', async () => {
    await page.bringToFront();
    await page.mouse.move(300, 300);
    await page.mouse.wheel(0, 200);
    await until('the article to be kept', async () => ((await keptRecords(panel)).storyActors ?? []).length > 0);
    await panel.bringToFront();
    if ((await actor('سامر الحوراني').locator('.actor__head').getAttribute('aria-expanded')) === 'false') {
      await actor('سامر الحوراني').locator('.actor__head').click();
    }
    const opened = chromium.context.waitForEvent('page');
    await actor('سامر الحوراني').getByRole('button', { name: 'In my library: 1 article' }).click();
    const library = await opened;
    await library.getByRole('heading', { level: 2, name: 'سامر الحوراني' }).waitFor();
    await library.locator('.timed-quote').first().waitFor();
    await library.getByRole('link', { name: SAMPLE_HEADLINE }).first().waitFor();

    await library.getByRole('button', { name: /^Not this one/ }).click();
    await library.getByText('There is no article about this actor in your library.').waitFor();
    await library.getByRole('button', { name: 'Undo' }).click();
    await library.getByRole('heading', { level: 2, name: 'سامر الحوراني' }).waitFor();

    await library.getByRole('button', { name: 'Rename' }).click();
    await library.locator('.rename__field:focus').waitFor();
    await library.keyboard.type('سامر حوراني');
    await library.keyboard.press('Enter');
    await library.getByRole('heading', { level: 2, name: 'سامر حوراني' }).waitFor();
    await panel.locator('.actor__name', { hasText: /^سامر حوراني$/ }).waitFor();

    await library.getByRole('link', { name: 'All actors' }).click();
    await library.getByRole('searchbox').fill('حوراني');
    await until('the search to find one', async () => (await library.locator('.actor-link').count()) === 1);
    await library.locator('.actor-link').click();
    await library.getByRole('heading', { level: 2, name: 'سامر حوراني' }).waitFor();
    await library.close();
  });
});

describe('a private window', () => {
  it('keeps what is said of actors until it closes, and nothing of it in the library', async () => {
    await chromium.configure({ incognitoAccess: true });
    const view = await chromium.openView('options.html');
    const before = await keptRecords(view);
    const opened = chromium.context.waitForEvent('page');
    const windowId = await view.evaluate(
      async (url) => (await chrome.windows.create({ incognito: true, url }))?.id,
      `${site.url('/sample')}?private`,
    );
    const there = await opened;
    await whenCleaned(there);
    const side = await openViewOf(chromium, 'sidepanel.html', there);
    await side.locator('.actor__head', { hasText: 'خالد العبادي' }).click();
    await side.getByRole('button', { name: 'Not an actor' }).click();
    await side.locator('.actor__head', { hasText: 'خالد العبادي' }).waitFor({ state: 'detached' });
    const session = () => view.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
    expect(await session()).toContain('private-actor-choices');
    expect((await keptRecords(view)).actorChoices).toEqual(before.actorChoices);
    await side.close();
    await view.evaluate((id) => chrome.windows.remove(id ?? -1), windowId);
    await until('the session to forget it', async () => !(await session()).includes('private-actor-choices'));
    await view.close();
  });
});

it('leaves no complaint in any console', () => expect(errors).toEqual([]));
