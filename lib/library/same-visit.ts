/** When two visits are one, and what stays of them. Pure. */
import type { Visit } from '../types.ts';

/** A visit with the local day that it counts for. */
export interface DayVisit extends Visit {
  /** `YYYY-MM-DD`. */
  day: string;
  /** Time on screen, ms, by the id of each sender whose visit is part of this one. */
  readings: Record<string, number>;
}

/**
 * Lays visits over those that are kept, so that one stays for each article and day, whatever the order and number of
 * the messages.
 *
 * @param present what is kept of the same ids, articles and days
 * @returns what stays of both
 */
export function mergeVisits<T extends DayVisit>(present: readonly T[], incoming: readonly T[]): T[] {
  const byId = new Map<string, T>();
  const byDay = new Map<string, T>();
  const remove = (visit: T) => {
    byId.delete(visit.id);
    byDay.delete(dayKey(visit));
  };
  for (const visit of present) {
    byId.set(visit.id, visit);
    byDay.set(dayKey(visit), visit);
  }
  for (const visit of incoming) {
    const sameId = byId.get(visit.id);
    if (sameId && dayKey(sameId) !== dayKey(visit)) {
      // One sender's visit that went on past midnight: it counts for its latest day.
      if (sameId.visitedAt >= visit.visitedAt) continue;
      remove(sameId);
    }
    const sameDay = byDay.get(dayKey(visit));
    const latest = sameDay && order(sameDay) > order(visit) ? sameDay : visit;
    // Not the first or the last one's id, which would depend on the order in which messages arrive.
    const id = sameDay && sameDay.id < visit.id ? sameDay.id : visit.id;
    if (sameDay) remove(sameDay);
    const merged = { ...latest, id, ...(sameDay ? mergeReading(sameDay, visit) : {}) };
    byId.set(id, merged);
    byDay.set(dayKey(visit), merged);
  }
  return [...byId.values()];
}

/** What two accounts of one article's day say together: each sender's longest time, the furthest reading. */
export function mergeReading(
  a: Pick<DayVisit, 'readings' | 'readShare'>,
  b: Pick<DayVisit, 'readings' | 'readShare'>,
): Pick<DayVisit, 'readings' | 'readShare' | 'screenMs'> {
  const readings = { ...a.readings };
  for (const [id, ms] of Object.entries(b.readings)) {
    readings[id] = Math.max(Object.hasOwn(readings, id) ? (readings[id] ?? 0) : 0, ms);
  }
  const screenMs = Object.values(readings).reduce((sum, ms) => sum + ms, 0);
  return { readings, screenMs, readShare: Math.max(a.readShare, b.readShare) };
}

function dayKey({ day, pageKey }: DayVisit): string {
  return `${day} ${pageKey}`;
}

/** Orders visits of one article by time; equal times by content, so that it matters to no order of messages. */
function order(visit: Visit): string {
  const { visitedAt, url, siteName, headline, byline, agencies, publishedAt } = visit;
  return JSON.stringify([visitedAt, headline, byline, siteName, publishedAt, agencies, url]);
}
