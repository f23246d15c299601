/** Dates and times as the reader's locale writes them. Always the Gregorian calendar, which the sites date by. */

import { localDay } from '../library/local-day.ts';
import { dateFormat, relativeTime } from './formats.ts';

export interface ShownDate {
  text: string;
  /** For the `datetime` attribute. */
  machine: string;
  /** False where the source names no time zone: the text is then the source's own local time. */
  hasZone: boolean;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;
const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/;

/**
 * An article's publication time. With a zone: in the reader's own zone. Without one: as the site gives it.
 *
 * @param iso as `ArticleMetadata.publishedAt`: ISO 8601 with zone, local time without one, or only the day
 * @param timeZone the reader's, by default the system's
 * @returns null where there is no time or none that can be read
 */
export function publishedDate(iso: string, locale: string, timeZone?: string): ShownDate | null {
  const isDay = LOCAL_DATE.test(iso);
  const isLocal = isDay || LOCAL_TIME.test(iso);
  const time = Date.parse(isLocal && !isDay ? `${iso}Z` : iso);
  if (Number.isNaN(time)) return null;
  const zone = isLocal ? 'UTC' : timeZone;
  const text = new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    dateStyle: 'long',
    ...(isDay ? {} : { timeStyle: 'short' }),
    ...(zone ? { timeZone: zone } : {}),
  }).format(time);
  return { text, machine: iso, hasZone: !isLocal || isDay };
}

/**
 * When something happened, near times in words («قبل ٣ ساعات»), others as a date.
 *
 * @param iso ISO 8601 in UTC
 * @param now milliseconds since the epoch
 */
export function whenText(iso: string, locale: string, now: number): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return '';
  const ago = now - time;
  const relative = relativeTime(locale);
  if (ago < MINUTE_MS) return relative.format(0, 'second');
  if (ago < HOUR_MS) return relative.format(-Math.floor(ago / MINUTE_MS), 'minute');
  if (ago < DAY_MS) return relative.format(-Math.floor(ago / HOUR_MS), 'hour');
  return dayText(iso, locale, now);
}

/** A day in words: today, yesterday, else the date, with the year only where it is another one. */
export function dayText(iso: string, locale: string, now: number): string {
  if (Number.isNaN(Date.parse(iso))) return '';
  const key = localDay(iso);
  const today = localDay(new Date(now).toISOString());
  const days = Math.round((Date.parse(today) - Date.parse(key)) / DAY_MS);
  if (days === 0 || days === 1) return relativeTime(locale).format(-days, 'day');
  const isThisYear = key.slice(0, 4) === today.slice(0, 4);
  return dateFormat(locale, isThisYear ? 'day' : 'day and year', {
    calendar: 'gregory',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(new Date(iso));
}

/** The time of day, for rows under a day's heading. */
export function timeText(iso: string, locale: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? '' : dateFormat(locale, 'time', { timeStyle: 'short' }).format(time);
}
