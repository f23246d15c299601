/** Names of persons made whole by what the rest of the article says: how far they go, and what is no name. */
import { COMMON_WORDS } from '../arabic/common-words.ts';
import { isFunctionWord } from '../arabic/function-words.ts';
import type { Entity } from './entities.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { SPEAKING_SOURCES } from './lexicon/speech.ts';
import { NAME_LINKS, OPEN_NAME_LINKS, ROLE_WORDS } from './lexicon/titles.ts';
import { withCompound } from './mend-spans.ts';
import { blessingAtEnd, isNoPerson, wrongTails } from './no-person.ts';
import { roleHead } from './person-role.ts';
import { PLACES } from './phrases.ts';
import { cueAt } from './speech-cues.ts';
import type { Part } from './story.ts';
import { joinTexts, type Token } from './tokens.ts';
import { isCommonWord, isTemporal, mayBeName, mayContinueName } from './word-classes.ts';

/** What the whole article tells about names of persons. */
export interface NameEvidence {
  /** Words that stand alone as a person's name, and words behind a verb of speech that leads to what was said. Folded. */
  surnames: ReadonlySet<string>;
  /** Words that stand behind a first name here and belong to the sentence. Folded. */
  tails: ReadonlySet<string>;
  /** Whether the preposition «على» is written apart from the name «علي». */
  tellsAli: boolean;
}

/** Reads an article's evidence, once for all its parts. */
export function nameEvidence(parts: readonly Part[]): NameEvidence {
  const surnames = new Set<string>();
  let tellsAli = false;
  for (const { tokens, entities } of parts) {
    for (const { kind, first, last, skip } of entities)
      if (kind === 'person' && first === last && skip === 0) surnames.add(tokens[first]?.folded ?? '');
    tokens.forEach((token, at) => {
      if (token.text === 'على') tellsAli = true;
      if (isSpokenBy(tokens, at)) surnames.add(token.folded);
    });
  }
  surnames.delete('');
  return { surnames, tails: wrongTails(parts), tellsAli };
}

