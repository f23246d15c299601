/** Longer times: «الربع الأول من 2018», «ثمانينيات القرن الماضي», «السنوات الثلاث الماضية», «موسم 2017-2018». */
import { addMonths, type DayInterval, monthInterval, weekInterval, yearAndMonth, yearInterval } from './calendar.ts';
import { numberAt } from './date-numbers.ts';
import { baseWhere, type Context, type DateMatch, NEXT, PAST, THIS } from './date-words.ts';
import { span } from './day-patterns.ts';
import { monthAlone, yearAlone, yearNumber } from './month-patterns.ts';

const ORDINALS: Record<string, number> = {
  الاول: 0,
  الاولي: 0,
  الثاني: 1,
  الثانيه: 1,
  الثالث: 2,
  الثالثه: 2,
  الرابع: 3,
  الرابعه: 3,
};

/** «الربع الأول من العام الجاري», «النصف الثاني من 2018», «الأسبوع الأول من يونيو». */
export function partOfWhole(context: Context, at: number): DateMatch | null {
  const { tokens } = context;
  const unit = baseWhere(tokens[at], (base) => /^ال(?:ربع|نصف|ثلث|اسبوع)$/.test(base));
  const order = tokens[at + 1]?.folded ?? '';
  const last = order === 'الاخير';
  const index = ORDINALS[order];
  if (!unit || (index === undefined && !last) || tokens[at + 2]?.folded !== 'من') return null;
  const whole = wholeAt(context, at + 3);
  if (!whole) return null;
  const { interval } = whole;
  if (!interval) return { last: whole.last, interval: null };
  if (unit === 'الاسبوع') {
    if (interval.end - interval.start > 31) return { last: whole.last, interval: null };
    const start = last ? interval.end - 6 : interval.start + 7 * (index ?? 0);
    return { last: whole.last, interval: { start, end: Math.min(start + 6, interval.end) } };
  }
  const parts = { الربع: 4, النصف: 2, الثلث: 3 }[unit] ?? 1;
  return { last: whole.last, interval: sliceOf(interval, last ? parts - 1 : (index ?? 0), parts) };
}

/** «الأشهر التسعة الأولى من العام الجاري», «الأشهر الستة الأولى من 2018». */
export function firstMonths(context: Context, at: number): DateMatch | null {
  const { tokens } = context;
  if (!baseWhere(tokens[at], (base) => /^ال(?:اشهر|شهور)$/.test(base))) return null;
  const number = numberAt(tokens, at + 1);
  const order = (number?.last ?? at) + 1;
  if (!number || tokens[order]?.folded !== 'الاولي' || tokens[order + 1]?.folded !== 'من') return null;
  const whole = wholeAt(context, order + 2);
  if (!whole) return null;
  const { interval, last } = whole;
  if (!interval || interval.end - interval.start < 360 || number.value > 12) return { last, interval: null };
  const { year } = yearAndMonth(interval.start);
  return { last, interval: { start: interval.start, end: monthInterval(year, number.value).end } };
}

function wholeAt(context: Context, at: number): DateMatch | null {
  const from = context.tokens[at]?.folded === 'شهر' ? at + 1 : at;
  const bareYear = yearNumber(context.tokens, at);
  if (bareYear) return bareYear;
  const found = span(context, at) ?? yearAlone(context, at) ?? monthAlone(context, from, true);
  if (found) return found;
  // «النصف الثاني من العام»: this one.
  if (!/^(?:العام|السنه)$/.test(context.tokens[at]?.folded ?? '')) return null;
  const { published } = context;
  return { last: at, interval: published === null ? null : yearInterval(yearAndMonth(published).year) };
}

/** A part of a year by whole months; of anything else by days. */
function sliceOf(interval: DayInterval, index: number, parts: number): DayInterval | null {
  if (index >= parts) return null;
  const { year, month } = yearAndMonth(interval.start);
  if (interval.end - interval.start > 360) {
    const months = 12 / parts;
    const start = monthInterval(year, month + index * months).start;
    return { start, end: monthInterval(year, month + (index + 1) * months - 1).end };
  }
  const size = (interval.end - interval.start + 1) / parts;
  const start = interval.start + Math.round(size * index);
  return { start, end: interval.start + Math.round(size * (index + 1)) - 1 };
}

