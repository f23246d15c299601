/** Records for the library's tests, and libraries that go away again. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { onTestFinished } from 'vitest';
import { LibraryDatabase } from '../../../lib/library/database.ts';
import type { Migration } from '../../../lib/library/migrations/migration.ts';
import type { Highlight, HighlightSelectors, LibraryArticle, StoryParagraph, Visit } from '../../../lib/types.ts';

/** A library in a browser of its own, or in the one given; closed after the test. */
export function emptyLibrary(
  browser: { indexedDB: IDBFactory } = freshBrowser(),
  migrations?: readonly Migration[],
): LibraryDatabase {
  const db = new LibraryDatabase('khulasa', { ...browser, IDBKeyRange }, migrations);
  onTestFinished(() => db.close());
  return db;
}

export function freshBrowser(): { indexedDB: IDBFactory } {
  return { indexedDB: new IDBFactory() };
}

export function visit(change: Partial<Visit> = {}): Visit {
  return {
    id: 'visit-1',
    pageKey: 'akhbar.example/economy/41',
    url: 'https://www.akhbar.example/economy/41?utm_source=x',
    site: 'akhbar.example',
    siteName: 'صحيفة الأخبار',
    headline: 'وزارة الطاقة تعلن خفض أسعار الوقود بدءًا من الأحد',
    byline: 'سلمى الحدّاد',
    agencies: ['رويترز'],
    publishedAt: '2026-11-20T09:00:00Z',
    visitedAt: '2026-11-20T12:00:00.000Z',
    screenMs: 0,
    readShare: 0,
    ...change,
  };
}

export function selectors(exact: string, start: number): HighlightSelectors {
  return {
    quote: { exact, prefix: 'وقال المتحدث إن ', suffix: ' خلال مؤتمر صحفي' },
    position: { start, end: start + exact.length },
  };
}

export function highlight(change: Partial<Highlight> = {}): Highlight {
  return {
    id: 'highlight-1',
    pageKey: 'akhbar.example/economy/41',
    url: 'https://www.akhbar.example/economy/41',
    site: 'akhbar.example',
    title: 'وزارة الطاقة تعلن خفض أسعار الوقود بدءًا من الأحد',
    selectors: selectors('الأسعار الجديدة تسري على جميع المحافظات', 240),
    colour: 'yellow',
    note: '',
    tags: [],
    createdAt: '2026-11-20T12:01:00.000Z',
    updatedAt: '2026-11-20T12:01:00.000Z',
    revision: 1,
    ...change,
  };
}

/** The article of a visit, with two actors and a quote. */
export function articleFor({ pageKey, visitedAt, ...facts }: Visit): LibraryArticle {
  const { url, site, siteName, headline, byline, agencies, publishedAt } = facts;
  const known = { url, site, siteName, headline, byline, agencies, publishedAt };
  return {
    key: pageKey,
    ...known,
    deck: '',
    language: 'ar',
    firstSeenAt: visitedAt,
    lastSeenAt: visitedAt,
    actors: [
      { name: 'وزارة الطاقة', kind: 'organisation', role: '', aliases: ['الوزارة'], mentions: 3 },
      { name: 'ليلى الحداد', kind: 'person', role: 'وزيرة الطاقة', aliases: ['الحداد'], mentions: 2 },
    ],
    quotes: [{ speaker: 'الحداد', kind: 'direct', text: 'الأسعار الجديدة تسري على جميع المحافظات' }],
    summary: [],
  };
}

export function paragraphs(...texts: string[]): StoryParagraph[] {
  return texts.map((text) => ({ kind: 'paragraph', text }));
}
