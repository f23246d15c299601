/** Dates with the name of a month, and years. */
import { cliticReadings } from '../arabic/clitics.ts';
import { GREGORIAN_MONTHS, HIJRI_MONTHS, hijriToUtc } from '../arabic/months.ts';
import { type DayInterval, dayOf, monthInterval, yearAndMonth, yearInterval } from './calendar.ts';
import { numberAt } from './date-numbers.ts';
import { baseWhere, type Context, type DateMatch, NEXT, one, PAST, qualified, THIS, WEEKDAYS } from './date-words.ts';
import type { Token } from './tokens.ts';

const DAY_MS = 86_400_000;

interface MonthName {
  month: number;
  hijri: boolean;
  last: number;
}

/** A month's name of one or two words, also said twice: «أيلول/سبتمبر», «حزيران (يونيو)». */
function monthName({ tokens }: Context, at: number): MonthName | null {
  const first = tokens[at];
  if (!first?.isWord) return null;
  for (const [table, hijri] of [
    [GREGORIAN_MONTHS, false],
    [HIJRI_MONTHS, true],
  ] as const) {
    for (const { base } of cliticReadings(first.folded)) {
      for (const length of [2, 1]) {
        const name = length === 2 ? `${base} ${tokens[at + 1]?.folded ?? ''}` : base;
        const month = table.get(name);
        if (month === undefined) continue;
        const last = at + length - 1;
        return { month, hijri, last: hijri ? last : repeatedMonth(tokens, last, month) };
      }
    }
  }
  return null;
}

function repeatedMonth(tokens: readonly Token[], last: number, month: number): number {
  const mark = tokens[last + 1]?.text;
  // «مارس آذار»: some papers put nothing between the two.
  const from = mark === '/' || mark === '(' || mark === '-' ? last + 2 : last + 1;
  for (const length of [2, 1]) {
    const name = tokens
      .slice(from, from + length)
      .map((token) => token.folded)
      .join(' ');
    if (GREGORIAN_MONTHS.get(name) !== month) continue;
    const end = from + length - 1;
    return mark === '(' && tokens[end + 1]?.text === ')' ? end + 1 : end;
  }
  return last;
}

/** A year of four digits right behind a token, with «عام», «من عام» or «هـ», «م» around it. */
function yearBehind(tokens: readonly Token[], last: number): { year: number; last: number } | null {
  let at = last + 1;
  while (/^(?:من|عام|العام|سنه|لعام|،|,)$/.test(tokens[at]?.folded ?? '') && at < last + 3) at++;
  const year = Number(tokens[at]?.folded.replace(/[هم]$/, ''));
  if (!/^\d{4}[هم]?$/.test(tokens[at]?.folded ?? '') || year < 1000 || year > 2200) return null;
  const era = /^(?:ه|هـ|م|هجري|هجريه|ميلادي|ميلاديه)$/.test(tokens[at + 1]?.folded ?? '') ? 1 : 0;
  return { year, last: at + era };
}

