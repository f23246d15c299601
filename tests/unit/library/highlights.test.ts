import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deleteHighlight,
  highlightCounts,
  highlightsOf,
  listHighlights,
  restoreHighlight,
  saveHighlight,
} from '../../../lib/library/highlights.ts';
import type { Highlight } from '../../../lib/types.ts';
import { emptyLibrary, highlight, selectors } from './samples.ts';

const PAGE = highlight().pageKey;
const WORDS = ['خفض أسعار الوقود', 'الأسعار الجديدة', 'اعتبارًا من الأحد'];

function at(place: number, change: Partial<Highlight> = {}): Highlight {
  return highlight({
    id: `h${place}`,
    selectors: selectors(WORDS[place % WORDS.length] ?? '', place * 100),
    createdAt: `2026-11-20T12:0${place}:00.000Z`,
    ...change,
  });
}

/** Messages about at most three places, under several ids, with edits; an id keeps its place, as its sender does. */
const messages = fc.array(
  fc.record({
    place: fc.nat(2),
    sender: fc.nat(2),
    revision: fc.integer({ min: 1, max: 3 }),
    note: fc.constantFrom('', 'ملاحظة'),
    colour: fc.constantFrom('yellow' as const, 'green' as const),
  }),
  { minLength: 1, maxLength: 8 },
);

function message({ place, sender, ...rest }: { place: number; sender: number } & Partial<Highlight>): Highlight {
  return at(place, { id: `h${place}-${sender}`, ...rest });
}

describe('saving highlights', () => {
  it('gives back what was saved, in the order of the page', async () => {
    const db = emptyLibrary();
    for (const place of [2, 0, 1]) expect(await saveHighlight(db, at(place))).toEqual(at(place));
    expect(await highlightsOf(db, PAGE)).toEqual([at(0), at(1), at(2)]);
    expect(await highlightsOf(db, 'akhbar.example/other')).toEqual([]);
  });

  it('keeps the higher revision, whichever comes first', async () => {
    const db = emptyLibrary();
    const edited = at(0, { revision: 2, colour: 'green', updatedAt: '2026-11-20T13:00:00.000Z' });
    await saveHighlight(db, edited);
    expect(await saveHighlight(db, at(0))).toEqual(edited);
    expect(await highlightsOf(db, PAGE)).toEqual([edited]);
  });

  it('makes one highlight of the same words at the same place, and keeps the reader’s note', async () => {
    const db = emptyLibrary();
    const noted = at(0, { note: 'للمراجعة' });
    await saveHighlight(db, noted);
    expect(await saveHighlight(db, at(0, { id: 'again', updatedAt: '2026-11-21T00:00:00.000Z' }))).toEqual(noted);
    expect(await highlightsOf(db, PAGE)).toEqual([noted]);
  });

  it('takes the new colour when words without a note are marked again', async () => {
    const db = emptyLibrary();
    await saveHighlight(db, at(0));
    await saveHighlight(db, at(0, { id: 'again', colour: 'pink', updatedAt: '2026-11-21T00:00:00.000Z' }));
    expect((await highlightsOf(db, PAGE)).map(({ colour }) => colour)).toEqual(['pink']);
  });

  it('keeps the same words at two places and on two pages, and overlapping ones', async () => {
    const db = emptyLibrary();
    const words = WORDS[0] ?? '';
    await saveHighlight(db, at(0));
    await saveHighlight(db, at(0, { id: 'b', selectors: selectors(words, 900) }));
    await saveHighlight(db, at(0, { id: 'c', pageKey: 'akhbar.example/other' }));
    await saveHighlight(db, at(0, { id: 'd', selectors: selectors(`${words} بدءًا`, 0) }));
    expect(await db.highlights.count()).toBe(4);
  });

  it('follows a highlight to its new place, and ignores the old message when it comes late', async () => {
    const db = emptyLibrary();
    const moved = at(0, { revision: 2, selectors: selectors('خفض سعر الوقود', 40) });
    for (const each of [at(0), moved, at(0)]) await saveHighlight(db, each);
    expect(await highlightsOf(db, PAGE)).toEqual([moved]);
  });

  it('makes the same library of the same messages in any order and number', async () => {
    const often = messages.chain((drawn) => {
      const all = drawn.map(message);
      return fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2, maxLength: all.length * 2 }),
      );
    });
    await fc.assert(
      fc.asyncProperty(often, async ([once, twice]) => {
        const [first, second] = [emptyLibrary(), emptyLibrary()];
        for (const each of once) await saveHighlight(first, each);
        await Promise.all(twice.map((each) => saveHighlight(second, each)));
        expect(await highlightsOf(second, PAGE)).toEqual(await highlightsOf(first, PAGE));
        expect(await highlightsOf(first, PAGE)).toHaveLength(
          new Set(once.map((each) => each.selectors.position.start)).size,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('refuses a damaged record and keeps nothing of it', async () => {
    const db = emptyLibrary();
    const damaged = { ...at(0), url: 'javascript:alert(1)' };
    await expect(saveHighlight(db, damaged)).rejects.toThrow('highlight.url is no http or https address');
    expect(await db.highlights.count()).toBe(0);
  });
});

describe('deleting highlights', () => {
  it('deletes one and puts it back', async () => {
    const db = emptyLibrary();
    await saveHighlight(db, at(0));
    await saveHighlight(db, at(1));
    const deleted = await deleteHighlight(db, 'h0');
    expect(deleted).toEqual(at(0));
    expect(await highlightsOf(db, PAGE)).toEqual([at(1)]);
    expect(await restoreHighlight(db, at(0))).toEqual(at(0));
    expect(await highlightsOf(db, PAGE)).toEqual([at(0), at(1)]);
    expect(await deleteHighlight(db, 'nobody')).toBeUndefined();
  });
});

describe('listing highlights', () => {
  it.each([
    [{}, ['h2', 'h1', 'h0']],
    [{ limit: 2 }, ['h2', 'h1']],
    [{ query: 'الاسعار' }, ['h1']],
    [{ query: 'اقتصاد' }, ['h2']],
    [{ query: 'راجع الأرقام' }, ['h0']],
    [{ query: 'الطاقة' }, ['h2', 'h1', 'h0']],
    [{ query: 'الطاقة', limit: 1 }, ['h2']],
  ])('%o gives %o', async (options, ids) => {
    const db = emptyLibrary();
    await saveHighlight(db, at(1));
    await saveHighlight(db, at(0, { note: 'راجِع الأرقام' }));
    await saveHighlight(db, at(2, { tags: ['اقتصاد'] }));
    expect((await listHighlights(db, options)).map(({ id }) => id)).toEqual(ids);
  });

  it('counts them for pages', async () => {
    const db = emptyLibrary();
    const other = 'akhbar.example/other';
    for (const each of [at(0), at(1), at(2, { pageKey: other })]) await saveHighlight(db, each);
    expect(await highlightCounts(db, [PAGE, other, 'akhbar.example/none'])).toEqual(
      new Map([
        [PAGE, 2],
        [other, 1],
      ]),
    );
  });
});
