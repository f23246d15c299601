/** Persons: behind a title, on a given name, or as the subject of a verb of speech. */
import { cliticReadings, isDefinite, withoutArticle } from '../arabic/clitics.ts';
import { FUNCTION_WORDS } from '../arabic/function-words.ts';
import type { Finding } from './entities.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { PLACE_NAME_STARTS, PLACE_WORDS } from './lexicon/places.ts';
import { SPEECH_VERBS } from './lexicon/speech.ts';
import { NAME_LINKS, OPEN_NAME_LINKS, ROLE_JOINERS, ROLE_WORDS } from './lexicon/titles.ts';
import { ORGANISATIONS, PLACES } from './phrases.ts';
import { joinTexts, type Token } from './tokens.ts';
import { countryOfAdjective, isCommonWord, isTemporal, mayBeName, mayContinueName } from './word-classes.ts';

/** Longest complement of a title, in tokens. */
const LONGEST_ROLE = 14;
/** Longest name, in tokens. */
const LONGEST_NAME = 6;

/** The person whose name, or whose title before it, starts at a token. */
export function findPerson(tokens: readonly Token[], at: number, taken: Uint8Array): Finding | null {
  return behindTitle(tokens, at, taken) ?? behindSpeechVerb(tokens, at, taken) ?? onGivenName(tokens, at, taken);
}

function behindTitle(tokens: readonly Token[], at: number, taken: Uint8Array): Finding | null {
  const head = roleHead(tokens, at);
  if (!head || isCalledAfterPerson(tokens, at)) return null;
  const start = nameBehindRole(tokens, at, taken);
  if (start < 0) return null;
  const last = endOfName(tokens, start, taken);
  const role = roleText(tokens, at, start);
  return withRoleBehind(tokens, { first: start, last, prefix: '', role, wholeFirst: at }, taken);
}

/**
 * A person whose name somebody else found, with the role in front of it or behind it.
 *
 * @param taken tokens of other names, which may stand inside the role.
 */
export function withRole(tokens: readonly Token[], name: Finding, taken: Uint8Array): Finding {
  for (let at = name.first - 1; at >= 0 && at >= name.first - LONGEST_ROLE; at--) {
    const head = roleHead(tokens, at);
    if (!head || isCalledAfterPerson(tokens, at) || !leadsToName(tokens, at, name.first, taken)) continue;
    // The widest role counts: «نائب رئيس الوزراء» rather than «رئيس الوزراء».
    const wider = at > 0 && continuesRole(tokens, at) ? widerHead(tokens, at, name.first, taken) : -1;
    const first = wider >= 0 ? wider : at;
    return { ...name, role: roleText(tokens, first, name.first), wholeFirst: first };
  }
  return withRoleBehind(tokens, name, taken);
}

function widerHead(tokens: readonly Token[], at: number, name: number, taken: Uint8Array): number {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--)
    if (roleHead(tokens, i) && leadsToName(tokens, i, name, taken)) return i;
  return -1;
}

/** Whether everything between a title and a name belongs to the title. */
function leadsToName(tokens: readonly Token[], head: number, name: number, taken: Uint8Array): boolean {
  for (let i = head + 1; i < name; i++) {
    const token = tokens[i];
    if (!token) return false;
    if (!token.isWord) {
      if (token.text === '.' && tokens[i - 1]?.folded.length === 1) continue;
      if (i === name - 1 && /[،,]/.test(token.text)) continue;
      return false;
    }
    if (!taken[i] && !continuesRole(tokens, i)) return false;
  }
  return true;
}

/** The words of a role, without proclitics in front and marks behind. */
function roleText(tokens: readonly Token[], first: number, name: number): string {
  const texts = tokens.slice(first, name).map((token) => token.text);
  texts[0] = (texts[0] ?? '').slice(roleHead(tokens, first)?.prefix.length ?? 0);
  return joinTexts(texts)
    .replace(/(?:[،,:\s]|\s[دمأ]\s*\.)+$/, '')
    .trim();
}

