/** Bringing Khulasa to tabs: the gate into tabs that lack it, the reader where the gate said yes, the switches to all. */
import { browser } from 'wxt/browser';
import { sendToPage } from '../messages.ts';
import { PAINT_SHEET } from '../page/paint-sheet.ts';
import { HIDE_SHEET } from '../page/sheets.ts';
import { siteOf } from '../page-key.ts';
import { isSiteOn, type Settings } from '../settings.ts';
import { dropTabState, readTabState } from './tab-states.ts';

/** Where a script or a sheet goes: a document, where the browser can name one, else the top frame of a tab. */
interface DocumentTarget {
  tabId: number;
  documentId?: string | undefined;
}

/**
 * Chromium does not paint `::highlight` from origin USER; Firefox does, and paints with a document's AUTHOR sheets in no shadow
 * root.
 */
const PAINT_ORIGIN = import.meta.env.FIREFOX ? 'USER' : 'AUTHOR';

const injectionTarget = ({ tabId, documentId }: DocumentTarget) =>
  documentId ? { tabId, documentIds: [documentId] } : { tabId, frameIds: [0] };

const isWebPage = (url: string | undefined): url is string => /^https?:/.test(url ?? '');

/**
 * Injects what hides: the cleaner and its sheet. Where the browser cannot name the document (no `documentId`), a fast navigation
 * may put it into the next page; it finds no gate there that tells it to clean, and rests.
 *
 * @throws when the document is gone or may not be touched
 */
export async function injectCleaner(document: DocumentTarget): Promise<void> {
  const target = injectionTarget(document);
  await Promise.all([
    browser.scripting.insertCSS({ target, css: HIDE_SHEET, origin: 'USER' }),
    browser.scripting.executeScript({ target, files: ['/cleaner.js'] }),
  ]);
}

/**
 * Injects the reader, which brings everything but the hiding, and its sheet. It rests in a document that has no cleaner.
 *
 * @throws when the document is gone or may not be touched
 */
export async function injectReader(document: DocumentTarget): Promise<void> {
  const target = injectionTarget(document);
  await Promise.all([
    browser.scripting.insertCSS({ target, css: PAINT_SHEET, origin: PAINT_ORIGIN }),
    browser.scripting.executeScript({ target, files: ['/reader.js'] }),
  ]);
}

/**
 * Makes sure that a tab has a gate: needed after an install or update, and where access is granted only on click.
 *
 * @returns false where the browser lets nobody in: its own pages, galleries, other sites without access
 */
export async function wakeTab(tabId: number): Promise<boolean> {
  if ((await sendToPage(tabId, 'gateAnswer')) !== undefined) return true;
  try {
    await browser.scripting.executeScript({ target: injectionTarget({ tabId }), files: ['/gate.js'] });
    return true;
  } catch {
    return false;
  }
}

/** Brings the gate to all open pages. Content scripts of the manifest reach only pages that load later. */
export async function wakeOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  await Promise.all(tabs.map(({ id, discarded }) => id !== undefined && !discarded && wakeTab(id)));
}

/** Carries changed switches to the open pages whose site they concern. */
export async function applySwitches(before: Settings, after: Settings): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      // Without access to its address a tab may still hold a reader (activeTab): its state knows the site.
      const site = isWebPage(url) ? siteOf(url) : id !== undefined && (await readTabState(id))?.site;
      if (id === undefined || !site) return;
      const on = isSiteOn(after, site);
      if (on === isSiteOn(before, site)) return;
      if (on) {
        await sendToPage(id, 'lookAgain');
      } else {
        await sendToPage(id, 'stop');
        await dropTabState(id);
      }
    }),
  );
}

/** Forgets the state of a tab whose page is no longer the one that was read. */
export async function dropStale(tabId: number): Promise<void> {
  const state = await readTabState(tabId);
  if (!state) return;
  if ((await sendToPage(tabId, 'currentVisit')) !== state.visitId) await dropTabState(tabId, state.visitId);
}
