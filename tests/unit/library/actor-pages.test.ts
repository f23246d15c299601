/** Actors over the articles of a library, filled as articles are kept, with what the reader says of them. */
import { describe, expect, it } from 'vitest';
import { dropActorChoice, saveActorChoice } from '../../../lib/library/actor-choice-store.ts';
import {
  apartChoice,
  hideChoice,
  type KnownActor,
  mergeChoice,
  renameChoice,
} from '../../../lib/library/actor-choices.ts';
import { actorKey, actorKeyIn } from '../../../lib/library/actor-names.ts';
import { actorPage, articleCounts, listActors } from '../../../lib/library/actor-pages.ts';
import { keepArticle } from '../../../lib/library/articles.ts';
import type { LibraryDatabase } from '../../../lib/library/database.ts';
import { forget, remember } from '../../../lib/library/forget.ts';
import { recordVisit } from '../../../lib/library/history.ts';
import type { ActorKind, ArticleActor, ArticleQuote } from '../../../lib/types.ts';
import { articleFor, emptyLibrary, visit } from './samples.ts';

const actor = (name: string, kind: ActorKind = 'person', change: Partial<ArticleActor> = {}): ArticleActor => ({
  name,
  kind,
  role: '',
  aliases: [],
  mentions: 2,
  ...change,
});
const said = (speaker: string, text: string): ArticleQuote => ({ speaker, kind: 'direct', text });
const known = (name: string, kind: ActorKind = 'person'): KnownActor => ({
  id: actorKey(kind, name),
  kind,
  name,
  textName: name,
});
const PLACE = { pageKey: '', headline: '', now: '2026-11-23T10:00:00.000Z' };

/** Reads an article: the visit and what is kept of it. */
async function read(
  db: LibraryDatabase,
  name: string,
  day: number,
  actors: ArticleActor[],
  quotes: ArticleQuote[] = [],
) {
  const at = `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`;
  const record = visit({ id: `v-${name}`, pageKey: `akhbar.example/${name}`, visitedAt: at, publishedAt: at });
  await recordVisit(db, record);
  await keepArticle(db, {
    article: { ...articleFor(record), headline: `خبر ${name}`, actors, quotes },
    paragraphs: null,
    visitId: record.id,
  });
  return record.pageKey;
}

const ministry = actor('وزارة المياه', 'organisation');
const minister = actor('ليلى الحداد', 'person', { aliases: ['الحداد'], role: 'وزيرة المياه' });
const union = actor('نقابة المزارعين', 'organisation');

async function library() {
  const db = emptyLibrary();
  await read(db, 'a', 1, [minister, ministry], [said('الحداد', 'سنبدأ قريبا'), said('مصدر', 'لا تعليق')]);
  await read(db, 'b', 3, [actor('لَيلى الحداد'), union, ministry], [said('لَيلى الحداد', 'بدأنا')]);
  await read(db, 'c', 2, [union, ministry]);
  return db;
}

const counts = async (db: LibraryDatabase) =>
  (await listActors(db, { limit: 10 })).map(({ name, articles }) => `${name} ${articles}`).sort();
const headlines = async (db: LibraryDatabase, id: string) =>
  (await actorPage(db, id, 10))?.articles.map(({ article }) => article?.headline);

