/** The list of articles whose entry in the index is out of date. Whoever changes what a search looks at adds to it. */
import { attempt, type LibraryDatabase } from './database.ts';

/** Notes that the entries of these pages must be made anew: their highlights, notes or tags changed. Throws LibraryError. */
export async function markChanged(db: LibraryDatabase, pageKeys: readonly string[]): Promise<void> {
  await attempt(db, () => db.changed.bulkPut(pageKeys.map((key) => ({ key }))));
}
