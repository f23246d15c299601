/** Articles that were found, as a list shows them. */
import type { LibraryArticle } from '../../types.ts';
import { readText } from '../articles.ts';
import { attempt, type LibraryDatabase } from '../database.ts';
import { type MarkedSpan, type MarkedText, marksIn, matcherOf, snippetOf } from './marks.ts';
import type { SearchQuery } from './query.ts';
import { type SearchOptions, search } from './search.ts';

/** The facts that a list shows of an article; a page that has only highlights has no more. */
export type ListedArticle = Pick<
  LibraryArticle,
  'key' | 'url' | 'site' | 'siteName' | 'headline' | 'lastSeenAt' | 'publishedAt'
>;

export interface FoundArticle {
  article: ListedArticle;
  /** The headline's words that were sought. */
  headlineMarks: MarkedSpan[];
  highlights: number;
}

export interface FoundArticles {
  query: SearchQuery;
  total: number;
  items: FoundArticle[];
}

/** Searches and reads what a list shows of the articles. Throws LibraryError. */
export async function findArticles(db: LibraryDatabase, text: string, options: SearchOptions): Promise<FoundArticles> {
  return attempt(db, () =>
    db.transaction('r', [db.norms, db.postings, db.documents, db.articles, db.highlights], async () => {
      const { query, total, hits } = await search(db, text, options);
      const matches = matcherOf(query);
      const keys = hits.map(({ key }) => key);
      const [articles, counts] = await Promise.all([
        db.articles.bulkGet(keys),
        Promise.all(keys.map((key) => db.highlights.where('pageKey').equals(key).count())),
      ]);
      const items = await Promise.all(
        keys.map(async (key, i): Promise<FoundArticle | null> => {
          const article = articles[i] ?? (await highlightedPage(db, key));
          if (!article) return null;
          return { article, headlineMarks: marksIn(article.headline, matches), highlights: counts[i] ?? 0 };
        }),
      );
      return { query, total, items: items.filter((item) => item !== null) };
    }),
  );
}

/**
 * What of each article the query found: a part of its text, else of its notes, tags, actors or outlet.
 *
 * @returns null for an article whose headline says all. Throws LibraryError.
 */
export async function snippetsOf(
  db: LibraryDatabase,
  query: SearchQuery,
  keys: readonly string[],
): Promise<Map<string, MarkedText | null>> {
  const matches = matcherOf(query);
  const { texts, articles, highlights } = await attempt(db, () =>
    db.transaction('r', db.texts, db.articles, db.highlights, async () => {
      const [texts, articles, highlights] = await Promise.all([
        db.texts.bulkGet([...keys]),
        db.articles.bulkGet([...keys]),
        Promise.all(keys.map((key) => db.highlights.where('pageKey').equals(key).toArray())),
      ]);
      return { texts, articles, highlights };
    }),
  );
  const found = await Promise.all(
    keys.map(async (key, i) => {
      const text = texts[i];
      const article = articles[i];
      const own = highlights[i] ?? [];
      const paragraphs = text
        ? (await readText(text)).map((each) => each.text)
        : own.map((each) => each.selectors.quote.exact);
      const others = [
        ...own.flatMap(({ note, tags }) => [note, tags.join('، ')]),
        (article?.actors ?? []).map(({ name }) => name).join('، '),
        [article?.byline, ...(article?.agencies ?? [])].filter(Boolean).join('، '),
      ];
      return [key, snippetOf(paragraphs, matches) ?? snippetOf(others, matches)] as const;
    }),
  );
  return new Map(found);
}

async function highlightedPage(db: LibraryDatabase, key: string): Promise<ListedArticle | null> {
  const first = await db.highlights.where('pageKey').equals(key).first();
  if (!first) return null;
  const { url, site, title, createdAt } = first;
  return { key, url, site, siteName: '', headline: title, lastSeenAt: createdAt, publishedAt: '' };
}
