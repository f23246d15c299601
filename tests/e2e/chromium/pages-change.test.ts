/** Pages that change while they are read: what was decided follows, and what no longer holds is undone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionChromium } from '../../../tools/browsers/chromium.ts';
import { until } from '../../../tools/browsers/wait.ts';
import { openArticle, startChromium, tabState, timesVisible, whenCleaned } from '../support/chromium.ts';
import { articlePage, OTHER_HEADLINE, OTHER_PARAGRAPHS, type Site, startSite } from '../support/site.ts';

const NEXT_HEADLINE = 'بلدية سوسة تعيد فتح الممشى البحري بعد أعمال دامت عامين';
const NEXT_PARAGRAPHS = [
  'أعادت بلدية سوسة، صباح الاثنين، فتح الممشى البحري أمام المشاة بعد أعمال صيانة وتوسعة استمرت نحو عامين كاملين.',
  'وقالت رئيسة البلدية إن الأعمال شملت تبليط كيلومترين وزراعة ثلاثمئة نخلة، مؤكدة أن الكلفة لم تتجاوز ما كان مقررا.',
  'وأضافت أن الدراجات ستعبر في مسار منفصل، وأن المقاهي لن تضع كراسيها على الرصيف كما كانت تفعل في السنوات الماضية.',
  'وذكر صاحب مقهى قريب أن الزبائن عادوا منذ اليوم الأول، وأنه ينتظر موسما جيدا بعد صيفين لم يبع فيهما شيئا.',
];
const VIEWS = 'عدد المشاهدات: ';
const READ_ALSO = 'اقرأ أيضا: مهرجان الزيتون ينطلق في صفاقس';
const body = (paragraphs: string[]) => paragraphs.map((text) => `<p>${text}</p>`).join('');
const story = (more: string, id = 'more') =>
  articlePage().replace('</article>', `<div id="${id}">${more}</div></article>`);

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

const whenSeen = (page: Page, text: string, times: number) =>
  until(`${text} to be seen ${times} times`, async () => (await timesVisible(page, text)) === times);
const eachOnce = async (page: Page, paragraphs: string[]) => {
  for (const text of paragraphs) await whenSeen(page, text, 1);
};

describe('a page that changes', () => {
  it('has its copies hidden again when the site puts new nodes in the place of the old ones', async () => {
    site.serve('/replaced', story(body(OTHER_PARAGRAPHS)));
    const page = await openArticle(chromium, site.url('/replaced'));
    await eachOnce(page, OTHER_PARAGRAPHS);
    await page.evaluate(() => {
      for (const box of document.querySelectorAll('article'))
        box.innerHTML = String(box.innerHTML).replace(/ data-khulasa-\w+="[^"]*"/g, '');
    });
    await eachOnce(page, OTHER_PARAGRAPHS);
    expect(await page.locator('#more').isVisible()).toBe(false);
    await page.close();
  });

  it('shows a copy again when it becomes something else, or the only one', async () => {
    site.serve('/turned', story(body(OTHER_PARAGRAPHS)));
    const page = await openArticle(chromium, site.url('/turned'));
    await eachOnce(page, OTHER_PARAGRAPHS);
    const [line = '', , , last = ''] = OTHER_PARAGRAPHS;
    await page.evaluate((text) => {
      const [first] = document.querySelectorAll('#more p');
      if (first) first.textContent = text;
    }, NEXT_PARAGRAPHS[0] ?? '');
    await whenSeen(page, NEXT_PARAGRAPHS[0] ?? '', 1);
    await page.evaluate(() =>
      document.querySelectorAll('article > p:not(:first-of-type)').forEach((text) => void text.remove()),
    );
    await whenSeen(page, last, 1);
    expect(await timesVisible(page, line)).toBe(0);
    await page.close();
  });

  it('has what a framework fills in later shown as soon as it says something', async () => {
    site.serve('/filled', story(`<p id="views">${VIEWS}{{ views }}</p>`));
    const page = await openArticle(chromium, site.url('/filled'));
    await whenSeen(page, VIEWS.trim(), 0);
    await page.evaluate((text) => {
      const views = document.getElementById('views')?.firstChild;
      if (views) views.nodeValue = text;
    }, `${VIEWS}512`);
    await whenSeen(page, `${VIEWS}512`, 1);
    await page.close();
  });

  it('has a box of links that comes late hidden, and shown when it turns into text of the story', async () => {
    site.serve('/lazy', story(''));
    const page = await openArticle(chromium, site.url('/lazy'));
    await page.evaluate((text) => {
      document
        .querySelector('article > p:nth-of-type(3)')
        ?.insertAdjacentHTML('afterend', `<p id="lazy"><a href="/x">${text}</a></p>`);
    }, READ_ALSO);
    await until(
      'the box to go',
      async () => (await page.locator('#lazy').count()) === 1 && !(await page.locator('#lazy').isVisible()),
    );
    await page.evaluate((text) => {
      const lazy = document.getElementById('lazy');
      if (lazy) lazy.textContent = text;
    }, NEXT_PARAGRAPHS[3] ?? '');
    await whenSeen(page, NEXT_PARAGRAPHS[3] ?? '', 1);
    await page.close();
  });

  it('is read when a framework writes the same article once more over what the server sent', async () => {
    site.serve(
      '/hydrated',
      articlePage().replace(
        /<article>([\s\S]*)<\/article>/,
        (_, inside: string) =>
          `<div id="app"><article>${inside}<section>${body(OTHER_PARAGRAPHS)}</section></article></div>`,
      ),
    );
    const page = await openArticle(chromium, site.url('/hydrated'));
    await eachOnce(page, OTHER_PARAGRAPHS);
    await page.evaluate(
      (html) => {
        const app = document.getElementById('app');
        if (app) app.innerHTML = html;
      },
      `<div><main><h1>${OTHER_HEADLINE}</h1><div>نابل - وكالات</div><div>${body(OTHER_PARAGRAPHS)}</div><div>${body(OTHER_PARAGRAPHS)}</div></main></div>`,
    );
    await whenCleaned(page);
    await eachOnce(page, OTHER_PARAGRAPHS);
    await page.close();
  });

  it('keeps each appended story whole, and follows the address to the next one', async () => {
    site.serve(
      '/scroll/first-story-1',
      articlePage().replace('<article>', '<main><article>').replace('</article>', '</article></main>'),
    );
    const page = await openArticle(chromium, site.url('/scroll/first-story-1'));
    await page.evaluate(
      ([headline, html]) => {
        document
          .querySelector('main')
          ?.insertAdjacentHTML(
            'beforeend',
            `<article><h2><a href="/scroll/next-story-2">${headline}</a></h2><time>9 مارس 2026</time>${html}</article>`,
          );
      },
      [NEXT_HEADLINE, body(NEXT_PARAGRAPHS)] as const,
    );
    await eachOnce(page, [...OTHER_PARAGRAPHS, ...NEXT_PARAGRAPHS]);
    const first = await tabState(chromium, page, ({ article }) => article !== null);
    expect(first.article?.headline).toBe(OTHER_HEADLINE);
    expect(first.article?.paragraphs.map(({ text }) => text)).toEqual(expect.not.arrayContaining(NEXT_PARAGRAPHS));
    // The address changes as the reader scrolls; the title stays behind.
    await page.evaluate(() => history.pushState(null, '', '/scroll/next-story-2'));
    const next = await tabState(
      chromium,
      page,
      ({ article }) => article?.headline !== OTHER_HEADLINE && article !== null,
    );
    expect(next.article?.headline).toBe(NEXT_HEADLINE);
    expect(next.article?.paragraphs.map(({ text }) => text)).toEqual(NEXT_PARAGRAPHS);
    await eachOnce(page, [...OTHER_PARAGRAPHS, ...NEXT_PARAGRAPHS]);
    await page.close();
  });

  it('is cleaned inside open shadow roots too, also when these get their text late', async () => {
    site.serve(
      '/elements',
      articlePage().replace(
        /<article>[\s\S]*<\/article>/,
        `<news-article></news-article><script>
addEventListener('load', () => setTimeout(() => {
  const root = document.querySelector('news-article').attachShadow({ mode: 'open' });
  root.innerHTML = ${JSON.stringify(`<h1>${OTHER_HEADLINE}</h1><p>نابل - وكالات</p><div id="own">${body(OTHER_PARAGRAPHS)}</div><div id="copy">${body(OTHER_PARAGRAPHS)}</div>`)};
  document.body.append('');
  document.body.append(document.createElement('footer'));
}, 300));</script>`,
      ),
    );
    const page = await openArticle(chromium, site.url('/elements'));
    expect(await page.locator('#own p').first().isVisible()).toBe(true);
    await until('the copy to go', async () => !(await page.locator('#copy').isVisible()));
    const { article } = await tabState(chromium, page, ({ verdict }) => verdict === 'article');
    expect(article?.paragraphs.map(({ text }) => text)).toEqual(OTHER_PARAGRAPHS);
    // A change inside the root is told to nobody outside.
    await page.evaluate((text) => {
      const copy = document.querySelector('news-article')?.shadowRoot?.getElementById('copy');
      if (copy) copy.innerHTML = `<p>${text}</p>`;
    }, NEXT_PARAGRAPHS[1] ?? '');
    await until('the new text to show', () => page.locator('#copy').isVisible());
    await page.close();
  });
});
