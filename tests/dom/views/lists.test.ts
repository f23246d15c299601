/** The searchable lists over the real database of a real browser. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { articleOfVisit, keepArticle } from '../../../lib/library/articles.ts';
import { forgetEverything } from '../../../lib/library/forget.ts';
import { saveHighlight } from '../../../lib/library/highlights.ts';
import { recordVisit } from '../../../lib/library/history.ts';
import { indexChanged } from '../../../lib/library/search/indexer.ts';
import { highlightShelf } from '../../../lib/views/highlight-shelf.ts';
import { library } from '../../../lib/views/library.ts';
import { forgetHistory, forgetPart, historyList } from '../../../lib/views/lists.ts';
import { HIGHLIGHTS, VISITS } from './data.ts';

const headlines = (list: ReturnType<typeof historyList>) =>
  list.found.value.status === 'ready' ? list.found.value.value.items.map(({ headline }) => headline) : [];
const ALL = VISITS.map(({ headline }) => headline);

beforeEach(async () => {
  await forgetEverything(library());
  for (const visit of VISITS) {
    await recordVisit(library(), visit);
    await keepArticle(library(), { article: articleOfVisit(visit), paragraphs: null, visitId: visit.id });
  }
  await indexChanged(library());
});
afterAll(() => library().delete());

describe('the history list', () => {
  it('is newest first and follows what is recorded elsewhere', async () => {
    const list = historyList(10);
    await expect.poll(() => headlines(list)).toEqual(ALL);
    const later = {
      ...VISITS[0],
      id: 'z',
      pageKey: 'x/z',
      headline: 'خبر جديد',
      visitedAt: '2026-11-23T10:00:00.000Z',
    };
    await recordVisit(library(), later as (typeof VISITS)[0]);
    await expect.poll(() => headlines(list)).toEqual(['خبر جديد', ...ALL]);
  });

  it('searches while the old answer stays in sight', async () => {
    const list = historyList(10);
    await expect.poll(() => headlines(list)).toEqual(ALL);
    list.query.value = 'امطار';
    expect(headlines(list)).toEqual(ALL);
    await expect.poll(() => headlines(list)).toEqual([VISITS[2]?.headline]);
  });

  it('shows a page, and more on request', async () => {
    const list = historyList(3);
    await expect.poll(() => headlines(list)).toEqual(ALL.slice(0, 3));
    expect(list.found.value).toMatchObject({ value: { hasMore: true } });
    list.showMore();
    await expect.poll(() => headlines(list)).toEqual(ALL);
    expect(list.found.value).toMatchObject({ value: { hasMore: false } });
  });

  it('deletes one visit and brings it back, and deletes all', async () => {
    const list = historyList(10);
    await expect.poll(() => headlines(list)).toEqual(ALL);
    const { undo } = await forgetPart({ visit: VISITS[1]?.id ?? '' });
    await expect.poll(() => headlines(list)).toEqual(ALL.filter((_, index) => index !== 1));
    await undo();
    await expect.poll(() => headlines(list)).toEqual(ALL);
    expect(await forgetHistory()).toBe(ALL.length);
    await expect.poll(() => headlines(list)).toEqual([]);
  });
});

it('the highlight list is newest first and searched by the words', async () => {
  for (const highlight of HIGHLIGHTS) await saveHighlight(library(), highlight);
  const list = highlightShelf(10);
  const ids = () => (list.found.value.status === 'ready' ? list.found.value.value.items.map(({ id }) => id) : []);
  await expect.poll(ids).toEqual(['h1', 'h2']);
  list.query.value = 'مليون';
  await expect.poll(ids).toEqual(['h2']);
});
