/** Short forms of actors that the finders left: surnames, acronyms, the definite head noun («الحلف»), parts in quotation marks. */
import { fold } from '../arabic/fold.ts';
import { type Candidate, lastBefore, toMention } from './candidate.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { ORGANISATION_WORDS } from './lexicon/organisations.ts';
import { NAME_LINKS } from './lexicon/titles.ts';
import { type PhraseMatch, PhraseTable } from './phrases.ts';
import type { Story } from './story.ts';
import { type Token, unitsOf } from './tokens.ts';
import { countryOfAdjective, isCommonWord } from './word-classes.ts';

/** Adds the mentions of every actor under its short forms, where those say clearly who is meant. */
export function findShortForms(story: Story, actors: Candidate[]): void {
  const table = new PhraseTable<Candidate[]>();
  const byForm = new Map<string, Candidate[]>();
  for (const actor of actors) {
    const forms = [...actor.aliases].flatMap((alias) => shortForms(actor, alias));
    // «صحيفة …» comes again as «الصحيفة».
    const noun = fold(actor.role).split(' ')[0] ?? '';
    if (actor.kind === 'organisation' && ORGANISATION_WORDS.has(noun)) forms.push(`ال${noun}`);
    for (const form of new Set(forms)) {
      byForm.set(form, [...(byForm.get(form) ?? []), actor]);
    }
  }
  for (const [form, owners] of byForm) {
    // A head noun that two organisations share says too little.
    if (owners.length > 1 && owners.some((owner) => owner.kind !== 'person')) continue;
    table.add(form, owners);
  }
  const bySurname = new Map<string, Candidate[]>();
  for (const actor of actors) {
    const surname = actor.kind === 'person' ? (fold(actor.name).split(' ').at(-1) ?? '') : '';
    if (surname.length > 2) bySurname.set(surname, [...(bySurname.get(surname) ?? []), actor]);
  }
  for (const part of story.parts) {
    if (part.furniture) continue;
    const taken = new Uint8Array(part.tokens.length);
    for (const entity of part.entities) taken.fill(1, entity.first, entity.last + 1);
    for (let at = 0; at < part.tokens.length; at++) {
      if (taken[at]) continue;
      const match = table.match(part.tokens, at) ?? quotedSurname(part.tokens, at, bySurname);
      if (!match || taken[match.last] || continuesAsOther(part.tokens, at, match.last, match.value)) continue;
      const mention = toMention(part, {
        first: at,
        last: match.last,
        wholeFirst: at,
        wholeLast: match.last,
        ...cut(part.tokens, at, match.last, match.prefix),
      });
      const owner = match.value.length === 1 ? match.value[0] : lastBefore(match.value, mention);
      owner?.mentions.push(mention);
      owner?.aliases.add(mention.name);
      at = match.last;
    }
  }
}

/** «وقال "المعلم"»: in quotation marks a surname is one, whatever else the word may mean. */
function quotedSurname(
  tokens: readonly Token[],
  at: number,
  bySurname: ReadonlyMap<string, Candidate[]>,
): PhraseMatch<Candidate[]> | null {
  const owners = bySurname.get(tokens[at]?.folded ?? '');
  const isQuoted = /^[«"“]$/.test(tokens[at - 1]?.text ?? '') && /^[»"”]$/.test(tokens[at + 1]?.text ?? '');
  return owners && isQuoted ? { last: at, prefix: '', value: owners } : null;
}

function cut(tokens: readonly Token[], first: number, last: number, prefix: string): { skip: number; name: string } {
  const head = tokens[first];
  const article = prefix.endsWith('لل');
  const skip = head ? unitsOf(head, prefix.length) : 0;
  const texts = tokens.slice(first, last + 1).map((token) => token.text);
  return { skip, name: `${article ? 'ال' : ''}${texts.join(' ').slice(skip)}` };
}

/** «الدولة العربية» is not «الدولة»: a definite adjective behind a head noun makes it something else. */
function continuesAsOther(
  tokens: readonly Token[],
  first: number,
  last: number,
  owners: readonly Candidate[],
): boolean {
  if (first !== last || owners[0]?.kind === 'person') return false;
  const next = tokens[last + 1];
  return (
    next?.isWord === true &&
    (/^ال/.test(next.folded) || countryOfAdjective(next.folded) !== '') &&
    isCommonWord(tokens[first]?.folded ?? '')
  );
}

/** The folded forms under which an actor may come again. */
function shortForms(actor: Candidate, alias: string): string[] {
  const words = fold(alias)
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .split(/\s+/)
    .filter(Boolean);
  if (actor.kind === 'person') return personForms(words);
  // «مملكة البحرين» and «السعودية» come again as «المملكة».
  if (actor.kind === 'place') return /^(?:مملكه|السعوديه$)/.test(words.join(' ')) ? ['المملكه'] : [];
  const forms = [words.join(' ')];
  const head = (words[0] ?? '').replace(/^ال/, '');
  if (words.length === 1) {
    const [only = ''] = words;
    forms.push(only.startsWith('ال') ? only.slice(2) : `ال${only}`);
  } else if (ORGANISATION_WORDS.has(head)) {
    forms.push(`ال${head}`);
    if (words.length > 2 || words.every((word) => !isCommonWord(word))) forms.push(words.slice(1).join(' '));
  }
  return forms.filter((form) => form.includes(' ') || form.startsWith('ال') || !isCommonWord(form));
}

/** Every end of the name, and the first name where it can be nothing else; «بن فلان» counts as one word. */
function personForms(words: string[]): string[] {
  // Behind «بن» stands the father, who may be somebody of the story himself.
  const forms = words.flatMap((_, i) =>
    /^(?:بن|ابن|بنت)$/.test(words[i - 1] ?? '') ? [] : [words.slice(i).join(' ')],
  );
  const first = words[0] ?? '';
  if (words.length > 1 && GIVEN_NAMES.has(first) && !isCommonWord(first) && !NAME_LINKS.has(first)) forms.push(first);
  return forms.filter((form) => {
    const [head = ''] = form.split(' ');
    if (form.includes(' ')) return true;
    return (
      form.length > 2 && form !== 'الله' && !NAME_LINKS.has(head) && (!isCommonWord(form) || GIVEN_NAMES.has(form))
    );
  });
}
