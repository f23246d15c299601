/** Temporal expressions of Arabic news as token patterns. */
import { cliticReadings } from '../arabic/clitics.ts';
import { GREGORIAN_MONTHS, HIJRI_MONTHS, hijriToUtc } from '../arabic/months.ts';
import { numberOf } from '../arabic/numerals.ts';
import {
  addMonths,
  type DayInterval,
  dayOf,
  monthInterval,
  thirdOf,
  weekdayOf,
  weekInterval,
  yearAndMonth,
  yearInterval,
} from './calendar.ts';
import type { Token } from './tokens.ts';

/** A found expression: tokens from the pattern's start up to and with `last`; `interval` is null where it stays unresolved. */
export interface DateMatch {
  last: number;
  interval: DayInterval | null;
}

/** Where a pattern looks: tokens, the place, and the day of publication (`null` when unknown). */
export interface Context {
  tokens: readonly Token[];
  published: number | null;
  /** The sentence speaks of the future («سيعقد», «سوف»). */
  future: boolean;
}

const DAY_MS = 86_400_000;
const WEEKDAYS = new Map(
  ['الاحد', 'الاثنين', 'الثلاثاء', 'الاربعاء', 'الخميس', 'الجمعه', 'السبت'].map((name, i) => [name, i]),
);
const PAST = /^(?:الماضي|الماضيه|الفائت|الفائته|المنصرم|المنصرمه|السابق|السابقه|الاخير|الاخيره)$/;
const NEXT = /^(?:المقبل|المقبله|القادم|القادمه|التالي|التاليه)$/;
const THIS = /^(?:الجاري|الجاريه|الحالي|الحاليه)$/;
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
const PART_OF_DAY = /^(?:صباح|مساء|فجر|ظهر|عصر|ليل|ليله|عشيه|نهار|يوم)$/;

/** The base of a token behind «و», «ف», «ب», «ل», «ك» for which the test holds; '' for none. */
function baseWhere(token: Token | undefined, test: (base: string) => boolean): string {
  if (!token?.isWord) return '';
  return cliticReadings(token.folded).find(({ base }) => test(base))?.base ?? '';
}

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

