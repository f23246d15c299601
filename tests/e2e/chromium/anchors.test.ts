/** Highlights hold on other versions of the article, on content that comes late or anew, and over SPA and history navigation. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionChromium } from '../../../tools/browsers/chromium.ts';
import { until } from '../../../tools/browsers/wait.ts';
import { highlight, openArticle, startChromium, tabState, whenCleaned } from '../support/chromium.ts';
import { paintedPixels, YELLOW } from '../support/pixels.ts';
import { articlePage, type Site, startSite } from '../support/site.ts';

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

const whenPainted = (page: Page) => until('the paint', async () => (await paintedPixels(page, YELLOW)) > 1_000);
const whenNotPainted = (page: Page) => until('no paint', async () => (await paintedPixels(page, YELLOW)) < 1_000);
const MARKED = 'p:nth-of-type(3)';

describe('a highlight', () => {
  it('shows on the print and the AMP version, which name the same canonical address', async () => {
    const link = '<link rel="canonical" href="/versions">';
    const plain = articlePage().replace('</head>', `${link}</head>`);
    site.serve('/versions', plain);
    site.serve('/versions/amp', plain.replaceAll('<article>', '<main><article>').replaceAll('<p>', '<p class="amp">'));
    // The print version has its own head and another order of tags, and no box around the story.
    site.serve('/print/versions', plain.replace('<p>', '<p>طباعة المقال</p><p>'));
    const page = await openArticle(chromium, site.url('/versions'));
    await highlight(page, page.locator(MARKED));
    for (const path of ['/versions/amp', '/print/versions']) {
      await page.goto(site.url(path));
      await whenPainted(page);
    }
    await page.close();
  });

  it('is painted again when its text is rendered anew, or comes late', async () => {
    site.serve('/late', articlePage());
    const page = await openArticle(chromium, site.url('/late'));
    await highlight(page, page.locator(MARKED));
    await page.evaluate(() => {
      const article = document.querySelector('article');
      if (article) article.innerHTML = String(article.innerHTML);
    });
    await whenPainted(page);
    // The last paragraphs are taken away, and come back with others above them.
    await page.evaluate(() => {
      const article = document.querySelector('article');
      const rest = [...(article?.querySelectorAll('p:nth-of-type(n+3)') ?? [])];
      for (const paragraph of rest) paragraph.remove();
      addEventListener('come-back', () => {
        const added = document.createElement('p');
        added.textContent = 'تحديث: نشرت الوزارة صورا من حفل الافتتاح، وقالت إن الدخول مجاني طوال الأسبوع الأول.';
        article?.append(added, ...rest);
      });
    });
    await whenNotPainted(page);
    await tabState(chromium, page, ({ orphanFindings }) => orphanFindings?.[0]?.kind === 'removed');
    await page.evaluate(() => dispatchEvent(new Event('come-back')));
    await whenPainted(page);
    await tabState(chromium, page, ({ orphans }) => orphans.length === 0);
    await page.close();
  });

  it('says that its sentence was changed, with the old and the new words', async () => {
    site.serve('/changed', articlePage());
    const page = await openArticle(chromium, site.url('/changed'));
    await highlight(page, page.locator(MARKED));
    const words = (await page.locator(MARKED).textContent()) ?? '';
    await page.locator(MARKED).evaluate((paragraph) => {
      paragraph.textContent =
        'وقالت مديرة المتحف، هالة الطرابلسي، إن المعروضات اختيرت بعناية من بين آلاف القطع المحفوظة في مخازن الوزارة بالعاصمة.';
    });
    const state = await tabState(chromium, page, ({ orphanFindings }) => orphanFindings?.[0]?.kind === 'changed');
    const [finding] = state.orphanFindings ?? [];
    if (finding?.kind !== 'changed') throw new Error('It was changed.');
    expect(words).toContain(finding.was);
    expect(finding.now).toContain('هالة الطرابلسي');
    expect(finding.changes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['same', 'old', 'new']));
    await page.close();
  });

  it('goes and comes with its article on a site that changes pages without loading', async () => {
    const other = articlePage('بلدية المرفأ ترمم السوق القديم قبل الشتاء', [
      'بدأت بلدية المرفأ أمس ترميم السوق القديم الذي تضرر سقفه في عواصف العام الماضي، بكلفة تبلغ مليوني دينار.',
      'وقال رئيس البلدية إن العمل سيجري ليلا حتى لا تتوقف المحال عن البيع، وإن التجار وافقوا على الخطة كلها.',
      'وتعهدت الشركة المنفذة بتسليم السوق قبل نهاية الخريف، على أن تدفع غرامة عن كل يوم تتأخر فيه عن الموعد.',
      'ويعود بناء السوق إلى القرن الثامن عشر، وفيه أكثر من مئة محل وخان واحد لا يزال يستقبل المسافرين.',
    ]);
    site.serve('/spa', articlePage());
    const page = await openArticle(chromium, site.url('/spa'));
    await highlight(page, page.locator(MARKED));
    const go = (path: string, html: string) =>
      page.evaluate(
        ([to, source]) => {
          history.pushState(null, '', to);
          const next = new DOMParser().parseFromString(source, 'text/html');
          document.title = next.title;
          document.body.innerHTML = next.body.innerHTML;
        },
        [path, html] as const,
      );
    await go('/spa-next', other);
    await whenNotPainted(page);
    await go('/spa', articlePage());
    await whenPainted(page);
    await page.close();
  });

  it('is there when the reader comes back out of the back/forward cache', async () => {
    site.serve('/cached', articlePage());
    const page = await openArticle(chromium, site.url('/cached'));
    await highlight(page, page.locator(MARKED));
    await page.goto(site.url('/recipe'));
    await page.goBack({ waitUntil: 'commit' });
    await whenCleaned(page);
    await whenPainted(page);
    await page.close();
  });
});
