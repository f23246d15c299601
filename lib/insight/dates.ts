/** The dates of a story, resolved against its time of publication. */
import { fold } from '../arabic/fold.ts';
import { hijriToUtc } from '../arabic/months.ts';
import type { StoryDate } from '../types.ts';
import { type DayInterval, dayOf, dayOfIso, toIso } from './calendar.ts';
import { dateAt } from './date-patterns.ts';
import type { Part, Story } from './story.ts';
import { unitsOf } from './tokens.ts';

/** Digits of all three kinds; separators of one kind; years in front or behind, bidi marks between. */
const NUMERIC =
  /(?<![\d٠-٩۰-۹/.-])([\d٠-٩۰-۹]{1,4})[\u200E\u200F]?( ?\/ ?|[.-])[\u200E\u200F]?([\d٠-٩۰-۹]{1,2})[\u200E\u200F]?\2[\u200E\u200F]?([\d٠-٩۰-۹]{1,4})(?![\d٠-٩۰-۹/])/g;

const DAY_MS = 86_400_000;

/** Words by which a sentence speaks of what comes: «سيعقد», «سوف». */
const FUTURE = /^(?:و|ف)?(?:س[يتن].{3,}|سوف)$/;

/**
 * All temporal expressions in reading order, headline included. `start` and `end` are inclusive ISO days, both null
 * where the expression cannot be resolved: no time of publication, or none meant («قبل أيام»).
 */
export function findDates(story: Story): StoryDate[] {
  const published = dayOfIso(story.publishedAt);
  return story.parts
    .filter((part) => !part.furniture)
    .flatMap((part) =>
      [...numericDates(part), ...wordedDates(part, published)].sort((a, b) => a.span.start - b.span.start),
    );
}

function toDate(part: Part, start: number, end: number, interval: DayInterval | null): StoryDate {
  return {
    surface: part.text.slice(start, end),
    span: { paragraph: part.paragraph, start, end },
    start: interval && toIso(interval.start),
    end: interval && toIso(interval.end),
  };
}

/** «٢٠٢٢/٩/١٤», «14-9-2022»; day before month, as the Arab press writes it. */
function numericDates(part: Part): StoryDate[] {
  const dates: StoryDate[] = [];
  for (const match of part.text.matchAll(NUMERIC)) {
    const [first = '', middle = '', last = ''] = [match[1], match[3], match[4]].map((digits) => fold(digits ?? ''));
    if (first.length !== 4 && last.length !== 4) continue;
    const [year, day] = first.length === 4 ? [first, last] : [last, first];
    const found = numericDay(Number(year), Number(middle), Number(day));
    if (found === null) continue;
    dates.push(toDate(part, match.index, match.index + match[0].length, { start: found, end: found }));
  }
  return dates;
}

/** The day of a numeric date, `null` for none. Years up to 1500 are Hijri; a month above 12 can only be the day («9/14/2022»). */
function numericDay(year: number, month: number, day: number): number | null {
  if (year >= 1300 && year <= 1500) {
    const time = day <= 30 && month <= 12 ? hijriToUtc(year, month, day) : null;
    return time === null ? null : time / DAY_MS;
  }
  if (year < 1700 || year > 2200) return null;
  return month > 12 ? dayOf(year, day, month) : dayOf(year, month, day);
}

const LETTERS_BEFORE =
  /^[وفبلك]+(?=ال|امس|اول|غد|يوم|ليل|مساء|صباح|فجر|منتصف|اواخر|اوائل|مطلع|قبل|منذ|بعد|نهايه|بدايه|نحو|القرن|\d|رمضان|ختام|مستهل|اواسط|عام|من|بين|بعد|موسم|هذا|هذه|صيف|شتاء|ربيع|خريف|ثاني|ثالث|رابع|عيد)/;

function wordedDates(part: Part, published: number | null): StoryDate[] {
  const dates: StoryDate[] = [];
  for (const sentence of part.sentences) {
    const tokens = part.tokens.slice(sentence.from, sentence.to);
    const future = tokens.some((token) => FUTURE.test(token.folded));
    for (let at = 0; at < tokens.length; at++) {
      const first = tokens[at];
      if (!first?.isWord) continue;
      const match = dateAt({ tokens, published, future }, at);
      if (!match) continue;
      const clitics = LETTERS_BEFORE.exec(first.folded)?.[0].length ?? 0;
      dates.push(
        toDate(part, first.start + unitsOf(first, clitics), tokens[match.last]?.end ?? first.end, match.interval),
      );
      at = match.last;
    }
  }
  return dates;
}
