/** The words of a text as numbers, folded: the common currency of every comparison of texts in this room. */
import { fold } from '../arabic/fold.ts';

/** Folded units by unit, filled on demand; -1 ends a word, -2 is dropped. */
const table = new Int32Array(0x10000).fill(-3);

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function foldedUnit(unit: number): number {
  let folded = table[unit] ?? -1;
  if (folded === -3) {
    // Half of a surrogate pair stands for itself; other units fold to one unit nearly always, and to their first else.
    const text = unit >= 0xd800 && unit <= 0xdfff ? '' : fold(String.fromCharCode(unit));
    if (unit >= 0xd800 && unit <= 0xdfff) folded = -1;
    else if (!text) folded = -2;
    else folded = LETTER_OR_DIGIT.test(text) ? text.charCodeAt(0) : -1;
    table[unit] = folded;
  }
  return folded;
}

/**
 * Hashes each word of a text (FNV-1a over folded units): tashkeel, tatweel, letter forms, digits, punctuation and spacing
 * make no difference. Linear; two different words share a hash about once in four billion pairs.
 */
export function wordHashes(text: string): number[] {
  const hashes: number[] = [];
  let hash = 0;
  let digits = false;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? foldedUnit(text.charCodeAt(i)) : -1;
    if (unit === -2) continue;
    if (unit === -1) {
      if (hash) hashes.push(digits ? hash | NUMBER : hash & ~NUMBER);
      hash = 0;
      digits = false;
      continue;
    }
    if (!hash) hash = 0x811c9dc5;
    if (unit >= 0x30 && unit <= 0x39) digits = true;
    hash = Math.imul(hash ^ unit, 0x01000193);
  }
  return hashes;
}

/** The bit that marks a word with a digit in it. */
const NUMBER = 1;

/** True for the hash of a word that holds a digit: two texts that differ there say different things. */
export function isNumberHash(hash: number): boolean {
  return (hash & NUMBER) !== 0;
}
