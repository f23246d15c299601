/** Changes of saved highlights that a page asks the background for, each with the way to take it back. */
import { newId } from '../id.ts';
import type { SavedHighlight } from '../messages.ts';
import type { Highlight, HighlightWriting } from '../types.ts';
import type { TakeBack } from './note-box.ts';
import { sendReliably } from './send.ts';

const writing = ({ colour, note, tags }: Highlight): HighlightWriting => ({ colour, note, tags });

function sendEdit({ id, pageKey }: Highlight, was: HighlightWriting, now: HighlightWriting) {
  const edit = { id: newId(), was, now, at: new Date().toISOString() };
  return sendReliably('editHighlight', { id, pageKey, edit });
}

/** Changes what is written on a highlight; null where it was deleted meanwhile. Rejects where it could not be kept. */
export async function editMark(highlight: Highlight, change: Partial<HighlightWriting>): Promise<TakeBack | null> {
  const was = writing(highlight);
  const done = await sendEdit(highlight, was, { ...was, ...change });
  return done && (() => sendEdit(done.highlight, writing(done.highlight), writing(done.before)));
}

/** Deletes a highlight. Rejects where that could not be kept. */
export async function deleteMark({ id, pageKey, revision }: Highlight): Promise<TakeBack> {
  const { deleted } = await sendReliably('deleteHighlight', { id, pageKey, revision });
  return async () => {
    if (deleted) await sendReliably('saveHighlight', { highlight: { ...deleted, revision: deleted.revision + 1 } });
  };
}

/** Takes a save back: the mark goes, or words that were marked before look again as they did. */
export async function takeBackSave({ highlight, before }: SavedHighlight): Promise<void> {
  if (!highlight) return;
  if (before) await sendEdit(highlight, writing(highlight), writing(before));
  else await deleteMark(highlight);
}
