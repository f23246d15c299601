import type { Migration } from './migration.ts';

/**
 * `words` (multi-entry) are the folded words that a search looks at. `[pageKey+day]` keeps one visit an article and day;
 * `[pageKey+selectors.position.start]` lists a page's highlights in the order of the page.
 */
export const firstSchema: Migration = {
  version: 1,
  stores: {
    visits: 'id, &[pageKey+day], visitedAt, *words',
    highlights: 'id, [pageKey+selectors.position.start], createdAt, *words',
  },
};
