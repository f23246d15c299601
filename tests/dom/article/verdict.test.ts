import { describe, expect, it } from 'vitest';
import { lookAtPage } from '../../../lib/article/gate.ts';
import { readPage } from '../../../lib/article/read-page.ts';
import type { VerdictReason } from '../../../lib/types.ts';
import { fixture } from './fixtures.ts';
import { openPage, pageOf } from './open-page.ts';

const ARTICLES = [
  'body-twice',
  'br-split',
  'comment-rules-plain',
  'copies-cut-differently',
  'div-paragraphs',
  'english-header',
  'lead-apart',
  'live-article',
  'numbers-differ',
  'opinion',
  'placeholders',
  'twins-and-quotes',
];

const OTHERS: Array<[string, 'arabic' | 'not-arabic', VerdictReason[]]> = [
  ['home-og-article', 'arabic', ['listing']],
  ['section-listing', 'arabic', ['listing']],
  ['search-results', 'arabic', ['listing']],
  ['encyclopaedia', 'arabic', ['not-news']],
  ['documentation-braces', 'arabic', ['not-news']],
  ['shop', 'arabic', ['not-news']],
  ['forum', 'arabic', ['not-news']],
  ['cookie-wall', 'arabic', ['too-short', 'not-news']],
  ['persian', 'not-arabic', ['other-language']],
  ['urdu', 'not-arabic', ['other-language']],
  ['english', 'not-arabic', ['not-arabic']],
];

describe('the verdict', () => {
  it.each(ARTICLES)('%s is a news article', async (name) => {
    const document = await openPage(fixture(name));
    expect(lookAtPage(document).verdict).toBe('arabic');
    expect(readPage(document)).toMatchObject({ verdict: 'article', reason: 'news-article' });
  });

  it.each(OTHERS)('%s is none, and nothing on it is noise', async (name, gate, reasons) => {
    const document = await openPage(fixture(name));
    expect(lookAtPage(document).verdict).toBe(gate);
    const content = readPage(document);
    expect(content.verdict).toBe('not-article');
    expect(reasons).toContain(content.reason);
    expect(content.noise).toEqual([]);
    expect(content.metadata).toBeNull();
  });

  it('changes nothing in the page it reads', async () => {
    for (const name of [...ARTICLES, 'home-og-article', 'persian']) {
      const document = await openPage(fixture(name));
      const before = document.documentElement.outerHTML;
      readPage(document);
      expect(document.documentElement.outerHTML).toBe(before);
    }
  });
});

describe('pages that are hardly pages', () => {
  it('an empty page is too short', async () => {
    const document = await openPage(pageOf(''));
    expect(lookAtPage(document)).toEqual({ verdict: 'not-arabic', reason: 'too-short' });
    expect(readPage(document).reason).toBe('too-short');
  });

  it('a document without a body is too short', () => {
    const empty = document.implementation.createHTMLDocument('');
    empty.body.remove();
    expect(readPage(empty)).toMatchObject({ verdict: 'not-article', reason: 'too-short' });
  });

  it('a frameset is too short', () => {
    const page = new DOMParser().parseFromString('<frameset><frame></frameset>', 'text/html');
    expect(readPage(page)).toMatchObject({ verdict: 'not-article', reason: 'too-short' });
  });

  it('XML and SVG are no pages', () => {
    const xml = new DOMParser().parseFromString('<rss><title>خبر عاجل من المدينة القديمة</title></rss>', 'text/xml');
    expect(lookAtPage(xml)).toEqual({ verdict: 'not-arabic', reason: 'not-html' });
    const svg = new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml');
    expect(readPage(svg).reason).toBe('not-html');
  });

  it('a node of two million letters is read without harm', async () => {
    const sentence = 'وقال المتحدث إن العمل في المرحلة الأولى يسير وفق الخطة المعلنة. ';
    const document = await openPage(pageOf('<h1>خبر طويل جدا عن أعمال المرحلة الأولى</h1><p id="long"></p>'));
    document.getElementById('long')?.append(sentence.repeat(Math.ceil(2_000_000 / sentence.length)));
    expect(lookAtPage(document).verdict).toBe('arabic');
    expect(readPage(document).verdict).toBe('not-article');
  });

  it('very deep nesting is read without an error', async () => {
    const document = await openPage(fixture('body-twice'));
    let inner = document.body.appendChild(document.createElement('div'));
    // Undisplayed, since the browser's own layout gives up before we do.
    inner.style.display = 'none';
    for (let i = 0; i < 5_000; i++) inner = inner.appendChild(document.createElement('div'));
    inner.textContent = 'في القاع سطر واحد';
    expect(readPage(document).verdict).toBe('article');
  });
});
