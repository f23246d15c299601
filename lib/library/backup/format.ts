/**
 * A backup: gzipped JSON Lines. First a header, then one record a line, last a line that counts them, so that a file that was
 * cut short is known. Only what cannot be made anew is in it: prints, actors' pages and the index of the search are not.
 */
import type { ActorChoice, Highlight, LibraryArticle, StoryParagraph, Visit } from '../../types.ts';

export const BACKUP_FORMAT = 'khulasa-backup';

/** Counts up when an older program could not read a file any more. */
export const BACKUP_VERSION = 1;

/** A text of an article as a backup holds it. */
export interface BackedUpText {
  /** ISO 8601 in UTC. */
  seenAt: string;
  headline: string;
  visitId: string;
  paragraphs: StoryParagraph[];
}

export interface BackedUpArticle {
  article: LibraryArticle;
  /** Oldest first; the last one is the present text. Empty where no text was kept. */
  texts: BackedUpText[];
}

/** What a backup holds of each kind. `settings` are checked by the caller, whose they are. */
export interface BackupValues {
  settings: unknown;
  visit: Visit;
  highlight: Highlight;
  article: BackedUpArticle;
  actorChoice: ActorChoice;
}

export type BackupKind = keyof BackupValues;

export type BackupRecord = { [K in BackupKind]: { kind: K; value: BackupValues[K] } }[BackupKind];

/** Why a file is refused; the strings have a sentence for each (`backupRefused.…`). */
export type BackupRefusal =
  /** No backup of Khulasa at all. */
  | 'foreign'
  /** Written by a newer version. */
  | 'too-new'
  /** It ends too early. */
  | 'truncated'
  /** Its bytes are not those that were written. */
  | 'damaged'
  /** A record that no Khulasa ever wrote. */
  | 'bad-record';

/** A file that is not taken. Nothing was changed. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly refusal: BackupRefusal;
  /** The line of the bad record, 1 for the header; 0 where no line is at fault. */
  readonly line: number;

  constructor(refusal: BackupRefusal, line = 0, cause?: unknown) {
    super(`The backup is refused (${refusal}${line ? `, line ${line}` : ''})`, { cause });
    this.refusal = refusal;
    this.line = line;
  }
}
