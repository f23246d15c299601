/** A line of the history. Pure: the first view of the popup makes its lines before the library is open. */
import type { ArticleActor, Visit } from '../types.ts';
import type { StoredVisit } from './database.ts';
import type { ListedArticle } from './search/find.ts';
import type { MarkedSpan } from './search/marks.ts';
import { withoutDay } from './stored-visit.ts';

/** A line of a list: a visit, or an article that was found. */
export interface LibraryEntry extends Pick<ListedArticle, 'key' | 'url' | 'site' | 'siteName' | 'headline'> {
  /** The visit's, or the article's key. */
  id: string;
  /** When it was read, ISO 8601 in UTC. */
  at: string;
  /** Undefined for an article that was found: it may have been read on many days. */
  visit?: Visit;
  /** The words of the headline that were sought. */
  headlineMarks: readonly MarkedSpan[];
  highlights: number;
  /** Names of key actors. */
  actors: readonly string[];
}

/** Actors that a line has room for. */
const MOST_ACTORS = 3;

/**
 * The line of a visit.
 *
 * @param actors all of its article; none where the article is not kept
 * @param highlights how many its article has
 */
export function entryOf(
  stored: StoredVisit,
  actors: readonly Pick<ArticleActor, 'name'>[],
  highlights: number,
): LibraryEntry {
  const { id, pageKey: key, url, site, siteName, headline, visitedAt: at } = stored;
  return {
    ...{ id, key, url, site, siteName, headline, at, highlights },
    actors: actors.slice(0, MOST_ACTORS).map(({ name }) => name),
    visit: withoutDay(stored),
    headlineMarks: [],
  };
}
