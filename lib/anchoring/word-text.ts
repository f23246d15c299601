/** A text as folded words with their places, folded and indexed once for all the quotes that are looked for in it. */
import { fold } from '../arabic/fold.ts';

/** The words of one text. Words are numbered in reading order; offsets are UTF-16 units of the text. */
export interface WordText {
  readonly count: number;
  /** Which word stands where: a number of the vocabulary. */
  readonly ids: Int32Array;
  readonly starts: Uint32Array;
  /** Just after the word, tashkeel on its last letter included. */
  readonly ends: Uint32Array;
  /** Which line (block) each word stands in, from 0. */
  readonly lines: Uint32Array;
  /** 1 for words that a full stop, question or exclamation mark follows. */
  readonly endsSentence: Uint8Array;
  /** Folded words by their number in the vocabulary. */
  readonly vocabulary: readonly string[];
  /** The number of a folded word, -1 where it is not in the text. */
  idOf(word: string): number;
  /** Where a word stands, in reading order. */
  placesOf(id: number): Uint32Array;
  /** How often a word stands there. */
  countOf(id: number): number;
}

/** A folded word with its place in the source. */
export interface PlacedWord {
  word: string;
  start: number;
  end: number;
  /** A full stop, question or exclamation mark follows it. */
  endsSentence: boolean;
}

/** What folding makes of a UTF-16 unit; codes of UNIT_KIND. */
const kinds = new Uint8Array(0x10000);
const UNKNOWN = 0;
const SAME = 1;
const CHANGED = 2;
const DROPPED = 3;
const GAP = 4;
/** The folded text of units that change. */
const changed = new Map<number, string>();

/** The marks that folding drops are tashkeel and tatweel below this unit, and take no room on the line from it on. */
const FIRST_INVISIBLE = 0x2000;

const WORD = /^[\p{L}\p{N}]+$/u;
const SENTENCE_ENDS = '.!?؟…';
const CLOSING_MARKS = '»"';
const NO_PLACES = new Uint32Array(0);

/** Calls back for each word of a text, folded, in reading order. */
function eachWord(text: string, onWord: (word: string, start: number, end: number) => void): void {
  let start = -1;
  let end = 0;
  let folded = '';
  /** From here on the source is taken over as it is. */
  let plainFrom = 0;
  const close = (): void => {
    if (start < 0) return;
    onWord(folded + text.slice(plainFrom, Math.max(plainFrom, end)), start, end);
    start = -1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    let kind = kinds[unit] as number;
    if (kind === UNKNOWN) kind = learn(unit);
    const isPair = (unit & 0xfc00) === 0xd800;
    const width = isPair && at + 1 < text.length ? 2 : 1;
    let piece = '';
    if (isPair) {
      piece = fold(text.slice(at, at + width));
      kind = WORD.test(piece) ? CHANGED : GAP;
    } else if (kind === CHANGED) {
      piece = changed.get(unit) ?? '';
    }
    if (kind === GAP) {
      close();
    } else if (kind === DROPPED) {
      if (start < 0) continue;
      folded += text.slice(plainFrom, at);
      plainFrom = at + 1;
      // Tashkeel belongs to the word's place; an invisible mark only where letters follow.
      if (unit < FIRST_INVISIBLE) end = at + 1;
    } else {
      if (start < 0) {
        start = at;
        folded = '';
        plainFrom = at;
      }
      if (kind === CHANGED) {
        folded += text.slice(plainFrom, at) + piece;
        plainFrom = at + width;
      }
      end = at + width;
    }
    at += width - 1;
  }
  close();
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const folded = fold(character);
  let kind = CHANGED;
  if (folded === '') kind = DROPPED;
  else if (!WORD.test(folded)) kind = GAP;
  else if (folded === character) kind = SAME;
  if (kind === CHANGED) changed.set(unit, folded);
  kinds[unit] = kind;
  return kind;
}

/** Whether a sentence ends at an offset. */
function isSentenceEnd(text: string, end: number): boolean {
  const mark = text[end];
  if (mark === undefined) return false;
  // Behind a closing quotation mark, or, as some print it, behind a blank.
  const at = mark === ' ' || CLOSING_MARKS.includes(mark) ? end + 1 : end;
  const next = text.charCodeAt(at + 1);
  // The point of a number, or of an address, ends nothing.
  return SENTENCE_ENDS.includes(text[at] ?? '-') && kinds[next] !== SAME && kinds[next] !== CHANGED;
}

/** The folded words of a short text. */
export function wordsOf(text: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  eachWord(text, (word, start, end) => {
    words.push({ word, start, end, endsSentence: isSentenceEnd(text, end) });
  });
  return words;
}

/**
 * Folds and indexes a text.
 *
 * @param lineStarts where its lines (blocks) begin, in order; without any it is one line
 */
export function createWordText(text: string, lineStarts: ArrayLike<number> = [0]): WordText {
  const capacity = (text.length >> 1) + 1;
  const ids = new Int32Array(capacity);
  const starts = new Uint32Array(capacity);
  const ends = new Uint32Array(capacity);
  const lines = new Uint32Array(capacity);
  const endsSentence = new Uint8Array(capacity);
  const vocabulary: string[] = [];
  const counts: number[] = [];
  const numbers = new Map<string, number>();
  let count = 0;
  let line = 0;
  eachWord(text, (word, start, end) => {
    let id = numbers.get(word);
    if (id === undefined) {
      id = vocabulary.length;
      vocabulary.push(word);
      counts.push(0);
      numbers.set(word, id);
    }
    while (line + 1 < lineStarts.length && (lineStarts[line + 1] ?? 0) <= start) line += 1;
    counts[id] = (counts[id] ?? 0) + 1;
    ids[count] = id;
    starts[count] = start;
    ends[count] = end;
    lines[count] = line;
    if (isSentenceEnd(text, end)) endsSentence[count] = 1;
    count += 1;
  });
  // All places in one array, those of a word one after the other.
  const offsets = new Uint32Array(vocabulary.length + 1);
  for (let id = 0; id < vocabulary.length; id += 1) offsets[id + 1] = (offsets[id] ?? 0) + (counts[id] ?? 0);
  const next = offsets.slice();
  const places = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    const id = ids[at] as number;
    places[next[id] as number] = at;
    next[id] = (next[id] as number) + 1;
  }
  return {
    count,
    ids: ids.subarray(0, count),
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    lines: lines.subarray(0, count),
    endsSentence: endsSentence.subarray(0, count),
    vocabulary,
    idOf: (word) => numbers.get(word) ?? -1,
    countOf: (id) => counts[id] ?? 0,
    placesOf: (id) => (id < 0 ? NO_PLACES : places.subarray(offsets[id], offsets[id + 1])),
  };
}
