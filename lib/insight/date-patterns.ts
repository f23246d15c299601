/** Temporal expressions of Arabic news as token patterns. */
import { cliticReadings } from '../arabic/clitics.ts';
import { GREGORIAN_MONTHS, HIJRI_MONTHS } from '../arabic/months.ts';
import { numberOf } from '../arabic/numerals.ts';
import { type DayInterval, monthInterval, thirdOf, weekInterval, yearAndMonth, yearInterval } from './calendar.ts';
import { baseWhere, type Context, type DateMatch, PART_OF_DAY, WEEKDAYS } from './date-words.ts';
import { distance, namedDay, span } from './day-patterns.ts';
import { bareYear, dayAndMonth, monthAlone, yearAlone, yearNumber } from './month-patterns.ts';
import { centuryAlone, decade, firstMonths, partOfWhole, spans, weekend, yearPair } from './period-patterns.ts';
import { range } from './range-patterns.ts';
import { feast, season } from './season-patterns.ts';

const THIRDS: Record<string, 'first' | 'middle' | 'last'> = {
  اوائل: 'first',
  مطلع: 'first',
  بدايه: 'first',
  مستهل: 'first',
  منتصف: 'middle',
  اواسط: 'middle',
  وسط: 'middle',
  اواخر: 'last',
  نهايه: 'last',
  ختام: 'last',
};

const MONTH_STARTS = new Set(
  [...GREGORIAN_MONTHS.keys(), ...HIJRI_MONTHS.keys()].map((name) => name.split(' ')[0] ?? name),
);
const OTHER_STARTS =
  /^(?:امس|الامس|البارحه|اول|غدا?|الغد|بعد|قبل|منذ|الليله|اليوم|هذا|هذه|عام|العام|سنه|السنه|الاسبوع|الشهر|شهر|من|بين|ما|يومي|عامي|شهري|سنتي|الفتره|فتره|موسم|الموسم|(?:ال)?(?:صيف|شتاء|ربيع|خريف)|عيد|القرن|ال(?:ربع|نصف|ثلث|ايام|يومين|اسابيع|اسبوعين|اشهر|شهور|شهرين|سنوات|سنتين|اعوام|عامين|عقود|عقدين|ساعات)|(?:ال)?\p{L}+ين(?:ي)?ات|ال(?:عشر|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع)ين|(?:ال)?\d{1,4}م?|ال)$/u;

const starts = new Map<string, boolean>();

/** Whether any pattern can begin with a word: most words need no further look. */
function mayStart(folded: string): boolean {
  let may = starts.get(folded);
  if (may === undefined) {
    may = cliticReadings(folded).some(
      ({ base }) =>
        numberOf(base) !== null ||
        WEEKDAYS.has(base) ||
        MONTH_STARTS.has(base) ||
        Object.hasOwn(THIRDS, base) ||
        PART_OF_DAY.test(base) ||
        OTHER_STARTS.test(base),
    );
    if (starts.size > 20_000) starts.clear();
    starts.set(folded, may);
  }
  return may;
}

/** The expression that starts at a token, the longest pattern first. */
export function dateAt(context: Context, at: number): DateMatch | null {
  if (!mayStart(context.tokens[at]?.folded ?? '')) return null;
  return (
    range(context, at) ??
    feast(context, at) ??
    season(context, at) ??
    dayAndMonth(context, at) ??
    weekend(context, at) ??
    partOf(context, at) ??
    partOfWhole(context, at) ??
    firstMonths(context, at) ??
    yearPair(context, at) ??
    daysInRow(context, at) ??
    namedDay(context, at) ??
    spans(context, at) ??
    decade(context, at) ??
    centuryAlone(context, at) ??
    span(context, at) ??
    distance(context, at) ??
    monthAlone(context, at) ??
    yearAlone(context, at) ??
    bareYear(context, at)
  );
}

/** «الخميس والجمعة»: two days one after the other. */
function daysInRow(context: Context, at: number): DateMatch | null {
  const first = baseWhere(context.tokens[at], (base) => WEEKDAYS.has(base));
  const next = context.tokens[at + 1]?.folded ?? '';
  if (!first || !next.startsWith('و') || !WEEKDAYS.has(next.slice(1))) return null;
  if (((WEEKDAYS.get(next.slice(1)) ?? 0) - (WEEKDAYS.get(first) ?? 0) + 7) % 7 !== 1) return null;
  const second = namedDay(context, at + 1);
  if (!second) return null;
  const { last, interval } = second;
  return { last, interval: interval && { start: interval.start - 1, end: interval.end } };
}

/** «منتصف يوليو», «أواخر العام الماضي», «مطلع الأسبوع». */
function partOf(context: Context, at: number): DateMatch | null {
  const word = baseWhere(context.tokens[at], (base) => Object.hasOwn(THIRDS, base));
  const third = THIRDS[word];
  if (!third) return null;
  const from = /^شهر$/.test(context.tokens[at + 1]?.folded ?? '') ? at + 2 : at + 1;
  const whole =
    decade(context, from) ??
    monthAlone(context, from, true) ??
    span(context, from) ??
    yearAlone(context, from) ??
    yearNumber(context.tokens, from) ??
    thisOne(context, from);
  return whole && { last: whole.last, interval: whole.interval && partOfInterval(whole.interval, word, third) };
}

/** «نهاية الشهر», «مطلع العام»: the present one. */
function thisOne({ tokens, published }: Context, at: number): DateMatch | null {
  const unit = tokens[at]?.folded ?? '';
  if (!/^ال(?:شهر|عام|سنه|اسبوع)$/.test(unit)) return null;
  const next = tokens[at + 1]?.folded ?? '';
  // «مطلع العام الدراسي», «بداية الشهر الكريم» are others.
  if (/^ال/.test(next)) return null;
  if (published === null) return { last: at, interval: null };
  const { year, month } = yearAndMonth(published);
  if (unit === 'الشهر') return { last: at, interval: monthInterval(year, month) };
  if (unit === 'الاسبوع') return { last: at, interval: weekInterval(published) };
  return { last: at, interval: yearInterval(year) };
}

/** Of a year the press means a month by «مطلع» and «نهاية», and its middle two by «منتصف»; of anything else a third. */
function partOfInterval(interval: DayInterval, word: string, third: 'first' | 'middle' | 'last'): DayInterval {
  const length = interval.end - interval.start + 1;
  const { year } = yearAndMonth(interval.start);
  if (length < 350 || length > 380 || interval.start !== monthInterval(year, 1).start) return thirdOf(interval, third);
  if (/^(?:اوائل|اواخر)$/.test(word)) return thirdOf(interval, third);
  const first = third === 'first' ? 1 : third === 'last' ? 12 : 6;
  const last = third === 'middle' ? 7 : first;
  return { start: monthInterval(year, first).start, end: monthInterval(year, last).end };
}
