/**
 * What the popup asks the browser for before its own script is there: whether its window is private, and the newest lines of the
 * history. A small script of its own asks while the rest of the popup is still being loaded. Why: docs/decisions/0014.
 */
import { type Browser, browser } from 'wxt/browser';
import type { LibraryEntry } from '../library/entry.ts';
import { newestEntries } from '../library/newest-entries.ts';

export interface PopupStart {
  window: Promise<Browser.windows.Window>;
  /** Whether nothing of this window, or of the tab that the popup's address names, may be kept. */
  isPrivate: Promise<boolean>;
  /** The newest lines, one more than `FIRST_LINES`; null in a private window, and where Dexie must be asked. */
  newest: Promise<LibraryEntry[] | null>;
}

/** Lines of the first picture: a popup has room for fewer, the others follow before anybody has scrolled to them. */
export const FIRST_LINES = 8;

const store: { khulasaPopupStart?: PopupStart } = globalThis as object;

/** Asks; asked again it gives the same answers. */
export function popupStart(): PopupStart {
  if (!store.khulasaPopupStart) {
    const window = browser.windows.getCurrent();
    const isPrivate = isPrivateHere(window);
    // What goes wrong here the library itself meets again, and says.
    const newest = isPrivate.then((hidden) => (hidden ? null : newestEntries(FIRST_LINES + 1))).catch(() => null);
    store.khulasaPopupStart = { window, isPrivate, newest };
  }
  return store.khulasaPopupStart;
}

/** Opened as a page of its own the popup may be about the tab of another window: then only the tab says whether it is private. */
async function isPrivateHere(window: PopupStart['window']): Promise<boolean> {
  if (browser.extension?.inIncognitoContext) return true;
  const tabId = Number(new URLSearchParams(location.search).get('tab') || Number.NaN);
  const [{ incognito }, tab] = await Promise.all([
    window,
    Number.isInteger(tabId) ? browser.tabs.get(tabId).catch(() => null) : null,
  ]);
  return incognito || tab?.incognito === true;
}
