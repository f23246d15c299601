/** Records for the library's tests, and libraries that go away again. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { onTestFinished } from 'vitest';
import { LibraryDatabase } from '../../../lib/library/database.ts';
import type { Migration } from '../../../lib/library/migrations/migration.ts';
import type { Highlight, HighlightSelectors, Visit } from '../../../lib/types.ts';

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
