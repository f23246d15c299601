/** Words that the patterns of dates share. */
import { cliticReadings } from '../arabic/clitics.ts';
import type { DayInterval } from './calendar.ts';
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

export const WEEKDAYS = new Map(
  ['الاحد', 'الاثنين', 'الثلاثاء', 'الاربعاء', 'الخميس', 'الجمعه', 'السبت'].map((name, i) => [name, i]),
);
export const PAST = /^(?:الماضي|الماضيه|الفائت|الفائته|المنصرم|المنصرمه|السابق|السابقه|الاخير|الاخيره)$/;
export const NEXT = /^(?:المقبل|المقبله|القادم|القادمه|التالي|التاليه)$/;
export const THIS = /^(?:الجاري|الجاريه|الحالي|الحاليه)$/;
export const PART_OF_DAY = /^(?:صباح|مساء|فجر|ظهر|عصر|ليل|ليله|ضحي|عشيه|نهار|يوم|مغرب)$/;

/** The base of a token behind «و», «ف», «ب», «ل», «ك» for which the test holds; '' for none. */
export function baseWhere(token: Token | undefined, test: (base: string) => boolean): string {
  if (!token?.isWord) return '';
  return cliticReadings(token.folded).find(({ base }) => test(base))?.base ?? '';
}

export const one = (day: number | null): DayInterval | null => (day === null ? null : { start: day, end: day });

export const qualified = (tokens: readonly Token[], last: number) =>
  PAST.test(tokens[last + 1]?.folded ?? '') ||
  NEXT.test(tokens[last + 1]?.folded ?? '') ||
  THIS.test(tokens[last + 1]?.folded ?? '')
    ? last + 1
    : last;
