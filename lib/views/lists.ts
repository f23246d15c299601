/** The lists of the library that can be searched: the reading history and all highlights. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { LibraryDatabase } from '../library/database.ts';
import { forget, forgetEverything, remember } from '../library/forget.ts';
import { highlightFacets, listHighlights } from '../library/highlight-lists.ts';
import { listVisits } from '../library/history.ts';
import type { ListOptions } from '../library/newest.ts';
import type { Highlight, Visit } from '../types.ts';
import { library } from './library.ts';
import { liveSignal } from './live.ts';
import type { Loaded } from './loaded.ts';

/** A part of a list: what was searched for, what is shown, whether there is more. */
export interface Excerpt<Item> {
  query: string;
  items: readonly Item[];
  hasMore: boolean;
}

export interface SearchableList<Item> {
  query: Signal<string>;
  found: ReadonlySignal<Loaded<Excerpt<Item>>>;
  showMore(): void;
}

function searchable<Item>(
  list: (db: LibraryDatabase, options: ListOptions) => Promise<Item[]>,
  pageSize: number,
): SearchableList<Item> {
  const query = signal('');
  const limit = signal(pageSize);
  const found = liveSignal<Excerpt<Item>>(
    () => {
      const asked = { query: query.value, limit: limit.value };
      return async () => {
        // One more than is shown tells whether there is more.
        const items = await list(library(), { ...asked, limit: asked.limit + 1 });
        return { query: asked.query, items: items.slice(0, asked.limit), hasMore: items.length > asked.limit };
      };
    },
    { keepOld: true },
  );
  const showMore = () => {
    limit.value += pageSize;
  };
  return { query, found, showMore };
}

/** The reading history, newest first. Not in a private window. */
export const historyList = (pageSize: number): SearchableList<Visit> => searchable(listVisits, pageSize);

/** All highlights, newest first. Not in a private window. */
export const highlightList = (pageSize: number): SearchableList<Highlight> => searchable(listHighlights, pageSize);

/** Deletes one visit. Returns the way to undo that. */
export async function forgetVisit(visit: Visit): Promise<() => Promise<void>> {
  const forgotten = await forget(library(), { visit: visit.id });
  return () => remember(library(), forgotten);
}

/** Deletes the whole history. Returns how much that was. */
export function forgetHistory(): Promise<number> {
  return forgetEverything(library());
}

/** The reader's tags, the most used first, live; none in a private window. @param isPrivate the library is not opened while it is true */
export function knownTags(isPrivate: ReadonlySignal<boolean>): ReadonlySignal<readonly string[]> {
  const facets = liveSignal(
    () => (isPrivate.value ? async () => ({ tags: [], sites: [] }) : () => highlightFacets(library())),
    { keepOld: true },
  );
  return computed(() => (facets.value.status === 'ready' ? facets.value.value.tags : []));
}
