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
});
