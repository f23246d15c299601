/** Publication times as pages print them: digits of all three kinds, month names of every region, English dates. */
import { readHijriDate } from './hijri.ts';
import { once } from './once.ts';
import { quickFold } from './quick-fold.ts';

/**
 * Month names by month, folded. The names that Intl gives for Egypt, Syria, Algeria, Morocco and Tunisia are all here (a test
 * holds that), then the spellings that it lacks. A table costs nothing on the page's thread; asking Intl for five
 * calendars costs milliseconds.
 */
export const MONTHS: string[][] = [
  ['يناير', 'كانون الثاني', 'كانون ثاني', 'جانفي', 'ينائر', 'january', 'jan'],
  ['فبراير', 'شباط', 'فيفري', 'فبرائر', 'february', 'feb'],
  ['مارس', 'اذار', 'مارت', 'march', 'mar'],
  ['ابريل', 'نيسان', 'افريل', 'ابريلل', 'april', 'apr'],
  ['مايو', 'ماي', 'ايار', 'مايس', 'may'],
  ['يونيو', 'حزيران', 'جوان', 'يونيه', 'june', 'jun'],
  ['يوليو', 'تموز', 'جويليه', 'يوليوز', 'يوليه', 'july', 'jul'],
  ['اغسطس', 'اب', 'اوت', 'غشت', 'اغشت', 'اغسطوس', 'august', 'aug'],
  ['سبتمبر', 'ايلول', 'شتنبر', 'شتمبر', 'september', 'sept', 'sep'],
  ['اكتوبر', 'تشرين الاول', 'تشرين اول', 'october', 'oct'],
  ['نوفمبر', 'تشرين الثاني', 'تشرين ثاني', 'نونبر', 'november', 'nov'],
  ['ديسمبر', 'كانون الاول', 'كانون اول', 'دجنبر', 'دجمبر', 'december', 'dec'],
];

const monthOf = once(() => new Map(MONTHS.flatMap((names, month) => names.map((name) => [name, month + 1] as const))));
const month = once(() => [...monthOf().keys()].sort((a, b) => b.length - a.length).join('|'));

const YEAR = '(1[89]\\d\\d|20\\d\\d)';
const dayMonthYear = once(
  () =>
    new RegExp(
      `(?<![\\d.])(\\d{1,2})\\s*(?:من\\s+)?[-/،, ]?\\s*(?:شهر\\s+)?(${month()})(?:\\s*[/(-]\\s*(?:${month()})\\)?)?[\\s،,/-]*(?:من\\s+)?(?:عام\\s+|سنه\\s+)?${YEAR}`,
    ),
);
const monthDayYear = once(
  () => new RegExp(`(?<![a-zء-ي])(${month()})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*[،,]?\\s*${YEAR}`),
);
const YEAR_FIRST = /(?<!\d)(20\d\d|19\d\d)\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?!\d)/;
const YEAR_LAST = /(?<!\d)(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(20\d\d|19\d\d)(?!\d)/;
const CLOCK =
  /(?<!\d)([01]?\d|2[0-3])\s*:\s*([0-5]\d)(?::[0-5]\d)?\s*(صباحا|مساء|ظهرا|عصرا|ليلا|فجرا|ص|م|am|pm|a\.m\.|p\.m\.)?(?![a-zء-ي\d])/;
/** «الساعة 10 صباحا»: a clock without minutes, known by its word. */
const FULL_HOUR = /الساعه\s+(1[0-2]|0?[1-9])()\s*(صباحا|مساء|ظهرا|عصرا|ليلا|فجرا|ص|م)(?![ء-ي])/;
/** Zones that pages name by a place without summer time; the other capitals' clocks change with the season. */
const namedZones = once(
  (): Array<[RegExp, string]> => [
    [/(?:ال)?توقيت\s+(?:مكه|السعوديه|الرياض|الدوحه|الكويت|بغداد)|\bksa\b/, '+03:00'],
    [/(?:ال)?توقيت\s+(?:ابو\s?ظبي|الامارات|دبي|مسقط)|\bgst\b/, '+04:00'],
  ],
);
const ZONE = /(?:gmt|utc|غرينتش|جرينتش|غرينيتش)\s*([+-]\s*\d{1,2})?:?(\d{2})?/;

/** A time as printed: ISO 8601, day only, local time, or with zone; and where the date stood in the folded text. */
export interface PrintedDate {
  iso: string;
  /** What is left of the text without the date, the clock and the zone, folded. */
  rest: string;
}

/**
 * Reads the first date in a line of text, with its clock and zone when they stand in the same line.
 *
 * @returns null when there is none or it names no real day.
 */
export function readPrintedDate(text: string): PrintedDate | null {
  if (!hasYear(text)) return null;
  const line = quickFold(text);
  const found = dayOf(line);
  if (!found) return hijriDate(line);
  const { year, month, day, match } = found;
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return withClock(`${year}-${two(month)}-${two(day)}`, line.replace(match, ' '));
}

/** Four digits in a row, which every printed date has, with nothing between them but what folding drops. */
function hasYear(text: string): boolean {
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isDigit =
      (unit >= 0x30 && unit <= 0x39) || (unit >= 0x660 && unit <= 0x669) || (unit >= 0x6f0 && unit <= 0x6f9);
    if (isDigit) digits++;
    else if (unit < 0x600 || (unit >= 0x700 && unit < 0x2000)) digits = 0;
    if (digits === 4) return true;
  }
  return false;
}

