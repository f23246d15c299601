/** What the background listens to. Every listener is added at once, or the browser would not wake us for its event. */
import { browser } from 'wxt/browser';
import { onBackgroundMessage, sendToPage } from '../messages.ts';
import { siteOf } from '../page-key.ts';
import { changeSettings, isSiteOn, readSettings, siteSwitched, watchSettings } from '../settings.ts';
import { indexSoon } from './indexing.ts';
import {
  changeHighlight,
  dropHighlight,
  forgetPrivate,
  keepHighlight,
  repaintPages,
  savedHighlights,
} from './keeper.ts';
import { watchMenu } from './menu.ts';
import { openPanel } from './panel.ts';
import { completeInsight, keepReading } from './readings.ts';
import { saveSelectionOf } from './save-selection.ts';
import { rulesOfPage, watchSiteRules } from './site-rules.ts';
import { changeTabState, dropTabState } from './tab-states.ts';
import { findStory, keepTabStory, markTabStory } from './tab-story.ts';
import { applySwitches, dropStale, injectCleaner, injectReader, wakeOpenTabs, wakeTab } from './tabs.ts';
import { resumeLibrary, tidy } from './tidy.ts';
import { keepChangedText, keepProgress, keepVisit } from './visits.ts';

type Tab = Parameters<Parameters<typeof browser.tabs.onCreated.addListener>[0]>[0];

/** Starts the background; called on each start of the worker, also after the browser stopped it. */
export function startBackground(): void {
  answerPages();
  answerViews();
  watchTabs();
  watchSettings((after, before) => {
    void applySwitches(before, after);
    if (after.keepDays !== before.keepDays) void tidy();
  });
  watchCommands();
  watchMenu();
  watchSiteRules();
  // Readers keep a port open to notice when the extension is gone; one that nobody accepts is an error in the page's console.
  browser.runtime.onConnect.addListener(() => undefined);
  greetOpenTabs();
  resumeLibrary().catch(console.warn);
}

/** The tab that a page's message came from. Throws where a message of a page came from none. */
function tabOf(message: { sender: { tab?: { id?: number | undefined; incognito?: boolean } } }) {
  const { id, incognito } = message.sender.tab ?? {};
  if (id === undefined) throw new Error('This message comes only from a page.');
  return { tabId: id, isPrivate: incognito === true };
}

/** The document that a message came from, where the browser tells. */
function documentOf(message: { sender: object }): string | undefined {
  return (message.sender as { documentId?: string }).documentId;
}

function answerPages(): void {
  onBackgroundMessage('arabicPage', async (message) => {
    const { tabId, isPrivate } = tabOf(message);
    const { url, hasReader } = message.data;
    const settings = await readSettings();
    if (!isSiteOn(settings, siteOf(url))) return { on: false, rules: null };
    const [rules] = await Promise.all([
      rulesOfPage(url, isPrivate, settings),
      hasReader ? undefined : injectCleaner({ tabId, documentId: documentOf(message) }),
    ]);
    return { on: true, rules };
  });
  onBackgroundMessage('pageCleaned', async (message) => {
    const on = isSiteOn(await readSettings(), siteOf(message.data.url));
    if (on) await injectReader({ tabId: tabOf(message).tabId, documentId: documentOf(message) });
    return { on };
  });
  onBackgroundMessage('pageRead', async (message) => {
    const { tabId, isPrivate } = tabOf(message);
    await keepReading(message.data, tabId, isPrivate);
    const highlights = await savedHighlights(message.data.pageKey, isPrivate);
    // Not awaited: the page waits for its highlights, the panel for the insight.
    completeInsight(tabId)
      .then(() => (isPrivate ? undefined : keepChangedText(tabId)))
      .catch(console.error);
    findStory(tabId).catch(console.error);
    return { highlights };
  });
  onBackgroundMessage('hiddenChanged', (message) =>
    changeTabState(tabOf(message).tabId, message.data.visitId, { hidden: message.data.hidden }),
  );
  onBackgroundMessage('orphansChanged', (message) => {
    const { visitId, orphans, findings = [] } = message.data;
    return changeTabState(tabOf(message).tabId, visitId, { orphans, orphanFindings: findings });
  });
  onBackgroundMessage('highlightsChosen', async (message) => {
    const { visitId, ids } = message.data;
    // First of all, while the click still counts. Firefox opens its sidebar only from our own pages and the toolbar.
    const { windowId } = message.sender.tab ?? {};
    if (windowId !== undefined) openPanel(windowId).catch(() => undefined);
    await changeTabState(tabOf(message).tabId, visitId, { chosen: { ids, at: Date.now() } });
  });
  onBackgroundMessage('articleSeen', async (message) => {
    const { tabId, isPrivate } = tabOf(message);
    if (!isPrivate && (await keepVisit(message.data.visit, tabId))) await keepTabStory(tabId, message.data.visit);
  });
  onBackgroundMessage('readingProgress', async (message) => {
    const { url } = message.sender;
    if (!tabOf(message).isPrivate && url) await keepProgress(message.data, url);
  });
}

