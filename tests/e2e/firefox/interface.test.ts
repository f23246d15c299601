/** Issue point 5 in Firefox: every built view in Arabic and English, right to left or left to right, accessible in both themes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Settings } from '../../../lib/settings.ts';
import { ar } from '../../../locales/ar.ts';
import { en } from '../../../locales/en.ts';
import type { ExtensionFirefox } from '../../../tools/browsers/firefox.ts';
import { until } from '../../../tools/browsers/wait.ts';
import { ROOT } from '../../../tools/build.ts';
import {
  changeStoredSettings,
  named,
  openArticle,
  openView,
  openViewOf,
  pressSave,
  selectWords,
  startFirefox,
  whenPainted,
  whenVisible,
} from '../support/firefox.ts';
import { type Site, startSite } from '../support/site.ts';

let site: Site;
let firefox: ExtensionFirefox;
let article: Page;

beforeAll(async () => {
  site = await startSite();
  // A view fades in, and contrast is that of its end.
  firefox = await startFirefox(site, { preferences: { 'ui.prefersReducedMotion': 1 } });
  article = await openArticle(firefox, site.url('/sample', 'views.test'));
  await selectWords(article, '.body p:nth-child(2)');
  await pressSave(article);
  await whenPainted(article, '.body p:nth-child(2)');
});
afterAll(async () => {
  await firefox?.close();
  await site?.close();
});

const AXE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** What axe-core finds in a view, in words. Its rules run in the driver's sandbox, which the view's CSP does not bind. */
async function problems(view: Page): Promise<string[]> {
  return view.evaluate(async (source) => {
    const run = new Function(`${source}; return window.axe ?? globalThis.axe;`);
    const engine = run() as typeof axe;
    const { violations, passes } = await engine.run(document);
    if (passes.length === 0) return ['axe-core checked nothing.'];
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, AXE);
}

type Look = Pick<Settings, 'interfaceLanguage' | 'theme'>;

const LOOKS: Array<{ look: Look; dir: string; strings: typeof en | typeof ar }> = [
  { look: { interfaceLanguage: 'en', theme: 'light' }, dir: 'ltr', strings: en },
  { look: { interfaceLanguage: 'ar', theme: 'dark' }, dir: 'rtl', strings: ar },
];

/** Each view with a string that it shows. */
const VIEWS = { popup: 'history', sidepanel: 'actors', library: 'history', options: 'mode' } as const;

describe.each(LOOKS)('in $look.interfaceLanguage and $look.theme', ({ look, dir, strings }) => {
  it.each(Object.entries(VIEWS))('%s speaks the language, and axe-core finds nothing in it', async (name, key) => {
    await changeStoredSettings(firefox, look);
    const needsTab = name === 'popup' || name === 'sidepanel';
    const view = await (needsTab ? openViewOf(firefox, `${name}.html`, article) : openView(firefox, `${name}.html`));
    await whenVisible(view, strings[key]);
    const root = await view.evaluate(() => ({
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
    }));
    expect({ ...root, lang: new Intl.Locale(root.lang).language }).toEqual({ lang: look.interfaceLanguage, dir });
    expect(await problems(view)).toEqual([]);
    await view.close();
  });
});

describe('the language', () => {
  it('changes at once with the choice in the options, in open views too', async () => {
    await changeStoredSettings(firefox, { interfaceLanguage: 'en', theme: 'system' });
    const panel = await openViewOf(firefox, 'sidepanel.html', article);
    await whenVisible(panel, en.actors);
    const options = await openView(firefox, 'options.html');
    await options.locator(named('العربية')).click();
    await whenVisible(panel, ar.actors);
    await panel.close();
    await options.close();
  });

  it('is the browser’s own unless the reader chose one', async () => {
    await changeStoredSettings(firefox, { interfaceLanguage: 'browser' });
    await firefox.chrome.setLanguage('ar');
    const options = await openView(firefox, 'options.html');
    await whenVisible(options, ar.mode);
    await until('the page to turn', () => options.evaluate(() => document.documentElement.dir === 'rtl'));
    await options.close();
  });
});
