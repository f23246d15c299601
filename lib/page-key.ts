/** Addresses: which site a page belongs to, and the key under which its visits and highlights are kept. */
import type { Site } from './types.ts';

/** Query parameters that only say where the reader came from. */
const TRACKING = /^(utm_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_ga)$/i;

/** The site of an address: its host name without leading `www.`, `m.` or `amp.`. Throws TypeError on an invalid address. */
export function siteOf(url: string): Site {
  return new URL(url).hostname.replace(/^(?:(?:www|m|amp)\.)+(?=[^.]+\.)/, '');
}

/**
 * The key of a page: its canonical address where it names one of the same site, else its own, without fragment,
 * tracking parameters, scheme and `www.`.
 *
 * @param url the page's address
 * @param canonical the `href` of its `<link rel="canonical">`, '' where it has none
 */
export function pageKey(url: string, canonical = ''): string {
  const own = new URL(url);
  let chosen = own;
  const named = canonical ? parseUrl(canonical, url) : null;
  if (named) {
    // A canonical link to the home page is a template's mistake: it would make all articles one.
    const isHome = named.pathname === '/' && !named.search && own.pathname !== '/';
    if (/^https?:$/.test(named.protocol) && siteOf(named.href) === siteOf(url) && !isHome) chosen = named;
  }
  const query = [...chosen.searchParams].filter(([name]) => !TRACKING.test(name));
  const search = query.length > 0 ? `?${new URLSearchParams(query)}` : '';
  const port = chosen.port ? `:${chosen.port}` : '';
  return `${siteOf(chosen.href)}${port}${chosen.pathname.replace(/(?<=.)\/$/, '')}${search}`;
}

/** `URL.parse`, which Chrome has only since 126: null where the address is none. */
export function parseUrl(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
