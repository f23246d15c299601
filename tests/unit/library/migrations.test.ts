/** Every version that readers ever had, walked forward to today's: `frozen/` holds its schema and records as they were. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { listActorChoices } from '../../../lib/library/actor-choice-store.ts';
import { checkActorChoice, checkHighlight, checkVisit } from '../../../lib/library/check.ts';
import { highlightFacets, listHighlights } from '../../../lib/library/highlight-lists.ts';
import { highlightsOf, saveHighlight } from '../../../lib/library/highlights.ts';
import { MIGRATIONS } from '../../../lib/library/migrations/index.ts';
import { indexChanged } from '../../../lib/library/search/indexer.ts';
import { search } from '../../../lib/library/search/search.ts';
import { listStories } from '../../../lib/library/story-records.ts';
import { listVisits } from './kept-visits.ts';
import { emptyLibrary, freshBrowser, highlight } from './samples.ts';

interface FrozenVersion {
  version: number;
  /** What this version's step says, never to be edited again. */
  stores: Record<string, string | null>;
  tables: Record<string, Array<Record<string, unknown>>>;
}

const FROZEN = join(import.meta.dirname, 'frozen');
const STEPS = join(import.meta.dirname, '../../../lib/library/migrations');

const frozen = readdirSync(FROZEN)
  .sort()
  .map((file) => JSON.parse(readFileSync(join(FROZEN, file), 'utf8')) as FrozenVersion);

/** The schema of a version: its step laid over those before it. */
function schemaOf(version: number): Record<string, string | null> {
  return Object.assign({}, ...frozen.filter((each) => each.version <= version).map(({ stores }) => stores));
}

/** A browser in which this version was installed and used. */
async function browserWith({ version, tables }: FrozenVersion) {
  const browser = freshBrowser();
  const db = new Dexie('khulasa', { ...browser, IDBKeyRange });
  db.version(version).stores(schemaOf(version));
  for (const [name, records] of Object.entries(tables)) await db.table(name).bulkAdd(records);
  db.close();
  return browser;
}

describe('the steps of the schema', () => {
  it('count up without gaps, a numbered file and frozen data for each', () => {
    const versions = MIGRATIONS.map(({ version }) => version);
    const files = readdirSync(STEPS).filter((file) => /^\d/.test(file));
    expect(versions.length).toBeGreaterThan(0);
    expect(versions).toEqual(versions.map((_, i) => i + 1));
    expect(files.sort().map((file) => Number(file.slice(0, 3)))).toEqual(versions);
    expect(frozen.map(({ version }) => version)).toEqual(versions);
  });

  it.each(frozen)('stay as they were installed: $version', ({ version, stores }) => {
    expect(MIGRATIONS.find((each) => each.version === version)?.stores).toEqual(stores);
  });
});

it.each(frozen.filter(({ tables }) => tables.stories))('keeps the stories of version $version', async (old) => {
  const db = emptyLibrary(await browserWith(old));
  const [story] = await listStories(db, 10);
  expect(story?.visits.map(({ id }) => id)).toEqual(['visit-1', 'visit-2']);
});

it.each(frozen.filter(({ tables }) => tables.actorChoices))(
  'keeps the actors and choices of version $version',
  async (old) => {
    const db = emptyLibrary(await browserWith(old));
    const choices = await listActorChoices(db, 10);
    expect(choices.map(({ about, name }) => [about, name])).toEqual([
      ['الحداد', 'ليلى الحداد'],
      ['وزارة الكهرباء', 'وزارة الطاقة'],
    ]);
    expect(choices.map((choice) => checkActorChoice(choice))).toEqual(choices);
  },
);

describe.each(frozen)('a library of version $version', (old) => {
  it('opens with every visit and highlight, whole and in order', async () => {
    const db = emptyLibrary(await browserWith(old));
    const visits = await listVisits(db);
    const highlights = await listHighlights(db);
    expect(db.verno).toBe(MIGRATIONS.length);
    expect(visits.map(({ id }) => id)).toEqual(['visit-2', 'visit-1']);
    expect(highlights.map(({ id }) => id)).toEqual(['highlight-2', 'highlight-1']);
    expect(visits.map((each) => checkVisit(each))).toEqual(visits);
    expect(highlights.map((each) => checkHighlight(each))).toEqual(highlights);
    expect(highlights[0]).toMatchObject({
      note: 'للمراجعة مع أرقام العام الماضي',
      tags: ['طاقة', 'أسعار'],
      revision: 3,
    });
  });

  it('is found by search and by page', async () => {
    const db = emptyLibrary(await browserWith(old));
    await indexChanged(db);
    const found = await search(db, 'امطار', { limit: 5, now: Date.now() });
    expect(found.hits.map(({ key }) => key)).toEqual(['sahel.example/news/7']);
    expect((await listHighlights(db, { query: 'المحافظات' })).map(({ id }) => id)).toEqual(['highlight-1']);
    const ofPage = await highlightsOf(db, 'akhbar.example/economy/41');
    expect(ofPage.map(({ id }) => id)).toEqual(['highlight-2', 'highlight-1']);
  });

  it('lists the tags and sites of its highlights', async () => {
    const db = emptyLibrary(await browserWith(old));
    const { tags, sites } = await highlightFacets(db);
    expect(tags).toEqual(expect.arrayContaining(['طاقة', 'أسعار']));
    expect(sites).toEqual(['akhbar.example']);
  });

  it('still knows what was deleted', async () => {
    const db = emptyLibrary(await browserWith(old));
    const deleted = (old.tables.deletions ?? []) as Array<{ id: string; revision: number }>;
    for (const { id, revision } of deleted) {
      expect((await saveHighlight(db, highlight({ id, revision }))).highlight).toBeUndefined();
    }
    expect(await db.deletions.count()).toBe(deleted.length);
  });
});
