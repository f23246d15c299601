/** What a message about a highlight does to what is kept. Pure: the library and private windows share it. */
import type { Highlight, HighlightEdit } from '../types.ts';
import { applyEdit, mergeMarks, stronger } from './same-highlight.ts';

/** A highlight that is gone: deleted, or (`into` names it) made one with another that marks the same words. */
export interface Deletion {
  id: string;
  /** The highest revision that is gone; a save of this one or an earlier one comes too late. */
  revision: number;
  /** ISO 8601 in UTC. */
  deletedAt: string;
  /** The id of the highlight that it lives on in, '' for a deleted one. */
  into: string;
}

/** A highlight as it is kept: with the last edits that it has seen, so that one that is sent twice counts once. */
export type Kept = Highlight & { edits?: string[] };

/** How many edits a highlight remembers; one is sent again within seconds. */
const EDITS_REMEMBERED = 20;

/** What was saved, for the sender. */
export interface Saved {
  /** As it is kept now, which may be under another id; undefined where the save came after its deletion. */
  highlight: Highlight | undefined;
  /** The highlight of these words before; null where there was none. Undo brings it back. */
  before: Highlight | null;
}

export interface Settled<K extends Kept> extends Saved {
  /** What has to be written; null for nothing. */
  put: K | Kept | null;
  /** Highlights that are no more. */
  gone: Deletion[];
}

/**
 * What a save does.
 *
 * @param sameId the highlight of this id that is kept
 * @param marks highlights under other ids that mark the same words
 * @param deletion what is known of the deletion of this id
 */
export function settleSave<K extends Kept>(
  incoming: Highlight,
  sameId: K | undefined,
  marks: readonly K[],
  deletion: Deletion | undefined,
  now: string,
): Settled<K> {
  if (deletion && incoming.revision <= deletion.revision) {
    const host = marks.find(({ id }) => id === deletion.into);
    return { highlight: host, before: host ?? null, put: null, gone: [] };
  }
  const own = sameId ? stronger(sameId, incoming) : incoming;
  if (own === sameId) return { highlight: own, before: own, put: null, gone: [] };
  const merged = marks.reduce<Highlight>(mergeMarks, own);
  const before = [...(sameId ? [sameId] : []), ...marks].find(({ id }) => id === merged.id) ?? null;
  const gone = [own, ...marks]
    .filter(({ id }) => id !== merged.id)
    .map(({ id, revision }) => ({ id, revision, deletedAt: now, into: merged.id }));
  return { highlight: merged, before, put: merged === before ? null : merged, gone };
}

/** What an edit does; the highlight itself where it does nothing, or did it before. */
export function settleEdit<K extends Kept>(stored: K, edit: HighlightEdit): K | Kept {
  const edits = stored.edits ?? [];
  if (edits.includes(edit.id)) return stored;
  const edited = applyEdit(stored, edit);
  return edited === stored ? stored : { ...edited, edits: [...edits, edit.id].slice(-EDITS_REMEMBERED) };
}

/** What was edited, for the sender. */
export interface Edited {
  highlight: Highlight;
  before: Highlight;
  /** Highlights that marked the words which the edited one took: they live on in it, or it in one of them. */
  joined: Highlight[];
}

/**
 * An edit that gave a highlight the words of others: they become one, as when the same words are saved twice.
 *
 * @param marks the others, as they are kept
 */
export function settleJoined<K extends Kept>(
  edited: K | Kept,
  marks: readonly K[],
  now: string,
): { put: Kept; gone: Deletion[] } {
  const put = marks.reduce<Highlight>(mergeMarks, edited);
  const gone = [edited, ...marks]
    .filter(({ id }) => id !== put.id)
    .map(({ id, revision }) => ({ id, revision, deletedAt: now, into: put.id }));
  return { put, gone };
}

/** The record of a deletion. @param revision what the sender knew of; 1 where it does not say */
export function deletionOf(id: string, stored: Highlight | undefined, revision: number, now: string): Deletion {
  return { id, revision: Math.max(stored?.revision ?? 1, revision), deletedAt: now, into: '' };
}
