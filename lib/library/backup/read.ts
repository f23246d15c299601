/** Reading a backup: every record is checked, and a fresh copy of the known fields is made of it. */
import { checkActorChoice, checkArticle, checkHighlight, checkParagraphs, checkVisit } from '../check.ts';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackedUpArticle,
  type BackedUpText,
  BackupError,
  type BackupKind,
  type BackupRecord,
  type BackupValues,
} from './format.ts';
import { gzippedLines } from './lines.ts';

/** @throws TypeError that says what is wrong. */
type Check<T> = (value: unknown) => T;

/** Names that no record has, and that would change what every object is. Inside a text their quotation marks are escaped. */
const PROTOTYPE_KEYS = /"(?:__proto__|constructor|prototype)"\s*:/;

/** Versions and the present text. */
const MAX_TEXTS = 50;

/**
 * The records of a backup, in its order.
 *
 * @param file the file's bytes
 * @param checkSettings gives a copy of the reader's settings; throws where they are none
 * @throws BackupError at the first fault, so a file is only good once all of it was read
 */
export async function* readBackup(
  file: ReadableStream<Uint8Array>,
  checkSettings: Check<unknown>,
): AsyncGenerator<BackupRecord> {
  const checks: { [K in BackupKind]: Check<BackupValues[K]> } = {
    settings: checkSettings,
    visit: checkVisit,
    highlight: checkHighlight,
    article: checkBackedUpArticle,
    actorChoice: checkActorChoice,
  };
  let line = 0;
  let records = 0;
  let isComplete = false;
  for await (const text of gzippedLines(file)) {
    line++;
    if (line === 1) {
      checkHeader(text);
      continue;
    }
    if (isComplete) throw new BackupError('damaged', line);
    const value = parse(text, line);
    if (value.end === true) {
      if (value.records !== records) throw new BackupError('damaged', line);
      isComplete = true;
      continue;
    }
    records++;
    yield checkRecord(value, checks, line);
  }
  if (!isComplete) throw new BackupError(line === 0 ? 'foreign' : 'truncated');
}

function checkHeader(text: string): void {
  let header: Record<string, unknown>;
  try {
    header = parse(text, 1);
  } catch (error) {
    throw new BackupError('foreign', 1, error);
  }
  if (header.format !== BACKUP_FORMAT || !Number.isInteger(header.version)) throw new BackupError('foreign', 1);
  if (Number(header.version) > BACKUP_VERSION) throw new BackupError('too-new', 1);
}

function parse(text: string, line: number): Record<string, unknown> {
  if (PROTOTYPE_KEYS.test(text)) throw new BackupError('bad-record', line);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (error) {
    throw new BackupError('damaged', line, error);
  }
  throw new BackupError('bad-record', line);
}

function checkRecord(
  { kind, value }: Record<string, unknown>,
  checks: { [K in BackupKind]: Check<BackupValues[K]> },
  line: number,
): BackupRecord {
  if (typeof kind !== 'string' || !Object.hasOwn(checks, kind)) throw new BackupError('bad-record', line);
  try {
    return { kind, value: checks[kind as BackupKind](value) } as BackupRecord;
  } catch (error) {
    throw new BackupError('bad-record', line, error);
  }
}

function checkBackedUpArticle(value: unknown): BackedUpArticle {
  const { article, texts } = fields(value);
  const checked = checkArticle(article);
  if (!Array.isArray(texts) || texts.length > MAX_TEXTS) throw new TypeError('texts is no list of texts');
  return { article: checked, texts: texts.map(checkText) };
}

function checkText(value: unknown): BackedUpText {
  const { seenAt, headline, visitId, paragraphs } = fields(value);
  if (typeof headline !== 'string' || typeof visitId !== 'string')
    throw new TypeError('a text has no headline or visit');
  if (typeof seenAt !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(seenAt)) {
    throw new TypeError('seenAt is no moment in UTC');
  }
  return { seenAt, headline, visitId, paragraphs: checkParagraphs(paragraphs) };
}

function fields(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new TypeError('no record');
  return Object.fromEntries(Object.entries(value));
}
