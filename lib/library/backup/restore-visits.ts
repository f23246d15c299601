/** Visits out of a backup. */
import type { Visit } from '../../types.ts';
import { attempt, type LibraryDatabase, type StoredVisit } from '../database.ts';
import { mergeVisits } from '../same-visit.ts';
import { withDay, withoutDay } from '../stored-visit.ts';
import type { RestoredKind, RestoreMode } from './kinds.ts';
import { changeBetween, otherKeys } from './same.ts';

export const visitKind: RestoredKind<Visit> = {
  keyOf: ({ id }) => id,
  async changeOf(db, visits, mode) {
    const present = await attempt(db, () => presentOf(db, visits.map(withDay)));
    return visits.map((visit) => {
      const incoming = withDay(visit);
      const rivals = present.filter((each) => each.id === incoming.id || isSameDay(each, incoming));
      if (rivals.length === 0) return 'added';
      const [kept] = settle(rivals, [incoming], mode).filter((each) => isSameDay(each, incoming));
      const [before] = rivals.filter((each) => isSameDay(each, incoming));
      return kept && before ? changeBetween(withoutDay(before), withoutDay(kept)) : 'changed';
    });
  },
  write: (db, visits, mode) =>
    attempt(db, () =>
      db.transaction('rw', db.visits, async () => {
        const incoming = visits.map(withDay);
        const present = await presentOf(db, incoming);
        await db.visits.bulkDelete(present.map(({ id }) => id));
        await db.visits.bulkPut(settle(present, incoming, mode));
      }),
    ),
  others: async (db, keys) => otherKeys(await attempt(db, () => db.visits.toCollection().primaryKeys()), keys),
  remove: (db, keys) => attempt(db, () => db.visits.bulkDelete([...keys])),
};

/** What is kept of the same ids, articles and days. Inside a transaction, or alone. */
async function presentOf(db: LibraryDatabase, incoming: readonly StoredVisit[]): Promise<StoredVisit[]> {
  const sameIds = await db.visits.bulkGet(incoming.map(({ id }) => id));
  const days = incoming.map(({ pageKey, day }): [string, string] => [pageKey, day]);
  const sameDays = await db.visits.where('[pageKey+day]').anyOf(days).toArray();
  const found = [...sameIds, ...sameDays].filter((each) => each !== undefined);
  return [...new Map(found.map((each) => [each.id, each])).values()];
}

function settle(present: readonly StoredVisit[], incoming: readonly StoredVisit[], mode: RestoreMode): StoredVisit[] {
  if (mode === 'replace') return [...incoming];
  // A file knows only the sum of a day's time on screen: it is the same time as what is kept, not more of it.
  const lessTime = incoming.map((visit) => {
    const rival = present.find((each) => isSameDay(each, visit));
    return rival && rival.screenMs >= visit.screenMs ? { ...visit, readings: rival.readings } : visit;
  });
  const moreTime = present.map((visit) => {
    const rival = incoming.find((each) => isSameDay(each, visit));
    return rival && rival.screenMs > visit.screenMs ? { ...visit, readings: {} } : visit;
  });
  return mergeVisits(moreTime, lessTime);
}

const isSameDay = (a: StoredVisit, b: StoredVisit): boolean => a.pageKey === b.pageKey && a.day === b.day;
