/** Where the object of a verb of speech begins: «دعا … إلى …», «مطالبا … بـ…». */
import { isDefinite } from '../arabic/clitics.ts';
import { ORGANISATION_WORDS } from './lexicon/organisations.ts';
import { CUE_PARTICIPLES, OBJECT_SPEECH } from './lexicon/speech.ts';
import { continuesRole, LONGEST_ROLE, roleHead } from './person-role.ts';
import { cueAt, type SpeechCue } from './speech-cues.ts';
import type { Token } from './tokens.ts';

/** How far behind a verb the preposition before its object may stand, in tokens; behind a participle. */
const REACH = 16;
const PARTICIPLE_REACH = 9;

/** The words that stand before what was said, '' for none; undefined where the object alone says nothing. */
export function objectLinks(tokens: readonly Token[], cue: SpeechCue): readonly string[] | undefined {
  if (cue.kind === 'verb') return OBJECT_SPEECH.get(cue.verb);
  const folded = tokens[cue.at]?.folded ?? '';
  return CUE_PARTICIPLES.get(folded) ?? CUE_PARTICIPLES.get(folded.replace(/^و/, ''));
}

/** Where the object begins behind its preposition (one letter belongs to its word); -1 where none stands near enough. */
export function objectBehindLink(
  tokens: readonly Token[],
  cue: SpeechCue,
  links: readonly string[],
  from: number,
  to: number,
  quoted: (at: number) => boolean,
): { link: number; start: number } | null {
  const reach = cue.kind === 'participle' ? PARTICIPLE_REACH : REACH;
  for (let i = from; i < Math.min(to, cue.at + reach); i++) {
    const token = tokens[i];
    if (cue.kind === 'participle' && token && /^[،,؛.]$/.test(token.text)) return null;
    if (!token?.isWord || quoted(i)) continue;
    const link = links.find((word) => word !== '' && isLink(word, token));
    if (link === undefined) continue;
    if (cueAt(tokens, i)?.kind === 'verb') return null;
    // «بـ"الإرهاب"»
    return { link: i, start: link.length > 1 || /^بـ?$/.test(token.text) ? i + 1 : i };
  }
  return null;
}

function isLink(word: string, { folded, text }: Token): boolean {
  if (word.length > 1) return folded === word;
  return /^بـ?$/.test(text) ? word === 'ب' : folded.startsWith(word) && folded.length > 3;
}

/** Verbal nouns, by their patterns, and nouns that open what somebody stresses, expects or denies. Folded. */
const OPENS_OBJECT =
  /^(?:(?:ا[^ل].{1,2}ا.|است.{2}ا.|ان.{2}ا.|ت..ي.|ت.ا..|ت[^ت]{3})(?:ه|ها|هم)?|م.ا..ه|(?:حرص|دعم|رفض|سعي|موقف|رغبت|ثقت|نيت|قدرت|ادانت|وقوف)(?:ه|ها|هم)?|ضروره|اهميه|وجود|قدره|عدم|رغبه|حق|ثقه|قرب|صحه|عمق|متانه|نجاح|سلامه|جاهزيه|مواصله|بدء|فتح|اقامه|زياده|وصول|وقوع|صدور|صعوبه|خطوره|مسؤوليه|مكانه|جميع|كل|كافه)$/;

/** «وأكد أهمية التعاون»: whether the object of a verb that opens a clause stands right behind it, its subject dropped. */
export function dropsSubject(tokens: readonly Token[], { at, opens }: SpeechCue): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (!opens || before?.isWord || !next?.isWord || /[ًٌٍ]$/.test(next.text)) return false;
  return OPENS_OBJECT.test(next.folded) && roleHead(tokens, at + 1) === null && !ORGANISATION_WORDS.has(next.folded);
}

/** «وأكد مدير المستشفى جاهزية الطاقم»: the token behind a title without a name that is the subject; -1 where there is none. */
export function titleEnd(tokens: readonly Token[], at: number, to: number): number {
  if (!roleHead(tokens, at) || isDefinite(tokens[at]?.folded ?? '')) return -1;
  for (let end = at + 1; end < Math.min(to, at + LONGEST_ROLE); end++)
    if (OPENS_OBJECT.test(tokens[end]?.folded ?? '') && isDefinite(tokens[end - 1]?.folded ?? '')) return end;
    else if (!continuesRole(tokens, end)) return -1;
  return -1;
}
