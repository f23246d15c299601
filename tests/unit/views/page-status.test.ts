import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../lib/settings.ts';
import { isStateOf, type PageFacts, pageStatus, type ViewedTab } from '../../../lib/views/page-status.ts';
import { ARTICLE, SETTINGS, STATE } from '../../dom/views/data.ts';

const TAB: ViewedTab = { id: 7, windowId: 1, url: STATE.url, isPrivate: false, isLoading: false };
const settings = (change: Partial<Settings> = {}): Settings => ({ ...SETTINGS, sites: {}, ...change });
const status = (change: Partial<PageFacts> & { url?: string }) =>
  pageStatus({
    tab: { ...TAB, url: change.url ?? TAB.url, ...change.tab },
    settings: settings(),
    state: null,
    gate: 'silent',
    hasAccess: true,
    ...change,
    ...(change.tab || change.url === undefined ? {} : { tab: { ...TAB, url: change.url } }),
  });
const answer = (reason: 'not-arabic' | 'news-article') => ({
  verdict: reason === 'not-arabic' ? ('not-arabic' as const) : ('arabic' as const),
  reason,
  gateMs: 0,
});

describe('pageStatus', () => {
  it('shows an article', () =>
    expect(status({ state: STATE })).toEqual({ kind: 'article', state: STATE, article: ARTICLE }));

  it('gives the reason why an Arabic page is none, and knows that the reader script is there', () =>
    expect(status({ state: { ...STATE, verdict: 'not-article', reason: 'listing', article: null } })).toEqual({
      kind: 'not-article',
      reason: 'listing',
      hasReader: true,
    }));

  it('gives the gate’s reason on a page that is not Arabic', () =>
    expect(status({ gate: answer('not-arabic') })).toEqual({
      kind: 'not-article',
      reason: 'not-arabic',
      hasReader: false,
    }));

  it('waits while the page was not asked, while the reader works, and while the page loads', () => {
    expect(status({ gate: 'pending' }).kind).toBe('loading');
    expect(status({ gate: answer('news-article') }).kind).toBe('loading');
    expect(status({ tab: { ...TAB, isLoading: true } }).kind).toBe('loading');
  });

  it('says that the site is off, also while its last reading is still kept', () =>
    expect(status({ state: STATE, settings: settings({ sites: { [STATE.site]: false } }) }).kind).toBe('site-off'));

  it('says that the site is off where only chosen sites are on', () =>
    expect(status({ settings: settings({ mode: 'chosen-sites' }) }).kind).toBe('site-off'));

  it('says first that everything is off', () => {
    const off = settings({ mode: 'off', sites: { [STATE.site]: true } });
    expect(status({ settings: off, state: STATE }).kind).toBe('globally-off');
    expect(status({ settings: off, url: 'chrome://settings/' }).kind).toBe('globally-off');
  });

  it.each([
    ['chrome://settings/', 'browser-page'],
    ['about:blank', 'browser-page'],
    ['', 'browser-page'],
    ['https://chromewebstore.google.com/detail/x', 'gallery'],
    ['https://addons.mozilla.org/ar/firefox/', 'gallery'],
    ['https://almarfaa.example/report.pdf', 'document'],
    ['file:///home/reader/page.html', 'file'],
    ['https://almarfaa.example/news', 'unreachable'],
  ])('tells why nothing can work on %s', (url, unsupported) =>
    expect(status({ url })).toEqual({ kind: 'unsupported', unsupported }),
  );

  it('asks for a click where the browser gives no access', () => {
    expect(status({ hasAccess: false }).kind).toBe('needs-click');
    expect(status({ hasAccess: false, url: '' }).kind).toBe('needs-click');
  });
});

describe('isStateOf', () => {
  it('overlooks tracking parameters and fragments', () =>
    expect(isStateOf(STATE, { ...TAB, url: 'https://almarfaa.example/news/irrigation#top' })).toBe(true));
  it('refuses another tab, another page and an unknown address', () => {
    expect(isStateOf(STATE, { ...TAB, id: 8 })).toBe(false);
    expect(isStateOf(STATE, { ...TAB, url: 'https://almarfaa.example/news/other' })).toBe(false);
    expect(isStateOf(STATE, { ...TAB, url: '' })).toBe(false);
    expect(isStateOf(STATE, { ...TAB, url: 'about:blank' })).toBe(false);
  });
});
