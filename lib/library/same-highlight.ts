/** When two saved highlights are one, and what becomes of them. Pure: the library and private windows share it. */
import type { Highlight, HighlightEdit } from '../types.ts';
import { joinTags, tagKey, uniqueTags } from './tags.ts';

/** Punctuation and blanks at the ends of a quote, which one selection takes along and the next one leaves. */
const LEADING_MARKS = /^[\p{P}\s]+/u;
const TRAILING_MARKS = /[\p{P}\s]+$/u;

/** So many marks before the first word are looked for: a bracket, a quotation mark. */
const MOST_LEADING = 2;

/** What is marked, without the punctuation at its ends: where its first word begins, and its words. */
export function markOf({ selectors }: Highlight): { start: number; words: string } {
  const { exact } = selectors.quote;
  const lead = LEADING_MARKS.exec(exact)?.[0].length ?? 0;
  const words = exact.slice(lead).replace(TRAILING_MARKS, '');
  return words ? { start: selectors.position.start + lead, words } : { start: selectors.position.start, words: exact };
}

/** The keys, page and start, under which the same words may be kept. */
export function placesOfMark(highlight: Highlight): Array<[pageKey: string, start: number]> {
  const { start } = markOf(highlight);
  const starts = new Set([highlight.selectors.position.start]);
  for (let lead = 0; lead <= Math.min(MOST_LEADING, start); lead += 1) starts.add(start - lead);
  return [...starts].map((each) => [highlight.pageKey, each]);
}

/** The same words at the same place of the same page; punctuation at their ends makes no difference. */
export function isSameMark(a: Highlight, b: Highlight): boolean {
  if (a.pageKey !== b.pageKey) return false;
  const [one, other] = [markOf(a), markOf(b)];
  return one.start === other.start && one.words === other.words;
}

/**
 * The one that stays of two messages about one highlight: the higher revision; among equals one with a note or tags, which are
 * the reader's own words, then the later change. A total order, so that the order of the messages does not matter.
 */
export function stronger(a: Highlight, b: Highlight): Highlight {
  return compare(b, a) > 0 ? b : a;
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

/**
 * The same words marked twice, under two ids: one highlight with the id of the older mark, the colour of the newer one, and the
 * notes and tags of both.
 */
export function mergeMarks(a: Highlight, b: Highlight): Highlight {
  const [older, younger] = isOlder(a, b) ? [a, b] : [b, a];
  const latest = older.updatedAt > younger.updatedAt ? older : younger;
  const merged = {
    ...older,
    colour: latest.colour,
    note: joinNotes(older.note, younger.note),
    tags: joinTags(older.tags, younger.tags),
  };
  return hasSameWriting(merged, older)
    ? older
    : { ...merged, updatedAt: latest.updatedAt, revision: Math.max(older.revision, younger.revision) + 1 };
}

function isOlder(a: Highlight, b: Highlight): boolean {
  return a.createdAt === b.createdAt ? a.id <= b.id : a.createdAt < b.createdAt;
}

/** Both notes, one below the other; one alone where it holds the other. */
export function joinNotes(first: string, second: string): string {
  if (first.includes(second)) return first;
  if (second.includes(first)) return second;
  return `${first}\n\n${second}`;
}

/**
 * A highlight after an edit, which was made looking at an earlier form of it: only what the edit changed is changed. Where another
 * window has changed the note meanwhile both notes stay, and of the tags those added by either, without those taken off by either.
 *
 * @returns the highlight itself where the edit changes nothing
 */
export function applyEdit(stored: Highlight, { was, now, at, selectors }: Omit<HighlightEdit, 'id'>): Highlight {
  const had = new Set(was.tags.map(tagKey));
  const has = new Set(now.tags.map(tagKey));
  const isWordingTaken = selectors !== undefined && stored.selectors.quote.exact === selectors.was.quote.exact;
  const edited = {
    ...stored,
    selectors: isWordingTaken ? selectors.now : stored.selectors,
    colour: now.colour === was.colour ? stored.colour : now.colour,
    note: now.note === was.note ? stored.note : stored.note === was.note ? now.note : joinNotes(stored.note, now.note),
    tags: uniqueTags([
      ...stored.tags.filter((tag) => has.has(tagKey(tag)) || !had.has(tagKey(tag))),
      ...now.tags.filter((tag) => !had.has(tagKey(tag))),
    ]),
  };
  if (!isWordingTaken && hasSameWriting(edited, stored)) return stored;
  return { ...edited, updatedAt: at > stored.updatedAt ? at : stored.updatedAt, revision: stored.revision + 1 };
}

/** Whether two forms of a highlight say the same: colour, note and tags. */
export function hasSameWriting(a: HighlightEdit['was'], b: HighlightEdit['was']): boolean {
  return a.colour === b.colour && a.note === b.note && JSON.stringify(a.tags) === JSON.stringify(b.tags);
}

/** The order of the page. */
export function inPageOrder(a: Highlight, b: Highlight): number {
  const left = a.selectors.position;
  const right = b.selectors.position;
  return left.start - right.start || left.end - right.end || (a.id < b.id ? -1 : 1);
}
