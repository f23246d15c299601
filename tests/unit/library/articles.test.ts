import { describe, expect, it } from 'vitest';
import { articleOf, keepArticle, textOf, versionsOf } from '../../../lib/library/articles.ts';
import { forget, forgetEverything, forgetOlder, remember } from '../../../lib/library/forget.ts';
import { deleteHighlight, saveHighlight } from '../../../lib/library/highlights.ts';
import { recordVisit } from '../../../lib/library/history.ts';
import { localDay } from '../../../lib/library/local-day.ts';
import { keepStory } from '../../../lib/library/story-records.ts';
import { listVisits } from './kept-visits.ts';
import { articleFor, emptyLibrary, highlight, paragraphs, visit } from './samples.ts';

type Library = ReturnType<typeof emptyLibrary>;

/** Reads an article as the background records it. */
async function read(db: Library, number: number, at: string, text = paragraphs(`نص الخبر رقم ${number}`)) {
  const site = number % 2 ? 'akhbar.example' : 'sahel.example';
  const read = visit({ id: `v${number}-${at}`, pageKey: `${site}/${number}`, site, visitedAt: at });
  await recordVisit(db, read);
  await keepArticle(db, { article: articleFor(read), paragraphs: text, visitId: read.id });
  return read;
}

const actorCounts = async (db: Library) => (await db.actors.toArray()).map(({ name, articles }) => [name, articles]);

const contents = async (db: Library) =>
  Object.fromEntries(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const)));

const rows = async (db: Library) =>
  Object.values({ ...(await contents(db)), changed: [] }).reduce((sum, table) => sum + table.length, 0);

describe('an article', () => {
  it('is kept with its text, once, however often it is told', async () => {
    const db = emptyLibrary();
    const at = '2026-11-20T12:00:00.000Z';
    await read(db, 1, at);
    const before = await contents(db);
    await read(db, 1, at);
    expect(await contents(db)).toEqual(before);
    expect(await articleOf(db, 'akhbar.example/1')).toMatchObject({ firstSeenAt: at, lastSeenAt: at });
    expect((await textOf(db, 'akhbar.example/1'))?.paragraphs).toEqual(paragraphs('نص الخبر رقم 1'));
    expect(await versionsOf(db, 'akhbar.example/1')).toEqual([]);
  });

  it('keeps its actors when a later reading has none yet', async () => {
    const db = emptyLibrary();
    await read(db, 1, '2026-11-20T12:00:00.000Z');
    const later = articleFor(visit({ pageKey: 'akhbar.example/1', visitedAt: '2026-11-21T12:00:00.000Z' }));
    await keepArticle(db, { article: { ...later, actors: [], quotes: [] }, paragraphs: null, visitId: 'x' });
    const kept = await articleOf(db, 'akhbar.example/1');
    expect(kept?.actors.map(({ name }) => name)).toEqual(['وزارة الطاقة', 'ليلى الحداد']);
    expect([kept?.firstSeenAt, kept?.lastSeenAt]).toEqual(['2026-11-20T12:00:00.000Z', '2026-11-21T12:00:00.000Z']);
  });

  it('keeps the text before as a version when its words change, not when only spelling or spaces do', async () => {
    const db = emptyLibrary();
    await read(db, 1, '2026-11-20T12:00:00.000Z', paragraphs('قال الوزير إن الأسعار ثابتة'));
    await read(db, 1, '2026-11-20T13:00:00.000Z', paragraphs('قال الوزير ان الاسعار  ثابتة.'));
    expect(await versionsOf(db, 'akhbar.example/1')).toEqual([]);
    await read(db, 1, '2026-11-20T14:00:00.000Z', paragraphs('قال الوزير إن الأسعار سترتفع'));
    const [version] = await versionsOf(db, 'akhbar.example/1');
    expect(version).toMatchObject({ seenAt: '2026-11-20T12:00:00.000Z' });
    expect(version?.paragraphs[0]?.text).toBe('قال الوزير إن الأسعار ثابتة');
    expect((await textOf(db, 'akhbar.example/1'))?.seenAt).toBe('2026-11-20T14:00:00.000Z');
  });

  it('takes text that arrives while one visit loads for the same version', async () => {
    const db = emptyLibrary();
    const at = '2026-11-20T12:00:00.000Z';
    await read(db, 1, at, paragraphs('الفقرة الأولى'));
    await read(db, 1, at, paragraphs('الفقرة الأولى', 'الفقرة الثانية'));
    expect(await versionsOf(db, 'akhbar.example/1')).toEqual([]);
    expect((await textOf(db, 'akhbar.example/1'))?.paragraphs).toHaveLength(2);
  });

  it('keeps twenty versions of a page that changes all day', async () => {
    const db = emptyLibrary();
    for (let hour = 0; hour < 23; hour++) {
      const at = new Date(Date.UTC(2026, 10, 20, hour)).toISOString();
      await read(db, 1, at, paragraphs(`تحديث مباشر رقم ${hour}`));
    }
    const versions = await versionsOf(db, 'akhbar.example/1');
    expect(versions).toHaveLength(20);
    expect(versions[0]?.paragraphs[0]?.text).toBe('تحديث مباشر رقم 2');
  });

  it('is kept compressed: far fewer bytes than its text has', async () => {
    const db = emptyLibrary();
    const long = Array.from(
      { length: 30 },
      (_, i) => `أعلنت بلدية المدينة افتتاح السوق رقم ${i} للخضار والأسماك في الحي القديم`,
    );
    await read(db, 1, '2026-11-20T12:00:00.000Z', paragraphs(...long));
    const stored = await db.texts.get('akhbar.example/1');
    expect(stored?.data).toBeInstanceOf(Uint8Array);
    expect(stored?.data.length).toBeLessThan(new TextEncoder().encode(long.join('')).length / 4);
    expect((await textOf(db, 'akhbar.example/1'))?.paragraphs.map(({ text }) => text)).toEqual(long);
  });

  it('is refused when it is damaged, and nothing is kept of it', async () => {
    const db = emptyLibrary();
    const article = { ...articleFor(visit()), url: 'javascript:alert(1)' };
    await expect(keepArticle(db, { article, paragraphs: null, visitId: 'v' })).rejects.toThrow('article.url');
    expect(await rows(db)).toBe(0);
  });
});

