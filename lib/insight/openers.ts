/** How a sentence begins: for itself, with a word that can go, or with one that needs the sentence before. */
import { BEHIND_AND, POINTS_BACK, POINTS_TO_TIME, TIES } from './lexicon/openers.ts';
import { SPEECH_VERBS } from './lexicon/speech.ts';
import type { SentencePart } from './story.ts';
import { type Token, unitsOf } from './tokens.ts';

export interface Opener {
  /** True where the sentence has no meaning of its own without the one before: «وذلك», «وأضاف أن». */
  needsBefore: boolean;
  /** UTF-16 units at its head that may be left out without changing what it says: «و», «كما», «من جهة أخرى،». */
  cut: number;
}

const FREE: Opener = { needsBefore: false, cut: 0 };
const BOUND: Opener = { needsBefore: true, cut: 0 };

/** How many words a tie has at most. */
const LONGEST_TIE = 4;

/** What a verb of speech is followed by when its subject stands in the sentence before. */
const NO_SUBJECT = /^(?:ب?ان|ب?ان(?:ه|ها|هم)|قائلا|قائله|الي|في|خلال|ايضا|كذلك|علي|عن|من|ل|انه)$/;

/** The opener of a sentence, from the first few of its tokens. */
export function openerOf(tokens: readonly Token[], sentence: SentencePart): Opener {
  const list = tokens.slice(sentence.from, Math.min(sentence.to, sentence.from + 8));
  const at = list.findIndex((token) => token.isWord);
  const first = list[at];
  if (!first || (list[at - 1] && /[«"“:]/.test(list[at - 1]?.text ?? ''))) return FREE;
  const and = isAnd(list, at) ? 1 : 0;
  const words = list.slice(at);
  const folded = words.map((token, i) => (i === 0 ? token.folded.slice(and) : token.folded));
  if (pointsBack(folded, words)) return BOUND;
  const tie = tieAt(folded);
  const last = words[tie - 1];
  if (tie > 0 && last) {
    if (pointsBack(folded.slice(tie), words.slice(tie))) return BOUND;
    const rest = words.slice(tie).find((token) => token.isWord);
    return rest ? { needsBefore: false, cut: rest.start - sentence.start } : FREE;
  }
  return and ? { needsBefore: false, cut: first.start + unitsOf(first, 1) - sentence.start } : FREE;
}

/** Whether the first letter is the conjunction «و» (or «ف») and not a letter of the word («وزير», «وافق»). */
function isAnd(list: readonly Token[], at: number): boolean {
  const folded = list[at]?.folded ?? '';
  if (!/^[وف]/.test(folded)) return false;
  const base = folded.slice(1);
  if (folded.startsWith('ف')) return base === 'قد' || POINTS_BACK.test(base);
  if (/^ال../.test(base) || BEHIND_AND.has(base) || SPEECH_VERBS.has(base) || POINTS_BACK.test(base)) return true;
  return TIES.some((tie) => base === tie.split(' ')[0]);
}

/** A pronoun or demonstrative, or a verb of speech whose subject stands elsewhere. */
function pointsBack(folded: readonly string[], words: readonly Token[]): boolean {
  const [first = '', second = ''] = folded;
  if (/^(?:هذا|هذه)$/.test(first)) return !POINTS_TO_TIME.test(second);
  if (POINTS_BACK.test(first)) return true;
  if (!SPEECH_VERBS.has(first) || /^(?:يذكر|ذكر|نشر|كتب)$/.test(first)) return false;
  return NO_SUBJECT.test(second) || (words[1] !== undefined && !words[1].isWord);
}

/** The number of tokens of the tie that begins the list, a comma behind it included; 0 for none. */
function tieAt(folded: readonly string[]): number {
  for (let length = Math.min(LONGEST_TIE, folded.length); length > 0; length--) {
    if (TIES.includes(folded.slice(0, length).join(' ')))
      return /^[،,]$/.test(folded[length] ?? '') ? length + 1 : length;
  }
  return 0;
}
