import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PageContent } from '../../../lib/article/types.ts';
import { selectorOf } from '../../../lib/page/block-selector.ts';
import { blockAround, leaveFocus, nameBlock, refusalOf, watchChosenBlock } from '../../../lib/page/chosen-block.ts';
import type { PageRules } from '../../../lib/site-rules.ts';
import { one, show } from './page.ts';

const NO_RULES: PageRules = { hide: [], keep: [], clutterOff: [], direction: null };

describe('the selector of a block', () => {
  it.each([
    ['<p>أ</p><div id="poll">ب</div>', '#poll', '#poll'],
    ['<div class="promo box-3">أ</div><div class="box-3">ب</div>', '.promo', 'div.promo'],
    // Neither an id that names one article, nor what a build or a script makes up.
    ['<div id="post-48213" class="promo">أ</div>', '#post-48213', 'div.promo'],
    ['<div class="css-1x2y3z sc-bdVaJa is-open promo">أ</div>', '.promo', 'div.promo'],
    ['<ul class="links"><li>أ</li><li id="x">ب</li></ul><p id="x">ت</p>', 'li#x', 'ul.links > li:nth-of-type(2)'],
    ['<div id="ﺃخبار">أ</div>', 'div', '#ﺃخبار'],
    ['<div class="a:b">أ</div><div><p>ب</p></div>', 'p', 'body > div:nth-of-type(2) > p:nth-of-type(1)'],
  ])('%s', (html, wanted, selector) => {
    show(html);
    expect(selectorOf(one(wanted))).toBe(selector);
  });

  it('matches that block and no other, for every element of a page of many alike', () => {
    const row = '<div class="row"><div><p>أ</p><p>ب <b>ت</b></p></div><div class="row"><p>ث</p></div></div>';
    show(`${row.repeat(3)}<section>${row.repeat(2)}</section><div><div><div><div><div><div><div>${row.repeat(2)}`);
    const elements = [...document.body.querySelectorAll('*')];
    expect(elements.length).toBeGreaterThan(50);
    for (const element of elements) {
      const selector = selectorOf(element);
      expect(selector).not.toBeNull();
      expect([...document.querySelectorAll(selector ?? 'none')]).toEqual([element]);
    }
  });

  it('is none for the roots, or for what left the page', () => {
    show('<p>أ</p>');
    const gone = one('p');
    gone.remove();
    for (const element of [document.body, document.documentElement, document.head, gone]) {
      expect(selectorOf(element)).toBeNull();
    }
  });
});

describe('the place of the context menu', () => {
  let watching: AbortController;
  let place: ReturnType<typeof watchChosenBlock>;
  beforeEach(() => {
    watching = new AbortController();
    place = watchChosenBlock(document, watching.signal);
  });
  afterEach(() => watching.abort());

  const open = (target: Element, at = { clientX: 30, clientY: 40 }) =>
    target.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, ...at }));

  it('is what was pointed at, even where the page stops the event', () => {
    show('<div><a href="#x">أ</a></div>');
    one('div').addEventListener('contextmenu', (event) => event.stopPropagation());
    open(one('a'));
    expect(place().element).toBe(one('a'));
    expect(place().rect).toMatchObject({ x: 30, y: 40 });
  });

  it('is what has the focus, or the selection, where nothing was pointed at', () => {
    show('<p>نص محدد</p><button>زر</button>');
    expect(place().element).toBeNull();
    const range = document.createRange();
    range.selectNodeContents(one('p'));
    document.getSelection()?.addRange(range);
    expect(place().element).toBe(one('p'));
    one('button').focus();
    open(document.body, { clientX: 0, clientY: 0 });
    expect(place().element).toBe(one('button'));
    expect(place().rect.width).toBeGreaterThan(0);
    document.getSelection()?.removeAllRanges();
  });

  it('is not what left the page meanwhile', () => {
    show('<p>أ</p>');
    open(one('p'));
    one('p').remove();
    expect(place().element).toBeNull();
  });
});

describe('the block that is meant', () => {
  it('is the box around a word, a link or a picture', () => {
    show('<div class="story"><p>أ</p><p class="line">ب <a href="#x"><b>ت</b></a></p></div>');
    expect(blockAround(one('b'))).toBe(one('.line'));
  });

  it('is the outermost of boxes that show the same', () => {
    show('<main><p>أ</p><aside><div><p class="in">ب</p> </div></aside></main>');
    expect(blockAround(one('.in'))).toBe(one('aside'));
  });

  it('is not a box that shows a picture too', () => {
    show('<main><p>أ</p><figure><img alt=""><figcaption>ب</figcaption></figure></main>');
    expect(blockAround(one('figcaption'))).toBe(one('figcaption'));
  });

  it('loses the focus before it is hidden, and only then', () => {
    show('<p><a href="#x">أ</a></p><p><button>ب</button></p>');
    one('a').focus();
    leaveFocus(one('p:last-child'));
    expect(document.activeElement).toBe(one('a'));
    leaveFocus(one('p'));
    expect(document.activeElement).toBe(document.body);
  });

  it('is never the body', () => {
    show('<p>أ</p>');
    expect(blockAround(one('p'))).toBe(one('p'));
  });

  it('knows the rules that already name it', () => {
    show('<div class="box"><p class="promo">أ</p></div><p class="promo">ب</p>');
    const rules = { ...NO_RULES, hide: ['.box .promo', '.box', '(('], keep: ['.box', 'p:last-of-type', '.nowhere'] };
    expect(nameBlock(one('.box .promo'), rules)).toEqual({
      selector: 'div.box > p.promo',
      hiddenBy: ['.box .promo'],
      keptBy: ['.box', 'p:last-of-type'],
    });
  });
});

describe('a wish that is refused', () => {
  const contentOf = (elements: Element[]): PageContent => ({
    verdict: 'article',
    reason: 'news-article',
    metadata: null,
    headlineNodes: [],
    blocks: elements.map((element) => ({ kind: 'paragraph', text: '', element, nodes: [] })),
    noise: [],
  });

  it('is to hide the whole page or the whole story; every other block may go, a part of the story too', () => {
    show('<main><article><p id="a">أ</p><p id="b">ب</p></article><aside>ت</aside></main>');
    const content = contentOf([one('#a'), one('#b')]);
    expect(refusalOf(document.body, 'hide', content)).toBe('whole-page');
    for (const whole of ['article', 'main']) expect(refusalOf(one(whole), 'hide', content)).toBe('whole-story');
    expect(refusalOf(one('article'), 'keep', content)).toBeNull();
    for (const part of ['#a', 'aside']) expect(refusalOf(one(part), 'hide', content)).toBeNull();
  });

  it('is any on a page that is no article', () => {
    show('<p>أ</p>');
    expect(refusalOf(one('p'), 'keep', { ...contentOf([]), verdict: 'not-article' })).toBe('not-article');
  });
});
