import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/arabic/fold.ts';
import { MONTHS, readMachineDate, readPrintedDate } from '../../../lib/article/dates.ts';

describe('printed dates', () => {
  it.each([
    ['الثلاثاء 3 مارس 2026', '2026-03-03'],
    ['الإثنين، ٢٤ أغسطس ٢٠٢٠ ٠٩:٢٣ م', '2020-08-24T21:23'],
    ['الأربعاء، 28 آب/أغسطس 2013، آخر تحديث 14:00 (GMT+0400)', '2013-08-28T14:00+04:00'],
    ['1 كانون الثاني 2026 - 12:05 صباحا', '2026-01-01T00:05'],
    ['٥ تشرين الأول/أكتوبر ٢٠٢٥', '2025-10-05'],
    ['12 جويلية 2025', '2025-07-12'],
    ['9 غشت 2025', '2025-08-09'],
    ['30 شتنبر 2024 على الساعة 18:40', '2024-09-30T18:40'],
    ['17 يونيه 2024', '2024-06-17'],
    ['3 مايس 2023', '2023-05-03'],
    ['۱۴/۲/۲۰۲۶', '2026-02-14'],
    ['2026/3/9 - 7:05 مساء', '2026-03-09T19:05'],
    ['12/25/2025', '2025-12-25'],
    ['November 9, 2020', '2020-11-09'],
    ['نشر في: 3 مارس 2026 الساعة 16:30 بتوقيت غرينتش', '2026-03-03T16:30Z'],
    ['03 Mar 2026 10:00 GMT+3', '2026-03-03T10:00+03:00'],
  ])('%s is %s', (text, iso) => expect(readPrintedDate(text)?.iso).toBe(iso));

  it.each(['31 فبراير 2026', '14/13/2026', 'عام 2026', 'بلغ العدد 12 ألفا', 'مارس', ''])('%s is no date', (text) =>
    expect(readPrintedDate(text)).toBeNull(),
  );

  it('tells what is left of the line', () =>
    expect(readPrintedDate('الميناء | 3 مارس 2026 | 10:30 ص')?.rest).toBe('الميناء | |'));

  it('knows every month name that Intl gives for the regions of the Arabic press', () => {
    const regions = [
      'ar-EG',
      'ar-SA-u-ca-gregory',
      'ar-SY',
      'ar-LB',
      'ar-IQ',
      'ar-JO',
      'ar-DZ',
      'ar-TN',
      'ar-MA',
      'ar-MR',
    ];
    for (const region of regions) {
      const format = new Intl.DateTimeFormat(region, { month: 'long', timeZone: 'UTC' });
      for (let month = 0; month < 12; month++) {
        const name = fold(format.format(Date.UTC(2026, month, 15)));
        expect(MONTHS[month], `${region} ${month + 1}`).toContain(name);
      }
    }
  });
});

describe('machine dates', () => {
  it.each([
    ['2026-03-03T11:20:00+02:00', '2026-03-03T11:20+02:00'],
    ['2026-03-03T11:20:00.123Z', '2026-03-03T11:20Z'],
    ['2026-03-03 11:20:00', '2026-03-03T11:20'],
    ['2026-03-03T11:20:00+0200', '2026-03-03T11:20+02:00'],
    ['2026-3-3', '2026-03-03'],
    ['Tue, 03 Mar 2026 09:20:00 GMT', '2026-03-03T09:20Z'],
    ['soon', ''],
    ['2026-13-03', ''],
  ])('%s is «%s»', (value, iso) => expect(readMachineDate(value)).toBe(iso));
});
