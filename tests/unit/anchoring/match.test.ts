import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../lib/anchoring/match.ts';
import type { HighlightSelectors } from '../../../lib/types.ts';

const ARTICLE = [
  'افتتح رئيس البلدية صباح الأحد جسرا جديدا يربط ضفتي النهر بعد عامين من العمل المتواصل.',
  'وقال المهندس المشرف على المشروع إن الجسر صمم ليتحمل الفيضانات التي تضرب الوادي كل شتاء.',
  'وأضاف أن كلفة المشروع بلغت أربعين مليون دينار، جاء نصفها من قرض ميسر ونصفها من موازنة البلدية.',
  'ورحب سكان القرى المجاورة بالخطوة، مشيرين إلى أن رحلتهم إلى المدينة كانت تستغرق ساعتين كاملتين.',
  'وقال أحد التجار إن حركة البضائع ستتضاعف، بينما طالب آخرون بإنارة الطريق المؤدي إلى الجسر.',
  'ومن المقرر أن تبدأ المرحلة الثانية في الربيع المقبل، وتشمل رصيفا للمشاة وموقفا للحافلات.',
];
const TEXT = ARTICLE.join(' ');

/** Selectors as describeRange makes them. */
function select(text: string, exact: string, from = 0): HighlightSelectors {
  const start = text.indexOf(exact, from);
  if (start < 0) throw new Error(`Not in the text: ${exact}`);
  const end = start + exact.length;
  return {
    quote: { exact, prefix: text.slice(Math.max(0, start - 40), start), suffix: text.slice(end, end + 40) },
    position: { start, end },
  };
}

function find(text: string, selectors: HighlightSelectors, isHidden?: (start: number) => boolean): string | null {
  const place = createMatcher(text)(selectors, isHidden && (({ start }) => isHidden(start)));
  return place && text.slice(place.start, place.end);
}

describe('a text that did not change', () => {
  it('gives every quote back exactly where it was', () => {
    const match = createMatcher(TEXT);
    const wordStarts = [...TEXT.matchAll(/\S+/g)].map((word) => ({
      start: word.index,
      end: word.index + word[0].length,
    }));
    fc.assert(
      fc.property(fc.nat(wordStarts.length - 1), fc.integer({ min: 1, max: 40 }), (first, count) => {
        const start = wordStarts[first]?.start ?? 0;
        const end = wordStarts[Math.min(first + count, wordStarts.length) - 1]?.end ?? 0;
        const selectors = {
          quote: {
            exact: TEXT.slice(start, end),
            prefix: TEXT.slice(Math.max(0, start - 48), start),
            suffix: TEXT.slice(end, end + 48),
          },
          position: { start, end },
        };
        expect(match(selectors)).toEqual({ start, end });
      }),
    );
  });

  it('tells the two places of one word apart by their context', () => {
    const second = TEXT.lastIndexOf('الجسر');
    const selectors = select(TEXT, 'الجسر', second);
    expect(createMatcher(TEXT)({ ...selectors, position: { start: 0, end: 5 } })).toEqual({
      start: second,
      end: second + 5,
    });
  });
});

describe('a text that changed', () => {
  const quote = 'كلفة المشروع بلغت أربعين مليون دينار';

  it('finds the quote after paragraphs were put in front of it', () => {
    const changed = `تحديث: أعلنت البلدية مواعيد جديدة. ${'خبر آخر لا صلة له بما سبق. '.repeat(30)}${TEXT}`;
    expect(find(changed, select(TEXT, quote))).toBe(quote);
  });

  it('finds it with tashkeel, tatweel and other forms of letters', () => {
    const changed = TEXT.replace(quote, 'كُلفةُ المشـــروع بلغت اربعين مِليونَ دينار');
    expect(find(changed, select(TEXT, quote))).toBe('كُلفةُ المشـــروع بلغت اربعين مِليونَ دينار');
    const vowelled = 'كُلْفَةُ المَشْرُوعِ بَلَغَتْ أَرْبَعِينَ مَلْيُونَ دِينَارٍ';
    expect(find(TEXT, select(TEXT.replace(quote, vowelled), vowelled))).toBe(quote);
  });

  it.each([
    ['a word in the middle changed', 'كلفة المشروع بلغت خمسين مليون دينار'],
    ['a word was added', 'كلفة المشروع بلغت نحو أربعين مليون دينار'],
    ['a word was dropped', 'كلفة المشروع أربعين مليون دينار'],
    ['the last word changed', 'كلفة المشروع بلغت أربعين مليون درهم'],
    ['the first word changed', 'تكاليف المشروع بلغت أربعين مليون دينار'],
  ])('finds it when %s, and takes the new words whole', (_what, now) => {
    expect(find(TEXT.replace(quote, now), select(TEXT, quote))).toBe(now);
  });

  it('finds a whole paragraph that was moved and edited', () => {
    const paragraph = ARTICLE[3] ?? '';
    const moved = paragraph.replace('ساعتين كاملتين', 'ثلاث ساعات');
    const changed = [moved, ...ARTICLE.filter((other) => other !== paragraph)].join(' ');
    expect(find(changed, select(TEXT, paragraph))).toBe(moved);
  });
});

