/** RIS: one record an article, a note for each highlight, tags as keywords. */
import { quoteAndNote } from './csl.ts';
import type { Writer } from './export.ts';
import { dateParts, namesIn, oneLine } from './text.ts';

export const ris: Writer = {
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  open: () => '',
  article({ title, siteName, url, byline, publishedAt, accessedAt, highlights }) {
    const issued = dateParts(publishedAt);
    const fields: Array<[string, string]> = [
      ['TY', 'NEWS'],
      ['TI', title],
      ...namesIn(byline).map((name): [string, string] => ['AU', name]),
      ['T2', siteName],
      ...(issued.length > 0
        ? [['PY', String(issued[0])] as [string, string], ['DA', day(issued)] as [string, string]]
        : []),
      ['UR', url],
      ['Y2', day(dateParts(accessedAt))],
      ['LA', 'ar'],
      ...[...new Set(highlights.flatMap(({ tags }) => tags))].map((tag): [string, string] => ['KW', tag]),
      ...highlights.map(({ selectors, note }): [string, string] => ['N1', quoteAndNote(selectors.quote.exact, note)]),
      ['ER', ''],
    ];
    // A line break would end the field, and what follows could pass for another one.
    return `${fields.map(([name, value]) => `${name}  - ${oneLine(value)}`).join('\r\n')}\r\n\r\n`;
  },
  close: () => '',
};

/** `YYYY/MM/DD/`, with what is known. */
function day(parts: readonly number[]): string {
  const [year = '', month = '', date = ''] = parts.map((part) => String(part).padStart(2, '0'));
  return `${year}/${month}/${date}/`;
}
