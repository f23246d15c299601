/** Days and intervals as whole UTC days, so that no time zone shifts them. */

/** Days since 1970-01-01; `end` is inclusive. */
export interface DayInterval {
  start: number;
  end: number;
}

const DAY_MS = 86_400_000;

/** The day of a Gregorian date, `null` for one that does not exist. Months 1 to 12. */
export function dayOf(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return time / DAY_MS;
}

/** The local calendar day that an ISO 8601 time names, `null` where it names none. */
export function dayOfIso(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

export function toIso(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(day: number): number {
  return new Date(day * DAY_MS).getUTCDay();
}

export function yearAndMonth(day: number): { year: number; month: number } {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

/** The whole month, also for months below 1 or above 12, which count into other years. */
export function monthInterval(year: number, month: number): DayInterval {
  return { start: Date.UTC(year, month - 1, 1) / DAY_MS, end: Date.UTC(year, month, 1) / DAY_MS - 1 };
}

export function yearInterval(year: number): DayInterval {
  return { start: Date.UTC(year, 0, 1) / DAY_MS, end: Date.UTC(year + 1, 0, 1) / DAY_MS - 1 };
}

/** The week of a day, Sunday to Saturday as most Arab countries count it. */
export function weekInterval(day: number): DayInterval {
  const start = day - weekdayOf(day);
  return { start, end: start + 6 };
}

/** The same day some months away, cut to the month's last day. */
export function addMonths(day: number, months: number): number {
  const { year, month } = yearAndMonth(day);
  const target = monthInterval(year, month + months);
  return Math.min(target.start + new Date(day * DAY_MS).getUTCDate() - 1, target.end);
}

/** The first, middle or last third of an interval. */
export function thirdOf({ start, end }: DayInterval, third: 'first' | 'middle' | 'last'): DayInterval {
  const length = end - start + 1;
  const size = Math.floor(length / 3);
  const last = start + 2 * size + (length % 3 === 2 ? 1 : 0);
  if (third === 'first') return { start, end: start + size - 1 };
  return third === 'last' ? { start: last, end } : { start: start + size, end: last - 1 };
}
