/** The reader's highlights. Every write is acknowledged only after its transaction is on the disk. */
import type { Highlight } from '../types.ts';
import { checkHighlight } from './check.ts';
import { attempt, type LibraryDatabase, type StoredHighlight } from './database.ts';
import { type ListOptions, newest } from './newest.ts';
import { inPageOrder, isSameMark, strongest } from './same-highlight.ts';
import { searchWords } from './words.ts';

/**
 * Saves a highlight or a change of it. Saving it again changes nothing, an older revision neither; the same words at the
 * same place of the same page stay one highlight, also under two ids.
 *
 * @returns the highlight as it is kept now, which may bear another id.
 * @throws TypeError on a damaged record, LibraryError when it could not be kept.
 */
export async function saveHighlight(db: LibraryDatabase, highlight: Highlight): Promise<Highlight> {
  const checked = checkHighlight(highlight);
  return attempt(db, () =>
    db.transaction('rw', db.highlights, async () => {
      const sameId = await db.highlights.get(checked.id);
      const marks = await db.highlights
        .where('[pageKey+selectors.position.start]')
        .equals([checked.pageKey, checked.selectors.position.start])
        .filter((each) => each.id !== checked.id && isSameMark(each, checked))
        .toArray();
      const rivals = [...(sameId ? [sameId] : []), ...marks].map(withoutIndex);
      const kept = strongest(checked, ...rivals);
      // An old revision of a highlight that has moved since says nothing about what is at its former place now.
      if (kept === checked || isSameMark(kept, checked)) {
        await db.highlights.bulkDelete(rivals.map(({ id }) => id).filter((id) => id !== kept.id));
        await db.highlights.put(withIndex(kept));
      }
      return kept;
    }),
  );
}

/** Deletes a highlight and gives it for undo, undefined when there is none. Throws LibraryError. */
export async function deleteHighlight(db: LibraryDatabase, id: string): Promise<Highlight | undefined> {
  const deleted = await attempt(db, () =>
    db.transaction('rw', db.highlights, async () => {
      const stored = await db.highlights.get(id);
      await db.highlights.delete(id);
      return stored;
    }),
  );
  return deleted && withoutIndex(deleted);
}

/** Puts a deleted highlight back as it was: undo for `deleteHighlight`. Gives and throws like `saveHighlight`. */
export async function restoreHighlight(db: LibraryDatabase, highlight: Highlight): Promise<Highlight> {
  return saveHighlight(db, highlight);
}

/** The highlights of a page, in the order of the page. Throws LibraryError. */
export async function highlightsOf(db: LibraryDatabase, pageKey: string): Promise<Highlight[]> {
  const stored = await attempt(db, () => db.highlights.where('pageKey').equals(pageKey).toArray());
  return stored.map(withoutIndex).sort(inPageOrder);
}

/** Highlights, newest first. `query` looks at the words, note, tags, the page's title and site. Throws LibraryError. */
export async function listHighlights(db: LibraryDatabase, options: ListOptions = {}): Promise<Highlight[]> {
  const stored = await attempt(db, () =>
    db.transaction('r', db.highlights, () => newest(db.highlights, 'createdAt', options)),
  );
  return stored.map(withoutIndex);
}

/** How many highlights each of the pages has; pages without one are left out. Throws LibraryError. */
export async function highlightCounts(db: LibraryDatabase, pageKeys: readonly string[]): Promise<Map<string, number>> {
  const keys = [...new Set(pageKeys)];
  const counts = await attempt(db, () =>
    db.transaction('r', db.highlights, () =>
      Promise.all(keys.map((key) => db.highlights.where('pageKey').equals(key).count())),
    ),
  );
  return new Map(keys.map((key, i) => [key, counts[i] ?? 0] as const).filter(([, count]) => count > 0));
}

function withIndex(highlight: Highlight): StoredHighlight {
  const { selectors, title, site, note, tags } = highlight;
  return { ...highlight, words: searchWords(selectors.quote.exact, title, site, note, ...tags) };
}

function withoutIndex({ words: _, ...highlight }: StoredHighlight): Highlight {
  return highlight;
}
