/** Dates of a story as a reader sees them: in words of the locale, as a timeline, beside the sentence that says them. Pure. */
import type { DateCalendar } from '../settings.ts';
import type { StoryDate, TextSpan } from '../types.ts';

/** A story date that is resolved. */
export interface ResolvedDate {
  surface: string;
  span: TextSpan;
  start: string;
  end: string;
}

/** One time of the timeline, with every place of the story that says it. */
export interface TimelineEntry {
  start: string;
  end: string;
  dates: ResolvedDate[];
}

/** From so many distinct dates on, a timeline tells more than the text. */
const ENOUGH_FOR_TIMELINE = 3;

const CALENDARS: Record<DateCalendar, string> = { gregorian: 'gregory', hijri: 'islamic-umalqura' };

export function resolvedDates(dates: readonly StoryDate[]): ResolvedDate[] {
  return dates.flatMap(({ surface, span, start, end }) => (start && end ? [{ surface, span, start, end }] : []));
}

/** The distinct times of a story from the earliest on; empty where there are fewer than three. */
export function timelineOf(dates: readonly StoryDate[]): TimelineEntry[] {
  const entries = new Map<string, TimelineEntry>();
  for (const date of resolvedDates(dates)) {
    const key = `${date.start}/${date.end}`;
    const entry = entries.get(key);
    if (entry) entry.dates.push(date);
    else entries.set(key, { start: date.start, end: date.end, dates: [date] });
  }
  const sorted = [...entries.values()].sort((a, b) => a.start.localeCompare(b.start) || b.end.localeCompare(a.end));
  return sorted.length < ENOUGH_FOR_TIMELINE ? [] : sorted;
}

/** Whether an article has relative dates that nobody can resolve, because its time of publication is unknown. */
export function hasUnresolvable(dates: readonly StoryDate[], publishedAt: string): boolean {
  return publishedAt === '' && dates.some(({ start }) => start === null);
}

/** The resolved dates that stand in a part of a paragraph. */
export function datesIn(dates: readonly StoryDate[], { paragraph, start, end }: TextSpan): ResolvedDate[] {
  return resolvedDates(dates).filter(
    ({ span }) => span.paragraph === paragraph && span.start >= start && span.end <= end,
  );
}

const DAY_MS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, calendar: DateCalendar, fields: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, calendar, fields]);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { calendar: CALENDARS[calendar], timeZone: 'UTC', ...fields });
    formats.set(key, format);
  }
  return format;
}

/**
 * A day or an interval in the reader's words and calendar: a day with its weekday, whole months and years by their names, all
 * else from the first day to the last.
 *
 * @param start inclusive ISO day, like `end`
 */
export function dateText(start: string, end: string, locale: string, calendar: DateCalendar): string {
  const [from, until] = [Date.parse(start), Date.parse(end)];
  if (Number.isNaN(from) || Number.isNaN(until)) return '';
  if (from === until) {
    return formatOf(locale, calendar, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(from);
  }
  const whole = wholeUnits(from, until, calendar);
  const fields: Intl.DateTimeFormatOptions =
    whole === 'years'
      ? { year: 'numeric' }
      : whole === 'months'
        ? { month: 'long', year: 'numeric' }
        : { day: 'numeric', month: 'long', year: 'numeric' };
  const format = formatOf(locale, calendar, fields);
  const [first, last] = [format.format(from), format.format(until)];
  return first === last ? first : format.formatRange(from, until);
}

/** Whether an interval is made of whole years or months of a calendar. */
function wholeUnits(from: number, until: number, calendar: DateCalendar): 'years' | 'months' | 'days' {
  const parts = formatOf('en-u-nu-latn', calendar, { day: 'numeric', month: 'numeric' });
  const read = (time: number, type: string) =>
    Number(parts.formatToParts(time).find((part) => part.type === type)?.value ?? 0);
  const after = until + DAY_MS;
  if (read(from, 'day') !== 1 || read(after, 'day') !== 1) return 'days';
  return read(from, 'month') === 1 && read(after, 'month') === 1 ? 'years' : 'months';
}
