/**
 * Fills a library in bulk with the very rows that reading its articles one by one would leave (tests/unit/tools/bench-library.test.ts
 * compares them): fifty thousand articles take minutes instead of hours. Stories alone are not looked up: no article repeats another.
 */
import { articleOfVisit } from '../../lib/library/articles.ts';
import { checkHighlight } from '../../lib/library/check.ts';
import { pack } from '../../lib/library/compress.ts';
import type { LibraryDatabase } from '../../lib/library/database.ts';
import { withIndex } from '../../lib/library/highlights.ts';
import { printText } from '../../lib/library/shingles.ts';
import { withDay } from '../../lib/library/stored-visit.ts';
import { actorTables, assign, newRow, rowsOf } from '../../lib/library/story-actors.ts';
import { packed } from '../../lib/library/story-table.ts';
import { textHash } from '../../lib/library/text-hash.ts';
import type { Highlight, LibraryArticle, StoryParagraph, Visit } from '../../lib/types.ts';
import type { BenchArticle } from './articles.ts';

const COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;
const TAGS = ['اقتصاد', 'للمراجعة', 'مقابلة', 'أرقام'];
const HIGHLIGHTS = 5;
/** Only so many articles have highlights: with 50,000 in all the library grows on by articles alone. */
const HIGHLIGHTED = 10_000;

/** The visit of an article with this number. */
export const visitOf = ({ site, headline, readAt }: BenchArticle, number: number): Visit => ({
  ...{ id: `visit-${number}`, pageKey: `${site}/news/${number}`, url: `https://${site}/news/${number}` },
  ...{ site, siteName: site, headline, byline: '', agencies: [], publishedAt: readAt },
  ...{ visitedAt: readAt, screenMs: 65_000, readShare: 0.8 },
});

export const blocksOf = ({ paragraphs }: BenchArticle): StoryParagraph[] =>
  paragraphs.map((text) => ({ kind: 'paragraph', text }));

/** An article as the background keeps it. */
export const keptOf = (article: BenchArticle, visit: Visit): LibraryArticle => ({
  ...articleOfVisit(visit),
  actors: article.actors,
  quotes: article.quotes,
});

/** The highlights that a reader made in an article. */
export function highlightsOf({ paragraphs }: BenchArticle, visit: Visit, number: number): Highlight[] {
  if (number >= HIGHLIGHTED) return [];
  return Array.from({ length: HIGHLIGHTS }, (_, k): Highlight => {
    const exact = (paragraphs[k % paragraphs.length] ?? visit.headline).slice(0, 80 + k);
    return {
      ...{ id: `${visit.id}-${k}`, pageKey: visit.pageKey, url: visit.url, site: visit.site, title: visit.headline },
      selectors: {
        quote: { exact, prefix: '', suffix: '' },
        position: { start: k * 100, end: k * 100 + exact.length },
      },
      ...{ colour: COLOURS[k % 4] ?? 'yellow', note: k === 0 ? 'للمراجعة' : '' },
      tags: k < 2 ? [TAGS[(number + k) % 4] ?? ''] : [],
      ...{ createdAt: visit.visitedAt, updatedAt: visit.visitedAt, revision: 1 },
    };
  });
}

/**
 * Writes articles that the library does not have yet; they wait on the list of changes for the index.
 *
 * @param first the number of the first article. Throws LibraryError.
 */
export async function fillLibrary(db: LibraryDatabase, articles: BenchArticle[], first: number): Promise<void> {
  const rows = await Promise.all(articles.map((article, i) => rowsOfArticle(article, first + i)));
  await db.open();
  const tables = [db.visits, db.articles, db.texts, db.stories, db.highlights, db.changed, ...actorTables(db)];
  await db.transaction('rw', tables, async () => {
    await Promise.all([
      db.visits.bulkAdd(rows.map(({ visit }) => withDay(visit))),
      db.articles.bulkAdd(rows.map(({ kept }) => kept)),
      db.texts.bulkAdd(rows.map(({ text }) => text)),
      db.stories.bulkAdd(rows.map(({ story }) => story)),
      db.highlights.bulkAdd(rows.flatMap(({ highlights }) => highlights)),
      db.changed.bulkAdd(rows.map(({ kept }) => ({ key: kept.key }))),
      addActors(
        db,
        rows.map(({ kept }) => kept),
      ),
    ]);
  });
}

async function rowsOfArticle(article: BenchArticle, number: number) {
  const visit = visitOf(article, number);
  const { pageKey: key, visitedAt: seenAt, headline, id: visitId } = visit;
  const blocks = blocksOf(article);
  return {
    visit,
    kept: keptOf(article, visit),
    text: { key, seenAt, headline, visitId, hash: textHash(blocks), data: await pack(blocks) },
    story: { pageKey: key, ...packed(printText(article.paragraphs)) },
    highlights: highlightsOf(article, visit, number).map((highlight) => withIndex(checkHighlight(highlight))),
  };
}

/** Adds the actors of articles, none of whom the reader has said anything about. */
async function addActors(db: LibraryDatabase, articles: readonly LibraryArticle[]): Promise<void> {
  const rows = articles.map(rowsOf);
  const known = rows.map((ofArticle) => assign(ofArticle, new Map()));
  const counts = new Map<string, number>();
  for (const ofArticle of rows) {
    for (const id of new Set(ofArticle.map(({ shownId }) => shownId))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const ids = [...counts.keys()];
  const present = await db.actors.bulkGet(ids);
  await db.storyActors.bulkAdd(rows.flat());
  await db.actors.bulkPut(
    ids.flatMap((id, i) => {
      const row = present[i] ?? newRow(id, known.find((ofArticle) => ofArticle.has(id))?.get(id));
      return row ? [{ ...row, articles: row.articles + (counts.get(id) ?? 0) }] : [];
    }),
  );
}
