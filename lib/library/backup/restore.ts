/**
 * Bringing a backup back: first a preview, which reads and checks the whole file and changes nothing, then the writing. Merging
 * adds what is missing and keeps what is newer; replacing makes the library what the file says, and takes away what it does not
 * name only after all of it is written.
 */
import type { LibraryDatabase } from '../database.ts';
import type { BackupKind, BackupRecord, BackupValues } from './format.ts';
import { type KeptKind, KINDS, type RestoreMode } from './kinds.ts';

/** Records that are compared or written at a time. */
const BATCH = 100;

/** What a file would change of one kind. */
export interface KindPreview {
  added: number;
  changed: number;
  same: number;
  /** Only when replacing: what the library has and the file has not. */
  removed: number;
}

export type BackupPreview = Record<KeptKind, KindPreview>;

/**
 * Reads a whole backup and says what bringing it back would change. Writes nothing.
 *
 * @param records as `readBackup` gives them. Throws what they throw; LibraryError.
 */
export async function previewRestore(
  db: LibraryDatabase,
  records: AsyncIterable<BackupRecord>,
  mode: RestoreMode,
): Promise<BackupPreview> {
  const preview = perKind((): KindPreview => ({ added: 0, changed: 0, same: 0, removed: 0 }));
  const keys = perKind(() => new Set<string>());
  await inBatches(records, async (kind, values) => {
    const { changeOf, keyOf } = KINDS[kind];
    for (const change of await changeOf(db, values, mode)) preview[kind][change]++;
    for (const value of values) keys[kind].add(keyOf(value));
  });
  if (mode === 'replace') {
    for (const kind of kinds()) preview[kind].removed = (await KINDS[kind].others(db, keys[kind])).length;
  }
  return preview;
}

/**
 * Writes a backup into the library. Where it fails half way (a full disk), nothing that was there is lost, and doing it again
 * goes on.
 *
 * @param records of a file that a preview has read to its end
 * @param onSettings told the reader's settings of the file
 * @param onProgress told the number of records that are done
 * @throws LibraryError
 */
export async function restore(
  db: LibraryDatabase,
  records: AsyncIterable<BackupRecord>,
  mode: RestoreMode,
  onSettings: (settings: unknown) => Promise<unknown>,
  onProgress: (done: number) => void = () => undefined,
): Promise<void> {
  const keys = perKind(() => new Set<string>());
  let settings: { value: unknown } | null = null;
  let done = 0;
  await inBatches(
    records,
    async (kind, values) => {
      await KINDS[kind].write(db, values, mode);
      for (const value of values) keys[kind].add(KINDS[kind].keyOf(value));
      done += values.length;
      onProgress(done);
    },
    (value) => {
      settings = { value };
    },
  );
  if (mode === 'replace') {
    for (const kind of kinds()) await KINDS[kind].remove(db, await KINDS[kind].others(db, keys[kind]));
  }
  const found = settings as { value: unknown } | null;
  if (found) await onSettings(found.value);
}

async function inBatches(
  records: AsyncIterable<BackupRecord>,
  use: <K extends KeptKind>(kind: K, values: BackupValues[K][]) => Promise<void>,
  onSettings: (value: unknown) => void = () => undefined,
): Promise<void> {
  let kind: KeptKind | null = null;
  let values: unknown[] = [];
  const flush = async () => {
    if (kind && values.length > 0) await use(kind, values as never);
    values = [];
  };
  for await (const record of records) {
    if (record.kind === 'settings') {
      onSettings(record.value);
      continue;
    }
    if (record.kind !== kind || values.length >= BATCH) await flush();
    kind = record.kind;
    values.push(record.value);
  }
  await flush();
}

const kinds = (): KeptKind[] => Object.keys(KINDS) as KeptKind[];

function perKind<T>(make: (kind: BackupKind) => T): Record<KeptKind, T> {
  return Object.fromEntries(kinds().map((kind) => [kind, make(kind)])) as Record<KeptKind, T>;
}
