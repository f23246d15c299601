/** Days, weeks, months and years said from the day of writing: «أمس», «الأسبوع الماضي», «قبل شهرين». */
import { GREGORIAN_MONTHS, HIJRI_MONTHS } from '../arabic/months.ts';
import { addMonths, monthInterval, weekdayOf, weekInterval, yearAndMonth, yearInterval } from './calendar.ts';
import { numberAt } from './date-numbers.ts';
import {
  baseWhere,
  type Context,
  type DateMatch,
  NEXT,
  one,
  PART_OF_DAY,
  PAST,
  qualified,
  THIS,
  WEEKDAYS,
} from './date-words.ts';
import type { Token } from './tokens.ts';

/** «اليوم الأربعاء», «أمس», «أول أمس», «غدا», «مساء الثلاثاء», «يوم الأحد المقبل», «ليل الجمعة - السبت». */
export function namedDay(context: Context, at: number): DateMatch | null {
  const { tokens, published } = context;
  let from = at;
  const part = baseWhere(tokens[from], (base) => PART_OF_DAY.test(base));
  if (part) from++;
  if (/^(?:يوم|نهار)$/.test(tokens[from]?.folded ?? '') && from > at) from++;
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
  if (weekday === undefined || isOtherWeekday(tokens, from)) return null;
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

/** A word with the article; «إلى», folded «الي», has none. */
const WITH_ARTICLE = /^ال(?!ي$|ا$)./;

/** «صلاة الجمعة», «سوق الخميس», «الجمعة الأخيرة من رمضان»: a name that holds a weekday, not the day. */
function isOtherWeekday(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.folded ?? '';
  if (/^(?:[وفبل]?(?:صلاه|خطبه|سوق|حي|جامع|مسجد|خطباء|مسيرات))$/.test(before)) return true;
  return /^ال(?:اول|اولي|ثاني|ثانيه|ثالث|ثالثه|رابع|رابعه|خامس|خامسه|عاشر|عاشره|اخيره|اسود|بيضاء|سوداء|عظيمه)$/.test(
    tokens[at + 1]?.folded ?? '',
  );
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
  // «بين الأمس واليوم», «بالأمس القريب»: a figure of speech.
  if (word === 'الامس' && /^(?:واليوم|والغد|القريب|البعيد)$/.test(next)) return null;
  if (word === 'الامس' || word === 'البارحه') return { offset: -1, last: at };
  if (word === 'اول' && /^(?:امس|من)$/.test(next))
    return next === 'امس'
      ? { offset: -2, last: at + 1 }
      : tokens[at + 2]?.folded === 'امس'
        ? { offset: -2, last: at + 2 }
        : null;
  if (word === 'غدا' || word === 'الغد' || (word === 'غد' && afterPart)) return { offset: 1, last: at };
  if (word === 'بعد' && /^غدا?$/.test(next)) return { offset: 2, last: at + 1 };
  if (word === 'الليله' && PAST.test(next)) return { offset: -1, last: at + 1 };
  if (word === 'الليله' && tokens[at - 1]?.folded === 'نفس') return null;
  if (word === 'الليله' && !WITH_ARTICLE.test(next)) return { offset: 0, last: at };
  if (word !== 'اليوم') return null;
  // «في اليوم التالي», «اليوم الأول», «اليوم العالمي», «صحيفة "اليوم"»: the noun, not today.
  const before = tokens[at - 1];
  if ((WITH_ARTICLE.test(next) && !WEEKDAYS.has(next)) || /^(?:ذاته|نفسه)$/.test(next)) return null;
  if (
    before &&
    (before.folded === 'في' ||
      /^[وفبلك]?(?:ذلك|هذا)$/.test(before.folded) ||
      /[«"“]/.test(before.text) ||
      /^(?:صحيفه|جريده|عين|طوال|خلال|نفس|بنفس|ذات|كل|المصري)$/.test(before.folded))
  )
    return null;
  return { offset: 0, last: at };
}

/** «الأسبوع الماضي», «الشهر المقبل», «العام الجاري», «هذا العام». */
export function span(context: Context, at: number): DateMatch | null {
  const { tokens, published } = context;
  let from = at;
  const isThis = baseWhere(tokens[from], (base) => /^(?:هذا|هذه)$/.test(base)) !== '';
  if (isThis) from++;
  // «هذا الصباح», «هذه الليلة» are the day of writing.
  if (isThis && /^ال(?:صباح|مساء|ليله)$/.test(tokens[from]?.folded ?? ''))
    return { last: from, interval: one(published) };
  const unit = baseWhere(tokens[from], (base) => /^ال(?:اسبوع|شهر|عام|سنه|يوم)$/.test(base));
  if (!unit) return null;
  const next = tokens[from + 1]?.folded ?? '';
  const step = PAST.test(next) ? -1 : NEXT.test(next) ? 1 : THIS.test(next) || isThis ? 0 : null;
  // «في مثل هذا اليوم», «جاء هذا اليوم»: a day of the story.
  if (step === null || unit === 'اليوم') return null;
  const last = isThis && !THIS.test(next) ? from : from + 1;
  // «التالي» and «السابق» count from a day of the story that we do not know.
  if (published === null || /^(?:التالي|التاليه|السابق|السابقه|الاخير|الاخيره)$/.test(next))
    return { last, interval: null };
  const { year, month } = yearAndMonth(published);
  if (unit === 'الاسبوع') return { last, interval: weekInterval(published + 7 * step) };
  if (unit === 'الشهر') return { last, interval: monthInterval(year, month + step) };
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

/** «قبل أسبوعين», «منذ 3 أيام», «قبل نحو عشرين عاما»; without a number («قبل أيام») or with «أكثر من» unresolved. */
export function distance({ tokens, published, future }: Context, at: number): DateMatch | null {
  const head = baseWhere(tokens[at], (base) => /^(?:قبل|منذ|بعد)$/.test(base));
  if (!head) return null;
  let from = at + 1;
  const vague = /^(?:اكثر|اقل)$/.test(tokens[from]?.folded ?? '') && tokens[from + 1]?.folded === 'من';
  if (vague) from += 2;
  else if (/^(?:نحو|حوالي|قرابه|زهاء|ما)$/.test(tokens[from]?.folded ?? '')) from++;
  const number = Object.hasOwn(UNITS, tokens[from]?.folded ?? '') ? null : numberAt(tokens, from);
  const unitAt = number ? number.last + 1 : from;
  const unit = UNITS[tokens[unitAt]?.folded ?? ''];
  // «بعد يوم من …», «قبل أسبوع من …» count from something else than today.
  const behind = tokens[unitAt + 1]?.folded ?? '';
  if (!unit || behind === 'من' || (head === 'بعد' && !number && unit[1] === 0)) return null;
  if (head === 'بعد' && (/^(?:علي|فقط|واحد|واحده)$/.test(behind) || isRepeated(tokens, at, unitAt))) return null;
  // «قبل شهر رمضان», «بعد يوم الأحد», «منذ عام 2011» name a time of their own.
  if (!number && unit[1] === 1 && (/^(?:ال|\d)/.test(behind) || isMonth(behind, tokens[unitAt + 2]?.folded)))
    return null;
  const amount = (number?.value ?? unit[1]) * (head === 'بعد' ? 1 : -1);
  // «بعد عامين» in a tale counts from a day of the story; in a sentence about what comes, from the day of writing.
  if (published === null || amount === 0 || vague || (head === 'بعد' && !future))
    return { last: unitAt, interval: null };
  if (unit[0] === 'day') return { last: unitAt, interval: one(published + amount) };
  if (unit[0] === 'week') return { last: unitAt, interval: one(published + 7 * amount) };
  if (unit[0] === 'month') return { last: unitAt, interval: one(addMonths(published, amount)) };
  return { last: unitAt, interval: yearInterval(yearAndMonth(published).year + amount) };
}

/** «يوما بعد يوم», «أسبوع بعد أسبوع». */
function isRepeated(tokens: readonly Token[], at: number, unitAt: number): boolean {
  const before = UNITS[tokens[at - 1]?.folded ?? ''];
  return before !== undefined && before[0] === UNITS[tokens[unitAt]?.folded ?? '']?.[0];
}

function isMonth(word: string, next = ''): boolean {
  return [word, `${word} ${next}`].some((name) => GREGORIAN_MONTHS.has(name) || HIJRI_MONTHS.has(name));
}
