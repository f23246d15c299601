/** No view reads a whole table: the rows that come out of the database are counted while each list is made. */

import { expect, it } from 'vitest';
import { listActors } from '../../../lib/library/actor-pages.ts';
import { articleOfVisit } from '../../../lib/library/articles.ts';
import { pack } from '../../../lib/library/compress.ts';
import type { LibraryDatabase } from '../../../lib/library/database.ts';
import { listEntries } from '../../../lib/library/entries.ts';
import { listSites, listTagGroups } from '../../../lib/library/groups.ts';
import { listHighlights } from '../../../lib/library/highlight-lists.ts';
import { withDay } from '../../../lib/library/history.ts';
import { searchEntries } from '../../../lib/library/search/entries.ts';
import { snippetsOf } from '../../../lib/library/search/find.ts';
import { indexChanged } from '../../../lib/library/search/indexer.ts';
import { RANGE } from '../../../lib/library/search/layout.ts';
import { librarySize } from '../../../lib/library/size.ts';
import { readKeptFrom } from '../../../lib/views/kept-article.ts';
import { emptyLibrary, highlight, paragraphs, visit } from './samples.ts';

const ARTICLES = 900;

async function filled(): Promise<LibraryDatabase> {
  const db = emptyLibrary();
  const visits = Array.from({ length: ARTICLES }, (_, i) => {
    const site = `site-${i % 9}.example`;
    const headline = `خبر رقم ${i} عن ${i % 2 ? 'القمح' : 'الشعير'} في السوق`;
    const visitedAt = new Date(Date.UTC(2026, 9, 1) + i * 3_600_000).toISOString();
    return visit({ id: `v${i}`, pageKey: `${site}/${i}`, site, headline, visitedAt });
  });
  await db.visits.bulkAdd(visits.map(withDay));
  await db.articles.bulkAdd(visits.map(articleOfVisit));
  const data = await pack(paragraphs('نص الخبر عن المحصول'));
  await db.texts.bulkAdd(
    visits.map(({ pageKey: key, visitedAt: seenAt, headline, id: visitId }) => ({
      ...{ key, seenAt, headline, visitId, hash: 'x', data },
    })),
  );
  await db.highlights.bulkAdd(
    visits.map(({ pageKey, site }, i) => ({
      ...highlight({ id: `h${i}`, pageKey, site, tags: i % 3 ? [] : ['محصول'] }),
      words: ['محصول'],
    })),
  );
  await db.actors.bulkAdd(
    visits.map((_, i) => ({ id: `a${i}`, kind: 'person' as const, name: `اسم ${i}`, articles: i, words: ['اسم'] })),
  );
  await db.changed.bulkAdd(visits.map(({ pageKey: key }) => ({ key })));
  await indexChanged(db, 300);
  return db;
}

/** The rows that an operation takes out of each table. */
async function rowsRead(db: LibraryDatabase, operation: () => Promise<unknown>): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const stops = db.tables.map((table) => {
    const count = <Row>(row: Row): Row => {
      counts.set(table.name, (counts.get(table.name) ?? 0) + 1);
      return row;
    };
    table.hook('reading', count);
    return () => table.hook('reading').unsubscribe(count);
  });
  await operation();
  for (const stop of stops) stop();
  return counts;
}

it('reads only what it shows', async () => {
  const db = await filled();
  const shown = 20;
  const ranges = Math.ceil(ARTICLES / RANGE) + 1;
  const most = {
    visits: shown,
    articles: 2 * shown,
    highlights: 2 * shown,
    texts: shown,
    documents: shown,
    actors: shown,
  };
  const views: Record<string, () => Promise<unknown>> = {
    history: () => listEntries(db, { limit: shown }),
    'history of a site': () => listEntries(db, { limit: shown, site: 'site-3.example' }),
    sites: () => listSites(db),
    tags: () => listTagGroups(db),
    actors: () => listActors(db, { limit: shown }),
    highlights: () => listHighlights(db, { limit: shown }),
    'a search for a common word': () => searchEntries(db, 'القمح', shown),
    'a search while typing': () => searchEntries(db, 'شع', shown),
    'a filter': () => searchEntries(db, 'فيه:تظليل', shown),
    'the snippets of a search': async () => {
      const { query, items } = await searchEntries(db, 'محصول', shown);
      await snippetsOf(
        db,
        query,
        items.map(({ key }) => key),
      );
    },
    'a kept article': () => readKeptFrom(db, 'site-3.example/3'),
  };
  for (const [name, view] of Object.entries(views)) {
    const counts = await rowsRead(db, view);
    for (const [table, limit] of Object.entries(most)) {
      expect(counts.get(table) ?? 0, `${name}: rows of ${table}`).toBeLessThanOrEqual(limit);
    }
    // The index is read by the word, and in rows that each stand for many articles.
    expect(counts.get('norms') ?? 0, `${name}: norms`).toBeLessThanOrEqual(ranges);
    expect(counts.get('postings') ?? 0, `${name}: postings`).toBeLessThanOrEqual(6 * ranges);
    expect((await db.postings.count()) / ranges).toBeGreaterThan(6);
  }
  const sizes = await rowsRead(db, () => librarySize(db));
  for (const [table, count] of sizes) expect(count, `the size: rows of ${table}`).toBeLessThanOrEqual(41);
});
