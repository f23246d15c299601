/** An agency's text on a second site, in Firefox: the panel says that it was read, and marks what is new when asked. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExtensionFirefox } from '../../../tools/browsers/firefox.ts';
import { until } from '../../../tools/browsers/wait.ts';
import {
  kept,
  named,
  openArticle,
  openViewOf,
  pixelsOf,
  startFirefox,
  whenNotPainted,
  whenPainted,
  whenVisible,
} from '../support/firefox.ts';
import { articlePage, OTHER_HEADLINE, OTHER_PARAGRAPHS, type Site, startSite } from '../support/site.ts';

const ADDED =
  'وذكر أحد الحرفيين أنه علّم أبناءه الثلاثة صنعة الطين في ورشة بيته، وأنهم يعرضون اليوم أوانيهم في القاعة نفسها التي زارها صغيرا.';
const NEW_PARAGRAPH = '#d9f2ec';

let site: Site;
let firefox: ExtensionFirefox;

beforeAll(async () => {
  site = await startSite();
  const [first = '', ...rest] = OTHER_PARAGRAPHS;
  site.serve('/later', articlePage('متحف للخزف في نابل يستقبل زواره', [first, ADDED, ...rest]));
  firefox = await startFirefox(site);
});
afterAll(async () => {
  await firefox?.close();
  await site?.close();
});

it('names where the story was read, and marks what is new only when asked', async () => {
  const earlier = await openArticle(firefox, site.url('/other', 'wakala.test'));
  await earlier.setViewport({ width: 700, height: 300 });
  await earlier.mouse.move(300, 150);
  await earlier.mouse.wheel({ deltaY: 120 });
  await until('the story to be kept', async () => (await kept(firefox)).stories.length === 1);
  await earlier.close();

  const later = await openArticle(firefox, site.url('/later', 'jarida.test'));
  const panel = await openViewOf(firefox, 'sidepanel.html', later);
  await whenVisible(panel, 'You have read this story before');
  await whenVisible(panel, OTHER_HEADLINE);
  await whenVisible(panel, 'One new paragraph');
  const paragraph = 'article p:nth-of-type(3)';
  await panel.locator(named('Mark what is new in the page')).click();
  await whenVisible(panel, 'The site can notice these marks');
  await later.bringToFront();
  expect(await pixelsOf(later, paragraph, NEW_PARAGRAPH)).toBe(0);
  await panel.bringToFront();
  await panel.locator(named('Mark anyway')).click();
  await later.bringToFront();
  await whenPainted(later, paragraph, NEW_PARAGRAPH);
  await panel.bringToFront();
  await panel.locator(named('Mark what is new in the page')).click();
  await later.bringToFront();
  await whenNotPainted(later, paragraph, NEW_PARAGRAPH);
});
