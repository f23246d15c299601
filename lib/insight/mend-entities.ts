/** The entities of an article looked at once more together, when tagger and rules are done with every part by itself. */
import { isDefinite } from '../arabic/clitics.ts';
import { COMMON_WORDS } from '../arabic/common-words.ts';
import { isFunctionWord } from '../arabic/function-words.ts';
import { addClubs } from './clubs.ts';
import { type Entity, toEntity } from './entities.ts';
import { endOfName } from './find-person.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { type Edges, mendOrganisation, mendPlace } from './mend-institutions.ts';
import { mendPerson, missedName, type NameEvidence, nameBetween, nameEvidence } from './mend-persons.ts';
import { withCompound } from './mend-spans.ts';
import { roleHead, withRole } from './person-role.ts';
import { ORGANISATIONS, PLACES } from './phrases.ts';
import type { Part } from './story.ts';
import { TAKEN } from './taken.ts';
import type { Token } from './tokens.ts';
import { isCommonWord } from './word-classes.ts';

/** Changes the entities of every part, in place. */
export function mendEntities(parts: readonly Part[]): void {
  const evidence = nameEvidence(parts);
  for (const part of parts) if (!part.furniture) part.entities = mended(part, evidence);
  addClubs(parts);
}

function mended(part: Part, evidence: NameEvidence): Entity[] {
  const { tokens } = part;
  const taken = new Uint8Array(tokens.length);
  for (const { kind, first, last } of part.entities) taken.fill(TAKEN[kind], first, last + 1);
  const free = (at: number) => at >= 0 && at < tokens.length && taken[at] === 0;
  // «إلين» taken for an organisation in front of «مكنيلي».
  const doubtful = new Set(
    part.entities
      .filter((one) => one.kind !== 'person' && one.first === one.last && !isKnown(tokens, one))
      .map(({ first }) => first),
  );
  const entities = part.entities.flatMap((entity) => {
    if (entity.kind === 'person') return persons(tokens, entity, evidence, (at) => free(at) || doubtful.has(at), taken);
    const person = givenNameIn(tokens, entity);
    if (person > 0) return partedAt(tokens, entity, person, taken);
    // «نادي روما» is no town.
    const kind =
      isHouse(tokens[entity.first]?.folded ?? '') && entity.last > entity.first ? 'organisation' : entity.kind;
    const edges = kind === 'place' ? mendPlace(tokens, entity) : mendOrganisation(tokens, entity, free);
    return edges ? [{ ...withEdges(tokens, entity, edges), kind }] : [];
  });
  for (const { kind, first, last } of entities) taken.fill(TAKEN[kind], first, last + 1);
  entities.push(...missed(tokens, taken, evidence), ...pairedPlaces(tokens, taken));
  return withoutOverlaps(entities);
}

const isKnown = (tokens: readonly Token[], { first, wholeFirst }: Entity) =>
  wholeFirst < first || PLACES.match(tokens, first) !== null || ORGANISATIONS.match(tokens, first) !== null;

/** «للهيئة ليلى نجم الدين»: where a person's name begins in what was taken for one name of a definite body; -1 for nowhere. */
function givenNameIn(tokens: readonly Token[], { kind, first, last }: Entity): number {
  if (kind !== 'organisation' || !isDefinite(tokens[first]?.folded ?? '')) return -1;
  for (let at = first + 1; at <= last; at++)
    if (GIVEN_NAMES.has(tokens[at]?.folded ?? '') && !COMMON_WORDS.has(tokens[at]?.folded ?? '')) return at;
  return -1;
}

/** The body in front of a person's name, and the person. */
function partedAt(tokens: readonly Token[], entity: Entity, at: number, taken: Uint8Array): Entity[] {
  taken.fill(0, at, entity.last + 1);
  const last = withCompound(tokens, endOfName(tokens, at, taken));
  const edges = mendOrganisation(tokens, { ...entity, last: at - 1 }, () => false);
  const person = toEntity(tokens, 'person', withRole(tokens, { first: at, last, prefix: '' }, taken));
  return edges ? [withEdges(tokens, entity, edges), person] : [person];
}

/** True for a folded noun whose name, with a place in it, is an organisation's. */
function isHouse(folded: string): boolean {
  return /^[وفبل]?(?:نادي|فريق|بنك|مصرف|جامعه|شركه|وزاره|سفاره|محكمه|شرطه|بورصه|غرفه|صحيفه|قناه)$/.test(folded);
}

