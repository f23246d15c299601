/** Backing up and bringing back, as a view shows it. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { BackupError, type BackupRefusal } from '../library/backup/format.ts';
import type { RestoreMode } from '../library/backup/kinds.ts';
import { readBackup } from '../library/backup/read.ts';
import { type BackupPreview, previewRestore, restore } from '../library/backup/restore.ts';
import { backupStream } from '../library/backup/write.ts';
import { type LibraryErrorCode, toLibraryError } from '../library/errors.ts';
import { changeSettings, readSettings } from '../settings.ts';
import { checkSettings } from '../settings-check.ts';
import { download } from './download.ts';
import { library } from './library.ts';

export type { BackupPreview, RestoreMode };

export type BackupState =
  | { kind: 'idle' }
  | { kind: 'saving' }
  /** A file is read through and checked. */
  | { kind: 'reading' }
  | { kind: 'preview'; fileName: string; changes: Record<RestoreMode, BackupPreview> }
  | { kind: 'restoring'; done: number; total: number }
  | { kind: 'saved' }
  | { kind: 'restored' }
  /** The reader stopped it: what is back stays, nothing was taken away. */
  | { kind: 'stopped'; done: number; total: number }
  /** Nothing was changed. `line`: of the bad record, 0 for none. */
  | { kind: 'refused'; fileName: string; refusal: BackupRefusal; line: number }
  | { kind: 'failed'; code: LibraryErrorCode };

export interface Backup {
  state: ReadonlySignal<BackupState>;
  /** Writes everything into a file and has the browser save it. */
  save(): Promise<void>;
  /** Reads a file through and shows what it would change. */
  open(file: File): Promise<void>;
  /** Brings the opened file back. */
  restore(mode: RestoreMode): Promise<void>;
  /** Goes back to the beginning, or stops what runs: reading changes nothing, and of what is brought back nothing is lost. */
  cancel(): void;
}

/** @param onRestored called when the library and perhaps the settings are other ones */
export function createBackup(onRestored: () => void): Backup {
  const state = signal<BackupState>({ kind: 'idle' });
  let opened: File | null = null;
  let running = new AbortController();

  const begin = (): AbortSignal => {
    running = new AbortController();
    return running.signal;
  };
  const records = (file: File, signal: AbortSignal) => until(signal, readBackup(file.stream(), checkSettings));
  const fail = (error: unknown, fileName: string) => {
    state.value =
      error instanceof BackupError
        ? { kind: 'refused', fileName, refusal: error.refusal, line: error.line }
        : { kind: 'failed', code: toLibraryError(error).code };
  };
  return {
    state,
    async save() {
      state.value = { kind: 'saving' };
      try {
        const now = new Date().toISOString();
        const stream = backupStream(library(), await readSettings(), now);
        download(await new Response(stream).blob(), `khulasa-${now.slice(0, 10)}.khulasa`);
        await changeSettings({ lastBackupAt: now });
        state.value = { kind: 'saved' };
      } catch (error) {
        fail(error, '');
      }
    },
    async open(file) {
      const signal = begin();
      state.value = { kind: 'reading' };
      try {
        const merge = await previewRestore(library(), records(file, signal), 'merge');
        const replace = await previewRestore(library(), records(file, signal), 'replace');
        opened = file;
        state.value = { kind: 'preview', fileName: file.name, changes: { merge, replace } };
      } catch (error) {
        if (!signal.aborted) fail(error, file.name);
      }
    },
    async restore(mode) {
      const now = state.peek();
      if (!opened || now.kind !== 'preview') return;
      const { fileName } = now;
      const signal = begin();
      const total = Object.values(now.changes[mode]).reduce((sum, of) => sum + of.added + of.changed + of.same, 0);
      state.value = { kind: 'restoring', done: 0, total };
      // Merged in, a file brings what was read and marked; how Khulasa behaves stays as the reader has it now.
      const onSettings = async (found: unknown) => {
        const { lastBackupAt: _, ...settings } = checkSettings(found);
        if (mode === 'replace') await changeSettings(settings);
      };
      try {
        await restore(library(), records(opened, signal), mode, onSettings, (done) => {
          if (!signal.aborted) state.value = { kind: 'restoring', done, total };
        });
        // A stop that came with the last record came too late.
        state.value = { kind: 'restored' };
        onRestored();
      } catch (error) {
        // What came back until a stop is searched and listed too.
        if (signal.aborted) onRestored();
        else fail(error, fileName);
      } finally {
        // After a stop another file may be open by now.
        if (!signal.aborted) opened = null;
      }
    },
    cancel() {
      running.abort();
      opened = null;
      const now = state.peek();
      state.value = now.kind === 'restoring' ? { ...now, kind: 'stopped' } : { kind: 'idle' };
    },
  };
}

/** The same records until the reader stops them; then it throws, between two records. */
async function* until<T>(signal: AbortSignal, records: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const record of records) {
    signal.throwIfAborted();
    yield record;
  }
  signal.throwIfAborted();
}
