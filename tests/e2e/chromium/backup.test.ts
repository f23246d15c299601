/** The backup in a real browser: saved as a file, brought back into another profile, and refused when it is damaged. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExtensionChromium } from '../../../tools/browsers/chromium.ts';
import { until } from '../../../tools/browsers/wait.ts';
import { highlight, keptRecords, openArticle, startChromium } from '../support/chromium.ts';
import { SAMPLE_HEADLINE, type Site, startSite } from '../support/site.ts';

let site: Site;
let first: ExtensionChromium;
let second: ExtensionChromium;
let bytes: Buffer;

beforeAll(async () => {
  site = await startSite();
  first = await startChromium({ proxy: site.origin });
  second = await startChromium({ proxy: site.origin });
});
afterAll(async () => {
  await first?.close();
  await second?.close();
  await site?.close();
});

const choose = async (options: Page, buffer: Buffer) =>
  options.locator('input[type="file"]').setInputFiles({ name: 'mine.khulasa', mimeType: 'application/gzip', buffer });

it('saves everything into one file', async () => {
  const page = await openArticle(first, site.url('/sample'));
  await highlight(page, page.locator('.body p').nth(2));
  await page.mouse.wheel(0, 200);
  const options = await first.openView('options.html');
  await until('the visit', async () => ((await keptRecords(options)).visits ?? []).length === 1);
  const saved = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Save a backup' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^khulasa-\d{4}-\d\d-\d\d\.khulasa$/);
  bytes = readFileSync(await file.path());
  expect(bytes.length).toBeGreaterThan(200);
  await options.getByText(/Last backup/).waitFor();
});

it('refuses a damaged file and changes nothing', async () => {
  const options = await second.openView('options.html');
  const before = await keptRecords(options);
  await choose(options, bytes.subarray(0, bytes.length - 40));
  await options.getByText(/ends too early/).waitFor();
  await choose(options, Buffer.from('not a backup'));
  await options.getByText(/is no backup of Khulasa/).waitFor();
  expect(await keptRecords(options)).toEqual(before);
  await options.close();
});

it('brings it all back into another browser', async () => {
  const options = await second.openView('options.html');
  await choose(options, bytes);
  await options.getByRole('button', { name: /^Change .*entr/ }).click();
  await options.getByText('The backup is back in your library.').waitFor();
  const kept = await keptRecords(options);
  expect(kept.visits).toHaveLength(1);
  expect(kept.highlights).toHaveLength(1);
  const library = await second.openView('library.html');
  await library.getByText(SAMPLE_HEADLINE).first().waitFor();
  await choose(options, bytes);
  await options.getByText('Everything in it is in your library already.').waitFor();
});