function answerViews(): void {
  onBackgroundMessage('saveHighlight', async ({ data, sender }) => {
    const isPrivate = data.isPrivate ?? sender.tab?.incognito === true;
    return keepHighlight(data.highlight, isPrivate);
  });
  onBackgroundMessage('editHighlight', ({ data, sender }) =>
    changeHighlight(data, data.isPrivate ?? sender.tab?.incognito === true),
  );
  onBackgroundMessage('deleteHighlight', ({ data, sender }) => dropHighlight(data, sender.tab?.incognito === true));
  onBackgroundMessage('highlightsChanged', ({ data }) => repaintPages(data.pageKeys));
  onBackgroundMessage('libraryChanged', indexSoon);
  onBackgroundMessage('insightNeeded', ({ data }) => completeInsight(data.tabId));
  onBackgroundMessage('markStory', ({ data }) => markTabStory(data.tabId, data.marks));
  onBackgroundMessage('wakeTab', async ({ data }) => ({ reachable: await wakeTab(data.tabId) }));
}

function watchTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => void dropTabState(tabId));
  browser.tabs.onReplaced?.addListener((_added, removed) => void dropTabState(removed));
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.url && import.meta.env.FIREFOX) void sendToPage(tabId, 'locationChanged');
    if (change.status === 'loading') void dropStale(tabId);
  });
  browser.windows.onRemoved.addListener(() => void forgetPrivate());
}

function watchCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (!tab) return;
    if (command === 'open-panel') void openPanel(tab.windowId);
    if (command === 'toggle-site') void toggleSite(tab);
    if (command === 'save-highlight' && tab.id !== undefined) void saveSelectionOf(tab.id);
  });
}

/** Switches the site of a tab on or off. Where Khulasa is off everywhere, "on" means: on this site, and only there. */
async function toggleSite({ id, url }: Tab): Promise<void> {
  if (id === undefined || !/^https?:/.test(url ?? '')) return;
  const site = siteOf(url as string);
  const on = !isSiteOn(await readSettings(), site);
  const switched = siteSwitched(site, on);
  await changeSettings((now) => ({ ...switched(now), ...(now.mode === 'off' ? { mode: 'chosen-sites' } : {}) }));
  // The command has just granted access where the browser gives it only on request.
  if (on) await wakeTab(id);
}

/**
 * Brings the gate to the pages that were open before this extension was: after an install, an update, a reload, or being
 * switched on again. `storage.session` is emptied by each of these, and only by these and a start of the browser.
 */
async function greetOpenTabs(): Promise<void> {
  const GREETED = 'greeted';
  if ((await browser.storage.session.get(GREETED))[GREETED]) return;
  await browser.storage.session.set({ [GREETED]: true });
  await wakeOpenTabs();
}
