/** A quote with its context as folded words, made ready for being looked for in one text. */
import type { HighlightSelectors } from '../types.ts';
import { readSketch } from './fingerprint.ts';
import { type PlacedWord, type WordText, wordsOf } from './word-text.ts';

/** How a word of the pattern counts as found. */
const FULL = 1;
/** The same word with another prefix, suffix, or one or two letters changed. */
const SIMILAR = 0.75;

/** Words are similar when so much of the longer one is common beginning and end. */
const SIMILAR_SHARE = 0.7;
const LEAST_SIMILAR_LETTERS = 4;

export interface Pattern {
  /** Words of prefix, quote and suffix, in order; of the quote are those from `from` to before `to`. */
  readonly words: readonly PlacedWord[];
  readonly from: number;
  readonly to: number;
  /** Numbers in the text's vocabulary, -1 for words that it has not. */
  readonly ids: Int32Array;
  /** Units of the first and last word that stand outside the quote: it was cut inside a word. */
  readonly cutBefore: number;
  readonly cutAfter: number;
  /** What stands in the quote before its first and after its last word: quotation marks, a full stop. */
  readonly lead: string;
  readonly tail: string;
  readonly sketch: Set<number> | null;
  readonly startsBlock: boolean;
  readonly endsBlock: boolean;
  readonly selectors: HighlightSelectors;
}

/** @returns null where the quote has no word. */
export function createPattern(text: WordText, selectors: HighlightSelectors): Pattern | null {
  const { exact, prefix, suffix } = selectors.quote;
  const words = wordsOf(prefix + exact + suffix);
  const start = prefix.length;
  const end = start + exact.length;
  const first = words.findIndex((word) => word.end > start && word.start < end);
  if (first < 0) return null;
  let after = first;
  while (after < words.length && (words[after] as PlacedWord).start < end) after += 1;
  const firstWord = words[first] as PlacedWord;
  const lastWord = words[after - 1] as PlacedWord;
  const { block } = selectors;
  return {
    words,
    from: first,
    to: after,
    ids: Int32Array.from(words, ({ word }) => text.idOf(word)),
    cutBefore: Math.max(0, start - firstWord.start),
    cutAfter: Math.max(0, lastWord.end - end),
    lead: exact.slice(0, Math.max(0, firstWord.start - start)),
    tail: exact.slice(Math.min(exact.length, lastWord.end - start)),
    sketch: block ? readSketch(block.sketch) : null,
    startsBlock: block?.before === 0,
    endsBlock: block !== undefined && block.before + (after - first) === block.words,
    selectors,
  };
}

/** How much a word of a text (by its number) is a word of a pattern (by its place), 0 to 1. */
export type WordLikeness = (inPattern: number, inText: number) => number;

/** First and last units of words. */
interface Edges {
  first: Uint16Array;
  last: Uint16Array;
}

const edgesOf = (words: readonly string[]): Edges => ({
  first: Uint16Array.from(words, (word) => word.charCodeAt(0)),
  last: Uint16Array.from(words, (word) => word.charCodeAt(word.length - 1)),
});

const knownEdges = new WeakMap<WordText, Edges>();

function vocabularyEdges(text: WordText): Edges {
  let edges = knownEdges.get(text);
  if (!edges) {
    edges = edgesOf(text.vocabulary);
    knownEdges.set(text, edges);
  }
  return edges;
}

/** Compares words, each pair once. */
export function createLikeness(text: WordText, pattern: Pattern): WordLikeness {
  const size = text.vocabulary.length;
  const known = new Map<number, number>();
  const { ids, words } = pattern;
  const own = edgesOf(words.map(({ word }) => word));
  const other = vocabularyEdges(text);
  return (inPattern, inText) => {
    if (ids[inPattern] === inText) return FULL;
    // Nearly all pairs end here: words with one change have their beginning or their end in common.
    if (own.first[inPattern] !== other.first[inText] && own.last[inPattern] !== other.last[inText]) return 0;
    const a = words[inPattern]?.word ?? '';
    const b = text.vocabulary[inText] ?? '';
    if (a.length < b.length * SIMILAR_SHARE || b.length < a.length * SIMILAR_SHARE) return 0;
    const key = inPattern * size + inText;
    let likeness = known.get(key);
    if (likeness === undefined) {
      likeness = isSimilar(a, b) ? SIMILAR : 0;
      known.set(key, likeness);
    }
    return likeness;
  };
}

/** One change in one place of a word: «الوزير» and «والوزير», «اعلن» and «اعلنت». Numbers must be the same. */
function isSimilar(a: string, b: string): boolean {
  const length = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  if (shorter < LEAST_SIMILAR_LETTERS - 1 || length < LEAST_SIMILAR_LETTERS) return false;
  if (shorter < length * SIMILAR_SHARE) return false;
  let before = 0;
  while (before < shorter && a[before] === b[before]) before += 1;
  let after = 0;
  while (after < shorter - before && a[a.length - 1 - after] === b[b.length - 1 - after]) after += 1;
  return before + after >= length * SIMILAR_SHARE && !/\d/.test(a);
}
