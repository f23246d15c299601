import { describe, expect, it } from 'vitest';
import { dayText, publishedDate, whenText } from '../../../lib/views/dates.ts';

describe('publishedDate', () => {
  it('shows a time with a zone in the reader’s own zone', () =>
    expect(publishedDate('2026-11-23T10:05+02:00', 'en-GB', 'Asia/Riyadh')).toEqual({
      text: '23 November 2026 at 11:05',
      machine: '2026-11-23T10:05+02:00',
      hasZone: true,
    }));
  it('shows a time without a zone as the site gives it, wherever the reader is', () =>
    expect(publishedDate('2026-11-23T00:30', 'en-GB', 'America/New_York')).toEqual({
      text: '23 November 2026 at 00:30',
      machine: '2026-11-23T00:30',
      hasZone: false,
    }));
  it('shows a day as that day', () =>
    expect(publishedDate('2026-11-23', 'en-GB', 'America/New_York')?.text).toBe('23 November 2026'));
  it('writes the region’s months and digits, in the Gregorian calendar', () => {
    expect(publishedDate('2026-11-23', 'ar-LB')?.text).toBe('٢٣ تشرين الثاني ٢٠٢٦');
    expect(publishedDate('2026-11-23', 'ar-SA')?.text).toBe('٢٣ نوفمبر ٢٠٢٦');
  });
  it.each(['', 'أمس', '2026-99-99'])('has nothing to show for «%s»', (iso) =>
    expect(publishedDate(iso, 'en')).toBeNull(),
  );
});

describe('whenText', () => {
  const now = new Date(2026, 10, 23, 12).getTime();
  const ago = (ms: number) => new Date(now - ms).toISOString();
  it.each([
    [10_000, 'now'],
    [5 * 60_000, '5 minutes ago'],
    [3 * 3_600_000, '3 hours ago'],
    [30 * 3_600_000, 'yesterday'],
    [5 * 86_400_000, 'Wednesday 18 November'],
    [400 * 86_400_000, 'Sunday, 19 October 2025'],
  ])('%d ms ago is %s', (ms, text) => expect(whenText(ago(ms), 'en-GB', now)).toBe(text));
  it('calls a time that is ahead of the clock now', () => expect(whenText(ago(-60_000), 'en', now)).toBe('now'));
  it('speaks Arabic', () => expect(whenText(ago(2 * 3_600_000), 'ar-EG', now)).toBe('قبل ساعتين'));
  it('says nothing of no date', () => expect(whenText('x', 'en', now)).toBe(''));
});

describe('dayText', () => {
  it('calls the day today even late at night', () =>
    expect(dayText(new Date(2026, 10, 23, 23, 59).toISOString(), 'ar', new Date(2026, 10, 23, 0, 1).getTime())).toBe(
      'اليوم',
    ));
});
