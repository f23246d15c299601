/** CSV after RFC 4180, for Excel too (BOM), in which no cell becomes a formula. */
import type { Writer } from './export.ts';
import { fragmentAddress, tidy } from './text.ts';

const COLUMNS = [
  'quote',
  'note',
  'tags',
  'colour',
  'title',
  'site',
  'author',
  'published',
  'url',
  'link',
  'created',
  'updated',
  'id',
] as const;

const BOM = '\uFEFF';

export const csv: Writer = {
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  open: () => `${BOM}${row(COLUMNS)}`,
  article: ({ title, siteName, byline, publishedAt, highlights }) =>
    highlights
      .map((highlight) => {
        const { selectors, note, tags, colour, url, createdAt, updatedAt, id } = highlight;
        const cells: Record<(typeof COLUMNS)[number], string> = {
          quote: selectors.quote.exact,
          note,
          tags: tags.join('; '),
          colour,
          title,
          site: siteName,
          author: byline,
          published: publishedAt,
          url,
          link: fragmentAddress(highlight),
          created: createdAt,
          updated: updatedAt,
          id,
        };
        return row(COLUMNS.map((column) => cells[column]));
      })
      .join(''),
  close: () => '',
};

function row(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${harmless(tidy(cell)).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

/**
 * A cell that begins like a formula, also after white space or invisible characters or in full-width signs, gets an apostrophe
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function harmless(cell: string): string {
  return /^[\s\p{Cf}]*[=+\-@＝＋－＠|%]|^[\t\n]/u.test(cell) ? `'${cell}` : cell;
}
