/** Days as the reader's calendar and clock have them. */
import type { Visit } from '../types.ts';

/** The local calendar day of a moment as `YYYY-MM-DD`, whatever the interface's language and calendar. */
export function localDay(instant: string): string {
  const date = new Date(instant);
  const year = String(date.getFullYear()).padStart(4, '0');
  return `${year}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

export interface HistoryDay {
  /** `YYYY-MM-DD`, local. */
  day: string;
  visits: Visit[];
}

/** Visits under their local days, days and visits in the order given. */
export function historyByDay(visits: readonly Visit[]): HistoryDay[] {
  const days = new Map<string, Visit[]>();
  for (const visit of visits) {
    const day = localDay(visit.visitedAt);
    const same = days.get(day);
    if (same) same.push(visit);
    else days.set(day, [visit]);
  }
  return [...days].map(([day, ofDay]) => ({ day, visits: ofDay }));
}
