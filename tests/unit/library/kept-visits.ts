/** The visits of a library, as its lists give them. */
import type { LibraryDatabase } from '../../../lib/library/database.ts';
import { listEntries } from '../../../lib/library/entries.ts';
import type { Visit } from '../../../lib/types.ts';

/** Newest first. Throws LibraryError. */
export async function listVisits(db: LibraryDatabase): Promise<Visit[]> {
  const entries = await listEntries(db, { limit: 1000 });
  return entries.flatMap(({ visit }) => visit ?? []);
}
