/**
 * Highlights of private windows: in the browser's session storage, which is memory only and goes with the session.
 * Nothing here may open the database.
 */
import type { Highlight } from '../types.ts';
import { checkHighlight } from './check.ts';
import { LibraryError } from './errors.ts';
import { inPageOrder, isSameMark, strongest } from './same-highlight.ts';

/** What is needed of `browser.storage.session`. */
export interface SessionArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export interface PrivateHighlights {
  /** Like `saveHighlight` of the library: same rules, same answer, same errors. */
  save(highlight: Highlight): Promise<Highlight>;
  /** Deletes a highlight and gives it for undo, undefined when there is none. */
  delete(id: string, pageKey: string): Promise<Highlight | undefined>;
  /** The highlights of a page, in the order of the page. */
  of(pageKey: string): Promise<Highlight[]>;
  /** Forgets all of them: when the last private window closes. */
  clear(): Promise<void>;
}

/** The pages that have a key of their own below. */
const PAGES_KEY = 'private-highlights';

/** The session key that holds a page's highlights, for listeners of `storage.onChanged`. */
export function privateHighlightsKey(pageKey: string): string {
  return `${PAGES_KEY}:${pageKey}`;
}

/** The last operation on each area: session storage has no transactions, so that reading and writing must take turns. */
const lastOperation = new WeakMap<SessionArea, Promise<unknown>>();

export function privateHighlights(area: SessionArea): PrivateHighlights {
  return {
    async save(highlight) {
      const checked = checkHighlight(highlight);
      return inTurn(area, async () => {
        const present = await highlightsIn(area, checked.pageKey);
        const rivals = present.filter((each) => each.id === checked.id || isSameMark(each, checked));
        const kept = strongest(checked, ...rivals);
        if (kept !== checked && !isSameMark(kept, checked)) return kept;
        const pages = new Set(await pagesIn(area)).add(checked.pageKey);
        await area.set({
          [PAGES_KEY]: [...pages],
          [privateHighlightsKey(checked.pageKey)]: [...present.filter((each) => !rivals.includes(each)), kept],
        });
        return kept;
      });
    },

    async delete(id, pageKey) {
      return inTurn(area, async () => {
        const present = await highlightsIn(area, pageKey);
        const deleted = present.find((each) => each.id === id);
        const others = present.filter((each) => each !== deleted);
        if (deleted) await area.set({ [privateHighlightsKey(pageKey)]: others });
        return deleted;
      });
    },

    async of(pageKey) {
      return inTurn(area, async () => (await highlightsIn(area, pageKey)).sort(inPageOrder));
    },

    async clear() {
      await inTurn(area, async () => area.remove([PAGES_KEY, ...(await pagesIn(area)).map(privateHighlightsKey)]));
    },
  };
}

async function inTurn<T>(area: SessionArea, operation: () => Promise<T>): Promise<T> {
  const previous = lastOperation.get(area) ?? Promise.resolve();
  const mine = previous.then(operation).catch((error: unknown) => {
    const isQuota = /quota/i.test(error instanceof Error ? `${error.name} ${error.message}` : String(error));
    throw new LibraryError(isQuota ? 'quota' : 'unknown', error);
  });
  // A failure is its caller's affair; the next operation goes on.
  lastOperation.set(
    area,
    mine.catch(() => undefined),
  );
  return mine;
}

async function highlightsIn(area: SessionArea, pageKey: string): Promise<Highlight[]> {
  const key = privateHighlightsKey(pageKey);
  return ((await area.get([key]))[key] ?? []) as Highlight[];
}

async function pagesIn(area: SessionArea): Promise<string[]> {
  return ((await area.get([PAGES_KEY]))[PAGES_KEY] ?? []) as string[];
}