describe('forgetting', () => {
  const DAY = ['2026-11-20T12:00:00.000Z', '2026-11-21T12:00:00.000Z'] as const;
  async function filled(): Promise<Library> {
    const db = emptyLibrary();
    for (const at of DAY) for (const number of [1, 2, 3]) await read(db, number, at);
    await read(db, 4, DAY[1]);
    return db;
  }

  it.each([
    ['one visit', { visit: `v4-${DAY[1]}` }, 6, ['sahel.example/4']],
    ['a day', { day: localDay(DAY[1]) }, 3, ['sahel.example/4']],
    ['a site', { site: 'sahel.example' }, 4, ['sahel.example/2', 'sahel.example/4']],
  ])('%s takes its articles with it, and undo brings all back', async (_, what, visits, gone) => {
    const db = await filled();
    await db.changed.clear();
    const before = await contents(db);
    const forgotten = await forget(db, what);
    expect(await actorCounts(db)).toEqual([
      ['وزارة الطاقة', 4 - gone.length],
      ['ليلى الحداد', 4 - gone.length],
    ]);
    expect(await db.visits.count()).toBe(visits);
    for (const key of gone) {
      expect(await articleOf(db, key)).toBeUndefined();
      expect(await textOf(db, key)).toBeUndefined();
      expect(await db.changed.get(key)).toBeDefined();
    }
    await remember(db, forgotten);
    expect({ ...(await contents(db)), changed: [] }).toEqual(before);
  });

  it('brings back beside what was read again meanwhile', async () => {
    const db = await filled();
    const forgotten = await forget(db, { day: localDay(DAY[1]) });
    await read(db, 4, '2026-11-21T13:00:00.000Z');
    await remember(db, forgotten);
    expect(await db.visits.count()).toBe(7);
  });

  it('everything leaves nothing but the highlights', async () => {
    const db = await filled();
    await saveHighlight(db, highlight());
    expect(await forgetEverything(db)).toBe(7);
    expect(await rows(db)).toBe(1);
    expect(await db.changed.toArray()).toEqual([{ key: highlight().pageKey }]);
  });

  it('what is old goes in small steps, and articles with highlights stay', async () => {
    const db = await filled();
    await saveHighlight(db, highlight({ pageKey: 'akhbar.example/1' }));
    expect(await forgetOlder(db, DAY[1], 1)).toBe(2);
    expect((await listVisits(db)).map(({ pageKey, visitedAt }) => [pageKey, visitedAt])).toContainEqual([
      'akhbar.example/1',
      DAY[0],
    ]);
    expect(await forgetOlder(db, '2027-01-01T00:00:00.000Z', 2)).toBe(3);
    expect(new Set((await listVisits(db)).map(({ pageKey }) => pageKey))).toEqual(new Set(['akhbar.example/1']));
    expect(await db.texts.toCollection().keys()).toEqual(['akhbar.example/1']);
  });

  it('what is old stays whole while it has a highlight, and goes once the last one is deleted', async () => {
    const db = await filled();
    const key = 'akhbar.example/1';
    await read(db, 1, '2026-11-22T12:00:00.000Z', paragraphs('نص آخر تحت العنوان نفسه'));
    const old = paragraphs('نص الخبر رقم 1').map(({ text }) => text);
    await keepStory(db, key, old, DAY[0]);
    const marked = highlight({ pageKey: key });
    await saveHighlight(db, marked);
    const kept = async () => ({
      visits: await db.visits.where('pageKey').equals(key).count(),
      versions: (await versionsOf(db, key)).length,
      text: (await textOf(db, key))?.paragraphs[0]?.text,
      actors: await db.storyActors.where('pageKey').equals(key).count(),
      stories: await db.stories.where('pageKey').equals(key).count(),
    });
    const before = await kept();
    expect(before).toMatchObject({ visits: 3, versions: 1, text: 'نص آخر تحت العنوان نفسه', stories: 1 });
    await forgetOlder(db, '2027-01-01T00:00:00.000Z');
    expect(await kept()).toEqual(before);
    expect(await articleOf(db, 'sahel.example/2')).toBeUndefined();
    await deleteHighlight(db, marked.id, marked.revision);
    await forgetOlder(db, '2027-01-01T00:00:00.000Z');
    expect(await kept()).toEqual({ visits: 0, versions: 0, text: undefined, actors: 0, stories: 0 });
    expect(await articleOf(db, key)).toBeUndefined();
  });
});
