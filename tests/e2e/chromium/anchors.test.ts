/** Highlights hold on other versions of the article, on content that comes late or anew, and over SPA and history navigation. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionChromium } from '../../../tools/browsers/chromium.ts';
import { until } from '../../../tools/browsers/wait.ts';
import { highlight, openArticle, startChromium, tabState, whenCleaned } from '../support/chromium.ts';
import { paintedPixels, YELLOW } from '../support/pixels.ts';
import { articlePage, type Site, startSite } from '../support/site.ts';
import {
  goWithoutLoad,
  MARKED,
  NEW_WORDING,
  NEXT_ARTICLE,
  pageWithCopyAbove,
  renderAnew,
  serveVersions,
  shadowPage,
  takeAway,
} from '../support/versions.ts';

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

const whenPainted = (page: Page) => until('the paint', async () => (await paintedPixels(page, YELLOW)) > 1_000);
const whenNotPainted = (page: Page) => until('no paint', async () => (await paintedPixels(page, YELLOW)) < 1_000);

/** Opens an article of ours under a path, and marks a paragraph. */
async function marked(path: string, html?: string): Promise<Page> {
  if (html) site.serve(path, html);
  const page = await openArticle(chromium, site.url(path));
  await highlight(page, page.locator(MARKED));
  return page;
}

describe('a highlight', () => {
  it('shows on the print and the AMP version, which name the same canonical address', async () => {
    const versions = serveVersions(site, '/versions');
    const page = await marked('/versions');
    for (const path of versions) {
      await page.goto(site.url(path));
      await whenPainted(page);
    }
    await page.close();
  });

  it('is painted again when its text is rendered anew, or comes late', async () => {
    const page = await marked('/late', articlePage());
    await page.evaluate(renderAnew);
    await whenPainted(page);
    await page.evaluate(takeAway);
    await whenNotPainted(page);
    await tabState(chromium, page, ({ orphanFindings }) => orphanFindings?.[0]?.kind === 'removed');
    await page.evaluate(() => dispatchEvent(new Event('come-back')));
    await whenPainted(page);
    await tabState(chromium, page, ({ orphans }) => orphans.length === 0);
    await page.close();
  });

  it('says that its sentence was changed, with the old and the new words', async () => {
    const page = await marked('/changed', articlePage());
    const words = (await page.locator(MARKED).textContent()) ?? '';
    await page.locator(MARKED).evaluate((paragraph, text) => {
      paragraph.textContent = text;
    }, NEW_WORDING);
    const state = await tabState(chromium, page, ({ orphanFindings }) => orphanFindings?.[0]?.kind === 'changed');
    const [finding] = state.orphanFindings ?? [];
    if (finding?.kind !== 'changed') throw new Error('It was changed.');
    expect(words).toContain(finding.was);
    expect(finding.now).toContain('هالة الطرابلسي');
    expect(finding.changes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['same', 'old', 'new']));
    await page.close();
  });

  it('goes and comes with its article on a site that changes pages without loading', async () => {
    const page = await marked('/spa', articlePage());
    await page.evaluate(goWithoutLoad, ['/spa-next', NEXT_ARTICLE] as const);
    await whenNotPainted(page);
    await page.evaluate(goWithoutLoad, ['/spa', articlePage()] as const);
    await whenPainted(page);
    await page.close();
  });

  it('is there when the reader comes back out of the back/forward cache', async () => {
    const page = await marked('/cached', articlePage());
    await page.goto(site.url('/recipe'));
    await page.goBack({ waitUntil: 'commit' });
    await whenCleaned(page);
    await whenPainted(page);
    await page.close();
  });

  it('shows on the copy that stays where another one is hidden', async () => {
    const page = await marked('/copies', articlePage());
    site.serve('/copies', pageWithCopyAbove());
    await page.reload();
    await until('the copy to go', async () => !(await page.locator('.copy').isVisible()));
    await whenPainted(page);
    await page.close();
  });

  it('is made and found again in an open shadow root', async () => {
    const page = await marked('/elements', shadowPage());
    await whenPainted(page);
    await page.reload();
    await whenPainted(page);
    await page.close();
  });
});
