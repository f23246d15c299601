/** When two saved highlights are one, and which of them stays. Pure: the library and private windows share it. */
import type { Highlight } from '../types.ts';

/** The same words at the same place of the same page. */
export function isSameMark(a: Highlight, b: Highlight): boolean {
  return (
    a.pageKey === b.pageKey &&
    a.selectors.position.start === b.selectors.position.start &&
    a.selectors.quote.exact === b.selectors.quote.exact
  );
}

/**
 * The one that stays of highlights that are one: the higher revision; among equals one with a note or tags, which are
 * the reader's own words, then the later change. A total order, so that the order of the messages does not matter.
 */
export function strongest(first: Highlight, ...others: Highlight[]): Highlight {
  return others.reduce((best, each) => (compare(each, best) > 0 ? each : best), first);
}

function compare(a: Highlight, b: Highlight): number {
  if (a.revision !== b.revision) return a.revision - b.revision;
  const written = Number(hasOwnWords(a)) - Number(hasOwnWords(b));
  if (written !== 0) return written;
  const left = order(a);
  const right = order(b);
  return left < right ? -1 : Number(left > right);
}

function hasOwnWords({ note, tags }: Highlight): boolean {
  return note !== '' || tags.length > 0;
}

function order(highlight: Highlight): string {
  const { updatedAt, id, createdAt, colour, note, tags, title, url, selectors } = highlight;
  const { quote, position } = selectors;
  return JSON.stringify([
    ...[updatedAt, id, createdAt, colour, note, tags, title, url],
    ...[quote.prefix, quote.suffix, position.end],
  ]);
}

/** The order of the page. */
export function inPageOrder(a: Highlight, b: Highlight): number {
  const left = a.selectors.position;
  const right = b.selectors.position;
  return left.start - right.start || left.end - right.end || (a.id < b.id ? -1 : 1);
}
