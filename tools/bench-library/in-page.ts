/** The part of the benchmark that runs in a page of the extension, over its own database. Bundled by `bundle.ts`. */
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { keepArticle } from '../../lib/library/articles.ts';
import { openLibrary } from '../../lib/library/database.ts';
import { forget, remember } from '../../lib/library/forget.ts';
import { recordVisit } from '../../lib/library/history.ts';
import { searchEntries } from '../../lib/library/search/entries.ts';
import { snippetsOf } from '../../lib/library/search/find.ts';
import { indexChanged } from '../../lib/library/search/indexer.ts';
import { RANGE } from '../../lib/library/search/layout.ts';
import { indexWord, termsOf } from '../../lib/library/search/terms.ts';
import { librarySize } from '../../lib/library/size.ts';
import { foldedWords } from '../../lib/library/words.ts';
import type { BenchArticle } from './articles.ts';
import { blocksOf, fillLibrary, keptOf, visitOf } from './fill.ts';

const db = openLibrary();
/** How many articles the library has. */
export const count = (): Promise<number> => db.articles.count();

/** Adds articles that are not there yet; they are indexed afterwards. */
export const fill = (articles: BenchArticle[], first: number): Promise<void> => fillLibrary(db, articles, first);

/** Indexes what was filled in, a range at a time. Returns milliseconds. */
export const index = (): Promise<number> => timed(() => indexChanged(db, RANGE));

/** Runs each query once. Returns the milliseconds of each until the first results, and until their snippets. */
export async function search(queries: string[]): Promise<{ first: number[]; withSnippets: number[]; found: number }> {
  const first: number[] = [];
  const withSnippets: number[] = [];
  let found = 0;
  for (const query of queries) {
    const start = performance.now();
    const { items, query: parsed } = await searchEntries(db, query, 21);
    first.push(performance.now() - start);
    await snippetsOf(
      db,
      parsed,
      items.map(({ key }) => key),
    );
    withSnippets.push(performance.now() - start);
    if (items.length > 0) found++;
  }
  return { first, withSnippets, found };
}

/** Adds articles one by one as the background does. Returns the milliseconds of each, and of indexing each. */
export async function add(articles: BenchArticle[], first: number): Promise<{ visit: number[]; index: number[] }> {
  const times = { visit: [] as number[], index: [] as number[] };
  for (const [i, article] of articles.entries()) {
    const visit = visitOf(article, first + i);
    const kept = { article: keptOf(article, visit), paragraphs: blocksOf(article), visitId: visit.id };
    times.visit.push(await timed(() => recordVisit(db, visit).then(() => keepArticle(db, kept))));
    times.index.push(await timed(() => indexChanged(db)));
  }
  return times;
}

/** Deletes a site and brings it back. */
export async function deleteSite(site: string): Promise<{ visits: number; forget: number; undo: number }> {
  const start = performance.now();
  const forgotten = await forget(db, { site });
  const forgetMs = performance.now() - start;
  return { visits: forgotten.visits.length, forget: forgetMs, undo: await timed(() => remember(db, forgotten)) };
}

/** Bytes: what the browser counts, and what each kind takes. */
export async function size(): Promise<{ total: number; kinds: Awaited<ReturnType<typeof librarySize>> }> {
  return { total: (await navigator.storage.estimate()).usage ?? 0, kinds: await librarySize(db) };
}

/** The figures of a library of others over the same articles and the same terms, held in memory. */
export interface PeerFigures {
  buildMs: number;
  /** What would have to be kept, and read before the first search. */
  megabytes: number;
  loadMs: number;
  searchMs: number[];
}

const tokens = (text: string): string[] =>
  foldedWords(text).flatMap((word) => termsOf(indexWord(word)).map(({ term }) => term));

export async function miniSearch(articles: BenchArticle[], queries: string[]): Promise<PeerFigures> {
  const options = {
    fields: ['headline', 'text'],
    tokenize: tokens,
    processTerm: (term: string) => term,
    searchOptions: { boost: { headline: 3 }, prefix: true, combineWith: 'AND' as const, tokenize: foldedWords },
  };
  const mini = new MiniSearch(options);
  const buildMs = await timed(() =>
    mini.addAll(articles.map(({ headline, paragraphs }, id) => ({ id, headline, text: paragraphs.join('\n') }))),
  );
  const json = JSON.stringify(mini);
  let loaded = mini;
  const loadMs = await timed(() => {
    loaded = MiniSearch.loadJSON(json, options);
  });
  const searchMs: number[] = [];
  for (const query of queries) searchMs.push(await timed(() => void loaded.search(query)));
  return { buildMs, megabytes: new Blob([json]).size / 1e6, loadMs, searchMs };
}

export async function flexSearch(articles: BenchArticle[], queries: string[]): Promise<PeerFigures> {
  const create = () => new FlexSearch.Index({ tokenize: 'forward', encode: tokens });
  const flex = create();
  const buildMs = await timed(() => {
    for (const [id, { headline, paragraphs }] of articles.entries())
      flex.add(id, `${headline}\n${paragraphs.join('\n')}`);
  });
  const parts = new Map<string, string>();
  await flex.export((key: string, data: string) => void parts.set(key, data ?? ''));
  const loaded = create();
  const loadMs = await timed(() => {
    for (const [key, data] of parts) loaded.import(key, data);
  });
  const searchMs: number[] = [];
  for (const query of queries) searchMs.push(await timed(() => void loaded.search(query, { limit: 21 })));
  const bytes = [...parts.values()].reduce((sum, data) => sum + new Blob([data]).size, 0);
  return { buildMs, megabytes: bytes / 1e6, loadMs, searchMs };
}

async function timed(act: () => unknown): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}
