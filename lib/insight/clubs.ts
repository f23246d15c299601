/** Clubs in news of sport: those called by a common word («الهلال»), and those called by their town («نادي روما»). */
import { cliticReadings } from '../arabic/clitics.ts';
import { type Entity, toEntity } from './entities.ts';
import { CLUB_NOUNS, CLUBS, DOUBTFUL_CLUBS, NO_CLUB_NOUNS } from './lexicon/clubs.ts';
import { PLACES } from './phrases.ts';
import type { Part } from './story.ts';
import { isSportWord } from './tagger/topic.ts';
import type { Token } from './tokens.ts';

/** From so many words of sport on, and such a share of all words, an article is news of sport. */
const LEAST_SPORT_WORDS = 5;
const LEAST_SPORT_SHARE = 0.015;

/** Adds the clubs that were passed over, and makes organisations of places that are clubs here; changes the parts in place. */
export function addClubs(parts: readonly Part[]): void {
  if (!isSport(parts)) return;
  const clubs = provenClubs(parts);
  if (clubs.size > 0) for (const part of parts) if (!part.furniture) part.entities = withClubs(part, clubs);
}

function isSport(parts: readonly Part[]): boolean {
  let [sport, all] = [0, 0];
  for (const { tokens } of parts)
    for (const { folded, isWord } of tokens) {
      if (isWord) all++;
      if (isSportWord(folded)) sport++;
    }
  return sport >= LEAST_SPORT_WORDS && sport >= all * LEAST_SPORT_SHARE;
}

/** The club word at a token, without proclitics, and those; `null` for any other word. */
function clubWord(
  token: Token | undefined,
  isClub: (base: string) => boolean,
): { base: string; prefix: string } | null {
  if (!token?.isWord) return null;
  return cliticReadings(token.folded).find(({ base }) => isClub(base)) ?? null;
}

/** The clubs, folded, of which the article says somewhere that they are. */
function provenClubs(parts: readonly Part[]): Set<string> {
  const found = new Set<string>();
  for (const { tokens, entities } of parts) {
    tokens.forEach((token, at) => {
      const club = clubWord(token, (base) => CLUBS.has(base) || DOUBTFUL_CLUBS.has(base));
      if (club && isAlone(tokens, at, club.base) && (CLUBS.has(club.base) || isBehindClubNoun(tokens, at)))
        found.add(club.base);
    });
    for (const { kind, first, last } of entities) {
      const word = tokens[first]?.folded ?? '';
      if (kind === 'organisation' && last === first + 1 && /^[وفبل]?نادي$/.test(word))
        found.add(tokens[last]?.folded ?? '');
      const known = PLACES.match(tokens, first)?.value;
      const isTown = kind === 'place' && first === last && !(known?.country && !known.capital);
      if (isTown && isBehindClubNoun(tokens, first)) found.add(word);
    }
  }
  return found;
}

function isBehindClubNoun(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const noun = before?.isWord === false && /[«"“(]/.test(before.text) ? tokens[at - 2] : before;
  return noun?.isWord === true && cliticReadings(noun.folded).some(({ base }) => CLUB_NOUNS.has(base));
}

/** Whether the word stands for itself: no «الاتحاد السعودي», no «كأس الاتحاد». */
function isAlone(tokens: readonly Token[], at: number, base: string): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (before?.isWord && cliticReadings(before.folded).some((one) => NO_CLUB_NOUNS.has(one.base))) return false;
  if (!next?.isWord) return true;
  if (/^ال.+(?:ي|يه)$/.test(next.folded)) return CLUBS.has(base);
  return !/^(?:بين|لل.+)$/.test(next.folded);
}

function withClubs(part: Part, clubs: ReadonlySet<string>): Entity[] {
  const { tokens } = part;
  const owner = new Array<Entity | undefined>(tokens.length);
  for (const entity of part.entities) owner.fill(entity, entity.first, entity.last + 1);
  const entities = new Set(part.entities);
  tokens.forEach((token, at) => {
    const club = clubWord(token, (base) => clubs.has(base));
    if (!club) return;
    const entity = owner[at];
    if (entity && (entity.kind === 'organisation' || entity.first !== entity.last)) return;
    if (entity?.kind === 'place' ? isTheTown(tokens, at, club.prefix) : !isAlone(tokens, at, club.base)) return;
    if (entity) entities.delete(entity);
    entities.add(toEntity(tokens, 'organisation', { first: at, last: at, prefix: club.prefix }));
  });
  return [...entities].sort((a, b) => a.first - b.first);
}

/** «في روما», «إلى برشلونة»: somewhere to be, also where a club bears the name. */
function isTheTown(tokens: readonly Token[], at: number, prefix: string): boolean {
  return prefix.endsWith('ب') || /^[وف]?(?:في|الي|مدينه|العاصمه|مطار|شوارع)$/.test(tokens[at - 1]?.folded ?? '');
}
