/** The two items of the context menu that need a reader script on the page: greyed out where none runs. */
import { browser } from 'wxt/browser';
import { sendToPage } from '../messages.ts';

/**
 * Keeps the items as the page in front allows.
 *
 * @param ids the items; they may not be there yet
 */
export function watchBlockItems(ids: readonly string[]): void {
  const refresh = async () => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    const visit = tab?.id === undefined ? '' : await sendToPage(tab.id, 'currentVisit');
    for (const id of ids) await browser.contextMenus.update(id, { enabled: Boolean(visit) });
  };
  // Before an install is done the menu has no items; they start enabled.
  const quietly = () => void refresh().catch(() => undefined);
  browser.tabs.onActivated.addListener(quietly);
  browser.windows.onFocusChanged.addListener(quietly);
  browser.tabs.onUpdated.addListener((_, change) => change.status === 'complete' && quietly());
  // A page was read, or what was kept of it went.
  browser.storage.session.onChanged.addListener((changes) => {
    if (Object.keys(changes).some((key) => key.startsWith('tab:'))) quietly();
  });
}
