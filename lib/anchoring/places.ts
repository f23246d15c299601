/** The places in a text that a quote may have come from, each with how like it is. */
import { type Alignment, align, lettersIn } from './align.ts';
import { likelyStretches, nearest, type Stretch, stretchAround } from './candidates.ts';
import { likenessOfBlock } from './fingerprint.ts';
import { blockOfSameWords, countInOrder, shareInOrder, withMovedSentences } from './in-order.ts';
import { type Likeness, nearnessOf, weigh } from './likeness.ts';
import { createLikeness, type Pattern, type WordLikeness } from './pattern.ts';
import type { IndexedWords, TextIndex } from './text-index.ts';
import type { WordText } from './word-text.ts';

/** Offsets are UTF-16 units; `end` is exclusive. */
export interface TextPlace {
  start: number;
  end: number;
}

export interface Candidate extends TextPlace {
  like: Likeness;
  /** The words of the place in the part of the text that is indexed. */
  first: number;
  last: number;
}

/** Places of a quote that stands unchanged in many, those nearest to its old place. */
const MOST_PLACES = 8;

/** Words of a longer quote are laid out by its two ends: the cost grows with the square of the length. */
const LONG_WORDS = 300;
const END_WORDS = 60;

/**
 * Every place that is worth a look, one for each part of the text, the likeliest first.
 *
 * @param except the words of the quote's own place, when others like it are looked for
 * @param also where one more place begins, in words
 */
export function candidatesFor(
  index: TextIndex,
  indexed: IndexedWords,
  pattern: Pattern,
  except?: Stretch,
  also?: number,
): Candidate[] {
  const { words } = indexed;
  const near = wordAt(words, pattern.selectors.position.start - indexed.base);
  const unchanged = unchangedPlaces(words, pattern, near);
  const stretches = [
    ...likelyStretches(words, pattern, near, except),
    ...[...unchanged, ...(also === undefined ? [] : [also])].map((first) => stretchAround(words, pattern, first)),
  ];
  const candidates: Candidate[] = [];
  const seen = new Set<string>();
  const laidOut = stretches.flatMap(allIn(words, pattern, except));
  for (const found of [...laidOut, ...reorderedBlocks(words, pattern, laidOut)]) {
    if (seen.has(`${found.first}-${found.last}`)) continue;
    seen.add(`${found.first}-${found.last}`);
    candidates.push(candidateAt(index, indexed, pattern, found));
  }
  candidates.sort((a, b) => b.like.whole - a.like.whole);
  return candidates.filter(
    (candidate, at) =>
      !candidates.slice(0, at).some(({ first, last }) => first <= candidate.last && candidate.first <= last),
  );
}

/** Whole blocks that have the quote's sentences in another order. */
function reorderedBlocks(words: WordText, pattern: Pattern, places: Alignment[]): Alignment[] {
  if (!pattern.startsBlock || !pattern.endsBlock) return [];
  const quote = pattern.ids.subarray(pattern.from, pattern.to);
  const likeness = createLikeness(words, pattern);
  if (places.some(({ found }) => found >= quote.length * IN_ORDER)) return [];
  const lines = new Set(places.map(({ first }) => words.lines[first] as number));
  return [...lines].flatMap((line) => {
    const block = blockOfSameWords(words, quote, line);
    if (!block) return [];
    const letters = lettersIn(words, block.first, block.last);
    return [{ ...block, letters, ...contextBeside(words, pattern, likeness, block, block.found) }];
  });
}

/** Lays a pattern out in a stretch; null where no word of the quote is. */
type LayOut = (from: number, to: number) => Alignment | null;

/** Stretches, the likeliest first, beside whose place others are looked for. */
const LOOKED_BESIDE = 3;

/** A place with so many of the quote's words is one that the words themselves chose. */
const SURE_SHARE = 0.6;

/** A place with so many of the quote's words has them in order. */
const IN_ORDER = 0.8;

/** So many words are a small part of a quote that has marks apart from them. */
const FEW_WORDS = 2;

/** Words beside a place among which its context is looked for, more than the context has. */
const CONTEXT_SLACK = 3;

