/** From reading to forgetting: time and depth, search, the kept text, versions, deletion with undo, and nothing left. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionChromium } from '../../../tools/browsers/chromium.ts';
import { until } from '../../../tools/browsers/wait.ts';
import { changeStoredSettings, keptRecords, openArticle, openViewOf, startChromium } from '../support/chromium.ts';
import { SAMPLE_HEADLINE, type Site, startSite } from '../support/site.ts';

const HEADLINE = 'بلدية الميناء تفتح ثلاثة أسواق جديدة قبل رمضان';
const articlePage = (body: string) => `<!doctype html><html lang="ar" dir="rtl"><head><title>${HEADLINE}</title>
<link rel="canonical" href="/market"><meta property="og:type" content="article">
<meta property="article:published_time" content="2026-11-20T09:00:00Z"></head>
<body><article><h1>${HEADLINE}</h1>${body}</article></body></html>`;
const PARAGRAPHS = [
  'أعلنت بلدية الميناء، اليوم الجمعة، افتتاح ثلاثة أسواق جديدة للخضار والأسماك في أحياء المدينة الشمالية قبل حلول شهر رمضان.',
  'وقال رئيس البلدية سامر القاضي إن الأسواق تضم مئتي محل، وإن الإيجارات حُددت بما يناسب صغار الباعة الذين عملوا سنوات على الأرصفة.',
  'وأوضح القاضي في مؤتمر صحفي أن كلفة المشروع بلغت أربعة ملايين دينار، وأن العمل فيه استمر ثمانية عشر شهرًا بلا توقف.',
  'ومن جهته، رحّب نقيب الباعة بالخطوة، لكنه طالب بإعفاء التجار من رسوم السنة الأولى وبمواقف مجانية لسيارات الزبائن.',
];
const body = (change = (text: string) => text) =>
  PARAGRAPHS.map((text) => `<p style="margin-block:16rem">${change(text)}</p>`).join('');

let site: Site;
let chromium: ExtensionChromium;
let view: Page;

beforeAll(async () => {
  site = await startSite();
  chromium = await startChromium({ proxy: site.origin });
  view = await chromium.openView('options.html');
});
afterAll(async () => {
  await chromium?.close();
  await site?.close();
});

interface KeptVisit {
  headline: string;
  screenMs: number;
  readShare: number;
}
const visits = async () => ((await keptRecords(view)).visits ?? []) as KeptVisit[];

/** Reads down to the end of the page, as slowly as a reader. */
async function readToTheEnd(page: Page): Promise<void> {
  await page.mouse.move(400, 400);
  for (let seen = 0; seen < PARAGRAPHS.length; seen++) {
    await page.locator('article p').nth(seen).scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 120);
    // Two looks at the screen, a second apart, make a paragraph read. A timer of the page's own is as late as that of the looks.
    await page.evaluate(
      () =>
        new Promise<void>((read) => {
          let ticks = 0;
          const timer = setInterval(() => {
            if (++ticks < 3) return;
            clearInterval(timer);
            read();
          }, 1_000);
        }),
    );
  }
}

