/** Merges the entities of a story into actors: full names, short forms, acronyms, spellings, capitals for governments. */
import { fold } from '../arabic/fold.ts';
import type { ActorKind, TextSpan } from '../types.ts';
import type { Entity } from './entities.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { AGENCIES, ORGANISATION_WORDS } from './lexicon/organisations.ts';
import { NAME_LINKS } from './lexicon/titles.ts';
import { ORGANISATIONS, PhraseTable, PLACES } from './phrases.ts';
import type { Part, Story } from './story.ts';
import { type Token, tokensFrom, unitsOf } from './tokens.ts';
import { countryOfAdjective, isCommonWord } from './word-classes.ts';

/** One mention of an actor: its place and what is printed there. */
export interface Mention {
  part: Part;
  /** Token indices, inclusive. */
  first: number;
  last: number;
  /** With its title, when it has one. */
  wholeFirst: number;
  wholeLast: number;
  span: TextSpan;
  name: string;
}

/** An actor while it is being put together. */
export interface Candidate {
  kind: ActorKind;
  name: string;
  role: string;
  mentions: Mention[];
  /** Further names that stand in the text, as printed. */
  aliases: Set<string>;
}

/** How a name is compared: folded, without the article, «عبد» joined to what it belongs to. */
export function nameKey(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}\s+]/gu, ' ')
    .replace(/(^|\s)عبد\s+/g, '$1عبد')
    .replace(/(^|\s)(ابو|ابا|ابي)\s+/g, '$1ابو')
    .split(/\s+/)
    .map((word) => word.replace(/^ال(?=..)/, ''))
    .filter(Boolean)
    .join(' ');
}

/** The actors of a story, not ordered yet. */
export function mergeActors(story: Story): Candidate[] {
  const groups = new Map<string, Candidate>();
  for (const part of story.parts) {
    for (const entity of part.entities) addEntity(groups, part, entity);
  }
  dropNoActors(groups, story);
  joinShortNames(groups);
  joinOrganisations(groups);
  joinCapitals(groups);
  joinGovernments(groups);
  for (const [key, group] of groups) if (group.mentions.length === 0) groups.delete(key);
  const actors = [...groups.values()];
  findShortForms(story, actors);
  for (const actor of actors)
    actor.mentions.sort((a, b) => a.span.paragraph - b.span.paragraph || a.span.start - b.span.start);
  return actors;
}

function toMention(
  part: Part,
  entity: Pick<Entity, 'first' | 'last' | 'skip' | 'name' | 'wholeFirst' | 'wholeLast'>,
): Mention {
  const { first, last, wholeFirst, wholeLast, name } = entity;
  const start = (part.tokens[first]?.start ?? 0) + entity.skip;
  return {
    part,
    first,
    last,
    wholeFirst,
    wholeLast,
    name,
    span: { paragraph: part.paragraph, start, end: part.tokens[last]?.end ?? start },
  };
}

function addEntity(groups: Map<string, Candidate>, part: Part, entity: Entity): void {
  const id = `${entity.kind}:${identity(entity)}`;
  const group = groups.get(id) ?? {
    kind: entity.kind,
    name: entity.name,
    role: '',
    mentions: [],
    aliases: new Set<string>(),
  };
  groups.set(id, group);
  group.mentions.push(toMention(part, entity));
  group.aliases.add(entity.name);
  if (entity.role.length > group.role.length && entity.kind === 'person') group.role = entity.role;
  if (!group.role && entity.role) group.role = entity.role;
  const bracket = bracketedName(part.tokens, entity.last);
  if (bracket && entity.kind === 'organisation') group.aliases.add(bracket);
}

/** Countries and known organisations by what they are, everything else by name. */
function identity(entity: Entity): string {
  const tokens = tokensFrom(fold(entity.name).split(' '));
  if (entity.kind === 'place') {
    const match = PLACES.match(tokens, 0);
    if (match?.last === tokens.length - 1 && match.value.country && !match.value.capital) return match.value.country;
  }
  if (entity.kind === 'organisation') {
    const match = ORGANISATIONS.match(tokens, 0);
    if (match && match.last === tokens.length - 1) return nameKey(match.value);
  }
  return nameKey(entity.name);
}

