/** The backup: everything comes back, and a file that is not whole and sound changes nothing. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { keepArticle, textOf, versionsOf } from '../../../lib/library/articles.ts';
import { BackupError, type BackupRefusal } from '../../../lib/library/backup/format.ts';
import type { RestoreMode } from '../../../lib/library/backup/kinds.ts';
import { readBackup } from '../../../lib/library/backup/read.ts';
import { previewRestore, restore } from '../../../lib/library/backup/restore.ts';
import { backupStream } from '../../../lib/library/backup/write.ts';
import type { LibraryDatabase } from '../../../lib/library/database.ts';
import { deleteHighlight, highlightsOf, saveHighlight } from '../../../lib/library/highlights.ts';
import { recordVisit } from '../../../lib/library/history.ts';
import { matchStory } from '../../../lib/library/story-records.ts';
import type { LibraryArticle } from '../../../lib/types.ts';
import { listVisits } from './kept-visits.ts';
import { emptyLibrary, highlight, visit } from './samples.ts';

const NOW = '2026-11-23T10:00:00.000Z';
const KEY = 'akhbar.example/economy/41';
const FIRST = 'أقرت الوزارة تعرفة جديدة للوقود تسري بدءًا من الأحد المقبل في كل المحطات بلا استثناء بحسب بيانها الرسمي.';
const SECOND =
  'وأضاف البيان أن مراجعة الأسعار ستجري كل ثلاثة أشهر بدل ستة أشهر، وأن لجنة جديدة ستتولى نشر الجداول كاملة.';

const article = (change: Partial<LibraryArticle> = {}): LibraryArticle => ({
  key: KEY,
  url: 'https://www.akhbar.example/economy/41',
  site: 'akhbar.example',
  siteName: 'صحيفة الأخبار',
  headline: 'وزارة الطاقة تعلن خفض أسعار الوقود بدءًا من الأحد',
  deck: '',
  byline: 'سلمى الحدّاد',
  agencies: [],
  publishedAt: '2026-11-20T09:00:00Z',
  language: 'ar',
  firstSeenAt: '2026-11-20T12:00:00.000Z',
  lastSeenAt: '2026-11-20T12:00:00.000Z',
  actors: [{ name: 'وزارة الطاقة', kind: 'organisation', role: '', aliases: [], mentions: 2 }],
  quotes: [],
  summary: [FIRST],
  ...change,
});

/** A library with a bit of everything. */
async function usedLibrary(): Promise<LibraryDatabase> {
  const db = emptyLibrary();
  await recordVisit(db, visit({ screenMs: 42_000, readShare: 0.75 }));
  await recordVisit(db, visit({ id: 'visit-2', pageKey: 'rakla.example/7', visitedAt: '2026-11-21T08:00:00.000Z' }));
  await saveHighlight(db, highlight({ note: 'للمراجعة <script>alert(1)</script>', tags: ['طاقة'] }));
  const paragraph = (text: string) => ({ kind: 'paragraph' as const, text });
  await keepArticle(db, { article: article(), paragraphs: [paragraph(FIRST)], visitId: 'visit-1' });
  const later = article({ lastSeenAt: '2026-11-22T12:00:00.000Z' });
  await keepArticle(db, { article: later, paragraphs: [paragraph(FIRST), paragraph(SECOND)], visitId: 'visit-9' });
  await db.actorChoices.put({
    id: 'organisation:وزاره الطاقه',
    about: 'وزارة الطاقة',
    kind: 'organisation',
    pageKey: '',
    headline: '',
    type: 'rename',
    name: 'الطاقة',
    into: '',
    intoKind: 'organisation',
    changedAt: NOW,
  });
  return db;
}

async function backupOf(db: LibraryDatabase, settings: object = { theme: 'dark' }): Promise<Uint8Array> {
  return new Uint8Array(await new Response(backupStream(db, settings, NOW)).arrayBuffer());
}

const file = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]).stream();
const records = (bytes: Uint8Array) => readBackup(file(bytes), (value) => value);
const gzip = (...lines: Array<object | string>) =>
  new Uint8Array(gzipSync(lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('')));
