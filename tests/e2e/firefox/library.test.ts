/** From reading to forgetting in Firefox: depth, search, the kept text, deletion with undo, and nothing left. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExtensionFirefox } from '../../../tools/browsers/firefox.ts';
import { until } from '../../../tools/browsers/wait.ts';
import { kept, openArticle, openView, startFirefox, whenVisible } from '../support/firefox.ts';
import { SAMPLE_HEADLINE, SAMPLE_PARAGRAPHS, type Site, startSite } from '../support/site.ts';

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

/** How many records each table of the library has. */
const counts = (view: Page): Promise<Record<string, number>> =>
  view.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('khulasa'));
    const found: Record<string, number> = {};
    for (const table of database.objectStoreNames) {
      found[table] = await done(database.transaction(table).objectStore(table).count());
    }
    database.close();
    return found;
  });

it('keeps what was read, finds it, shows its text offline, and forgets all of it', async () => {
  const page = await openArticle(firefox, site.url('/sample', 'library.test'));
  await page.setViewport({ width: 700, height: 500 });
  await page.mouse.move(300, 150);
  await page.mouse.wheel({ deltaY: 200 });
  await until('the progress', async () =>
    (await kept(firefox)).visits.some(({ readShare, screenMs }) => readShare > 0 && screenMs > 1_000),
  );
  await page.close();

  const library = await openView(firefox, 'library.html');
  await until('the index', async () => (await counts(library)).changed === 0);
  const word = SAMPLE_PARAGRAPHS[0]?.split(' ').find((each) => /^ال\p{L}{4,}$/u.test(each)) ?? '';
  // Without its article the word is found as well.
  await library.locator('input[type="search"]').fill(word.slice(2));
  await library.waitForSelector('.visit mark');
  const [first = '', second = ''] = (SAMPLE_PARAGRAPHS[0] ?? '').split(/\s+/).slice(1, 3);
  const asks: [query: string, found: number][] = [
    ['لا يوجد هذا في خبر', 0],
    [word.slice(0, 4), 1],
    [`"${first} ${second}"`, 1],
    [`"${second} ${first}"`, 0],
    [`${word} موقع:library.test`, 1],
    [`${word} موقع:other.test`, 0],
    ['فيه:نص', 1],
    ['فيه:ملاحظة', 0],
  ];
  for (const [query, found] of asks) {
    await library.locator('input[type="search"]').fill(query);
    await until(`${found} for ${query}`, async () => {
      const empty = await library.$eval('main', (main, query) => main.textContent?.includes(query) ?? false, query);
      return found > 0
        ? (await library.$$('.visit')).length === found
        : empty && (await library.$$('.visit')).length === 0;
    });
  }
  await library.locator('input[type="search"]').fill(word.slice(2));
  await library.waitForSelector('.visit mark');
  await library.locator('a.icon-button').click();
  await library.waitForSelector('.kept p');
  await whenVisible(library, SAMPLE_PARAGRAPHS[0]?.slice(0, 40) ?? '');
  await library.goBack();
  await library.waitForSelector('.visit mark');

  await library.locator('.visit button.icon-button').click();
  await until('the entry to go', async () => (await library.$$('.visit')).length === 0);
  await library.locator('.notice__undo').click();
  await library.waitForSelector('.visit');
  await library.locator('.visit button.icon-button').click();
  await until('nothing to be left', async () => Object.values(await counts(library)).every((count) => count === 0));
  expect(JSON.stringify(await kept(firefox))).not.toContain(SAMPLE_HEADLINE);
  await library.close();
});

it('keeps the text before when a page changes, and shows what changed', async () => {
  const HEADLINE = 'بلدية الميناء تفتح ثلاثة أسواق جديدة قبل رمضان';
  const serve = (cost: string) =>
    site.serve(
      '/market',
      `<!doctype html><html lang="ar" dir="rtl"><head><title>${HEADLINE}</title><meta property="og:type" content="article">
<meta property="article:published_time" content="2026-11-20T09:00:00Z"></head><body><article><h1>${HEADLINE}</h1>
<p>أعلنت بلدية الميناء، اليوم الجمعة، افتتاح ثلاثة أسواق جديدة للخضار والأسماك في أحياء المدينة الشمالية قبل حلول شهر رمضان.</p>
<p>وقال رئيس البلدية سامر القاضي إن الأسواق تضم مئتي محل، وإن الإيجارات حُددت بما يناسب صغار الباعة الذين عملوا سنوات على الأرصفة.</p>
<p>وأوضح القاضي في مؤتمر صحفي أن كلفة المشروع بلغت ${cost} دينار، وأن العمل فيه استمر ثمانية عشر شهرًا بلا توقف.</p>
<p>ومن جهته، رحّب نقيب الباعة بالخطوة، لكنه طالب بإعفاء التجار من رسوم السنة الأولى وبمواقف مجانية لسيارات الزبائن.</p>
</article></body></html>`,
    );
  const library = await openView(firefox, 'library.html');
  for (const [cost, texts] of [
    ['أربعة ملايين', 'texts'],
    ['خمسة ملايين', 'versions'],
  ] as const) {
    serve(cost);
    const page = await openArticle(firefox, site.url('/market', 'library.test'));
    await page.mouse.move(300, 150);
    await page.mouse.wheel({ deltaY: 200 });
    await until(`a row of ${texts}`, async () => (await counts(library))[texts] === 1);
    await page.close();
  }
  // Which tab comes to the front when one is closed is the browser's choice, and one behind others draws nothing.
  await library.bringToFront();
  await library.locator('a.icon-button').click();
  await library.locator('.version summary').click();
  await library.waitForSelector('.version del');
  const texts = (selector: string) =>
    library.$$eval(selector, (elements) => elements.map((each) => each.textContent ?? '').join(' '));
  expect(await texts('.version del')).toContain('أربعة');
  expect(await texts('.version ins')).toContain('خمسة');
  await library.close();
});
