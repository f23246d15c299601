/** A visit as it is kept, and as it is listed. Pure. */
import type { Visit } from '../types.ts';
import type { StoredVisit } from './database.ts';
import { localDay } from './local-day.ts';

/** A visit with what its indexes need. */
export function withDay(visit: Visit): StoredVisit {
  return { ...visit, day: localDay(visit.visitedAt), readings: { [visit.id]: visit.screenMs } };
}

/** A visit as it is listed, without what only the database needs. */
export function withoutDay({ day: _, readings: __, ...visit }: StoredVisit): Visit {
  return visit;
}
