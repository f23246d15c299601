/** Phrases around speech: the source behind «بحسب», a subject with all that belongs to it, what a clause begins with. */
import { cliticReadings } from '../arabic/clitics.ts';
import { SPEAKING_SOURCES } from './lexicon/speech.ts';
import { cueAt } from './speech-cues.ts';
import type { Part } from './story.ts';
import type { Token } from './tokens.ts';
import { isTemporal } from './word-classes.ts';

/** Longest phrase behind «بحسب», in tokens. */
const LONGEST_SOURCE = 14;
const OPENS_CONTENT = /^(?:فان|فقد|ان|فانه|فانها|فانهم|فقال)$/;

/** The tokens behind «بحسب» that name the source; `end` is the token after them, `opens` whether «فإن» follows. */
export function sourcePhrase(tokens: readonly Token[], at: number, to: number): { start: number; end: number } {
  let start = at + 1;
  // «وفق ما أعلنه فلان», «حسبما جاء في بيان …»
  if (tokens[at]?.folded.endsWith('ما') || tokens[start]?.folded === 'ما') {
    if (tokens[start]?.folded === 'ما') start++;
    if (!isEntityWord(tokens[start])) start++;
    if (tokens[start]?.folded === 'في') start++;
  }
  let end = start;
  while (end < to && end - start < LONGEST_SOURCE) {
    const token = tokens[end];
    if (!token || (!token.isWord && /[،,.:؛]/.test(token.text)) || OPENS_CONTENT.test(token.folded)) break;
    // «بحسب بيان نشر على موقعها»
    if (end > start && cueAt(tokens, end)?.kind === 'verb') break;
    end++;
  }
  return { start, end };
}

function isEntityWord(token: Token | undefined): boolean {
  return token === undefined || /^ال/.test(token.folded);
}

/** Whether a token opens what a source says: «فإن …», «فقد …». */
export function opensContent(token: Token | undefined): boolean {
  return token !== undefined && OPENS_CONTENT.test(token.folded);
}

/** The token after a subject that is named from `at` on, with the names joined to it by «و», and what only tells when. */
export function afterSubject(part: Part, at: number, end: number): number {
  const { tokens, entities } = part;
  let start = end;
  for (;;) {
    const joined = entities.find(
      (entity) => entity.wholeFirst === start && entity.wholeFirst > at && tokens[start]?.folded.startsWith('و'),
    );
    if (joined) start = Math.max(joined.last, joined.wholeLast) + 1;
    else if (/^[،,]$/.test(tokens[start]?.text ?? '') || isWhen(tokens[start])) start++;
    else return start;
  }
}

function isWhen(token: Token | undefined): boolean {
  return token?.isWord === true && (isTemporal(token.folded) || /^(?:امس|مساء|صباح|فجر)$/.test(token.folded));
}

/** Adjectives and complements that may follow an unnamed source. */
const QUALIFIES = /(?:ي|يه|يون|يين|يات|مطلع|مطلعه|مطلعون|رفيع|كبير|بارز|مقرب|مقربه|مسؤول|مسؤوله|عيان)$/;

/** «مصدر أمني رفيع», «مسؤولون أميركيون»: an unnamed source and its adjectives; the token after them, or -1 for none. */
export function unnamedSourceEnd(tokens: readonly Token[], at: number, to: number): number {
  const head = tokens[at];
  if (!head?.isWord || !SPEAKING_SOURCES.has(head.folded)) return -1;
  let end = at + 1;
  while (end < to && end - at < 4 && tokens[end]?.isWord && QUALIFIES.test(tokens[end]?.folded ?? '')) end++;
  return end > at + 1 ? end : -1;
}

/** Prepositions that set a circumstance in front of the sentence: «وعن تجربته في الجامعة، قال إن». Folded. */
const FRONTED =
  /^[وف]?(?:عن|حول|بشان|في|خلال|عند|بعد|قبل|منذ|ردا|تعليقا|بخصوص|بالنسبه|اثناء|مع|علي|عقب|لدي|ضمن|ازاء|تجاه|حيال|من)$/;

/** Where the search for a subject in front of its verb begins: behind the comma that ends a circumstance. */
export function subjectStart(tokens: readonly Token[], from: number, verb: number): number {
  const first = tokens[from]?.folded ?? '';
  const fronted = FRONTED.test(first) || cliticReadings(first).some(({ prefix }) => /^[وف]?[بل]ل?$/.test(prefix));
  if (!fronted) return /^(?:اما|و|ف)$/.test(first) ? from + 1 : from;
  for (let i = verb - 1; i > from; i--) if (/^[،,]$/.test(tokens[i]?.text ?? '')) return i + 1;
  return from;
}

/** The end of a stretch of tokens without the marks at its end; closing marks stay. Never before `from`. */
export function withoutMarks(tokens: readonly Token[], from: number, end: number): number {
  let last = end;
  while (last > from && tokens[last - 1]?.isWord === false && !/[)»”"\]]/.test(tokens[last - 1]?.text ?? '')) last--;
  return last;
}