const DECADES: Record<string, number> = {
  عشرين: 20,
  ثلاثين: 30,
  اربعين: 40,
  خمسين: 50,
  ستين: 60,
  سبعين: 70,
  ثمانين: 80,
  تسعين: 90,
};

/** «التسعينيات», «ثمانينات القرن الماضي»; not «في الخمسينيات من عمره». */
export function decade(context: Context, at: number): DateMatch | null {
  const { tokens } = context;
  const word = baseWhere(tokens[at], (base) => decadeOf(base) !== null);
  const years = decadeOf(word);
  if (years === null) return null;
  const of = tokens[at + 1]?.folded === 'من' || tokens[at + 1]?.folded === 'في' ? at + 2 : at + 1;
  if (/^(?:عمر|العمر)/.test(tokens[of]?.folded ?? '')) return null;
  const age = century(context, of);
  if (!age && !word.startsWith('ال')) return null;
  const start = (age?.century ?? 1900) + years;
  const last = age?.last ?? at;
  if (age && age.century === null) return { last, interval: null };
  return { last, interval: { start: yearInterval(start).start, end: yearInterval(start + 9).end } };
}

function decadeOf(base: string): number | null {
  const match = /^(?:ال)?(\p{L}+?ين)(?:ي)?ات$/u.exec(base);
  return DECADES[match?.[1] ?? ''] ?? null;
}

const CENTURIES: Record<string, number> = {
  العشرين: 1900,
  'التاسع عشر': 1800,
  'الثامن عشر': 1700,
  'الحادي والعشرين': 2000,
};

/** «القرن الماضي», «القرن التاسع عشر»: its first year; null where it hangs on an unknown day. */
function century(context: Context, at: number): { century: number | null; last: number } | null {
  const { tokens, published } = context;
  if (!baseWhere(tokens[at], (base) => base === 'القرن')) return null;
  const [one, two] = [tokens[at + 1]?.folded ?? '', tokens[at + 2]?.folded ?? ''];
  const named = CENTURIES[`${one} ${two}`] ?? CENTURIES[one];
  if (named !== undefined) return { century: named, last: CENTURIES[`${one} ${two}`] === undefined ? at + 1 : at + 2 };
  const step = PAST.test(one) ? -1 : THIS.test(one) ? 0 : null;
  if (step === null) return null;
  if (published === null) return { century: null, last: at + 1 };
  return { century: (Math.floor(yearAndMonth(published).year / 100) + step) * 100, last: at + 1 };
}

/** «القرن الماضي» by itself. */
export function centuryAlone(context: Context, at: number): DateMatch | null {
  const found = century(context, at);
  if (!found) return null;
  const { century: first, last } = found;
  if (first === null) return { last, interval: null };
  return { last, interval: { start: yearInterval(first).start, end: yearInterval(first + 99).end } };
}

type Unit = 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade';

const PLURALS: Record<string, Unit> = {
  الساعات: 'hour',
  الايام: 'day',
  اليومين: 'day',
  الاسابيع: 'week',
  الاسبوعين: 'week',
  الاشهر: 'month',
  الشهور: 'month',
  الشهرين: 'month',
  السنوات: 'year',
  الاعوام: 'year',
  السنتين: 'year',
  العامين: 'year',
  العقود: 'decade',
  العقدين: 'decade',
};

/** The unit behind a number with the article: «العشرين سنة الماضية», «الـ48 ساعة الماضية». */
const COUNTED_UNITS: Record<string, Unit> = {
  ساعه: 'hour',
  ساعات: 'hour',
  يوما: 'day',
  ايام: 'day',
  اسبوعا: 'week',
  اسابيع: 'week',
  شهرا: 'month',
  اشهر: 'month',
  شهور: 'month',
  عاما: 'year',
  اعوام: 'year',
  سنه: 'year',
  سنوات: 'year',
  عقود: 'decade',
};

