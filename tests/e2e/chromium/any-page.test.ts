/** Pages of every other kind: no error in any console, no trace on the page, and the panel says what the page is. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ExtensionChromium } from '../../../tools/browsers/chromium.ts';
import type { Reply } from '../../../tools/browsers/server.ts';
import { until } from '../../../tools/browsers/wait.ts';
import { collectErrors, openArticle, startChromium, timesVisible } from '../support/chromium.ts';
import { articlePage, PLACEHOLDER, RECIPE, SAMPLE, type Site, startSite } from '../support/site.ts';

let site: Site;
let chromium: ExtensionChromium;
let errors: string[];

beforeAll(async () => {
  site = await startSite();
  chromium = await startChromium({ proxy: site.origin });
  errors = collectErrors(chromium);
});
afterAll(async () => {
  await chromium?.close();
  await site?.close();
});

beforeEach(() => {
  errors.length = 0;
});

const head = '<meta charset="utf-8"><link rel="icon" href="data:,">';
const ARABIC_WORDS = 'وقال المتحدث إن الاجتماع سيعقد غدا في العاصمة بحضور الوفود المشاركة كلها ';
const PERSIAN =
  'رئیس سازمان هواشناسی کشور گفت که بارش‌های پاییزی امسال در بیشتر استان‌ها کمتر از میانگین بلندمدت بوده است و مردم باید در مصرف آب صرفه‌جویی کنند. ';
const URDU =
  'محکمہ موسمیات کے ترجمان نے کہا ہے کہ اس سال ملک کے بیشتر علاقوں میں بارش معمول سے کم ہوئی ہے اور لوگوں کو پانی احتیاط سے استعمال کرنا چاہیے۔ ';

/** Each page with what the panel says of it. */
const PAGES: Record<string, { reply: Reply | string; says: string }> = {
  '/empty': { reply: '', says: 'There is too little text on this page to tell what it is.' },
  '/short': { reply: `${head}<p>مرحبا`, says: 'There is too little text on this page to tell what it is.' },
  '/persian': {
    reply: `<html lang="fa" dir="rtl">${head}<h1>بارش پاییزی</h1>${`<p>${PERSIAN.repeat(2)}</p>`.repeat(5)}`,
    says: 'This page uses the Arabic script, but for another language.',
  },
  '/urdu': {
    reply: `<html lang="ar" dir="rtl">${head}<h1>بارش</h1>${`<p>${URDU.repeat(2)}</p>`.repeat(5)}`,
    says: 'This page uses the Arabic script, but for another language.',
  },
  '/english': {
    reply: `<html lang="ar">${head}${'<p>The council met on Tuesday to talk about the drought and its costs.</p>'.repeat(9)}`,
    says: 'The text of this page is not in Arabic.',
  },
  '/text': { reply: { body: ARABIC_WORDS.repeat(40), type: 'text/plain; charset=utf-8' }, says: 'This is a document' },
  '/feed': {
    reply: { body: `<?xml version="1.0"?><news><item>${ARABIC_WORDS.repeat(40)}</item></news>`, type: 'text/xml' },
    says: 'This is a document',
  },
  '/frameset': {
    reply: '<html><frameset cols="50%,50%"><frame src="/other"><frame src="/recipe"></frameset></html>',
    says: 'There is too little text on this page to tell what it is.',
  },
  '/recipe': { reply: RECIPE, says: 'The text is Arabic, but it does not look like a news article.' },
};

/** What the side panel says of the tab that is in front. */
async function panelOf(page: Page, says: string): Promise<void> {
  await chromium.clickToolbarButton(page);
  const popup = await chromium.attach('popup.html');
  await popup.waitForText(says);
  await popup.close();
}

async function expectNoTrace(page: Page): Promise<void> {
  const [html, painted] = await page.evaluate(() => [document.documentElement?.outerHTML ?? '', CSS.highlights.size]);
  expect(String(html)).not.toMatch(/khulasa|popover/);
  expect(painted).toBe(0);
}

