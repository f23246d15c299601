import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupStream } from '../../../../lib/library/backup/write.ts';
import { articleOf, type ExportContext, writeFile } from '../../../../lib/library/export/export.ts';
import { listHighlights } from '../../../../lib/library/highlight-lists.ts';
import { deleteHighlight, highlightsOf, saveHighlights } from '../../../../lib/library/highlights.ts';
import { applyImport, planImport } from '../../../../lib/library/import/merge.ts';
import { fromJson, readHighlights } from '../../../../lib/library/import/read.ts';
import { ImportError } from '../../../../lib/library/import/refusal.ts';
import { uniqueTags } from '../../../../lib/library/tags.ts';
import { siteOf } from '../../../../lib/page-key.ts';
import { DEFAULT_SETTINGS } from '../../../../lib/settings.ts';
import type { Highlight } from '../../../../lib/types.ts';
import { emptyLibrary, highlight, selectors } from '../samples.ts';

const NOW = '2026-11-23T12:00:00.000Z';
const CONTEXT: ExportContext = {
  words: {
    title: '',
    note: '',
    openInPage: '',
    colours: { yellow: '', green: '', blue: '', pink: '' },
    language: 'ar',
    direction: 'rtl',
  },
  now: NOW,
  isOne: false,
};

async function exported(highlights: Highlight[]): Promise<Blob> {
  const parts = await Array.fromAsync(writeFile([articleOf(highlights)], 'annotations', CONTEXT));
  return new Blob(parts);
}

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const someText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const moment = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2026-11-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const anyHighlight: fc.Arbitrary<Highlight> = fc
  .record({
    id: someText,
    pageKey: someText.map((name) => `akhbar.example/${encodeURIComponent(name)}`),
    url: fc.webUrl({ validSchemes: ['http', 'https'] }),
    title: text,
    exact: someText,
    prefix: text,
    suffix: text,
    start: fc.nat(100_000),
    length: fc.nat(500),
    colour: fc.constantFrom('yellow' as const, 'green' as const, 'blue' as const, 'pink' as const),
    note: text,
    tags: fc.array(text, { maxLength: 4 }),
    createdAt: moment,
    updatedAt: moment,
    revision: fc.nat(50),
    hasBlock: fc.boolean(),
  })
  .map(({ exact, prefix, suffix, start, length, tags, hasBlock, ...rest }) => ({
    ...rest,
    site: siteOf(rest.url),
    tags: uniqueTags(tags),
    selectors: {
      quote: { exact, prefix, suffix },
      position: { start, end: start + length },
      ...(hasBlock ? { block: { sketch: prefix, words: length, before: start } } : {}),
    },
  }));

describe('export and import', () => {
  it('give back the same highlights through JSON-LD', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(anyHighlight, { selector: ({ id }) => id, maxLength: 6 }), async (list) => {
        if (list.length === 0) return;
        const read = await readHighlights(await exported(list), NOW);
        expect(read.refused).toEqual([]);
        expect(read.highlights).toEqual(list);
      }),
      { numRuns: 200 },
    );
  });

  it('change nothing when a library reads its own file', async () => {
    const db = emptyLibrary();
    const list = [highlight({ note: 'أ', tags: ['طاقة'] }), highlight({ id: 'b', selectors: selectors('خفض', 900) })];
    await saveHighlights(db, list);
    const { highlights } = await readHighlights(await exported(list), NOW);
    expect(await planImport(db, highlights)).toEqual({ added: [], changed: [], same: 2 });
  });
});

