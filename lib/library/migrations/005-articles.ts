import type { Transaction } from 'dexie';
import type { Migration } from './migration.ts';

/**
 * Articles beside their visits, and the index of the search.
 *
 * `articles`: what is known of each; `texts` and `versions`: their words, compressed, apart so that no list reads them;
 * `changed`: articles whose entry in the index is out of date; `documents`, `norms` and `postings`: the index
 * (lib/library/search), which replaces the visits’ `words`.
 */
export const articles: Migration = {
  version: 5,
  stores: {
    visits: 'id, &[pageKey+day], visitedAt, day, [site+visitedAt]',
    articles: 'key, site',
    texts: 'key',
    versions: '[key+seenAt]',
    changed: 'key',
    documents: '++number, &key',
    norms: 'range',
    postings: '[bucket+range], range',
  },
  async upgrade(transaction: Transaction) {
    const known = new Map<string, Record<string, unknown>>();
    await transaction
      .table('visits')
      .toCollection()
      .modify((visit: Record<string, unknown>) => {
        delete visit.words;
        Object.assign(visit, { screenMs: 0, readShare: 0, readings: {} });
        const { pageKey: key, url, site, siteName, headline, byline, agencies, publishedAt, visitedAt } = visit;
        const earlier = known.get(String(key));
        const isLatest = !earlier || String(earlier.lastSeenAt) <= String(visitedAt);
        const firstSeenAt = [earlier?.firstSeenAt, visitedAt].filter(Boolean).map(String).sort()[0];
        if (!isLatest) Object.assign(earlier, { firstSeenAt });
        else {
          const empty = { deck: '', language: 'ar', actors: [], quotes: [], summary: [] };
          const facts = { key, url, site, siteName, headline, byline, agencies, publishedAt };
          known.set(String(key), { ...facts, ...empty, firstSeenAt, lastSeenAt: visitedAt });
        }
      });
    await transaction.table('articles').bulkPut([...known.values()]);
    // No scan of whole records: only the keys of the pages that have highlights.
    const marked = await transaction.table('highlights').orderBy('[pageKey+selectors.position.start]').keys();
    const pages = new Set([...known.keys(), ...marked.map((key) => String((key as unknown[])[0]))]);
    await transaction.table('changed').bulkPut([...pages].map((key) => ({ key })));
  },
};
