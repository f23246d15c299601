/** Highlights to files and out of files. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Translator } from '../i18n.ts';
import { markChanged } from '../library/changed.ts';
import {
  articleOf,
  type ExportedArticle,
  type ExportFormat,
  exportedArticles,
  fileKind,
  writeFile,
} from '../library/export/export.ts';
import { applyImport, type ImportPlan, planImport } from '../library/import/merge.ts';
import { type ReadHighlights, readHighlights } from '../library/import/read.ts';
import { type FileRefusal, ImportError } from '../library/import/refusal.ts';
import type { Watch } from '../library/slices.ts';
import { sendToBackground } from '../messages.ts';
import type { Highlight } from '../types.ts';
import { download } from './download.ts';
import { library } from './library.ts';
import type { Done, Notices } from './notices.ts';

export type { HighlightRefusal } from '../library/import/refusal.ts';

/** Where an import stands. */
export type ImportState =
  | { kind: 'idle' }
  /** A file is read, or what it holds is written; `total` is 0 while that is not known. */
  | { kind: 'reading'; done: number; total: number }
  | { kind: 'writing'; done: number; total: number }
  | { kind: 'refused'; reason: FileRefusal }
  | { kind: 'preview'; plan: ImportPlan; refused: ReadHighlights['refused'] };

/**
 * Writes highlights into a file and gives it to the reader.
 *
 * @param which ids out of the library (null for all), or highlights that are at hand: those of a private window
 * @returns how many articles that were
 * @throws LibraryError
 */
export async function exportHighlights(
  which: ReadonlySet<string> | readonly Highlight[] | null,
  format: ExportFormat,
  { t, language, direction }: Translator,
): Promise<number> {
  const now = new Date().toISOString();
  const { extension, mediaType } = fileKind(format);
  const words = {
    title: t('allHighlights'),
    note: t('note'),
    openInPage: t('exportedPlace'),
    colours: { yellow: t('colour.yellow'), green: t('colour.green'), blue: t('colour.blue'), pink: t('colour.pink') },
    language,
    direction,
  };
  const articles: AsyncIterable<ExportedArticle> | ExportedArticle[] = Array.isArray(which)
    ? [articleOf(which)]
    : exportedArticles(library(), (which as ReadonlySet<string> | null) ?? undefined);
  const { list, isOne } = await oneOrMany(articles);
  let count = 0;
  const counted = async function* () {
    for await (const article of list) {
      count += 1;
      yield article;
    }
  };
  const parts: Blob[] = [];
  // Each part becomes a Blob at once, which the browser may keep on the disk.
  for await (const part of writeFile(counted(), format, { words, now, isOne })) parts.push(new Blob([part]));
  download(new Blob(parts, { type: mediaType }), `khulasa-${now.slice(0, 10)}.${extension}`);
  return count;
}

/** Whether there is one article only, which a file shows otherwise than several. */
async function oneOrMany(articles: AsyncIterable<ExportedArticle> | Iterable<ExportedArticle>) {
  const iterator = Symbol.asyncIterator in articles ? articles[Symbol.asyncIterator]() : articles[Symbol.iterator]();
  const first = await iterator.next();
  const second = first.done ? first : await iterator.next();
  async function* list() {
    if (!first.done) yield first.value;
    if (second.done) return;
    yield second.value;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { list: list(), isOne: !first.done && second.done === true };
}

export interface HighlightImport {
  state: ReadonlySignal<ImportState>;
  open(file: File): Promise<void>;
  /** Writes what the preview shows. */
  confirm(): Promise<void>;
  cancel(): void;
}

/** Taking highlights out of a file: read, shown, and only then written. Not in a private window. */
export function highlightImport(
  notices: Notices,
  say: () => Translator['t'],
  failure: (error: unknown) => string,
): HighlightImport {
  const state = signal<ImportState>({ kind: 'idle' });
  let running = new AbortController();
  /** Starts one work, in place of another that may still run. */
  const begin = (kind: 'reading' | 'writing'): Watch & { signal: AbortSignal } => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    state.value = { kind, done: 0, total: 0 };
    const onProgress = (done: number, total: number): void => {
      if (!signal.aborted) state.value = { kind, done, total };
    };
    return { signal, onProgress };
  };
  return {
    state,
    async open(file) {
      const watch = begin('reading');
      try {
        const { highlights, refused } = await readHighlights(file, new Date().toISOString(), watch);
        const plan = await planImport(library(), highlights, watch);
        watch.signal.throwIfAborted();
        state.value = { kind: 'preview', plan, refused };
      } catch (error) {
        if (watch.signal.aborted) return;
        state.value = error instanceof ImportError ? { kind: 'refused', reason: error.refusal } : { kind: 'idle' };
        if (!(error instanceof ImportError)) notices.say(failure(error));
      }
    },
    async confirm() {
      const now = state.peek();
      if (now.kind !== 'preview') return;
      const watch = begin('writing');
      const wanted = [...now.plan.added, ...now.plan.changed.map(({ after }) => after)];
      const whyNot = (error: unknown): string => (watch.signal.aborted ? say()('importStopped') : failure(error));
      await notices.attempt(whyNot, async (): Promise<Done> => {
        // What was changed since the preview counts too.
        const plan = await planImport(library(), wanted, { signal: watch.signal });
        const undo = await applyImport(library(), plan, watch);
        await tellPages(wanted);
        return {
          text: say()('imported', { count: plan.added.length + plan.changed.length }),
          undo: async () => {
            await undo();
            await tellPages(wanted);
          },
        };
      });
      state.value = { kind: 'idle' };
    },
    cancel: () => {
      running.abort();
      state.value = { kind: 'idle' };
    },
  };
}

/** Brings open pages and the index of the search up to date after highlights were written here. Throws LibraryError. */
export async function tellPages(highlights: readonly Highlight[]): Promise<void> {
  const pageKeys = [...new Set(highlights.map(({ pageKey }) => pageKey))];
  await markChanged(library(), pageKeys);
  // Where the background cannot be reached it catches up at its next start, and pages when they are loaded again.
  await sendToBackground('highlightsChanged', { pageKeys }).catch(() => undefined);
  await sendToBackground('libraryChanged').catch(() => undefined);
}
