/** Which quotes belong to an actor. */
import type { Actor, Quote } from '../types.ts';

/**
 * The quotes whose speaker is named as the actor is, in the article's order. What one of them is called by its full name is
 * never given to another with the same last name.
 *
 * @param others the article's other actors
 */
export function quotesBy(actor: Actor, quotes: readonly Quote[], others: readonly Actor[] = []): Quote[] {
  const names = new Set([actor.name, ...actor.aliases]);
  const ofOthers = new Set(others.filter((other) => other !== actor).map(({ name }) => name));
  return quotes.filter(({ speaker }) => speaker === actor.name || (names.has(speaker) && !ofOthers.has(speaker)));
}
