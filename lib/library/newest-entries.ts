/**
 * The newest lines of the history by the browser's own database, without Dexie: the popup shows them while the rest of the library's
 * code is still on its way. It only reads, and only where the schema on the disk is today's; whatever else it finds it leaves to
 * `database.ts`, which alone owns the schema. Why: docs/decisions/0014.
 */
import type { LibraryArticle } from '../types.ts';
import type { StoredVisit } from './database.ts';
import { entryOf, type LibraryEntry } from './entry.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** Dexie writes the schema's version to the disk ten times as large. */
const DEXIE_FACTOR = 10;

/**
 * Visits, newest first, as `listEntries` gives them. Not in a private window.
 *
 * @param limit at most so many
 * @returns null where there is no library yet, or none of today's schema: opening it is not this function's to do
 * @throws DOMException where the browser gives no database
 */
export async function newestEntries(
  limit: number,
  name = 'khulasa',
  factory: IDBFactory = indexedDB,
): Promise<LibraryEntry[] | null> {
  const database = await openAsItIs(factory, name);
  if (!database) return null;
  try {
    const today = Math.max(...MIGRATIONS.map(({ version }) => version)) * DEXIE_FACTOR;
    return database.version === today ? await readNewest(database, limit) : null;
  } finally {
    database.close();
  }
}

/** Opens a database in the version that it has; null, and nothing is created, where there is none. */
function openAsItIs(factory: IDBFactory, name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name);
    let isThere = true;
    request.onupgradeneeded = () => {
      isThere = false;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      // Nobody who brings a newer schema has to wait for this.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = (event) => {
      // An aborted beginning is no error of the page.
      event.preventDefault();
      if (isThere) reject(request.error);
      else resolve(null);
    };
  });
}

async function readNewest(database: IDBDatabase, limit: number): Promise<LibraryEntry[]> {
  const transaction = database.transaction(['visits', 'articles', 'highlights']);
  const visits = await newestVisits(transaction.objectStore('visits'), limit);
  const articles = transaction.objectStore('articles');
  const highlights = transaction.objectStore('highlights').index('[pageKey+selectors.position.start]');
  return Promise.all(
    visits.map(async (visit) => {
      const { pageKey } = visit;
      const [article, count] = await Promise.all([
        done<LibraryArticle | undefined>(articles.get(pageKey)),
        done(highlights.count(IDBKeyRange.bound([pageKey], [pageKey, []]))),
      ]);
      return entryOf(visit, article?.actors ?? [], count);
    }),
  );
}

/** `getAll` from the end, which younger browsers have; the types do not know it yet. */
interface IndexFromEnd {
  getAll(options: { direction: 'prev'; count: number }): IDBRequest<StoredVisit[]>;
}

/** Came into browsers together with `getAll` from the end. */
const hasGetAllFromEnd = (index: IDBIndex): boolean => 'getAllRecords' in index;

/**
 * In one question where the browser can. Else two steps of a cursor say where the newest visits begin, and one question gives them: a
 * cursor over each would go to and fro for each.
 */
async function newestVisits(visits: IDBObjectStore, limit: number): Promise<StoredVisit[]> {
  const index = visits.index('visitedAt');
  if (hasGetAllFromEnd(index)) {
    return done((index as unknown as IndexFromEnd).getAll({ direction: 'prev', count: limit }));
  }
  const first = await keyFromEnd(index, limit);
  const found = await done<StoredVisit[]>(index.getAll(first === null ? null : IDBKeyRange.lowerBound(first)));
  return found.reverse().slice(0, limit);
}

/** The key of the entry at this place from the end, 1 for the last; null where there are fewer. */
function keyFromEnd(index: IDBIndex, place: number): Promise<IDBValidKey | null> {
  return new Promise((resolve, reject) => {
    const request = index.openKeyCursor(null, 'prev');
    let isThere = place === 1;
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor || isThere) resolve(cursor?.key ?? null);
      else {
        isThere = true;
        cursor.advance(place - 1);
      }
    };
  });
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
