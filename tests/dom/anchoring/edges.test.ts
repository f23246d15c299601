/** Selections at the edges of what a page can hold: between blocks, over hidden text, two directions, tables, joiners. */
import { afterEach, describe, expect, it } from 'vitest';
import { describeRange } from '../../../lib/anchoring/describe.ts';
import { findRange } from '../../../lib/anchoring/find.ts';
import { snapToWords } from '../../../lib/anchoring/snap.ts';
import { buildTextMap } from '../../../lib/anchoring/text-map.ts';
import type { HighlightSelectors } from '../../../lib/types.ts';
import { one, rangeOf, show, textOf } from '../page/page.ts';

afterEach(() => {
  show('');
});

/** From the first place of some words to the end of others. */
function from(first: string, last: string): Range {
  const range = rangeOf(first);
  const end = rangeOf(last);
  range.setEnd(end.endContainer, end.endOffset);
  return range;
}

/** What is saved of a selection. */
function save(range: Range): HighlightSelectors {
  const selectors = describeRange(buildTextMap(document.body), snapToWords(range));
  if (!selectors) throw new Error('The selection holds no text.');
  return selectors;
}

const found = (selectors: HighlightSelectors) => findRange(buildTextMap(document.body), selectors);
const words = (range: Range | null) => range?.toString().replace(/\s+/g, ' ').trim();

/** Saves a selection, shows the page again and expects the same words. */
function expectBack(html: string, select: () => Range, quote: string): void {
  show(html);
  const selectors = save(select());
  expect(selectors.quote.exact).toBe(quote);
  show(html);
  const again = found(selectors);
  expect(again && describeRange(buildTextMap(document.body), again)?.quote.exact).toBe(quote);
}

const A = 'أعلنت الهيئة العامة للطرق أمس إغلاق الجسر الشرقي أسبوعا كاملا لأعمال الصيانة.';
const B = 'وقال المتحدث باسمها إن الحافلات ستسلك طريق الوادي حتى يعاد فتح الجسر أمام الناس.';

describe('a selection that ends where the next block begins', () => {
  it.each([
    ['its element', () => one('#b')],
    ['its text', () => textOf(B)],
    ['an element within it', () => one('#b b')],
  ])('at %s is over the first block only', (_where, end) => {
    expectBack(
      `<p id="a">${A}</p>\n<p id="b"><b>${B}</b></p>`,
      () => {
        const range = rangeOf(A);
        range.setEnd(end(), 0);
        return range;
      },
      A,
    );
  });

  it('is that of a triple click, also before a block that is hidden', () => {
    for (const between of [
      '',
      '<aside data-khulasa-hidden="promo" style="display:none">اقرأ أيضا: دليل الطرق</aside>',
    ]) {
      show(`<p id="a">${A}</p>${between}<p>${B}</p>`);
      getSelection()?.selectAllChildren(one('#a'));
      getSelection()?.modify('extend', 'forward', 'character');
      const range = getSelection()?.getRangeAt(0);
      if (!range) throw new Error('Nothing is selected.');
      expect(save(range).quote.exact).toBe(A);
    }
  });

  it('leaves out the block before, where it begins at the end of that', () => {
    expectBack(
      `<p id="a">${A}</p><p>${B}</p>`,
      () => {
        const range = rangeOf(B);
        range.setStart(textOf(A), A.length);
        return range;
      },
      B,
    );
  });
});

describe('a highlight over text that the cleaning hides', () => {
  const page = (promo: string, isHidden: boolean) =>
    `<p>${A}</p><aside ${isHidden ? 'data-khulasa-hidden="promo" style="display:none"' : ''}>${promo}</aside><p>${B}</p>`;
  const PROMO = 'اقرأ أيضا: دليل المسافر إلى القرى الجبلية في الشتاء';

  it('begins and ends at the same words whether that is hidden, shown or gone', () => {
    show(page(PROMO, true));
    const selectors = save(from('الجسر الشرقي', 'طريق الوادي'));
    for (const html of [page(PROMO, true), page(PROMO, false), page('', true), page('تابعونا على القناة', true)]) {
      show(html);
      const range = found(selectors);
      expect(words(range)).toMatch(/^الجسر الشرقي أسبوعا .*طريق الوادي$/);
    }
  });
});

