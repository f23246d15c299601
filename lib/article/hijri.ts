/** Dates of the Hijri calendar, for pages that print no other. */
import { once } from './once.ts';

/** Months in order, folded, each with the spellings that the press uses. */
const MONTHS = [
  ['محرم', 'المحرم'],
  ['صفر'],
  ['ربيع الاول', 'ربيع اول'],
  ['ربيع الاخر', 'ربيع الثاني', 'ربيع ثاني'],
  ['جمادي الاولي', 'جمادي الاول', 'جماد الاول'],
  ['جمادي الاخره', 'جمادي الثانيه', 'جمادي الاخر', 'جماد الاخر', 'جماد الثاني'],
  ['رجب'],
  ['شعبان'],
  ['رمضان'],
  ['شوال'],
  ['ذو القعده', 'ذي القعده', 'ذوالقعده'],
  ['ذو الحجه', 'ذي الحجه', 'ذوالحجه'],
];

const named = once(
  () =>
    new RegExp(
      `(?<!\\d)(\\d{1,2})\\s*(?:من\\s+)?(?:شهر\\s+)?(${MONTHS.flat()
        .sort((a, b) => b.length - a.length)
        .join('|')})[\\s،,/-]*(1[345]\\d\\d)(?:\\s*هـ?)?(?![ء-ي\\d])`,
    ),
);
/** Numbers alone are a Hijri date only with the letter behind them. */
const NUMBERED = /(?<!\d)(\d{1,2})\s*[-/]\s*(\d{1,2})\s*[-/]\s*(1[345]\d\d)\s*هـ?(?![ء-ي\d])/;
const NUMBERED_YEAR_FIRST = /(?<!\d)(1[345]\d\d)\s*[-/]\s*(\d{1,2})\s*[-/]\s*(\d{1,2})\s*هـ?(?![ء-ي\d])/;

/** Day number of 1 Muharram 1 in days since 1970, and the mean lengths of year and month (tabular calendar). */
const EPOCH_DAY = -492_148;
const YEAR_DAYS = 354.367;
const MONTH_DAYS = 29.5306;
const DAY_MS = 86_400_000;

/**
 * Reads a Hijri date that is marked as one («14 رمضان 1447 هـ») in a folded line and gives the day of the common calendar, by
 * the Umm al-Qura calendar of the browser. A sighted month may be a day off.
 *
 * @returns null when there is none.
 */
export function readHijriDate(line: string): { iso: string; match: string } | null {
  if (!/1[345]\d\d/.test(line)) return null;
  // A month's name says the calendar; numbers alone need the letter.
  const match = named().exec(line);
  if (match) {
    const month = MONTHS.findIndex((names) => names.includes(match[2] ?? '')) + 1;
    return found(match[0], Number(match[3]), month, Number(match[1]));
  }
  if (!/\d\s*ه(?:[\s)\].،,|-]|$)/.test(line)) return null;
  const dayFirst = NUMBERED.exec(line);
  if (dayFirst) return found(dayFirst[0], Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  const yearFirst = NUMBERED_YEAR_FIRST.exec(line);
  return yearFirst && found(yearFirst[0], Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
}

function found(match: string, year: number, month: number, day: number): { iso: string; match: string } | null {
  const iso = toCommon(year, month, day);
  return iso ? { iso, match } : null;
}

function toCommon(year: number, month: number, day: number): string {
  if (month < 1 || month > 12 || day < 1 || day > 30) return '';
  const near = Math.round(EPOCH_DAY + (year - 1) * YEAR_DAYS + (month - 1) * MONTH_DAYS + day - 1);
  const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  });
  for (let step = 0; step <= 8; step++) {
    for (const days of step ? [near - step, near + step] : [near]) {
      const date = new Date(days * DAY_MS);
      const found = new Map(format.formatToParts(date).map(({ type, value }) => [type, Number.parseInt(value, 10)]));
      if (found.get('day') === day && found.get('month') === month && found.get('year') === year) {
        return date.toISOString().slice(0, 10);
      }
    }
  }
  return '';
}
