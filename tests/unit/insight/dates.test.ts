import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/insight/analyse.ts';
import { DATE_CASES, PUBLISHED } from './date-table.ts';

function datesOf(text: string, publishedAt = PUBLISHED) {
  return analyse({ title: '', byline: '', paragraphs: [text], publishedAt }).dates.map(({ surface, start, end }) => [
    surface,
    start,
    end,
  ]);
}

describe('dates', () => {
  it('has a table of 120 expressions and more, 50 of them seen in real articles', () => {
    expect(new Set(DATE_CASES.map(({ surface }) => surface)).size).toBeGreaterThanOrEqual(120);
    expect(DATE_CASES.filter(({ found }) => found).length).toBeGreaterThanOrEqual(50);
    expect(DATE_CASES.filter(({ start, why }) => start === null && !why)).toEqual([]);
  });

  it.each(DATE_CASES.map(({ sentence, surface, start, end }) => [sentence, surface, start, end] as const))(
    '%s',
    (sentence, surface, start, end) => expect(datesOf(sentence)).toEqual([[surface, start, end]]),
  );

  it('finds the ends of «خلال الفترة من … إلى …»', () => {
    expect(datesOf('يقام المعرض خلال الفترة من 3 مايو إلى 10 يونيو 2025 في القاعة.')).toEqual([
      ['الفترة من 3 مايو إلى 10 يونيو 2025', '2025-05-03', '2025-06-10'],
    ]);
  });

  it('leaves relative dates open when the time of publication is unknown, and resolves full ones', () => {
    expect(datesOf('اجتمعت اللجنة أمس بعد اجتماع 3 مايو 2021 الأول.', '')).toEqual([
      ['أمس', null, null],
      ['3 مايو 2021', '2021-05-03', '2021-05-03'],
    ]);
  });

  it.each([
    'نشرت صحيفة «اليوم» الخبر.',
    'سافر في اليوم التالي إلى المدينة.',
    'حضر المصلون خطبة الجمعة في الجامع.',
    'وهو في الخمسينيات من عمره.',
    'بلغ الثمن 2015 دولارا في السوق.',
    'تبعد القرية من 10 إلى 14 كيلومترا.',
    'جاء أحد عشر لاعبا من الأندية.',
    'أسعار بلغت 3.5/10/20 نقطة.',
    'صادف ذلك اليوم العالمي للمعلم.',
  ])('finds none in %s', (sentence) => expect(datesOf(sentence)).toEqual([]));
});
