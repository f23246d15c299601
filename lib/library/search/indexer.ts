/** Keeps the index of the search up to date: what is on the list of changes is indexed anew, in small steps. */
import type { Highlight, LibraryArticle } from '../../types.ts';
import { readText } from '../articles.ts';
import { attempt, type LibraryDatabase } from '../database.ts';
import type { StoredNorms, StoredText } from '../stored-articles.ts';
import { documentOf, type IndexDocument } from './contents.ts';
import { RANGE } from './layout.ts';
import { mergeRow, type Postings, packPlaces } from './postings.ts';
import { bucketOf } from './terms.ts';

/** Articles in one transaction: the reader's own writes come between. */
const STEP = 32;

/** What the index knows of a key, read in one transaction. */
interface Source {
  key: string;
  article: LibraryArticle | undefined;
  text: StoredText | undefined;
  highlights: Highlight[];
}

/**
 * Indexes what changed since the last time. Stopped in the middle, it goes on with the next call; two at once do no harm.
 *
 * @throws LibraryError
 */
export async function indexChanged(db: LibraryDatabase, step = STEP): Promise<void> {
  for (;;) {
    const sources = await attempt(db, () =>
      db.transaction('r', [db.changed, db.articles, db.texts, db.highlights], async () =>
        readSources(db, await db.changed.limit(step).primaryKeys()),
      ),
    );
    if (sources.length === 0) return;
    // Unpacking waits for more than the database, so it is done between two transactions.
    const documents = await Promise.all(
      sources.map(async ({ article, text, highlights }) =>
        article || highlights.length > 0
          ? documentOf({ article, paragraphs: text ? await readText(text) : [], highlights })
          : null,
      ),
    );
    await attempt(db, () =>
      db.transaction(
        'rw',
        [db.changed, db.articles, db.texts, db.highlights, db.documents, db.norms, db.postings],
        async () => {
          // What changed meanwhile stays on the list and comes again.
          const now = await readSources(
            db,
            sources.map(({ key }) => key),
          );
          const fresh = sources
            .map(({ key }, i) => ({ key, entry: documents[i] ?? null, isFresh: isSame(sources[i], now[i]) }))
            .filter(({ isFresh }) => isFresh);
          await write(db, fresh);
          await db.changed.bulkDelete(fresh.map(({ key }) => key));
        },
      ),
    );
  }
}

async function readSources(db: LibraryDatabase, keys: string[]): Promise<Source[]> {
  const [articles, texts, highlights] = await Promise.all([
    db.articles.bulkGet(keys),
    db.texts.bulkGet(keys),
    // One question a page, all at once: `anyOf` would go from record to record.
    Promise.all(keys.map((key) => db.highlights.where('pageKey').equals(key).toArray())),
  ]);
  return keys.map((key, i) => ({ key, article: articles[i], text: texts[i], highlights: highlights[i] ?? [] }));
}

function isSame(a: Source | undefined, b: Source | undefined): boolean {
  const facts = (source: Source | undefined) =>
    JSON.stringify([source?.article, source?.text?.hash, source?.highlights.map(({ id, revision }) => [id, revision])]);
  return facts(a) === facts(b);
}

/** Puts documents in place of what the index holds under their keys; null takes a key out. */
async function write(
  db: LibraryDatabase,
  entries: ReadonlyArray<{ key: string; entry: IndexDocument | null }>,
): Promise<void> {
  const present = await Promise.all(
    entries.map(({ key }) => db.documents.where('key').equals(key).primaryKeys() as PromiseLike<number[]>),
  );
  const added = entries.filter(({ entry }, i) => entry && present[i]?.length === 0).map(({ key }) => ({ key }));
  const numbers = await db.documents.bulkAdd(added, { allKeys: true });
  const given = new Map(added.map(({ key }, i) => [key, numbers[i]]));
  const gone = entries.flatMap(({ entry }, i) => (entry ? [] : (present[i] ?? [])));
  await db.documents.bulkDelete(gone);
  const old = new Set(present.flat());
  const ranges = new Map<number, Map<number, IndexDocument | null>>();
  for (const [i, { key, entry }] of entries.entries()) {
    const number = present[i]?.[0] ?? given.get(key);
    if (number === undefined) continue;
    const range = Math.floor(number / RANGE);
    const ofRange = ranges.get(range) ?? new Map<number, IndexDocument | null>();
    ranges.set(range, ofRange.set(number % RANGE, entry));
  }
  for (const [range, documents] of ranges) {
    const isReplacing = [...documents.keys()].some((local) => old.has(range * RANGE + local));
    await writeNorms(db, range, documents);
    await writePostings(db, range, documents, isReplacing);
  }
}

async function writeNorms(
  db: LibraryDatabase,
  range: number,
  documents: Map<number, IndexDocument | null>,
): Promise<void> {
  const norms: StoredNorms = (await db.norms.get(range)) ?? {
    range,
    lengths: new Uint16Array(RANGE),
    minutes: new Uint32Array(RANGE),
  };
  for (const [local, entry] of documents) {
    norms.lengths[local] = entry ? Math.min(0xffff, Math.max(1, entry.length)) : 0;
    norms.minutes[local] = entry?.minutes ?? 0;
  }
  if (norms.lengths.some((length) => length > 0)) await db.norms.put(norms);
  else await db.norms.delete(range);
}

async function writePostings(
  db: LibraryDatabase,
  range: number,
  documents: Map<number, IndexDocument | null>,
  isReplacing: boolean,
): Promise<void> {
  const added = new Map<string, Postings>();
  for (const [local, entry] of documents) {
    for (const [term, places] of entry?.terms ?? []) {
      const bucket = bucketOf(term);
      const postings = added.get(bucket) ?? new Map();
      added.set(bucket, postings);
      const ofTerm = postings.get(term) ?? new Map();
      postings.set(term, ofTerm.set(local, packPlaces(places)));
    }
  }
  // An entry that stood in the index may be in any row of its range.
  const buckets = [...added.keys()];
  const rows = isReplacing
    ? await db.postings.where('range').equals(range).toArray()
    : (await db.postings.bulkGet(buckets.map((bucket): [string, number] => [bucket, range]))).filter(
        (row) => row !== undefined,
      );
  const present = new Map(rows.map(({ bucket, data }) => [bucket, data]));
  const removed: ReadonlySet<number> = new Set(isReplacing ? documents.keys() : []);
  const empty: Array<[string, number]> = [];
  const changed = [...new Set([...present.keys(), ...buckets])].flatMap((bucket) => {
    const data = mergeRow(present.get(bucket), added.get(bucket) ?? new Map(), removed);
    if (!data) return [];
    if (data.length > 0) return [{ bucket, range, data }];
    empty.push([bucket, range]);
    return [];
  });
  await db.postings.bulkPut(changed);
  await db.postings.bulkDelete(empty);
}
