/** Where a sentence says that someone said something: verbs, participles, «بحسب». */
import { cliticReadings } from '../arabic/clitics.ts';
import { CUE_PARTICIPLES, CUE_VERBS, MARKED_CUE_VERBS } from './lexicon/speech.ts';
import type { Token } from './tokens.ts';

export interface SpeechCue {
  /** Index of the token. */
  at: number;
  kind: 'verb' | 'participle' | 'according-to';
  /** Perfect of the verb, folded; '' for the others. */
  verb: string;
  /** A verb with «و» or «ف», which opens a clause. */
  opens: boolean;
}

const ACCORDING_TO = new Set([
  'بحسب',
  'حسب',
  'وفقا',
  'وفق',
  'حسبما',
  'وبحسب',
  'ووفقا',
  'ووفق',
  'وحسب',
  'طبقا',
  'وطبقا',
  'نقلا',
]);

/** «بالقول إن», «بقوله: «…»», «قائلا» behind any verb: who speaks stands before it. Folded. */
const BY_SAYING = /^(?:بال?قول(?:ه|ها|هم)?|قول(?:ه|ها|هم))$/;

const cues = new WeakMap<readonly Token[], Array<SpeechCue | null | undefined>>();

/** The cue at a token, `null` for any other word. Found once for each token of a list that does not change. */
export function cueAt(tokens: readonly Token[], at: number): SpeechCue | null {
  let known = cues.get(tokens);
  if (!known) {
    known = new Array(tokens.length);
    cues.set(tokens, known);
  }
  let cue = known[at];
  if (cue === undefined) {
    cue = findCue(tokens, at);
    if (at >= 0 && at < tokens.length) known[at] = cue;
  }
  return cue;
}

function findCue(tokens: readonly Token[], at: number): SpeechCue | null {
  const token = tokens[at];
  if (!token?.isWord) return null;
  const { folded } = token;
  if (ACCORDING_TO.has(folded)) {
    // «نقلا عن»
    if (folded === 'نقلا' && tokens[at + 1]?.folded !== 'عن') return null;
    return { at, kind: 'according-to', verb: '', opens: folded.startsWith('و') };
  }
  if (isWritten(tokens, at)) return { at, kind: 'verb', verb: 'جاء', opens: folded.startsWith('و') };
  if (BY_SAYING.test(folded)) return { at, kind: 'participle', verb: '', opens: false };
  const plain = plainVerb(tokens, at);
  if (plain) return { at, kind: 'verb', verb: plain, opens: folded.startsWith('و') };
  for (const { prefix, base } of cliticReadings(folded)) {
    if (prefix.length > 1 || /[بلك]/.test(prefix)) continue;
    const opens = prefix !== '';
    const verb = CUE_VERBS.get(base);
    if (verb && !isNoun(tokens, at, base) && !isImpersonal(tokens, at, base) && !isDenied(tokens, at, verb))
      return { at, kind: 'verb', verb, opens };
    const marked = MARKED_CUE_VERBS.get(base);
    if (marked && leadsToMarks(tokens, at)) return { at, kind: 'verb', verb: marked, opens };
    if (CUE_PARTICIPLES.has(base) && prefix !== 'ف') return { at, kind: 'participle', verb: '', opens };
  }
  return null;
}

/** How far the object or complement of a verb of two meanings may stand from it, in tokens. */
const NEAR = 24;

/** «وبيّن المدير أن» and «وعبّر عن»: verbs that are written as the prepositions «بين» and «عبر»; '' for those. */
function plainVerb(tokens: readonly Token[], at: number): string {
  const { folded = '', text = '' } = tokens[at] ?? {};
  const verb = /^[وف]?(بين|عبر)$/.exec(folded)?.[1];
  if (!verb) return '';
  const before = tokens[at - 1];
  const opens =
    !before?.isWord ||
    /^(?:كما|فيما|وقد|قد|حيث|بدوره|بدورها|(?:جانب|جهت|ناحيت|طرف)(?:ه|ها|هم))$/.test(before.folded) ||
    text.includes('ّ');
  if (!opens) return '';
  for (let i = at + 1; i < Math.min(tokens.length, at + NEAR); i++) {
    const token = tokens[i];
    if (!token) break;
    if (!token.isWord && /[.؟!؛:]/.test(token.text)) return '';
    if (verb === 'عبر' ? token.folded === 'عن' : THAT.test(token.folded) || THAT_PRONOUN.test(token.folded))
      return verb;
    // «وبين السعودية ومصر …»: what «بين» parts is joined by «و».
    if (i === at + 2 && verb === 'بين' && /^و/.test(token.folded) && !/^وزي/.test(token.folded)) return '';
    if (i > at + 1 && findCue(tokens, i)?.kind === 'verb') return '';
  }
  return '';
}

