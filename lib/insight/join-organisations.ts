/** Several names of one organisation: acronyms, quoted names, names with and without the telling noun or a closer word. */
import { fold } from '../arabic/fold.ts';
import { absorb, type Candidate, nameKey } from './candidate.ts';
import { ORGANISATION_WORDS } from './lexicon/organisations.ts';
import { ORGANISATIONS, PLACES } from './phrases.ts';
import { tokensFrom } from './tokens.ts';
import { countryOfAdjective } from './word-classes.ts';

type Groups = Map<string, Candidate>;

/** Makes the groups that name one organisation one; those that became part of another are left without mentions. */
export function joinOrganisations(groups: Groups): void {
  joinByName(groups);
  joinShorter(groups);
  joinHeadNouns(groups);
  joinTwins(groups);
}

const organisationsOf = (groups: Groups) =>
  [...groups.values()].filter(({ kind, mentions }) => kind === 'organisation' && mentions.length > 0);

function joinByName(groups: Groups): void {
  const owners = new Map<string, Candidate>();
  const organisations = organisationsOf(groups);
  for (const group of organisations)
    for (const alias of group.aliases) if (!owners.has(nameKey(alias))) owners.set(nameKey(alias), group);
  for (const group of organisations) {
    const key = nameKey(group.name);
    const bare = withoutNation(key.replace(/^\S+ /, ''));
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
}

/** «ليستر سيتي الإنجليزي» is «ليستر سيتي». */
function withoutNation(key: string): string {
  const words = key.split(' ');
  return words.length > 1 && countryOfAdjective(`ال${words.at(-1)}`) !== '' ? words.slice(0, -1).join(' ') : key;
}

/** The words of a name that tell it from others, without article and «ل»: «الهيئة العامة للترفيه» has «هيئة» and «ترفيه». */
function tellingWords(name: string): string[] {
  return nameKey(name)
    .split(' ')
    .map((word, i) => (i === 0 ? word : word.replace(/^لل(?=...)/, '')))
    .filter((word, i) => i === 0 || !/^(?:عامه?|وطنيه?|عليا|اعلي|رئيسيه?)$/.test(word));
}

/** «وزارة الخارجية» joins «وزارة الخارجية القطرية», «هيئة الترفيه» «الهيئة العامة للترفيه», where only one has all its words. */
function joinShorter(groups: Groups): void {
  const organisations = organisationsOf(groups).map((group) => ({ group, words: tellingWords(group.name) }));
  for (const { group, words } of organisations) {
    const [head = ''] = words;
    if (words.length < 2 || !ORGANISATION_WORDS.has(head) || isKnown(group)) continue;
    const wider = organisations.filter(
      (other) =>
        other.group !== group &&
        other.group.mentions.length > 0 &&
        other.words[0] === head &&
        isWider(other, { group, words }) &&
        words.every((word) => other.words.includes(word)),
    );
    if (wider.length === 1 && wider[0]) absorb(wider[0].group, group);
    // Several longer readings of a name that mostly stands alone, none of which tells whose it is, are the same.
    else
      for (const other of wider)
        if (!tellsWhose(other.words, words) && rarer(other.group, group)) absorb(group, other.group);
  }
}

const rarer = (a: Candidate, b: Candidate) => a.mentions.length < b.mentions.length;

/** Whether the words that the longer name adds name a country: «وزارة الدفاع الروسية» is no other reading of «وزارة الدفاع». */
function tellsWhose(longer: readonly string[], shorter: readonly string[]): boolean {
  return longer.some(
    (word) =>
      !shorter.includes(word) &&
      (countryOfAdjective(`ال${word}`) !== '' || PLACES.match(tokensFrom([word]), 0) !== null),
  );
}

interface Named {
  group: Candidate;
  words: string[];
}

/** More telling words, or as many in a longer name. */
function isWider(a: Named, b: Named): boolean {
  return (
    a.words.length > b.words.length || (a.words.length === b.words.length && a.group.name.length > b.group.name.length)
  );
}

function isKnown({ name }: Candidate): boolean {
  const tokens = tokensFrom(fold(name).split(' '));
  return ORGANISATIONS.match(tokens, 0)?.last === tokens.length - 1;
}

/** Head nouns that are also names of clubs. */
const CLUBS = /^(?:اتحاد|وحده|تعاون|شباب)$/;

/** «اللجنة» alone is the one committee of the text; where there is none, or several, it names nobody, and nor does «لجنة». */
function joinHeadNouns(groups: Groups): void {
  const organisations = organisationsOf(groups);
  for (const group of organisations) {
    const word = fold(group.name);
    const noun = word.replace(/^ال/, '');
    if (word.includes(' ') || !ORGANISATION_WORDS.has(noun)) continue;
    const owners = organisations.filter(
      (other) => other !== group && other.mentions.length > 0 && nameKey(other.name).startsWith(`${noun} `),
    );
    if (owners.length === 1 && owners[0] && word !== noun) absorb(owners[0], group);
    else if (!CLUBS.test(noun)) group.mentions = [];
  }
}

/** A place and an organisation of one name are one: the more frequent kind wins. */
function joinTwins(groups: Groups): void {
  const byName = new Map<string, Candidate>();
  for (const group of groups.values()) {
    const key = nameKey(group.name);
    const twin = byName.get(key);
    if (!twin) byName.set(key, group);
    else if (twin.mentions.length >= group.mentions.length) absorb(twin, group);
    else {
      absorb(group, twin);
      byName.set(key, group);
    }
  }
}
