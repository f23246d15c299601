/** The page's context menu. */
import { browser } from 'wxt/browser';
import { createTranslator, interfaceLanguage } from '../i18n.ts';
import { readSettings, type Settings, watchSettings } from '../settings.ts';
import { openPanel } from './panel.ts';

const OPEN_PANEL = 'open-panel';

/** Keeps the menu in the reader's language and opens the panel from it. */
export function watchMenu(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === OPEN_PANEL && tab) void openPanel(tab.windowId);
  });
  browser.runtime.onInstalled.addListener(async () => fillMenu(await readSettings()));
  browser.runtime.onStartup.addListener(async () => fillMenu(await readSettings()));
  watchSettings((after, before) => {
    if (after.interfaceLanguage !== before.interfaceLanguage) void fillMenu(after);
  });
}

async function fillMenu(settings: Settings): Promise<void> {
  const { t } = createTranslator(interfaceLanguage(settings, [browser.i18n.getUILanguage()]));
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: OPEN_PANEL, title: t('openPanel'), contexts: ['page', 'selection'] });
}
