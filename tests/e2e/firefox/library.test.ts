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
  await page.waitForFunction(() => performance.now() > 6_000);
  await page.close();
  const visit = await until('the progress', async () =>
    (await kept(firefox)).visits.find((each) => each.readShare > 0),
  );
  expect(visit?.screenMs).toBeGreaterThan(1_000);

  const library = await openView(firefox, 'library.html');
  await until('the index', async () => (await counts(library)).changed === 0);
  const word = SAMPLE_PARAGRAPHS[0]?.split(' ').find((each) => /^ال\p{L}{4,}$/u.test(each)) ?? '';
  // Without its article the word is found as well.
  await library.locator('input[type="search"]').fill(word.slice(2));
  await library.waitForSelector('.visit mark');
  await library.locator('a.icon-button').click();
  await library.waitForSelector('.kept p');
  await whenVisible(library, SAMPLE_PARAGRAPHS[0]?.slice(0, 40) ?? '');
  await library.goBack();
  await library.waitForSelector('.visit mark');

  await library.locator('.visit button.icon-button').click();
  await until('the entry to go', async () => (await library.$$('.visit')).length === 0);
  await library.locator('.notice button').click();
  await library.waitForSelector('.visit');
  await library.locator('.visit button.icon-button').click();
  await until('nothing to be left', async () => Object.values(await counts(library)).every((count) => count === 0));
  expect(JSON.stringify(await kept(firefox))).not.toContain(SAMPLE_HEADLINE);
  await library.close();
});
