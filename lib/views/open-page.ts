/** Opening pages from a view. */
import { browser } from 'wxt/browser';

/** Opens an address in a tab beside the active one. */
export const openPage = (url: string): Promise<unknown> => browser.tabs.create({ url });

/** Where a Chromium browser lets the reader change keyboard commands; other browsers have no such address. */
const SHORTCUTS_PAGE = 'chrome://extensions/shortcuts';

/** Opens the browser's page of keyboard commands; null where the browser has none that can be opened from here. */
export const openShortcutsPage: (() => void) | null = import.meta.env.FIREFOX
  ? null
  : () => void openPage(SHORTCUTS_PAGE);
