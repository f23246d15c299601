import { describe, expect, it } from 'vitest';
import type { LibraryDatabase } from '../../../lib/library/database.ts';
import { recordVisit } from '../../../lib/library/history.ts';
import {
  forgetStories,
  keepStory,
  listStories,
  matchStory,
  restoreStories,
} from '../../../lib/library/story-records.ts';
import { emptyLibrary, visit } from './samples.ts';

const STORM = [
  'ضربت عاصفة رملية قوية السواحل الغربية فجر اليوم وأغلقت السلطات ثلاثة موانئ أمام حركة الصيد حتى إشعار آخر.',
  'وقال مدير الأرصاد إن سرعة الرياح تجاوزت ثمانين كيلومترًا في الساعة وإن الرؤية انعدمت على الطريق الساحلي.',
  'ونقلت فرق الإسعاف أحد عشر مصابًا إلى المستشفى المركزي معظمهم من سائقي الشاحنات العالقة قرب الجسر القديم.',
];
const NEW =
  'وأعلنت وزارة التعليم مساء اليوم تعليق الدراسة يومين في مدارس المحافظات الساحلية كلها مع استمرار الدروس عن بعد.';
const BRIDGE = [
  'افتتح رئيس البلدية صباح أمس جسرًا جديدًا للمشاة يربط السوق الشعبي بمحطة القطار بعد عامين من أعمال البناء.',
  'ويبلغ طول الجسر مئتي متر وقد زرعت على جانبيه أشجار برتقال وعلقت مصابيح تعمل بالطاقة الشمسية.',
];

/** Reads an article as the background does: its visit, then its print. */
async function read(db: LibraryDatabase, pageKey: string, paragraphs: string[], day: number): Promise<void> {
  const visitedAt = `2026-11-${day}T12:00:00.000Z`;
  await recordVisit(db, visit({ id: pageKey, pageKey, siteName: `صحيفة ${pageKey}`, visitedAt }));
  await keepStory(db, pageKey, paragraphs, visitedAt);
}

describe('a story of the library', () => {
  it('is recognised on another site, with what is new and where it was read', async () => {
    const db = emptyLibrary();
    await read(db, 'a.example/1', STORM, 10);
    await read(db, 'b.example/2', BRIDGE, 11);
    const notice = await matchStory(db, 'c.example/3', [STORM[0] ?? '', NEW, STORM[1] ?? '', STORM[2] ?? '']);
    expect(notice?.earlier).toMatchObject([
      { pageKey: 'a.example/1', siteName: 'صحيفة a.example/1', visitedAt: '2026-11-10T12:00:00.000Z' },
    ]);
    expect(notice?.earlier[0]?.sharedPart).toBeCloseTo(0.7, 1);
    expect(notice?.newParagraphs).toEqual([1]);
  });

  it('is not said of the same article, of another story, or of no text', async () => {
    const db = emptyLibrary();
    await read(db, 'a.example/1', STORM, 10);
    expect(await matchStory(db, 'a.example/1', STORM)).toBeNull();
    expect(await matchStory(db, 'c.example/3', BRIDGE)).toBeNull();
    expect(await matchStory(db, 'c.example/3', [])).toBeNull();
  });

  it('counts with its latest text when the article is read again', async () => {
    const db = emptyLibrary();
    await read(db, 'a.example/1', BRIDGE, 10);
    await read(db, 'a.example/1', STORM, 11);
    expect(await db.stories.count()).toBe(1);
    expect((await matchStory(db, 'c.example/3', STORM))?.earlier).toHaveLength(1);
    expect(await matchStory(db, 'c.example/3', BRIDGE)).toBeNull();
  });

  it('is listed with all its articles, the latest repeated story first', async () => {
    const db = emptyLibrary();
    await read(db, 'a.example/1', STORM, 10);
    await read(db, 'x.example/1', BRIDGE, 11);
    await read(db, 'y.example/1', BRIDGE, 12);
    await read(db, 'b.example/2', STORM, 13);
    await read(db, 'c.example/3', [...STORM, NEW], 14);
    await read(db, 'd.example/4', [NEW], 15);
    const stories = await listStories(db, 10);
    expect(stories.map(({ visits }) => visits.map(({ pageKey }) => pageKey))).toEqual([
      // What the last one has in common with the storm is the whole of it.
      ['a.example/1', 'b.example/2', 'c.example/3', 'd.example/4'],
      ['x.example/1', 'y.example/1'],
    ]);
    expect(await listStories(db, 1)).toHaveLength(1);
  });

  it('is forgotten with its article, and found again after undo', async () => {
    const db = emptyLibrary();
    await read(db, 'a.example/1', STORM, 10);
    const taken = await forgetStories(db, ['a.example/1', 'unknown.example/9']);
    expect(await matchStory(db, 'c.example/3', STORM)).toBeNull();
    expect(await db.stories.count()).toBe(0);
    await restoreStories(db, taken);
    expect((await matchStory(db, 'c.example/3', STORM))?.earlier).toHaveLength(1);
  });

  it('says nothing of an article whose visits are gone', async () => {
    const db = emptyLibrary();
    await read(db, 'a.example/1', STORM, 10);
    await db.visits.clear();
    expect(await matchStory(db, 'c.example/3', STORM)).toBeNull();
  });
});
