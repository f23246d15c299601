/** What is kept of what the reader does: highlights and visits, in the library or, in a private window, until it closes. */
import { browser } from 'wxt/browser';
import { openLibrary } from '../library/database.ts';
import { deleteHighlight, highlightsOf, saveHighlight } from '../library/highlights.ts';
import { recordVisit } from '../library/history.ts';
import { privateHighlights } from '../library/private-store.ts';
import { sendToPage } from '../messages.ts';
import { isSiteOn, readSettings } from '../settings.ts';
import type { Highlight, Visit } from '../types.ts';
import { allTabStates } from './tab-states.ts';

/** The background's library. Opened at the first use, since a private-only session must not open it at all. */
let library: ReturnType<typeof openLibrary> | undefined;
const db = () => (library ??= openLibrary());

const privately = () => privateHighlights(browser.storage.session);

/** The highlights of a page, from the store that its window may use. */
export function savedHighlights(pageKey: string, isPrivate: boolean): Promise<Highlight[]> {
  return isPrivate ? privately().of(pageKey) : highlightsOf(db(), pageKey);
}

/** Keeps a highlight and repaints the pages that show it. Resolves after the transaction is complete. */
export async function keepHighlight(highlight: Highlight, isPrivate: boolean): Promise<'library' | 'private-window'> {
  await (isPrivate ? privately().save(highlight) : saveHighlight(db(), highlight));
  await repaint(highlight.pageKey);
  return isPrivate ? 'private-window' : 'library';
}

/** Deletes a highlight wherever it is kept and repaints the pages that showed it. */
export async function dropHighlight(id: string, pageKey: string): Promise<void> {
  const inPrivate = (await privately().of(pageKey)).some((highlight) => highlight.id === id);
  if (inPrivate) await privately().delete(id, pageKey);
  else await deleteHighlight(db(), id);
  await repaint(pageKey);
}

/** Records a visit, unless history is paused or the site is switched off. Never called for a private window. */
export async function keepVisit(visit: Visit): Promise<void> {
  const settings = await readSettings();
  if (settings.historyPaused || !isSiteOn(settings, visit.site)) return;
  await recordVisit(db(), visit);
}

/** Forgets what private windows kept, once the last of them is closed. */
export async function forgetPrivate(): Promise<void> {
  const windows = await browser.windows.getAll();
  if (!windows.some(({ incognito }) => incognito)) await privately().clear();
}

async function repaint(pageKey: string): Promise<void> {
  const tabs = (await allTabStates()).filter((state) => state.pageKey === pageKey);
  await Promise.all(
    tabs.map(async ({ tabId, isPrivate }) =>
      sendToPage(tabId, 'paintHighlights', { highlights: await savedHighlights(pageKey, isPrivate) }),
    ),
  );
}
