import type { Migration } from './migration.ts';

/**
 * Prints of the articles that were read. `fingerprints` (multi-entry) are the buckets by which a later article finds them;
 * `order` is small because it stands in that index once for each fingerprint. Only articles that repeat another one have a
 * `storyId` and a `repeatedAt`, so that the list of stories reads nothing else.
 */
export const stories: Migration = {
  version: 2,
  stores: { stories: '++order, &pageKey, *fingerprints, storyId, repeatedAt' },
};
