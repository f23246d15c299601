/** Words of a quote beside words of a text, as an alignment lays them: which of them are the quote, and which stand there by chance. */
import type { Pattern } from './pattern.ts';
import type { WordText } from './word-text.ts';

/** So many words may have come between two of the quote; and with those in place of its own words so many in a row. */
const MOST_ADDED = 6;
const MOST_OTHERS = 10;
/** The same where a line ends between them: what follows there may be another text. */
const MOST_ADDED_ACROSS = 1;
const MOST_OTHERS_ACROSS = 3;
/** From so many added words on, with the end of a sentence among them, it is a sentence that came in between. */
const LEAST_SENTENCE = 2;

/** Of a sentence that the quote begins or ends with, beside a context that is gone, such a share must be found. */
const SENTENCE_SHARE = 0.5;
/** Two sentences soon begin, or end, with a few words that are the same: of so many nearly all must be found. */
const SHORT_PART = 5;
const SHORT_PART_SHARE = 0.8;

/** So many words at an edge of the quote may have been replaced where nothing of the context is left. */
const MOST_REPLACED = 2;

/** So many words of a context, and such a share of it, must be found for it to be there. */
const LEAST_OF_CONTEXT = 1.5;
const CONTEXT_SHARE = 0.3;

/** A word or two of a context may stand there by chance. */
export const isThere = (context: Pair[], of: number): boolean =>
  foundIn(context) >= Math.max(LEAST_OF_CONTEXT, of * CONTEXT_SHARE);

/** The words of a context, from the quote outwards, until too much stands between them. */
export function joined(text: WordText, pattern: Pattern, edge: Pair | undefined, context: Pair[]): Pair[] {
  const near: Pair[] = [];
  let previous = edge;
  for (const pair of context) {
    if (pair.like === 0) continue;
    if (!previous) break;
    const [one, next] = previous.word < pair.word ? [previous, pair] : [pair, previous];
    if (isTorn(text, pattern, one, next)) break;
    near.push(pair);
    previous = pair;
  }
  return near;
}

/** A word of the quote beside a word of the text: the same one, or another in its place (`like` 0). */
export interface Pair {
  row: number;
  word: number;
  like: number;
  isCommon: boolean;
}

export const foundIn = (pairs: Pair[]): number => pairs.reduce((sum, { like }) => sum + like, 0);

/** What came in between is not what the reader marked: of a quote that was torn the largest part stays. */
export function largestPart(text: WordText, pattern: Pattern, pairs: Pair[]): Pair[] {
  const first = pairs.findIndex(({ like }) => like > 0);
  const last = pairs.findLastIndex(({ like }) => like > 0);
  // Where the parts begin: at pairs of found words.
  const cuts: number[] = [];
  let previous = first;
  for (let at = first + 1; at <= last; at += 1) {
    if ((pairs[at] as Pair).like === 0) continue;
    if (isTorn(text, pattern, pairs[previous] as Pair, pairs[at] as Pair)) cuts.push(previous + 1, at);
    previous = at;
  }
  if (cuts.length === 0) return pairs;
  const edges = [0, ...cuts, pairs.length];
  let best: Pair[] = [];
  for (let at = 0; at < edges.length; at += 2) {
    const part = pairs.slice(edges[at], edges[at + 1]);
    if (foundIn(part) > foundIn(best)) best = part;
  }
  return best;
}

/** Whether too much stands between two words of the quote that were found one after the other. */
function isTorn(text: WordText, pattern: Pattern, one: Pair, next: Pair): boolean {
  const between = next.word - one.word - 1;
  const added = between - (next.row - one.row - 1);
  const lines = (text.lines[next.word] as number) - (text.lines[one.word] as number);
  if (lines > 0 && (between > MOST_OTHERS_ACROSS || added > MOST_ADDED_ACROSS)) return true;
  if (between > MOST_OTHERS || added > MOST_ADDED) return true;
  return added >= LEAST_SENTENCE && hasForeignSentence(text, pattern, one, next);
}

/** Whether a sentence stands between two words that is not the quote's: it begins, or ends, where none does in the quote. */
function hasForeignSentence(text: WordText, pattern: Pattern, one: Pair, next: Pair): boolean {
  let ends = text.endsSentence[one.word] as number;
  for (let word = one.word; word < next.word; word += 1) ends += text.endsSentence[word] as number;
  for (let row = one.row; row < next.row && ends > 0; row += 1) ends -= pattern.words[row]?.endsSentence ? 1 : 0;
  if (ends <= 0) return false;
  // Sentences of the quote that only came to stand in another order are its own.
  const quote = pattern.ids.subarray(pattern.from, pattern.to);
  const between = text.ids.subarray(one.word + 1, next.word);
  return between.filter((id) => quote.includes(id)).length < between.length * SENTENCE_SHARE;
}

/**
 * A word or two in the place of the quote's first or last ones are its new wording. More of them, beside a context that is
 * gone too, are the neighbours of the quote's rest: its sentence was moved away from them.
 */
export function withoutForeignEdges(
  text: WordText,
  pairs: Pair[],
  pattern: Pattern,
  hasBefore: boolean,
  hasAfter: boolean,
): Pair[] {
  const rows = ownSentences(pairs, pattern, hasBefore, hasAfter);
  const own = pairs.filter(({ row }) => row >= rows.from && row < rows.to);
  const first = own.findIndex(({ like }) => like > 0);
  const last = own.findLastIndex(({ like }) => like > 0);
  if (first < 0) return own;
  const isForeign = (has: boolean, from: number, to: number, edge: Pair, found: Pair): boolean =>
    to - from > (has ? MOST_OTHERS : MOST_REPLACED) ||
    Math.abs(edge.word - found.word) - Math.abs(edge.row - found.row) > MOST_ADDED ||
    (!has && text.lines[edge.word] !== text.lines[found.word]) ||
    (!has && pattern.words.slice(from, to).some(({ endsSentence }) => endsSentence));
  const [start, head, tail, end] = [own[0], own[first], own[last], own.at(-1)];
  if (!start || !head || !tail || !end) return own;
  const isCutBefore = rows.from > pattern.from || isForeign(hasBefore, pattern.from, head.row, start, head);
  const isCutAfter = rows.to < pattern.to || isForeign(hasAfter, tail.row, pattern.to - 1, end, tail);
  return own.slice(isCutBefore ? first : 0, isCutAfter ? last + 1 : undefined);
}

/**
 * The rows of a quote without the first and the last sentence that it ran into, where these are lost: a few words like such
 * a sentence are not that sentence.
 */
function ownSentences(
  pairs: Pair[],
  pattern: Pattern,
  hasBefore: boolean,
  hasAfter: boolean,
): { from: number; to: number } {
  const ends: number[] = [];
  for (let row = pattern.from; row < pattern.to - 1; row += 1) if (pattern.words[row]?.endsSentence) ends.push(row + 1);
  const { from, to } = pattern;
  // A pattern that is laid out without its context has one all the same.
  const { prefix, suffix } = pattern.selectors.quote;
  const [head, tail] = [ends[0] ?? from, ends.at(-1) ?? to];
  const foundOf = (from: number, to: number): number => foundIn(pairs.filter(({ row }) => row >= from && row < to));
  const isForeign = (from: number, to: number, hasContext: boolean): boolean =>
    foundOf(from, to) < (to - from) * (hasContext && to - from <= SHORT_PART ? SHORT_PART_SHARE : SENTENCE_SHARE);
  return {
    from: !hasBefore && isForeign(from, head, prefix !== '') ? head : from,
    to: !hasAfter && isForeign(tail, to, suffix !== '') ? tail : to,
  };
}
