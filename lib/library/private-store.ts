/**
 * Highlights of private windows: in the browser's session storage, which is memory only and goes with the session.
 * Nothing here may open the database.
 */
import type { Highlight, HighlightEdit } from '../types.ts';
import { checkEdit, checkHighlight } from './check.ts';
import { LibraryError } from './errors.ts';
import { inPageOrder, isSameMark } from './same-highlight.ts';
import {
  type Deletion,
  deletionOf,
  type Edited,
  type Kept,
  type Saved,
  settleEdit,
  settleJoined,
  settleSave,
} from './settle.ts';

/** What is needed of `browser.storage.session`. */
export interface SessionArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export interface PrivateHighlights {
  /** Like `saveHighlight` of the library: same rules, same answer, same errors. */
  save(highlight: Highlight): Promise<Saved>;
  /** Like `editHighlight` of the library. */
  edit(id: string, pageKey: string, edit: HighlightEdit): Promise<Edited | null>;
  /** Like `deleteHighlight` of the library. */
  delete(id: string, pageKey: string, revision?: number): Promise<Highlight | undefined>;
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

/** The session key that holds what was deleted from a page. */
const deletionsKey = (pageKey: string): string => `${PAGES_KEY}-gone:${pageKey}`;

/** Deletions remembered for a page: a save that is sent again arrives within seconds. */
const DELETIONS_REMEMBERED = 200;

/** The last operation on each area: session storage has no transactions, so that reading and writing must take turns. */
const lastOperation = new WeakMap<SessionArea, Promise<unknown>>();

export function privateHighlights(area: SessionArea): PrivateHighlights {
  return {
    async save(highlight) {
      const checked = checkHighlight(highlight);
      return inTurn(area, async () => {
        const { pageKey } = checked;
        const { present, deletions } = await pageIn(area, pageKey);
        const settled = settleSave(
          checked,
          present.find(({ id }) => id === checked.id),
          present.filter((each) => each.id !== checked.id && isSameMark(each, checked)),
          deletions.find(({ id }) => id === checked.id),
          new Date().toISOString(),
        );
        const { put, gone, highlight: kept, before } = settled;
        if (put) {
          const replaced = new Set([put.id, ...gone.map(({ id }) => id)]);
          await write(area, pageKey, [...present.filter(({ id }) => !replaced.has(id)), put], [...deletions, ...gone]);
        }
        return { highlight: kept && plain(kept), before: before && plain(before) };
      });
    },

    async edit(id, pageKey, edit) {
      const checked = checkEdit(edit);
      return inTurn(area, async () => {
        const { present, deletions } = await pageIn(area, pageKey);
        const stored = lookUp(id, present, deletions);
        if (!stored) return null;
        const edited = settleEdit(stored, checked);
        if (edited === stored) return { highlight: plain(stored), before: plain(stored), joined: [] };
        const rest = present.filter((each) => each !== stored);
        const marks = checked.selectors ? rest.filter((each) => isSameMark(each, edited)) : [];
        const { put, gone } = settleJoined(edited, marks, new Date().toISOString());
        await write(area, pageKey, [...rest.filter((each) => !marks.includes(each)), put], [...deletions, ...gone]);
        return { highlight: plain(put), before: plain(stored), joined: marks.map(plain) };
      });
    },

    async delete(id, pageKey, revision = 1) {
      return inTurn(area, async () => {
        const { present, deletions } = await pageIn(area, pageKey);
        const stored = lookUp(id, present, deletions);
        const gone = deletionOf(stored?.id ?? id, stored, revision, new Date().toISOString());
        await write(
          area,
          pageKey,
          present.filter((each) => each !== stored),
          [...deletions.filter((each) => each.id !== gone.id), gone],
        );
        return stored && plain(stored);
      });
    },

    async of(pageKey) {
      return inTurn(area, async () => (await pageIn(area, pageKey)).present.map(plain).sort(inPageOrder));
    },

    async clear() {
      await inTurn(area, async () => {
        const pages = await pagesIn(area);
        await area.remove([PAGES_KEY, ...pages.flatMap((page) => [privateHighlightsKey(page), deletionsKey(page)])]);
      });
    },
  };
}

function lookUp(id: string, present: readonly Kept[], deletions: readonly Deletion[]): Kept | undefined {
  const into = deletions.find((each) => each.id === id)?.into;
  return present.find((each) => each.id === id) ?? present.find((each) => each.id === into);
}

/** Runs an operation on session storage after those before it. @throws LibraryError */
export async function inTurn<T>(area: SessionArea, operation: () => Promise<T>): Promise<T> {
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

async function pageIn(area: SessionArea, pageKey: string): Promise<{ present: Kept[]; deletions: Deletion[] }> {
  const [here, gone] = [privateHighlightsKey(pageKey), deletionsKey(pageKey)];
  const items = await area.get([here, gone]);
  return { present: (items[here] ?? []) as Kept[], deletions: (items[gone] ?? []) as Deletion[] };
}

async function write(area: SessionArea, pageKey: string, present: Kept[], deletions: Deletion[]): Promise<void> {
  const pages = new Set(await pagesIn(area)).add(pageKey);
  await area.set({
    [PAGES_KEY]: [...pages],
    [privateHighlightsKey(pageKey)]: present,
    [deletionsKey(pageKey)]: deletions.slice(-DELETIONS_REMEMBERED),
  });
}

async function pagesIn(area: SessionArea): Promise<string[]> {
  return ((await area.get([PAGES_KEY]))[PAGES_KEY] ?? []) as string[];
}

function plain({ edits: _, ...highlight }: Kept): Highlight {
  return highlight;
}
