/** Taking the new wording of a changed sentence, and the way back. */
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { editHighlight, highlightsOf, saveHighlight } from '../../../lib/library/highlights.ts';
import * as messages from '../../../lib/messages.ts';
import { library } from '../../../lib/views/library.ts';
import { takeWording } from '../../../lib/views/page-highlights.ts';
import { highlight, selectors } from '../library/samples.ts';

vi.mock('../../../lib/messages.ts', async (original) => ({ ...(await original<object>()), sendToBackground: vi.fn() }));

// What the background does with the two messages.
vi.mocked(messages.sendToBackground).mockImplementation((async (type: string, data: never) => {
  const { id, edit, highlight } = data as { id: string; edit: never; highlight: never };
  return type === 'editHighlight' ? editHighlight(library(), id, edit) : saveHighlight(library(), highlight);
}) as never);

const NEW_WORDS = selectors('رفعت الوزارة أسعار الوقود', 300);
const changed = highlight({
  id: 'changed',
  note: 'قبل التعديل',
  tags: ['أسعار'],
  createdAt: '2026-11-02T08:00:00.000Z',
});
const list = async () =>
  (await highlightsOf(library(), changed.pageKey)).map(({ id, note, tags, selectors }) => ({
    id,
    note,
    tags,
    selectors,
  }));

it.each([
  ['an older', '2026-11-01T08:00:00.000Z'],
  ['a younger', '2026-11-03T08:00:00.000Z'],
])('makes one with %s highlight of the new words, and undo makes the two again as they were', async (_, createdAt) => {
  await library().highlights.clear();
  await library().deletions.clear();
  const other = highlight({ id: 'other', note: 'بعد التعديل', tags: ['وقود'], selectors: NEW_WORDS, createdAt });
  await saveHighlight(library(), changed);
  await saveHighlight(library(), other);
  const before = await list();

  const undo = await takeWording(changed, NEW_WORDS, false);
  const [one, ...more] = await list();
  expect(more).toEqual([]);
  expect(one?.selectors).toEqual(NEW_WORDS);
  expect(one?.note.split('\n\n').sort()).toEqual(['بعد التعديل', 'قبل التعديل']);
  expect([...(one?.tags ?? [])].sort()).toEqual(['أسعار', 'وقود']);

  await undo();
  expect(await list()).toEqual(before);
});

it('gives the old words back where no other highlight has the new ones', async () => {
  await library().highlights.clear();
  await library().deletions.clear();
  await saveHighlight(library(), changed);
  const before = await list();
  const undo = await takeWording(changed, NEW_WORDS, false);
  expect(await list()).toMatchObject([{ id: 'changed', selectors: NEW_WORDS }]);
  await undo();
  expect(await list()).toEqual(before);
});
