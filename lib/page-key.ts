/** Addresses: which site a page belongs to, and the key under which its visits and highlights are kept. */
import type { Site } from './types.ts';

/** Query parameters that only say where the reader came from, or in which dress the page comes. */
const TRACKING =
  /^(utm_.*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|mc_[ce]id|igsh(id)?|yclid|ttclid|twclid|_ga|_gl|ns_.*|at_(medium|campaign|link_.*|custom.*|format|ptr_name|bbc_team)|ocid|cmpid|spm|ref_?src|amp|outputtype|__twitter_impression)$/i;

/** A page's twin for phones or for AMP, as a part of its path: `/amp/`, `.amp`, `.amp.html`. */
const TWIN_PATH = /\/amp(?=\/|$)|\.amp(?=\.html?$|$)/i;

/** Hosts that serve other sites' AMP pages: `akhbar-example.cdn.ampproject.org/c/s/akhbar.example/1`. */
const AMP_CACHE = /(^|\.)cdn\.ampproject\.org$/;

/** Second levels under which a country's registry gives names: `com.sa`, `gov.eg`, `co.uk`. */
const REGISTRY = /^(com?|net|org|gov|edu|ac|info|news|mil)\.[a-z]{2}$/;

/** The site of an address: its host name without leading `www.`, `m.` or `amp.`. Throws TypeError on an invalid address. */
export function siteOf(url: string): Site {
  return new URL(url).hostname.replace(/^(?:(?:www|m|amp)\.)+(?=[^.]+\.)/, '');
}

/**
 * The key of a page: its canonical address where it names a plausible one, else its own, without scheme, `www.`, `m.` and `amp.`,
 * fragment, tracking parameters, the AMP part of the path and a slash at the end.
 *
 * @param url the page's address
 * @param canonical the `href` of its `<link rel="canonical">`, '' where it has none
 */
export function pageKey(url: string, canonical = ''): string {
  const own = behindAmpCache(new URL(url));
  const named = canonical ? parseUrl(canonical, url) : null;
  const chosen = named && isPlausible(named, own) ? behindAmpCache(named) : own;
  const query = [...chosen.searchParams].filter(([name]) => !TRACKING.test(name));
  const search = query.length > 0 ? `?${new URLSearchParams(query)}` : '';
  const port = chosen.port ? `:${chosen.port}` : '';
  const path = chosen.pathname.replace(TWIN_PATH, '') || '/';
  return `${siteOf(chosen.href)}${port}${path.replace(/(?<=.)\/$/, '')}${search}`;
}

/** Whether an address may be the page's own: one of the same owner, and not the home page, which a template may name on every page. */
function isPlausible(named: URL, own: URL): boolean {
  if (!/^https?:$/.test(named.protocol)) return false;
  const isHome = named.pathname === '/' && !named.search && own.pathname !== '/';
  return !isHome && registrable(behindAmpCache(named).hostname) === registrable(own.hostname);
}

/** The part of a host name that somebody registered, near enough: no list of all registries is worth its size here. */
function registrable(host: string): string {
  const labels = host.split('.');
  // An address in numbers, or a host without a dot, is itself.
  if (labels.length < 3 || /^[\d.]+$|:/.test(host)) return host;
  return labels.slice(REGISTRY.test(labels.slice(-2).join('.')) ? -3 : -2).join('.');
}

/** The page that an AMP cache serves, else the address itself. */
function behindAmpCache(url: URL): URL {
  const inner = AMP_CACHE.test(url.hostname)
    ? /^\/(?:[cviar]\/)?(?:s\/)?([^/]+\.[^/]+\/.*)$/.exec(url.pathname)?.[1]
    : undefined;
  return (inner && parseUrl(`https://${inner}${url.search}`)) || url;
}

/** `URL.parse`, which Chrome has only since 126: null where the address is none. */
export function parseUrl(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
