/** Highlights in Firefox hold on other versions of the article, on content that comes late or anew, and over navigation. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionFirefox } from '../../../tools/browsers/firefox.ts';
import { until } from '../../../tools/browsers/wait.ts';
import {
  openArticle,
  pressSave,
  selectWords,
  startFirefox,
  tabState,
  timesVisible,
  whenCleaned,
  whenNotPainted,
  whenPainted,
} from '../support/firefox.ts';
import { articlePage, OTHER_PARAGRAPHS, type Site, startSite } from '../support/site.ts';
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
let firefox: ExtensionFirefox;

beforeAll(async () => {
  site = await startSite();
  firefox = await startFirefox(site);
});
afterAll(async () => {
  await firefox?.close();
  await site?.close();
});

const url = (path: string) => site.url(path, 'anchors.test');

/** Opens an article of ours under a path, and marks a paragraph. */
async function marked(path: string, html?: string, selector = MARKED): Promise<Page> {
  if (html) site.serve(path, html);
  const page = await openArticle(firefox, url(path));
  await selectWords(page, selector);
  await pressSave(page);
  await whenPainted(page, selector);
  return page;
}

describe('a highlight', () => {
  it('shows on the print and the AMP version, which name the same canonical address', async () => {
    const versions = serveVersions(site, '/versions');
    const page = await marked('/versions');
    for (const path of versions) {
      await page.goto(url(path));
      await whenPainted(page, 'article');
    }
    await page.close();
  });

  it('is painted again when its text is rendered anew, or comes late', async () => {
    const page = await marked('/late', articlePage());
    await page.evaluate(renderAnew);
    await whenPainted(page, MARKED);
    await page.evaluate(takeAway);
    await tabState(firefox, page, ({ orphanFindings }) => orphanFindings?.[0]?.kind === 'removed');
    await whenNotPainted(page, 'article');
    await page.evaluate(() => dispatchEvent(new Event('come-back')));
    await whenPainted(page, 'article');
    await tabState(firefox, page, ({ orphans }) => orphans.length === 0);
    await page.close();
  });

  it('says that its sentence was changed, with the old and the new words', async () => {
    const page = await marked('/changed', articlePage());
    await page.$eval(
      MARKED,
      (paragraph, text) => {
        paragraph.textContent = text;
      },
      NEW_WORDING,
    );
    const state = await tabState(firefox, page, ({ orphanFindings }) => orphanFindings?.[0]?.kind === 'changed');
    const [finding] = state.orphanFindings ?? [];
    if (finding?.kind !== 'changed') throw new Error('It was changed.');
    expect(OTHER_PARAGRAPHS[1]).toContain(finding.was);
    expect(finding.now).toContain('هالة الطرابلسي');
    expect(finding.changes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['same', 'old', 'new']));
    await page.close();
  });

  it('goes and comes with its article on a site that changes pages without loading', async () => {
    const page = await marked('/spa', articlePage());
    await page.evaluate(goWithoutLoad, ['/spa-next', NEXT_ARTICLE] as const);
    await whenNotPainted(page, 'article');
    await page.evaluate(goWithoutLoad, ['/spa', articlePage()] as const);
    await whenPainted(page, MARKED);
    await page.close();
  });

  it('is there when the reader comes back out of the back/forward cache', async () => {
    const page = await marked('/cached', articlePage());
    // Whether it keeps a page is the browser's choice each time; the highlight has to be there either way.
    await until('the page out of the cache', async () => {
      await page.evaluate(() =>
        addEventListener('pageshow', ({ persisted }) => document.body.classList.toggle('persisted', persisted)),
      );
      await page.goto(url('/recipe'));
      // Puppeteer's own goBack waits for a load, which a page out of the cache does not have.
      await page.evaluate(() => history.back());
      await until('the way back', () => page.evaluate(() => location.pathname === '/cached'));
      await whenCleaned(page);
      await whenPainted(page, MARKED);
      return page.evaluate(() => document.body.classList.contains('persisted'));
    });
    await page.close();
  });

  it('shows on the copy that stays where another one is hidden', async () => {
    const page = await marked('/copies', articlePage());
    site.serve('/copies', pageWithCopyAbove());
    await page.reload();
    await until('one copy', async () => (await timesVisible(page, OTHER_PARAGRAPHS[1] ?? '')) === 1);
    await whenPainted(page, `article ${MARKED}`);
    await page.close();
  });

  it('is made and found again in an open shadow root', async () => {
    const inside = `news-article >>> ${MARKED}`;
    const page = await marked('/elements', shadowPage(), inside);
    await page.reload();
    await whenPainted(page, inside);
    await page.close();
  });
});
