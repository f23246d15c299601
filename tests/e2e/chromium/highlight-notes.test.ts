/** Issue point «Marking» and «Export»: a colour, a note and tags, changed and taken back; files written and read. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Highlight } from '../../../lib/types.ts';
import type { ExtensionChromium } from '../../../tools/browsers/chromium.ts';
import { until } from '../../../tools/browsers/wait.ts';
import { keptRecords, openArticle, openViewOf, selectWords, startChromium, tabState } from '../support/chromium.ts';
import { paintedPixels } from '../support/pixels.ts';
import { type Site, startSite } from '../support/site.ts';

const PINK = [255, 194, 220] as const;

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

async function kept(): Promise<Highlight[]> {
  const view = await chromium.openView('options.html');
  const { highlights = [] } = await keptRecords(view);
  await view.close();
  return highlights as Highlight[];
}

describe('a highlight in a colour', () => {
  it('takes a note on the page and tags in the panel, is exported, deleted, and comes back', async () => {
    const page = await openArticle(chromium, site.url('/sample', 'notes.test'));
    await tabState(chromium, page);
    const words = page.locator('.body p').first();
    await selectWords(page, words);
    // Tab reaches the toolbar, End its last colour.
    for (const key of ['Tab', 'End', 'Enter']) await page.keyboard.press(key);
    await until('the selection to go', () => page.evaluate(() => getSelection()?.isCollapsed));
    // Tab reaches «undo», and the toolbar waits while the keyboard is on it, however long a look at the page takes.
    await page.keyboard.press('Tab');
    await until('the pink paint', async () => (await paintedPixels(page, PINK)) > 2_000);

    // The arrow reaches «add a note».
    for (const key of ['ArrowRight', 'Enter']) await page.keyboard.press(key);
    await page.keyboard.type('قارن بالعام الماضي');
    await page.keyboard.press('Escape');
    await until('the note', async () => (await kept())[0]?.note === 'قارن بالعام الماضي');

    const panel = await openViewOf(chromium, 'sidepanel.html', page);
    await panel.getByText('قارن بالعام الماضي').waitFor();
    await panel.getByRole('button', { name: 'Change colour, note or tags' }).click();
    await panel.getByRole('combobox', { name: 'Tags' }).fill('طاقة,');
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    // A notice stays while the pointer is on it.
    await panel.locator('.notice__undo').hover();
    await panel.locator('.tags', { hasText: 'طاقة' }).waitFor();
    expect((await kept())[0]).toMatchObject({ colour: 'pink', tags: ['طاقة'], revision: 3 });
    await panel.getByRole('button', { name: 'Undo' }).click();
    await panel.locator('.tags').waitFor({ state: 'detached' });

    const download = panel.waitForEvent('download');
    await panel.getByRole('button', { name: 'Export the highlights of this page' }).click();
    const file = await (await download).path();
    expect(readFileSync(file, 'utf8')).toMatch(/^---\ntitle: [\s\S]*قارن بالعام الماضي[\s\S]*· Pink ·/);

    await panel.getByRole('button', { name: 'Delete this highlight' }).click();
    await panel.locator('.notice__undo').hover();
    await until('the paint to go', async () => (await paintedPixels(page, PINK)) === 0);
    expect(await kept()).toEqual([]);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await until('the paint to come back', async () => (await paintedPixels(page, PINK)) > 2_000);
    expect((await kept())[0]).toMatchObject({ note: 'قارن بالعام الماضي', colour: 'pink' });
    await panel.close();
    await page.close();
  });

  it('opens its note on the page where it is clicked and no panel is open, and the colour is remembered', async () => {
    const page = await openArticle(chromium, site.url('/sample', 'notes.test'));
    await until('the paint', async () => (await paintedPixels(page, PINK)) > 2_000);
    const box = await page.locator('.body p').first().boundingBox();
    if (!box) throw new Error('The words are not on screen.');
    await page.mouse.click(box.x + box.width / 2, box.y + 12);
    await page.waitForSelector('html > [popover]', { state: 'attached' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('رأي جديد');
    await page.keyboard.press('Escape');
    await until('the new note', async () => (await kept())[0]?.note === 'رأي جديد');

    await selectWords(page, page.locator('.body p').nth(2));
    for (const key of ['Tab', 'Enter']) await page.keyboard.press(key);
    await until('the second highlight', async () => (await kept()).length === 2);
    expect((await kept()).map(({ colour }) => colour)).toEqual(['pink', 'pink']);
    await page.close();
  });

  it('goes with others from the library and comes back with them, out of a file too', async () => {
    const library = await chromium.openView('library.html#highlights');
    await library.locator('.highlight').nth(1).waitFor();
    await library.getByLabel('File format').selectOption('annotations');
    const download = library.waitForEvent('download');
    await library.getByRole('button', { name: 'Export all' }).click();
    const file = await (await download).path();
    await library.getByRole('checkbox', { name: 'Select all' }).click();
    await library.getByRole('button', { name: 'Delete selected' }).click();
    await library.locator('.highlight').first().waitFor({ state: 'detached' });
    await library.locator('input[type=file]').setInputFiles(file);
    await library.getByText('2 new highlights.').waitFor();
    expect(await kept()).toEqual([]);
    await library.getByRole('button', { name: 'Import 2 highlights' }).click();
    await library.locator('.highlight').nth(1).waitFor();
    await library.getByRole('button', { name: 'Undo' }).click();
    await library.locator('.highlight').first().waitFor({ state: 'detached' });
    await library
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"rows":[{"ur') });
    await library.getByText('Nothing was changed.').waitFor();
    expect(await kept()).toEqual([]);
    await library.close();
  });
});
