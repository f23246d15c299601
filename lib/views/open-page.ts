/** Opening pages from a view. */
import { browser } from 'wxt/browser';

/** Opens an address in a tab beside the active one. */
export const openPage = (url: string): Promise<unknown> => browser.tabs.create({ url });

/** Where a Chromium browser lets the reader change keyboard commands. */
const SHORTCUTS_PAGE = 'chrome://extensions/shortcuts';

interface FirefoxCommands {
  openShortcutSettings(): Promise<void>;
}

/** Opens the browser's own page where the reader can change the keyboard commands. */
export function openShortcutsPage(): Promise<unknown> {
  if (!import.meta.env.FIREFOX) return openPage(SHORTCUTS_PAGE);
  return (browser.commands as unknown as FirefoxCommands).openShortcutSettings();
}
