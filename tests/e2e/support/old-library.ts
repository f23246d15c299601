/**
 * In a page of the extension: puts the first version of the library in place of today's and does not let go of it, as a tab
 * that was opened before an update does.
 *
 * @returns the version that is held, undefined where today's was opened again in between
 */
export async function holdFirstVersion(): Promise<number | undefined> {
  for (const { name } of await indexedDB.databases()) {
    await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(name ?? '');
      request.onsuccess = resolve;
      request.onblocked = resolve;
    });
  }
  // The first version's number is 10 for the browser; a tab of then that does not let go.
  const request = indexedDB.open('khulasa', 10);
  request.onupgradeneeded = () => {
    const highlights = request.result.createObjectStore('highlights', { keyPath: 'id' });
    highlights.createIndex('[pageKey+selectors.position.start]', ['pageKey', 'selectors.position.start']);
    highlights.createIndex('createdAt', 'createdAt');
    highlights.createIndex('words', 'words', { multiEntry: true });
    const visits = request.result.createObjectStore('visits', { keyPath: 'id' });
    visits.createIndex('[pageKey+day]', ['pageKey', 'day'], { unique: true });
    visits.createIndex('visitedAt', 'visitedAt');
    visits.createIndex('words', 'words', { multiEntry: true });
  };
  return new Promise((resolve) => {
    request.onerror = () => resolve(undefined);
    request.onsuccess = () => {
      (globalThis as { held?: IDBDatabase }).held = request.result;
      resolve(request.result.version);
    };
  });
}
