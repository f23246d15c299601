/** What the rules say of each token, as small numbers: a feature of the tagger. */
import type { ActorKind } from '../../types.ts';
import type { Entity } from '../entities.ts';

const KIND: Record<ActorKind, number> = { person: 1, place: 3, organisation: 5 };
const ROLE = 7;

/** 0 nothing; 1 and 2 the first and a later token of a person, 3 and 4 of a place, 5 and 6 of an organisation; 7 a role. */
export function ruleCodes(count: number, entities: readonly Entity[]): Uint8Array {
  const codes = new Uint8Array(count);
  for (const { wholeFirst, wholeLast } of entities) codes.fill(ROLE, wholeFirst, wholeLast + 1);
  for (const { kind, first, last } of entities) {
    codes.fill(KIND[kind] + 1, first, last + 1);
    codes[first] = KIND[kind];
  }
  return codes;
}
