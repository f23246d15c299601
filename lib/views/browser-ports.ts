/** What the page model asks of the browser. */
import { browser } from 'wxt/browser';
import { sendToBackground, sendToPage } from '../messages.ts';
import { parseUrl } from '../page-key.ts';
import type { TabState } from '../types.ts';
import type { PagePorts } from './page-model.ts';

const STATE_KEY = /^tab:(\d+)$/;
const ALL_SITES = ['http://*/*', 'https://*/*'];

export const browserPorts: PagePorts = {
  async readState(tabId) {
    const key = `tab:${tabId}`;
    return ((await browser.storage.session.get(key))[key] as TabState | undefined) ?? null;
  },
  watchStates(onChange) {
    browser.storage.session.onChanged.addListener((changes) => {
      for (const key of Object.keys(changes)) {
        const tabId = STATE_KEY.exec(key)?.[1];
        if (tabId) onChange(Number(tabId));
      }
    });
  },
  askGate: async (tabId) => (await sendToPage(tabId, 'gateAnswer')) ?? null,
  askVisit: async (tabId) => (await sendToPage(tabId, 'currentVisit')) ?? '',
  lookAgain: (tabId) => sendToPage(tabId, 'lookAgain'),
  async hasAccess(url) {
    const address = parseUrl(url);
    if (url && !address) return false;
    // A match pattern has no port.
    const origins = address ? [`${address.protocol}//${address.hostname}/*`] : ALL_SITES;
    // An address that is no match pattern belongs to a page that nobody may touch, with a click or without.
    return browser.permissions.contains({ origins }).catch(() => true);
  },
  watchAccess(onChange) {
    browser.permissions.onAdded.addListener(onChange);
    browser.permissions.onRemoved.addListener(onChange);
  },
  needInsight: (tabId) => sendToBackground('insightNeeded', { tabId }),
  wake: async (tabId) => (await sendToBackground('wakeTab', { tabId })).reachable,
};
