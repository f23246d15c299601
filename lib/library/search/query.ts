/** What a reader types into the search, taken apart. */
import { withoutArticle } from '../../arabic/clitics.ts';
import { foldedWords } from '../words.ts';
import { indexWord } from './terms.ts';

export interface SearchWord {
  word: string;
  /** The reader may still be writing it: words that begin with it count too. */
  isPrefix: boolean;
}

/** What an article must be. */
export type SearchFilter =
  | { kind: 'site' | 'actor' | 'tag'; text: string }
  | { kind: 'colour'; colour: 'yellow' | 'green' | 'blue' | 'pink' }
  | { kind: 'has'; what: 'highlight' | 'note' | 'tag' | 'text' }
  /** Last read from `from` on and before `to`, milliseconds since the epoch. */
  | { kind: 'date'; from: number; to: number };

export interface SearchQuery {
  words: SearchWord[];
  /** Words that must follow each other. */
  phrases: string[][];
  filters: SearchFilter[];
  /** Filters whose value says nothing, as they were typed. */
  mistakes: string[];
}

type FilterName = 'site' | 'actor' | 'tag' | 'colour' | 'has' | 'after' | 'before' | 'on';

/** Names of the filters, folded. */
const NAMES: Readonly<Record<string, FilterName>> = {
  ...{ موقع: 'site', الموقع: 'site', site: 'site' },
  ...{ فاعل: 'actor', طرف: 'actor', شخص: 'actor', جهه: 'actor', مكان: 'actor', actor: 'actor', person: 'actor' },
  ...{ وسم: 'tag', tag: 'tag', لون: 'colour', colour: 'colour', color: 'colour' },
  ...{ فيه: 'has', has: 'has', بعد: 'after', after: 'after', قبل: 'before', before: 'before', يوم: 'on', on: 'on' },
};

const COLOURS: Readonly<Record<string, 'yellow' | 'green' | 'blue' | 'pink'>> = {
  ...{ اصفر: 'yellow', صفراء: 'yellow', yellow: 'yellow', اخضر: 'green', خضراء: 'green', green: 'green' },
  ...{ ازرق: 'blue', زرقاء: 'blue', blue: 'blue', وردي: 'pink', زهري: 'pink', ورديه: 'pink', pink: 'pink' },
};

const THINGS: Readonly<Record<string, 'highlight' | 'note' | 'tag' | 'text'>> = {
  ...{ تظليل: 'highlight', تظليلات: 'highlight', highlight: 'highlight', highlights: 'highlight' },
  ...{ ملاحظه: 'note', ملاحظات: 'note', note: 'note', notes: 'note', وسم: 'tag', وسوم: 'tag', tag: 'tag', tags: 'tag' },
  ...{ نص: 'text', text: 'text' },
};

const PARTS = /([\p{L}]+):(?:["“”«]([^"“”»]*)["“”»]?|(\S*))|["“”«]([^"“”»]*)["“”»]?|(\S+)/gu;

/**
 * Takes a query apart. Never throws: what is no filter is words.
 *
 * @param now for «اليوم» and «أمس», milliseconds since the epoch
 */
export function parseQuery(query: string, now: number): SearchQuery {
  const parsed: SearchQuery = { words: [], phrases: [], filters: [], mistakes: [] };
  for (const match of query.matchAll(PARTS)) {
    const [whole, name = '', quotedValue, bareValue, phrase, bare] = match;
    const isLast = match.index + whole.length === query.length;
    const filterName =
      name && Object.hasOwn(NAMES, foldedWords(name)[0] ?? '') ? NAMES[foldedWords(name)[0] ?? ''] : null;
    if (filterName) {
      const value = quotedValue ?? bareValue ?? '';
      const filter = filterOf(filterName, value, now);
      if (filter) parsed.filters.push(filter);
      // A filter that is only begun is no mistake yet.
      else if (value) parsed.mistakes.push(whole);
      continue;
    }
    // A phrase that the reader has not closed yet is words.
    const isClosed = /["”»]$/.test(whole) && whole.length > 1;
    if (phrase !== undefined && (isClosed || !isLast)) {
      const sequence = foldedWords(phrase).map(indexWord);
      if (sequence.length > 0) parsed.phrases.push(sequence);
      continue;
    }
    const words = foldedWords(bare ?? phrase ?? whole).map(indexWord);
    const typed = words.map((word, i) => ({ word, isPrefix: isLast && i === words.length - 1 }));
    parsed.words.push(...typed.filter((each) => !isBeginningOfAny(each)));
  }
  return parsed;
}

/** The article by itself, or the first letter of a word that the reader is still writing: it asks for nothing yet. */
function isBeginningOfAny({ word, isPrefix }: SearchWord): boolean {
  return word === 'ال' || (isPrefix && /^(?:\p{L}|[وف]?[بك]?ال|[وف]?لل)$/u.test(word));
}

function filterOf(name: FilterName, value: string, now: number): SearchFilter | null {
  const folded = foldedWords(value);
  const first = withoutArticle(folded[0] ?? '');
  if (folded.length === 0) return null;
  if (name === 'site' || name === 'actor' || name === 'tag') return { kind: name, text: value };
  if (name === 'colour') {
    const colour = Object.hasOwn(COLOURS, first) ? COLOURS[first] : undefined;
    return colour ? { kind: 'colour', colour } : null;
  }
  if (name === 'has') {
    const what = Object.hasOwn(THINGS, first) ? THINGS[first] : undefined;
    return what ? { kind: 'has', what } : null;
  }
  const span = spanOf(folded, now);
  if (!span) return null;
  const [start, end] = span;
  if (name === 'on') return { kind: 'date', from: start, to: end };
  return name === 'after'
    ? { kind: 'date', from: start, to: Number.POSITIVE_INFINITY }
    : { kind: 'date', from: Number.NEGATIVE_INFINITY, to: start };
}

/** A day, month or year of the local calendar: `2026-11-20`, `20/11/2026`, `2026-11`, `2026`, «اليوم», «أمس». */
function spanOf(parts: readonly string[], now: number): [number, number] | null {
  const [a = '', b, c] = parts;
  const today = new Date(now);
  const day = (back: number): [number, number] => [
    new Date(today.getFullYear(), today.getMonth(), today.getDate() - back).getTime(),
    new Date(today.getFullYear(), today.getMonth(), today.getDate() - back + 1).getTime(),
  ];
  if (a === 'اليوم' || a === 'today') return day(0);
  if (a === 'امس' || a === 'yesterday') return day(1);
  const numbers = [a, b, c].filter((each) => each !== undefined).map(Number);
  if (numbers.some((number) => !Number.isInteger(number))) return null;
  const [year = 0, month, date] = a.length === 4 ? numbers : numbers.toReversed();
  if (year < 1900 || year > 9999 || (month !== undefined && (month < 1 || month > 12))) return null;
  if (month === undefined) return [new Date(year, 0).getTime(), new Date(year + 1, 0).getTime()];
  if (date === undefined) return [new Date(year, month - 1).getTime(), new Date(year, month).getTime()];
  if (date < 1 || date > 31) return null;
  return [new Date(year, month - 1, date).getTime(), new Date(year, month - 1, date + 1).getTime()];
}
