/** The reader's highlights. Every write is acknowledged only after its transaction is on the disk. */
import type { Highlight, HighlightEdit } from '../types.ts';
import { checkEdit, checkHighlight } from './check.ts';
import { attempt, type LibraryDatabase, type StoredHighlight } from './database.ts';
import { inPageOrder, isSameMark, markOf, placesOfMark } from './same-highlight.ts';
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
import { searchWords } from './words.ts';

/** How long the deletion of a highlight is remembered, ms: no save is sent again after that. */
const REMEMBER_DELETION_MS = 90 * 24 * 60 * 60 * 1000;

/** Records written or deleted at once: a long list must not keep the database busy for seconds. */
const BATCH = 1000;

/**
 * Saves a highlight. Saving it again changes nothing, an older revision neither, nor one that was deleted since; the same words at
 * the same place of the same page stay one highlight, also under two ids.
 *
 * @throws TypeError on a damaged record, LibraryError when it could not be kept.
 */
export async function saveHighlight(db: LibraryDatabase, highlight: Highlight): Promise<Saved> {
  const checked = checkHighlight(highlight);
  return attempt(db, () =>
    db.transaction('rw', db.highlights, db.deletions, async () => {
      const sameId = await db.highlights.get(checked.id);
      const deletion = await db.deletions.get(checked.id);
      const marks = await sameMarks(db, checked);
      const now = new Date().toISOString();
      const { put, gone, highlight, before } = settleSave(checked, sameId, marks, deletion, now);
      await db.highlights.bulkDelete(gone.map(({ id }) => id));
      await db.deletions.bulkPut(gone);
      if (put) await db.highlights.put(withIndex(put));
      return { highlight: highlight && plain(highlight), before: before && plain(before) };
    }),
  );
}

/** The highlights under other ids that mark the same words. */
function sameMarks(db: LibraryDatabase, highlight: Highlight): Promise<StoredHighlight[]> {
  return db.highlights
    .where('[pageKey+selectors.position.start]')
    .anyOf(placesOfMark(highlight))
    .filter((each) => each.id !== highlight.id && isSameMark(each, highlight))
    .toArray();
}

/**
 * Saves several highlights, each as `saveHighlight` does, in batches.
 *
 * @throws TypeError on a damaged record, before anything is kept; LibraryError, then those of whole batches are kept
 */
export async function saveHighlights(db: LibraryDatabase, highlights: readonly Highlight[]): Promise<void> {
  const checked = highlights.map(checkHighlight);
  for (let at = 0; at < checked.length; at += BATCH) {
    const batch = checked.slice(at, at + BATCH);
    await attempt(db, () => db.transaction('rw', db.highlights, db.deletions, () => saveBatch(db, batch)));
  }
}

async function saveBatch(db: LibraryDatabase, batch: readonly Highlight[]): Promise<void> {
  const ids = batch.map(({ id }) => id);
  const places = batch.flatMap(placesOfMark);
  const stored = new Map<string, Kept>();
  const remember = (list: ReadonlyArray<Kept | undefined>) => {
    for (const each of list) if (each) stored.set(each.id, each);
  };
  remember(await db.highlights.bulkGet(ids));
  remember(await db.highlights.where('[pageKey+selectors.position.start]').anyOf(places).toArray());
  const known = (await db.deletions.bulkGet(ids)).filter((each) => each !== undefined);
  const deletions = new Map(known.map((each) => [each.id, each]));
  const byPlace = new Map<string, Set<string>>();
  const placeOf = (each: Highlight) => `${markOf(each).start} ${each.pageKey}`;
  const note = (each: Kept) => byPlace.set(placeOf(each), (byPlace.get(placeOf(each)) ?? new Set()).add(each.id));
  for (const each of stored.values()) note(each);

  const put = new Map<string, Kept>();
  const gone = new Map<string, Deletion>();
  const now = new Date().toISOString();
  for (const each of batch) {
    const rivals = [...(byPlace.get(placeOf(each)) ?? [])].flatMap((id) => stored.get(id) ?? []);
    const marks = rivals.filter((rival) => rival.id !== each.id && isSameMark(rival, each));
    const settled = settleSave(each, stored.get(each.id), marks, gone.get(each.id) ?? deletions.get(each.id), now);
    for (const deletion of settled.gone) {
      stored.delete(deletion.id);
      put.delete(deletion.id);
      gone.set(deletion.id, deletion);
    }
    if (!settled.put) continue;
    stored.set(settled.put.id, settled.put);
    put.set(settled.put.id, settled.put);
    note(settled.put);
  }
  await db.highlights.bulkDelete([...gone.keys()].filter((id) => !put.has(id)));
  await db.deletions.bulkPut([...gone.values()]);
  await db.highlights.bulkPut([...put.values()].map(withIndex));
}

