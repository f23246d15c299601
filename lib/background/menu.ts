/** The page's context menu. */
import { browser } from 'wxt/browser';
import { createTranslator } from '../dictionaries.ts';
import { interfaceLanguage, type Translator } from '../i18n.ts';
import type { BlockUse } from '../messages.ts';
import { readSettings, type Settings, watchSettings } from '../settings.ts';
import { watchBlockItems } from './block-items.ts';
import { applyToBlock } from './blocks.ts';
import { openPanel } from './panel.ts';
import { saveSelectionOf } from './save-selection.ts';

const OPEN_PANEL = 'open-panel';
const SAVE_SELECTION = 'save-selection';
const BLOCK_USES: Record<string, BlockUse> = { 'hide-block': 'hide', 'keep-block': 'keep' };

const PAGES = ['http://*/*', 'https://*/*'];

/** Keeps the menu in the reader's language and does what is chosen in it. */
export function watchMenu(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId, pageUrl }, tab) => {
    if (!tab) return;
    if (menuItemId === OPEN_PANEL) void openPanel(tab.windowId);
    if (menuItemId === SAVE_SELECTION && tab.id !== undefined) void saveSelectionOf(tab.id);
    const use = BLOCK_USES[menuItemId];
    if (!use || tab.id === undefined) return;
    const click = {
      tabId: tab.id,
      url: tab.url ?? pageUrl ?? '',
      isPrivate: tab.incognito,
      isInFrame: (frameId ?? 0) !== 0,
    };
    void readSettings().then((settings) => applyToBlock(use, click, translatorFor(settings)));
  });
  const whenFilled = watchBlockItems([SAVE_SELECTION, ...Object.keys(BLOCK_USES)]);
  const fill = (settings: Settings) => fillMenu(settings).then(whenFilled);
  browser.runtime.onInstalled.addListener(async () => fill(await readSettings()));
  browser.runtime.onStartup.addListener(async () => fill(await readSettings()));
  watchSettings((after, before) => {
    if (after.interfaceLanguage !== before.interfaceLanguage) void fill(after);
  });
}

function translatorFor(settings: Settings): Translator {
  return createTranslator(interfaceLanguage(settings, [browser.i18n.getUILanguage()]));
}

async function fillMenu(settings: Settings): Promise<void> {
  const { t } = translatorFor(settings);
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: OPEN_PANEL, title: t('openPanel'), contexts: ['page', 'selection'] });
  browser.contextMenus.create({
    id: SAVE_SELECTION,
    title: t('saveSelection'),
    contexts: ['selection'],
    documentUrlPatterns: PAGES,
  });
  for (const [id, use] of Object.entries(BLOCK_USES)) {
    browser.contextMenus.create({
      id,
      title: t(use === 'hide' ? 'hideBlock' : 'keepBlock'),
      contexts: ['page', 'selection', 'link', 'image', 'video', 'audio'],
      documentUrlPatterns: PAGES,
    });
  }
}
