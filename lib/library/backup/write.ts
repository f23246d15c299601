/** Writing a backup: record by record out of the library, so that its size is no matter of memory. */
import { readText } from '../articles.ts';
import { attempt, type LibraryDatabase } from '../database.ts';
import { eachHighlight } from '../highlight-lists.ts';
import type { StoredText } from '../stored-articles.ts';
import { withoutDay } from '../stored-visit.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackedUpText, type BackupRecord } from './format.ts';

/** Records that are read at a time. */
const BATCH = 200;

/**
 * The whole library and the settings as one file.
 *
 * @param settings as JSON
 * @param now ISO 8601 in UTC
 * @returns gzipped bytes. Reading them fails with a LibraryError where the library cannot be read.
 */
export function backupStream(db: LibraryDatabase, settings: object, now: string): ReadableStream<Uint8Array> {
  const lines = backupLines(db, settings, now);
  const encoder = new TextEncoder();
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: () => void lines.return(undefined),
  });
  return source.pipeThrough(new CompressionStream('gzip'));
}

async function* backupLines(db: LibraryDatabase, settings: object, now: string): AsyncGenerator<string, undefined> {
  yield `${JSON.stringify({ format: BACKUP_FORMAT, version: BACKUP_VERSION, createdAt: now })}\n`;
  let records = 0;
  for await (const batch of batches(db, settings)) {
    records += batch.length;
    yield batch.map((record) => `${JSON.stringify(record)}\n`).join('');
  }
  yield `${JSON.stringify({ end: true, records })}\n`;
  return undefined;
}

async function* batches(db: LibraryDatabase, settings: object): AsyncGenerator<BackupRecord[]> {
  yield [{ kind: 'settings', value: settings }];
  const choices = await attempt(db, () => db.actorChoices.toArray());
  yield choices.map((value) => ({ kind: 'actorChoice', value }));
  for await (const batch of eachHighlight(db)) yield batch.map((value) => ({ kind: 'highlight', value }));
  for await (const keys of slices(await attempt(db, () => db.visits.toCollection().primaryKeys()))) {
    const visits = await attempt(db, () => db.visits.bulkGet(keys));
    yield visits.flatMap((visit) => (visit ? [{ kind: 'visit', value: withoutDay(visit) }] : []));
  }
  for await (const keys of slices(await attempt(db, () => db.articles.toCollection().primaryKeys()))) {
    yield await articlesOf(db, keys);
  }
}

async function articlesOf(db: LibraryDatabase, keys: string[]): Promise<BackupRecord[]> {
  const rows = await attempt(db, () =>
    db.transaction('r', db.articles, db.texts, db.versions, async () => ({
      articles: await db.articles.bulkGet(keys),
      texts: await db.texts.bulkGet(keys),
      versions: await db.versions.where('key').anyOf(keys).toArray(),
    })),
  );
  const records: BackupRecord[] = [];
  for (const [i, article] of rows.articles.entries()) {
    if (!article) continue;
    const earlier = rows.versions
      .filter(({ key }) => key === article.key)
      .sort((a, b) => (a.seenAt < b.seenAt ? -1 : 1));
    const present = rows.texts[i];
    const texts = await Promise.all([...earlier, ...(present ? [present] : [])].map(backedUp));
    records.push({ kind: 'article', value: { article, texts } });
  }
  return records;
}

async function backedUp(stored: StoredText): Promise<BackedUpText> {
  const { seenAt, headline, visitId } = stored;
  return { seenAt, headline, visitId, paragraphs: await readText(stored) };
}

function* slices<T>(list: readonly T[]): Generator<T[]> {
  for (let at = 0; at < list.length; at += BATCH) yield list.slice(at, at + BATCH);
}
