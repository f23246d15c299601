/** Issue points «Marking» and «Export» in Firefox: colour, note, tags, a file, delete and undo. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExtensionFirefox } from '../../../tools/browsers/firefox.ts';
import { until } from '../../../tools/browsers/wait.ts';
import {
  kept,
  named,
  openArticle,
  openViewOf,
  pixelsOf,
  selectWords,
  startFirefox,
  tabState,
  whenVisible,
} from '../support/firefox.ts';
import { type Site, startSite } from '../support/site.ts';

const PINK = '#ffc2dc';
const FIRST = '.body p:nth-child(1)';

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

const painted = (page: Parameters<typeof pixelsOf>[0]) => pixelsOf(page, FIRST, PINK);

it('a highlight takes a colour, a note and tags, is exported, deleted, and comes back', async () => {
  const page = await openArticle(firefox, site.url('/sample', 'notes.test'));
  await tabState(firefox, page);
  await selectWords(page, FIRST);
  for (const key of ['Tab', 'End', 'Enter'] as const) await page.keyboard.press(key);
  await until('the selection to go', () => page.evaluate(() => getSelection()?.isCollapsed));
  // The toolbar waits while the keyboard is on it, however long a look at the page takes.
  await page.keyboard.press('Tab');
  await until('the pink paint', async () => (await painted(page)) > 500);
  for (const key of ['ArrowRight', 'Enter'] as const) await page.keyboard.press(key);
  await page.keyboard.type('قارن بالعام الماضي');
  await page.keyboard.press('Escape');
  await until('the note', async () => (await kept(firefox)).highlights[0]?.note === 'قارن بالعام الماضي');

  const panel = await openViewOf(firefox, 'sidepanel.html', page);
  await whenVisible(panel, 'قارن بالعام الماضي');
  await panel.locator(named('Change colour, note or tags')).click();
  await panel.locator('[role=combobox]').fill('طاقة,');
  await panel.locator('.editor button[type=submit]').click();
  await until('the tag', async () => (await kept(firefox)).highlights[0]?.tags.join() === 'طاقة');
  expect((await kept(firefox)).highlights[0]).toMatchObject({ colour: 'pink', revision: 3 });

  await panel.locator(named('Export the highlights of this page')).click();
  await whenVisible(panel, 'The file is among your downloads.');
  await panel.locator(named('Delete this highlight')).click();
  // A notice stays while the pointer is on it.
  await panel.locator('.notice__undo').hover();
  await until('the delete', async () => (await kept(firefox)).highlights.length === 0);
  await panel.locator('.notice__undo').click();
  await until('the undo', async () => (await kept(firefox)).highlights[0]?.note === 'قارن بالعام الماضي');
  await page.bringToFront();
  await until('the paint', async () => (await painted(page)) > 500);
  await panel.close();
  await page.close();
});
