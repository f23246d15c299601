/** Highlights out of a backup. One that was deleted since the backup comes back: that is what a backup is for. */
import type { Highlight } from '../../types.ts';
import { attempt, type LibraryDatabase } from '../database.ts';
import { deleteHighlights, plain, saveHighlights, withIndex } from '../highlights.ts';
import { isSameMark, placesOfMark } from '../same-highlight.ts';
import type { RestoredKind } from './kinds.ts';
import { changeBetween, otherKeys } from './same.ts';

export const highlightKind: RestoredKind<Highlight> = {
  keyOf: ({ id }) => id,
  async changeOf(db, highlights, mode) {
    const present = await attempt(db, () => db.highlights.bulkGet(highlights.map(({ id }) => id)));
    const marks = mode === 'merge' ? await sameMarks(db, highlights) : [];
    return highlights.map((highlight, i) => {
      const own = present[i];
      if (mode === 'merge' && own && own.revision >= highlight.revision) return 'same';
      // The same words are marked under another id: they become one.
      if (!own && marks.some((mark) => isSameMark(mark, highlight))) return 'changed';
      return changeBetween(own && plain(own), highlight);
    });
  },
  async write(db, highlights, mode) {
    if (mode === 'replace') {
      await attempt(db, () =>
        db.transaction('rw', db.highlights, db.deletions, db.changed, async () => {
          await db.deletions.bulkDelete(highlights.map(({ id }) => id));
          await db.highlights.bulkPut(highlights.map(withIndex));
          await db.changed.bulkPut(pagesOf(highlights));
        }),
      );
      return;
    }
    await attempt(db, () => db.deletions.bulkDelete(highlights.map(({ id }) => id)));
    await saveHighlights(db, highlights);
    await attempt(db, () => db.changed.bulkPut(pagesOf(highlights)));
  },
  others: async (db, keys) => otherKeys(await attempt(db, () => db.highlights.toCollection().primaryKeys()), keys),
  async remove(db, keys) {
    const deleted = await deleteHighlights(db, keys);
    await attempt(db, () => db.changed.bulkPut(pagesOf(deleted)));
  },
};

const pagesOf = (highlights: readonly Highlight[]) =>
  [...new Set(highlights.map(({ pageKey }) => pageKey))].map((key) => ({ key }));

function sameMarks(db: LibraryDatabase, highlights: readonly Highlight[]) {
  const places = highlights.flatMap(placesOfMark);
  return attempt(db, () => db.highlights.where('[pageKey+selectors.position.start]').anyOf(places).toArray());
}
