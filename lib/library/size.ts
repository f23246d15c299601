/** How much room each kind of record takes. */
import type { Table } from 'dexie';
import { attempt, type LibraryDatabase } from './database.ts';

export type SizeKind = 'visits' | 'articles' | 'texts' | 'highlights' | 'index';

export interface KindSize {
  count: number;
  /** About so many bytes before the browser's own compression, reckoned from a few records. */
  bytes: number;
}

/** Records of a table that are weighed; the others are taken to be like them. */
const SAMPLE = 40;

/** The size of each kind. Throws LibraryError. */
export async function librarySize(db: LibraryDatabase): Promise<Record<SizeKind, KindSize>> {
  const kinds: Record<SizeKind, Table[]> = {
    visits: [db.visits],
    articles: [db.articles, db.storyActors, db.actors, db.stories],
    texts: [db.texts, db.versions],
    highlights: [db.highlights],
    index: [db.postings, db.norms, db.documents],
  };
  return attempt(db, () =>
    db.transaction('r', Object.values(kinds).flat(), async () => {
      const sizes = await Promise.all(
        Object.entries(kinds).map(async ([kind, tables]) => {
          const each = await Promise.all(tables.map(sizeOf));
          const bytes = each.reduce((sum, size) => sum + size.bytes, 0);
          return [kind, { count: each[0]?.count ?? 0, bytes }] as const;
        }),
      );
      return Object.fromEntries(sizes) as Record<SizeKind, KindSize>;
    }),
  );
}

async function sizeOf(table: Table): Promise<KindSize> {
  const count = await table.count();
  // From all over the table: what was kept first may be unlike the rest.
  const step = Math.max(1, Math.floor(count / SAMPLE));
  const rows: unknown[] = [];
  for (let at = 0; at < count && rows.length < SAMPLE; at += step) {
    const row = await table.offset(at).first();
    if (row !== undefined) rows.push(row);
  }
  const bytes = rows.reduce((sum: number, row) => sum + weightOf(row), 0);
  return { count, bytes: Math.round((bytes / Math.max(1, rows.length)) * count) };
}

/** Bytes of a value, as a browser writes it down: Arabic letters take two, what is bytes already stays. */
function weightOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return value.length * 2;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.entries(value).reduce((sum, [key, each]) => sum + key.length + weightOf(each), 8);
}