function persons(
  tokens: readonly Token[],
  entity: Entity,
  evidence: NameEvidence,
  free: (at: number) => boolean,
  taken: Uint8Array,
): Entity[] {
  const stretches = mendPerson(tokens, entity, evidence, free);
  const [only] = stretches;
  if (stretches.length === 1 && only?.first === entity.first && only.prefix === '') {
    if (only.last === entity.last) return [entity];
    const name = nameBetween(tokens, only.first, only.last, entity.skip);
    const wider = { ...entity, last: only.last, name, wholeLast: Math.max(entity.wholeLast, only.last) };
    return entity.role ? [wider] : [roled(tokens, wider, taken)];
  }
  return stretches.map(({ first, last, prefix }, i) => {
    const finding = { first, last, prefix: prefix.trim() };
    const made = toEntity(tokens, 'person', i === 0 && prefix !== 'و' ? withRole(tokens, finding, taken) : finding);
    return i === 0 && prefix === '' && entity.skip > 0
      ? { ...entity, last, name: nameBetween(tokens, first, last, entity.skip), wholeLast: last }
      : made;
  });
}

function roled(tokens: readonly Token[], entity: Entity, taken: Uint8Array): Entity {
  const {
    role = '',
    wholeFirst = entity.first,
    wholeLast = entity.last,
  } = withRole(tokens, { first: entity.first, last: entity.last, prefix: '' }, taken);
  return { ...entity, role, wholeFirst, wholeLast };
}

function withEdges(tokens: readonly Token[], entity: Entity, { first, last, skip, article }: Edges): Entity {
  if (first === entity.first && last === entity.last && skip === entity.skip) return entity;
  const name = `${article ? 'ال' : ''}${nameBetween(tokens, first, last, skip)}`;
  const hasRole = entity.wholeFirst < entity.first;
  return {
    ...entity,
    first,
    last,
    skip,
    name,
    wholeFirst: hasRole ? entity.wholeFirst : first,
    wholeLast: Math.max(last, first),
  };
}

/** «الصحافي علي الأمين», «الممثلة منة شلبي»: behind a title «علي» is a name, and a known surname has its given name with it. */
function missed(tokens: readonly Token[], taken: Uint8Array, evidence: NameEvidence): Entity[] {
  const found: Entity[] = [];
  const free = (at: number) => taken[at] === 0;
  for (let at = 1; at < tokens.length; at++) {
    const first = isAli(tokens, at) && free(at) && free(at - 1) ? at - 1 : missedName(tokens, at, evidence, free);
    if (first < 0) continue;
    const finding = withRole(tokens, { first, last: at, prefix: '' }, taken);
    taken.fill(TAKEN.person, first, at + 1);
    found.push(toEntity(tokens, 'person', finding));
  }
  return found;
}

/** Whether a token stands behind «علي», and that behind a title. */
function isAli(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (tokens[at - 1]?.text !== 'علي' || !token?.isWord || !roleHead(tokens, at - 2)) return false;
  return !isFunctionWord(token.folded) && !/[ةًٌٍ]$|ات$/.test(token.text);
}

/** «محافظتي حجة وصعدة»: two of a kind are named. */
function pairedPlaces(tokens: readonly Token[], taken: Uint8Array): Entity[] {
  const found: Entity[] = [];
  const add = (at: number, prefix: string) => {
    taken.fill(TAKEN.place, at, at + 1);
    found.push(toEntity(tokens, 'place', { first: at, last: at, prefix }));
  };
  const isName = (token: Token | undefined, folded: string) =>
    token?.isWord === true && (!isCommonWord(folded) || /^ال/.test(folded)) && !isFunctionWord(folded);
  for (let at = 0; at + 2 < tokens.length; at++) {
    if (!/^[وفبل]*(?:محافظت|مدينت|مديريت|بلدت|قريت|ولايت|منطقت|جزيرت|مقاطعت)ي$/.test(tokens[at]?.folded ?? ''))
      continue;
    const [one, other] = [tokens[at + 1], tokens[at + 2]];
    const isSure = taken[at + 1] !== 0 || taken[at + 2] !== 0;
    if (!one?.isWord || !other?.folded.startsWith('و')) continue;
    if (!isSure && (!isName(one, one.folded) || !isName(other, other.folded.slice(1)))) continue;
    if (!taken[at + 1]) add(at + 1, '');
    if (!taken[at + 2]) add(at + 2, 'و');
  }
  return found;
}

/** In order; of entities that share a token the longer stays. */
function withoutOverlaps(entities: Entity[]): Entity[] {
  const kept: Entity[] = [];
  for (const entity of entities.sort((a, b) => a.first - b.first || b.last - a.last)) {
    const before = kept.at(-1);
    if (!before || before.last < entity.first) kept.push(entity);
    else if (entity.last - entity.first > before.last - before.first) kept[kept.length - 1] = entity;
  }
  return kept;
}