/** «السنوات الثلاث الماضية», «الشهرين المقبلين»: from then to the day of writing, or from it on. Without a number unresolved. */
export function spans({ tokens, published }: Context, at: number): DateMatch | null {
  const word = baseWhere(tokens[at], (base) => Object.hasOwn(PLURALS, base));
  const inFront = word ? null : numberAt(tokens, at);
  const unit = word ? PLURALS[word] : COUNTED_UNITS[tokens[(inFront?.last ?? at) + 1]?.folded ?? ''];
  if (!unit || (!word && !inFront?.isDefinite)) return null;
  const dual = /ين$/.test(word);
  const number = inFront ?? (dual ? null : numberAt(tokens, at + 1));
  let last = inFront ? inFront.last + 1 : number ? number.last : at;
  if (/^(?:القليله|القلائل|المعدوده)$/.test(tokens[last + 1]?.folded ?? '')) last++;
  const direction = (tokens[last + 1]?.folded ?? '').replace(/(?:ين|ان)$/, '');
  const step = PAST.test(direction) ? -1 : NEXT.test(direction) ? 1 : null;
  if (step === null) return null;
  last++;
  const count = dual ? 2 : number?.value;
  if (published === null || !count) return { last, interval: null };
  const far = shifted(published, unit, step * count);
  return { last, interval: step < 0 ? { start: far, end: published } : { start: published, end: far } };
}

/** A day moved by so many units. */
function shifted(day: number, unit: Unit, count: number): number {
  if (unit === 'hour') return day + Math.sign(count) * Math.ceil(Math.abs(count) / 24);
  if (unit === 'day') return day + count;
  if (unit === 'week') return day + 7 * count;
  return addMonths(day, unit === 'month' ? count : unit === 'year' ? 12 * count : 120 * count);
}

/** «نهاية الأسبوع الماضي»: Friday and Saturday, as most Arab countries have them. */
export function weekend(context: Context, at: number): DateMatch | null {
  const { tokens, published } = context;
  if (!baseWhere(tokens[at], (base) => base === 'نهايه') || tokens[at + 1]?.folded !== 'الاسبوع') return null;
  const direction = tokens[at + 2]?.folded ?? '';
  const step = PAST.test(direction) ? -1 : NEXT.test(direction) ? 1 : 0;
  const last = step !== 0 || THIS.test(direction) ? at + 2 : at + 1;
  if (published === null) return { last, interval: null };
  const { end } = weekInterval(published + 7 * step);
  return { last, interval: { start: end - 1, end } };
}

/** «موسم 2017-2018», «العام المالي 2017/2018», «2011 - 2015» behind «الفترة». */
export function yearPair({ tokens }: Context, at: number): DateMatch | null {
  const head = baseWhere(tokens[at], (base) => /^(?:موسم|الموسم|العام|عام|للعام|السنه|فتره|الفتره)$/.test(base));
  // «(1975-1990)».
  const isBracketed = !head && tokens[at - 1]?.text === '(' && tokens[at + 3]?.text === ')';
  if (!head && !isBracketed) return null;
  let from = isBracketed ? at : at + 1;
  if (/^(?:المالي|الماليه|الدراسي|الدراسيه)$/.test(tokens[from]?.folded ?? '')) from++;
  const [first, mark, second] = [
    tokens[from]?.folded ?? '',
    tokens[from + 1]?.text ?? '',
    tokens[from + 2]?.folded ?? '',
  ];
  if (!/^(?:1[89]|20)\d\d$/.test(first) || !/^[-–/]$/.test(mark) || !/^(?:\d\d|(?:1[89]|20)\d\d)$/.test(second))
    return null;
  const end = second.length === 2 ? Number(first.slice(0, 2) + second) : Number(second);
  if (end <= Number(first) || end > Number(first) + 60) return null;
  return { last: from + 2, interval: { start: yearInterval(Number(first)).start, end: yearInterval(end).end } };
}