/** Whether a colon follows soon, or a quotation at once. */
function leadsToMarks(tokens: readonly Token[], at: number): boolean {
  if (/^[«“"]$/.test(tokens[at + 1]?.text ?? '')) return true;
  for (let i = at + 1; i < at + 8; i++) {
    const text = tokens[i]?.text ?? '';
    if (text === ':') return true;
    if (/^[.؟!؛،«“"]$/.test(text)) return false;
  }
  return false;
}

/** What nobody says: «لم تعلن أي جهة مسؤوليتها». To «not rule out» is to say, and «لا يزال». */
function isDenied(tokens: readonly Token[], at: number, verb: string): boolean {
  if (/^(?:استبعد|نفي|انكر|رفض)$/.test(verb)) return false;
  const [before, earlier] = [tokens[at - 1]?.folded ?? '', tokens[at - 2]?.folded ?? ''];
  return /^[وف]?(?:لم|لن|لا)$/.test(before) || (before === 'ان' && /^[وب]?(?:دون|عدم|غير)$/.test(earlier));
}

/** «جاء في بيان الوزارة أن»: a text speaks. Its verb is «جاء». */
function isWritten(tokens: readonly Token[], at: number): boolean {
  return (
    /^[وف]?(?:جاء|ورد)$/.test(tokens[at]?.folded ?? '') &&
    tokens[at + 1]?.folded === 'في' &&
    WRITTEN.test(tokens[at + 2]?.folded ?? '')
  );
}

const WRITTEN =
  /^(?:ال)?(?:بيان|بلاغ|تقرير|حيثيات|نص|رساله|كلمه|تصريح|تصريحات|دراسه|وثيقه|قرار|منشور|تغريده|خبر|مقال|تفاصيل|مذكره|محضر|منطوق|ديباجه)$/;

/** «رد على», «وصف الحادث» may be nouns: after a preposition they are no verbs. «أبرز» is a verb where a clause begins. */
function isNoun(tokens: readonly Token[], at: number, base: string): boolean {
  const before = tokens[at - 1]?.folded ?? '';
  if (base === 'ابرز') return tokens[at - 1]?.isWord === true && tokens[at]?.folded === base;
  return base.length <= 3 && base !== 'قال' && /^(?:في|من|على|علي|الى|الي|عن|اي|كل|بعد|قبل|هذا|دون)$/.test(before);
}

/** «يذكر أن», «يذكر أنه»: nobody speaks. */
function isImpersonal(tokens: readonly Token[], at: number, base: string): boolean {
  return (
    base === 'يذكر' && (THAT.test(tokens[at + 1]?.folded ?? '') || THAT_PRONOUN.test(tokens[at + 1]?.folded ?? ''))
  );
}

export interface Complementiser {
  /** Index of the token: «إن», «بأنه», a colon, or an opening quotation mark. */
  at: number;
  kind: 'that' | 'that-pronoun' | 'colon';
}

const THAT = /^(?:ان|بان|لان)$/;
const THAT_PRONOUN = /^ب?ان(?:ه|ها|هم|هما|نا|ني|هن)$/;

/** «بعد أن», «يمكن أن», «إلا أن»: the particle belongs to the word before it and opens no reported speech. Folded. */
const BINDS_THAT =
  /^[وف]?(?:بعد|قبل|منذ|دون|بدون|رغم|الا|غير|لولا|كما|حتي|يمكن|يجب|ينبغي|يتوقع|المتوقع|المقرر|المنتظر|المرجح|الممكن|شان)$/;

/** The first «إن/أن/بأن…» or colon at or after a token, before another speech cue or the end. Marks and quoted words in between are passed over. */
export function complementiserAfter(
  tokens: readonly Token[],
  from: number,
  to: number,
  quoted: (at: number) => boolean,
): Complementiser | null {
  for (let at = from; at < Math.min(to, from + 40); at++) {
    const token = tokens[at];
    if (!token || quoted(at)) continue;
    if (!token.isWord) {
      if (token.text === ':') return { at, kind: 'colon' };
      continue;
    }
    if (THAT.test(token.folded) && BINDS_THAT.test(tokens[at - 1]?.folded ?? '')) continue;
    if (THAT.test(token.folded)) return { at, kind: 'that' };
    // «ألا» belongs to what was said; «إلا» is another word with the same folded letters.
    if (/^ب?ألا$/.test(token.text)) return { at, kind: 'that-pronoun' };
    if (THAT_PRONOUN.test(token.folded)) return { at, kind: 'that-pronoun' };
    if (at > from && cueAt(tokens, at)?.kind === 'verb' && !isRelative(tokens, at)) return null;
    // «نقلت … عن فلان قوله إن»: the verb itself leads to what was said.
    if (at > from && !/^قول(?:ه|ها|هم)$/.test(token.folded) && cueAt(tokens, at)?.kind === 'participle') return null;
  }
  return null;
}

/** «التي قالت», «الذي أعلن»: the verb of a relative clause does not end the search. */
export function isRelative(tokens: readonly Token[], at: number): boolean {
  return /^(?:الذي|التي|الذين|اللذين|اللتين|ما|بما|مما|حيث)$/.test(tokens[at - 1]?.folded ?? '');
}

/** What a verb of speech whose subject is dropped goes on with. Folded. */
const TAKES_OBJECT = /^(?:الي|علي|عن|من)$/;

/** Words that set one clause against another: «…، بينما نفى فلان …». Folded. */
const CONTRASTS = /^(?:بينما|فيما|كما|حين|المقابل|حيث|ثم|لكن|ولكن)$/;

/**
 * The token after a clause: the next «، مضيفا», «، وأضاف», «، بينما نفى فلان», «، بحسب», or `to`.
 *
 * @param opensSubject whether someone who may speak is named from a token on
 */
export function clauseEnd(
  tokens: readonly Token[],
  from: number,
  to: number,
  quoted: (at: number) => boolean,
  opensSubject: (at: number) => boolean,
): number {
  let end = to;
  for (let at = from + 2; at < to; at++) {
    if (quoted(at)) continue;
    const cue = cueAt(tokens, at);
    if (!cue) continue;
    const contrast = CONTRASTS.test(tokens[at - 1]?.folded ?? '');
    const opening = contrast ? at - 1 - Number(/^(?:حين|المقابل)$/.test(tokens[at - 1]?.folded ?? '')) : at;
    const comma = /^[،,؛]$/.test(tokens[opening - 1]?.text ?? '');
    if (cue.kind === 'participle' && (comma || cue.opens || saysMore(tokens, at, to, quoted))) end = at;
    else if (cue.kind === 'according-to' && (comma || !cue.opens)) end = at;
    else if (
      cue.kind === 'verb' &&
      comma &&
      !isRelative(tokens, at) &&
      complementiserAfter(tokens, at + 1, Math.min(to, at + 10), quoted)
    )
      end = opening;
    else if (cue.kind === 'verb' && comma && (cue.opens || contrast) && opensSubject(at + 1)) end = opening;
    // «رحبت بالخطوة، ودعت إلى …»
    else if (cue.kind === 'verb' && comma && cue.opens && TAKES_OBJECT.test(tokens[at + 1]?.folded ?? '')) end = at;
    else if (cue.kind === 'verb' && setAgainst(tokens, from, at) > 0) end = setAgainst(tokens, from, at);
    else continue;
    break;
  }
  return end;
}

/** «مضيفا أن», «لافتا إلى أن»: a participle that opens reported speech also without a comma before it. */
function saysMore(tokens: readonly Token[], at: number, to: number, quoted: (at: number) => boolean): boolean {
  return complementiserAfter(tokens, at + 1, Math.min(to, at + 3), quoted) !== null;
}

/** «…، لكن فلان قال إن»: where the clause begins that a subject opens before its verb; -1 for none. */
function setAgainst(tokens: readonly Token[], from: number, verb: number): number {
  for (let i = verb - 1; i > Math.max(from + 1, verb - 7); i--) {
    const token = tokens[i];
    if (!token?.isWord) return -1;
    if (/^[وف]?(?:لكن|بينما|فيما)$/.test(token.folded))
      return /^[،,؛]$/.test(tokens[i - 1]?.text ?? '') &&
        THAT.test(tokens[verb + 1]?.folded ?? tokens[verb + 2]?.folded ?? '')
        ? i
        : -1;
  }
  return -1;
}
