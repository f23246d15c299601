/** Issue point 3 in Firefox: selected words become a highlight that is painted, listed, kept, and painted again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionFirefox } from '../../../tools/browsers/firefox.ts';
import { until } from '../../../tools/browsers/wait.ts';
import {
  FLASH,
  html,
  kept,
  openArticle,
  openPage,
  openViewOf,
  pixelsOf,
  pressSave,
  selectWords,
  startFirefox,
  whenNotPainted,
  whenPainted,
  whenVisible,
  YELLOW,
} from '../support/firefox.ts';
import { SAMPLE_PARAGRAPHS, type Site, startSite } from '../support/site.ts';

let site: Site;
let firefox: ExtensionFirefox;
const profile = mkdtempSync(join(tmpdir(), 'khulasa-firefox-'));

beforeAll(async () => {
  site = await startSite();
  firefox = await startFirefox(site, { profile, isPermanent: true });
});
afterAll(async () => {
  await firefox?.close();
  await site?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

const THIRD = '.body p:nth-child(3)';

describe('selected words', () => {
  it('are saved, painted without a changed node, listed in the panel, and deleted there', async () => {
    const page = await openArticle(firefox, site.url('/sample', 'marks.test'));
    const before = await html(page);
    expect(await pixelsOf(page, THIRD, YELLOW)).toBe(0);
    await selectWords(page, THIRD);
    await pressSave(page);
    await whenPainted(page, THIRD);
    expect(await html(page)).toBe(before);
    const { highlights } = await kept(firefox);
    expect(highlights.map(({ selectors }) => selectors.quote.exact.trim())).toEqual([SAMPLE_PARAGRAPHS[2]]);

    const panel = await openViewOf(firefox, 'sidepanel.html', page);
    await whenVisible(panel, 'Yellow');
    await panel.locator('.highlight__words').click();
    await page.bringToFront();
    await whenPainted(page, THIRD, FLASH);
    await panel.bringToFront();
    await panel.locator('.highlight__edit .icon-button:last-child').click();
    await whenNotPainted(page, THIRD);
    expect((await kept(firefox)).highlights).toEqual([]);
    await panel.close();
    await page.close();
  });

  it('on a page that is no article are painted again after a reload', async () => {
    const page = await openPage(firefox, site.url('/recipe', 'marks.test'));
    await selectWords(page, 'main p:nth-of-type(2)');
    await pressSave(page);
    await whenPainted(page, 'main p:nth-of-type(2)');
    await page.reload();
    await whenPainted(page, 'main p:nth-of-type(2)');
    await page.close();
  });

  it('are kept over a restart of the browser', async () => {
    const page = await openArticle(firefox, site.url('/sample', 'again.test'));
    await selectWords(page, THIRD);
    await pressSave(page);
    await whenPainted(page, THIRD);
    await firefox.close();
    firefox = await startFirefox(site, { profile, isPermanent: true });
    const again = await openArticle(firefox, site.url('/sample', 'again.test'));
    await whenPainted(again, THIRD);
    await until('the highlight in the library', async () => (await kept(firefox)).highlights.length > 0);
    await again.close();
  });
});
