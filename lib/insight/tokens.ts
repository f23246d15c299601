/** Tokens: words and punctuation marks in order, what every part of the insight works on. */
import { fold, foldWithMap } from '../arabic/fold.ts';
import { type Word, words } from '../arabic/words.ts';

export interface Token extends Word {
  /** False for a punctuation mark, which is a token of its own. */
  isWord: boolean;
}

/** The words of a text and, each for itself, the marks between them. Blanks are left out. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const word of words(text)) {
    addMarks(tokens, text, from, word.start);
    if (word.text.includes('_')) addParts(tokens, word);
    else tokens.push({ ...word, isWord: true });
    from = word.end;
  }
  addMarks(tokens, text, from, text.length);
  return tokens;
}

/** «دونالد_ترمب»: a hashtag joins the words of a name. */
function addParts(tokens: Token[], word: Word): void {
  for (const { 0: text, index } of word.text.matchAll(/[^_]+/g))
    tokens.push({
      text,
      start: word.start + index,
      end: word.start + index + text.length,
      folded: fold(text),
      isWord: true,
    });
}

/** Characters that are no token: blanks, tatweel, invisible controls, and «#», which may stand inside a name («دونالد #ترامب»). */
const NO_MARK = /[\s#\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;

function addMarks(tokens: Token[], text: string, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const mark = text.charAt(i);
    if (!NO_MARK.test(mark)) tokens.push({ text: mark, start: i, end: i + 1, folded: mark, isWord: false });
  }
}

/**
 * Tokens that somebody else cut (a CoNLL file): one token each, never more. Marks that hang on a word do not count for
 * looking it up.
 */
export function tokensFrom(texts: readonly string[]): Token[] {
  let start = 0;
  return texts.map((text) => {
    const bare = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '');
    const token = { text, start, end: start + text.length, folded: fold(bare || text), isWord: bare !== '' };
    start += text.length + 1;
    return token;
  });
}

/** How many UTF-16 units of the printed word its first `letters` folded letters take (diacritics and tatweel between them too). */
export function unitsOf(token: Token, letters: number): number {
  if (letters === 0) return 0;
  return foldWithMap(token.text).map[letters] ?? letters;
}

/** Marks of direction and joining, which a name leaves behind with the place where it stood. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Tokens as running text: blanks between words, none around hyphens and inside brackets and quotation marks, nothing invisible. */
export function joinTexts(texts: readonly string[]): string {
  return texts
    .join(' ')
    .replace(INVISIBLE, '')
    .replace(/([«“(]) /g, '$1')
    .replace(/ ([»”)،.])/g, '$1')
    .replace(/ ([-/.]) /g, '$1');
}
