/** One article is one, under whichever of its addresses it is read. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExtensionChromium } from '../../../tools/browsers/chromium.ts';
import { until } from '../../../tools/browsers/wait.ts';
import { keptRecords, openArticle, startChromium } from '../support/chromium.ts';
import { articlePage, OTHER_HEADLINE, type Site, startSite } from '../support/site.ts';

const OWN = 'jarida.test';
const ADDRESSES: Array<[path: string, host: string]> = [
  ['/museum', OWN],
  ['/museum?utm_source=feed&fbclid=x', OWN],
  ['/museum#comments', `www.${OWN}`],
  ['/museum', `m.${OWN}`],
  ['/museum/', `amp.${OWN}`],
  ['/museum/amp', OWN],
  ['/museum?amp=1', `m.${OWN}`],
  ['/print?story=museum', OWN],
];

interface KeptVisit {
  url: string;
  /** Its time on screen, by the id of each reading of that day. */
  readings: Record<string, number>;
}

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

it('is one in the history, the texts and the stories: tracking, #, mobile host, AMP, canonical link', async () => {
  const page = articlePage();
  for (const path of ['/museum', '/museum/', '/museum/amp']) site.serve(path, page);
  site.serve('/print', page.replace('</title>', `</title><link rel="canonical" href="http://www.${OWN}/museum">`));
  const view = await chromium.openView('options.html');
  for (const [read, [path, host]] of ADDRESSES.entries()) {
    const tab = await openArticle(chromium, site.url(path, host));
    await tab.mouse.move(400, 300);
    await tab.mouse.wheel(0, 100);
    await until(`the reading of ${host}${path}`, async () => {
      const visits = ((await keptRecords(view)).visits ?? []) as KeptVisit[];
      return visits.reduce((sum, { readings }) => sum + Object.keys(readings).length, 0) === read + 1;
    });
    await tab.close();
  }
  const { visits, articles, texts, versions, stories } = await keptRecords(view);
  // A reading over midnight makes two days of one article.
  expect(visits?.length).toBeLessThanOrEqual(2);
  expect(articles).toHaveLength(1);
  expect(texts).toHaveLength(1);
  expect(stories).toHaveLength(1);
  expect(versions).toEqual([]);
  expect(JSON.stringify(articles)).toContain(OTHER_HEADLINE);
});