const HEADER = { format: 'khulasa-backup', version: 1, createdAt: NOW };
const end = (records: number) => ({ end: true, records });

/** All that a reader would miss, in one value. */
async function contents(db: LibraryDatabase) {
  return {
    visits: await listVisits(db),
    highlights: await highlightsOf(db, KEY),
    text: await textOf(db, KEY),
    versions: await versionsOf(db, KEY),
    articles: await db.articles.toArray(),
    choices: await db.actorChoices.toArray(),
  };
}

async function bringBack(db: LibraryDatabase, bytes: Uint8Array, mode: RestoreMode = 'merge') {
  let settings: unknown;
  await restore(db, records(bytes), mode, async (found) => {
    settings = found;
  });
  return settings;
}

describe('a backup', () => {
  it('brings everything back into an empty library', async () => {
    const db = await usedLibrary();
    const before = await contents(db);
    expect(before.versions).toHaveLength(1);
    const bytes = await backupOf(db);
    const fresh = emptyLibrary();
    expect(await bringBack(fresh, bytes)).toEqual({ theme: 'dark' });
    expect(await contents(fresh)).toEqual(before);
  });

  it('lets later articles find the stories in it', async () => {
    const fresh = emptyLibrary();
    await bringBack(fresh, await backupOf(await usedLibrary()));
    const found = await matchStory(fresh, 'other.example/1', [FIRST, SECOND]);
    expect(found?.earlier.map(({ pageKey }) => pageKey)).toEqual([KEY]);
  });

  it('changes nothing when it is brought back twice, and the preview says so', async () => {
    const db = await usedLibrary();
    const bytes = await backupOf(db);
    const before = await contents(db);
    for (const mode of ['merge', 'replace'] as const) {
      const preview = await previewRestore(db, records(bytes), mode);
      expect(preview).toEqual({
        visit: { added: 0, changed: 0, same: 2, removed: 0 },
        highlight: { added: 0, changed: 0, same: 1, removed: 0 },
        article: { added: 0, changed: 0, same: 1, removed: 0 },
        actorChoice: { added: 0, changed: 0, same: 1, removed: 0 },
      });
      await bringBack(db, bytes, mode);
      expect(await contents(db)).toEqual(before);
    }
  });

  it('keeps what is newer when it is merged, and brings back what was deleted', async () => {
    const db = await usedLibrary();
    const bytes = await backupOf(db);
    await saveHighlight(db, highlight({ note: 'أحدث', revision: 5, updatedAt: NOW }));
    await saveHighlight(db, highlight({ id: 'new', selectors: highlight().selectors, pageKey: 'x.example/1' }));
    await recordVisit(db, visit({ screenMs: 90_000, readShare: 1 }));
    await bringBack(db, bytes);
    expect(await highlightsOf(db, KEY)).toMatchObject([{ note: 'أحدث', revision: 5 }]);
    expect(await highlightsOf(db, 'x.example/1')).toHaveLength(1);
    expect((await listVisits(db)).find(({ id }) => id === 'visit-1')).toMatchObject({ screenMs: 90_000, readShare: 1 });

    await deleteHighlight(db, 'highlight-1', 5);
    expect((await previewRestore(db, records(bytes), 'merge')).highlight).toMatchObject({ added: 1 });
    await bringBack(db, bytes);
    expect(await highlightsOf(db, KEY)).toHaveLength(1);
  });

  it('makes the library what the file says when it replaces it', async () => {
    const db = await usedLibrary();
    const bytes = await backupOf(db);
    const before = await contents(db);
    await saveHighlight(db, highlight({ note: 'أحدث', revision: 5, updatedAt: NOW }));
    await saveHighlight(db, highlight({ id: 'new', pageKey: 'x.example/1' }));
    await recordVisit(db, visit({ id: 'visit-3', pageKey: 'y.example/1' }));
    const preview = await previewRestore(db, records(bytes), 'replace');
    expect(preview.highlight).toEqual({ added: 0, changed: 1, same: 0, removed: 1 });
    expect(preview.visit.removed).toBe(1);
    await bringBack(db, bytes, 'replace');
    expect(await contents(db)).toEqual(before);
    expect(await highlightsOf(db, 'x.example/1')).toEqual([]);
  });

  it.each(['merge', 'replace'] as const)(
    'loses nothing when it is stopped on its way, and goes on the next time: %s',
    async (mode) => {
      const bytes = await backupOf(await usedLibrary());
      const db = emptyLibrary();
      await saveHighlight(db, highlight({ id: 'own', pageKey: 'x.example/1' }));
      const stopped = async function* () {
        let count = 0;
        for await (const record of records(bytes)) {
          if (count++ === 4) throw new Error('stopped');
          yield record;
        }
      };
      await expect(restore(db, stopped(), mode, async () => undefined)).rejects.toThrow('stopped');
      expect(await highlightsOf(db, 'x.example/1')).toHaveLength(1);
      await bringBack(db, bytes, mode);
      expect(await contents(db)).toEqual(await contents(await usedLibrary()));
      expect(await highlightsOf(db, 'x.example/1')).toHaveLength(mode === 'merge' ? 1 : 0);
    },
  );

  it('holds ten thousand visits', async () => {
    const db = emptyLibrary();
    for (let i = 0; i < 10_000; i += 500) {
      const batch = Array.from({ length: 500 }, (_, k) => ({
        ...visit({ id: `v${i + k}`, pageKey: `p.example/${i + k}` }),
        day: '2026-11-20',
        readings: {},
        words: [],
      }));
      await db.visits.bulkAdd(batch);
    }
    const bytes = await backupOf(db);
    const preview = await previewRestore(emptyLibrary(), records(bytes), 'merge');
    expect(preview.visit.added).toBe(10_000);
  });
});

