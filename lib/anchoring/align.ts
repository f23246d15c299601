/** Lays the words of a quote with its context beside the words of a part of a text. */
import type { Pattern, WordLikeness } from './pattern.ts';
import type { WordText } from './word-text.ts';

/** Gains and costs of one step, in tenths of a found word. */
const FOUND = 10;
/** A word that is everywhere in the text, found again. */
const FOUND_COMMON = 6;
/** A word in the place of another, a word too many, a word too few. */
const REPLACED = -2;
const ADDED = -3;
const DROPPED = -3;
/** A quote from within one block that now runs on in the next one. */
const BROKEN_LINE = -4;
/** The edge of the quote was the edge of its block, and is again. */
const AT_EDGE = 3;

/** A word is everywhere from this share of the text's words on, and from this number. */
const COMMON_SHARE = 0.01;
const COMMON_COUNT = 4;

/** Where a quote lies in a text: words from `first` to `last`. */
export interface Alignment {
  first: number;
  last: number;
  /** How many of the quote's words were found in order; similar ones count less. */
  found: number;
  /** The same of the words before and after it. */
  foundBefore: number;
  foundAfter: number;
  /** Found words that are not everywhere in the text, context included. */
  telling: number;
  /** The place's letters from its first found word to its last; outside are words in the place of the quote's own. */
  letters: number;
}

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

/** So many words at an edge of the quote may have been replaced where nothing of the context is left. */
const MOST_REPLACED = 2;

/** So many words of a context, and such a share of it, must be found for it to be there. */
const LEAST_OF_CONTEXT = 1.5;
const CONTEXT_SHARE = 0.3;

const FROM_NONE = 0;
const FROM_BOTH = 1;
const FROM_TEXT = 2;
const FROM_PATTERN = 3;

let scores = new Int32Array(1 << 14);
let steps = new Uint8Array(1 << 14);

/**
 * The best alignment of a pattern with the words from `from` to before `to`: all of the quote is laid out, of its context as
 * much as fits (semi-global alignment, after Needleman and Wunsch 1970 and Smith and Waterman 1981).
 *
 * @returns null when no word of the quote was found, nor its context around other words
 */
export function align(
  text: WordText,
  pattern: Pattern,
  likeness: WordLikeness,
  from: number,
  to: number,
): Alignment | null {
  if (from >= to) return null;
  const rows = pattern.words.length;
  const columns = to - from;
  const width = columns + 1;
  const cells = (rows + 1) * width;
  if (scores.length < cells) {
    scores = new Int32Array(cells * 2);
    steps = new Uint8Array(cells * 2);
  }
  const common = Math.max(COMMON_COUNT, text.count * COMMON_SHARE);
  const isCommon = (column: number): boolean => text.countOf(text.ids[from + column] as number) > common;

  // A path may begin anywhere before or at the quote's first word.
  scores.fill(0, 0, width);
  steps.fill(FROM_NONE, 0, width);
  const gains = new Uint8Array(columns);
  const breaks = new Uint8Array(columns + 1);
  for (let column = 0; column < columns; column += 1) {
    gains[column] = isCommon(column) ? FOUND_COMMON : FOUND;
    breaks[column] = isLineStart(text, from + column) ? 1 : 0;
  }
  breaks[columns] = to === text.count || isLineStart(text, to) ? 1 : 0;
  for (let row = 1; row <= rows; row += 1) {
    const wanted = pattern.ids[row - 1];
    const isInside = row > pattern.from + 1 && row <= pattern.to;
    const startsBlock = pattern.startsBlock && row - 1 === pattern.from;
    const endsBlock = pattern.endsBlock && row === pattern.to;
    const mayBegin = row <= pattern.from;
    const above = (row - 1) * width;
    const here = row * width;
    scores[here] = mayBegin ? 0 : (scores[above] as number) + DROPPED;
    steps[here] = mayBegin ? FROM_NONE : FROM_PATTERN;
    for (let column = 1; column <= columns; column += 1) {
      const id = text.ids[from + column - 1] as number;
      let gain = REPLACED;
      if (id === wanted) gain = gains[column - 1] as number;
      else if (likeness(row - 1, id) > 0) gain = (gains[column - 1] as number) * likeness(row - 1, id);
      if (startsBlock && breaks[column - 1] === 1) gain += AT_EDGE;
      if (endsBlock && breaks[column] === 1) gain += AT_EDGE;
      if (isInside && breaks[column - 1] === 1) gain += BROKEN_LINE;
      let best = (scores[above + column - 1] as number) + gain;
      let step = FROM_BOTH;
      const added = (scores[here + column - 1] as number) + ADDED;
      if (added > best) {
        best = added;
        step = FROM_TEXT;
      }
      const dropped = (scores[above + column] as number) + DROPPED;
      if (dropped > best) {
        best = dropped;
        step = FROM_PATTERN;
      }
      if (mayBegin && best <= 0) {
        best = 0;
        step = FROM_NONE;
      }
      scores[here + column] = best;
      steps[here + column] = step;
    }
  }

  // It may end anywhere from the quote's last word on.
  let endRow = pattern.to;
  let endColumn = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let row = pattern.to; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) {
      const score = scores[row * width + column] as number;
      if (score > most) {
        most = score;
        endRow = row;
        endColumn = column;
      }
    }
  }
  return walkBack(text, pattern, likeness, from, width, endRow, endColumn, gains);
}

