/** An agency's text on a second site: the panel says that it was read, where, and what is new. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STORY_NAMES } from '../../../lib/page/sheets.ts';
import type { ExtensionChromium } from '../../../tools/browsers/chromium.ts';
import { until } from '../../../tools/browsers/wait.ts';
import { changeStoredSettings, keptRecords, openArticle, openViewOf, startChromium } from '../support/chromium.ts';
import { NEW_PARAGRAPH, paintedPixels } from '../support/pixels.ts';
import { articlePage, OTHER_HEADLINE, OTHER_PARAGRAPHS, type Site, startSite } from '../support/site.ts';

const ADDED =
  'وقال زائر من مدينة سوسة إنه قطع ساعتين بالسيارة ليرى قطعا صنعها جده قبل ستين عاما، ووصف القاعة الكبرى بأنها تشبه فرنا مفتوحا.';
const MARKS = Object.values(STORY_NAMES);
const LATER_HEADLINE = 'متحف جديد للخزف يجذب الزوار إلى نابل';

let site: Site;
let chromium: ExtensionChromium;
let later: Page;

/** Opens an article and reads it long enough to count. */
async function read(url: string): Promise<Page> {
  const page = await openArticle(chromium, url);
  const view = await chromium.openView('options.html');
  await page.bringToFront();
  const stories = async () => (await keptRecords(view)).stories ?? [];
  const before = (await stories()).length;
  await page.mouse.move(300, 200);
  await page.mouse.wheel(0, 40);
  await until('the story to be kept', async () => (await stories()).length === before + 1);
  await view.close();
  return page;
}

beforeAll(async () => {
  site = await startSite();
  const [first = '', ...rest] = OTHER_PARAGRAPHS;
  site.serve('/later', articlePage(LATER_HEADLINE, [first, ADDED, ...rest]));
  chromium = await startChromium({ proxy: site.origin, viewport: { width: 1000, height: 300 } });
  const earlier = await read(site.url('/other', 'wakala.test'));
  await earlier.close();
  later = await openArticle(chromium, site.url('/later', 'jarida.test'));
});
afterAll(async () => {
  await chromium?.close();
  await site?.close();
});

describe('a story that was read on another site', () => {
  it('is named in the panel with its site, and its new paragraph leads into the page', async () => {
    const panel = await openViewOf(chromium, 'sidepanel.html', later);
    await panel.getByRole('heading', { name: 'You have read this story before' }).waitFor();
    await panel.getByRole('link', { name: OTHER_HEADLINE }).waitFor();
    await panel.getByText('wakala.test').waitFor();
    await panel.getByRole('heading', { name: 'One new paragraph' }).waitFor();
    await panel.getByRole('button', { name: ADDED }).first().click();
    await until('the paragraph to be on screen', () =>
      later.getByText(ADDED).evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    );
    await panel.close();
  });

  it('leaves the page as it is until the reader asks, and then says first that the site could see it', async () => {
    const panel = await openViewOf(chromium, 'sidepanel.html', later);
    const mark = panel.getByRole('button', { name: 'Mark what is new in the page' });
    await mark.click();
    await panel.getByText('The site can notice these marks').waitFor();
    expect(await later.evaluate((names) => names.some((name) => CSS.highlights.has(name)), MARKS)).toBe(false);
    await panel.getByRole('button', { name: 'Mark anyway' }).click();
    await until('the new paragraph to be marked', async () => (await paintedPixels(later, NEW_PARAGRAPH)) > 1_000);
    await panel.reload();
    await panel.locator('button[aria-pressed="true"]', { hasText: 'Mark what is new' }).click();
    await until('the marks to go', async () => (await paintedPixels(later, NEW_PARAGRAPH)) === 0);
    await panel.getByRole('button', { name: 'Dim what you have read' }).click();
    await until('the rest to be dimmed', () => later.evaluate((name) => CSS.highlights.has(name), STORY_NAMES.read));
    await panel.close();
  });

  it('is not kept while history is paused, and another story is not taken for it', async () => {
    await changeStoredSettings(chromium, { historyPaused: true });
    const view = await chromium.openView('options.html');
    const before = (await keptRecords(view)).stories?.length;
    const sample = await openArticle(chromium, site.url('/sample'));
    await sample.mouse.move(300, 200);
    await sample.mouse.wheel(0, 60);
    const panel = await openViewOf(chromium, 'sidepanel.html', sample);
    await panel.getByText('Summary').first().waitFor();
    expect(await panel.getByRole('heading', { name: 'You have read this story before' }).count()).toBe(0);
    expect((await keptRecords(view)).stories?.length).toBe(before);
    await changeStoredSettings(chromium, { historyPaused: false });
    await view.close();
    await panel.close();
  });
});
