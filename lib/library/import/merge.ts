/** Merging imported highlights into the library: first a plan that can be shown, then one transaction, then the way back. */
import type { Highlight } from '../../types.ts';
import { attempt, type LibraryDatabase } from '../database.ts';
import { deleteHighlights, plain, withIndex } from '../highlights.ts';
import { hasSameWriting, joinNotes, markOf, placesOfMark } from '../same-highlight.ts';
import { eachInSlices, type Watch } from '../slices.ts';
import { joinTags } from '../tags.ts';

export interface ImportPlan {
  /** Highlights that the library does not have, or whose deletion is taken back. */
  added: Highlight[];
  changed: Array<{ before: Highlight; after: Highlight }>;
  /** How many are there already as they are, or newer. */
  same: number;
}

/** Looked up at once. */
const BATCH = 500;

/** Written at once, ended by the turn of the view. */
const WRITE_BATCH = 100;

/** What an import would change. Writes nothing. Throws LibraryError, the reason of the watch's signal. */
export async function planImport(
  db: LibraryDatabase,
  incoming: readonly Highlight[],
  watch: Watch = {},
): Promise<ImportPlan> {
  const plan: ImportPlan = { added: [], changed: [], same: 0 };
  // By the words that are marked and where, as in `isSameMark`.
  const addedAt = new Map<string, Highlight>();
  const mark = (each: Highlight) => {
    const { start, words } = markOf(each);
    return JSON.stringify([start, each.pageKey, words]);
  };
  for (let at = 0; at < incoming.length; at += BATCH) {
    const batch = incoming.slice(at, at + BATCH);
    const ids = batch.map(({ id }) => id);
    const [stored, gone, near] = await attempt(db, () =>
      db.transaction('r', db.highlights, db.deletions, () =>
        Promise.all([
          db.highlights.bulkGet(ids),
          db.deletions.bulkGet(ids),
          db.highlights.where('[pageKey+selectors.position.start]').anyOf(batch.flatMap(placesOfMark)).toArray(),
        ]),
      ),
    );
    const nearBy = new Map(near.map((each) => [mark(each), each]));
    const take = (each: Highlight, i: number): void => {
      const known = stored[i] ?? nearBy.get(mark(each));
      if (known) {
        const before = plain(known);
        const after = merged(before, each);
        if (after === before) plan.same += 1;
        else plan.changed.push({ before, after });
        return;
      }
      // The same words twice in the file.
      const twin = addedAt.get(mark(each));
      if (twin) {
        twin.note = joinNotes(twin.note, each.note);
        twin.tags = joinTags(twin.tags, each.tags);
        plan.same += 1;
        return;
      }
      const added = { ...each, revision: Math.max(each.revision, (gone[i]?.revision ?? 0) + 1) };
      plan.added.push(added);
      addedAt.set(mark(added), added);
    };
    await eachInSlices(batch, take, { signal: watch.signal });
    watch.onProgress?.(at + batch.length, incoming.length);
    watch.signal?.throwIfAborted();
  }
  return plan;
}

/** The later colour, the notes and tags of both: nothing that either holds is lost. The highlight itself where nothing changes. */
function merged(before: Highlight, incoming: Highlight): Highlight {
  const isLater = incoming.updatedAt > before.updatedAt;
  // What is older than the reader's own last change was seen by the reader already.
  if (!isLater && incoming.id === before.id) return before;
  const after = {
    ...before,
    colour: isLater ? incoming.colour : before.colour,
    note: joinNotes(before.note, incoming.note),
    tags: joinTags(before.tags, incoming.tags),
  };
  if (hasSameWriting(after, before)) return before;
  return { ...after, updatedAt: isLater ? incoming.updatedAt : before.updatedAt, revision: before.revision + 1 };
}

/**
 * Writes a plan, all of it or nothing.
 *
 * @returns the way to undo it
 * @throws LibraryError, the reason of the watch's signal
 */
export async function applyImport(
  db: LibraryDatabase,
  plan: ImportPlan,
  watch: Watch = {},
): Promise<() => Promise<void>> {
  await write(db, [...plan.added, ...plan.changed.map(({ after }) => after)], watch);
  return async () => {
    await deleteHighlights(
      db,
      plan.added.map(({ id }) => id),
    );
    await write(
      db,
      plan.changed.map(({ before, after }) => ({ ...before, revision: after.revision + 1 })),
    );
  };
}

/** One transaction; what is put into it in small batches is there together, or not at all. */
async function write(db: LibraryDatabase, highlights: readonly Highlight[], watch: Watch = {}): Promise<void> {
  await attempt(db, () =>
    db.transaction('rw', db.highlights, db.changed, async () => {
      for (let at = 0; at < highlights.length; at += WRITE_BATCH) {
        const batch = highlights.slice(at, at + WRITE_BATCH);
        await db.highlights.bulkPut(batch.map(withIndex));
        watch.onProgress?.(at + batch.length, highlights.length);
        watch.signal?.throwIfAborted();
      }
      await db.changed.bulkPut([...new Set(highlights.map(({ pageKey }) => pageKey))].map((key) => ({ key })));
    }),
  );
}