/** The place where a quote is to be expected: where it was, moved as far as the quote that was found before it. */
export function expectedPlace(index: TextIndex, indexed: IndexedWords, pattern: Pattern): Candidate | null {
  const { words, base } = indexed;
  const first = wordAt(words, pattern.selectors.position.start + index.shift - base);
  if (first >= words.count) return null;
  const { from, to } = stretchAround(words, pattern, first);
  const found = layOutIn(words, pattern)(from, to);
  if (!found) return null;
  // Cut off by the stretch: the quote is not quite where it was expected.
  const missing = Math.max(1, pattern.to - pattern.from - (found.last - found.first + 1));
  if ((found.first - from < missing && from > 0) || (to - 1 - found.last < missing && to < words.count)) return null;
  return candidateAt(index, indexed, pattern, found);
}

function candidateAt(index: TextIndex, indexed: IndexedWords, pattern: Pattern, found: Alignment): Candidate {
  const quote = pattern.ids.subarray(pattern.from, pattern.to);
  const { first, last } = withMovedSentences(indexed.words, quote, found, found.found);
  const block = pattern.sketch && likenessOfBlock(indexed.words, pattern.sketch, first, last);
  const place = placeOf(index, indexed, pattern, first, last);
  const letters = lettersIn(indexed.words, first, last) * (hasLostMarks(index, pattern, place) ? 2 : 1);
  const neighbours = [pattern.ids[pattern.from - 1] ?? -1, pattern.ids[pattern.to] ?? -1];
  const [left, right] = neighbours;
  const beside =
    Number(left !== -1 && indexed.words.ids[first - 1] === left) +
    Number(right !== -1 && indexed.words.ids[last + 1] === right);
  const inside = indexed.words.ids.subarray(first, last + 1);
  const holdsNeighbour = neighbours.some((id) => id !== -1 && inside.includes(id) && !quote.includes(id));
  const nearness = nearnessOf(place.start, pattern.selectors, index.text.length);
  const like = weigh(pattern, found, { letters, beside, holdsNeighbour, block, nearness });
  return { ...place, like, first, last };
}

/** A word or two, a gap, and a dash or dots: where these are gone from beside the words, half of the quote may be elsewhere. */
function hasLostMarks({ text }: TextIndex, { from, to, lead, tail }: Pattern, { start, end }: TextPlace): boolean {
  if (to - from > FEW_WORDS) return false;
  const isLost = (marks: string, found: string): boolean => marks.includes(' ') && found !== marks;
  return (
    isLost(lead, text.slice(start, start + lead.length)) ||
    isLost(tail, text.slice(Math.max(0, end - tail.length), end))
  );
}

/** The best place of a stretch, and those beside it: two sentences that are alike may be neighbours. */
function allIn(words: WordText, pattern: Pattern, except?: Stretch): (stretch: Stretch, at: number) => Alignment[] {
  const layOut = layOutIn(words, pattern);
  const beside = layOutBare(words, pattern);
  const parts = ({ from, to }: Stretch, middle: Stretch): Alignment[] =>
    [beside(from, Math.min(to, middle.from)), beside(Math.max(from, middle.to), to)].filter((found) => found !== null);
  return (stretch, at) => {
    if (except && except.from < stretch.to && stretch.from < except.to) return parts(stretch, except);
    const best = layOut(stretch.from, stretch.to);
    // Led astray by a context that stayed where the quote is not?
    if (!best || best.found < (pattern.to - pattern.from) * SURE_SHARE) {
      const bare = beside(stretch.from, stretch.to);
      return [best, bare].filter((found) => found !== null);
    }
    return at < LOOKED_BESIDE ? [best, ...parts(stretch, { from: best.first, to: best.last + 1 })] : [best];
  };
}

/** Lays only the quote out, so that its context, which stands beside the place next to it, does not pull it there. */
function layOutBare(words: WordText, pattern: Pattern): LayOut {
  const { from, to } = pattern;
  const bare: Pattern = {
    ...pattern,
    from: 0,
    to: to - from,
    words: pattern.words.slice(from, to),
    ids: pattern.ids.slice(from, to),
  };
  const layOut = layOutIn(words, bare);
  const likeness = createLikeness(words, pattern);
  return (begin, end) => {
    const found = begin < end ? layOut(begin, end) : null;
    if (!found) return null;
    return { ...found, ...contextBeside(words, pattern, likeness, found, found.telling) };
  };
}

