import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachHighlight, highlightFacets, listHighlights } from '../../../lib/library/highlight-lists.ts';
import {
  deleteHighlight,
  deleteHighlights,
  editHighlight,
  highlightsOf,
  restoreHighlights,
  revived,
  saveHighlight,
  saveHighlights,
} from '../../../lib/library/highlights.ts';
import type { Highlight, HighlightWriting } from '../../../lib/types.ts';
import { emptyLibrary, highlight, selectors } from './samples.ts';

const PAGE = highlight().pageKey;
const LATER = '2026-11-21T00:00:00.000Z';
const WORDS = ['خفض أسعار الوقود', 'الأسعار الجديدة', 'اعتبارًا من الأحد'];

function at(place: number, change: Partial<Highlight> = {}): Highlight {
  return highlight({
    id: `h${place}`,
    selectors: selectors(WORDS[place % WORDS.length] ?? '', place * 100),
    createdAt: `2026-11-20T12:0${place}:00.000Z`,
    ...change,
  });
}

/** Messages about at most three places, in several revisions; an id keeps its place, as its sender does. */
const messages = fc.array(
  fc.record({
    place: fc.nat(2),
    revision: fc.integer({ min: 1, max: 3 }),
    note: fc.constantFrom('', 'ملاحظة'),
    colour: fc.constantFrom('yellow' as const, 'green' as const),
  }),
  { minLength: 1, maxLength: 8 },
);

/** Marks of at most three places by several senders, each with what it wrote. */
const marks = fc.uniqueArray(
  fc.record({ place: fc.nat(2), sender: fc.nat(4), hasNote: fc.boolean(), hasTag: fc.boolean() }),
  { minLength: 1, maxLength: 8, selector: ({ place, sender }) => `${place}-${sender}` },
);

const message = ({ place, ...rest }: { place: number } & Partial<Highlight>): Highlight => at(place, rest);

const often = <Item>(all: Item[]) =>
  fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2, maxLength: all.length * 2 });

const edit = (id: string, was: HighlightWriting, now: Partial<HighlightWriting>) => ({
  id,
  was: { colour: was.colour, note: was.note, tags: was.tags },
  now: { colour: was.colour, note: was.note, tags: was.tags, ...now },
  at: '2026-11-22T08:00:00.000Z',
});

