import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { describeRange } from '../../../lib/anchoring/describe.ts';
import { findRange } from '../../../lib/anchoring/find.ts';
import { snapToWords } from '../../../lib/anchoring/snap.ts';
import { buildTextMap } from '../../../lib/anchoring/text-map.ts';
import type { HighlightSelectors } from '../../../lib/types.ts';

afterEach(() => {
  document.body.replaceChildren();
});

function show(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

/** The Range over the first place of some words that stand in one Text node. */
function rangeOf(words: string, root: Element = document.body): Range {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = (node as Text).data.indexOf(words);
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + words.length);
    return range;
  }
  throw new Error(`Not on the page: ${words}`);
}

function select(range: Range): HighlightSelectors {
  const selectors = describeRange(buildTextMap(document.body), range);
  if (!selectors) throw new Error('The range holds no text.');
  return selectors;
}

const find = (selectors: HighlightSelectors) => findRange(buildTextMap(document.body), selectors);

const STORY = `
  <h1>افتتاح مكتبة عامة في الحي القديم</h1>
  <p>افتتحت البلدية أمس <b>مكتبة</b> عامة جديدة في الحي القديم،
     بعد ترميم <a href="#x">مبنى يعود إلى القرن الماضي</a>.</p>
  <p>وقالت مديرة المكتبة إن الرفوف تضم عشرين ألف كتاب<br>وقاعة للأطفال.</p>`;

describe('the text of a page', () => {
  it('is what a reader sees: white space collapsed, a blank between blocks, no scripts, no form fields', () => {
    show(`<style>p{}</style><p>سطر
      أول</p><p>سطر<br>ثان</p><script>var x</script><textarea>مسودة</textarea><ul><li>ألف<li>باء</ul>م<b>ك</b>تب`);
    expect(buildTextMap(document.body).text).toBe('سطر أول سطر ثان ألف باء مكتب');
  });

  it('maps every offset to its Text node and back', () => {
    const map = buildTextMap(show(STORY));
    for (let start = 0; start < map.text.length; start++) {
      const range = map.rangeAt(start, start + 1);
      if (map.text[start] === ' ' && !range) continue;
      if (!range) throw new Error(`No range at ${start}.`);
      expect(range.toString().replace(/\s+/g, ' ')).toBe(map.text[start]);
      expect(map.offsetOf(range.startContainer, range.startOffset)).toBe(start);
      expect(map.offsetOf(range.endContainer, range.endOffset)).toBe(start + 1);
    }
  });

  it('knows boundaries that are in no text', () => {
    const map = buildTextMap(show('<p>ألف</p><img><p>باء</p>'));
    expect(map.offsetOf(document.body, 0)).toBe(0);
    expect(map.offsetOf(document.body, 1)).toBe(4);
    expect(map.offsetOf(document.body, 2)).toBe(4);
    expect(map.offsetOf(document.body, 3)).toBe(7);
  });

  it('gives no range over text that changed since', () => {
    const map = buildTextMap(show('<p>نص قديم</p>'));
    rangeOf('قديم').startContainer.textContent = 'نص جديد تماما';
    expect(map.rangeAt(0, 3)).toBeNull();
  });

  it('includes hidden text and says that it is hidden', () => {
    const map = buildTextMap(show('<p>ظاهر</p><p data-khulasa-hidden="duplicate">مخفي</p><p hidden>محجوب</p>'));
    expect(map.text).toBe('ظاهر مخفي محجوب');
    expect([map.isHidden(0, 4), map.isHidden(5, 9), map.isHidden(10, 15)]).toEqual([false, true, true]);
  });

  it('handles an empty page', () => {
    expect(buildTextMap(show('')).text).toBe('');
    expect(find({ quote: { exact: 'نص', prefix: '', suffix: '' }, position: { start: 0, end: 2 } })).toBeNull();
  });
});

