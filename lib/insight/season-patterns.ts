/** Seasons and feasts: «صيف 2016», «الشتاء الماضي», «ثاني أيام عيد الأضحى», «يوم عرفة». */
import { type DayInterval, monthInterval, yearAndMonth } from './calendar.ts';
import { baseWhere, type Context, type DateMatch, NEXT, one, PAST, THIS } from './date-words.ts';
import { span } from './day-patterns.ts';
import { nearHijri, yearAlone, yearNumber } from './month-patterns.ts';

/** The first month of each season, as weather services count them: three whole months. */
const SEASONS: Record<string, number> = { ربيع: 3, صيف: 6, خريف: 9, شتاء: 12 };

const ofYear = (first: number, year: number): DayInterval => ({
  start: monthInterval(year, first).start,
  end: monthInterval(year, first + 2).end,
});

/** «صيف 2016», «ربيع العام الماضي», «الصيف الماضي», «هذا الشتاء». The winter of a year is unresolved: a year has two. */
export function season(context: Context, at: number): DateMatch | null {
  const { tokens } = context;
  const isThis = baseWhere(tokens[at], (base) => base === 'هذا') !== '';
  const nameAt = isThis ? at + 1 : at;
  const word = baseWhere(tokens[nameAt], (base) => Object.hasOwn(SEASONS, base.replace(/^ال/, '')));
  const first = SEASONS[word.replace(/^ال/, '')];
  if (first === undefined) return null;
  if (word.startsWith('ال')) return namedSeason(context, nameAt, first, isThis);
  if (isThis) return null;
  const year = yearNumber(tokens, nameAt + 1) ?? yearAlone(context, nameAt + 1) ?? span(context, nameAt + 1);
  if (!year || (year.interval && year.interval.end - year.interval.start < 350)) return null;
  if (first === 12 || !year.interval) return { last: year.last, interval: null };
  return { last: year.last, interval: ofYear(first, yearAndMonth(year.interval.start + 30).year) };
}

/** «الصيف الماضي»: the last one that is over; «هذا الصيف»: the one nearest to the day of writing. */
function namedSeason({ tokens, published }: Context, at: number, first: number, isThis: boolean): DateMatch | null {
  const next = tokens[at + 1]?.folded ?? '';
  const isQualified = PAST.test(next) || NEXT.test(next) || THIS.test(next);
  if (!isQualified && !isThis) return null;
  const last = isQualified ? at + 1 : at;
  if (published === null || /^(?:التالي|السابق|الاخير)$/.test(next)) return { last, interval: null };
  const { year } = yearAndMonth(published);
  const all = [-2, -1, 0, 1, 2].map((step) => ofYear(first, year + step));
  const away = ({ start, end }: DayInterval) => Math.max(0, start - published, published - end);
  const found = PAST.test(next)
    ? all.filter(({ end }) => end < published).at(-1)
    : NEXT.test(next)
      ? all.find(({ start }) => start > published)
      : [...all].sort((a, b) => away(a) - away(b))[0];
  return { last, interval: found ?? null };
}

const ORDINALS = ['اول', 'ثاني', 'ثالث', 'رابع', 'خامس', 'سادس', 'سابع'];

/** The first day of a feast: Hijri month and day. */
const FEASTS: Record<string, [month: number, day: number]> = {
  'عيد الفطر': [10, 1],
  'عيد الاضحي': [12, 10],
};

/** «أول أيام عيد الفطر», «اليوم الثاني من عيد الأضحى», «عيد الفطر الماضي», «يوم عرفة»; a feast without a day is no date. */
export function feast(context: Context, at: number): DateMatch | null {
  const { tokens } = context;
  const word = (i: number) => tokens[i]?.folded ?? '';
  if (baseWhere(tokens[at], (base) => base === 'يوم') && word(at + 1) === 'عرفه') return day(context, at + 1, 12, 9);
  const ordinal = ORDINALS.indexOf(baseWhere(tokens[at], (base) => ORDINALS.includes(base)));
  if (ordinal >= 0 && word(at + 1) === 'ايام') return dayOfFeast(context, at + 2, ordinal);
  if (baseWhere(tokens[at], (base) => base === 'اليوم') && /^(?:من|ل)/.test(word(at + 2))) {
    const named = ORDINALS.indexOf(word(at + 1).replace(/^ال/, ''));
    const from = word(at + 2) === 'من' ? at + 3 : at + 2;
    if (named >= 0 && word(at + 1).startsWith('ال')) return dayOfFeast(context, from, named);
  }
  const found = feastAt(context, at);
  const next = word(at + 2);
  return found && (PAST.test(next) || NEXT.test(next)) ? dayOfFeast(context, at, 0) : null;
}

function feastAt({ tokens }: Context, at: number): [month: number, day: number] | null {
  const name = baseWhere(tokens[at], (base) => base === 'عيد');
  return FEASTS[`${name} ${tokens[at + 1]?.folded ?? ''}`] ?? null;
}

function dayOfFeast(context: Context, at: number, ordinal: number): DateMatch | null {
  const found = feastAt(context, at);
  return found && day(context, at + 1, found[0], found[1] + ordinal);
}

/** A day of a Hijri month, the one nearest to the day of writing or as «الماضي» or «المقبل» behind it says. */
function day(context: Context, last: number, month: number, number: number): DateMatch {
  const next = context.tokens[last + 1]?.folded ?? '';
  const until = PAST.test(next) || NEXT.test(next) ? last + 1 : last;
  const found = nearHijri(context, month, last);
  return { last: until, interval: one(found && found.start + number - 1) };
}
