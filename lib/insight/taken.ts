/** Tokens that belong to a name already. */
import type { ActorKind } from '../types.ts';

/** How finders mark the tokens of a name; a role may hold organisations and places, and no other person. */
export const TAKEN: Readonly<Record<ActorKind, number>> = { place: 1, organisation: 1, person: 2 };
