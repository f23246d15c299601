import type { Migration } from './migration.ts';

/**
 * `deletions` remembers the ids of highlights that are gone, so that a save that was sent before and arrives late does not bring
 * one back. `*tags` lists the reader's tags, `site` the sites that have highlights.
 */
export const deletions: Migration = {
  version: 3,
  stores: {
    highlights: 'id, [pageKey+selectors.position.start], createdAt, *words, *tags, site',
    deletions: 'id, deletedAt',
  },
};