/**
 * Changes colour, note, tags or words of a highlight; what another window changed meanwhile stays. The same edit twice counts
 * once. Where it takes the words of another highlight, the two become one.
 *
 * @returns the highlight as it is kept now, and as it was; null where it was deleted meanwhile
 * @throws TypeError on a damaged edit, LibraryError when it could not be kept
 */
export async function editHighlight(db: LibraryDatabase, id: string, edit: HighlightEdit): Promise<Edited | null> {
  const checked = checkEdit(edit);
  return attempt(db, () =>
    db.transaction('rw', db.highlights, db.deletions, async () => {
      const stored = (await db.highlights.get(id)) ?? (await successor(db, id));
      if (!stored) return null;
      const edited = settleEdit(stored, checked);
      if (edited === stored) return { highlight: plain(stored), before: plain(stored), joined: [] };
      const marks = checked.selectors ? await sameMarks(db, edited) : [];
      const { put, gone } = settleJoined(edited, marks, new Date().toISOString());
      await db.highlights.bulkDelete(gone.map(({ id }) => id));
      await db.deletions.bulkPut(gone);
      await db.highlights.put(withIndex(put));
      return { highlight: plain(put), before: plain(stored), joined: marks.map(plain) };
    }),
  );
}

/** The highlight that one lives on in after the same words were marked again. */
async function successor(db: LibraryDatabase, id: string): Promise<StoredHighlight | undefined> {
  const into = (await db.deletions.get(id))?.into;
  return into ? db.highlights.get(into) : undefined;
}

/**
 * Deletes a highlight and gives it for undo, undefined when there is none.
 *
 * @param revision what the sender knows of it; it counts where the save has not arrived yet
 * @throws LibraryError
 */
export async function deleteHighlight(db: LibraryDatabase, id: string, revision = 1): Promise<Highlight | undefined> {
  return attempt(db, () =>
    db.transaction('rw', db.highlights, db.deletions, async () => {
      const stored = (await db.highlights.get(id)) ?? (await successor(db, id));
      const now = new Date();
      await db.highlights.delete(stored?.id ?? id);
      await db.deletions.put(deletionOf(stored?.id ?? id, stored, revision, now.toISOString()));
      const old = new Date(now.getTime() - REMEMBER_DELETION_MS).toISOString();
      await db.deletions.where('deletedAt').below(old).delete();
      return stored && plain(stored);
    }),
  );
}

/** Deletes several highlights and gives them for undo. Throws LibraryError; then those of whole batches are gone. */
export async function deleteHighlights(db: LibraryDatabase, ids: readonly string[]): Promise<Highlight[]> {
  const deleted: Highlight[] = [];
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = ids.slice(at, at + BATCH);
    const found = await attempt(db, () =>
      db.transaction('rw', db.highlights, db.deletions, async () => {
        const stored = (await db.highlights.bulkGet(batch)).filter((each) => each !== undefined);
        const now = new Date().toISOString();
        await db.highlights.bulkDelete(batch);
        await db.deletions.bulkPut(stored.map((each) => deletionOf(each.id, each, 1, now)));
        return stored;
      }),
    );
    deleted.push(...found.map(plain));
  }
  return deleted;
}

/**
 * Puts deleted highlights back, as revisions above those that were deleted: undo for `deleteHighlight` and `deleteHighlights`.
 * One whose words were marked again meanwhile becomes one with the new mark. Throws LibraryError.
 */
export async function restoreHighlights(db: LibraryDatabase, highlights: readonly Highlight[]): Promise<void> {
  await saveHighlights(db, highlights.map(revived));
}

/** A deleted highlight in the revision that counts after its deletion. */
export function revived(highlight: Highlight): Highlight {
  return { ...highlight, revision: highlight.revision + 1 };
}

/** The highlights of a page, in the order of the page. Throws LibraryError. */
export async function highlightsOf(db: LibraryDatabase, pageKey: string): Promise<Highlight[]> {
  const stored = await attempt(db, () => db.highlights.where('pageKey').equals(pageKey).toArray());
  return stored.map(plain).sort(inPageOrder);
}

/** A highlight with what its indexes need. */
export function withIndex(highlight: Kept): StoredHighlight {
  const { selectors, title, site, note, tags } = highlight;
  return { ...highlight, words: searchWords(selectors.quote.exact, title, site, note, ...tags) };
}

/** A highlight without what only the library knows. */
export function plain(stored: Kept & { words?: string[] }): Highlight {
  const { words: _words, edits: _edits, ...highlight } = stored;
  return highlight;
}
