/** Lays the words of a quote with its context beside the words of a part of a text. */
import { foundIn, isThere, joined, largestPart, type Pair, withoutForeignEdges } from './pairs.ts';
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
      else {
        const like = likeness(row - 1, id);
        if (like > 0) gain = (gains[column - 1] as number) * like;
      }
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

function isLineStart(text: WordText, word: number): boolean {
  return word === 0 || text.lines[word] !== text.lines[word - 1];
}
