/** Arabic folding: spellings that readers take for the same become the same. */
import type { MappedText } from './mapped-text.ts';

/** Tashkeel, Quranic marks, superscript alef, tatweel; zero-width and bidi controls. */
const DROPPED =
  /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;

const SAME: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};

/**
 * Folds Arabic text: compatibility forms decomposed (NFKC), tashkeel, tatweel and invisible controls dropped; alef, ya,
 * kaf and ta marbuta forms made one; digits of all three kinds made ASCII; lower case. Spaces and punctuation stay.
 */
export function fold(source: string): string {
  let text = '';
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code < FIRST_RARE) text += frequent[code] ??= foldCharacter(source.charAt(i));
    else {
      const character = String.fromCodePoint(source.codePointAt(i) ?? 0);
      text += foldCharacter(character);
      i += character.length - 1;
    }
  }
  return text;
}

/** Latin and Arabic letters, digits and most marks: looked up by their code. */
const FIRST_RARE = 0x700;
const frequent: Array<string | undefined> = new Array(FIRST_RARE);

/** Like `fold`, with the way back to the source. */
export function foldWithMap(source: string): MappedText {
  const map: number[] = [];
  let text = '';
  let end = 0;
  for (let i = 0; i < source.length; ) {
    const character = String.fromCodePoint(source.codePointAt(i) ?? 0);
    const folded = foldCharacter(character);
    for (let k = 0; k < folded.length; k++) map.push(i);
    text += folded;
    i += character.length;
    if (folded) end = i;
  }
  map.push(end);
  return { text, map: Uint32Array.from(map) };
}

const cache = new Map<string, string>();

function foldCharacter(character: string): string {
  let folded = cache.get(character);
  if (folded === undefined) {
    folded = [...character.normalize('NFKC')].map(foldOne).join('');
    cache.set(character, folded);
  }
  return folded;
}

function foldOne(character: string): string {
  if (DROPPED.test(character)) return '';
  const code = character.charCodeAt(0);
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  return SAME[character] ?? character.toLowerCase();
}
