/** Temporal expressions of Arabic news as token patterns. */
import { cliticReadings } from '../arabic/clitics.ts';
import { GREGORIAN_MONTHS, HIJRI_MONTHS } from '../arabic/months.ts';
import { numberOf } from '../arabic/numerals.ts';
import { thirdOf } from './calendar.ts';
import { baseWhere, type Context, type DateMatch, PART_OF_DAY, WEEKDAYS } from './date-words.ts';
import { distance, namedDay, span } from './day-patterns.ts';
import { dayAndMonth, monthAlone, yearAlone } from './month-patterns.ts';

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
  /^(?:امس|الامس|البارحه|اول|غدا?|الغد|بعد|قبل|منذ|الليله|اليوم|هذا|هذه|عام|العام|سنه|السنه|الاسبوع|الشهر|شهر)$/;

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
    dayAndMonth(context, at) ??
    partOf(context, at) ??
    namedDay(context, at) ??
    span(context, at) ??
    distance(context, at) ??
    monthAlone(context, at) ??
    yearAlone(context, at)
  );
}

/** «منتصف يوليو», «أواخر العام الماضي», «مطلع الأسبوع». */
function partOf(context: Context, at: number): DateMatch | null {
  const word = baseWhere(context.tokens[at], (base) => Object.hasOwn(THIRDS, base));
  const third = THIRDS[word];
  if (!third) return null;
  const from = /^شهر$/.test(context.tokens[at + 1]?.folded ?? '') ? at + 2 : at + 1;
  const whole = monthAlone(context, from, true) ?? span(context, from) ?? yearAlone(context, from);
  return whole && { last: whole.last, interval: whole.interval && thirdOf(whole.interval, third) };
}