function hijriDate(line: string): PrintedDate | null {
  const found = readHijriDate(line);
  return found && withClock(found.iso, line.replace(found.match, ' '));
}

/** Adds clock and zone from what is left of the line. */
function withClock(day: string, line: string): PrintedDate {
  let iso = day;
  let rest = line;
  const clock = CLOCK.exec(rest) ?? FULL_HOUR.exec(rest);
  if (clock) {
    iso += `T${two(hourOf(Number(clock[1]), clock[3] ?? ''))}:${clock[2] || '00'}`;
    rest = rest.replace(clock[0], ' ');
    const zone = ZONE.exec(rest);
    const named = zone ? undefined : namedZones().find(([pattern]) => pattern.test(rest));
    if (zone) {
      iso += zoneOf(zone[1] ?? '', zone[2] ?? '');
      rest = rest.replace(zone[0], ' ');
    } else if (named) {
      iso += named[1];
      rest = rest.replace(named[0], ' ');
    }
  }
  // «14 رمضان 1447 هـ الموافق 3 مارس 2026 م»: both say the day.
  const hijri = readHijriDate(rest);
  if (hijri) rest = rest.replace(hijri.match, ' ').replace(/\sالموافق(?=\s|$)/, ' ');
  return { iso, rest: rest.replace(/\s+/g, ' ').trim() };
}

function dayOf(line: string): { year: number; month: number; day: number; match: string } | null {
  let match = dayMonthYear().exec(line);
  if (match) {
    return {
      year: Number(match[3]),
      month: monthOf().get(match[2] ?? '') ?? 0,
      day: Number(match[1]),
      match: match[0],
    };
  }
  match = monthDayYear().exec(line);
  if (match) {
    return {
      year: Number(match[3]),
      month: monthOf().get(match[1] ?? '') ?? 0,
      day: Number(match[2]),
      match: match[0],
    };
  }
  match = YEAR_FIRST.exec(line);
  if (match) return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]), match: match[0] };
  match = YEAR_LAST.exec(line);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  // Arabic pages write the day first; a second number over 12 shows that this one does not.
  const [day, month] = second > 12 ? [second, first] : [first, second];
  return { year: Number(match[3]), month, day, match: match[0] };
}

function hourOf(hour: number, half: string): number {
  if (/^(?:م|مساء|عصرا|p)/.test(half) && hour < 12) return hour + 12;
  if (/^ظهرا/.test(half) && hour < 4) return hour + 12;
  if (/^ليلا/.test(half) && hour >= 6 && hour < 12) return hour + 12;
  if (/^ليلا/.test(half) && hour === 12) return 0;
  if (/^(?:ص|صباح|a)/.test(half) && hour === 12) return 0;
  return hour;
}

function zoneOf(hours: string, minutes: string): string {
  const digits = hours.replace(/\s/g, '');
  if (!digits) return 'Z';
  // «GMT+0400» is read as +04 and 00 by the pattern's two groups.
  return `${digits.charAt(0)}${two(Number(digits.slice(1)))}:${minutes || '00'}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

const MACHINE =
  /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/i;

/** Seconds or milliseconds since 1970. */
const EPOCH = /^(?:\d{10}|\d{13})$/;
/** ISO 8601 without its dashes and colons. */
const COMPACT = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/;
/** A zone at the end: «+0300». */
const OFFSET = /\s([+-]\d\d):?(\d\d)$/;
const FIRST_YEAR = 1990;

function epochTime(time: number): string {
  const date = new Date(time);
  return date.getUTCFullYear() < FIRST_YEAR ? '' : `${date.toISOString().slice(0, 16)}Z`;
}

/**
 * A time from markup (`datetime`, JSON-LD, meta) as ISO 8601; the zone is kept where it is given, and none is invented.
 *
 * @returns '' when it cannot be read.
 */
export function readMachineDate(value: string): string {
  const epoch = EPOCH.exec(value);
  if (epoch) return epochTime(Number(epoch[0]) * (epoch[0].length > 10 ? 1 : 1000));
  const match = MACHINE.exec(value.replace(COMPACT, '$1-$2-$3T$4:$5:$6'));
  if (match) {
    const [, year, month, day, hour, minute, zone] = match;
    // Software that knows no time prints the beginning of its calendar.
    if (Number(year) < FIRST_YEAR) return '';
    if (Number(month) > 12 || Number(day) > 31 || Number(month) < 1 || Number(day) < 1) return '';
    const date = `${year}-${two(Number(month))}-${two(Number(day))}`;
    if (!hour) return date;
    return `${date}T${two(Number(hour))}:${minute}${zone ? zone.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2') : ''}`;
  }
  const printed = readPrintedDate(value);
  const offset = OFFSET.exec(value);
  if (printed?.iso.length === 16 && offset) return `${printed.iso}${offset[1]}:${offset[2]}`;
  if (printed) return printed.iso;
  const time = /^\w{3},? \d{1,2} \w{3,9} \d{4}/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}
