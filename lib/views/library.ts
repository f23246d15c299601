/** The library of this page, opened at its first use: never in a private window. */
import { type LibraryDatabase, openLibrary } from '../library/database.ts';

let opened: LibraryDatabase | undefined;

/** Call it only where the view is known not to be private. */
export function library(): LibraryDatabase {
  opened ??= openLibrary();
  return opened;
}
