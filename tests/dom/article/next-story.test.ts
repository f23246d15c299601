import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/article/read-page.ts';
import { Dice, newsStory, tags } from '../../fixtures/build.ts';
import { openPage, pageOf } from './open-page.ts';

const DATE = '<time>الثلاثاء 3 مارس 2026 - 10:20 ص</time>';

/** Stories of our own, one below the other, as pages that scroll without end append them. */
function stories(count: number, wrap: (headline: string, body: string) => string) {
  const told = Array.from({ length: count }, (_, i) => newsStory(new Dice(40 + i * 7), 5));
  const html = told.map(({ headline, paragraphs }) => wrap(headline, tags('p', paragraphs)));
  return { told, html };
}

const CARD = '<div class="more"><a href="/n/7">مهرجان الزيتون يفتح أبوابه للزوار يوم السبت</a></div>';

/** What sites put their next stories into; the first story has an `<h1>`, the later ones mostly an `<h2>`. */
const LATER: Array<[string, (headline: string, body: string) => string]> = [
  ['articles with h2', (headline, body) => `<article><h2>${headline}</h2>${DATE}${body}</article>`],
  [
    'articles with linked h2',
    (headline, body) => `<article><h2><a href="/n/${headline.length}">${headline}</a></h2>${DATE}${body}</article>`,
  ],
  [
    'boxes with h2 and a body box',
    (headline, body) =>
      `<div class="post"><div class="head"><h2 class="title">${headline}</h2>${DATE}</div><div class="text">${body}</div></div>`,
  ],
  ['h1 in a section', (headline, body) => `<section><h1>${headline}</h1>${DATE}${body}</section>`],
  [
    'h3 and breaks',
    (headline, body) =>
      `<div class="next"><h3>${headline}</h3>${DATE}<div>${body.replace(/<p>|<\/p>/g, '<br>')}</div></div>`,
  ],
  ['related cards between', (headline, body) => `${CARD}${CARD}<article><h2>${headline}</h2>${DATE}${body}</article>`],
  [
    'with a byline and no date',
    (headline, body) => `<article><h2>${headline}</h2><div class="author">كتبت: هدى ناصر</div>${body}</article>`,
  ],
];

const SHAPES: Array<[string, (headline: string, body: string) => string]> = [
  ['articles', (headline, body) => `<article><h1>${headline}</h1>${DATE}${body}</article>`],
  [
    'boxes',
    (headline, body) =>
      `<div class="post"><header><h1>${headline}</h1>${DATE}</header><div class="text">${body}</div></div>`,
  ],
];

