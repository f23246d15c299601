/** The items of the context menu that need a reader script on the page: greyed out where none runs. */
import { browser } from 'wxt/browser';
import { sendToPage } from '../messages.ts';

/**
 * Keeps the items as the page in front allows.
 *
 * @returns must be called whenever the menu was filled anew: items start enabled
 */
export function watchBlockItems(ids: readonly string[]): () => void {
  /** What the items were told last; an update that changes nothing would still redraw a menu that is open. */
  let isEnabled: boolean | undefined;
  let turn = 0;
  const refresh = async () => {
    const mine = ++turn;
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    const visit = tab?.id === undefined ? '' : await sendToPage(tab.id, 'currentVisit');
    const enabled = Boolean(visit);
    if (mine !== turn || enabled === isEnabled) return;
    for (const id of ids) await browser.contextMenus.update(id, { enabled });
    isEnabled = enabled;
  };
  // Before an install is done the menu has no items.
  const quietly = () => void refresh().catch(() => undefined);
  browser.tabs.onActivated.addListener(quietly);
  browser.windows.onFocusChanged.addListener(quietly);
  browser.tabs.onUpdated.addListener((_, change) => change.status === 'complete' && quietly());
  // A page was read, or what was kept of it went.
  browser.storage.session.onChanged.addListener((changes) => {
    if (Object.keys(changes).some((key) => key.startsWith('tab:'))) quietly();
  });
  return () => {
    isEnabled = true;
    quietly();
  };
}