describe('an article that is read', () => {
  it('is in the history with the time and the share that was read, once under all its addresses', async () => {
    site.serve('/market', articlePage(body()));
    const page = await openArticle(chromium, `${site.url('/market')}?utm_source=feed#top`);
    await readToTheEnd(page);
    await page.close();
    const visit = await until('the progress', async () => (await visits()).find(({ readShare }) => readShare > 0.9));
    expect(visit?.headline).toBe(HEADLINE);
    expect(visit?.screenMs).toBeGreaterThan(6_000);
    const again = await openArticle(chromium, site.url('/market'));
    await again.mouse.move(400, 400);
    await again.mouse.wheel(0, 200);
    await again.close();
    expect(await visits()).toHaveLength(1);
  });

  it('is found by words of its text, spelled otherwise, and read offline', async () => {
    const library = await chromium.openView('library.html');
    await until('the index', async () => ((await keptRecords(view)).changed ?? []).length === 0);
    await library.getByRole('searchbox').fill('الباعه والارصفة');
    await library.locator('.visit__snippet mark').first().waitFor();
    expect(await library.locator('.visit__snippet mark').allInnerTexts()).toEqual(['الباعة', 'الأرصفة']);
    await library.getByRole('link', { name: /^Read the kept text/ }).click();
    await library.locator('.kept p', { hasText: 'مئتي محل' }).waitFor();
    await library.goBack();
    await library.locator('.visit__snippet').waitFor();
    expect(await library.getByRole('searchbox').inputValue()).toBe('الباعه والارصفة');
    await library.close();
  });

  it('keeps the text before when the page changes, and shows what changed', async () => {
    site.serve('/market', articlePage(body((text) => text.replace('أربعة ملايين', 'خمسة ملايين'))));
    const page = await openArticle(chromium, site.url('/market'));
    await page.mouse.move(400, 400);
    await page.mouse.wheel(0, 200);
    await until('the version', async () => ((await keptRecords(view)).versions ?? []).length === 1);
    await page.close();
    const library = await chromium.openView('library.html');
    await library.getByRole('link', { name: /^Read the kept text/ }).click();
    await library.locator('.version summary').click();
    expect(await library.locator('.version del').first().textContent()).toContain('أربعة');
    expect(await library.locator('.version ins').first().textContent()).toContain('خمسة');
    await library.close();
  });

  it('is deleted with its day, comes back with undo, and is really gone in the end', async () => {
    const library = await chromium.openView('library.html');
    const remove = library.getByRole('button', { name: /^Delete this day/ });
    await remove.click();
    await library.locator('.visit').waitFor({ state: 'detached' });
    await library.getByRole('button', { name: 'Undo' }).click();
    await library.locator('.visit').waitFor();
    await until('the index', async () => ((await keptRecords(view)).changed ?? []).length === 0);
    await library.getByRole('searchbox').fill('ارصفه');
    await library.locator('.visit').waitFor();
    await library.getByRole('searchbox').fill('');
    await remove.click();
    await library.locator('.visit').waitFor({ state: 'detached' });
    await until('nothing', async () => {
      const { deletions: _, ...tables } = await keptRecords(view);
      return Object.values(tables).flat().length === 0;
    });
    await library.close();
  });

  it('leaves nothing where its site is never recorded, nor while history is paused', async () => {
    const page = await chromium.context.newPage();
    await page.goto(site.url('/sample'));
    const popup = await openViewOf(chromium, 'popup.html', page);
    await popup.getByRole('button', { name: 'Never record this site' }).click();
    await page.bringToFront();
    await page.mouse.move(400, 400);
    await page.mouse.wheel(0, 300);
    const read = (await page.evaluate(() => performance.now())) + 6_000;
    await page.waitForFunction((time) => performance.now() > time, read);
    await page.close();
    expect(JSON.stringify(await keptRecords(view))).not.toContain(SAMPLE_HEADLINE);
    await changeStoredSettings(chromium, { neverRecord: [], historyPaused: true });
    const paused = await openArticle(chromium, site.url('/sample'));
    await paused.mouse.move(400, 400);
    await paused.mouse.wheel(0, 300);
    const later = (await paused.evaluate(() => performance.now())) + 6_000;
    await paused.waitForFunction((time) => performance.now() > time, later);
    await paused.close();
    expect(JSON.stringify(await keptRecords(view))).not.toContain(SAMPLE_HEADLINE);
    await popup.close();
  });
});

describe('a long history', () => {
  /** Visits as the library keeps them, one each quarter of an hour. */
  const MANY = 160;
  const fill = (count: number) => {
    const rows = Array.from({ length: count }, (_, i) => {
      const visitedAt = new Date(Date.UTC(2026, 10, 20) - i * 900_000).toISOString();
      const [pageKey, headline] = [`suq.example/${i}`, `خبر رقم ${i} من سوق المدينة القديمة`];
      const facts = {
        url: `https://${pageKey}`,
        site: 'suq.example',
        siteName: 'السوق',
        headline,
        byline: '',
        agencies: [],
      };
      return { ...{ id: `many-${i}`, pageKey, visitedAt, publishedAt: '', screenMs: 0, readShare: 0 }, ...facts };
    });
    return new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('khulasa');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const db = opening.result;
        const write = db.transaction(['visits', 'articles'], 'readwrite');
        for (const { id, pageKey, visitedAt, screenMs, readShare, ...facts } of rows) {
          const day = visitedAt.slice(0, 10);
          write.objectStore('visits').put({ id, pageKey, visitedAt, screenMs, readShare, day, readings: {}, ...facts });
          const empty = { deck: '', language: 'ar', actors: [], quotes: [], summary: [] };
          write
            .objectStore('articles')
            .put({ key: pageKey, firstSeenAt: visitedAt, lastSeenAt: visitedAt, ...facts, ...empty });
        }
        write.oncomplete = () => {
          db.close();
          resolve();
        };
        write.onerror = () => reject(write.error);
      };
    });
  };

  it('goes on as it is scrolled, and back from an article is at the place where it was left', async () => {
    const library = await chromium.openView('library.html');
    await library.evaluate(fill, MANY);
    await library.reload();
    await library.locator('.visit').first().waitFor();
    expect(await library.locator('.visit').count()).toBeLessThan(MANY);
    await until('the end of the list', async () => {
      await library.mouse.move(600, 500);
      await library.mouse.wheel(0, 4000);
      return (await library.locator('.visit').count()) === MANY;
    });
    const link = library.getByRole('link', { name: /^Read the kept text.* 90 / });
    await link.scrollIntoViewIfNeeded();
    const top = () => link.evaluate((element) => Math.round(element.getBoundingClientRect().top));
    const before = await top();
    await link.click();
    await library.locator('.kept__headline').waitFor();
    expect(await library.evaluate(() => scrollY)).toBe(0);
    await library.getByRole('button', { name: 'Back to the list' }).click();
    await until('the place', async () => Math.abs((await top()) - before) < 3);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    // The browser's own button, and a page that is loaded anew, with a list that has to grow first.
    await link.click();
    await library.locator('.kept__headline').waitFor();
    await library.reload();
    await library.locator('.kept__headline').waitFor();
    await library.goBack();
    await until(
      'the place after a reload',
      async () => (await link.count()) === 1 && Math.abs((await top()) - before) < 3,
    );
    await library.close();
  });
});
