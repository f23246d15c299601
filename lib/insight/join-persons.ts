/** One person under several spellings, and names of persons that were taken for something else somewhere. */
import { absorb, type Candidate, nameKey } from './candidate.ts';
import { ORGANISATIONS, PLACES } from './phrases.ts';
import { tokensFrom } from './tokens.ts';

type Groups = Map<string, Candidate>;

/** Shortest word whose consonants alone tell whose name it is: «حسن» and «حسين» are two. */
const SHORTEST_FOREIGN = 5;

/** «ديمتري كوفتون» and «دميتري كوفتون» are one: the words have the same consonants, and none is short. */
export function joinSpellings(groups: Groups): void {
  const bySound = new Map<string, Candidate>();
  for (const group of groups.values()) {
    if (group.kind !== 'person' || group.mentions.length === 0) continue;
    const words = nameKey(group.name).split(' ');
    if (words.some((word) => word.length < SHORTEST_FOREIGN && word !== words.at(-1)) || words.join('').length < 6)
      continue;
    const sound = words.map(consonants).join(' ');
    if (sound.replace(' ', '').length < 4) continue;
    const twin = bySound.get(sound);
    if (!twin) bySound.set(sound, group);
    else if (twin.mentions.length >= group.mentions.length) absorb(twin, group);
    else {
      absorb(group, twin);
      bySound.set(sound, group);
    }
  }
}

/** The letters that foreign names are always written with, those of one sound made one. */
function consonants(word: string): string {
  const [first = '', ...rest] = word;
  return (
    first +
    rest
      .join('')
      .replace(/[اويءئؤ]/g, '')
      .replace(/[غق]/g, 'ج')
      .replace(/ط/g, 'ت')
      .replace(/[ثص]/g, 'س')
      .replace(/(.)\1/g, '$1')
  );
}

/** «سويفت» taken for an organisation is «تيلور سويفت»: a single unknown word that is part of one person's name. */
export function joinMistaken(groups: Groups): void {
  const owners = new Map<string, Candidate | null>();
  for (const group of groups.values()) {
    const words = nameKey(group.name).split(' ');
    if (group.kind !== 'person' || words.length < 2) continue;
    for (const word of new Set([words[0] ?? '', words.at(-1) ?? '']))
      owners.set(word, owners.has(word) && owners.get(word) !== group ? null : group);
  }
  for (const group of groups.values()) {
    const key = nameKey(group.name);
    if (group.kind === 'person' || key.includes(' ') || key.length < 3) continue;
    const tokens = tokensFrom([group.name]);
    const owner = owners.get(key);
    if (owner && !PLACES.match(tokens, 0) && !ORGANISATIONS.match(tokens, 0)) absorb(owner, group);
  }
}

/** «المملكة» is the one kingdom of the text; without another one it is Saudi Arabia where the text names that. */
export function joinKingdoms(groups: Groups): void {
  const kingdom = groups.get('place:مملكه');
  if (!kingdom) return;
  const named = [...groups.values()].filter(
    (group) =>
      group !== kingdom && group.kind === 'place' && [...group.aliases].some((alias) => /^(?:ال)?مملكة\s/.test(alias)),
  );
  const owner = named.length === 1 ? named[0] : named.length === 0 ? groups.get('place:SA') : undefined;
  if (owner) absorb(owner, kingdom);
}
