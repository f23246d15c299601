import type { Migration } from './migration.ts';

/** `colour` of the highlights, so that a list of one colour reads no others. */
export const highlightColours: Migration = {
  version: 6,
  stores: {
    highlights: 'id, [pageKey+selectors.position.start], createdAt, *words, *tags, site, colour',
  },
};