describe('the actors of a library', () => {
  it('are listed by the number of their articles, and found by any spelling of a name', async () => {
    const db = await library();
    expect(await counts(db)).toEqual(['وزارة المياه 3', 'نقابة المزارعين 2', 'ليلى الحداد 2'].sort());
    expect((await listActors(db, { limit: 10 })).map(({ articles }) => articles)).toEqual([3, 2, 2]);
    expect((await listActors(db, { query: 'حداد', limit: 10 })).map(({ name }) => name)).toEqual([]);
    expect((await listActors(db, { query: 'الحَدّاد ليلي', limit: 10 })).map(({ name }) => name)).toEqual([
      'ليلى الحداد',
    ]);
    expect([...(await articleCounts(db, [known('ليلى الحداد').id, 'person:لا احد']))]).toEqual([
      [known('ليلى الحداد').id, 2],
    ]);
  });

  it('have a page with names, articles, quotes in the order of time, and company', async () => {
    const page = await actorPage(await library(), known('ليلى الحداد').id, 10);
    expect(page?.actor).toMatchObject({ name: 'ليلى الحداد', kind: 'person', articles: 2 });
    expect(page?.names).toEqual(expect.arrayContaining(['ليلى الحداد', 'لَيلى الحداد', 'الحداد']));
    expect(page?.articles.map(({ article, quotes }) => [article?.headline, quotes.map(({ text }) => text)])).toEqual([
      ['خبر b', ['بدأنا']],
      ['خبر a', ['سنبدأ قريبا']],
    ]);
    expect(page?.company.map(({ actor: { name }, articles }) => [name, articles])).toEqual([
      ['وزارة المياه', 2],
      ['نقابة المزارعين', 1],
    ]);
  });

  it('have none where the library has none', async () => {
    expect(await actorPage(emptyLibrary(), 'person:لا احد', 10)).toBeUndefined();
  });

  it('do not count an article twice that is read again, and follow its new text', async () => {
    const db = await library();
    await read(db, 'a', 1, [minister, ministry]);
    expect(await counts(db)).toEqual(['وزارة المياه 3', 'نقابة المزارعين 2', 'ليلى الحداد 2'].sort());
    await read(db, 'a', 4, [ministry]);
    expect(await counts(db)).toEqual(['وزارة المياه 3', 'نقابة المزارعين 2', 'ليلى الحداد 1'].sort());
  });

  it('go with their articles, and come back with them', async () => {
    const db = await library();
    const forgotten = await forget(db, { visit: 'v-b' });
    expect(await counts(db)).toEqual(['وزارة المياه 2', 'نقابة المزارعين 1', 'ليلى الحداد 1'].sort());
    await forget(db, { visit: 'v-c' });
    expect(await counts(db)).toEqual(['وزارة المياه 1', 'ليلى الحداد 1'].sort());
    await remember(db, forgotten);
    expect(await counts(db)).toEqual(['وزارة المياه 2', 'نقابة المزارعين 1', 'ليلى الحداد 2'].sort());
  });
});

