import type { Migration } from './migration.ts';

/**
 * Actors across the library. `actorChoices`: what the reader said of actors, found by actor and by the one that another was merged
 * into. `storyActors`: a row for each actor of an article, in the order of time under the actor that it counts for (`shownId`).
 * `actors`: how many articles each actor has, so that a list reads no more rows than it shows.
 */
export const actors: Migration = {
  version: 4,
  stores: {
    actorChoices: 'id, into, changedAt',
    storyActors: 'id, key, pageKey, [shownId+at]',
    actors: 'id, articles, [kind+articles], *words',
  },
};
