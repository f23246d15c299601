/** Merges the entities of a story into actors: full names, short forms, acronyms, spellings, capitals for governments. */
import { fold } from '../arabic/fold.ts';
import { absorb, type Candidate, lastBefore, nameKey, toMention } from './candidate.ts';
import type { Entity } from './entities.ts';
import { joinCapitals, joinGovernments } from './governments.ts';
import { joinOrganisations } from './join-organisations.ts';
import { joinKingdoms, joinMistaken, joinSpellings } from './join-persons.ts';
import { AGENCIES } from './lexicon/organisations.ts';
import { otherName } from './other-name.ts';
import { ORGANISATIONS, PLACES } from './phrases.ts';
import { findShortForms } from './short-forms.ts';
import type { Part, Story } from './story.ts';
import { tokensFrom } from './tokens.ts';

/** The actors of a story, not ordered yet. */
export function mergeActors(story: Story): Candidate[] {
  const groups = new Map<string, Candidate>();
  for (const part of story.parts) {
    for (const entity of part.entities) addEntity(groups, part, entity);
  }
  dropNoActors(groups, story);
  joinOtherNames(groups);
  joinSpellings(groups);
  joinMistaken(groups);
  joinShortNames(groups);
  joinOrganisations(groups);
  joinKingdoms(groups);
  joinCapitals(groups);
  joinGovernments(groups);
  for (const [key, group] of groups) if (group.mentions.length === 0) groups.delete(key);
  const actors = [...groups.values()];
  findShortForms(story, actors);
  for (const actor of actors)
    actor.mentions.sort((a, b) => a.span.paragraph - b.span.paragraph || a.span.start - b.span.start);
  return actors;
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
  const other = otherName(part, entity);
  if (other) group.aliases.add(other);
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
  // «خان يونس» and «خانيونس», «مكة» and «مكة المكرمة».
  return entity.kind === 'place'
    ? nameKey(entity.name)
        .replace(/(?<=\S) مكرمه$/, '')
        .replaceAll(' ', '')
    : nameKey(entity.name);
}

/** «وكالة الأنباء البحرينية», «وكالة أنباء البحرين». */
const NATIONAL_AGENCY = /^وكاله (?:انباء|اخبار) .+$/;

const AGENCY_KEYS = new Set([...AGENCIES].map(nameKey));

/** The author, agencies, and the words of titles that were taken for names. */
function dropNoActors(groups: Map<string, Candidate>, story: Story): void {
  const byline = ` ${nameKey(story.byline)} `;
  for (const [id, group] of groups) {
    const key = nameKey(group.name);
    const known = ORGANISATIONS.match(tokensFrom(fold(group.name).split(' ')), 0);
    const agency =
      group.kind !== 'person' &&
      (AGENCY_KEYS.has(key) ||
        (known !== null && AGENCY_KEYS.has(nameKey(known.value))) ||
        AGENCY_KEYS.has(key.replace(/^وكاله (?:انباء )?/, '')) ||
        NATIONAL_AGENCY.test(key));
    const author = group.kind === 'person' && key.length > 3 && byline.includes(` ${key} `);
    if (agency || author || !key) groups.delete(id);
  }
}

/** «ناسا» joins «وكالة الفضاء الأميركية (ناسا)», whichever was read first. */
function joinOtherNames(groups: Map<string, Candidate>): void {
  const owners = new Map<string, Candidate>();
  for (const group of groups.values()) {
    if (group.kind === 'place') continue;
    const keys = [...group.aliases].map((alias) => `${group.kind}:${nameKey(alias)}`);
    const owner = keys.map((key) => owners.get(key)).find((other) => other !== undefined);
    if (owner) absorb(owner, group);
    for (const key of keys) if (!owners.has(key)) owners.set(key, owner ?? group);
  }
}

/** «أباثوراي» joins «جيمس أباثوراي»; a part of two people's names goes to the one mentioned last before it. */
function joinShortNames(groups: Map<string, Candidate>): void {
  const byWord = new Map<string, Candidate[]>();
  const persons = [...groups.values()].filter((group) => group.kind === 'person');
  persons.sort((a, b) => nameKey(b.name).length - nameKey(a.name).length);
  for (const short of persons) {
    const key = nameKey(short.name);
    const words = key.split(' ');
    const longer = (byWord.get(words[0] ?? '') ?? []).filter((group) =>
      [...group.aliases].some((alias) => containsName(nameKey(alias), key)),
    );
    if (longer.length === 0) {
      const all = new Set([...short.aliases].flatMap((alias) => nameKey(alias).split(' ')));
      for (const word of all) byWord.set(word, [...(byWord.get(word) ?? []), short]);
      continue;
    }
    for (const mention of short.mentions) {
      const target = longer.length === 1 ? longer[0] : lastBefore(longer, mention);
      target?.mentions.push(mention);
      target?.aliases.add(mention.name);
      if (target && short.role.length > target.role.length) target.role = short.role;
    }
    short.mentions = [];
  }
}

/** Whether the words of the short name stand side by side in the long one, or are its first and its last ones. */
function containsName(long: string, short: string): boolean {
  if (long === short) return false;
  // «سلمان بن عبدالعزيز» in «محمد بن سلمان بن عبدالعزيز» is his father.
  const at = ` ${long} `.indexOf(` ${short} `);
  if (at >= 0) return !/(?:^|\s)(?:بن|ابن|بنت)$/.test(long.slice(0, at).trim());
  const [all, some] = [long.split(' '), short.split(' ')];
  if (some.length < 2 || all[0] !== some[0] || all.at(-1) !== some.at(-1)) return false;
  let next = 0;
  for (const word of all) if (word === some[next]) next++;
  return next === some.length;
}