describe('what the reader says of actors of the library', () => {
  it('merges them, also in one article, and is taken back', async () => {
    const db = await library();
    const merge = mergeChoice(known('نقابة المزارعين', 'organisation'), known('وزارة المياه', 'organisation'), PLACE);
    await saveActorChoice(db, merge);
    expect(await counts(db)).toEqual(['وزارة المياه 3', 'ليلى الحداد 2'].sort());
    const page = await actorPage(db, merge.into, 10);
    expect(page?.names).toContain('نقابة المزارعين');
    expect(page?.choices).toEqual([merge]);
    // An article with both is forgotten once.
    await forget(db, { visit: 'v-c' });
    expect(await counts(db)).toEqual(['وزارة المياه 2', 'ليلى الحداد 2'].sort());
    await dropActorChoice(db, merge.id);
    expect(await counts(db)).toEqual(['وزارة المياه 2', 'ليلى الحداد 2', 'نقابة المزارعين 1'].sort());
  });

  it('renames them, and the old name still finds them', async () => {
    const db = await library();
    const rename = renameChoice(known('ليلى الحداد'), 'الوزيرة ليلى', PLACE);
    await saveActorChoice(db, rename);
    expect((await listActors(db, { query: 'الحداد', limit: 10 })).map(({ name }) => name)).toEqual(['الوزيرة ليلى']);
    await dropActorChoice(db, rename.id);
    expect(await counts(db)).toContain('ليلى الحداد 2');
  });

  it('follows a chain of merges to its end, whichever was made first', async () => {
    const db = await library();
    const [a, b, c] = [
      known('ليلى الحداد'),
      known('نقابة المزارعين', 'organisation'),
      known('وزارة المياه', 'organisation'),
    ];
    await saveActorChoice(db, mergeChoice(a, b, PLACE));
    await saveActorChoice(db, mergeChoice(b, c, PLACE));
    await saveActorChoice(db, renameChoice(c, 'الوزارة', PLACE));
    expect(await counts(db)).toEqual(['الوزارة 3'].sort());
    await read(db, 'd', 5, [minister]);
    expect(await counts(db)).toEqual(['الوزارة 4'].sort());
  });

  it('hides one that is none', async () => {
    const db = await library();
    await saveActorChoice(db, hideChoice(known('وزارة المياه', 'organisation'), PLACE));
    expect(await counts(db)).toEqual(['نقابة المزارعين 2', 'ليلى الحداد 2'].sort());
    await read(db, 'd', 5, [ministry]);
    expect(await counts(db)).toEqual(['نقابة المزارعين 2', 'ليلى الحداد 2'].sort());
  });

  it('takes one article off an actor’s page, remembered when it is read again, and taken back', async () => {
    const db = await library();
    const place = { ...PLACE, pageKey: 'akhbar.example/b', headline: 'خبر b' };
    const apart = apartChoice(known('ليلى الحداد'), place);
    await saveActorChoice(db, apart);
    expect(await headlines(db, known('ليلى الحداد').id)).toEqual(['خبر a']);
    expect(await headlines(db, actorKeyIn(known('ليلى الحداد').id, 'akhbar.example/b'))).toEqual(['خبر b']);
    await read(db, 'b', 6, [minister]);
    expect(await headlines(db, known('ليلى الحداد').id)).toEqual(['خبر a']);
    expect((await actorPage(db, known('ليلى الحداد').id, 10))?.choices).toEqual([apart]);
    await dropActorChoice(db, apart.id);
    expect(await headlines(db, known('ليلى الحداد').id)).toEqual(['خبر b', 'خبر a']);
  });

  it('never reaches another person of the same last name', async () => {
    const db = await library();
    await read(db, 'd', 5, [actor('سامر الحداد'), actor('الحداد')]);
    await saveActorChoice(db, hideChoice(known('ليلى الحداد'), PLACE));
    await saveActorChoice(db, renameChoice(known('الحداد'), 'ليلى', { ...PLACE, pageKey: 'akhbar.example/x' }));
    expect(await counts(db)).toEqual(expect.arrayContaining(['سامر الحداد 1', 'الحداد 1']));
  });
});

it('reads no more rows than it shows, however many the library has', async () => {
  const db = emptyLibrary();
  await db.actors.bulkPut(
    Array.from({ length: 5_000 }, (_, i) => ({
      id: `person:رقم ${i}`,
      kind: 'person' as const,
      name: `رقم ${i}`,
      articles: i,
      words: ['رقم', String(i)],
    })),
  );
  await db.storyActors.bulkPut(
    Array.from({ length: 5_000 }, (_, i) => {
      const key = `person:رقم ${i % 50}`;
      const pageKey = `x.example/${Math.floor(i / 50)}`;
      const base = { id: actorKeyIn(key, pageKey), key, pageKey, name: key, kind: 'person' as const, role: '' };
      return { ...base, aliases: [], mentions: 1, quotes: [], at: '2026-11-20T00:00:00.000Z', shownId: key };
    }),
  );
  let rows = 0;
  for (const table of db.tables) {
    table.hook('reading', (row) => {
      rows++;
      return row;
    });
  }
  const readBy = async (act: () => Promise<unknown>) => {
    rows = 0;
    await act();
    return rows;
  };
  expect(await readBy(() => listActors(db, { limit: 20 }))).toBeLessThanOrEqual(20);
  expect(await readBy(() => listActors(db, { query: '4711', limit: 20 }))).toBeLessThanOrEqual(5);
  expect(await readBy(() => listActors(db, { query: 'رقم', limit: 20 }))).toBeLessThanOrEqual(20);
  expect(await readBy(() => articleCounts(db, ['person:رقم 7']))).toBeLessThanOrEqual(1);
  // Ten articles and their facts, fifty actors of each, and the names of those in its company.
  expect(await readBy(() => actorPage(db, 'person:رقم 7', 9))).toBeLessThanOrEqual(2 * 10 + 9 * 50 + 14);
});
