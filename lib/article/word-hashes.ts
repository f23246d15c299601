/** The words of a text as numbers, folded: the common currency of every comparison of texts in this room. */
import { quickFold } from './quick-fold.ts';

/** Units below this have a place in the table: Latin, Greek, Cyrillic, Hebrew, Arabic. */
const TABLED = 0x700;
/** Folded units by unit, filled on demand; -1 ends a word, -2 is dropped, 0 is not known yet. */
const table = new Int16Array(TABLED);
const others = new Map<number, number>();

function foldedUnit(unit: number): number {
  let folded = unit < TABLED ? (table[unit] ?? 0) : (others.get(unit) ?? 0);
  if (folded === 0) {
    folded = foldUnit(unit);
    if (unit < TABLED) table[unit] = folded;
    else others.set(unit, folded);
  }
  return folded;
}

/** The common letters by their code; `quickFold` and Unicode's classes, which are slow to start, for the rest. */
function foldUnit(unit: number): number {
  if (unit < 0x80) {
    if (unit >= 0x41 && unit <= 0x5a) return unit + 0x20;
    return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) ? unit : -1;
  }
  if (unit === 0xa0 || unit === 0xab || unit === 0xbb || unit === 0x60c || unit === 0x61b || unit === 0x61f) return -1;
  // Alef, ta marbuta and ya in their forms; tatweel and tashkeel; the digits.
  if (unit === 0x622 || unit === 0x623 || unit === 0x625) return 0x627;
  if (unit === 0x629) return 0x647;
  if (unit === 0x649) return 0x64a;
  if (unit === 0x640 || (unit >= 0x64b && unit <= 0x65f) || unit === 0x670) return -2;
  if (unit === 0x671) return 0x627;
  if (unit >= 0x621 && unit <= 0x64a && unit !== 0x63b && unit !== 0x63c) return unit;
  if (unit >= 0x660 && unit <= 0x669) return unit - 0x630;
  if (unit === 0x6cc) return 0x64a;
  if (unit === 0x6a9) return 0x643;
  if (unit >= 0x6f0 && unit <= 0x6f9) return unit - 0x6c0;
  if (unit === 0x66a || unit === 0x6d4 || unit === 0xb7 || unit === 0xa9 || unit === 0xae) return -1;
  // Zero-width and bidi controls; dashes, quotation marks and dots.
  if ((unit >= 0x200b && unit <= 0x200f) || (unit >= 0x202a && unit <= 0x202e) || unit === 0xfeff) return -2;
  if (unit >= 0x2010 && unit <= 0x2027) return -1;
  // Half of a surrogate pair ends a word.
  if (unit >= 0xd800 && unit <= 0xdfff) return -1;
  const text = quickFold(String.fromCharCode(unit).normalize('NFKC'));
  if (!text) return -2;
  // Most units fold to one; the others count as their first.
  return /[\p{L}\p{N}]/u.test(text) ? text.charCodeAt(0) : -1;
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
    let unit = -1;
    if (i < text.length) {
      const printed = text.charCodeAt(i);
      // Most units by the table and without a call: this loop sees every letter of the page.
      unit = (printed < TABLED && table[printed]) || foldedUnit(printed);
    }
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
