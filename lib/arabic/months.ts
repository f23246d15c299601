/** Names of months in the calendars and regions of Arabic news, and the way from the Hijri to the Gregorian calendar. */
import { fold } from './fold.ts';

/** Per month all names: Egypt and the Gulf; the Levant and Iraq; the Maghreb. */
const GREGORIAN = [
  'يناير|كانون الثاني|جانفي|جانفيه',
  'فبراير|شباط|فيفري|فيفرييه',
  'مارس|آذار',
  'أبريل|إبريل|نيسان|أفريل',
  'مايو|أيار|ماي|مايس',
  'يونيو|يونيه|حزيران|جوان',
  'يوليو|يوليه|تموز|جويلية|يوليوز',
  'أغسطس|آب|أوت|غشت',
  'سبتمبر|أيلول|شتنبر',
  'أكتوبر|تشرين الأول|أكتوبر',
  'نوفمبر|تشرين الثاني|نونبر',
  'ديسمبر|كانون الأول|دجنبر',
];

const HIJRI = [
  'محرم|المحرم',
  'صفر',
  'ربيع الأول|ربيع أول',
  'ربيع الآخر|ربيع الثاني|ربيع ثاني',
  'جمادى الأولى|جمادى الأول',
  'جمادى الآخرة|جمادى الثانية|جمادى الثاني',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعدة|ذي القعدة',
  'ذو الحجة|ذي الحجة',
];

function table(months: string[]): Map<string, number> {
  return new Map(months.flatMap((names, i) => names.split('|').map((name) => [fold(name), i + 1] as const)));
}

/** Folded name → month 1 to 12. */
export const GREGORIAN_MONTHS: ReadonlyMap<string, number> = table(GREGORIAN);

/** Folded name → month 1 to 12 of the Hijri year. */
export const HIJRI_MONTHS: ReadonlyMap<string, number> = table(HIJRI);

const DAY_MS = 86_400_000;
const hijri = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/**
 * A day of the Hijri calendar (Umm al-Qura) as midnight UTC in milliseconds; `null` when the calendar has no such day.
 * The day is estimated from the mean length of a lunar month and then corrected with `Intl.DateTimeFormat`.
 */
export function hijriToUtc(year: number, month: number, day: number): number | null {
  const wanted = (year * 12 + month - 1) * 29.530588 + day;
  const epoch = Date.UTC(622, 6, 19) - (12 * 29.530588 + 1) * DAY_MS;
  let guess = Math.round((epoch + wanted * DAY_MS) / DAY_MS) * DAY_MS;
  for (let step = 0; step < 8; step++) {
    const [m, d, y] = hijriParts(guess);
    if (y === year && m === month && d === day) return guess;
    const away = Math.round((year - y) * 354.367 + (month - m) * 29.53 + (day - d));
    if (away === 0) return null;
    guess += away * DAY_MS;
  }
  return null;
}

function hijriParts(time: number): [number, number, number] {
  const parts = hijri.formatToParts(time);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return [read('month'), read('day'), read('year')];
}
