/** Phrases around speech: the source behind «بحسب», a subject with all that belongs to it, what a clause begins with. */
import { cliticReadings, isDefinite } from '../arabic/clitics.ts';
import { SPEAKING_SOURCES } from './lexicon/speech.ts';
import { cueAt } from './speech-cues.ts';
import { entityAt, type Part } from './story.ts';
import type { Token } from './tokens.ts';
import { isTemporal } from './word-classes.ts';

/** Longest phrase behind «بحسب», in tokens. */
const LONGEST_SOURCE = 14;
const OPENS_CONTENT = /^(?:فان|فقد|ان|فانه|فانها|فانهم|فقال)$/;

/**
 * The tokens behind «بحسب» that name the source; `end` is the token after them.
 *
 * @param isOwnWords whether a token stands in a quotation that is more than a name
 */
export function sourcePhrase(
  tokens: readonly Token[],
  at: number,
  to: number,
  isOwnWords: (at: number) => boolean,
): { start: number; end: number } {
  let start = at + 1;
  // «وفق ما أعلنه فلان», «حسبما جاء في بيان …»
  const what = /^ل?ما$/.test(tokens[start]?.folded ?? '');
  if (tokens[at]?.folded.endsWith('ما') || what) {
    if (what) start++;
    if (!isEntityWord(tokens[start])) start++;
    if (/^(?:في|عن)$/.test(tokens[start]?.folded ?? '')) start++;
  }
  // «نقلا عن مصدر أمني»
  if (tokens[start]?.folded === 'عن') start++;
  let end = start;
  while (end < to && end - start < LONGEST_SOURCE) {
    const token = tokens[end];
    if (!token || (!token.isWord && /[،,.:؛]/.test(token.text)) || OPENS_CONTENT.test(token.folded)) break;
    // «بحسب بيان نشر على موقعها», «بحسب الصحيفة "…"»
    if (end > start && (cueAt(tokens, end)?.kind === 'verb' || isOwnWords(end))) break;
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

/** Whether a subject in front of its verb may begin at a token: something definite, or an unnamed source. */
export function opensNoun(token: Token | undefined): boolean {
  if (!token?.isWord) return false;
  return (
    isDefinite(token.folded) ||
    SPEAKING_SOURCES.has(token.folded) ||
    /^[وف]?(?:لكن|اما|احد|احدي|بعض)$/.test(token.folded)
  );
}

/** The token after a subject that is named from `at` on, with the names joined to it by «و», and what only tells when. */
export function afterSubject(part: Part, at: number, end: number): number {
  const { tokens } = part;
  let start = end;
  for (;;) {
    const joined = start > at && tokens[start]?.folded.startsWith('و') ? entityAt(part, start) : undefined;
    const told = addressee(part, start);
    if (joined) start = Math.max(joined.last, joined.wholeLast) + 1;
    else if (told > start) start = told;
    else if (/^[،,]$/.test(tokens[start]?.text ?? '') || isWhen(tokens[start])) start++;
    else return start;
  }
}

/** «لـ «الصحيفة»», «لرويترز»: to whom it was said; the token after it, or `at` where nobody is told. */
function addressee(part: Part, at: number): number {
  const { tokens } = part;
  const token = tokens[at];
  if (!token?.isWord || !token.folded.startsWith('ل')) return at;
  const opening = /^لـ?$/.test(token.text) ? at + 1 : -1;
  const first = opening > 0 && tokens[opening]?.isWord === false ? opening + 1 : opening > 0 ? opening : at;
  const named = entityAt(part, first);
  if (named?.kind !== 'organisation') return at;
  const end = named.last + 1;
  return tokens[end]?.isWord === false && /[»"”)]/.test(tokens[end]?.text ?? '') ? end + 1 : end;
}

function isWhen(token: Token | undefined): boolean {
  return token?.isWord === true && (isTemporal(token.folded) || /^(?:امس|مساء|صباح|فجر)$/.test(token.folded));
}

/** Adjectives and complements that may follow an unnamed source. */
const QUALIFIES = /^(?:..+ي|..+يه|.+يون|.+يين|.+يات|مطلع|مطلعه|مطلعون|رفيع|كبير|بارز|مقرب|مقربه|مسؤول|مسؤوله|عيان)$/;

/** True for a folded word that qualifies an unnamed source. */
export function isAdjective(folded: string): boolean {
  return QUALIFIES.test(folded) || /^(?:ثان|ثالث|اخر|اول|اخرون)$/.test(folded);
}

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

/** Words that open a clause of its own behind a comma: «…، لكن وسائل إعلام تقول إن». Folded. */
const OPENS_CLAUSE = /^[وف]?(?:لكن|بينما|فيما|غير|الا|بيد|كما|علما|حيث)$/;

/** Where the search for a subject in front of its verb begins: behind the comma that ends a circumstance or the clause before. */
export function subjectStart(tokens: readonly Token[], from: number, verb: number): number {
  for (let i = verb - 1; i > Math.max(from, verb - 12); i--) {
    if (!OPENS_CLAUSE.test(tokens[i]?.folded ?? '') || !/^[،,؛]$/.test(tokens[i - 1]?.text ?? '')) continue;
    return /^ان$/.test(tokens[i + 1]?.folded ?? '') ? i + 2 : i + 1;
  }
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

/** The first token at or after `from` that is no mark. */
export function withoutMarksBefore(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to && tokens[at]?.isWord === false) at++;
  return at;
}

/** Where «نقل … عن فلان» or «… على لسان فلان» names its source; -1 where a pronoun stands for it («عنه»), 0 where nothing does. */
export function sourceOfReport(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from; i < end; i++) {
    const word = tokens[i]?.folded ?? '';
    if (/^عن(?:ه|ها|هم)$/.test(word)) return -1;
    if (word === 'عن' || (word === 'لسان' && tokens[i - 1]?.folded === 'علي')) return i + 1;
  }
  return 0;
}

/** The words of a source without the preposition that hangs on them: «وفقا لمصدر أمني». */
export function withoutPreposition({ text, tokens }: Part, from: number, to: number): string {
  const source = text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  return source
    .replace(/^لل/, 'ال')
    .replace(/^لـ?/, '')
    .replace(/^[\s«»"“”]+|[\s«»"“”]+$/g, '');
}