function behindSpeechVerb(tokens: readonly Token[], at: number, taken: Uint8Array): Finding | null {
  const token = tokens[at];
  if (
    !token ||
    !cliticReadings(token.folded).some(({ base, prefix }) => /^[وف]?$/.test(prefix) && SPEECH_VERBS.has(base))
  )
    return null;
  const first = tokens[at + 1];
  if (!first?.isWord || taken[at + 1] || PLACES.match(tokens, at + 1) || ORGANISATIONS.match(tokens, at + 1))
    return null;
  if (!mayBeName(first.folded, first.text) || roleHead(tokens, at + 1)) return null;
  // «رفض مبايعتهم»: a noun with a pronoun.
  if (!GIVEN_NAMES.has(first.folded) && /..(?:ها|هم|هما|ته|نا)$/.test(first.folded)) return null;
  const last = endOfName(tokens, at + 1, taken);
  // A word that no list knows is a name only where the clause then goes on as after a subject.
  if (!GIVEN_NAMES.has(first.folded) && last === at + 1 && !endsSubject(tokens[last + 1])) return null;
  return withRoleBehind(tokens, { first: at + 1, last, prefix: '' }, taken);
}

function onGivenName(tokens: readonly Token[], at: number, taken: Uint8Array): Finding | null {
  const token = tokens[at];
  if (!token || isCalledAfterPerson(tokens, at)) return null;
  const reading = cliticReadings(token.folded).find(
    ({ base, prefix }) => GIVEN_NAMES.has(base) && (prefix === '' || !isCommonWord(token.folded)),
  );
  const link = reading
    ? undefined
    : cliticReadings(token.folded).find(({ base }) => base === 'ابو' || base === 'عبد' || base === 'بن');
  const isAli = token.text === 'علي' && startsWithLinkOrName(tokens[at + 1]);
  const start = reading ?? link ?? (isAli ? { prefix: '', base: token.folded } : undefined);
  if (!start) return null;
  const last = endOfName(tokens, at, taken);
  if (last === at && (link || DOUBTFUL_ALONE.has(start.base))) return null;
  if (last === at + 1 && DOUBTFUL_ALONE.has(start.base) && !isSurnameOf(tokens[last])) return null;
  // «خليفة بن زايد»: what stands before «بن» is a name, whatever else it may mean.
  const parent = tokens[at - 1];
  if (
    (start.base === 'بن' || start.base === 'ابن') &&
    start.prefix === '' &&
    parent?.isWord &&
    !taken[at - 1] &&
    !FUNCTION_WORDS.has(parent.folded)
  ) {
    return withRoleBehind(tokens, { first: at - 1, last, prefix: '' }, taken);
  }
  const before = start.prefix === '' ? prefixOfNameBefore(tokens, at, taken) : null;
  if (before !== null) return withRoleBehind(tokens, { first: at - 1, last, prefix: before }, taken);
  return withRoleBehind(tokens, { first: at, last, prefix: start.prefix }, taken);
}

/** Given names that are mostly another word; alone they name nobody, unless a title stands in front. Folded. */
const DOUBTFUL_ALONE = new Set(
  'انا كامل عمر مني امين اسماء جميله رفعت حصه ناديه سعيد هبه كريمه يحيي رضا تركي تيسير جاسم كريم صالح امل وفاء صفاء جمال كمال سعاد زهره جلال وعد نور عادل امير اميره سليم نبيل شريف عماد فرح ايمان نجم بشير وليد رشيد ماجد حازم سالم هادي راشد خالد مبارك منصور ناصر مراد ظريف حبيب عزيز فريد جواد حسن فيصل احلام اماني حسني'.split(
    ' ',
  ),
);

/** Behind a doubtful given name: a sure name, or a definite word that no list knows. */
function isSurnameOf(token: Token | undefined): boolean {
  if (!token) return false;
  return GIVEN_NAMES.has(token.folded) || /^ال/.test(token.folded) || mayBeName(token.folded, token.text);
}

function startsWithLinkOrName(token: Token | undefined): boolean {
  return token?.isWord === true && (/^(?:بن|ابن|ال)$/.test(token.folded) || GIVEN_NAMES.has(token.folded));
}

/** «شارع جورج …», «منطقة السيدة زينب»: a place that bears a person's name. */
function isCalledAfterPerson(tokens: readonly Token[], at: number): boolean {
  const [before, earlier] = [tokens[at - 1]?.folded ?? '', tokens[at - 2]?.folded ?? ''];
  return PLACE_WORDS.has(before) || (PLACE_WORDS.has(earlier) && PLACE_NAME_STARTS.has(before));
}

