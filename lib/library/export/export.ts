/** Writing highlights to a file: article by article, so that a library of 50,000 is never in memory at once. */
import type { Highlight, Visit } from '../../types.ts';
import { attempt, type LibraryDatabase } from '../database.ts';
import { eachHighlight } from '../highlight-lists.ts';
import { cslJson } from './csl.ts';
import { csv } from './csv.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { ris } from './ris.ts';
import { annotations } from './web-annotation.ts';

export type ExportFormat = 'markdown' | 'html' | 'csv' | 'annotations' | 'csl' | 'ris';

/** What is known of the article that highlights are from; '' where nothing is. */
export interface ExportedArticle {
  url: string;
  site: string;
  title: string;
  /** The outlet's own name, else the site. */
  siteName: string;
  byline: string;
  /** As the page gave it: ISO 8601, with or without time and zone. */
  publishedAt: string;
  /** When the reader first marked something in it, ISO 8601 in UTC. */
  accessedAt: string;
  /** In the order of the page. */
  highlights: Highlight[];
}

/** The words of an exported file, in the reader's language. */
export interface ExportWords {
  title: string;
  note: string;
  openInPage: string;
  colours: Record<Highlight['colour'], string>;
  language: 'ar' | 'en';
  direction: 'rtl' | 'ltr';
}

export interface ExportContext {
  words: ExportWords;
  /** When the file was made, ISO 8601 in UTC. */
  now: string;
  /** Whether the file holds one article only. */
  isOne: boolean;
}

/** One way to write a file. Each part is text; the parts one after the other are the file. */
export interface Writer {
  extension: string;
  mediaType: string;
  open(first: ExportedArticle | null, context: ExportContext): string;
  /** @param place of the article in the file, from 0 */
  article(article: ExportedArticle, context: ExportContext, place: number): string;
  close(context: ExportContext): string;
}

const WRITERS: Record<ExportFormat, Writer> = { markdown, html, csv, annotations, csl: cslJson, ris };

export const EXPORT_FORMATS = Object.keys(WRITERS) as ExportFormat[];

/** The extension and media type of a format's files. */
export function fileKind(format: ExportFormat): Pick<Writer, 'extension' | 'mediaType'> {
  const { extension, mediaType } = WRITERS[format];
  return { extension, mediaType };
}

/** The parts of a file. */
export async function* writeFile(
  articles: AsyncIterable<ExportedArticle> | Iterable<ExportedArticle>,
  format: ExportFormat,
  context: ExportContext,
): AsyncGenerator<string> {
  const writer = WRITERS[format];
  let place = 0;
  for await (const article of articles) {
    if (place === 0) yield writer.open(article, context);
    yield writer.article(article, context, place++);
  }
  if (place === 0) yield writer.open(null, context);
  yield writer.close(context);
}

/**
 * The articles of the library with their highlights.
 *
 * @param ids only these highlights; undefined for all
 * @throws LibraryError
 */
export async function* exportedArticles(
  db: LibraryDatabase,
  ids?: ReadonlySet<string>,
): AsyncGenerator<ExportedArticle> {
  let current: Highlight[] = [];
  for await (const batch of eachHighlight(db, ids)) {
    for (const highlight of batch) {
      if (current[0] && current[0].pageKey !== highlight.pageKey) {
        yield await exportedArticle(db, current);
        current = [];
      }
      current.push(highlight);
    }
  }
  if (current.length > 0) yield await exportedArticle(db, current);
}

async function exportedArticle(db: LibraryDatabase, highlights: Highlight[]): Promise<ExportedArticle> {
  const visits = await attempt(db, () =>
    db.visits
      .where('pageKey')
      .equals(highlights[0]?.pageKey ?? '')
      .toArray(),
  );
  return articleOf(highlights, visits.at(-1));
}

/** @param visit what the reading history knows of the article */
export function articleOf(highlights: Highlight[], visit?: Visit): ExportedArticle {
  const [first] = highlights;
  const site = first?.site ?? '';
  return {
    url: first?.url ?? '',
    site,
    title: first?.title || site,
    siteName: visit?.siteName || site,
    byline: visit?.byline ?? '',
    publishedAt: visit?.publishedAt ?? '',
    accessedAt: highlights.map(({ createdAt }) => createdAt).sort()[0] ?? '',
    highlights,
  };
}