/** «14 سبتمبر 2022», «الأربعاء 14 أيلول/سبتمبر», «14 محرم 1444», «الرابع من يوليو». */
export function dayAndMonth(context: Context, at: number): DateMatch | null {
  const { tokens, published } = context;
  let from = at;
  if (baseWhere(tokens[from], (base) => base === 'يوم')) from++;
  if (baseWhere(tokens[from], (base) => WEEKDAYS.has(base))) from++;
  if (/^[،,(]$/.test(tokens[from]?.text ?? '') && from > at) from++;
  const number = numberAt(tokens, from);
  if (!number || number.value < 1 || number.value > 31) return null;
  const day = number.value;
  let of = number.last + 1;
  if (tokens[of]?.folded === 'من') of++;
  if (tokens[of]?.folded === 'شهر') of++;
  const name = monthName(context, of);
  if (!name) return dayOfThisMonth(context, from, number.last, day);
  const year = yearBehind(tokens, name.last);
  if (!year && !number.isDefinite) return null;
  const last = year?.last ?? name.last;
  if (name.hijri) {
    if (!year) return { last: qualified(tokens, last), interval: nearHijri(context, name.month, last, day) };
    const time = year.year < 1700 ? hijriToUtc(year.year, name.month, day) : null;
    return { last, interval: one(time === null ? null : time / DAY_MS) };
  }
  if (year) return { last, interval: one(dayOf(year.year, name.month, day)) };
  if (published === null) return { last: qualified(tokens, last), interval: null };
  const month = nearestMonth(context, name.month, last);
  return { last: qualified(tokens, last), interval: one(dayOf(month.year, name.month, day)) };
}

/** «الثالث من الشهر الجاري», «15 من الشهر المقبل». */
function dayOfThisMonth({ tokens, published }: Context, from: number, last: number, day: number): DateMatch | null {
  const [of, unit, which] = [last + 1, last + 2, last + 3].map((i) => tokens[i]?.folded ?? '');
  if (from < 0 || of !== 'من' || unit !== 'الشهر') return null;
  const step = PAST.test(which ?? '') ? -1 : NEXT.test(which ?? '') ? 1 : THIS.test(which ?? '') ? 0 : null;
  if (step === null) return null;
  if (published === null) return { last: last + 3, interval: null };
  const now = yearAndMonth(published);
  const { start, end } = monthInterval(now.year, now.month + step);
  return { last: last + 3, interval: start + day - 1 <= end ? one(start + day - 1) : null };
}

/** The Hijri month (or a day of it) nearest to the day of writing: the last one behind «الماضي», the next behind «المقبل». */
export function nearHijri(
  { tokens, published }: Context,
  month: number,
  last: number,
  day?: number,
): DayInterval | null {
  if (published === null) return null;
  const behind = tokens[last + 1]?.folded ?? '';
  const around = Math.round((published / 365.2425 + 1970 - 622) * 1.030684) + 1;
  const all = [-2, -1, 0, 1, 2].flatMap((step) => {
    const interval = hijriMonth(month, around + step);
    return interval ? [interval] : [];
  });
  const found = PAST.test(behind)
    ? all.filter(({ end }) => end < published).at(-1)
    : NEXT.test(behind)
      ? all.find(({ start }) => start > published)
      : all.reduce(
          (best, one) => (distanceTo(one, published) < distanceTo(best, published) ? one : best),
          all[0] as DayInterval,
        );
  if (!found || day === undefined) return found ?? null;
  return found.start + day - 1 <= found.end ? one(found.start + day - 1) : null;
}

const distanceTo = ({ start, end }: DayInterval, day: number) => Math.max(0, start - day, day - end);

/** The year that a month without year means: the last one that has begun, the next one where the text says so. */
function nearestMonth({ tokens, published, future }: Context, month: number, last: number): { year: number } {
  const now = yearAndMonth(published ?? 0);
  const behind = tokens[last + 1]?.folded ?? '';
  if (NEXT.test(behind)) return { year: month > now.month ? now.year : now.year + 1 };
  if (PAST.test(behind)) return { year: month < now.month ? now.year : now.year - 1 };
  const ahead = (month - now.month + 12) % 12;
  if (ahead > 0 && (future ? ahead <= 9 : ahead <= 1)) return { year: month > now.month ? now.year : now.year + 1 };
  return { year: month <= now.month ? now.year : now.year - 1 };
}

/** Months that are also other words need one of these in front or a year behind. */
const MONTH_CONTEXT = /^(?:شهر|في|منذ|خلال|حتي|من|الي|قبل|بعد|نهايه|بدايه|مطلع|منتصف|اواخر|اوائل)$/;
/** «باب», «1 - صفر»: words far more often than months, unless a day, a year or «الماضي» stands by them. */
const RARELY_MONTH = /^(?:.اب|[وفبل]?صفر)$/;
const DOUBTFUL = /^(?:مارس|ماي|اب|اوت|صفر|رجب|شعبان|رمضان|محرم|المحرم|جوان|شوال|نيسان|مايس)$/;

/** «يوليو», «يوليو الماضي», «أغسطس/آب 2020», «رمضان 2020». */
export function monthAlone(context: Context, at: number, sure = false): DateMatch | null {
  const { tokens, published } = context;
  const from = tokens[at]?.folded === 'شهر' ? at + 1 : at;
  const name = monthName(context, from);
  if (!name) return null;
  const year = yearBehind(tokens, name.last);
  const last = year?.last ?? qualified(tokens, name.last);
  const word = tokens[from]?.folded ?? '';
  if (RARELY_MONTH.test(word) && name.last === from && from === at && !year && last === name.last) return null;
  const doubtful = name.last === from && cliticReadings(word).some(({ base }) => DOUBTFUL.test(base));
  if (
    doubtful &&
    !sure &&
    !year &&
    last === name.last &&
    from === at &&
    !MONTH_CONTEXT.test(tokens[at - 1]?.folded ?? '')
  )
    return null;
  if (name.hijri)
    return { last, interval: year ? hijriMonth(name.month, year.year) : nearHijri(context, name.month, name.last) };
  if (year) return { last, interval: monthInterval(year.year, name.month) };
  if (published === null) return { last, interval: null };
  return { last, interval: monthInterval(nearestMonth(context, name.month, name.last).year, name.month) };
}

/** A Hijri month of a Hijri year, or the one that begins in a Gregorian year. */
function hijriMonth(month: number, year: number): DayInterval | null {
  const years = year < 1700 ? [year] : [-1, 0, 1].map((step) => Math.round((year - 622) * 1.030684) + step);
  for (const hijriYear of years) {
    const start = hijriToUtc(hijriYear, month, 1);
    const next = month === 12 ? hijriToUtc(hijriYear + 1, 1, 1) : hijriToUtc(hijriYear, month + 1, 1);
    if (start === null || next === null) continue;
    if (year < 1700 || new Date(start).getUTCFullYear() === year)
      return { start: start / DAY_MS, end: next / DAY_MS - 1 };
  }
  return null;
}

/** What a number in front of it counts, so that it is no year: «2000 دولار». */
const COUNTED =
  /^(?:دولار|يورو|ريال|درهم|دينار|جنيه|ليره|شخص|نسمه|متر|كيلومتر|كلم|كم|طن|برميل|ميغاوات|وحده|عامل|جندي|قتيل|جريح|مليون|مليار|الف|نقطه|ساعه|سنه|عام|عاما|يوم|كتاب|صفحه|مقعد|اسره|عائله|في المئه|بالمئه|%|٪)/;

/** Whether a number goes on behind a mark without a blank: «2015.5», «2015/16». */
function isBrokenOff(tokens: readonly Token[], at: number): boolean {
  const [number, mark, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return (
    /^[.,:/٫]$/.test(mark?.text ?? '') &&
    mark?.start === number?.end &&
    next?.start === mark?.end &&
    /^\p{N}/u.test(next?.text ?? '')
  );
}

/** A year by itself: «2015», «و2015»; only where the words around it say that it is one. */
export function yearNumber(tokens: readonly Token[], at: number): DateMatch | null {
  const digits = baseWhere(tokens[at], (base) => /^(?:1[89]\d\d|20\d\d|2100)م?$/.test(base));
  if (!digits || COUNTED.test(tokens[at + 1]?.folded ?? '') || isBrokenOff(tokens, at)) return null;
  const era = /^(?:م|ميلادي|ميلاديه)$/.test(tokens[at + 1]?.folded ?? '') ? 1 : 0;
  return { last: at + era, interval: yearInterval(Number(digits.slice(0, 4))) };
}

/** Words behind which a number of four digits is a year. */
const BEFORE_YEAR =
  /^(?:[وف]?(?:في|منذ|حتي|بحلول|اواخر|اوائل|مطلع|بدايه|نهايه|منتصف|خلال|قبل|بعد)|[وف]?(?:بنهايه|بحلول))$/;

/** «في 2015», «منذ 2011», «بحلول 2030»: the year alone. */
export function bareYear(context: Context, at: number): DateMatch | null {
  const { tokens } = context;
  if (!BEFORE_YEAR.test(tokens[at - 1]?.folded ?? '') || !/^\d{4}م?$/.test(tokens[at]?.folded ?? '')) return null;
  return yearNumber(tokens, at);
}

/** «عام 2020», «سنة 1444 هـ». */
export function yearAlone({ tokens }: Context, at: number): DateMatch | null {
  if (!baseWhere(tokens[at], (base) => /^(?:عام|العام|سنه|السنه|العامين|حقبه)$/.test(base))) return null;
  const found = yearBehind(tokens, at);
  if (!found) return null;
  if (found.year >= 1700) return { last: found.last, interval: yearInterval(found.year) };
  const start = hijriToUtc(found.year, 1, 1);
  const next = hijriToUtc(found.year + 1, 1, 1);
  return {
    last: found.last,
    interval: start === null || next === null ? null : { start: start / DAY_MS, end: next / DAY_MS - 1 },
  };
}