const goodVisit = { kind: 'visit', value: visit() };
const bad = (change: object) => ({ kind: 'visit', value: { ...visit(), ...change } });
const longText = 'x'.repeat(40_000_000);

describe('a file that is not whole and sound', () => {
  const whole = gzip(HEADER, goodVisit, end(1));
  it.each<[string, () => Uint8Array, BackupRefusal, number?]>([
    ['is empty', () => new Uint8Array(), 'foreign'],
    ['is a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'foreign'],
    ['is another gzip file', () => gzip('hello'), 'foreign'],
    ['is another program’s JSON', () => gzip({ format: 'other', version: 1 }), 'foreign'],
    ['is from a newer version', () => gzip({ ...HEADER, version: 2 }, goodVisit, end(1)), 'too-new'],
    ['is cut short in its bytes', () => whole.slice(0, whole.length - 30), 'truncated'],
    ['is cut short after a line', () => gzip(HEADER, goodVisit), 'truncated'],
    ['lacks a record', () => gzip(HEADER, end(1)), 'damaged'],
    ['goes on after its end', () => gzip(HEADER, end(0), goodVisit), 'damaged'],
    ['has a line that is no JSON', () => gzip(HEADER, '{"kind":', end(1)), 'damaged'],
    ['has a record of no kind', () => gzip(HEADER, { kind: 'spell', value: {} }, end(1)), 'bad-record', 2],
    ['has the kind of every object', () => gzip(HEADER, { kind: 'toString', value: {} }, end(1)), 'bad-record', 2],
    ['has a link that runs a script', () => gzip(HEADER, bad({ url: 'javascript:alert(1)' }), end(1)), 'bad-record', 2],
    ['has a list in place of a text', () => gzip(HEADER, bad({ headline: ['x'] }), end(1)), 'bad-record', 2],
    ['has a time that is none', () => gzip(HEADER, bad({ visitedAt: 'soon' }), end(1)), 'bad-record', 2],
    ['has a text of megabytes', () => gzip(HEADER, bad({ headline: 'x'.repeat(2_000_000) }), end(1)), 'bad-record', 2],
    ['has a line of 40 MB', () => gzip(HEADER, bad({ headline: longText }), end(1)), 'bad-record'],
    [
      'has keys of every object’s prototype',
      () => gzip(HEADER, JSON.stringify(goodVisit).replace('{"id"', '{"__proto__":{"x":1},"id"'), end(1)),
      'bad-record',
      2,
    ],
  ])('is refused and changes nothing: it %s', async (_, make, refusal, line) => {
    const db = await usedLibrary();
    const before = await contents(db);
    const error = await previewRestore(db, records(make()), 'replace').catch((error: unknown) => error);
    expect(error).toBeInstanceOf(BackupError);
    expect(error).toMatchObject({ refusal, ...(line === undefined ? {} : { line }) });
    expect(await contents(db)).toEqual(before);
  });

  it('is refused before a text of a gigabyte fills the memory', async () => {
    const db = await usedLibrary();
    const before = await contents(db);
    const MEGABYTE = 1_000_000;
    let megabytes = 0;
    const start = `${JSON.stringify(HEADER)}\n{"kind":"visit","value":{"headline":"`;
    const text = new ReadableStream<BufferSource>({
      start: (controller) => controller.enqueue(new TextEncoder().encode(start)),
      pull(controller) {
        if (megabytes++ < 1000) controller.enqueue(new Uint8Array(MEGABYTE).fill(0x78));
        else controller.close();
      },
    });
    const file = text.pipeThrough(new CompressionStream('gzip'));
    const error = await previewRestore(
      db,
      readBackup(file, (value) => value),
      'replace',
    ).catch((error: unknown) => error);
    expect(error).toMatchObject({ name: 'BackupError', refusal: 'bad-record' });
    expect(megabytes).toBeLessThan(200);
    expect(await contents(db)).toEqual(before);
  });

  const SCRIPT = '<script>alert(1)</script>';
  const MINE = {
    visit: visit(),
    highlight: highlight(),
    article: { article: article(), texts: [] },
    actorChoice: {
      ...{ id: 'person:x', about: 'x', kind: 'person', pageKey: '', headline: '', type: 'hide' },
      ...{ name: '', into: '', intoKind: 'person', changedAt: NOW },
    },
  };
  // Where a page's own words stand, any words may stand; they are shown as words. Anything else has a form.
  it.each([
    ['visit', ['pageKey', 'url', 'site', 'visitedAt', 'screenMs', 'readShare']],
    ['highlight', ['pageKey', 'url', 'site', 'selectors', 'colour', 'createdAt', 'updatedAt', 'revision']],
    ['actorChoice', ['pageKey', 'kind', 'type', 'intoKind', 'changedAt']],
    ['article', ['key', 'url', 'site', 'firstSeenAt', 'lastSeenAt', 'actors', 'quotes', 'summary']],
  ] as const)(
    'is refused with a script, or a link that runs one, in place of anything but words: %s',
    async (kind, fields) => {
      const db = await usedLibrary();
      const before = await contents(db);
      for (const field of fields) {
        for (const hostile of [SCRIPT, '"><img src=x onerror=alert(1)>', 'javascript:alert("x")']) {
          const change = { [field]: hostile };
          const value =
            kind === 'article' ? { article: { ...article(), ...change }, texts: [] } : { ...MINE[kind], ...change };
          const bytes = gzip(HEADER, { kind, value }, end(1));
          const error = await previewRestore(db, records(bytes), 'merge').catch((error: unknown) => error);
          expect(error, `${field}: ${hostile}`).toMatchObject({ refusal: 'bad-record', line: 2 });
        }
      }
      expect(await contents(db)).toEqual(before);
    },
  );

  it('is refused wherever a byte is wrong', async () => {
    const bytes = await backupOf(await usedLibrary());
    const fresh = emptyLibrary();
    for (let at = 0; at < bytes.length; at += 97) {
      const damaged = new Uint8Array(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0x5a;
      // Bytes 3 to 9 of the gzip header (name, time, system) say nothing of the content.
      if (at >= 3 && at <= 9) continue;
      const error = await previewRestore(fresh, records(damaged), 'merge').catch((error: unknown) => error);
      expect(error, `byte ${at}`).toBeInstanceOf(BackupError);
    }
  });

  it('may speak of prototypes and scripts in a note', async () => {
    const db = emptyLibrary();
    await saveHighlight(db, highlight({ note: '"__proto__": {"a": 1} <script>alert("x")</script>' }));
    const fresh = emptyLibrary();
    await bringBack(fresh, await backupOf(db));
    expect(await highlightsOf(fresh, KEY)).toEqual(await highlightsOf(db, KEY));
  });
});