/** «وتابع بارز: «…»»: an unknown word between a verb of speech and what was said. */
function isSpokenBy(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token?.isWord || !next || cueAt(tokens, at - 1)?.kind !== 'verb' || cueAt(tokens, at)) return false;
  if (!/^(?:ان|انه|انها|بان|:|«|"|“)$/.test(next.folded)) return false;
  const bare = token.folded.replace(/^ال/, '');
  if (ROLE_WORDS.has(bare) || SPEAKING_SOURCES.has(bare) || isFunctionWord(token.folded)) return false;
  return token.folded.length > 3 && !/[ًٌٍ]|ا$|ات$|ون$|ين$/.test(token.text) && !COMMON_WORDS.has(token.folded);
}

/** Things that bear a person's name; they are no mention of the person. Folded. */
const BEAR_NAMES =
  /^[وفبل]*(?:مركزي|جامعتي|مدرستي|مسجد|مسجدي|جامع|شارع|طريق|ميدان|ملعب|استاد|جائزه|جائزتي|كاس|دوري|مجمع|حديقه|صاله|قاعه|قاعده|برج|جسر|كوبري|نفق|مدينه|حي|معسكر|ميناء|كلية|سوق)$/;

/** Where a person's name really begins and ends: none, one or, where «و» joins two, several stretches with their proclitics. */
export function mendPerson(
  tokens: readonly Token[],
  entity: Entity,
  evidence: NameEvidence,
  free: (at: number) => boolean,
): Array<{ first: number; last: number; prefix: string }> {
  if (isNoPerson(tokens, entity)) return [];
  const noun = tokens[entity.wholeFirst - 1];
  if (noun?.isWord && BEAR_NAMES.test(noun.folded)) return [];
  let { first, last } = entity;
  if (startsWithNoun(tokens, first, last)) first++;
  if (first === entity.first) first = beginning(tokens, first, last, evidence, free);
  while (last > first && (isVerbAtEnd(tokens[last]) || evidence.tails.has(tokens[last]?.folded ?? ''))) last--;
  if (last === entity.last && free(last + 1) && goesOn(tokens, first, last, evidence)) last++;
  if (free(last + 1) && free(last + 2)) last = withCompound(tokens, last);
  last -= blessingAtEnd(tokens, first, last);
  return parted(tokens, first, last, first === entity.first);
}

/** «… سيلعبون»: a verb of the future or in the plural ends a name. */
function isVerbAtEnd(token: Token | undefined): boolean {
  const folded = token?.folded ?? '';
  return /^س[يت].{2,}ون$|^[يت].{3,}ون$/.test(folded) && !GIVEN_NAMES.has(folded);
}

/** «لسان فلان», «صديق فلان»: a common word in front of a name that needs none. */
function startsWithNoun(tokens: readonly Token[], first: number, last: number): boolean {
  const [token, next] = [tokens[first], tokens[first + 1]];
  if (!token || !next || last === first || NAME_LINKS.has(next.folded)) return false;
  if (token.folded === 'صديق' && last - first < 2) return false;
  return NOUNS_OF_PERSONS.test(token.folded) && !NAME_LINKS.has(token.folded);
}

/** Nouns that stand before a name and belong to no title. Folded. */
const NOUNS_OF_PERSONS =
  /^(?:لسان|صديق|صديقه|زميل|زميله|شقيق|شقيقه|زوج|زوجه|والد|والده|نجل|ابنه|شخصيه|حارس|الاستاذ|الدكتور|الدكتوره|السيد|السيده|المهندس|الشيخ|اللواء|العميد|العقيد|النجم|النجمه|الفنان|الفنانه|اللاعب|المدرب|الكابتن|يا|بقياده|هداف|مواطنه|نظيره)$/;

/** The first token of a name whose surname at a token nobody marked, where a given name stands before it; -1 for none. */
export function missedName(
  tokens: readonly Token[],
  at: number,
  evidence: NameEvidence,
  free: (at: number) => boolean,
): number {
  if (!evidence.surnames.has(tokens[at]?.folded ?? '') || !free(at)) return -1;
  const first = beginning(tokens, at, at, evidence, free);
  return first < at ? first : -1;
}

/** A name does not begin with «بن», and a given name in front of a surname belongs to it. */
function beginning(
  tokens: readonly Token[],
  first: number,
  last: number,
  { tellsAli }: NameEvidence,
  free: (at: number) => boolean,
): number {
  const [before, head] = [tokens[first - 1], tokens[first]];
  // «منة» is a name, «منه» none.
  const isParticle = isFunctionWord(before?.folded ?? '') && !/ة$/.test(before?.text ?? '');
  if (!before?.isWord || !head || !free(first - 1) || isParticle !== (before.folded === 'علي')) return first;
  if (/^(?:بن|ابن|بنت)$/.test(head.folded)) return first - 1;
  if (last > first + 1 || cueAt(tokens, first - 1)) return first;
  if (before.folded === 'علي') {
    const isTitled = roleHead(tokens, first - 2) !== null;
    return before.text === 'علي' && (isTitled || tellsAli) ? first - 1 : first;
  }
  if (GIVEN_NAMES.has(head.folded) && last === first) return first;
  // «الممثلة منة شلبي», «وقالت إلين مكنيلي»: between a title or a verb of speech and a surname stands a given name.
  const isOpened = roleHead(tokens, first - 2) !== null || cueAt(tokens, first - 2)?.kind === 'verb';
  if (
    isOpened &&
    last === first &&
    !isTitleWord(before) &&
    (mayBeName(before.folded, before.text.replace(/ة$/, 'ه')) || before.text === 'منة')
  )
    return first - 1;
  return GIVEN_NAMES.has(before.folded) && !COMMON_WORDS.has(before.folded) && !PLACES.match(tokens, first - 1)
    ? first - 1
    : first;
}

const isTitleWord = ({ folded }: Token) => ROLE_WORDS.has(folded.replace(/^ال/, ''));

/** Whether the word behind a name that is no whole one yet is known as a surname. */
function goesOn(tokens: readonly Token[], first: number, last: number, { surnames }: NameEvidence): boolean {
  const next = tokens[last + 1];
  if (!next?.isWord || last - first > 2 || isTemporal(next.folded) || /^و/.test(next.folded)) return false;
  if (surnames.has(next.folded)) return true;
  // «محمد حسن الأمين، …»: given names alone, and then one more word before the subject ends.
  const areGiven = tokens
    .slice(first, last + 1)
    .every(({ folded }) => GIVEN_NAMES.has(folded) || OPEN_NAME_LINKS.has(folded));
  const after = tokens[last + 2];
  return (
    areGiven &&
    (!after?.isWord || isFunctionWord(after.folded)) &&
    !isFunctionWord(next.folded) &&
    cueAt(tokens, last + 1) === null &&
    !isCommonWord(next.folded) &&
    !/^[بلك]|^س?[يت]|(?:ه|ا|هم)$/.test(next.folded) &&
    !PLACES.match(tokens, last + 1) &&
    mayContinueName(next.folded, next.text)
  );
}

/** «كريستيانو وغاريث بيل» are two; names that begin with «و» themselves are in the list. */
function parted(
  tokens: readonly Token[],
  first: number,
  last: number,
  isOwnStart: boolean,
): Array<{ first: number; last: number; prefix: string }> {
  const found: Array<{ first: number; last: number; prefix: string }> = [];
  let start = first;
  let prefix = isOwnStart ? '' : ' ';
  for (let at = first; at <= last; at++) {
    const { folded = '' } = tokens[at] ?? {};
    const isJoined =
      folded.length > 3 &&
      folded.startsWith('و') &&
      !GIVEN_NAMES.has(folded) &&
      (GIVEN_NAMES.has(folded.slice(1)) || (at > first && /^و[^وايه]../.test(folded)));
    if (!isJoined || OPEN_NAME_LINKS.has(tokens[at - 1]?.folded ?? '')) continue;
    if (at > start) found.push({ first: start, last: at - 1, prefix });
    [start, prefix] = [at, 'و'];
  }
  found.push({ first: start, last, prefix });
  return found;
}

/** The name as printed between two tokens, from so many units of the first on. */
export function nameBetween(tokens: readonly Token[], first: number, last: number, skip: number): string {
  const texts = tokens.slice(first, last + 1).map(({ text }) => text);
  texts[0] = (texts[0] ?? '').slice(skip);
  return joinTexts(texts);
}