/** Proclitics of an unknown word in front that must be the given name («وجومانا مراد»); `null` where there is none. */
function prefixOfNameBefore(tokens: readonly Token[], at: number, taken: Uint8Array): string | null {
  const token = tokens[at - 1];
  if (!token?.isWord || taken[at - 1] || PLACES.match(tokens, at - 1)) return null;
  if (!mayBeName(token.folded, token.text) || countryOfAdjective(token.folded) || token.folded.length < 4) return null;
  if (/^و?[بلكيتنا]/.test(token.folded)) return null;
  return /^و[^اي]/.test(token.folded) ? 'و' : '';
}

/** The index where the name behind a title starts, -1 where none does. */
function nameBehindRole(tokens: readonly Token[], head: number, taken: Uint8Array): number {
  let comma = false;
  for (let i = head + 1; i <= head + LONGEST_ROLE; i++) {
    const token = tokens[i];
    if (!token) return -1;
    if (!token.isWord) {
      // One comma may part role and name: «نائب الأمين العام، فلان».
      // … and a full stop belongs to «د.» in front of it.
      if (token.text === '.' && tokens[i - 1]?.folded.length === 1) continue;
      if (comma || !/[،,]/.test(token.text)) return -1;
      comma = true;
      continue;
    }
    if (taken[i]) {
      if (comma) return -1;
      continue;
    }
    if (startsName(tokens, i, head)) return i;
    if (comma || !continuesRole(tokens, i)) return -1;
  }
  return -1;
}

function startsName(tokens: readonly Token[], at: number, head: number): boolean {
  const token = tokens[at];
  if (!token || PLACES.match(tokens, at)) return false;
  if (GIVEN_NAMES.has(token.folded)) return true;
  const next = tokens[at + 1];
  // «الرئيس السنيورة», «الملك الحسين»: a surname right behind a definite title.
  if (
    at - head === 1 &&
    /^ال/.test(token.folded) &&
    token.folded !== 'الدين' &&
    isDefinite(tokens[head]?.folded ?? '')
  ) {
    return (
      GIVEN_NAMES.has(token.folded.slice(2)) ||
      (mayContinueName(token.folded, token.text) && !countryOfAdjective(token.folded))
    );
  }
  if (token.folded === 'علي')
    return token.text.endsWith('ي') && next?.isWord === true && mayContinueName(next.folded, next.text);
  if (NAME_LINKS.has(token.folded)) return next?.isWord === true && !isCommonWord(next.folded);
  return mayBeName(token.folded, token.text) && !countryOfAdjective(token.folded) && !/^[وفبل]/.test(token.folded);
}

/** Whether a token can belong to a role: what is definite, places, organisations, nouns in construct, and joining particles. */
function continuesRole(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token?.isWord || isTemporal(token.folded)) return false;
  if (isDefinite(token.folded) || PLACES.match(tokens, at) || countryOfAdjective(token.folded)) return true;
  const next = tokens[at + 1];
  if (!next?.isWord) return ROLE_WORDS.has(token.folded) && (token.folded.length > 1 || next?.text === '.');
  if (ROLE_JOINERS.has(token.folded)) return true;
  if (token.folded.length === 1) return ROLE_WORDS.has(token.folded) && next.text === '.';
  if (FUNCTION_WORDS.has(token.folded) || isVerb(token.folded)) return false;
  return isDefinite(next.folded) || PLACES.match(tokens, at + 1) !== null || isConstructNoun(token, next);
}

const isVerb = (folded: string) =>
  cliticReadings(folded).some(({ base, prefix }) => prefix.length < 2 && SPEECH_VERBS.has(base));

function isConstructNoun(token: Token, next: Token): boolean {
  return (
    isCommonWord(token.folded) &&
    (isCommonWord(next.folded) || ROLE_WORDS.has(token.folded)) &&
    !FUNCTION_WORDS.has(next.folded)
  );
}