describe('a highlight in two directions', () => {
  const TEXT = 'أطلقت شركة OpenRoads Ltd. تطبيق Masar 2.0 في 14 مدينة (بينها Tunis وصفاقس) يوم الأحد.';

  it.each([
    ['Open', 'Masar 2.0', 'OpenRoads Ltd. تطبيق Masar 2.0'],
    ['ركة', 'Lt', 'شركة OpenRoads Ltd'],
    ['14', 'unis', '14 مدينة (بينها Tunis'],
    ['Tun', 'صفا', 'Tunis وصفاقس'],
  ])('from «%s» to «%s»', (first, last, quote) => {
    expectBack(`<p dir="rtl">${TEXT}</p>`, () => from(first, last), quote);
    expectBack(
      `<p dir="rtl">${TEXT.replace('Masar 2.0', '<bdi dir="ltr">Masar <b>2.0</b></bdi>')}</p>`,
      () => from(first, last === 'Masar 2.0' ? '2.0' : last),
      quote,
    );
  });
});

describe('a highlight in tables and lists', () => {
  it('runs over cells and rows', () => {
    const table = `<table><caption>عدد الزوار</caption><thead><tr><th>المدينة</th><th>الزوار</th></tr></thead>
      <tbody><tr><td>سوسة</td><td>1200</td></tr><tr><td>بنزرت</td><td>900</td></tr><tr><td>قابس</td><td>900</td></tr></tbody></table>`;
    expectBack(table, () => from('وسة', 'نزر'), 'سوسة 1200 بنزرت');
    expectBack(table, () => from('لزوار', '120'), 'الزوار المدينة الزوار سوسة 1200');
  });

  it('of one of two equal cells is on that one', () => {
    const table =
      '<table><tr><td>بنزرت</td><td>900</td></tr><tr><td>قابس</td><td id="second">900</td></tr><tr><td>باجة</td><td>70</td></tr></table>';
    show(table);
    const selectors = save(rangeOf('900', one('#second')));
    show(table);
    expect(found(selectors)?.startContainer.parentElement?.id).toBe('second');
  });

  it('runs over items, nested ones too', () => {
    const list = '<ol><li>جواز السفر<ul><li>نسخة منه</li></ul></li><li>تذكرة العودة</li><li>بطاقة التطعيم</li></ol>';
    expectBack(list, () => from('سفر', 'تذكرة'), 'السفر نسخة منه تذكرة');
    expectBack(
      `<dl><dt>الموعد</dt><dd>مساء السبت</dd><dt>المكان</dt><dd>قاعة البلدية</dd></dl>`,
      () => from('سبت', 'مكان'),
      'السبت المكان',
    );
  });
});

describe('joiners and marks', () => {
  it.each([
    ['a zero-width non-joiner', 'می\u200cخواهند', 'خواه', 'می\u200cخواهند'],
    ['a zero-width joiner', 'هـ\u200d', 'هـ', 'هـ\u200d'],
    ['tatweel', 'الكـــتاب', 'كـ', 'الكـــتاب'],
    ['tashkeel', 'وَبِالْمَدْرَسَةِ', 'لْمَ', 'وَبِالْمَدْرَسَةِ'],
    ['clitics', 'فسيكتبونها', 'يكتب', 'فسيكتبونها'],
    ['a dagger alif', 'هٰذَا', 'ذ', 'هٰذَا'],
  ])('%s', (_name, word, part, expected) => {
    const html = `<p>سمع الناس ${word} أمس في السوق الكبير.</p>`;
    expectBack(html, () => rangeOf(part, one('p')), expected);
  });

  it('are no reason to lose a highlight when the site drops or adds them', () => {
    const plain = 'قال الخبير إن الكتاب الجديد يشرح هذا الأمر شرحا وافيا للطلاب.';
    const marked = 'قال الخبير إنَّ الكتـاب الجديد يشرح هٰذا الأمر\u200c شرحًا وافيًا للطلاب\u200f.';
    for (const [before, after] of [
      [plain, marked],
      [marked, plain],
    ] as const) {
      show(`<p>${A}</p><p>${before}</p>`);
      const selectors = save(rangeOf(before));
      show(`<p>${A}</p><p>${after}</p>`);
      expect(words(found(selectors))?.replace(/\u200f?\.?$/, '')).toBe(after.replace(/\u200f?\.$/, ''));
    }
  });
});
