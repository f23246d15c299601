/** The browser's side panel: `sidePanel` in Chrome, `sidebarAction` in Firefox. */
import { browser } from 'wxt/browser';

interface FirefoxSidebar {
  open(): Promise<void>;
}

/**
 * Opens the panel in a window. Must be called at once in the handler of the reader's click or key: browsers refuse it
 * after any wait.
 */
export function openPanel(windowId: number): Promise<void> {
  if (import.meta.env.FIREFOX) {
    const { sidebarAction } = browser as unknown as { sidebarAction: FirefoxSidebar };
    return sidebarAction.open();
  }
  return browser.sidePanel.open({ windowId });
}