const HYPOTHESIS_ROW = {
  id: 'aBc-1',
  created: '2025-03-01T10:00:00.123456+00:00',
  updated: '2025-03-02T10:00:00.123456+00:00',
  user: 'acct:reader@hypothes.is',
  uri: 'https://www.akhbar.example/economy/41?utm_source=x',
  text: 'رأيي في **الخبر**',
  tags: ['اقتصاد', 'إقتصاد', 'طاقة'],
  group: '__world__',
  permissions: { read: ['group:__world__'] },
  target: [
    {
      source: 'https://www.akhbar.example/economy/41',
      selector: [
        { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 0, endOffset: 3 },
        { type: 'TextPositionSelector', start: 120, end: 137 },
        { type: 'TextQuoteSelector', exact: 'خفض أسعار الوقود', prefix: 'أعلنت ', suffix: ' أمس' },
      ],
    },
  ],
  document: { title: ['وزارة الطاقة تعلن'] },
};

describe('files of others', () => {
  it('are read: Hypothesis', () => {
    const { kind, highlights, refused } = fromJson({ total: 1, rows: [HYPOTHESIS_ROW] }, NOW);
    expect([kind, refused]).toEqual(['hypothesis', []]);
    expect(highlights).toEqual([
      {
        id: 'hypothesis:aBc-1',
        pageKey: 'akhbar.example/economy/41',
        url: HYPOTHESIS_ROW.uri,
        site: 'akhbar.example',
        title: 'وزارة الطاقة تعلن',
        selectors: {
          quote: { exact: 'خفض أسعار الوقود', prefix: 'أعلنت ', suffix: ' أمس' },
          position: { start: 120, end: 137 },
        },
        colour: 'yellow',
        note: 'رأيي في **الخبر**',
        tags: ['اقتصاد', 'طاقة'],
        createdAt: '2025-03-01T10:00:00.123Z',
        updatedAt: '2025-03-02T10:00:00.123Z',
        revision: 1,
      },
    ]);
  });

  it('are read: Web Annotations in the shapes that the model allows', () => {
    const target = (selector: unknown) => ({ source: 'https://a.example/x', selector });
    const quote = { type: 'TextQuoteSelector', exact: 'خبر' };
    const items = [
      { id: 'urn:1', type: 'Annotation', bodyValue: 'ملاحظة', target: target(quote) },
      {
        id: 'urn:2',
        type: ['Annotation'],
        body: 'نص',
        target: [target([{ type: 'FragmentSelector', refinedBy: quote }])],
      },
      {
        id: 'urn:3',
        '@type': 'Annotation',
        body: [{ purpose: ['tagging'], value: 'وسم' }, { value: 'أولى' }, { value: 'ثانية' }],
        target: { source: { id: 'https://a.example/x' }, selector: { ...quote, prefix: 'قبل' } },
      },
    ];
    for (const file of [items, { type: 'AnnotationPage', items }, { first: { items } }]) {
      const { highlights, refused } = fromJson(file, NOW);
      expect(refused).toEqual([]);
      expect(highlights.map(({ note, tags }) => [note, tags])).toEqual([
        ['ملاحظة', []],
        ['نص', []],
        ['أولى\n\nثانية', ['وسم']],
      ]);
    }
  });

  it.each([
    ['too long', { ...HYPOTHESIS_ROW, text: 'x'.repeat(1_000_001) }, 'too-long'],
    ['too many tags', { ...HYPOTHESIS_ROW, tags: Array.from({ length: 1001 }, (_, i) => `t${i}`) }, 'too-long'],
    ['a note about a page', { ...HYPOTHESIS_ROW, target: [{ source: 'x' }] }, 'no-words'],
    ['a link that runs', { ...HYPOTHESIS_ROW, uri: 'javascript:alert(1)' }, 'bad-address'],
    ['a file address', { ...HYPOTHESIS_ROW, uri: 'file:///etc/passwd' }, 'bad-address'],
    ['no address', { ...HYPOTHESIS_ROW, uri: { toString: 'x' } }, 'bad-address'],
    ['no record', 'words', 'bad-address'],
  ])('are refused one by one with the reason: %s', (_, row, reason) => {
    const { highlights, refused } = fromJson([HYPOTHESIS_ROW, row], NOW);
    expect(highlights).toHaveLength(1);
    expect(refused).toEqual([{ place: 2, reason }]);
  });

  it('change nothing of what objects are, and keep no field that is not known', async () => {
    const file = JSON.stringify({ rows: [HYPOTHESIS_ROW] }).replace(
      '{"id"',
      '{"__proto__":{"colour":"red","isAdmin":true},"constructor":{"prototype":{"x":1}},"id"',
    );
    const { highlights } = await readHighlights(new Blob([file]), NOW);
    expect(Object.keys(highlights[0] ?? {})).not.toContain('constructor');
    expect(highlights[0]?.colour).toBe('yellow');
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  });

  it('never win over the reader by a date in the future', () => {
    const [future] = fromJson([{ ...HYPOTHESIS_ROW, updated: '9999-01-01T00:00:00Z' }], NOW).highlights;
    expect(future?.updatedAt).toBe(NOW);
  });

  it.each([
    ['{"rows":[{"uri":"https://a.exa', 'not-json'],
    ['', 'not-json'],
    ['[]', 'unknown-kind'],
    ['{"a":1}', 'unknown-kind'],
    ['"text"', 'unknown-kind'],
    ['null', 'unknown-kind'],
    [new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3]), 'bad-backup'],
    [new Uint8Array([0xff, 0xfe, 0, 1]), 'not-json'],
    ['['.repeat(100_000), 'not-json'],
  ])('are refused as a whole with the reason: %#', async (content, reason) => {
    await expect(readHighlights(new Blob([content]), NOW)).rejects.toMatchObject({ refusal: reason });
  });

  it('are refused or read, never taken wrongly, whatever is in them', () => {
    const keys = fc.constantFrom(
      'uri',
      'target',
      'selector',
      'type',
      'exact',
      'rows',
      'id',
      '__proto__',
      'body',
      'tags',
    );
    const json = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('Annotation', 'TextQuoteSelector', 'https://a.example/', 'javascript:x'),
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 5 }),
      ),
    })).value;
    fc.assert(
      fc.property(json, (value) => {
        try {
          for (const each of fromJson(value, NOW).highlights) {
            expect(each.url).toMatch(/^https?:/);
            expect(each.selectors.quote.exact).not.toBe('');
          }
        } catch (error) {
          expect(error).toBeInstanceOf(ImportError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('merging', () => {
  const mine = highlight({ note: 'رأيي', tags: ['طاقة'] });
  const newer = { ...mine, note: 'رأيي ثم أكثر', colour: 'pink' as const, updatedAt: '2026-11-22T00:00:00.000Z' };
  const other = highlight({ id: 'other', selectors: selectors('خفض', 900) });

  it('says what would change, changes it at once, and takes it back', async () => {
    const db = emptyLibrary();
    await saveHighlights(db, [mine]);
    const plan = await planImport(db, [newer, other]);
    expect(plan.added).toEqual([other]);
    expect(plan.changed.map(({ before, after }) => [before.note, after.note])).toEqual([['رأيي', 'رأيي ثم أكثر']]);
    expect(await listHighlights(db)).toEqual([mine]);
    const undo = await applyImport(db, plan);
    expect((await highlightsOf(db, mine.pageKey)).map(({ note, colour }) => [note, colour])).toEqual([
      ['رأيي ثم أكثر', 'pink'],
      ['', 'yellow'],
    ]);
    expect(await planImport(db, [newer, other])).toEqual({ added: [], changed: [], same: 2 });
    await undo();
    expect(await listHighlights(db)).toEqual([{ ...mine, revision: 3 }]);
  });

  it('keeps what is newer here, and both notes where each has its own', async () => {
    const db = emptyLibrary();
    await saveHighlights(db, [newer]);
    expect((await planImport(db, [mine])).same).toBe(1);
    const foreign = { ...mine, id: 'hypothesis:1', note: 'رأي آخر', tags: ['نفط'] };
    const [change] = (await planImport(db, [foreign])).changed;
    expect(change?.after).toMatchObject({
      id: mine.id,
      note: 'رأيي ثم أكثر\n\nرأي آخر',
      tags: ['طاقة', 'نفط'],
      colour: 'pink',
    });
  });

  it('makes one of the same words twice in a file, with both notes', async () => {
    const plan = await planImport(emptyLibrary(), [mine, { ...mine, id: 'again', note: 'ثانية' }]);
    expect(plan.added.map(({ note }) => note)).toEqual(['رأيي\n\nثانية']);
  });

  it('brings back what was deleted here, since the reader asks for it', async () => {
    const db = emptyLibrary();
    await saveHighlights(db, [mine]);
    await deleteHighlight(db, mine.id);
    const plan = await planImport(db, [mine]);
    await applyImport(db, plan);
    expect((await listHighlights(db)).map(({ id }) => id)).toEqual([mine.id]);
  });
});

describe('a file of many thousands', () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => ({
    ...HYPOTHESIS_ROW,
    id: `row-${at}`,
    text: `ملاحظة ${at}`,
    target: [{ selector: [{ type: 'TextQuoteSelector', exact: `كلمات ${at}` }] }],
  }));
  const file = () => new Blob([JSON.stringify({ total: rows.length, rows })]);

  it('leaves other work its turn, tells how far it is, and comes in whole', async () => {
    const db = emptyLibrary();
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    });
    const told: number[] = [];
    const watch = { onProgress: (done: number, total: number) => told.push(done / total) };
    const { highlights } = await readHighlights(file(), NOW, watch);
    const turnsReading = turns;
    expect(highlights).toHaveLength(rows.length);
    const some = highlights.slice(0, 1_200);
    const plan = await planImport(db, some, watch);
    await applyImport(db, plan, watch);
    clearInterval(timer);
    expect(turnsReading).toBeGreaterThan(2);
    expect(told.length).toBeGreaterThan(10);
    expect(Math.max(...told)).toBe(1);
    expect(await db.highlights.count()).toBe(some.length);
    expect(await planImport(db, some)).toEqual({ added: [], changed: [], same: some.length });
  });

  it('may be stopped while it is read, compared and written, and then nothing of it is there', async () => {
    const db = emptyLibrary();
    const stopAt = (share: number) => {
      const stop = new AbortController();
      const onProgress = (done: number, total: number) => done / total >= share && stop.abort(new Error('Stopped.'));
      return { signal: stop.signal, onProgress };
    };
    await expect(readHighlights(file(), NOW, stopAt(0.01))).rejects.toThrow('Stopped.');
    const highlights = (await readHighlights(file(), NOW)).highlights.slice(0, 1_200);
    await expect(planImport(db, highlights, stopAt(0.2))).rejects.toThrow('Stopped.');
    const plan = await planImport(db, highlights);
    await expect(applyImport(db, plan, stopAt(0.6))).rejects.toThrow();
    expect(await db.highlights.count()).toBe(0);
    expect(await db.changed.count()).toBe(0);
  });
});

describe('a backup of Khulasa', () => {
  it('gives its highlights, which merge by id without duplicates', async () => {
    const from = emptyLibrary();
    const marks = [
      highlight({ note: 'رأيي', tags: ['طاقة'] }),
      highlight({ id: 'other', selectors: selectors('خفض', 900), colour: 'blue' as const }),
    ];
    await saveHighlights(from, marks);
    const backup = await new Response(backupStream(from, DEFAULT_SETTINGS, NOW)).blob();
    const { kind, highlights, refused } = await readHighlights(backup, NOW);
    expect([kind, refused]).toEqual(['backup', []]);
    expect(highlights).toHaveLength(2);
    const db = emptyLibrary();
    await applyImport(db, await planImport(db, highlights));
    expect(await listHighlights(db)).toEqual(await listHighlights(from));
    expect(await planImport(db, highlights)).toEqual({ added: [], changed: [], same: 2 });
  });
});
