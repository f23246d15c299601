/** CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html): one item an article, which Zotero reads. */
import type { ExportedArticle, Writer } from './export.ts';
import { dateParts, namesIn, oneLine, tidy } from './text.ts';

export const cslJson: Writer = {
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  open: () => '[',
  article: (article, _, place) => `${place > 0 ? ',' : ''}\n${JSON.stringify(item(article), null, 2)}`,
  close: () => '\n]\n',
};

function item({ title, siteName, url, byline, publishedAt, accessedAt, highlights }: ExportedArticle) {
  const authors = namesIn(byline);
  const issued = dateParts(publishedAt);
  return {
    id: url,
    type: 'article-newspaper',
    title: oneLine(title),
    'container-title': siteName,
    // Whole names: an Arabic one is not cut into a family's and a given one without knowing it.
    ...(authors.length > 0 ? { author: authors.map((literal) => ({ literal })) } : {}),
    ...(issued.length > 0 ? { issued: { 'date-parts': [issued] } } : {}),
    accessed: { 'date-parts': [dateParts(accessedAt)] },
    URL: url,
    language: 'ar',
    ...keywords(highlights.flatMap(({ tags }) => tags)),
    note: highlights.map(({ selectors, note }) => quoteAndNote(selectors.quote.exact, note)).join('\n\n'),
  };
}

function keywords(tags: readonly string[]): { keyword?: string } {
  return tags.length > 0 ? { keyword: [...new Set(tags)].join(', ') } : {};
}

/** The marked words in quotation marks, the reader's own below them. */
export function quoteAndNote(quote: string, note: string): string {
  return [`«${oneLine(quote)}»`, ...(note ? [tidy(note)] : [])].join('\n');
}
