/** How each kind of record is compared with the library, written into it, and taken out of it. */
import type { LibraryDatabase } from '../database.ts';
import type { BackupValues } from './format.ts';
import { actorChoiceKind } from './restore-actor-choices.ts';
import { articleKind } from './restore-articles.ts';
import { highlightKind } from './restore-highlights.ts';
import { visitKind } from './restore-visits.ts';

/** `merge` adds what is missing and keeps what is newer; `replace` makes the library what the file says. */
export type RestoreMode = 'merge' | 'replace';

/** What a record of the file does to the library. */
export type Change = 'added' | 'changed' | 'same';

export interface RestoredKind<T> {
  /** Identifies a record among those of its kind. */
  keyOf(value: T): string;
  /** What each record would change. Writes nothing. Throws LibraryError. */
  changeOf(db: LibraryDatabase, values: readonly T[], mode: RestoreMode): Promise<Change[]>;
  /** All of them or none; writing the same again changes nothing. Throws LibraryError. */
  write(db: LibraryDatabase, values: readonly T[], mode: RestoreMode): Promise<void>;
  /** The keys that the library has beside these. Throws LibraryError. */
  others(db: LibraryDatabase, keys: ReadonlySet<string>): Promise<string[]>;
  remove(db: LibraryDatabase, keys: readonly string[]): Promise<void>;
}

/** Kinds that the library keeps. */
export type KeptKind = Exclude<keyof BackupValues, 'settings'>;

export const KINDS: { [K in KeptKind]: RestoredKind<BackupValues[K]> } = {
  visit: visitKind,
  highlight: highlightKind,
  article: articleKind,
  actorChoice: actorChoiceKind,
};
