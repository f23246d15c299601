/** Mentions of a person by the office alone: «وزير الري» in a headline, «الوزير» later on. */
import { isDefinite } from '../arabic/clitics.ts';
import { isFunctionWord } from '../arabic/function-words.ts';
import { type Candidate, toMention } from './candidate.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { ROLE_JOINERS } from './lexicon/titles.ts';
import { holdsOffice, saysWhichOffice } from './offices.ts';
import { continuesRole, isHonorific, isNextNoun, isVerb, LONGEST_ROLE, roleHead } from './person-role.ts';
import type { Part, Story } from './story.ts';
import { joinTexts, type Token, unitsOf } from './tokens.ts';
import { isCommonWord } from './word-classes.ts';

/** What a token belongs to already: a person with title and role, or another actor. */
const PERSON = 1;
const OTHER = 2;

/**
 * Adds to persons the places where the text calls them by their office, where that says clearly who is meant: one person
 * alone holds it, and an office in one word («الوزير») comes after the name. Names and aliases stay as they are.
 */
export function findOfficeMentions(story: Story, actors: readonly Candidate[]): void {
  const holders = actors.filter(({ kind, role }) => kind === 'person' && role !== '' && !isHonorific(role));
  if (holders.length === 0) return;
  const namedAt = new Map(holders.map((holder) => [holder, firstPlace(holder)]));
  const taken = takenTokens(story, actors);
  for (const part of story.parts) {
    if (part.furniture) continue;
    const marks = taken.get(part) ?? new Uint8Array(part.tokens.length);
    for (let at = 0; at < part.tokens.length; at++) {
      const prefix = marks[at] ? undefined : roleHead(part.tokens, at)?.prefix;
      if (prefix === undefined) continue;
      const end = officeEnd(part.tokens, at, marks);
      for (const last of possibleEnds(part.tokens, at, end)) {
        const words = officeWords(part.tokens, at, last, prefix);
        const owners = holders.filter(({ role }) => holdsOffice(words, role));
        const [owner] = owners;
        if (!owner || owners.length > 1) continue;
        if (!saysWhichOffice(words) && !mayStandAlone(part, last, namedAt.get(owner) ?? Infinity)) continue;
        owner.mentions.push(officeMention(part, at, last, prefix));
        break;
      }
      at = Math.max(at, end);
    }
  }
  for (const { mentions } of holders)
    mentions.sort((a, b) => a.span.paragraph - b.span.paragraph || a.span.start - b.span.start);
}

/** «الوزير»: of somebody who was named before; «الوزير الحالي» and «الأمين الشيخ» may be others. */
function mayStandAlone({ paragraph, tokens }: Part, last: number, namedAt: number): boolean {
  const next = tokens[last + 1];
  const isOpen = next?.isWord === true && !isFunctionWord(next.folded) && !isVerb(next.folded);
  return namedAt < placeOf({ paragraph }, last) && !isOpen;
}

/** The last token of the office that begins at `at`; -1 where a name follows it, or what may be one. */
function officeEnd(tokens: readonly Token[], at: number, marks: Uint8Array): number {
  let end = at;
  while (end + 1 < at + LONGEST_ROLE && tokens[end + 1]?.isWord) {
    const next = end + 1;
    if (marks[next] === PERSON) return -1;
    // «وزير الري السفير الأميركي»: two people.
    if (isDefinite(tokens[end]?.folded ?? '') && isDefinite(tokens[next]?.folded ?? '') && roleHead(tokens, next))
      break;
    if (!marks[next] && (!continuesRole(tokens, next) || isNextNoun(tokens, next))) break;
    end = next;
  }
  while (end > at && ROLE_JOINERS.has(tokens[end]?.folded ?? '')) end--;
  const [mark, behind] = [tokens[end + 1], tokens[end + 2]];
  if (mark && !mark.isWord && /[،,]/.test(mark.text) && behind && marks[end + 2] === PERSON) return -1;
  if (!mark?.isWord) return end;
  const { folded } = mark;
  // «الرئيس التنفيذي لمجموعة …»: of something else.
  if (/^[بل]../.test(folded) && !isFunctionWord(folded)) return -1;
  return marks[end + 1] !== PERSON && !mayBeginName(folded) ? end : -1;
}

/** Whether a word behind an office may be the name of who holds it: «يفتتح» is not, «ياسر» is. */
function mayBeginName(folded: string): boolean {
  if (isFunctionWord(folded) || isVerb(folded) || isCommonWord(folded)) return false;
  return GIVEN_NAMES.has(folded) || !/^[يت].../.test(folded);
}

/** The whole phrase, then what stands before each «وال…» in it: «وزير الري والوفد المرافق». */
function* possibleEnds(tokens: readonly Token[], at: number, end: number): Generator<number> {
  if (end < at) return;
  yield end;
  for (let last = end - 1; last >= at; last--) if (/^وال/.test(tokens[last + 1]?.folded ?? '')) yield last;
}

/** Folded words of an office, the first without proclitics. */
function officeWords(tokens: readonly Token[], at: number, last: number, prefix: string): string[] {
  const words = tokens.slice(at, last + 1).map(({ folded }) => folded);
  words[0] = (prefix.endsWith('لل') ? 'ال' : '') + (words[0] ?? '').slice(prefix.length);
  return words;
}

function officeMention(part: Part, first: number, last: number, prefix: string) {
  const texts = part.tokens.slice(first, last + 1);
  const [head] = texts;
  const skip = head ? unitsOf(head, prefix.length) : 0;
  const name = joinTexts(texts.map(({ text }) => text)).slice(skip);
  return toMention(part, { first, last, wholeFirst: first, wholeLast: last, skip, name });
}

const placeOf = ({ paragraph }: Pick<Part, 'paragraph'>, token: number) => paragraph * 1e6 + token;

const firstPlace = ({ mentions }: Candidate) =>
  Math.min(...mentions.map(({ part, first }) => placeOf(part, first)), Infinity);

function takenTokens(story: Story, actors: readonly Candidate[]): Map<Part, Uint8Array> {
  const taken = new Map(story.parts.map((part) => [part, new Uint8Array(part.tokens.length)]));
  for (const { kind, mentions } of actors)
    for (const { part, first, last, wholeFirst, wholeLast } of mentions) {
      const marks = taken.get(part);
      if (kind === 'person') marks?.fill(PERSON, Math.min(first, wholeFirst), Math.max(last, wholeLast) + 1);
      else for (let i = first; i <= last; i++) if (marks && !marks[i]) marks[i] = OTHER;
    }
  return taken;
}
