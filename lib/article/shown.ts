/** What the page shows already, word by word: the copy of a text that stays, and how much of another it covers. */
import { isToldInWords } from './told-numbers.ts';
import type { PageBlock } from './walk.ts';
import { isNumberHash } from './word-hashes.ts';

/** Words that one match covers; shorter ones repeat in every text by chance. */
export const SHINGLE = 3;
/** Steps from the expected place at which a copy with a few words more or less goes on. */
const NEAR = [0, 1, -1, 2, -2];
/** Words before and behind a number that it may have cut off from a shingle. */
const AROUND = [-1, 1, -2, 2, -3, 3];

/** The words of the copy that stays, as one stream with a place for every shingle. */
export class Shown {
  private readonly words: number[] = [];
  private readonly places = new Map<number, number>();
  private readonly blocks = new Set<number>();
  /** Where each line begins in the stream. */
  private readonly starts: number[] = [];
  private readonly lines: PageBlock[] = [];

  /** Adds a line of the copy that stays. */
  add(words: number[], line: PageBlock): void {
    this.blocks.add(hashOf(words, 0, words.length));
    this.starts.push(this.words.length);
    this.lines.push(line);
    for (const word of words) {
      this.words.push(word);
      const start = this.words.length - SHINGLE;
      if (start < 0) continue;
      const key = hashOf(this.words, start, this.words.length);
      if (!this.places.has(key)) this.places.set(key, start);
    }
  }

  /** Keeps a short line for exact comparison only. */
  addExact(words: number[]): void {
    this.blocks.add(hashOf(words, 0, words.length));
  }

  /** Whether a line says nothing else than one of the copy that stays. */
  hasBlock(words: number[]): boolean {
    return this.blocks.has(hashOf(words, 0, words.length));
  }

  /** The line of the copy that stays which a text has most in common with; null where it has nothing. */
  lineLike(words: number[]): PageBlock | null {
    const counts = new Map<PageBlock, number>();
    let best: PageBlock | null = null;
    for (let i = 0; i + SHINGLE <= words.length; i++) {
      const place = this.places.get(hashOf(words, i, i + SHINGLE));
      if (place === undefined) continue;
      const line = this.lines[this.starts.findLastIndex((start) => start <= place)];
      if (!line) continue;
      const count = (counts.get(line) ?? 0) + 1;
      counts.set(line, count);
      if (!best || count > (counts.get(best) ?? 0)) best = line;
    }
    return best;
  }

  /** How much of a text is shown already, and whether a number in it is not. */
  compare(words: number[]): { share: number; newNumber: boolean } {
    if (words.length < SHINGLE || !this.mayShow(words)) return { share: 0, newNumber: false };
    const covered = new Uint8Array(words.length);
    /** How far from its place in the original each covered word stands. */
    const offsets: number[] = [];
    // How far the copy's place is from the original's: a word more or less moves it a little, another passage far.
    let offset = Number.NEGATIVE_INFINITY;
    let jumps = 0;
    for (let i = 0; i + SHINGLE <= words.length; i++) {
      let place = this.places.get(hashOf(words, i, i + SHINGLE));
      if (place === undefined) continue;
      // The original may say the same words in several places; the one that goes on where the copy stands counts.
      for (const near of place - i === offset ? [] : NEAR) {
        if (this.isAt(i + offset + near, words, i)) {
          place = i + offset + near;
          break;
        }
      }
      if (Math.abs(place - i - offset) > NEAR.length) jumps++;
      offset = place - i;
      covered.fill(1, i, i + SHINGLE);
      for (let word = i; word < i + SHINGLE; word++) offsets[word] = offset;
    }
    let count = 0;
    let newNumber = false;
    for (let i = 0; i < words.length; i++) if (!covered[i]) this.coverNumber(words, i, covered, offsets);
    // A number in front of another is told by what that one's neighbours are.
    for (let i = words.length - 1; i >= 0; i--) if (!covered[i]) this.coverNumber(words, i, covered, offsets);
    for (let i = 0; i < words.length; i++) {
      if (covered[i]) count++;
      else if (isNumberHash(words[i] ?? 0)) newNumber = true;
    }
    // Phrases gathered from all over the story are a new sentence in known words.
    const most = 1 + Math.ceil(words.length / 8);
    return { share: jumps > most ? 0 : count / words.length, newNumber };
  }

  /** A copy goes on for more than one shingle, so every third tells whether there may be any: most lines are new. */
  private mayShow(words: number[]): boolean {
    if (!this.places.size) return false;
    for (let i = 0; i + SHINGLE <= words.length; i += SHINGLE) {
      if (this.places.has(hashOf(words, i, i + SHINGLE))) return true;
    }
    return false;
  }

  /** «3 أهداف», where the original says «ثلاثة أهداف» between the same words: covers the number and the few words that it cut off. */
  private coverNumber(words: number[], at: number, covered: Uint8Array, offsets: number[]): void {
    const hash = words[at] ?? 0;
    if (!isNumberHash(hash)) return;
    const near = AROUND.map((step) => offsets[at + step]).find((offset) => offset !== undefined);
    if (near === undefined || !isToldInWords(hash, this.words, at + near)) return;
    covered[at] = 1;
    offsets[at] = near;
    for (const step of AROUND) {
      const word = words[at + step];
      // Two words may stand for the number, so that the words behind it have moved.
      if (word === undefined || !NEAR.some((move) => this.words[at + step + near + move] === word)) continue;
      covered[at + step] = 1;
      offsets[at + step] ??= near;
    }
  }

  private isAt(place: number, words: number[], from: number): boolean {
    for (let i = 0; i < SHINGLE; i++) if (this.words[place + i] !== words[from + i]) return false;
    return true;
  }
}

/** A number for some of a text's words in their order. */
export function hashOf(words: number[], from: number, to: number): number {
  let hash = 0x9e3779b9;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (words[i] ?? 0), 0x85ebca6b) ^ (hash >>> 13);
  return hash;
}
