/** Saving words that are marked already, and reaching marks that overlap. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isSameMark, mergeMarks } from '../../../lib/library/same-highlight.ts';
import { PageHighlights } from '../../../lib/page/page-highlights.ts';
import { sendReliably } from '../../../lib/page/send.ts';
import type { Highlight } from '../../../lib/types.ts';
import { one, rangeOf, show } from './page.ts';

vi.mock('../../../lib/page/send.ts', () => ({ sendReliably: vi.fn() }));

const A = 'افتتح المجلس البلدي مساء أمس حديقة عامة جديدة على ضفة النهر، بعد عامين من العمل.';
const B = 'وتضم الحديقة ممرات للمشاة وملعبا صغيرا للأطفال، ومقاعد صنعها نجارو الحي من خشب قديم.';
const C = 'وقال رئيس المجلس إن الدخول مجاني طوال العام، وإن الحراسة ستستمر حتى منتصف الليل.';

let page: PageHighlights;
let library: Highlight[] = [];

/** Shows what the library has, and waits until all of it is found: the page looks in slices, between other work. */
async function showLibrary(): Promise<void> {
  page.show(library);
  await expect.poll(() => library.filter(({ id }) => page.rangeOf(id) === null)).toEqual([]);
}

/** Another look at the page, after a reload. */
async function open(html: string): Promise<void> {
  page?.clear();
  show(html);
  page = new PageHighlights({
    visitId: 'v1',
    pageKey: 'https://garden.test/story',
    url: 'https://garden.test/story',
    title: () => 'حديقة',
  });
  await showLibrary();
}

beforeEach(() => {
  library = [];
  // The background, with the rule that the library has for the same words.
  vi.mocked(sendReliably).mockImplementation((async (type: string, data: { highlight: Highlight }) => {
    if (type !== 'saveHighlight') return undefined;
    const before = library.find((each) => isSameMark(each, data.highlight)) ?? null;
    const highlight = before ? mergeMarks(before, data.highlight) : data.highlight;
    library = [...library.filter((each) => each !== before), highlight];
    return { kept: 'library', highlight, before };
  }) as never);
});
afterEach(() => {
  page.clear();
  show('');
});

const STORY = `<p>${A}</p><p>${B}</p><p>${C}</p>`;

describe('the same words saved twice', () => {
  it('are one highlight', async () => {
    await open(STORY);
    await page.save(rangeOf('ملعبا صغيرا للأطفال'), 'yellow');
    await page.save(rangeOf('ملعبا صغيرا للأطفال'), 'pink');
    expect(library).toHaveLength(1);
    expect(library[0]?.colour).toBe('pink');
  });

  it.each([
    ['after a paragraph was put before them', `<p>تحديث: أضيفت صور من الافتتاح إلى هذا الخبر.</p>${STORY}`],
    ['after their paragraph was moved', `<p>${B}</p><p>${A}</p><p>${C}</p>`],
    ['after their spelling was changed', STORY.replace('ملعبا', 'ملعبًا').replace('للأطفال', 'للاطفال')],
    ['after elements were put around them', STORY.replace('صغيرا', '<b>صغيرا</b>')],
  ])('are one highlight %s', async (_when, after) => {
    await open(STORY);
    await page.save(rangeOf('ملعبا صغيرا للأطفال'), 'yellow');
    await open(after);
    const range = page.rangeOf(library[0]?.id ?? '');
    if (!range) throw new Error('The highlight is lost.');
    expect(range.toString()).toMatch(/^ملعب\S+ صغيرا لل.طفال$/);
    await page.save(range.cloneRange(), 'pink');
    expect(library).toHaveLength(1);
    expect(library[0]).toMatchObject({ colour: 'pink', selectors: { quote: { exact: 'ملعبا صغيرا للأطفال' } } });
  });

  it('are two highlights where they stand in another sentence', async () => {
    await open(`${STORY}<p>وفي الحي المجاور أقامت المدرسة ملعبا صغيرا للأطفال في ساحتها الخلفية.</p>`);
    await page.save(rangeOf('ملعبا صغيرا للأطفال'), 'yellow');
    await page.save(rangeOf('ملعبا صغيرا للأطفال', one('p:last-of-type')), 'yellow');
    expect(library).toHaveLength(2);
  });
});

describe('highlights that overlap', () => {
  const middle = (words: string) => {
    const { left, top, width, height } = rangeOf(words).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const quotesAt = (words: string) => page.idsAt(middle(words)).map((id) => page.highlight(id)?.selectors.quote.exact);

  it('are each reached, the newest first, where they cover each other and where they do not', async () => {
    await open(`<p style="white-space:nowrap;font-size:10px">${A}</p>`);
    const outer = 'مساء أمس حديقة عامة جديدة';
    const inner = 'حديقة عامة';
    const crossing = 'عامة جديدة على ضفة';
    for (const [at, words] of [outer, inner, crossing].entries()) {
      vi.spyOn(Date.prototype, 'toISOString').mockReturnValueOnce(`2026-03-0${at + 1}T08:00:00.000Z`);
      await page.save(rangeOf(words), 'yellow');
      await showLibrary();
    }
    expect(quotesAt('مساء')).toEqual([outer]);
    expect(quotesAt('حديقة')).toEqual([inner, outer]);
    expect(quotesAt('عامة')).toEqual([crossing, inner, outer]);
    expect(quotesAt('جديدة')).toEqual([crossing, outer]);
    expect(quotesAt('ضفة')).toEqual([crossing]);
    expect(quotesAt('النهر')).toEqual([]);
  });
});