describe('orphans', () => {
  it.each([
    ['the sentence is gone', 'وأضاف أن كلفة المشروع بلغت أربعين مليون دينار، جاء نصفها من قرض ميسر'],
    ['a short phrase is gone', 'أربعين مليون'],
  ])('%s', (_what, quote) => {
    const without = ARTICLE.filter((paragraph) => !paragraph.includes(quote)).join(' ');
    expect(find(without, select(TEXT, quote))).toBeNull();
  });

  it('does not take a sentence of the same shape for the one that is gone', () => {
    const text = 'قال وزير الزراعة في بيان له إن الموسم جيد. وقال وزير التجارة في بيان له إن الأسعار مستقرة.';
    const selectors = select(text, 'قال وزير الزراعة في بيان له');
    expect(find('وقال وزير التجارة في بيان له إن الأسعار مستقرة.', selectors)).toBeNull();
  });

  it('does not take one word for the same word in another sentence, nor for a part of a word', () => {
    expect(find('وصل الوفد مساء إلى العاصمة. لم يعلق الوفد على الأنباء.', select(TEXT, 'الجسر'))).toBeNull();
    const selectors = select('عقد اجتماع طارئ في العاصمة', 'عقد');
    expect(find('انعقد اجتماع طارئ في العاصمة', selectors)).toBeNull();
  });

  it('finds nothing in an empty text, and no empty quote', () => {
    expect(find('', select(TEXT, 'الجسر'))).toBeNull();
    expect(find(TEXT, { quote: { exact: '', prefix: '', suffix: '' }, position: { start: 0, end: 0 } })).toBeNull();
  });

  it('is never at the wrong place, whatever was edited', () => {
    const words = TEXT.split(' ');
    const edit = fc.record({
      at: fc.nat(words.length - 1),
      kind: fc.constantFrom('drop', 'replace', 'insert'),
      word: fc.constantFrom('محليا', 'الأسبوع', 'بيروت', 'لاحقا', 'ثمانية'),
    });
    fc.assert(
      fc.property(
        fc.nat(words.length - 1),
        fc.integer({ min: 1, max: 25 }),
        fc.array(edit, { maxLength: 30 }),
        (first, count, edits) => {
          // Each word carries its old place along, so that the true place is known after the edits.
          const now: Array<{ word: string; was: number | null }> = words.map((word, was) => ({ word, was }));
          for (const { at, kind, word } of edits) {
            if (kind === 'insert') now.splice(at, 0, { word, was: null });
            else now.splice(at, 1, ...(kind === 'replace' ? [{ word, was: null }] : []));
          }
          const last = Math.min(first + count, words.length) - 1;
          const exact = words.slice(first, last + 1).join(' ');
          const start = words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
          const end = start + exact.length;
          const selectors = {
            quote: { exact, prefix: TEXT.slice(Math.max(0, start - 48), start), suffix: TEXT.slice(end, end + 48) },
            position: { start, end },
          };
          const text = now.map(({ word }) => word).join(' ');
          const place = createMatcher(text)(selectors);
          if (!place) return;
          const from = text.slice(0, place.start).split(' ').length - 1;
          const found = now.slice(from, from + text.slice(place.start, place.end).split(' ').length);
          const isOfQuote = (was: number | null) => was !== null && was >= first && was <= last;
          const units = (part: typeof now) => part.map(({ word }) => word).join('').length;
          const right = units(found.filter(({ was }) => isOfQuote(was)));
          const foreign = units(found.filter(({ was }) => was !== null && !isOfQuote(was)));
          expect(right).toBeGreaterThan(foreign);
        },
      ),
      { numRuns: 2_000, seed: 20 },
    );
  });
});

describe('a text that stands twice', () => {
  const twice = `${TEXT} ${TEXT}`;
  const quote = ARTICLE[2] ?? '';

  it('gives a quote back on the copy that it was made on', () => {
    const first = select(twice, quote);
    const second = select(twice, quote, TEXT.length);
    const match = createMatcher(twice);
    expect(match(first)?.start).toBe(first.position.start);
    expect(match(second)?.start).toBe(second.position.start);
  });

  it('shows it on the copy that stays when its own copy is hidden', () => {
    const second = select(twice, quote, TEXT.length);
    const place = createMatcher(twice)(second, ({ start }) => start > TEXT.length);
    expect(place?.start).toBe(twice.indexOf(quote));
    expect(find(twice, select(twice, 'الوادي', TEXT.length), (start) => start > TEXT.length)).toBe('الوادي');
  });

  it('shows it on a copy with a few other words when its own copy is hidden', () => {
    const edited = TEXT.replace('أربعين', 'خمسين');
    const selectors = select(`${edited} ${TEXT}`, quote);
    const place = createMatcher(`${edited} ${TEXT}`)(selectors, ({ start }) => start > edited.length);
    expect(place?.start).toBe(edited.indexOf('وأضاف أن كلفة'));
  });

  it('keeps the place on the hidden copy when there is no other', () => {
    const selectors = select(TEXT, quote);
    expect(createMatcher(TEXT)(selectors, () => true)?.start).toBe(selectors.position.start);
  });
});

describe('a huge text', () => {
  it('is searched within bounds, also for a long quote with changes and for a letter that is everywhere', () => {
    const filler = Array.from({ length: 30_000 }, (_, n) => `جملة رقم ${n} من نص طويل جدا لا يعني شيئا`).join(' ');
    const text = `${filler} ${TEXT} ${filler}`;
    expect(text.length).toBeGreaterThan(2_000_000);
    const selectors = select(text, TEXT);
    expect(find(text, selectors)).toBe(TEXT);
    const changed = text.replace('أربعين مليون', 'ثلاثة وأربعين مليون');
    expect(find(changed, selectors)).toBe(TEXT.replace('أربعين مليون', 'ثلاثة وأربعين مليون'));
    const everywhere = { quote: { exact: 'نص', prefix: 'عن قريب ', suffix: ' كتب' }, position: { start: 9, end: 11 } };
    expect(find(text, everywhere)).toBeNull();
  });
});
