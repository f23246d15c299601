/** What a loaded page's extension says of it, asked from one of the extension's own pages. */
import type { browser as extensionApi } from 'wxt/browser';
import type { GateAnswer, Insight, PageReport, TabState } from '../../lib/types.ts';

/** In the function that runs in a page of the extension. */
declare const chrome: typeof extensionApi;

export interface Probe {
  gate: GateAnswer | undefined;
  report: PageReport | null | undefined;
  /** Of the report's own visit, null until it is computed. */
  insight: Insight | null;
  /** Whether the browser has finished loading the page. */
  complete: boolean;
}

/** One page that is open in the browser. */
export interface OpenPage {
  /** What the extension says now; nothing in it while the page does not answer. */
  probe(): Promise<Probe>;
  /** The language of the page's text as the browser detects it, `und` where it cannot tell. */
  language(): Promise<string>;
  close(): Promise<void>;
}

/** A browser with the extension, ready to open pages one after another. */
export interface InspectionBrowser {
  open(url: string): Promise<OpenPage>;
  /** Ends the browser, by force where it does not end by itself. */
  close(): Promise<void>;
}

/** Runs in a page of the extension (so it must stand alone). The wire format is that of @webext-core/messaging. */
export async function probeTab(tabId: number): Promise<Probe> {
  const ask = async (type: string) => {
    const message = { id: 0, type, timestamp: Date.now() };
    const answer = chrome.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined);
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, 1_000));
    return ((await Promise.race([answer, late])) as { res?: unknown } | undefined)?.res;
  };
  const [gate, report] = await Promise.all([ask('gateAnswer'), ask('report')]);
  const key = `tab:${tabId}`;
  const state = (await chrome.storage.session.get(key))[key] as TabState | undefined;
  return {
    gate: gate as Probe['gate'],
    report: report as Probe['report'],
    insight: state && state.visitId === (report as Probe['report'])?.visitId ? state.insight : null,
    complete: (await chrome.tabs.get(tabId)).status === 'complete',
  };
}

/** Runs in a page of the extension: the ids of all tabs. */
export async function tabIds(): Promise<number[]> {
  return (await chrome.tabs.query({})).flatMap(({ id }) => id ?? []);
}

/** Runs in a page of the extension: the language of a text, `und` where the browser cannot tell. */
export async function detectLanguage(text: string): Promise<string> {
  const { isReliable, languages } = await chrome.i18n.detectLanguage(text);
  return (isReliable && languages[0]?.language) || 'und';
}

/** Runs in the inspected page: the start of its visible text. */
export function pageText(): string {
  // biome-ignore lint/performance/useDomNodeTextContent: textContent would bring the scripts' text too.
  return document.body?.innerText.slice(0, 5_000) ?? '';
}
