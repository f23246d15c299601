/** Merging imported highlights into the library: first a plan that can be shown, then one transaction, then the way back. */
import type { Highlight } from '../../types.ts';
import { attempt, type LibraryDatabase } from '../database.ts';
import { deleteHighlights, plain, withIndex } from '../highlights.ts';
import { hasSameWriting, isSameMark, joinNotes } from '../same-highlight.ts';
import { joinTags } from '../tags.ts';

export interface ImportPlan {
  /** Highlights that the library does not have, or whose deletion is taken back. */
  added: Highlight[];
  changed: Array<{ before: Highlight; after: Highlight }>;
  /** How many are there already as they are, or newer. */
  same: number;
}

/** Looked up at once. */
const BATCH = 1000;

/** What an import would change. Writes nothing. Throws LibraryError. */
export async function planImport(db: LibraryDatabase, incoming: readonly Highlight[]): Promise<ImportPlan> {
  const plan: ImportPlan = { added: [], changed: [], same: 0 };
  const addedAt = new Map<string, Highlight[]>();
  const place = ({ pageKey, selectors }: Highlight) => `${selectors.position.start} ${pageKey}`;
  for (let at = 0; at < incoming.length; at += BATCH) {
    const batch = incoming.slice(at, at + BATCH);
    const ids = batch.map(({ id }) => id);
    const [stored, gone, near] = await attempt(db, () =>
      db.transaction('r', db.highlights, db.deletions, () =>
        Promise.all([
          db.highlights.bulkGet(ids),
          db.deletions.bulkGet(ids),
          db.highlights
            .where('[pageKey+selectors.position.start]')
            .anyOf(batch.map(({ pageKey, selectors }): [string, number] => [pageKey, selectors.position.start]))
            .toArray(),
        ]),
      ),
    );
    for (const [i, each] of batch.entries()) {
      const known = stored[i] ?? near.find((other) => isSameMark(other, each));
      if (known) {
        const before = plain(known);
        const after = merged(before, each);
        if (after === before) plan.same += 1;
        else plan.changed.push({ before, after });
        continue;
      }
      // The same words twice in the file.
      const twin = addedAt.get(place(each))?.find((other) => isSameMark(other, each));
      if (twin) {
        twin.note = joinNotes(twin.note, each.note);
        twin.tags = joinTags(twin.tags, each.tags);
        plan.same += 1;
        continue;
      }
      const added = { ...each, revision: Math.max(each.revision, (gone[i]?.revision ?? 0) + 1) };
      plan.added.push(added);
      addedAt.set(place(added), [...(addedAt.get(place(added)) ?? []), added]);
    }
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
 * @throws LibraryError
 */
export async function applyImport(db: LibraryDatabase, plan: ImportPlan): Promise<() => Promise<void>> {
  await write(db, [...plan.added, ...plan.changed.map(({ after }) => after)]);
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

async function write(db: LibraryDatabase, highlights: readonly Highlight[]): Promise<void> {
  await attempt(db, () =>
    db.transaction('rw', db.highlights, db.changed, async () => {
      await db.highlights.bulkPut(highlights.map(withIndex));
      await db.changed.bulkPut([...new Set(highlights.map(({ pageKey }) => pageKey))].map((key) => ({ key })));
    }),
  );
}
