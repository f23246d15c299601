/** No network request by the extension: the browser's only way out is a proxy that writes down every request. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import type { ExtensionChromium } from '../../../tools/browsers/chromium.ts';
import { highlight, openArticle, openViewOf, startChromium, tabState } from '../support/chromium.ts';
import { type Site, startSite } from '../support/site.ts';

/** In functions that run in a page of the extension. */
declare const chrome: typeof extensionApi;

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

it('asks the network for nothing but the page that the reader opens, whatever is used', async () => {
  const page = await openArticle(chromium, site.url('/sample', 'news.test'));
  await tabState(chromium, page, ({ insight }) => insight !== null);
  await highlight(page, page.locator('.body p').first());
  await page.mouse.wheel(0, 300);
  for (const name of ['popup.html', 'sidepanel.html']) {
    const view = await openViewOf(chromium, name, page);
    await view.locator('main').waitFor();
    await view.close();
  }
  for (const name of ['library.html', 'options.html']) {
    const view = await chromium.openView(name);
    await view.locator('main').waitFor();
    await view.close();
  }
  // Chromium itself calls home however it is started; nothing of Khulasa's may hide behind that.
  const chromiums = /^(?:CONNECT|POST|GET) (?:http:\/\/)?[a-z.-]+\.(?:google|googleapis|gvt1)\.com[:/]/;
  expect(site.requests.filter((request) => !chromiums.test(request))).toEqual(['GET http://news.test/sample']);
  const worker = await chromium.worker();
  const policy = await worker.evaluate(() => chrome.runtime.getManifest().content_security_policy);
  expect(JSON.stringify(policy)).toMatch(/default-src 'none'.*connect-src 'self'/);
});
