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
    ['يستمر العمل حتى 2020.', '2020', '2020-01-01', '2020-12-31'],
    ['عمل في الميناء من 2016 إلى 2017.', 'من 2016 إلى 2017', '2016-01-01', '2017-12-31'],
    ['تضرر الجسر في سنوات القحط (1975-1990) كثيرا.', '1975-1990', '1975-01-01', '1990-12-31'],
    ['منحت الجائزة لهذا العام إلى كاتبة من الجنوب.', 'هذا العام', '2026-01-01', '2026-12-31'],
    ['يعمل المصنع منذ شهر فبراير بنصف طاقته.', 'شهر فبراير', '2026-02-01', '2026-02-28'],
  ])('finds the whole of %s', (sentence, surface, start, end) =>
    expect(datesOf(sentence)).toEqual([[surface, start, end]]),
  );

  it.each([
    'وقعت أحداث كثيرة في مثل هذا اليوم.',
    'ليس الأمر من باب الصدفة وحدها.',
    'انتهت المباراة 1 - صفر للضيوف.',
    'هبطت الأسعار إلى صفر تقريبا.',
    'يزداد الزوار يوما بعد يوم في السوق.',
    'جاء الرد بعد يوم واحد من الطلب.',
    'عادت الفرقة بعد أسبوع على الحريق.',
    'قرأ قصائد في الحنين إلى الأمس القريب.',
    'تقبل التهاني بمناسبة عيد الفطر المبارك.',
    'ألقى ربيع سليم كلمة الافتتاح.',
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