describe('a highlight', () => {
  it.each(['مكتبة عامة', 'البلدية', 'مبنى يعود', 'كتاب'])('on «%s» comes back on the same words', (words) => {
    show(STORY);
    const selectors = select(rangeOf(words));
    show(STORY);
    expect(find(selectors)?.toString()).toBe(words);
  });

  it('runs through inline elements and paragraphs', () => {
    show(STORY);
    const range = document.createRange();
    range.setStart(rangeOf('مكتبة', document.querySelector('p') ?? document.body).startContainer, 0);
    range.setEnd(rangeOf('وقالت مديرة').endContainer, 'وقالت مديرة'.length);
    const selectors = select(range);
    expect(selectors.quote.exact).toMatch(/^مكتبة عامة جديدة .* الماضي\. وقالت مديرة$/);
    const found = find(selectors);
    expect(found && select(found)).toEqual(selectors);
  });

  it('keeps 32 to 64 units of context where there are so many', () => {
    show(STORY);
    const { prefix, suffix } = select(rangeOf('القرن')).quote;
    for (const context of [prefix, suffix]) {
      expect(context.length).toBeGreaterThanOrEqual(32);
      expect(context.length).toBeLessThanOrEqual(64);
    }
  });

  it('comes back exactly, wherever the selection was', () => {
    show(STORY);
    const length = buildTextMap(document.body).text.length;
    fc.assert(
      fc.property(fc.nat(length - 1), fc.integer({ min: 12, max: 80 }), (start, count) => {
        const range = buildTextMap(document.body).rangeAt(start, Math.min(length, start + count));
        const selectors = range && describeRange(buildTextMap(document.body), range);
        if (!selectors) return;
        const found = find(selectors);
        expect(found && describeRange(buildTextMap(document.body), found)).toEqual(selectors);
      }),
    );
  });

  it('has no selectors where nothing is selected but white space', () => {
    show('<p>ألف   </p>   <p>باء</p>');
    const range = rangeOf('ألف');
    range.setStart(range.startContainer, 3);
    range.setEnd(range.startContainer, 5);
    expect(describeRange(buildTextMap(document.body), range)).toBeNull();
  });

  it('holds after paragraphs were added, markup changed and words edited', () => {
    show(STORY);
    const selectors = select(rangeOf('وقالت مديرة المكتبة إن الرفوف تضم عشرين ألف كتاب'));
    show(
      `<div><p>تحديث: أضيفت صور جديدة إلى الخبر.</p></div>${STORY}`
        .replace('الرفوف', '<em>الرُّفوف</em>')
        .replace('عشرين', 'ثلاثين'),
    );
    expect(find(selectors)?.toString()).toBe('وقالت مديرة المكتبة إن الرُّفوف تضم ثلاثين ألف كتاب');
  });

  it('is an orphan when its sentence is gone', () => {
    show(STORY);
    const selectors = select(rangeOf('وقالت مديرة المكتبة إن الرفوف تضم عشرين ألف كتاب'));
    document.querySelector('p:last-of-type')?.remove();
    expect(find(selectors)).toBeNull();
  });

  it('stays on its copy of a body that stands twice, and goes to the copy that stays when its own is hidden', () => {
    show(`<main id="one">${STORY}</main><main id="two">${STORY}</main>`);
    const [one, two] = [document.getElementById('one'), document.getElementById('two')];
    if (!one || !two) throw new Error('Two copies expected.');
    const first = select(rangeOf('عشرين ألف كتاب', one));
    const second = select(rangeOf('عشرين ألف كتاب', two));
    expect(one.contains(find(first)?.startContainer ?? null)).toBe(true);
    expect(two.contains(find(second)?.startContainer ?? null)).toBe(true);
    two.setAttribute('data-khulasa-hidden', 'duplicate');
    expect(one.contains(find(second)?.startContainer ?? null)).toBe(true);
    two.removeAttribute('data-khulasa-hidden');
    one.setAttribute('data-khulasa-hidden', 'duplicate');
    expect(two.contains(find(first)?.startContainer ?? null)).toBe(true);
  });
});

describe('snapping to words', () => {
  function snap(html: string, from: string, to = from): string {
    show(html);
    const range = document.createRange();
    const start = rangeOf(from);
    const end = rangeOf(to);
    range.setStart(start.startContainer, start.startOffset);
    range.setEnd(end.endContainer, end.endOffset);
    return snapToWords(range).toString();
  }

  it.each([
    ['<p>وبالمدرسةِ الجديدة</p>', 'مدر', 'مدر', 'وبالمدرسةِ'],
    ['<p>قال  الوزير   اليوم</p>', '  الوزير ', '  الوزير ', 'الوزير'],
    ['<p>قال الوزير اليوم</p>', 'ل الو', 'ل الو', 'قال الوزير'],
    ['<p>و<b>بالم</b>درسة</p>', 'لم', 'لم', 'وبالمدرسة'],
    ['<p>قال <b>الوز</b>ير: نعم</p>', 'وز', 'ير', 'الوزير'],
    ['<p>شركة Google وشريكتها ۲۰۲۶</p>', 'oogl', '۲۰', 'Google وشريكتها ۲۰۲۶'],
    ['<p>كَتَبَ الوَلَدُ</p>', 'تَبَ ا', 'تَبَ ا', 'كَتَبَ الوَلَدُ'],
    ['<p>«نعم» قالها</p>', 'نعم', 'نعم', 'نعم'],
  ])('%s', (html, from, to, expected) => {
    expect(snap(html, from, to)).toBe(expected);
  });

  it('does not run from one paragraph into the next', () => {
    show('<p>نهاية</p><p>بداية</p>');
    const range = rangeOf('هاي');
    expect(snapToWords(range).toString()).toBe('نهاية');
  });
});
