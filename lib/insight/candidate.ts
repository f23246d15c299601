/** An actor while it is being put together from mentions. */
import { fold } from '../arabic/fold.ts';
import type { ActorKind, TextSpan } from '../types.ts';
import type { Entity } from './entities.ts';
import type { Part } from './story.ts';

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
  let key = keys.get(name);
  if (key === undefined) {
    key = computeKey(name);
    if (keys.size > KEY_LIMIT) keys.clear();
    keys.set(name, key);
  }
  return key;
}

const KEY_LIMIT = 20_000;
const keys = new Map<string, string>();

function computeKey(name: string): string {
  return (
    fold(name)
      .replace(/[^\p{L}\p{N}\s+]/gu, ' ')
      .replace(/(^|\s)عبد\s+/g, '$1عبد')
      .replace(/(^|\s)(ابو|ابا|ابي)\s+/g, '$1ابو')
      // «نور الدين» and «نورالدين», «فضل الله» and «فضلالله».
      .replace(/(\S)\s+(الله|الدين)(?=\s|$)/g, '$1$2')
      .split(/\s+/)
      .map((word) => word.replace(/^ال(?=..)/, ''))
      .filter(Boolean)
      .join(' ')
  );
}

/** An entity as a mention in its part. */
export function toMention(
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

/** Makes two candidates one; the second is left without mentions. */
export function absorb(into: Candidate, from: Candidate): void {
  into.mentions.push(...from.mentions);
  for (const alias of from.aliases) into.aliases.add(alias);
  if (!into.role) into.role = from.role;
  from.mentions = [];
}

const ownPositions = new WeakMap<Candidate, number[]>();

/** Of several candidates that a short name fits, the one whose own name was read last before it. */
export function lastBefore(candidates: readonly Candidate[], at: Mention): Candidate | undefined {
  const limit = position(at);
  let best: Candidate | undefined;
  let bestAt = -Infinity;
  for (const candidate of candidates) {
    let positions = ownPositions.get(candidate);
    if (!positions) {
      positions = candidate.mentions.map(position).sort((a, b) => a - b);
      ownPositions.set(candidate, positions);
    }
    const latest = positions[countBelow(positions, limit) - 1] ?? -1;
    if (latest > bestAt) [best, bestAt] = [candidate, latest];
  }
  return best;
}

/** One number that orders mentions over the whole story. */
function position({ span }: Mention): number {
  return (span.paragraph + 1) * 1e8 + span.start;
}

/** How many of the sorted numbers lie below a limit, by binary search. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
