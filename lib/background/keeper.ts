/** What is kept of what the reader does: highlights and visits, in the library or, in a private window, until it closes. */
import { browser } from 'wxt/browser';
import { markChanged } from '../library/changed.ts';
import { deleteHighlight, editHighlight, highlightsOf, saveHighlight } from '../library/highlights.ts';
import { privateActorChoices } from '../library/private-actor-choices.ts';
import { privateHighlights } from '../library/private-store.ts';
import type { Edited } from '../library/settle.ts';
import { type SavedHighlight, sendToPage } from '../messages.ts';
import type { Highlight, HighlightEdit } from '../types.ts';
import { indexSoon } from './indexing.ts';
import { library } from './library.ts';
import { allTabStates } from './tab-states.ts';

const privately = () => privateHighlights(browser.storage.session);

/** The highlights of a page, from the store that its window may use. */
export function savedHighlights(pageKey: string, isPrivate: boolean): Promise<Highlight[]> {
  return isPrivate ? privately().of(pageKey) : highlightsOf(library(), pageKey);
}

/** Keeps a highlight and repaints the pages that show it. Resolves after the transaction is complete. */
export async function keepHighlight(highlight: Highlight, isPrivate: boolean): Promise<SavedHighlight> {
  const saved = await (isPrivate ? privately().save(highlight) : saveHighlight(library(), highlight));
  if (!isPrivate) await reindex([highlight.pageKey]);
  await repaint(highlight.pageKey);
  return {
    kept: isPrivate ? 'private-window' : 'library',
    highlight: saved.highlight ?? null,
    before: saved.before,
  };
}

/** Changes what is written on a highlight and repaints the pages that show it; null where it was deleted meanwhile. */
export async function changeHighlight(
  { id, pageKey, edit }: { id: string; pageKey: string; edit: HighlightEdit },
  isPrivate: boolean,
): Promise<Edited | null> {
  const changed = await (isPrivate ? privately().edit(id, pageKey, edit) : editHighlight(library(), id, edit));
  if (!isPrivate) await reindex([pageKey]);
  await repaint(pageKey);
  return changed;
}

/** Deletes a highlight wherever it is kept and repaints the pages that showed it. */
export async function dropHighlight(
  { id, pageKey, revision }: { id: string; pageKey: string; revision?: number },
  isPrivate: boolean,
): Promise<{ deleted: Highlight | null }> {
  const inPrivate = isPrivate || (await privately().of(pageKey)).some((highlight) => highlight.id === id);
  const deleted = await (inPrivate
    ? privately().delete(id, pageKey, revision)
    : deleteHighlight(library(), id, revision));
  if (!inPrivate) await reindex([pageKey]);
  await repaint(pageKey);
  return { deleted: deleted ?? null };
}

/** Forgets what private windows kept, once the last of them is closed. */
export async function forgetPrivate(): Promise<void> {
  const windows = await browser.windows.getAll();
  if (windows.some(({ incognito }) => incognito)) return;
  await privately().clear();
  await privateActorChoices(browser.storage.session).clear();
}

/** Paints the highlights of open pages anew. @param pageKeys null for all pages */
export async function repaintPages(pageKeys: readonly string[] | null): Promise<void> {
  const open = new Set((await allTabStates()).map(({ pageKey }) => pageKey));
  await Promise.all([...open].filter((key) => !pageKeys || pageKeys.includes(key)).map(repaint));
}

/** Notes and tags are searched, so the index follows. A failure here is none of the write that was acknowledged. */
async function reindex(pageKeys: readonly string[]): Promise<void> {
  await markChanged(library(), pageKeys).catch(console.warn);
  indexSoon();
}

async function repaint(pageKey: string): Promise<void> {
  const tabs = (await allTabStates()).filter((state) => state.pageKey === pageKey);
  await Promise.all(
    tabs.map(async ({ tabId, isPrivate }) =>
      sendToPage(tabId, 'paintHighlights', { highlights: await savedHighlights(pageKey, isPrivate) }),
    ),
  );
}
