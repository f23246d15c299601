/** The library's shelf of highlights: searched and narrowed down, and what is done with several at once. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import {
  type HighlightFacets,
  type HighlightFilter,
  highlightFacets,
  listHighlights,
} from '../library/highlight-lists.ts';
import { deleteHighlights, restoreHighlights } from '../library/highlights.ts';
import type { Highlight } from '../types.ts';
import { tellPages } from './highlight-files.ts';
import { library } from './library.ts';
import { type SearchableList, searchable } from './lists.ts';
import { liveSignal } from './live.ts';

export type { HighlightFacets, HighlightFilter } from '../library/highlight-lists.ts';

export interface HighlightShelf extends SearchableList<Highlight> {
  filter: Signal<HighlightFilter>;
  facets: ReadonlySignal<HighlightFacets>;
  /** Ids of all that the search and the filter find, also of those that are not shown yet. */
  allIds(): Promise<string[]>;
}

/** All highlights, newest first. Not in a private window. */
export function highlightShelf(pageSize: number): HighlightShelf {
  const filter = signal<HighlightFilter>({});
  const list = searchable<Highlight>((query, limit) => {
    const narrowed = { query, limit, ...filter.value };
    return async () => ({ items: await listHighlights(library(), narrowed) });
  }, pageSize);
  const facets = liveSignal(() => () => highlightFacets(library()), { keepOld: true });
  return {
    ...list,
    filter,
    facets: computed(() => (facets.value.status === 'ready' ? facets.value.value : { tags: [], sites: [] })),
    allIds: async () => {
      const found = await listHighlights(library(), { query: list.query.peek(), ...filter.peek() });
      return found.map(({ id }) => id);
    },
  };
}

/** Deletes several highlights. Returns how many that were and the way to undo it. Throws LibraryError. */
export async function removeHighlights(ids: readonly string[]): Promise<{ count: number; undo: () => Promise<void> }> {
  const deleted = await deleteHighlights(library(), ids);
  await tellPages(deleted);
  return {
    count: deleted.length,
    undo: async () => {
      await restoreHighlights(library(), deleted);
      await tellPages(deleted);
    },
  };
}
