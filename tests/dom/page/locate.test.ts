import { afterEach, describe, expect, it } from 'vitest';
import type { PageContent, StoryBlock } from '../../../lib/article/types.ts';
import { Hider } from '../../../lib/page/hide.ts';
import { rangeOfSpan, rangesOfSpans, scrollToRange } from '../../../lib/page/locate.ts';
import { one, rangeOf, show, textOf } from './page.ts';

afterEach(() => {
  show('');
  scrollTo(0, 0);
});

function textNodes(element: Element): Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

function block(selector: string, text?: string): StoryBlock {
  const element = one(selector);
  const shown = text ?? (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  return { kind: 'paragraph', text: shown, element, nodes: textNodes(element) };
}

function content(headline: string, headlineNodes: Text[], ...blocks: StoryBlock[]): PageContent {
  const metadata = { headline, deck: '', byline: '', agencies: [], dateline: '', siteName: '', publishedAt: '' };
  return {
    verdict: 'article',
    reason: 'news-article',
    metadata: { ...metadata, updatedAt: '', language: 'ar' },
    headlineNodes,
    blocks,
    noise: [],
  };
}

function spanOf(page: PageContent, paragraph: number, words: string) {
  const text = paragraph < 0 ? (page.metadata?.headline ?? '') : (page.blocks[paragraph]?.text ?? '');
  const start = text.indexOf(words);
  return { paragraph, start, end: start + words.length };
}

const words = (range: Range | null) => range?.toString().replace(/\s+/g, ' ');

describe('the place of a span', () => {
  it('is on the same words, through inline elements, line breaks and white space', () => {
    show('<h1>عنوان  الخبر</h1><p>قال <b>وزير</b>\n  المالية<br>أمس  إن</p>');
    const page = content('عنوان الخبر', textNodes(one('h1')), block('p', 'قال وزير المالية أمس إن'));
    expect(words(rangeOfSpan(page, spanOf(page, 0, 'وزير المالية')))).toBe('وزير المالية');
    expect(words(rangeOfSpan(page, spanOf(page, 0, 'أمس إن')))).toBe('أمس إن');
    expect(words(rangeOfSpan(page, spanOf(page, -1, 'الخبر')))).toBe('الخبر');
  });

  it('is on the same words before and after a placeholder was taken out, and when it is shown again', () => {
    show('<p>قال الوزير {{ name }} إن الوفد وصل</p>');
    const page = content('', [], block('p', 'قال الوزير إن الوفد وصل'));
    const span = spanOf(page, 0, 'الوفد وصل');
    expect(words(rangeOfSpan(page, span))).toBe('الوفد وصل');
    const node = textOf('{{ name }}');
    const start = node.data.indexOf('{{');
    const hider = new Hider(document);
    hider.apply([
      { target: { node, start, end: start + 10 }, reason: 'placeholder', rule: 'double-braces', text: '{{ name }}' },
    ]);
    expect(words(rangeOfSpan(page, span))).toBe('الوفد وصل');
    expect(words(rangeOfSpan(page, spanOf(page, 0, 'الوزير إن')))).toBe('الوزير إن');
    hider.setRevealed(hider.list()[0]?.id ?? '', true);
    expect(words(rangeOfSpan(page, span))).toBe('الوفد وصل');
  });

  it('is on the right one of two equal words', () => {
    show('<p>وصل الوفد {{ x }} ثم غادر الوفد</p>');
    const page = content('', [], block('p', 'وصل الوفد ثم غادر الوفد'));
    const last = (page.blocks[0]?.text ?? '').lastIndexOf('الوفد');
    const range = rangeOfSpan(page, { paragraph: 0, start: last, end: last + 5 });
    expect(range?.startOffset).toBe(textOf('غادر').data.lastIndexOf('الوفد'));
  });

  it('is in a headline that the page prints with more words', () => {
    show('<h1>عاجل | مكتبة جديدة في الحي</h1>');
    const page = content('مكتبة جديدة في الحي', textNodes(one('h1')));
    expect(words(rangeOfSpan(page, spanOf(page, -1, 'مكتبة جديدة')))).toBe('مكتبة جديدة');
  });

  it('is null out of bounds, for a paragraph that is not there, and when the site replaced the text', () => {
    show('<p>قال الوزير</p>');
    const page = content('', [], block('p'));
    expect(rangeOfSpan(page, { paragraph: 0, start: 4, end: 99 })).toBeNull();
    expect(rangeOfSpan(page, { paragraph: 0, start: 4, end: 4 })).toBeNull();
    expect(rangeOfSpan(page, { paragraph: 3, start: 0, end: 3 })).toBeNull();
    expect(rangeOfSpan(page, { paragraph: -1, start: 0, end: 3 })).toBeNull();
    one('p').innerHTML = 'كلام آخر';
    expect(rangeOfSpan(page, { paragraph: 0, start: 0, end: 3 })).toBeNull();
  });
});

describe('scrolling to a place', () => {
  const inTheMiddle = async (range: Range) => {
    await expect
      .poll(() => {
        const { top, height } = range.getBoundingClientRect();
        return Math.abs(top + height / 2 - innerHeight / 2) < 40;
      })
      .toBe(true);
  };

  it('brings it to the middle of the window', async () => {
    show('<div style="height:4000px">قبل</div><p>المكان المطلوب</p><div style="height:4000px">بعد</div>');
    const range = rangeOf('المكان');
    scrollToRange(range);
    await inTheMiddle(range);
  });

  it('brings it to the middle through a box that scrolls by itself, and out of a folded one', async () => {
    show(`<div style="height:2000px">قبل</div><div style="height:300px;overflow:auto"><div style="height:2000px">.</div>
      <details><summary>المزيد</summary><p>المكان المطلوب</p></details><div style="height:2000px">.</div></div>
      <div style="height:2000px">بعد</div>`);
    const range = rangeOf('المكان');
    scrollToRange(range);
    expect(one<HTMLDetailsElement>('details').open).toBe(true);
    await inTheMiddle(range);
  });
});

describe('the places of many spans', () => {
  it('are all found over text that was cut and line breaks, in the order given, and those that are gone are left out', () => {
    show('<p>قال الوزير {{ name }} إن الوفد وصل</p><p>استقبل\n  الوزير<br>الوفد</p><p>كلام آخر</p>');
    const page = content(
      '',
      [],
      block('p:nth-of-type(1)', 'قال الوزير إن الوفد وصل'),
      block('p:nth-of-type(2)', 'استقبل الوزير الوفد'),
      block('p:nth-of-type(3)'),
    );
    const spans = [
      spanOf(page, 1, 'الوزير'),
      spanOf(page, 0, 'الوزير'),
      spanOf(page, 2, 'آخر'),
      { paragraph: 9, start: 0, end: 2 },
      spanOf(page, 1, 'الوفد'),
    ];
    one('p:nth-of-type(3)').innerHTML = 'غير ذلك';
    expect(rangesOfSpans(page, spans).map(words)).toEqual(['الوزير', 'الوزير', 'الوفد']);
  });
});