/** How much of a quote's context stands beside a place, in whatever lines. */
function contextBeside(
  words: WordText,
  { from, to, words: all }: Pattern,
  likeness: WordLikeness,
  { first, last }: { first: number; last: number },
  telling: number,
): Pick<Alignment, 'foundBefore' | 'foundAfter' | 'telling'> {
  const left = { from: Math.max(0, first - from - CONTEXT_SLACK), to: first };
  const right = { from: last + 1, to: Math.min(words.count, last + 1 + all.length - to + CONTEXT_SLACK) };
  const foundBefore = countInOrder(words, likeness, { from: 0, to: from }, left);
  const foundAfter = countInOrder(words, likeness, { from: to, to: all.length }, right);
  return { foundBefore, foundAfter, telling: telling + Math.floor(foundBefore + foundAfter) };
}

function layOutIn(words: WordText, pattern: Pattern): LayOut {
  if (pattern.to - pattern.from <= LONG_WORDS) {
    const likeness = createLikeness(words, pattern);
    return (from, to) => align(words, pattern, likeness, from, to);
  }
  const cut = pattern.from + END_WORDS;
  const resume = pattern.to - END_WORDS;
  const head: Pattern = { ...pattern, to: cut, words: pattern.words.slice(0, cut), ids: pattern.ids.slice(0, cut) };
  const tail: Pattern = {
    ...pattern,
    from: 0,
    to: END_WORDS,
    words: pattern.words.slice(resume),
    ids: pattern.ids.slice(resume),
  };
  const likenessOfHead = createLikeness(words, head);
  const likenessOfTail = createLikeness(words, tail);
  const rows = { from: cut, to: resume };
  return (from, to) => {
    const middle = (from + to) >> 1;
    const begin = align(words, head, likenessOfHead, from, middle);
    const end = align(words, tail, likenessOfTail, middle, to);
    if (!begin || !end) return null;
    const between = shareInOrder(words, pattern.ids, rows, { from: begin.last + 1, to: end.first });
    const found = begin.found + end.found + between * (resume - cut);
    return {
      first: begin.first,
      last: end.last,
      found,
      letters: lettersIn(words, begin.first, end.last),
      foundBefore: begin.foundBefore,
      foundAfter: end.foundAfter,
      telling: begin.telling + end.telling,
    };
  };
}

/** First words of the places where all of the quote's words stand one after the other. */
function unchangedPlaces(words: WordText, { ids, from, to }: Pattern, near: number): number[] {
  let rarest = from;
  for (let at = from; at < to; at += 1) {
    if (words.countOf(ids[at] as number) < words.countOf(ids[rarest] as number)) rarest = at;
  }
  const found: number[] = [];
  const places = words.placesOf(ids[rarest] as number);
  for (const place of places) {
    const first = place - (rarest - from);
    if (first < 0 || first + (to - from) > words.count) continue;
    let at = from;
    while (at < to && words.ids[first + at - from] === ids[at]) at += 1;
    if (at === to) found.push(first);
  }
  return [...nearest(Uint32Array.from(found), near, MOST_PLACES)];
}

/** The first word that ends after an offset, in units of the indexed part. */
export function wordAt({ ends, count }: WordText, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] as number) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Quotation marks that a site prints one for another. */
const QUOTATION_MARKS = '«»“”„‟"″';

const isSameMark = (a = '', b = ''): boolean =>
  a === b || (a !== '' && b !== '' && QUOTATION_MARKS.includes(a) && QUOTATION_MARKS.includes(b));

/** From words to offsets: with the quote's punctuation at its ends, or cut inside a word where the quote was. */
function placeOf(
  { text }: TextIndex,
  { words, base }: IndexedWords,
  pattern: Pattern,
  first: number,
  last: number,
): TextPlace {
  let start = base + (words.starts[first] as number);
  let end = base + (words.ends[last] as number);
  const { lead, tail } = pattern;
  if (pattern.cutBefore > 0) {
    if (words.ids[first] === pattern.ids[pattern.from]) start += pattern.cutBefore;
  } else {
    for (let at = lead.length - 1; at >= 0 && start > 0 && isSameMark(text[start - 1], lead[at]); at -= 1) start -= 1;
  }
  if (pattern.cutAfter > 0) {
    if (words.ids[last] === pattern.ids[pattern.to - 1]) end -= pattern.cutAfter;
  } else {
    for (let at = 0; at < tail.length && isSameMark(text[end], tail[at]); at += 1) end += 1;
  }
  while (start < end && text[start] === ' ') start += 1;
  while (end > start && text[end - 1] === ' ') end -= 1;
  return start < end
    ? { start, end }
    : { start: base + (words.starts[first] as number), end: base + (words.ends[last] as number) };
}