/** «(ناتو)» right behind a name: one to three words, no number. */
function bracketedName(tokens: readonly Token[], last: number): string {
  if (tokens[last + 1]?.text !== '(') return '';
  const inner: string[] = [];
  for (let i = last + 2; i <= last + 5; i++) {
    const token = tokens[i];
    if (!token || /\d/.test(token.folded)) return '';
    if (token.text === ')')
      return inner.length > 0 && inner.length <= 3 && !inner.every((word) => isCommonWord(fold(word)))
        ? inner.join(' ')
        : '';
    if (token.isWord) inner.push(token.text);
  }
  return '';
}

/** The author, agencies, and the words of titles that were taken for names. */
function dropNoActors(groups: Map<string, Candidate>, story: Story): void {
  const byline = ` ${nameKey(story.byline)} `;
  const agencies = new Set([...AGENCIES].map(nameKey));
  for (const [id, group] of groups) {
    const key = nameKey(group.name);
    const known = ORGANISATIONS.match(tokensFrom(fold(group.name).split(' ')), 0);
    const agency =
      agencies.has(key) ||
      (known !== null && agencies.has(nameKey(known.value))) ||
      agencies.has(key.replace(/^وكاله (?:انباء )?/, ''));
    const author = group.kind === 'person' && key.length > 3 && byline.includes(` ${key} `);
    if (agency || author || !key) groups.delete(id);
  }
}

/** «أباثوراي» joins «جيمس أباثوراي»; a part of two people's names goes to the one mentioned last before it. */
function joinShortNames(groups: Map<string, Candidate>): void {
  const persons = [...groups].filter(([, group]) => group.kind === 'person');
  const byLength = persons.sort((a, b) => nameKey(b[1].name).length - nameKey(a[1].name).length);
  for (const [, short] of byLength) {
    const key = nameKey(short.name);
    const longer = byLength
      .map(([, group]) => group)
      .filter((group) => group !== short && group.mentions.length > 0 && containsName(nameKey(group.name), key));
    if (longer.length === 0) continue;
    for (const mention of short.mentions) {
      const target = longer.length === 1 ? longer[0] : lastBefore(longer, mention);
      target?.mentions.push(mention);
      target?.aliases.add(mention.name);
      if (target && short.role.length > target.role.length) target.role = short.role;
    }
    short.mentions = [];
  }
}

/** Whether the words of the short name stand in the long one in that order, side by side. */
function containsName(long: string, short: string): boolean {
  return long !== short && ` ${long} `.includes(` ${short} `);
}

function lastBefore(candidates: Candidate[], at: Mention): Candidate | undefined {
  const position = (mention: Mention) => mention.span.paragraph * 1e7 + mention.span.start;
  const limit = position(at);
  const latest = (group: Candidate) => Math.max(-Infinity, ...group.mentions.map(position).filter((p) => p < limit));
  return [...candidates].sort((a, b) => latest(b) - latest(a))[0];
}

/** Acronyms, quoted names and names with and without the telling noun become one organisation. */
function joinOrganisations(groups: Map<string, Candidate>): void {
  const owners = new Map<string, Candidate>();
  const organisations = [...groups.values()].filter((group) => group.kind === 'organisation');
  for (const group of organisations)
    for (const alias of group.aliases) if (!owners.has(nameKey(alias))) owners.set(nameKey(alias), group);
  for (const group of organisations) {
    const key = nameKey(group.name);
    const bare = key.replace(/^\S+ /, '');
    const first = key.split(' ')[0] ?? '';
    const owner =
      owners.get(key) !== group
        ? owners.get(key)
        : ORGANISATION_WORDS.has(first) && bare !== key
          ? owners.get(bare)
          : undefined;
    if (!owner || owner === group) continue;
    absorb(owner, group);
  }
  // A place and an organisation of one name are one: the more frequent kind wins.
  for (const group of groups.values()) {
    const twin = [...groups.values()].find(
      (other) => other !== group && other.kind !== group.kind && nameKey(other.name) === nameKey(group.name),
    );
    if (twin && twin.mentions.length >= group.mentions.length && group.mentions.length > 0) absorb(twin, group);
  }
}