describe('saving highlights', () => {
  it('gives back what was saved, in the order of the page', async () => {
    const db = emptyLibrary();
    for (const place of [2, 0, 1])
      expect(await saveHighlight(db, at(place))).toEqual({ highlight: at(place), before: null });
    expect(await highlightsOf(db, PAGE)).toEqual([at(0), at(1), at(2)]);
    expect(await highlightsOf(db, 'akhbar.example/other')).toEqual([]);
  });

  it('keeps the higher revision, whichever comes first', async () => {
    const db = emptyLibrary();
    const edited = at(0, { revision: 2, colour: 'green', updatedAt: '2026-11-20T13:00:00.000Z' });
    await saveHighlight(db, edited);
    expect((await saveHighlight(db, at(0))).highlight).toEqual(edited);
    expect(await highlightsOf(db, PAGE)).toEqual([edited]);
  });

  it('makes one highlight of the same words at the same place, and keeps the reader’s note', async () => {
    const db = emptyLibrary();
    const noted = at(0, { note: 'للمراجعة' });
    await saveHighlight(db, noted);
    const again = at(0, { id: 'again', createdAt: LATER, updatedAt: LATER });
    expect(await saveHighlight(db, again)).toEqual({ highlight: noted, before: noted });
    expect(await saveHighlight(db, again)).toEqual({ highlight: noted, before: noted });
    expect(await highlightsOf(db, PAGE)).toEqual([noted]);
  });

  it('makes one highlight of the same words with and without the punctuation at their ends', async () => {
    const bare = at(0, { note: 'للمراجعة' });
    const withMarks = (exact: string, lead: number, id: string) =>
      at(0, { id, selectors: selectors(exact, bare.selectors.position.start + 100 - lead), createdAt: LATER });
    const first = { ...bare, selectors: selectors(bare.selectors.quote.exact, bare.selectors.position.start + 100) };
    const words = first.selectors.quote.exact;
    for (const save of [
      saveHighlight,
      (library: ReturnType<typeof emptyLibrary>, each: Highlight) => saveHighlights(library, [each]),
    ]) {
      const db = emptyLibrary();
      await save(db, withMarks(`«${words}»،`, 1, 'quoted'));
      await save(db, withMarks(`${words}.`, 0, 'stopped'));
      await save(db, first);
      await save(db, withMarks(`(«${words}`, 2, 'bracketed'));
      expect((await highlightsOf(db, PAGE)).map(({ note }) => note)).toEqual(['للمراجعة']);
    }
  });

  it('keeps words apart that begin or end with another word', async () => {
    const db = emptyLibrary();
    await saveHighlight(db, at(0));
    const { quote, position } = at(0).selectors;
    await saveHighlight(db, at(0, { id: 'more', selectors: selectors(`${quote.exact} أمس`, position.start) }));
    await saveHighlight(db, at(0, { id: 'moved', selectors: selectors(quote.exact, position.start + 1) }));
    expect(await highlightsOf(db, PAGE)).toHaveLength(3);
  });

  it('takes the new colour when words are marked again, with the note and the tags of both', async () => {
    const db = emptyLibrary();
    const first = at(0, { note: 'للمراجعة', tags: ['طاقة'] });
    await saveHighlight(db, first);
    const again = at(0, {
      id: 'again',
      colour: 'pink',
      createdAt: LATER,
      updatedAt: LATER,
      note: 'قارن بالعام الماضي',
      tags: ['الطاقة', 'طَاقة'],
    });
    const saved = await saveHighlight(db, again);
    expect(saved).toEqual({
      before: first,
      highlight: {
        ...first,
        colour: 'pink',
        note: 'للمراجعة\n\nقارن بالعام الماضي',
        tags: ['طاقة', 'الطاقة'],
        updatedAt: again.updatedAt,
        revision: 2,
      },
    });
    expect(await highlightsOf(db, PAGE)).toEqual([saved.highlight]);
    // The other tab does not know yet that its mark lives on under another id.
    const edited = await editHighlight(db, 'again', edit('e', again, { colour: 'blue' }));
    expect(edited?.highlight).toMatchObject({ id: 'h0', colour: 'blue', revision: 3 });
    expect((await deleteHighlight(db, 'again'))?.id).toBe('h0');
    expect(await highlightsOf(db, PAGE)).toEqual([]);
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
    const drawn = messages.chain((some) => fc.tuple(fc.constant(some.map(message)), often(some.map(message))));
    await fc.assert(
      fc.asyncProperty(drawn, async ([once, twice]) => {
        const [first, second] = [emptyLibrary(), emptyLibrary()];
        for (const each of once) await saveHighlight(first, each);
        await Promise.all(twice.map((each) => saveHighlight(second, each)));
        expect(await highlightsOf(second, PAGE)).toEqual(await highlightsOf(first, PAGE));
        expect(await highlightsOf(first, PAGE)).toHaveLength(new Set(once.map(({ id }) => id)).size);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps one highlight a place, and every note and tag, whoever marks it how often', async () => {
    const drawn = marks.chain((some) =>
      often(
        some.map(({ place, sender, hasNote, hasTag }) =>
          at(place, {
            id: `h${place}-${sender}`,
            note: hasNote ? `ملاحظة ${place} ${sender}.` : '',
            tags: hasTag ? [`وسم ${place} ${sender}`] : [],
            updatedAt: `2026-11-20T12:0${sender}:00.000Z`,
          }),
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(drawn, async (sent) => {
        const db = emptyLibrary();
        await Promise.all(sent.map((each) => saveHighlight(db, each)));
        const kept = await highlightsOf(db, PAGE);
        expect(kept).toHaveLength(new Set(sent.map(({ selectors }) => selectors.position.start)).size);
        const written = (list: Highlight[]) => ({
          notes: new Set(list.flatMap(({ note }) => note.split('\n\n')).filter(Boolean)),
          tags: new Set(list.flatMap(({ tags }) => tags)),
        });
        expect(written(kept)).toEqual(written(sent));
        // All at once gives what one by one gives.
        const [one, atOnce] = [emptyLibrary(), emptyLibrary()];
        for (const each of sent) await saveHighlight(one, each);
        await saveHighlights(atOnce, sent);
        expect(await highlightsOf(atOnce, PAGE)).toEqual(await highlightsOf(one, PAGE));
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

describe('editing highlights', () => {
  it('keeps what two windows changed at the same time: both notes, all tags, the later colour', async () => {
    const db = emptyLibrary();
    const first = at(0, { tags: ['طاقة', 'أسعار'] });
    await saveHighlight(db, first);
    await editHighlight(db, 'h0', edit('one', first, { note: 'رأي أول', tags: ['أسعار', 'وقود'] }));
    const both = await editHighlight(
      db,
      'h0',
      edit('two', first, { note: 'رأي ثان', colour: 'green', tags: ['طاقة', 'أسعار', 'مهم'] }),
    );
    expect(both?.highlight).toMatchObject({
      note: 'رأي أول\n\nرأي ثان',
      colour: 'green',
      tags: ['أسعار', 'وقود', 'مهم'],
      revision: 3,
      updatedAt: '2026-11-22T08:00:00.000Z',
      createdAt: first.createdAt,
    });
  });

  it('counts an edit that is sent again once, also after another one', async () => {
    const db = emptyLibrary();
    await saveHighlight(db, at(0));
    const one = edit('one', at(0), { note: 'أ' });
    const then = edit('two', { ...at(0), note: 'أ' }, { note: 'ب' });
    for (const each of [one, one, then, one, then]) await editHighlight(db, 'h0', each);
    expect((await highlightsOf(db, PAGE)).map(({ note, revision }) => [note, revision])).toEqual([['ب', 3]]);
  });

  it('is undone by the edit turned round', async () => {
    const db = emptyLibrary();
    await saveHighlight(db, at(0, { note: 'قديم', tags: ['طاقة'] }));
    const done = await editHighlight(
      db,
      'h0',
      edit('one', at(0, { note: 'قديم', tags: ['طاقة'] }), { note: '', tags: [] }),
    );
    expect(done?.highlight).toMatchObject({ note: '', tags: [] });
    if (!done) throw new Error('Nothing was edited.');
    await editHighlight(db, 'h0', edit('back', done.highlight, done.before));
    expect((await highlightsOf(db, PAGE))[0]).toMatchObject({ note: 'قديم', tags: ['طاقة'], revision: 3 });
  });

  it('finds a new word in the search and the tag in the list of tags', async () => {
    const db = emptyLibrary();
    await saveHighlight(db, at(0));
    await editHighlight(db, 'h0', edit('one', at(0), { note: 'تحقّق من المصدر', tags: ['سياسة'] }));
    expect(await listHighlights(db, { query: 'المصدر' })).toHaveLength(1);
    expect((await highlightFacets(db)).tags).toEqual(['سياسة']);
  });

  it('makes one of two highlights when one takes the words of the other, with the notes and tags of both', async () => {
    const db = emptyLibrary();
    const older = at(0, { note: 'رأي أول', tags: ['أسعار'] });
    const other = at(1, { note: 'رأي ثان', tags: ['وقود'] });
    await saveHighlight(db, older);
    await saveHighlight(db, other);
    const take = { ...edit('take', older, {}), selectors: { was: older.selectors, now: other.selectors } };
    const done = await editHighlight(db, older.id, take);
    const one = { id: older.id, note: 'رأي أول\n\nرأي ثان', tags: ['أسعار', 'وقود'], selectors: other.selectors };
    expect(await highlightsOf(db, PAGE)).toMatchObject([one]);
    expect(done?.joined).toEqual([other]);
    // Sent again, or the other's own save again, it stays one.
    await editHighlight(db, older.id, take);
    await saveHighlight(db, other);
    expect(await highlightsOf(db, PAGE)).toMatchObject([one]);
  });

  it('says that the highlight was deleted meanwhile, and refuses a damaged edit', async () => {
    const db = emptyLibrary();
    expect(await editHighlight(db, 'nobody', edit('one', at(0), { note: 'x' }))).toBeNull();
    const damaged = { ...edit('one', at(0), {}), now: { colour: 'red', note: '', tags: [] } };
    await expect(editHighlight(db, 'h0', damaged as never)).rejects.toThrow('edit.now.colour');
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
    await restoreHighlights(db, [at(0)]);
    expect(await highlightsOf(db, PAGE)).toEqual([revived(at(0)), at(1)]);
    expect(await deleteHighlight(db, 'nobody')).toBeUndefined();
  });

  it('revives nothing by a save that was sent before and arrives again, or first, afterwards', async () => {
    const db = emptyLibrary();
    await saveHighlight(db, at(0));
    await deleteHighlight(db, 'h0');
    expect(await saveHighlight(db, at(0))).toEqual({ highlight: undefined, before: null });
    await deleteHighlight(db, 'h1');
    await saveHighlight(db, at(1));
    expect(await highlightsOf(db, PAGE)).toEqual([]);
    // Undo, and a delete after it.
    await saveHighlight(db, revived(at(0)));
    expect(await highlightsOf(db, PAGE)).toEqual([revived(at(0))]);
    await deleteHighlight(db, 'h0');
    for (const late of [at(0), revived(at(0))]) await saveHighlight(db, late);
    expect(await highlightsOf(db, PAGE)).toEqual([]);
  });

  it('deletes many and puts them back, with everything that was written', async () => {
    const db = emptyLibrary();
    const many = Array.from({ length: 2_300 }, (_, i) =>
      at(0, { id: `m${i}`, selectors: selectors('خفض', i * 10), note: `ملاحظة ${i}` }),
    );
    await restoreHighlights(db, many);
    const kept = await listHighlights(db);
    expect(await deleteHighlights(db, [...many.map(({ id }) => id), 'nobody'])).toHaveLength(many.length);
    expect(await db.highlights.count()).toBe(0);
    await restoreHighlights(db, kept);
    expect((await highlightsOf(db, PAGE)).map(({ id, note }) => [id, note])).toEqual(
      many.map(({ id, note }) => [id, note]),
    );
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

  it.each([
    [{ colour: 'green' }, ['h2']],
    [{ tag: 'اقتصاد' }, ['h2', 'h0']],
    [{ tag: 'اقتصاد', colour: 'yellow' }, ['h0']],
    [{ tag: 'اقتصاد', limit: 1 }, ['h2']],
    [{ site: 'sahel.example' }, ['h1']],
    [{ site: 'akhbar.example', query: 'اعتبارا' }, ['h2']],
    [{ tag: 'غائب' }, []],
  ] as const)('narrowed down to %o gives %o', async (options, ids) => {
    const db = emptyLibrary();
    await saveHighlight(db, at(0, { tags: ['اقتصاد', 'طاقة'] }));
    await saveHighlight(db, at(1, { site: 'sahel.example' }));
    await saveHighlight(db, at(2, { tags: ['اقتصاد'], colour: 'green' }));
    expect((await listHighlights(db, options)).map(({ id }) => id)).toEqual(ids);
    expect(await highlightFacets(db)).toEqual({
      tags: ['اقتصاد', 'طاقة'],
      sites: ['akhbar.example', 'sahel.example'],
    });
    const walked: string[] = [];
    for await (const batch of eachHighlight(db)) walked.push(...batch.map(({ id }) => id));
    expect(walked).toEqual(['h0', 'h1', 'h2']);
  });
});
