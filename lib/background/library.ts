/** The background's library. Opened at the first use, since a private-only session must not open it at all. */
import { type LibraryDatabase, openLibrary } from '../library/database.ts';

let opened: LibraryDatabase | undefined;

/** Never called for a private window. */
export function library(): LibraryDatabase {
  opened ??= openLibrary();
  return opened;
}
