/** The benchmark's library must be the one that a reader would have: the same rows, whichever way they came. */
import { expect, it } from 'vitest';
import { keepArticle } from '../../../lib/library/articles.ts';
import type { LibraryDatabase } from '../../../lib/library/database.ts';
import { saveHighlight } from '../../../lib/library/highlights.ts';
import { recordVisit } from '../../../lib/library/history.ts';
import { indexChanged } from '../../../lib/library/search/indexer.ts';
import { RANGE } from '../../../lib/library/search/layout.ts';
import { keepStory } from '../../../lib/library/story-records.ts';
import { benchArticles } from '../../../tools/bench-library/articles.ts';
import { blocksOf, fillLibrary, highlightsOf, keptOf, visitOf } from '../../../tools/bench-library/fill.ts';
import { emptyLibrary } from '../library/samples.ts';

async function rowsOf(db: LibraryDatabase): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
  return Object.fromEntries(tables);
}

it('fills a library in bulk with the rows that reading would leave', async () => {
  const { articles } = benchArticles('', 12);
  const read = emptyLibrary();
  for (const [i, article] of articles.entries()) {
    const visit = visitOf(article, i);
    await recordVisit(read, visit);
    await keepArticle(read, { article: keptOf(article, visit), paragraphs: blocksOf(article), visitId: visit.id });
    await keepStory(read, visit.pageKey, article.paragraphs, visit.visitedAt);
    for (const highlight of highlightsOf(article, visit, i)) await saveHighlight(read, highlight);
  }
  const filled = emptyLibrary();
  await fillLibrary(filled, articles.slice(0, 7), 0);
  await fillLibrary(filled, articles.slice(7), 7);
  expect(await rowsOf(filled)).toEqual(await rowsOf(read));

  // Indexed article by article, or all at once.
  await indexChanged(read, 1);
  await indexChanged(filled, RANGE);
  const rows = await rowsOf(filled);
  expect(rows).toEqual(await rowsOf(read));
  expect(rows.highlights).toHaveLength(5 * articles.length);
  expect(rows.storyActors?.length).toBeGreaterThan(articles.length);
  expect(rows.postings?.length).toBeGreaterThan(100);
});
