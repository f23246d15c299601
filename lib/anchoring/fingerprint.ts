/** What a block is known by again: some of its words, as hash values. */
import type { BlockFingerprint } from '../types.ts';
import type { WordText } from './word-text.ts';

/** Words of a block that are kept. */
const SKETCH_SIZE = 12;

/** Shorter words stand in nearly every block. */
const LEAST_LETTERS = 4;

/** So many words on each side of the quote count as its block, where a page has no blocks. */
const REACH = 150;

/** Characters of one hash value in a sketch: 30 bits in base 36. */
const HASH_CHARS = 6;

/** The words of the block around a place, as far as REACH, from the word before `first` to the one after `last`. */
function blockAround(text: WordText, first: number, last: number): { from: number; to: number } {
  let from = first;
  let to = last + 1;
  while (from > 0 && first - from < REACH && text.lines[from - 1] === text.lines[first]) from -= 1;
  while (to < text.count && to - last <= REACH && text.lines[to] === text.lines[last]) to += 1;
  return { from, to };
}

/**
 * The fingerprint of the block that a quote begins in: the SKETCH_SIZE smallest hash values of its words (a bottom-k
 * sketch, Broder 1997), so that of an edited block most are the same.
 *
 * @param first the quote's first word
 */
export function fingerprintOf(text: WordText, first: number): BlockFingerprint {
  const { from, to } = blockAround(text, first, first);
  const hashes = new Set<number>();
  for (let at = from; at < to; at += 1) {
    const word = text.vocabulary[text.ids[at] as number] ?? '';
    if (word.length >= LEAST_LETTERS) hashes.add(hashOf(word));
  }
  const sketch = [...hashes].sort((a, b) => a - b).slice(0, SKETCH_SIZE);
  return {
    sketch: sketch.map((hash) => hash.toString(36).padStart(HASH_CHARS, '0')).join(''),
    words: to - from,
    before: first - from,
  };
}

/** A sketch made ready for comparing. */
export function readSketch(sketch: string): Set<number> {
  const hashes = new Set<number>();
  for (let at = 0; at + HASH_CHARS <= sketch.length; at += HASH_CHARS) {
    hashes.add(Number.parseInt(sketch.slice(at, at + HASH_CHARS), 36));
  }
  return hashes;
}

/** How many of a sketch's words stand in the blocks around a place, 0 to 1; null where the sketch is empty. */
export function likenessOfBlock(text: WordText, sketch: Set<number>, first: number, last: number): number | null {
  if (sketch.size === 0) return null;
  const { from, to } = blockAround(text, first, last);
  const found = new Set<number>();
  for (let at = from; at < to; at += 1) {
    const word = text.vocabulary[text.ids[at] as number] ?? '';
    if (word.length < LEAST_LETTERS) continue;
    const hash = hashOf(word);
    if (sketch.has(hash)) found.add(hash);
  }
  return found.size / sketch.size;
}

/** FNV-1a over UTF-16 units, 30 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  // The low bits of FNV mix badly in short words.
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x2c1b3c6d) >>> 2) & 0x3fffffff;
}