function walkBack(
  text: WordText,
  pattern: Pattern,
  likeness: WordLikeness,
  from: number,
  width: number,
  endRow: number,
  endColumn: number,
  gains: Uint8Array,
): Alignment | null {
  let row = endRow;
  let column = endColumn;
  const pairs: Pair[] = [];
  while (row > 0) {
    const step = steps[row * width + column];
    if (step === FROM_NONE) break;
    if (step === FROM_TEXT) {
      column -= 1;
      continue;
    }
    row -= 1;
    if (step === FROM_PATTERN) continue;
    column -= 1;
    const word = from + column;
    pairs.push({ row, word, like: likeness(row, text.ids[word] as number), isCommon: gains[column] !== FOUND });
  }
  pairs.reverse();
  const before = pairs.filter((pair) => pair.row < pattern.from);
  const after = pairs.filter((pair) => pair.row >= pattern.to);
  const whole = pairs.filter((pair) => pair.row >= pattern.from && pair.row < pattern.to);
  const part = largestPart(text, pattern, whole);
  const near = [
    part[0] === whole[0] ? joined(text, pattern, part[0], before.reverse()) : [],
    part.at(-1) === whole.at(-1) ? joined(text, pattern, part.at(-1), after) : [],
  ];
  const [left = [], right = []] = near;
  const quote = withoutForeignEdges(
    text,
    part,
    pattern,
    isThere(left, pattern.from),
    isThere(right, pattern.words.length - pattern.to),
  );
  const first = quote[0];
  const last = quote.at(-1);
  const found = foundIn(quote);
  // All words new, between a context that stayed: no place to paint, and yet the sentence was only changed.
  if (!first || !last || (found === 0 && (left.length === 0 || right.length === 0))) return null;
  return {
    first: first.word,
    last: last.word,
    found,
    foundBefore: foundIn(left),
    foundAfter: foundIn(right),
    telling: [...left, ...quote, ...right].filter(({ like, isCommon }) => like > 0 && !isCommon).length,
    letters: lettersIn(
      text,
      (quote.find(({ like }) => like > 0) ?? first).word,
      (quote.findLast(({ like }) => like > 0) ?? last).word,
    ),
  };
}

/** Letters of the words from `first` to `last`, folded. */
export function lettersIn(text: WordText, first: number, last: number): number {
  let letters = 0;
  for (let at = first; at <= last; at += 1) letters += text.vocabulary[text.ids[at] as number]?.length ?? 0;
  return letters;
}

/** A word or two of a context may stand there by chance. */
const isThere = (context: Pair[], of: number): boolean =>
  foundIn(context) >= Math.max(LEAST_OF_CONTEXT, of * CONTEXT_SHARE);