function absorb(into: Candidate, from: Candidate): void {
  into.mentions.push(...from.mentions);
  for (const alias of from.aliases) into.aliases.add(alias);
  if (!into.role) into.role = from.role;
  from.mentions = [];
}

/** Prepositions before which a capital is the town itself. */
const LOCATIVE =
  /^(?:في|من|قرب|وسط|شمال|جنوب|شرق|غرب|غربي|شرقي|شمالي|جنوبي|ريف|مدينه|محيط|ضواحي|العاصمه|بريف|الي|بشمال|بجنوب)$/;

/** «طهران» for the government joins its country when the text names both and the capital acts: «مع طهران», «أعلنت طهران». */
function joinCapitals(groups: Map<string, Candidate>): void {
  for (const group of groups.values()) {
    if (group.kind !== 'place') continue;
    const match = PLACES.match(tokensFrom(fold(group.name).split(' ')), 0);
    if (!match?.value.capital) continue;
    const country = groups.get(`place:${match.value.country}`);
    if (!country || country === group || !group.mentions.some(actsAsGovernment)) continue;
    absorb(country, group);
  }
}

function actsAsGovernment({ part, first }: Mention): boolean {
  const [before, token, after] = [part.tokens[first - 1], part.tokens[first], part.tokens[first + 1]];
  if (!token || /^[ب]/.test(token.folded) || (before && LOCATIVE.test(before.folded))) return false;
  if (before?.folded === 'مع' || before?.folded === 'ضد') return true;
  if (!before?.isWord && after?.isWord) return /^[تي]...+/.test(after.folded) && part.tokens[first - 1] === undefined;
  return /^[وف]?(?:اعلنت|قالت|اكدت|اتهمت|رفضت|نفت|طالبت|دعت|هددت|حذرت|ردت)$/.test(before?.folded ?? '');
}

/** «الحكومة اليونانية», «حكومة …»: the country acts, where the text names it. */
function joinGovernments(groups: Map<string, Candidate>): void {
  for (const group of groups.values()) {
    const [head = '', ...rest] = fold(group.name).split(' ');
    if (group.kind !== 'organisation' || !/^(?:ال)?(?:حكومه|نظام)$/.test(head)) continue;
    const code = rest.length === 1 ? countryOfAdjective(rest[0] ?? '') : '';
    const named = rest.length > 0 ? PLACES.match(tokensFrom(rest), 0)?.value.country : '';
    const country = groups.get(`place:${code || named}`);
    if (country) absorb(country, group);
  }
}

/** Finds short forms that the finders left: surnames, acronyms, the definite head noun («الحلف»), parts in quotation marks. */
function findShortForms(story: Story, actors: Candidate[]): void {
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
  for (const part of story.parts) {
    if (part.furniture) continue;
    const taken = new Uint8Array(part.tokens.length);
    for (const entity of part.entities) taken.fill(1, entity.first, entity.last + 1);
    for (let at = 0; at < part.tokens.length; at++) {
      if (taken[at]) continue;
      const match = table.match(part.tokens, at);
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

function cut(tokens: readonly Token[], first: number, last: number, prefix: string): { skip: number; name: string } {
  const head = tokens[first];
  const article = prefix.endsWith('ل') && head?.folded.slice(prefix.length - 1, prefix.length + 1) === 'لل';
  const skip = head ? unitsOf(head, article ? prefix.length + 1 : prefix.length) : 0;
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
  if (actor.kind === 'place') return [];
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
  const forms = words.map((_, i) => words.slice(i).join(' '));
  const first = words[0] ?? '';
  if (words.length > 1 && GIVEN_NAMES.has(first) && !isCommonWord(first) && !NAME_LINKS.has(first)) forms.push(first);
  return forms.filter((form) => {
    const [head = ''] = form.split(' ');
    if (form.includes(' ')) return true;
    return form.length > 2 && !NAME_LINKS.has(head) && (!isCommonWord(form) || GIVEN_NAMES.has(form));
  });
}