describe('a page that is no Arabic article', () => {
  it.each(Object.entries(PAGES))('%s', async (path, { reply, says }) => {
    site.serve(path, reply);
    const page = await chromium.context.newPage();
    await page.goto(site.url(path));
    await panelOf(page, says);
    await expectNoTrace(page);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('about:blank and the browser’s own pages', async () => {
    for (const url of ['about:blank', 'chrome://version/']) {
      const page = await chromium.context.newPage();
      await page.goto(url);
      await panelOf(page, 'This page belongs to the browser');
      expect(errors).toEqual([]);
      await page.close();
    }
  });

  it('a PDF', async () => {
    const objects = '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj';
    site.serve('/paper.pdf', { body: `%PDF-1.4\n${objects}\ntrailer<</Root 1 0 R>>\n%%EOF`, type: 'application/pdf' });
    const page = await chromium.context.newPage();
    await page.goto(site.url('/paper.pdf')).catch(() => undefined);
    if (page.url().endsWith('.pdf')) await panelOf(page, 'This is a document');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('a page of 2 MB of Arabic in one node does not hold up the browser', async () => {
    // Broken into lines, since Chromium's own layout takes minutes for one line of that length.
    const text = `${ARABIC_WORDS}\n`.repeat(27_000);
    site.serve('/long', `<html lang="ar" dir="rtl">${head}<body style="white-space: pre">${text}</body></html>`);
    const page = await chromium.context.newPage();
    await page.goto(site.url('/long'));
    await chromium.clickToolbarButton(page);
    const popup = await chromium.attach('popup.html');
    await popup.waitForText(/news article|does not look like|too little text|lists headlines/);
    await popup.close();
    // The page still answers.
    expect(await page.evaluate(() => document.body.textContent.length)).toBeGreaterThan(1_900_000);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('an article under hard conditions', () => {
  it('is cleaned under a strict content security policy', async () => {
    const policy =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; require-trusted-types-for 'script'; sandbox";
    site.serve('/strict', { body: SAMPLE, headers: { 'content-security-policy': policy } });
    const page = await openArticle(chromium, site.url('/strict'));
    expect(await timesVisible(page, PLACEHOLDER)).toBe(0);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is cleaned beside a script that throws, frames, and scripts that meddle with the page’s own objects', async () => {
    const meddling = `<script>
      Array.prototype.map = () => { throw new Error('mine'); };
      Object.prototype.polluted = 'x';
      document.querySelectorAll = () => [];
      JSON.stringify = () => '{}';
    </script><iframe src="/other"></iframe><iframe srcdoc="<p>${ARABIC_WORDS}"></iframe>`;
    site.serve(
      '/hard',
      SAMPLE.replace('</body>', `${meddling}<script>throw new Error('the page’s own fault')</script></body>`),
    );
    const page = await openArticle(chromium, site.url('/hard'));
    expect(await page.locator('[data-khulasa-hidden]').first().isVisible()).toBe(false);
    expect(errors.filter((error) => !error.includes('own fault'))).toEqual([]);
    await page.close();
  });

  it('is found when its text arrives after load, and after a navigation without reload', async () => {
    const body = (html: string) => html.slice(html.indexOf('<body>') + 6, html.indexOf('</body>'));
    site.serve(
      '/late',
      `<!doctype html><html lang="ar" dir="rtl"><head>${head}<title>خبر</title></head><body><main></main><script>
        const late = ${JSON.stringify(body(SAMPLE)).replaceAll('</', '<\\/')};
        const next = ${JSON.stringify(body(articlePage())).replaceAll('</', '<\\/')};
        setTimeout(() => { document.querySelector('main').innerHTML = late; }, 800);
        addEventListener('go-on', () => { history.pushState(null, '', '/next'); document.querySelector('main').innerHTML = next; });
      </script></body></html>`,
    );
    const page = await openArticle(chromium, site.url('/late'));
    expect(await timesVisible(page, PLACEHOLDER)).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('go-on')));
    await chromium.clickToolbarButton(page);
    const popup = await chromium.attach('popup.html');
    await popup.waitForText('An Arabic news article');
    await popup.close();
    await until('the new article', async () => (await page.locator('html[data-khulasa="article"]').count()) === 1);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is clean again after going back, also from the back/forward cache', async () => {
    const page = await openArticle(chromium, site.url('/sample'));
    await page.goto(site.url('/recipe'));
    // A page from that cache is there at once and never loads.
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForSelector('html[data-khulasa="article"]', { state: 'attached' });
    expect(await timesVisible(page, PLACEHOLDER)).toBe(0);
    expect(errors).toEqual([]);
    await page.close();
  });
});