/** The words of a context, from the quote outwards, until too much stands between them. */
function joined(text: WordText, pattern: Pattern, edge: Pair | undefined, context: Pair[]): Pair[] {
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
interface Pair {
  row: number;
  word: number;
  like: number;
  isCommon: boolean;
}

const foundIn = (pairs: Pair[]): number => pairs.reduce((sum, { like }) => sum + like, 0);

/** What came in between is not what the reader marked: of a quote that was torn the largest part stays. */
function largestPart(text: WordText, pattern: Pattern, pairs: Pair[]): Pair[] {
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

/** Whether a sentence ends between two words that does not in the quote, and its words are not the quote's own, moved. */
function hasForeignSentence(text: WordText, pattern: Pattern, one: Pair, next: Pair): boolean {
  let ends = 0;
  for (let word = one.word; word < next.word; word += 1) ends += text.endsSentence[word] as number;
  for (let row = one.row; row < next.row && ends > 0; row += 1) ends -= pattern.words[row]?.endsSentence ? 1 : 0;
  if (ends <= 0) return false;
  const quote = pattern.ids.subarray(pattern.from, pattern.to);
  const between = text.ids.subarray(one.word + 1, next.word);
  return between.filter((id) => quote.includes(id)).length < between.length * SENTENCE_SHARE;
}

/**
 * A word or two in the place of the quote's first or last ones are its new wording. More of them, beside a context that is
 * gone too, are the neighbours of the quote's rest: its sentence was moved away from them.
 */
function withoutForeignEdges(
  text: WordText,
  pairs: Pair[],
  pattern: Pattern,
  hasBefore: boolean,
  hasAfter: boolean,
): Pair[] {
  const own = withoutForeignSentences(pairs, pattern, hasBefore, hasAfter);
  if (own.length < pairs.length) return own;
  const first = pairs.findIndex(({ like }) => like > 0);
  const last = pairs.findLastIndex(({ like }) => like > 0);
  if (first < 0) return pairs;
  const isForeign = (has: boolean, from: number, to: number, edge: Pair, found: Pair): boolean =>
    to - from > (has ? MOST_OTHERS : MOST_REPLACED) ||
    (!has && text.lines[edge.word] !== text.lines[found.word]) ||
    (!has && pattern.words.slice(from, to).some(({ endsSentence }) => endsSentence));
  const [start, head, tail, end] = [pairs[0], pairs[first], pairs[last], pairs.at(-1)];
  if (!start || !head || !tail || !end) return pairs;
  return pairs.slice(
    isForeign(hasBefore, pattern.from, head.row, start, head) ? first : 0,
    isForeign(hasAfter, tail.row, pattern.to - 1, end, tail) ? last + 1 : undefined,
  );
}

/** A quote that ran over the end of a sentence may have lost one of the two: a few words like it are not that sentence. */
function withoutForeignSentences(pairs: Pair[], pattern: Pattern, hasBefore: boolean, hasAfter: boolean): Pair[] {
  const ends: number[] = [];
  for (let row = pattern.from; row < pattern.to - 1; row += 1) if (pattern.words[row]?.endsSentence) ends.push(row + 1);
  const [head, tail] = [ends[0], ends.at(-1)];
  if (head === undefined || tail === undefined) return pairs;
  const foundOf = (from: number, to: number): number => foundIn(pairs.filter(({ row }) => row >= from && row < to));
  const isForeign = (from: number, to: number): boolean => foundOf(from, to) < (to - from) * SENTENCE_SHARE;
  const from = !hasBefore && isForeign(pattern.from, head) ? head : pattern.from;
  const to = !hasAfter && isForeign(tail, pattern.to) ? tail : pattern.to;
  if (from === pattern.from && to === pattern.to) return pairs;
  const own = pairs.filter(({ row }) => row >= from && row < to);
  const first = own.findIndex(({ like }) => like > 0);
  return own.slice(Math.max(0, first), own.findLastIndex(({ like }) => like > 0) + 1);
}

/** How many of the pattern's words in `rows` stand in order among the text's words in `stretch`. */
export function countInOrder(
  text: WordText,
  likeness: WordLikeness,
  rows: { from: number; to: number },
  stretch: { from: number; to: number },
): number {
  const width = stretch.to - stretch.from;
  const counts = new Float64Array(width + 1);
  for (let row = rows.from; row < rows.to; row += 1) {
    // The value to the upper left, before this row writes over it.
    let corner = 0;
    for (let at = 1; at <= width; at += 1) {
      const above = counts[at] as number;
      const like = likeness(row, text.ids[stretch.from + at - 1] as number);
      counts[at] = Math.max(above, counts[at - 1] as number, corner + like);
      corner = above;
    }
  }
  return counts[width] ?? 0;
}

function isLineStart(text: WordText, word: number): boolean {
  return word === 0 || text.lines[word] !== text.lines[word - 1];
}

/** Words that stand more often in a text tell nothing of their order in it. */
const MOST_PLACES = 16;

/**
 * The share of so many of a pattern's words that stand in order in a stretch, those that are everywhere left out: the longest
 * increasing subsequence of their places (Hunt and Szymanski 1977), for parts that are too long to be laid out.
 *
 * @param ids the pattern's words by their number in the vocabulary
 */
export function shareInOrder(
  text: WordText,
  ids: Int32Array,
  rows: { from: number; to: number },
  stretch: { from: number; to: number },
): number {
  const ends: number[] = [];
  let count = 0;
  for (let row = rows.from; row < rows.to; row += 1) {
    const places = text.placesOf(ids[row] as number);
    if (places.length > MOST_PLACES) continue;
    count += 1;
    // The last place first: one word of the pattern is found once.
    for (let at = places.length - 1; at >= 0; at -= 1) {
      const place = places[at] as number;
      if (place < stretch.from || place >= stretch.to) continue;
      let low = 0;
      let high = ends.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((ends[middle] as number) < place) low = middle + 1;
        else high = middle;
      }
      ends[low] = place;
    }
  }
  return count === 0 ? 0 : ends.length / count;
}
