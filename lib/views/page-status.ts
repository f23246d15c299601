/** What a view says of a tab: one of a few states, worked out from all that is known of it. Pure. */
import { pageKey, parseUrl, siteOf } from '../page-key.ts';
import { isSiteOn, type Settings } from '../settings.ts';
import type { ArticleText, GateAnswer, Site, TabState, VerdictReason } from '../types.ts';

/** Why no extension can work on a page. */
type UnsupportedKind = 'browser-page' | 'gallery' | 'document' | 'file' | 'unreachable';

export type PageStatus =
  | { kind: 'loading' }
  | { kind: 'globally-off' }
  | { kind: 'site-off' }
  | { kind: 'article'; state: TabState; article: ArticleText }
  /** `hasReader`: the reader script is there (Arabic prose), so that words can be highlighted. */
  | { kind: 'not-article'; reason: VerdictReason; decidedBy?: string | undefined; hasReader: boolean }
  | { kind: 'unsupported'; unsupported: UnsupportedKind }
  /** The browser gives access only on the reader's click (activeTab). */
  | { kind: 'needs-click' };

/** A tab as a view sees it. `url` is '' where the browser does not tell it. */
export interface ViewedTab {
  id: number;
  windowId: number;
  url: string;
  isPrivate: boolean;
  isLoading: boolean;
}

export interface PageFacts {
  tab: ViewedTab;
  settings: Settings;
  /** What the background keeps of the tab, if it is of the page that the tab shows now; else null. */
  state: TabState | null;
  /** `pending` until the page was asked, `silent` where nobody answered. */
  gate: GateAnswer | 'pending' | 'silent';
  /** Whether the browser lets Khulasa work on this address without a click. */
  hasAccess: boolean;
}

/** Galleries on which Chrome, Edge and Firefox let no extension work. */
const GALLERIES =
  /^(chromewebstore\.google\.com|chrome\.google\.com|microsoftedge\.microsoft\.com|addons\.mozilla\.org)$/;
const WEB = /^https?:\/\//i;

/** The site of the tab's page, '' where it has none. */
export function siteOfTab(tab: ViewedTab): Site {
  return WEB.test(tab.url) && parseUrl(tab.url) ? siteOf(tab.url) : '';
}

/** Whether a kept state is of the address that the tab shows now (tracking parameters and fragments aside). */
export function isStateOf(state: TabState, tab: ViewedTab): boolean {
  if (state.tabId !== tab.id) return false;
  return WEB.test(tab.url) && parseUrl(tab.url) !== null && pageKey(tab.url) === pageKey(state.url);
}

/** The state to show. A global off comes first, then what the page itself cannot change. */
export function pageStatus({ tab, settings, state, gate, hasAccess }: PageFacts): PageStatus {
  if (settings.mode === 'off') return { kind: 'globally-off' };
  const site = siteOfTab(tab) || state?.site;
  if (tab.url && !site) return { kind: 'unsupported', unsupported: unsupportedKind(tab.url) };
  if (site && !isSiteOn(settings, site)) return { kind: 'site-off' };
  if (state?.verdict === 'article' && state.article) return { kind: 'article', state, article: state.article };
  if (state) {
    const { reason, decidedBy } = state;
    return { kind: 'not-article', reason, ...(decidedBy ? { decidedBy } : {}), hasReader: true };
  }
  if (gate === 'pending') return { kind: 'loading' };
  if (gate !== 'silent') {
    if (gate.verdict === 'arabic') return { kind: 'loading' };
    return { kind: 'not-article', reason: gate.reason, hasReader: false };
  }
  if (!hasAccess) return { kind: 'needs-click' };
  if (tab.isLoading) return { kind: 'loading' };
  return { kind: 'unsupported', unsupported: unsupportedKind(tab.url) };
}

function unsupportedKind(url: string): UnsupportedKind {
  const address = parseUrl(url);
  if (!address) return 'browser-page';
  const { protocol, hostname, pathname } = address;
  if (GALLERIES.test(hostname)) return 'gallery';
  if (/\.(pdf|epub)$/i.test(pathname)) return 'document';
  if (protocol === 'file:') return 'file';
  return WEB.test(url) ? 'unreachable' : 'browser-page';
}