function roleHead(tokens: readonly Token[], at: number): { prefix: string } | null {
  const token = tokens[at];
  if (!token?.isWord) return null;
  const { folded } = token;
  if (folded === 'القائم') return { prefix: '' };
  // A single letter is a title only with its full stop: «د. فلان».
  if (folded.length === 1) return ROLE_WORDS.has(folded) && tokens[at + 1]?.text === '.' ? { prefix: '' } : null;
  return (
    cliticReadings(folded).find(({ base }) => ROLE_WORDS.has(base) || ROLE_WORDS.has(withoutArticle(base))) ?? null
  );
}

/** The last token of the name that starts at a token. */
export function endOfName(tokens: readonly Token[], first: number, taken: Uint8Array): number {
  let last = first;
  if (OPEN_NAME_LINKS.has(tokens[first]?.folded ?? '') && tokens[first + 1]?.isWord && !taken[first + 1]) last++;
  while (last + 1 - first < LONGEST_NAME) {
    const token = tokens[last + 1];
    if (!token?.isWord || taken[last + 1]) break;
    const next = tokens[last + 2];
    if (
      NAME_LINKS.has(token.folded) &&
      next?.isWord &&
      !taken[last + 2] &&
      (OPEN_NAME_LINKS.has(token.folded) || isNameWord(next, last + 2 - first))
    ) {
      if (FUNCTION_WORDS.has(next.folded)) break;
      last += 2;
      // «بن أبي وقاص»: a link behind a link.
      if (OPEN_NAME_LINKS.has(next.folded) && tokens[last + 1]?.isWord && !taken[last + 1]) last++;
      continue;
    }
    if (!isNameWord(token, last + 1 - first)) break;
    if (PLACES.match(tokens, last + 1)?.prefix === '' && !GIVEN_NAMES.has(token.folded)) break;
    last++;
  }
  return last;
}

function isNameWord(token: Token, position: number): boolean {
  const { folded, text } = token;
  // «عبد الله الثاني».
  if (position > 0 && /^ال(?:اول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|عاشر)$/.test(folded)) return true;
  // «فلان الفلاني المحترف»: behind a whole name a definite participle is an adjective.
  if (position > 1 && /^الم|ه$/.test(folded) && folded.startsWith('ال')) return false;
  if (isTemporal(folded)) return false;
  if (GIVEN_NAMES.has(folded)) return true;
  if (folded === 'علي') return text.endsWith('ي');
  if (/^ال../.test(folded)) {
    if (countryOfAdjective(folded)) return position === 1 && !isCommonWord(folded);
    return GIVEN_NAMES.has(folded.slice(2)) || mayContinueName(folded, text);
  }
  // «وحلا» is «and Hala», «ووكر» a name.
  if (/^و[^وايه]/.test(folded) || isVerb(folded)) return false;
  return mayContinueName(folded, text);
}

const SUBJECT_ENDS = new Set([
  'ان',
  'انه',
  'انها',
  'انهم',
  'بان',
  'بانه',
  'بانها',
  'الي',
  'علي',
  'في',
  'عن',
  'من',
  'خلال',
  'لا',
  'قائلا',
  'عبر',
]);

function endsSubject(token: Token | undefined): boolean {
  if (!token?.isWord) return true;
  return SUBJECT_ENDS.has(token.folded) || FUNCTION_WORDS.has(token.folded) || /^ل/.test(token.folded);
}

/** Adds the role that stands behind a name: «فلان، القائم بأعمال …،» or «فلان رئيس هيئة …». */
function withRoleBehind(tokens: readonly Token[], finding: Finding, taken: Uint8Array): Finding {
  if (finding.role) return finding;
  const comma = tokens[finding.last + 1]?.text === '،' || tokens[finding.last + 1]?.text === ',';
  const start = finding.last + (comma ? 2 : 1);
  const head = tokens[start]?.isWord && !taken[start] ? roleHead(tokens, start) : null;
  // Behind a comma a role begins without «و»; without a comma only a construct («رئيس هيئة») is one.
  if (!head || head.prefix || (!comma && isDefinite(tokens[start]?.folded ?? ''))) return finding;
  let end = start;
  while (
    end + 1 < start + LONGEST_ROLE &&
    tokens[end + 1]?.isWord &&
    (taken[end + 1] || continuesRole(tokens, end + 1))
  )
    end++;
  if (end === start && !comma) return finding;
  const role = joinTexts(tokens.slice(start, end + 1).map((token) => token.text));
  return { ...finding, role, wholeLast: end };
}
