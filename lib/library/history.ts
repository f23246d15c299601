/** The reading history: one visit an article and local calendar day. */
import type { ReadingProgress, Visit } from '../types.ts';
import { checkProgress, checkVisit } from './check.ts';
import { attempt, type LibraryDatabase, type StoredVisit } from './database.ts';
import { mergeReading, mergeVisits } from './same-visit.ts';
import { withDay } from './stored-visit.ts';

/**
 * Records a visit. A second one of the same article on the same day brings the one that is there up to date; the same
 * visits in any order and number give the same history.
 *
 * @throws TypeError on a damaged record, LibraryError when it could not be kept.
 */
export async function recordVisit(db: LibraryDatabase, visit: Visit): Promise<void> {
  await recordVisits(db, [visit]);
}

/** Records visits, all or none. Throws like `recordVisit`. */
export async function recordVisits(db: LibraryDatabase, visits: readonly Visit[]): Promise<void> {
  const incoming = visits.map(checkVisit).map(withDay);
  await attempt(db, () => db.transaction('rw', db.visits, () => putVisits(db, incoming)));
}

/** Lays visits over those that are kept. Inside a transaction over `visits`. */
export async function putVisits(db: LibraryDatabase, incoming: readonly StoredVisit[]): Promise<void> {
  const [sameIds, sameDays] = await Promise.all([
    db.visits.bulkGet(incoming.map(({ id }) => id)),
    db.visits
      .where('[pageKey+day]')
      .anyOf(incoming.map(({ pageKey, day }) => [pageKey, day]))
      .toArray(),
  ]);
  const present = new Map(
    [...sameIds, ...sameDays].filter((each) => each !== undefined).map((each) => [each.id, each]),
  );
  // All out first: two visits may change places, and the day's index never holds both.
  await db.visits.bulkDelete([...present.keys()]);
  await db.visits.bulkPut(mergeVisits([...present.values()], incoming));
}

/**
 * Brings a recorded visit up to date. One that is not there (never recorded, or deleted by the reader meanwhile) stays away.
 *
 * @returns whether it is there
 * @throws TypeError on a damaged record, LibraryError when it could not be kept.
 */
export async function recordProgress(db: LibraryDatabase, progress: ReadingProgress): Promise<boolean> {
  const { visitId, pageKey, screenMs, readShare } = checkProgress(progress);
  return attempt(db, () =>
    db.transaction('rw', db.visits, async () => {
      const ofPage = await db.visits.where('pageKey').equals(pageKey).toArray();
      const visit = ofPage.find(({ readings }) => Object.hasOwn(readings, visitId));
      if (!visit) return false;
      const merged = mergeReading(visit, { readings: { [visitId]: screenMs }, readShare });
      if (merged.screenMs !== visit.screenMs || merged.readShare !== visit.readShare) {
        await db.visits.put({ ...visit, ...merged });
      }
      return true;
    }),
  );
}

/** Whether this sender's visit of a page is recorded. Throws LibraryError. */
export async function hasVisit(
  db: LibraryDatabase,
  { visitId, pageKey }: { visitId: string; pageKey: string },
): Promise<boolean> {
  const ofPage = await attempt(db, () => db.visits.where('pageKey').equals(pageKey).toArray());
  return ofPage.some(({ readings }) => Object.hasOwn(readings, visitId));
}
