/** What the shelves of the library page show beside its lists. */
import type { ReadonlySignal } from '@preact/signals';
import { type LibraryGroup, listSites, listTagGroups } from '../library/groups.ts';
import { type KeptArticle, readKeptArticle } from './kept-article.ts';
import { library } from './library.ts';
import type { Shelf } from './library-route.ts';
import { liveSignal } from './live.ts';
import type { Loaded } from './loaded.ts';

/** The groups of the shelf that is open; none on a shelf without groups. Not in a private window. */
export function libraryGroups(shelf: ReadonlySignal<Shelf>): ReadonlySignal<Loaded<readonly LibraryGroup[]>> {
  return liveSignal<readonly LibraryGroup[]>(
    () => {
      const open = shelf.value;
      return async () => {
        if (open === 'sites') return listSites(library());
        if (open === 'tags') return listTagGroups(library());
        return [];
      };
    },
    { keepOld: false },
  );
}

/** The kept article of a key, '' for none. Not in a private window. */
export function keptArticle(key: ReadonlySignal<string>): ReadonlySignal<Loaded<KeptArticle | undefined>> {
  return liveSignal<KeptArticle | undefined>(
    () => {
      const open = key.value;
      return async () => (open ? readKeptArticle(open) : undefined);
    },
    { keepOld: false },
  );
}
