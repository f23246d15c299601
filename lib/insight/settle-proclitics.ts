/**
 * Whether the first letter of a name is «و», «ف» or «ب» of its own: «فيدان» is no «يدان» where the article also says
 * «هاكان فيدان», «وليد» stays whole, and «كوسبي وبولانسكي» are two.
 */
import { cliticReadings } from '../arabic/clitics.ts';
import type { Entity } from './entities.ts';
import { PLACES } from './phrases.ts';
import type { Part } from './story.ts';
import { joinTexts, unitsOf } from './tokens.ts';

/** Changes the names of entities, in place, to the reading that the rest of the article supports. */
export function settleProclitics(parts: readonly Part[]): void {
  const sure = sureWords(parts);
  for (const part of parts) {
    part.entities = part.entities.flatMap((entity) => parted(part, settled(part, entity, sure), sure));
  }
}

/** Words of names that carry no proclitic for certain: all but the first of each name, and first ones behind a title. */
function sureWords(parts: readonly Part[]): Set<string> {
  const sure = new Set<string>();
  for (const { tokens, entities } of parts) {
    for (const { kind, first, last, wholeFirst } of entities) {
      if (kind === 'place') continue;
      for (let i = wholeFirst < first ? first : first + 1; i <= last; i++) sure.add(tokens[i]?.folded ?? '');
    }
  }
  return sure;
}

function settled(part: Part, entity: Entity, sure: ReadonlySet<string>): Entity {
  const head = part.tokens[entity.first];
  if (!head) return entity;
  if (entity.kind === 'place') {
    // «الحمدانية، والسلطان»: of a list; no town's name begins so.
    const isListed = entity.skip === 0 && /^وال.{4,}/.test(head.folded) && !PLACES.match(part.tokens, entity.first);
    return isListed ? named(part, entity, unitsOf(head, 1)) : entity;
  }
  if (entity.skip > 0) return sure.has(head.folded) ? named(part, entity, 0) : entity;
  if (sure.has(head.folded) || entity.kind !== 'person') return entity;
  const reading = cliticReadings(head.folded).find(({ base, prefix }) => /^[وفبل]$/.test(prefix) && sure.has(base));
  return reading ? named(part, entity, unitsOf(head, reading.prefix.length)) : entity;
}

/** «كوسبي وبولانسكي» are two, where the article names «بولانسكي» elsewhere. */
function parted(part: Part, entity: Entity, sure: ReadonlySet<string>): Entity[] {
  if (entity.kind !== 'person') return [entity];
  for (let at = entity.first + 1; at <= entity.last; at++) {
    const token = part.tokens[at];
    if (!token?.folded.startsWith('و') || !sure.has(token.folded.slice(1))) continue;
    const rest = { ...entity, first: at, wholeFirst: at, role: '' };
    const head = { ...entity, last: at - 1, wholeLast: Math.min(entity.wholeLast, at - 1) };
    return [named(part, head, entity.skip), ...parted(part, named(part, rest, unitsOf(token, 1)), sure)];
  }
  return [entity];
}

function named(part: Part, entity: Entity, skip: number): Entity {
  const texts = part.tokens.slice(entity.first, entity.last + 1).map(({ text }) => text);
  return { ...entity, skip, name: joinTexts([(texts[0] ?? '').slice(skip), ...texts.slice(1)]) };
}
