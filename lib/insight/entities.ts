/** Finds entities by rules: known places and organisations, telling nouns, titles, given names and verbs of speech. */
import type { ActorKind } from '../types.ts';
import { findOrganisation } from './find-organisation.ts';
import { findPerson } from './find-person.ts';
import { findKnownPlaceOfWords, findPlace } from './find-place.ts';
import { TAKEN } from './taken.ts';
import { joinTexts, type Token, unitsOf } from './tokens.ts';

/** A stretch of tokens that names someone or something. */
export interface Entity {
  kind: ActorKind;
  /** Token indices, both inclusive. */
  first: number;
  last: number;
  /** Units of the first token that belong to proclitics. */
  skip: number;
  /** As printed, without proclitics and with the article written out. */
  name: string;
  /** «وزير الدفاع», «صحيفة»: what the text says in front of or behind the name; '' for nothing. */
  role: string;
  /** Index of the first token of name and role together, and of the last. */
  wholeFirst: number;
  wholeLast: number;
}

/** What a finder gives: an entity before its name is cut from the text. */
export interface Finding {
  first: number;
  last: number;
  /** Proclitics of the first token, folded. */
  prefix: string;
  role?: string;
  wholeFirst?: number;
  wholeLast?: number;
}

/**
 * The entities of one paragraph, in order, none inside another; roles may hold organisations and places of their own.
 * Organisations go first because their names hold places and persons («جامعة القاهرة», «جامعة الملك سعود»).
 */
export function findEntities(tokens: readonly Token[]): Entity[] {
  const taken = new Uint8Array(tokens.length);
  const entities: Entity[] = [];
  const run = (kind: ActorKind, find: (tokens: readonly Token[], at: number, taken: Uint8Array) => Finding | null) => {
    for (let at = 0; at < tokens.length; at++) {
      if (taken[at] || !tokens[at]?.isWord) continue;
      const finding = find(tokens, at, taken);
      if (!finding || taken.subarray(finding.first, finding.last + 1).some(Boolean)) continue;
      taken.fill(TAKEN[kind], finding.first, finding.last + 1);
      entities.push(toEntity(tokens, kind, finding));
      at = finding.last;
    }
  };
  run('organisation', findOrganisation);
  // «ديار بكر», «سيدي بوزيد»: towns of several words before the persons in them.
  run('place', findKnownPlaceOfWords);
  run('person', findPerson);
  run('place', findPlace);
  return entities.sort((a, b) => a.first - b.first);
}

/** Cuts the name out of the tokens. */
export function toEntity(tokens: readonly Token[], kind: ActorKind, finding: Finding): Entity {
  const { first, last, prefix, role = '', wholeFirst = first, wholeLast = last } = finding;
  const head = tokens[first];
  // «للحلف»: two letters go and the article comes back.
  const article = prefix.endsWith('لل');
  const skip = head ? unitsOf(head, prefix.length) : 0;
  const texts = tokens.slice(first, last + 1).map((token) => token.text);
  texts[0] = (article ? 'ال' : '') + (texts[0] ?? '').slice(skip);
  return { kind, first, last, skip, name: joinTexts(texts), role, wholeFirst, wholeLast };
}
