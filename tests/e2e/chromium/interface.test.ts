/** Issue point 5: every built view in both languages and themes, read from the right or the left, without an accessibility fault. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Settings } from '../../../lib/settings.ts';
import type { ExtensionChromium } from '../../../tools/browsers/chromium.ts';
import { until } from '../../../tools/browsers/wait.ts';
import {
  changeStoredSettings,
  highlight,
  openArticle,
  openViewOf,
  startChromium,
  tabState,
} from '../support/chromium.ts';
import { type Site, startSite } from '../support/site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site: Site;
let chromium: ExtensionChromium;
let article: Page;
let recipe: Page;

beforeAll(async () => {
  site = await startSite();
  chromium = await startChromium({ proxy: site.origin, viewport: { width: 420, height: 900 } });
  // Something in every list: a visit, a highlight, a choice for a site.
  article = await openArticle(chromium, site.url('/sample'));
  await highlight(article, article.locator('.body p').first());
  await article.mouse.move(200, 400);
  await article.mouse.wheel(0, 300);
  await tabState(chromium, article, ({ insight }) => insight !== null);
  recipe = await chromium.context.newPage();
  await recipe.goto(site.url('/recipe'));
  await changeStoredSettings(chromium, { sites: { 'news.test': false } });
});
afterAll(async () => {
  await chromium?.close();
  await site?.close();
});

async function faults(view: Page): Promise<string[]> {
  await view.evaluate(AXE);
  const { violations } = await view.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
    return axe.run();
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Opens all that can be opened, so that it is looked at too. */
async function unfold(view: Page): Promise<void> {
  for (const actor of await view.locator('.actor__head').all()) await actor.click();
  await view.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

const VIEWS: Record<string, { open: () => Promise<Page>; shows: string }> = {
  'popup on an article': { open: () => openViewOf(chromium, 'popup.html', article), shows: '.visit' },
  'popup on another page': { open: () => openViewOf(chromium, 'popup.html', recipe), shows: '.visit' },
  'panel on an article': { open: () => openViewOf(chromium, 'sidepanel.html', article), shows: '.actor' },
  'panel on another page': { open: () => openViewOf(chromium, 'sidepanel.html', recipe), shows: '.status-note' },
  'library, history': { open: () => chromium.openView('library.html'), shows: '.visit' },
  'library, highlights': { open: () => chromium.openView('library.html#highlights'), shows: '.highlight' },
  options: { open: () => chromium.openView('options.html'), shows: 'input[type=radio]' },
};

const APPEARANCES: Array<Pick<Settings, 'interfaceLanguage' | 'theme'>> = [
  { interfaceLanguage: 'ar', theme: 'light' },
  { interfaceLanguage: 'ar', theme: 'dark' },
  { interfaceLanguage: 'en', theme: 'light' },
  { interfaceLanguage: 'en', theme: 'dark' },
];

describe.each(APPEARANCES)('in $interfaceLanguage, $theme', (appearance) => {
  beforeAll(() => changeStoredSettings(chromium, appearance));

  it.each(Object.keys(VIEWS))('%s: axe-core finds nothing', async (name) => {
    const { open, shows } = VIEWS[name] ?? {};
    const view = await open?.();
    // A view fades in, and contrast is that of its end.
    await view?.emulateMedia({ reducedMotion: 'reduce' });
    if (!view || !shows) throw new Error(`No view ${name}.`);
    await view.locator(shows).first().waitFor();
    await unfold(view);
    const [language, direction] = await view.evaluate(() => [
      document.documentElement.lang,
      document.documentElement.dir,
    ]);
    expect(language?.slice(0, 2)).toBe(appearance.interfaceLanguage);
    expect(direction).toBe(appearance.interfaceLanguage === 'ar' ? 'rtl' : 'ltr');
    expect(await faults(view)).toEqual([]);
    await view.close();
  });
});

describe('the language of the interface', () => {
  it('is the browser’s own until the reader chooses one in the options, for all views at once', async () => {
    await changeStoredSettings(chromium, { interfaceLanguage: 'browser', theme: 'system' });
    const options = await chromium.openView('options.html');
    const popup = await openViewOf(chromium, 'popup.html', article);
    const direction = (view: Page) => view.evaluate(() => document.documentElement.dir);
    await options.getByRole('heading', { level: 1, name: 'Options' }).waitFor();
    await options.getByRole('radio', { name: 'العربية' }).check();
    for (const view of [options, popup]) await until('Arabic', async () => (await direction(view)) === 'rtl');
    await options.getByRole('radio', { name: 'الإنجليزية' }).check();
    for (const view of [options, popup]) await until('English', async () => (await direction(view)) === 'ltr');
    await options.close();
    await popup.close();
  });
});
