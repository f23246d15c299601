/** Persons: behind a title, on a given name, or as the subject of a verb of speech. */
import { cliticReadings, isDefinite } from '../arabic/clitics.ts';
import { isFunctionWord } from '../arabic/function-words.ts';
import { remember } from '../arabic/remember.ts';
import type { Finding } from './entities.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { SPEECH_VERBS } from './lexicon/speech.ts';
import { NAME_LINKS, OPEN_NAME_LINKS } from './lexicon/titles.ts';
import {
  continuesRole,
  isCalledAfterPerson,
  isVerb,
  LONGEST_ROLE,
  roleHead,
  withRole,
  withRoleBehind,
} from './person-role.ts';
import { ORGANISATIONS, PLACES } from './phrases.ts';
import type { Token } from './tokens.ts';
import { countryOfAdjective, isCommonWord, isTemporal, mayBeName, mayContinueName } from './word-classes.ts';

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
  return withRole(tokens, { first: start, last, prefix: '' }, taken);
}

const opensSpeech = remember((folded) =>
  cliticReadings(folded).some(({ base, prefix }) => /^[وف]?$/.test(prefix) && SPEECH_VERBS.has(base)),
);

function behindSpeechVerb(tokens: readonly Token[], at: number, taken: Uint8Array): Finding | null {
  const token = tokens[at];
  if (!token || !opensSpeech(token.folded)) return null;
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
  const { reading, link } = nameReadings(token.folded);
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
    !isFunctionWord(parent.folded)
  ) {
    return withRoleBehind(tokens, { first: at - 1, last, prefix: '' }, taken);
  }
  const before = start.prefix === '' ? prefixOfNameBefore(tokens, at, taken) : null;
  if (before !== null) return withRoleBehind(tokens, { first: at - 1, last, prefix: before }, taken);
  return withRoleBehind(tokens, { first: at, last, prefix: start.prefix }, taken);
}

/** The ways to read a word by which it is a given name, or a link that begins a name. */
const nameReadings = remember((folded) => {
  const readings = cliticReadings(folded);
  const reading = readings.find(
    ({ base, prefix }) => GIVEN_NAMES.has(base) && (prefix === '' || !isCommonWord(folded)),
  );
  const link = reading ? undefined : readings.find(({ base }) => base === 'ابو' || base === 'عبد' || base === 'بن');
  return { reading, link };
});

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
      if (isFunctionWord(next.folded)) break;
      last += 2;
      // «بن أبي وقاص»: a link behind a link.
      if (OPEN_NAME_LINKS.has(next.folded) && tokens[last + 1]?.isWord && !taken[last + 1]) last++;
      continue;
    }
    if (!isNameWord(token, last + 1 - first) && !(last === first && isOnlySurname(tokens, last + 1))) break;
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

/** «قال عبدالرحمن الفقيه إن», «جيروم باول، رئيس …»: between a given name and the end of the subject only a surname stands. */
function isOnlySurname(tokens: readonly Token[], at: number): boolean {
  const [given, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!given || !token?.isWord || !next || !GIVEN_NAMES.has(given.folded) || isTemporal(token.folded)) return false;
  const ends = /^[بل]?ان(?:ه|ها)?$/.test(next.folded) || (next.text === '،' && tokens[at - 2]?.isWord === true);
  return (
    ends &&
    !isFunctionWord(token.folded) &&
    !isVerb(token.folded) &&
    !/[ًٌٍ]ا?$/.test(token.text) &&
    !PLACES.match(tokens, at)
  );
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
  return SUBJECT_ENDS.has(token.folded) || isFunctionWord(token.folded) || /^ل/.test(token.folded);
}