describe('articles that are appended below the first', () => {
  it.each(SHAPES)('in %s: the story stays the first, and nothing of the others is hidden', async (_name, wrap) => {
    const { told, html } = stories(3, wrap);
    const page = await openPage(pageOf(`<main>${html[0]}</main>`));
    const first = readPage(page);
    expect(first.verdict).toBe('article');
    const main = page.querySelector('main');
    for (const next of html.slice(1)) {
      main?.insertAdjacentHTML('beforeend', next);
      const content = readPage(page);
      expect(content.verdict).toBe('article');
      expect(content.metadata?.headline).toBe(told[0]?.headline);
      expect(content.blocks.map(({ text }) => text)).toEqual(first.blocks.map(({ text }) => text));
      expect(content.noise).toEqual([]);
    }
  });

  it('an article that comes twice is hidden the second time', async () => {
    const { html } = stories(1, (headline, body) => `<article><h1>${headline}</h1>${DATE}${body}</article>`);
    const page = await openPage(pageOf(`<main>${html[0]}${html[0]}</main>`));
    const content = readPage(page);
    expect(content.blocks.length).toBe(readPage(await openPage(pageOf(`<main>${html[0]}</main>`))).blocks.length);
    expect(new Set(content.noise.map(({ reason }) => reason))).toEqual(new Set(['duplicate']));
  });

  const FIRST: Array<[string, (headline: string, body: string) => string]> = [
    ['an article', (headline, body) => `<article><h1>${headline}</h1>${DATE}${body}</article>`],
    [
      'a box',
      (headline, body) => `<div class="post"><h1 class="title">${headline}</h1>${DATE}<div>${body}</div></div>`,
    ],
    ['nothing', (headline, body) => `<h1>${headline}</h1>${DATE}${body}`],
    ['an article with h2', (headline, body) => `<article><h2>${headline}</h2>${DATE}${body}</article>`],
  ];
  const rows = LATER.flatMap(([later, wrap]) => FIRST.map(([name, first]) => [later, name, wrap, first] as const));

  it.each(rows)('%s behind a first one in %s: a story of their own each', async (_later, _name, wrap, first) => {
    const told = Array.from({ length: 3 }, (_, i) => newsStory(new Dice(60 + i * 7), [4, 9, 6][i]));
    const [own, ...next] = told.map(({ headline, paragraphs }, i) =>
      (i ? wrap : first)(headline, tags('p', paragraphs)),
    );
    const page = await openPage(pageOf(`<main>${own}</main>`).replace('صفحة', `${told[0]?.headline} | الميناء`));
    const main = page.querySelector('main');
    for (const html of next) {
      main?.insertAdjacentHTML('beforeend', html);
      const content = readPage(page);
      expect(content.verdict, content.reason).toBe('article');
      expect(content.metadata?.headline).toBe(told[0]?.headline);
      expect(content.blocks.map(({ text }) => text)).toEqual(told[0]?.paragraphs);
      for (const { paragraphs, headline } of told) {
        for (const line of [headline, ...paragraphs])
          for (const { text } of content.noise) expect(text).not.toContain(line);
      }
    }
  });

  it.each(LATER)('%s: the story that the address now belongs to is the article', async (_name, wrap) => {
    const told = Array.from({ length: 3 }, (_, i) => newsStory(new Dice(80 + i * 7), 5));
    const [own, ...next] = told.map(({ headline, paragraphs }, i) =>
      (i ? wrap : (FIRST[0]?.[1] ?? wrap))(headline, tags('p', paragraphs)),
    );
    const page = await openPage(pageOf(`<main>${own}${next.join('')}</main>`));
    for (const { headline, paragraphs } of told) {
      // What such sites do as the reader scrolls on: the title follows the address.
      page.title = `${headline} | الميناء`;
      const content = readPage(page);
      expect(content.verdict, content.reason).toBe('article');
      expect(content.metadata?.headline).toBe(headline);
      expect(content.blocks.map(({ text }) => text)).toEqual(paragraphs);
      expect(content.noise.filter(({ reason }) => reason === 'duplicate')).toEqual([]);
    }
  });

  it('subheads, and links to other stories in the middle, are no next story', async () => {
    const { headline, paragraphs } = newsStory(new Dice(90), 8);
    const [one = '', two = '', three = '', ...rest] = paragraphs;
    const body = `<p>${one}</p><p>${two}</p><h2>ما الذي تغير في الأحياء القديمة؟</h2><p>${three}</p>
<h2>خطوات المرحلة المقبلة في المدينة</h2>${tags('p', rest)}`;
    const shapes = [
      `<article><h1>${headline}</h1>${DATE}${body}</article>`,
      `<h1>${headline}</h1>${DATE}<div>${body}</div>`,
      `<article><h1>${headline}</h1>${DATE}${body.replace(/<h2>/g, '<section><h2>').replace(/<\/p>\n?(?=\s*<section>|$)/g, '</p></section>')}</article>`,
    ];
    for (const shape of shapes) {
      const content = readPage(await openPage(pageOf(shape)));
      expect(content.verdict).toBe('article');
      for (const line of paragraphs) expect(content.blocks.map(({ text }) => text)).toContain(line);
    }
  });
});
