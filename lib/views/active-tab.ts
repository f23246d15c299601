/** The tab that a view is about: the active one of the view's own window. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { type Browser, browser } from 'wxt/browser';
import type { ViewedTab } from './page-status.ts';

type Tab = Browser.tabs.Tab;

/**
 * Follows the active tab of the window that the view is in. Opened with `?tab=ID` (as a page of its own, where the
 * browser has no side panel) the view stays with that tab.
 *
 * @param ofView the view's window, where it was asked for already
 * @returns null while the tab is not known, so that nothing of the one before is shown
 */
export async function followTab(
  ofView: Promise<Pick<Browser.windows.Window, 'id'>> = browser.windows.getCurrent(),
): Promise<ReadonlySignal<ViewedTab | null>> {
  const viewed = signal<ViewedTab | null>(null);
  const pinned = Number(new URLSearchParams(location.search).get('tab') || Number.NaN);
  const isPinned = Number.isInteger(pinned);
  const { id: windowId } = await ofView;
  let turn = 0;

  const show = (tab: Tab | undefined) => {
    const next = tab?.id === undefined ? null : { ...toViewed(tab), id: tab.id };
    // An equal object would make every view compute and draw again.
    if (JSON.stringify(next) !== JSON.stringify(viewed.peek())) viewed.value = next;
  };
  const refresh = async () => {
    const mine = ++turn;
    const tab = isPinned
      ? await browser.tabs.get(pinned).catch(() => undefined)
      : (await browser.tabs.query({ active: true, ...(windowId === undefined ? {} : { windowId }) }))[0];
    if (mine === turn) show(tab);
  };

  browser.tabs.onUpdated.addListener((tabId) => tabId === viewed.peek()?.id && void refresh());
  browser.tabs.onReplaced?.addListener(() => void refresh());
  if (!isPinned) {
    browser.tabs.onActivated.addListener((active) => {
      if (active.windowId !== windowId) return;
      if (active.tabId !== viewed.peek()?.id) viewed.value = null;
      void refresh();
    });
    browser.tabs.onAttached.addListener((_, { newWindowId }) => newWindowId === windowId && void refresh());
  }
  await refresh();
  return viewed;
}

function toViewed({ windowId, url, pendingUrl, incognito, status }: Tab): Omit<ViewedTab, 'id'> {
  return { windowId, url: url || pendingUrl || '', isPrivate: incognito, isLoading: status === 'loading' };
}
