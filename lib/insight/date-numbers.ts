/** Numbers as dates have them: digits, «الثالث عشر», «الخامس والعشرين», «الـ14». */
import { cliticReadings } from '../arabic/clitics.ts';
import { numberOf } from '../arabic/numerals.ts';
import type { Token } from './tokens.ts';

export interface FoundNumber {
  value: number;
  /** Index of its last token. */
  last: number;
  /** In digits or with the article: «14», «الرابع»; what a day of the month needs. */
  isDefinite: boolean;
}

const TENS = new Map([
  ['عشرون', 20],
  ['عشرين', 20],
  ['ثلاثون', 30],
  ['ثلاثين', 30],
  ['اربعون', 40],
  ['اربعين', 40],
  ['خمسون', 50],
  ['خمسين', 50],
  ['ستون', 60],
  ['ستين', 60],
  ['سبعون', 70],
  ['سبعين', 70],
  ['ثمانون', 80],
  ['ثمانين', 80],
  ['تسعون', 90],
  ['تسعين', 90],
  ['مئه', 100],
  ['مائه', 100],
]);

const FIRST_OF_TEENS = new Map([
  ['حادي', 1],
  ['احد', 1],
  ['احدي', 1],
  ['اثني', 2],
  ['اثنا', 2],
  ['اثنتي', 2],
]);

const bare = (word: string) => word.replace(/^ال(?=..)/, '');

/** The number that begins at a token, letters in front («و», «ب», «ل») left aside; `null` for none. */
export function numberAt(tokens: readonly Token[], at: number): FoundNumber | null {
  const token = tokens[at];
  if (!token?.isWord) return null;
  // «الـ 14»: the article stands alone.
  if (/^[وفبل]?ال$/.test(token.folded)) {
    const next = tokens[at + 1]?.folded ?? '';
    return /^\d{1,2}$/.test(next) ? { value: Number(next), last: at + 1, isDefinite: true } : null;
  }
  for (const { base } of cliticReadings(token.folded)) {
    const digits = /^(?:ال)?(\d{1,9})$/.exec(base)?.[1];
    if (digits) return { value: Number(digits), last: at, isDefinite: true };
    const found = wordedNumber(base, tokens, at);
    if (found) return { ...found, isDefinite: base.startsWith('ال') };
  }
  return null;
}

function wordedNumber(base: string, tokens: readonly Token[], at: number): { value: number; last: number } | null {
  const word = bare(base);
  const next = tokens[at + 1]?.folded ?? '';
  const unit = FIRST_OF_TEENS.get(word) ?? numberOf(word);
  if (unit !== null && unit < 10 && /^عشره?$/.test(next)) return { value: 10 + unit, last: at + 1 };
  const ten = TENS.get(word);
  if (ten !== undefined) return { value: ten, last: at };
  // «الاحد» is the Sunday, «احد» somebody: alone they are no number.
  if (unit === null || (FIRST_OF_TEENS.has(word) && !next.startsWith('و'))) return null;
  const joined = next.startsWith('و') && unit < 10 ? TENS.get(bare(next.slice(1))) : undefined;
  if (joined !== undefined && joined < 100) return { value: joined + unit, last: at + 1 };
  return FIRST_OF_TEENS.has(word) ? null : { value: unit, last: at };
}
