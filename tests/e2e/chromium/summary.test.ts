/** The panel's summary: its length is remembered, its dates are told, it is copied, and read aloud with the page painted. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionChromium } from '../../../tools/browsers/chromium.ts';
import { until } from '../../../tools/browsers/wait.ts';
import { collectErrors, openArticle, openViewOf, startChromium, tabState } from '../support/chromium.ts';
import { MARKED, paintedPixels } from '../support/pixels.ts';
import { SAMPLE_HEADLINE, type Site, startSite } from '../support/site.ts';

/** The speech that the test plays: what was said, and the way to let the last sentence end. */
declare global {
  interface Window {
    said: Array<{ text: string; lang: string; onend: (() => void) | null }>;
    cancelled: number;
  }
}

/** A headless browser has no voices; this one has an Arabic one of the device and one that would send the text away. */
function fakeSpeech(): void {
  if (location.protocol !== 'chrome-extension:') return;
  window.said = [];
  window.cancelled = 0;
  const voice = (lang: string, localService: boolean) => ({ lang, localService, default: false, name: lang });
  const speech = {
    getVoices: () => [voice('ar-EG', false), voice('ar-SA', true)],
    speak: (utterance: Window['said'][number]) => window.said.push(utterance),
    cancel: () => window.cancelled++,
    pause: () => undefined,
    resume: () => undefined,
    addEventListener: () => undefined,
  };
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {
    value: class {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  });
}

let site: Site;
let chromium: ExtensionChromium;
let page: Page;
let panel: Page;
let errors: string[];

beforeAll(async () => {
  site = await startSite();
  chromium = await startChromium({ proxy: site.origin });
  errors = collectErrors(chromium);
  await chromium.context.addInitScript(fakeSpeech);
  await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await openArticle(chromium, site.url('/sample'));
  await tabState(chromium, page, ({ insight }) => insight !== null);
  panel = await openViewOf(chromium, 'sidepanel.html', page);
  await panel.locator('.summary .sentence').first().waitFor();
});
afterAll(async () => {
  await chromium?.close();
  await site?.close();
});

const sentences = () => panel.locator('.summary .sentence');
const press = (name: string) => panel.getByRole('button', { name, exact: true }).click();

describe('the summary in the panel', () => {
  it('has three sentences at first, and the reader’s own number from then on', async () => {
    expect(await sentences().count()).toBe(3);
    await panel.getByRole('combobox', { name: 'Length of the summary' }).selectOption('5');
    await until('five sentences', async () => (await sentences().count()) === 5);
    const again = await openViewOf(chromium, 'sidepanel.html', page);
    await until('five sentences', async () => (await again.locator('.summary .sentence').count()) === 5);
    await again.close();
    await panel.getByRole('combobox', { name: 'Length of the summary' }).selectOption('2');
    await until('two sentences', async () => (await sentences().count()) === 2);
  });

  it('tells what is in the article, and its dates as a timeline', async () => {
    const gist = await panel.locator('.gist').textContent();
    expect(gist).toMatch(/March 10, 2026|10 March 2026/);
    expect(gist).toMatch(/\d+ words/);
    const times = await panel
      .locator('.timeline__date')
      .evaluateAll((all) => all.map((each) => each.getAttribute('datetime')));
    expect(times).toContain('2026-02-01/2026-02-28');
    expect(times).toContain('2026-03-10');
    expect(times).toEqual([...times].sort());
  });

  it('gives the absolute date of a sentence that has pointer or focus', async () => {
    const dated = sentences()
      .filter({ has: panel.locator('.dated') })
      .first();
    await dated.hover();
    await panel
      .locator('.date-hints__date')
      .filter({ hasText: /March 10, 2026|10 March 2026/ })
      .first()
      .waitFor({ state: 'visible' });
  });

  it('is copied with title and source', async () => {
    await press('Copy');
    await panel.getByText('The summary was copied').waitFor();
    const text = await panel.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain(SAMPLE_HEADLINE);
    expect(text).toContain('مرفأ الأخبار');
    expect(text).toContain(site.url('/sample'));
    expect(text.split('•')).toHaveLength(3);
  });
});

describe('reading aloud', () => {
  const said = () => panel.evaluate(() => window.said.map(({ text, lang }) => ({ text, lang })));
  const spoken = () => panel.locator('.sentence[aria-current="true"]').allTextContents();
  const isMarked = async () => (await paintedPixels(page, MARKED)) > 1_000;

  it('says sentence after sentence with the voice of the device, each marked in panel and page', async () => {
    await press('Listen');
    await until('a sentence to be said', async () => (await said()).length === 1);
    expect((await said())[0]?.lang).toBe('ar-SA');
    await expect.poll(spoken).toEqual([await sentences().nth(0).textContent()]);
    await until('the sentence to be marked in the page', isMarked);
    await panel.evaluate(() => window.said.at(-1)?.onend?.());
    await expect.poll(spoken).toEqual([await sentences().nth(1).textContent()]);
    await until('the next sentence to be marked', isMarked);
    await panel.evaluate(() => window.said.at(-1)?.onend?.());
    await until('the marks to go', async () => !(await isMarked()));
    await expect.poll(spoken).toEqual([]);
  });

  it('stops at the reader’s word, and when the page shows something else', async () => {
    await press('Listen');
    await until('the sentence to be marked in the page', isMarked);
    await press('Stop');
    await until('the marks to go', async () => !(await isMarked()));
    await press('Listen');
    const before = await panel.evaluate(() => window.cancelled);
    await page.goto(site.url('/other'));
    await until('the voice to stop', () => panel.evaluate((count) => window.cancelled > count, before));
  });

  it('leaves no error behind', () => expect(errors).toEqual([]));
});
