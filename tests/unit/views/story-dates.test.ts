import { describe, expect, it } from 'vitest';
import { gistOf } from '../../../lib/views/gist.ts';
import { dateText, hasUnresolvable, timelineOf } from '../../../lib/views/story-dates.ts';

const date = (surface: string, start: string | null, end = start, paragraph = 0) => ({
  surface,
  span: { paragraph, start: 0, end: surface.length },
  start,
  end,
});

describe('dates in words', () => {
  it.each([
    ['2026-11-18', '2026-11-18', 'en-GB', 'gregorian', 'Wednesday 18 November 2026'],
    ['2026-11-01', '2026-11-30', 'en-GB', 'gregorian', 'November 2026'],
    ['2026-01-01', '2026-12-31', 'en-GB', 'gregorian', '2026'],
    ['1980-01-01', '1989-12-31', 'en-GB', 'gregorian', '1980–1989'],
    ['2026-11-15', '2026-11-21', 'en-GB', 'gregorian', '15–21 November 2026'],
    ['2026-11-18', '2026-11-18', 'en-GB', 'hijri', 'Wednesday 8 Jumada II 1448 AH'],
  ] as const)('%s to %s in %s, %s', (start, end, locale, calendar, text) =>
    expect(
      dateText(start, end, locale, calendar)
        .replace(/,/g, '')
        .replace(/[\u2009\u202F\u00A0]/g, '')
        .replace(/ – /g, '–'),
    ).toBe(text),
  );

  it('takes the month’s name and the digits of the reader’s own country', () => {
    expect(dateText('2026-11-18', '2026-11-18', 'ar-EG', 'gregorian')).toContain('نوفمبر');
    expect(dateText('2026-11-18', '2026-11-18', 'ar-LB', 'gregorian')).toContain('تشرين الثاني');
    expect(dateText('2026-11-18', '2026-11-18', 'ar-EG', 'hijri')).toContain('جمادى الآخرة');
  });
});

describe('a timeline', () => {
  it('has the distinct times from the earliest on', () => {
    const dates = [
      date('اليوم', '2026-11-18'),
      date('عام 2011', '2011-01-01', '2011-12-31'),
      date('أمس', '2026-11-17'),
      date('الأربعاء', '2026-11-18', '2026-11-18', 2),
      date('قبل أيام', null),
    ];
    expect(timelineOf(dates).map(({ start, dates: said }) => [start, said.length])).toEqual([
      ['2011-01-01', 1],
      ['2026-11-17', 1],
      ['2026-11-18', 2],
    ]);
  });

  it('is none for fewer than three', () => {
    expect(
      timelineOf([date('أمس', '2026-11-17'), date('الثلاثاء', '2026-11-17'), date('اليوم', '2026-11-18')]),
    ).toEqual([]);
  });
});

describe('dates without a time of publication', () => {
  it('are told to the reader, vague ones are not', () => {
    expect(hasUnresolvable([date('أمس', null)], '')).toBe(true);
    expect(hasUnresolvable([date('عام 2011', '2011-01-01', '2011-12-31')], '')).toBe(false);
    expect(hasUnresolvable([date('قبل أيام', null)], '2026-11-18')).toBe(false);
  });
});

describe('what is in it', () => {
  const actor = (name: string, kind: 'person' | 'organisation' | 'place') => ({
    name,
    kind,
    role: '',
    aliases: [],
    mentions: [],
  });

  it('names the key actors, the places, and the first day', () => {
    const actors = [
      actor('ليلى الحداد', 'person'),
      actor('سهل الوادي', 'place'),
      actor('البنك الزراعي', 'organisation'),
      actor('سامر العلي', 'person'),
      actor('نقابة المزارعين', 'organisation'),
    ];
    const dates = [date('العام الماضي', '2025-01-01', '2025-12-31'), date('أمس', '2026-11-17')];
    expect(gistOf({ actors, dates })).toMatchObject({
      who: ['ليلى الحداد', 'البنك الزراعي', 'سامر العلي'],
      where: ['سهل الوادي'],
      when: { surface: 'أمس' },
    });
    expect(gistOf({ actors: [], dates: [] })).toEqual({ who: [], where: [], when: null });
  });
});
