/**
 * A text as the set of its shingles (runs of five folded words), each hashed to 32 bits, and a small sample of them by
 * which texts that share whole passages find each other. Broder, "On the resemblance and containment of documents" (1997).
 */
import { foldedWords } from './words.ts';

/** Words in a shingle: long enough that two stories do not share one by chance, short enough to survive small edits. */
const SHINGLE_WORDS = 5;

/**
 * Window of the sampling. A run of `WINDOW + SHINGLE_WORDS - 1` words that two texts share always gives both a common
 * fingerprint, and about 2 / (WINDOW + 1) of all shingles are kept.
 */
const WINDOW = 8;

export interface StoryPrint {
  /** Hashes of all shingles of the text, ascending, each once. */
  shingles: Uint32Array;
  /** The sampled hashes, each once: what an index is kept over. */
  fingerprints: Uint32Array;
}

/** A text's print, with each paragraph's own shingles. */
export interface TextPrint extends StoryPrint {
  /**
   * For each paragraph the hashes of the shingles inside it. A paragraph of fewer than five words has none of its own and
   * takes those that touch it; one without words has none.
   */
  paragraphs: Uint32Array[];
}

/** The print of a text given as its paragraphs. Shingles run across paragraphs: outlets break them differently. */
export function printText(paragraphs: readonly string[]): TextPrint {
  const words: number[] = [];
  const starts = [0];
  for (const paragraph of paragraphs) {
    for (const word of foldedWords(paragraph)) words.push(hashWord(word));
    starts.push(words.length);
  }
  const running = hashShingles(words);
  return {
    shingles: new Uint32Array(new Set(running)).sort(),
    fingerprints: new Uint32Array(new Set(winnow(running))),
    paragraphs: paragraphs.map((_, i) => shinglesBetween(running, starts[i] ?? 0, starts[i + 1] ?? 0)),
  };
}

/** The shingles of the words `start` to `end` (exclusive) of a text whose shingles are `running`. */
function shinglesBetween(running: Uint32Array, start: number, end: number): Uint32Array {
  if (end === start) return new Uint32Array();
  if (end - start >= SHINGLE_WORDS) return running.subarray(start, end - SHINGLE_WORDS + 1);
  return running.subarray(Math.max(0, Math.min(start - SHINGLE_WORDS + 1, running.length - 1)), end);
}

/** FNV-1a over UTF-16 units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** One hash for each word that begins a shingle; a text shorter than a shingle is one shingle. */
function hashShingles(words: readonly number[]): Uint32Array {
  if (words.length === 0) return new Uint32Array();
  const length = Math.min(SHINGLE_WORDS, words.length);
  const hashes = new Uint32Array(words.length - length + 1);
  for (let i = 0; i < hashes.length; i++) {
    let hash = length;
    for (let k = i; k < i + length; k++) hash = mix(Math.imul(hash, 31) + (words[k] ?? 0));
    hashes[i] = hash;
  }
  return hashes;
}

/** The finaliser of MurmurHash3: every bit of the input moves every bit of the output, so that minima are a fair sample. */
function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** The smallest hash of every window: Schleimer, Wilkerson and Aiken, "Winnowing" (2003). */
function winnow(hashes: Uint32Array): number[] {
  const kept: number[] = [];
  let chosen = -1;
  for (let start = 0; start < Math.max(1, hashes.length - WINDOW + 1); start++) {
    const end = Math.min(start + WINDOW, hashes.length);
    let best = start;
    for (let i = start + 1; i < end; i++) if ((hashes[i] ?? 0) <= (hashes[best] ?? 0)) best = i;
    const hash = hashes[best];
    if (best === chosen || hash === undefined) continue;
    chosen = best;
    kept.push(hash);
  }
  return kept;
}
