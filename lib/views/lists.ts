/** The lists of the library that can be searched: the reading history and all highlights. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { listEntries } from '../library/entries.ts';
import type { LibraryEntry } from '../library/entry.ts';
import { forget, forgetEverything, remember, type ToForget } from '../library/forget.ts';
import { highlightFacets } from '../library/highlight-lists.ts';
import { searchEntries } from '../library/search/entries.ts';
import { snippetsOf } from '../library/search/find.ts';
import type { MarkedText } from '../library/search/marks.ts';
import type { SearchQuery } from '../library/search/query.ts';
import { sendToBackground } from '../messages.ts';
import { library } from './library.ts';
import { liveSignal } from './live.ts';
import type { Loaded } from './loaded.ts';

/** A part of a list: what was searched for, what is shown, whether there is more. */
export interface Excerpt<Item> {
  query: string;
  items: readonly Item[];
  hasMore: boolean;
  /** How many there are in all, where that is known. */
  total?: number;
  /** The query as the search understood it. */
  parsed?: SearchQuery;
}

export interface SearchableList<Item> {
  query: Signal<string>;
  found: ReadonlySignal<Loaded<Excerpt<Item>>>;
  showMore(): void;
}

/** The reading history with what a search found in each article, by its key. */
export interface HistoryList extends SearchableList<LibraryEntry> {
  snippets: ReadonlySignal<ReadonlyMap<string, MarkedText | null>>;
}

/** @param choose reads signals and gives the query to run now; it is asked again when these signals change */
export function searchable<Item>(
  choose: (query: string, limit: number) => () => Promise<Omit<Excerpt<Item>, 'query' | 'hasMore'>>,
  pageSize: number,
): SearchableList<Item> {
  const query = signal('');
  /** How long the list has grown, for one query: another one begins with a page again. */
  const grown = signal({ query: '', limit: pageSize });
  const limitOf = (asked: string) => (grown.value.query === asked ? grown.value.limit : pageSize);
  const found = liveSignal<Excerpt<Item>>(
    () => {
      const asked = { query: query.value, limit: limitOf(query.value) };
      // One more than is shown tells whether there is more.
      const list = choose(asked.query, asked.limit + 1);
      return async () => {
        const answer = await list();
        const { items } = answer;
        return {
          ...answer,
          query: asked.query,
          items: items.slice(0, asked.limit),
          hasMore: items.length > asked.limit,
        };
      };
    },
    { keepOld: true },
  );
  const showMore = () => {
    const shown = found.peek();
    // Asked again before the last answer came: the reader has seen no more than it.
    if (shown.status !== 'ready' || !shown.value.hasMore || shown.value.query !== query.peek()) return;
    grown.value = { query: query.peek(), limit: longer(shown.value.items.length, pageSize) };
  };
  return { query, found, showMore };
}

/** The whole list is read again when it grows, so it grows by more each time. */
export function longer(shown: number, pageSize: number): number {
  return Math.max(shown + pageSize, Math.ceil(shown * 1.5));
}

/** The reading history, newest first, or what a search finds, best first. Not in a private window. */
export function historyList(pageSize: number): HistoryList {
  const list = searchable<LibraryEntry>(
    (query, limit) => async () => {
      if (query.trim() === '') return { items: await listEntries(library(), { limit }) };
      const { query: parsed, total, items } = await searchEntries(library(), query, limit);
      return { items, total, parsed };
    },
    pageSize,
  );
  // Reading texts takes longer than finding them: they follow.
  const snippets = signal<ReadonlyMap<string, MarkedText | null>>(new Map());
  effect(() => {
    const found = list.found.value;
    const parsed = found.status === 'ready' ? found.value.parsed : undefined;
    if (found.status !== 'ready' || !parsed) return;
    let isOld = false;
    const keys = found.value.items.map(({ key }) => key);
    snippetsOf(library(), parsed, keys).then(
      (texts) => {
        if (!isOld) snippets.value = texts;
      },
      () => undefined,
    );
    return () => {
      isOld = true;
    };
  });
  return { ...list, snippets };
}

/** Deletes a part of the history. Returns how many visits that were and the way to undo it. */
export async function forgetPart(what: ToForget): Promise<{ count: number; undo: () => Promise<void> }> {
  const forgotten = await forget(library(), what);
  followChange();
  return {
    count: forgotten.visits.length,
    undo: async () => {
      await remember(library(), forgotten);
      followChange();
    },
  };
}

/** Deletes the whole history. Returns how many visits that were. */
export async function forgetHistory(): Promise<number> {
  const count = await forgetEverything(library());
  followChange();
  return count;
}

/** The background brings the index up to date; where it cannot be reached it does so at its next start. */
function followChange(): void {
  void sendToBackground('libraryChanged').catch(() => undefined);
}

/** The reader's tags, the most used first, live; none in a private window. @param isPrivate the library is not opened while it is true */
export function knownTags(isPrivate: ReadonlySignal<boolean>): ReadonlySignal<readonly string[]> {
  const facets = liveSignal(
    () => (isPrivate.value ? async () => ({ tags: [], sites: [] }) : () => highlightFacets(library())),
    { keepOld: true },
  );
  return computed(() => (facets.value.status === 'ready' ? facets.value.value.tags : []));
}
