/** The part of the library page that is open, as its address says it (`#history?q=…`): back and forward work. Pure. */
import { actorOfHash } from './actor-route.ts';

export type Shelf = 'history' | 'sites' | 'actors' | 'stories' | 'tags' | 'highlights';

export interface LibraryRoute {
  shelf: Shelf;
  /** What is searched for on that shelf. */
  query: string;
  /** The key of the article whose kept text is open, '' for none. */
  article: string;
  /** The actor whose page is open, '' for none: `#actor=…`, see actor-route.ts. */
  actor: string;
}

const SHELVES: readonly Shelf[] = ['history', 'sites', 'actors', 'stories', 'tags', 'highlights'];

/** The route of an address's fragment; the history where it names none. */
export function routeOf(hash: string): LibraryRoute {
  const [name = '', search = ''] = hash.replace(/^#/, '').split('?', 2);
  const shelf = SHELVES.find((each) => each === name) ?? 'history';
  const actor = actorOfHash(hash);
  if (actor) return { shelf: 'actors', query: '', article: '', actor };
  const parameters = new URLSearchParams(search);
  return { shelf, query: parameters.get('q') ?? '', article: parameters.get('article') ?? '', actor };
}

/** The fragment of a route. */
export function hashOf({ shelf, query = '', article = '' }: Partial<LibraryRoute> & { shelf: Shelf }): string {
  const parameters = new URLSearchParams({ ...(query ? { q: query } : {}), ...(article ? { article } : {}) });
  return parameters.size > 0 ? `#${shelf}?${parameters}` : `#${shelf}`;
}

/** A filter as a reader would type it. */
export function filterText(name: string, value: string): string {
  // Quotation marks inside would end the value.
  const plain = value.replace(/["“”«»]/g, ' ').trim();
  return /\s/.test(plain) ? `${name}:"${plain}"` : `${name}:${plain}`;
}
