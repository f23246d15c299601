/** Which quotes belong to an actor. */
import type { Actor, Quote } from '../types.ts';

/** The quotes whose speaker is named as the actor is, in the article's order. */
export function quotesBy(actor: Actor, quotes: readonly Quote[]): Quote[] {
  const names = new Set([actor.name, ...actor.aliases]);
  return quotes.filter(({ speaker }) => names.has(speaker));
}
