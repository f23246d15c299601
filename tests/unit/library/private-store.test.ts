import { describe, expect, it } from 'vitest';
import { privateHighlights, privateHighlightsKey, type SessionArea } from '../../../lib/library/private-store.ts';
import { highlight, selectors } from './samples.ts';

const PAGE = highlight().pageKey;

/** Session storage as browsers have it: structured copies, answers that come later, in an order that is not sure. */
function sessionArea(fail?: () => Error | undefined) {
  const items = new Map<string, unknown>();
  let calls = 0;
  const later = async () => {
    for (let i = calls++ % 5; i >= 0; i--) await Promise.resolve();
    const error = fail?.();
    if (error) throw error;
  };
  const area: SessionArea = {
    async get(keys) {
      await later();
      return structuredClone(
        Object.fromEntries(keys.filter((key) => items.has(key)).map((key) => [key, items.get(key)])),
      );
    },
    async set(changes) {
      await later();
      for (const [key, value] of Object.entries(structuredClone(changes))) items.set(key, value);
    },
    async remove(keys) {
      await later();
      for (const key of keys) items.delete(key);
    },
  };
  return { area, items };
}

function at(start: number) {
  return highlight({ id: `h${start}`, selectors: selectors('خفض أسعار الوقود', start) });
}

describe('highlights of a private window', () => {
  it('loses none of many that are saved at the same time, through several doors', async () => {
    const { area } = sessionArea();
    const starts = Array.from({ length: 20 }, (_, i) => i * 30);
    await Promise.all(starts.toReversed().map((start) => privateHighlights(area).save(at(start))));
    expect(await privateHighlights(area).of(PAGE)).toEqual(starts.map(at));
  });

  it('follows the rules of the library', async () => {
    const store = privateHighlights(sessionArea().area);
    const edited = { ...at(0), revision: 2, note: 'ملاحظة' };
    await store.save(edited);
    expect((await store.save(at(0))).highlight).toEqual(edited);
    expect((await store.save({ ...at(0), id: 'hz' })).highlight).toEqual(edited);
    expect(await store.of(PAGE)).toEqual([edited]);
    await expect(store.save({ ...at(0), url: 'about:blank' })).rejects.toThrow('highlight.url');
  });

  it('deletes one and gives it for undo', async () => {
    const store = privateHighlights(sessionArea().area);
    await store.save(at(0));
    await store.save(at(50));
    expect(await store.delete('h0', PAGE)).toEqual(at(0));
    expect(await store.delete('h0', PAGE)).toBeUndefined();
    expect(await store.of(PAGE)).toEqual([at(50)]);
    await store.save(at(0));
    expect(await store.of(PAGE)).toEqual([at(50)]);
  });

  it('edits as the library does', async () => {
    const store = privateHighlights(sessionArea().area);
    await store.save(at(0));
    const was = { colour: 'yellow', note: '', tags: [] } as const;
    const change = (id: string, note: string) =>
      store.edit('h0', PAGE, { id, was: { ...was, tags: [] }, now: { ...was, tags: [], note }, at: at(0).updatedAt });
    await Promise.all([change('one', 'أ'), change('two', 'ب'), change('one', 'أ')]);
    expect((await store.of(PAGE)).map(({ note, revision }) => [note, revision])).toEqual([['أ\n\nب', 3]]);
    await store.delete('h0', PAGE);
    expect(await change('three', 'ج')).toBeNull();
  });

  it('makes one of two highlights when one takes the words of the other', async () => {
    const store = privateHighlights(sessionArea().area);
    const [one, other] = [at(0), at(50)];
    await store.save({ ...one, note: 'أ' });
    await store.save({ ...other, note: 'ب' });
    const was = { colour: one.colour, note: '', tags: [] };
    const selectors = { was: one.selectors, now: other.selectors };
    const done = await store.edit('h0', PAGE, { id: 'take', was, now: was, at: one.updatedAt, selectors });
    expect(await store.of(PAGE)).toMatchObject([{ note: 'أ\n\nب', selectors: other.selectors }]);
    expect(done?.joined).toMatchObject([{ note: 'ب' }]);
  });

  it('is found where listeners look, and leaves nothing behind when cleared', async () => {
    const { area, items } = sessionArea();
    items.set('tab:7', 'of somebody else');
    const store = privateHighlights(area);
    await store.save(at(0));
    await store.save({ ...at(0), pageKey: 'akhbar.example/other' });
    expect(items.get(privateHighlightsKey(PAGE))).toEqual([at(0)]);
    await store.clear();
    expect([...items.keys()]).toEqual(['tab:7']);
    expect(await store.of(PAGE)).toEqual([]);
  });

  it('says when there is no room, and works again afterwards', async () => {
    let full = true;
    const { area } = sessionArea(() => (full ? new Error('Session storage quota bytes exceeded.') : undefined));
    const store = privateHighlights(area);
    await expect(store.save(at(0))).rejects.toMatchObject({ name: 'LibraryError', code: 'quota' });
    full = false;
    await store.save(at(0));
    expect(await store.of(PAGE)).toEqual([at(0)]);
  });
});
