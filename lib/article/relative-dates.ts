/** «قبل ساعتين», «منذ 3 أيام»: times told from the moment of reading. */
import { once } from './once.ts';
import { quickFold } from './quick-fold.ts';

/** Unit, number that the form itself says (0: one is printed), folded spellings. */
const UNITS: Array<['minute' | 'hour' | 'day', number, string]> = [
  ['minute', 2, 'دقيقتين|دقيقتان'],
  ['minute', 1, 'دقيقه'],
  ['minute', 0, 'دقائق'],
  ['hour', 2, 'ساعتين|ساعتان'],
  ['hour', 1, 'ساعه'],
  ['hour', 0, 'ساعات'],
  ['day', 2, 'يومين|يومان'],
  ['day', 1, 'يوم|يوما'],
  ['day', 0, 'ايام'],
  ['day', 14, 'اسبوعين|اسبوعان'],
  ['day', 7, 'اسبوع|اسبوعا'],
  ['day', -7, 'اسابيع'],
];

const MINUTES = { minute: 1, hour: 60, day: 1440 };
const NUMBERS = 'واحد|واحده|ثلاث|اربع|خمس|ست|سبع|ثماني|ثمان|تسع|عشر'.split('|');
const VALUE: Record<string, number> = {
  واحد: 1,
  واحده: 1,
  ثلاث: 3,
  اربع: 4,
  خمس: 5,
  ست: 6,
  سبع: 7,
  ثماني: 8,
  ثمان: 8,
  تسع: 9,
  عشر: 10,
};

const relative = once(
  () =>
    new RegExp(
      `(?:^|\\s|[|·•:،-])(?:قبل|منذ)\\s+(?:حوالي\\s+|نحو\\s+)?(?:(\\d{1,3}|${NUMBERS.join('|')})ه?\\s+)?(${UNITS.map((unit) => unit[2]).join('|')})(?![ء-ي])`,
    ),
);

const AGO = '(?:^|\\s|[|·•:،-])(?:قبل|منذ)\\s+';
/** Times of less than an hour in words, with their minutes. */
const short = once(
  (): Array<[RegExp, number]> => [
    [new RegExp(`${AGO}نصف\\s+ساعه(?![ء-ي])`), 30],
    [new RegExp(`${AGO}ربع\\s+ساعه(?![ء-ي])`), 15],
    [new RegExp(`${AGO}(?:\\d{1,2}\\s+)?(?:لحظات|ثوان|ثواني|ثانيه)(?![ء-ي])`), 0],
  ],
);

function isoTime(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16)}Z`;
}

/**
 * Reads a time told from now in a line of text.
 *
 * @param now Milliseconds since the epoch.
 * @returns ISO 8601: minutes and hours as a time in UTC, days as a day of the browser's zone; '' when there is none.
 */
export function readRelativeDate(text: string, now: number): string {
  if (!/قبل|منذ|[أا]مس|اليوم/.test(text)) return '';
  const folded = quickFold(text);
  const named = NAMED_DAY.exec(folded);
  if (named) return dayOf(now - (named[1] === 'امس' ? MINUTES.day * 60_000 : 0));
  const under = short().find(([pattern]) => pattern.test(folded));
  if (under) return isoTime(now - under[1] * 60_000);
  const match = relative().exec(folded);
  if (!match) return '';
  const spelling = match[2] ?? '';
  const unit = UNITS.find(([, , spellings]) => spellings.split('|').includes(spelling));
  if (!unit) return '';
  const [name, own] = unit;
  const printed = match[1] ? (VALUE[match[1]] ?? Number(match[1])) : 0;
  const factor = own < 0 || own === 7 ? 7 : 1;
  const count = printed ? printed * factor : Math.max(own, 0);
  if (!count) return '';
  const past = now - count * MINUTES[name] * 60_000;
  return name === 'day' ? dayOf(past) : isoTime(past);
}

/** «أمس، 23:41», «اليوم الساعة 9:05 ص»: a day told from now, with a clock behind it. */
const NAMED_DAY = /^(?:نشر(?:ت)?\s+)?(اليوم|امس)\s*[،,|·-]?\s*(?:(?:في\s+)?الساعه\s+)?\d{1,2}\s*:\s*\d{2}(?!\d)/;

/** The day of the browser's zone. */
function dayOf(time: number): string {
  const date = new Date(time);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
