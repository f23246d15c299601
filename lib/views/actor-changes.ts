/** What the reader asks of an actor, as a change of the kept choices. Pure. */
import {
  type ChoiceMap,
  type ChoicePlace,
  hideChoice,
  type KnownActor,
  mergeChoice,
  renameChoice,
} from '../library/actor-choices.ts';
import { actorKey } from '../library/actor-names.ts';
import type { ActorChoice } from '../types.ts';

export type { ChoiceMap, KnownActor, ShownActor } from '../library/actor-choices.ts';
export { applyChoices } from '../library/actor-choices.ts';

/** What the reader asks: a `rename` to '' or to the name of the text takes an earlier one back. */
export type ActorWish = { type: 'hide' } | { type: 'merge'; into: KnownActor } | { type: 'rename'; name: string };

/** A choice to keep, or the id of one to take back. */
export type ActorChange = { save: ActorChoice } | { drop: string };

/** UTF-16 units. */
export const LONGEST_NAME = 120;

/** A name as the reader typed it, without white space to spare. */
export function tidyName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').slice(0, LONGEST_NAME);
}

/**
 * How a wish is kept. A name that another actor of the list bears means that one: two of one name in a list would say nothing.
 *
 * @param others the actors that are shown beside this one
 * @returns null where nothing changes
 */
export function changeFor(
  actor: KnownActor,
  wish: ActorWish,
  others: readonly KnownActor[],
  place: ChoicePlace,
  choices: ChoiceMap,
): ActorChange | null {
  if (wish.type === 'hide') return { save: hideChoice(actor, place) };
  if (wish.type === 'merge') return { save: mergeChoice(actor, wish.into, place) };
  const name = tidyName(wish.name);
  if (name === actor.name) return null;
  if (!name || name === actor.textName) return choices.get(actor.id)?.type === 'rename' ? { drop: actor.id } : null;
  const key = actorKey(actor.kind, name);
  const namesake = others.find((other) => other.id !== actor.id && actorKey(other.kind, other.name) === key);
  return { save: namesake ? mergeChoice(actor, namesake, place) : renameChoice(actor, name, place) };
}
