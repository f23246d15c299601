/** Two ends or two days: «من 10 إلى 14 سبتمبر», «بين عامي 2011 و2015», «يومي السبت والأحد». */
import { type DayInterval, dayOf } from './calendar.ts';
import { numberAt } from './date-numbers.ts';
import { baseWhere, type Context, type DateMatch, WEEKDAYS } from './date-words.ts';
import { namedDay, span } from './day-patterns.ts';
import { dayAndMonth, monthAlone, yearAlone, yearNumber } from './month-patterns.ts';

const DAY_MS = 86_400_000;

const UNTIL = /^(?:و?(?:الي|حتي)|لغايه)$/;

/** The range that begins at «من», «بين», «خلال الفترة من» or «يومي», «عامي», «شهري». */
export function range(context: Context, at: number): DateMatch | null {
  const { tokens } = context;
  let from = at;
  if (baseWhere(tokens[from], (base) => /^(?:الفتره|فتره)$/.test(base))) from++;
  if (tokens[from]?.folded === 'ما' && tokens[from + 1]?.folded === 'بين') from++;
  const head = baseWhere(tokens[from], (base) => /^(?:من|بين)$/.test(base));
  const dual = baseWhere(tokens[head ? from + 1 : from], (base) => /^(?:يومي|عامي|شهري|سنتي|ليلتي)$/.test(base));
  if (!head && !dual) return null;
  const start = (head ? from + 1 : from) + (dual ? 1 : 0);
  return ends(context, start, head || 'بين', dual);
}

/** The two ends, joined by «و» or «إلى»; the first takes month and year from the second where it has none of its own. */
function ends(context: Context, at: number, head: string, dual: string): DateMatch | null {
  const { tokens } = context;
  const first = endAt(context, at, dual);
  if (!first) return null;
  let next = first.last + 1;
  const joined = tokens[next]?.folded ?? '';
  if (UNTIL.test(joined)) next++;
  else if (head === 'من' || !joined.startsWith('و') || joined.length < 2) return null;
  if (/^(?:يوم|عام|شهر)$/.test(tokens[next]?.folded ?? '')) next++;
  const second = endAt(context, next, dual);
  if (!second) return null;
  const day = first.day;
  if (day !== undefined) {
    // «بين 12 و15 مارس»: the month stands at the second end only.
    if (!second.interval) return second.isMonthDay ? { last: second.last, interval: null } : null;
    if (!second.isMonthDay) return null;
    const until = new Date(second.interval.start * DAY_MS);
    const begin = dayOf(until.getUTCFullYear(), until.getUTCMonth() + 1, day);
    if (begin === null || begin > second.interval.end) return null;
    return { last: second.last, interval: { start: begin, end: second.interval.end } };
  }
  if (second.day !== undefined) return null;
  if (!first.interval || !second.interval) return { last: second.last, interval: null };
  return { last: second.last, interval: ordered(first.interval, second.interval) };
}

/**
 * From the first to the second. A first end that would come after the second takes the second's year («من يناير إلى يوليو
 * 2018»), or the one before where they cross («من نوفمبر إلى فبراير 2019»).
 */
function ordered(first: DayInterval, second: DayInterval): DayInterval | null {
  if (first.start <= second.end) return { start: first.start, end: second.end };
  const date = new Date(first.start * DAY_MS);
  const year = new Date(second.end * DAY_MS).getUTCFullYear();
  for (const candidate of [year, year - 1]) {
    const start = dayOf(candidate, date.getUTCMonth() + 1, date.getUTCDate());
    if (start !== null && start <= second.end) return { start, end: second.end };
  }
  return null;
}

interface End extends DateMatch {
  /** A bare day of the month, «12». */
  day?: number;
  isMonthDay?: boolean;
}

function endAt(context: Context, at: number, dual: string): End | null {
  const { tokens } = context;
  const dated = dayAndMonth(context, at);
  if (dated) return { ...dated, isMonthDay: true };
  if (dual !== 'يومي' && dual !== 'شهري') {
    const year = yearNumber(tokens, at);
    if (year) return year;
  }
  const named = WEEKDAYS.has(baseWhere(tokens[at], (base) => WEEKDAYS.has(base))) ? namedDay(context, at) : null;
  const found = named ?? span(context, at) ?? yearAlone(context, at) ?? monthAlone(context, at, true);
  if (found) return found;
  const number = numberAt(tokens, at);
  if (!number || number.value < 1 || number.value > 31 || !number.isDefinite) return null;
  return { last: number.last, interval: null, day: number.value };
}
