/** The reading history: one visit an article and local calendar day. */
import type { Visit } from '../types.ts';
import { checkVisit } from './check.ts';
import { attempt, type LibraryDatabase, type StoredVisit } from './database.ts';
import { localDay } from './local-day.ts';
import { type ListOptions, newest } from './newest.ts';
import { mergeVisits } from './same-visit.ts';
import { searchWords } from './words.ts';

/**
 * Records a visit. A second one of the same article on the same day brings the one that is there up to date; the same
 * visits in any order and number give the same history.
 *
 * @throws TypeError on a damaged record, LibraryError when it could not be kept.
 */
export async function recordVisit(db: LibraryDatabase, visit: Visit): Promise<void> {
  await restoreVisits(db, [visit]);
}

/** Puts visits back, all or none: undo for `deleteVisit` and `deleteAllVisits`. Throws like `recordVisit`. */
export async function restoreVisits(db: LibraryDatabase, visits: readonly Visit[]): Promise<void> {
  const incoming = visits.map(checkVisit).map(withIndex);
  await attempt(db, () =>
    db.transaction('rw', db.visits, async () => {
      const sameIds = await db.visits.bulkGet(incoming.map(({ id }) => id));
      const sameDays = await db.visits
        .where('[pageKey+day]')
        .anyOf(incoming.map(({ pageKey, day }) => [pageKey, day]))
        .toArray();
      const present = new Map(
        [...sameIds, ...sameDays].filter((each) => each !== undefined).map((each) => [each.id, each]),
      );
      // All out first: two visits may change places, and the day's index never holds both.
      await db.visits.bulkDelete([...present.keys()]);
      await db.visits.bulkPut(mergeVisits([...present.values()], incoming));
    }),
  );
}

/** Visits, newest first. `query` looks at headline, site, its name and byline. Throws LibraryError. */
export async function listVisits(db: LibraryDatabase, options: ListOptions = {}): Promise<Visit[]> {
  const stored = await attempt(db, () => db.transaction('r', db.visits, () => newest(db.visits, 'visitedAt', options)));
  return stored.map(withoutIndex);
}

/** Deletes a visit and gives it for undo, undefined when there is none. Throws LibraryError. */
export async function deleteVisit(db: LibraryDatabase, id: string): Promise<Visit | undefined> {
  const deleted = await attempt(db, () =>
    db.transaction('rw', db.visits, async () => {
      const stored = await db.visits.get(id);
      await db.visits.delete(id);
      return stored;
    }),
  );
  return deleted && withoutIndex(deleted);
}

/** Empties the history and gives what was in it for undo. Throws LibraryError. */
export async function deleteAllVisits(db: LibraryDatabase): Promise<Visit[]> {
  const deleted = await attempt(db, () =>
    db.transaction('rw', db.visits, async () => {
      const all = await db.visits.toArray();
      await db.visits.clear();
      return all;
    }),
  );
  return deleted.map(withoutIndex);
}

/** How many visits there are. Throws LibraryError. */
export async function countVisits(db: LibraryDatabase): Promise<number> {
  return attempt(db, () => db.visits.count());
}

function withIndex(visit: Visit): StoredVisit {
  const day = localDay(visit.visitedAt);
  const words = searchWords(visit.headline, visit.site, visit.siteName, visit.byline);
  return { ...visit, day, words };
}

function withoutIndex({ day: _, words: __, ...visit }: StoredVisit): Visit {
  return visit;
}