const one = (day: number | null): DayInterval | null => (day === null ? null : { start: day, end: day });

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
  if (mark !== '/' && mark !== '(' && mark !== '-') return last;
  for (const length of [2, 1]) {
    const name = tokens
      .slice(last + 2, last + 2 + length)
      .map((token) => token.folded)
      .join(' ');
    if (GREGORIAN_MONTHS.get(name) !== month) continue;
    const end = last + 1 + length;
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
function dayAndMonth(context: Context, at: number): DateMatch | null {
  const { tokens, published } = context;
  let from = at;
  if (baseWhere(tokens[from], (base) => base === 'يوم')) from++;
  if (baseWhere(tokens[from], (base) => WEEKDAYS.has(base))) from++;
  if (/^[،,(]$/.test(tokens[from]?.text ?? '') && from > at) from++;
  const numeral = baseWhere(tokens[from], (base) => numberOf(base) !== null);
  const day = numeral ? numberOf(numeral) : null;
  if (day === null || day < 1 || day > 31) return null;
  const name =
    monthName(context, tokens[from + 1]?.folded === 'من' ? from + 2 : from + 1) ??
    (tokens[from + 1]?.folded === 'شهر' ? monthName(context, from + 2) : null);
  if (!name) return null;
  const year = yearBehind(tokens, name.last);
  if (!year && !/^\d/.test(numeral) && !/^ال/.test(numeral)) return null;
  const last = year?.last ?? name.last;
  if (name.hijri) {
    const time = year && year.year < 1700 ? hijriToUtc(year.year, name.month, day) : null;
    return { last, interval: one(time === null ? null : time / DAY_MS) };
  }
  if (year) return { last, interval: one(dayOf(year.year, name.month, day)) };
  if (published === null) return { last: qualified(tokens, last), interval: null };
  const month = nearestMonth(context, name.month, last);
  return { last: qualified(tokens, last), interval: one(dayOf(month.year, name.month, day)) };
}

const qualified = (tokens: readonly Token[], last: number) =>
  PAST.test(tokens[last + 1]?.folded ?? '') ||
  NEXT.test(tokens[last + 1]?.folded ?? '') ||
  THIS.test(tokens[last + 1]?.folded ?? '')
    ? last + 1
    : last;

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

/** «منتصف يوليو», «أواخر العام الماضي», «مطلع الأسبوع». */
function partOf(context: Context, at: number): DateMatch | null {
  const word = baseWhere(context.tokens[at], (base) => Object.hasOwn(THIRDS, base));
  const third = THIRDS[word];
  if (!third) return null;
  const from = /^شهر$/.test(context.tokens[at + 1]?.folded ?? '') ? at + 2 : at + 1;
  const whole = monthAlone(context, from, true) ?? span(context, from) ?? yearAlone(context, from);
  return whole && { last: whole.last, interval: whole.interval && thirdOf(whole.interval, third) };
}

/** «اليوم الأربعاء», «أمس», «أول أمس», «غدا», «مساء الثلاثاء», «يوم الأحد المقبل», «ليل الجمعة - السبت». */
function namedDay(context: Context, at: number): DateMatch | null {
  const { tokens, published } = context;
  let from = at;
  const part = baseWhere(tokens[from], (base) => PART_OF_DAY.test(base));
  if (part) from++;
  if (tokens[from]?.folded === 'يوم' && from > at) from++;
  const relative = relativeDay(tokens, from, part !== '');
  if (relative) {
    const weekdayAt = relative.last + 1;
    const weekday = WEEKDAYS.get(tokens[weekdayAt]?.folded ?? '');
    const last = weekday === undefined ? relative.last : weekdayAt;
    if (published === null) return { last, interval: null };
    const day = published + relative.offset;
    if (weekday === undefined) return { last, interval: one(day) };
    // Where the paper's «أمس» and its weekday disagree, the weekday within three days of it counts.
    const away = ((weekday - weekdayOf(day) + 10) % 7) - 3;
    return { last, interval: one(day + away) };
  }
  const word = baseWhere(tokens[from], (base) => WEEKDAYS.has(base));
  const weekday = WEEKDAYS.get(word);
  if (weekday === undefined) return null;
  const next = tokens[from + 1]?.folded ?? '';
  const second = tokens[from + 1]?.text === '-' ? WEEKDAYS.get(tokens[from + 2]?.folded ?? '') : undefined;
  const last = second === undefined ? qualified(tokens, from) : from + 2;
  if (published === null) return { last, interval: null };
  const back = (weekdayOf(published) - weekday + 7) % 7;
  if (NEXT.test(next)) return { last, interval: one(published + (7 - back)) };
  if (PAST.test(next)) return { last, interval: one(published - (back || 7)) };
  const day = context.future && back > 0 ? published + (7 - back) : published - back;
  return { last, interval: second === undefined ? one(day) : { start: day, end: day + 1 } };
}

function relativeDay(
  tokens: readonly Token[],
  at: number,
  afterPart: boolean,
): { offset: number; last: number } | null {
  const word = baseWhere(tokens[at], (base) => /^(?:اليوم|امس|الامس|البارحه|اول|غدا|غد|الغد|بعد|الليله)$/.test(base));
  const next = tokens[at + 1]?.folded ?? '';
  if (word === 'امس')
    return { offset: -1, last: /^الاول$/.test(next) ? at + 1 : at, ...(next === 'الاول' ? { offset: -2 } : {}) };
  if (word === 'الامس' || word === 'البارحه') return { offset: -1, last: at };
  if (word === 'اول' && /^(?:امس|من)$/.test(next))
    return next === 'امس'
      ? { offset: -2, last: at + 1 }
      : tokens[at + 2]?.folded === 'امس'
        ? { offset: -2, last: at + 2 }
        : null;
  if (word === 'غدا' || word === 'الغد' || (word === 'غد' && afterPart)) return { offset: 1, last: at };
  if (word === 'بعد' && /^غدا?$/.test(next)) return { offset: 2, last: at + 1 };
  if (word === 'الليله' && !/^ال/.test(next)) return { offset: 0, last: at };
  if (word !== 'اليوم') return null;
  // «في اليوم التالي», «اليوم الأول», «اليوم العالمي», «صحيفة "اليوم"»: the noun, not today.
  const before = tokens[at - 1];
  if (/^ال/.test(next) && !WEEKDAYS.has(next)) return null;
  if (
    before &&
    (before.folded === 'في' ||
      before.folded === 'ذلك' ||
      /[«"“]/.test(before.text) ||
      /^(?:صحيفه|جريده|عين|طوال|المصري)$/.test(before.folded))
  )
    return null;
  return { offset: 0, last: at };
}

/** «الأسبوع الماضي», «الشهر المقبل», «العام الجاري», «هذا العام». */
function span(context: Context, at: number): DateMatch | null {
  const { tokens, published } = context;
  let from = at;
  const isThis = /^(?:هذا|هذه)$/.test(tokens[from]?.folded ?? '');
  if (isThis) from++;
  const unit = baseWhere(tokens[from], (base) => /^ال(?:اسبوع|شهر|عام|سنه|يوم)$/.test(base));
  if (!unit) return null;
  const next = tokens[from + 1]?.folded ?? '';
  const step = PAST.test(next) ? -1 : NEXT.test(next) ? 1 : THIS.test(next) || isThis ? 0 : null;
  if (step === null || (unit === 'اليوم' && !isThis)) return null;
  const last = isThis && !THIS.test(next) ? from : from + 1;
  // «التالي» and «السابق» count from a day of the story that we do not know.
  if (published === null || /^(?:التالي|التاليه|السابق|السابقه|الاخير|الاخيره)$/.test(next))
    return { last, interval: null };
  const { year, month } = yearAndMonth(published);
  if (unit === 'الاسبوع') return { last, interval: weekInterval(published + 7 * step) };
  if (unit === 'الشهر') return { last, interval: monthInterval(year, month + step) };
  if (unit === 'اليوم') return { last, interval: one(published) };
  return { last, interval: yearInterval(year + step) };
}

const UNITS: Record<string, [unit: 'day' | 'week' | 'month' | 'year', count: number]> = {
  يوم: ['day', 1],
  يومين: ['day', 2],
  ايام: ['day', 0],
  يوما: ['day', 0],
  اسبوع: ['week', 1],
  اسبوعين: ['week', 2],
  اسابيع: ['week', 0],
  اسبوعا: ['week', 0],
  شهر: ['month', 1],
  شهرين: ['month', 2],
  اشهر: ['month', 0],
  شهور: ['month', 0],
  شهرا: ['month', 0],
  عام: ['year', 1],
  عامين: ['year', 2],
  اعوام: ['year', 0],
  عاما: ['year', 0],
  سنه: ['year', 1],
  سنتين: ['year', 2],
  سنوات: ['year', 0],
};

/** «قبل أسبوعين», «منذ 3 أيام», «بعد شهر»; counts without a number («قبل أيام») stay unresolved. */
function distance({ tokens, published }: Context, at: number): DateMatch | null {
  const head = baseWhere(tokens[at], (base) => /^(?:قبل|منذ|بعد)$/.test(base));
  if (!head) return null;
  const count = numberOf(tokens[at + 1]?.folded ?? '');
  const unitAt = count === null || Object.hasOwn(UNITS, tokens[at + 1]?.folded ?? '') ? at + 1 : at + 2;
  const unit = UNITS[tokens[unitAt]?.folded ?? ''];
  // «بعد يوم من …», «قبل أسبوع من …» count from something else than today.
  if (!unit || tokens[unitAt + 1]?.folded === 'من' || (head === 'بعد' && count === null && unit[1] === 0)) return null;
  const amount = (count ?? unit[1]) * (head === 'بعد' ? 1 : -1);
  if (published === null || amount === 0) return { last: unitAt, interval: null };
  if (unit[0] === 'day') return { last: unitAt, interval: one(published + amount) };
  if (unit[0] === 'week') return { last: unitAt, interval: one(published + 7 * amount) };
  if (unit[0] === 'month') return { last: unitAt, interval: one(addMonths(published, amount)) };
  return { last: unitAt, interval: yearInterval(yearAndMonth(published).year + amount) };
}

/** Months that are also other words need one of these in front or a year behind. */
const MONTH_CONTEXT = /^(?:شهر|في|منذ|خلال|حتي|من|الي|قبل|بعد|نهايه|بدايه|مطلع|منتصف|اواخر|اوائل)$/;
const DOUBTFUL = /^(?:مارس|ماي|اب|اوت|صفر|رجب|شعبان|رمضان|محرم|المحرم|جوان|شوال|نيسان|مايس)$/;

/** «يوليو», «يوليو الماضي», «أغسطس/آب 2020», «رمضان 2020». */
function monthAlone(context: Context, at: number, sure = false): DateMatch | null {
  const { tokens, published } = context;
  const from = tokens[at]?.folded === 'شهر' ? at + 1 : at;
  const name = monthName(context, from);
  if (!name) return null;
  const year = yearBehind(tokens, name.last);
  const last = year?.last ?? qualified(tokens, name.last);
  const word = tokens[from]?.folded ?? '';
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
  if (name.hijri) return { last, interval: hijriMonth(name.month, year?.year ?? null) };
  if (year) return { last, interval: monthInterval(year.year, name.month) };
  if (published === null) return { last, interval: null };
  return { last, interval: monthInterval(nearestMonth(context, name.month, name.last).year, name.month) };
}

/** A Hijri month of a Hijri year, or the one that begins in a Gregorian year. */
function hijriMonth(month: number, year: number | null): DayInterval | null {
  if (year === null) return null;
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

/** «عام 2020», «سنة 1444 هـ». */
function yearAlone({ tokens }: Context, at: number): DateMatch | null {
  if (!baseWhere(tokens[at], (base) => /^(?:عام|العام|سنه|السنه)$/.test(base))) return null;
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
