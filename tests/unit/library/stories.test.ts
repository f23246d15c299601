import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printText } from '../../../lib/library/shingles.ts';
import { StoryIndex } from '../../../lib/library/stories.ts';

const DROUGHT = [
  'أعلنت هيئة الموارد المائية أن منسوب السدود في المنطقة الوسطى تراجع خلال الصيف إلى أدنى مستوى يسجل منذ عشرين عامًا بسبب قلة الأمطار.',
  'وأوضح رئيس الهيئة في مؤتمر صحفي أن خطة الطوارئ تشمل تقليل ضخ المياه إلى الحقول ليلًا وحفر آبار جديدة قرب القرى البعيدة عن الأنهار.',
  'ويقول مزارعون إن القرار جاء متأخرًا بعد أن جفت بساتين الزيتون في سفوح الجبال وخسر كثير منهم محصول الموسم كله.',
];
const MATCH = [
  'فاز فريق الميناء على ضيفه فريق القلعة بهدفين دون رد في افتتاح الجولة الخامسة من الدوري أمام جمهور ملأ المدرجات رغم البرد.',
  'وسجل المهاجم الشاب الهدفين في الشوط الثاني بعد تمريرتين طويلتين من قائد الفريق الذي عاد إلى الملاعب بعد غياب ثلاثة أشهر.',
];
const ADDED =
  'وفي المقابل دعت جمعيات محلية إلى صرف تعويضات عاجلة للأسر المتضررة وإعادة النظر في أسعار المياه قبل بداية الشتاء المقبل.';

async function indexOf(...articles: Array<{ id: string; paragraphs: string[] }>): Promise<StoryIndex> {
  const index = new StoryIndex();
  for (const article of articles) await index.add(article);
  return index;
}

describe('stories read before', () => {
  it('recognises the same text in another spelling and in other paragraphs', async () => {
    const index = await indexOf({ id: 'first', paragraphs: DROUGHT }, { id: 'sport', paragraphs: MATCH });
    const respelled = [DROUGHT.join('\n').replaceAll('أ', 'ا').replaceAll('ة', 'ه').replace('السدود', 'السُّدود')];
    expect(await index.match({ id: 'second', paragraphs: respelled })).toEqual({
      matches: [{ id: 'first', containment: 1, sharedPart: 1, newParagraphs: [] }],
      newParagraphs: [],
    });
  });

  it('finds a short text inside a long report, and the report after the short text', async () => {
    const long = [...MATCH, ...DROUGHT];
    const [short] = DROUGHT;
    for (const [earlier, later] of [
      [long, [short ?? '']],
      [[short ?? ''], long],
    ] as const) {
      const index = await indexOf({ id: 'a', paragraphs: [...earlier] });
      const { matches } = await index.match({ id: 'b', paragraphs: [...later] });
      expect(matches.map(({ containment }) => containment)).toEqual([1]);
    }
  });

  it('names the paragraphs that are new', async () => {
    const [first = '', second = '', third = ''] = DROUGHT;
    const changed = second.replace('تقليل ضخ المياه إلى الحقول ليلًا', 'خفض ضخ المياه إلى الحقول نهارًا');
    const index = await indexOf({ id: 'a', paragraphs: DROUGHT });
    const { matches } = await index.match({
      id: 'b',
      paragraphs: ['', 'مياه', third, ADDED, first, changed, '* * *'],
    });
    expect(matches).toHaveLength(1);
    expect(matches[0]?.newParagraphs).toEqual([1, 3]);
  });

  it('names as new only what none of the earlier articles has', async () => {
    const [first = '', second = '', third = ''] = DROUGHT;
    const index = await indexOf({ id: 'a', paragraphs: [first, second] }, { id: 'b', paragraphs: [third, second] });
    const found = await index.match({ id: 'c', paragraphs: [first, second, third, ADDED] });
    expect(found.matches.map(({ id, newParagraphs }) => [id, newParagraphs])).toEqual(
      expect.arrayContaining([
        ['a', [2, 3]],
        ['b', [0, 3]],
      ]),
    );
    expect(found.newParagraphs).toEqual([3]);
  });

  it('says nothing of other stories, of less than half the text, or of the article itself', async () => {
    const [first = ''] = DROUGHT;
    const index = await indexOf({ id: 'a', paragraphs: DROUGHT });
    expect(await index.match({ id: 'b', paragraphs: MATCH })).toEqual({ matches: [], newParagraphs: [] });
    expect(await index.match({ id: 'c', paragraphs: [first.slice(0, 60), ...MATCH] })).toEqual({
      matches: [],
      newParagraphs: [],
    });
    expect(await index.match({ id: 'a', paragraphs: DROUGHT })).toEqual({ matches: [], newParagraphs: [] });
  });

  it('puts the most contained first, and the newest of equals', async () => {
    const [first = '', second = ''] = DROUGHT;
    const index = await indexOf(
      { id: 'partly', paragraphs: [first, second, ...MATCH] },
      { id: 'old', paragraphs: DROUGHT },
      { id: 'new', paragraphs: DROUGHT },
    );
    const { matches } = await index.match({ id: 'later', paragraphs: DROUGHT });
    expect(matches.map(({ id }) => id)).toEqual(['new', 'old', 'partly']);
  });

  it('takes the latest text of an article that is added again', async () => {
    const index = await indexOf({ id: 'a', paragraphs: DROUGHT }, { id: 'a', paragraphs: MATCH });
    expect((await index.match({ id: 'b', paragraphs: DROUGHT })).matches).toEqual([]);
    expect((await index.match({ id: 'b', paragraphs: MATCH })).matches).toHaveLength(1);
  });

  it.each([[[]], [['']], [['…', '***']]])('has nothing to say about %j', async (paragraphs) => {
    const index = await indexOf({ id: 'empty', paragraphs: [] }, { id: 'a', paragraphs: DROUGHT });
    expect(await index.match({ id: 'b', paragraphs })).toEqual({ matches: [], newParagraphs: [] });
  });

  it('compares texts shorter than a shingle as wholes', async () => {
    const index = await indexOf({ id: 'a', paragraphs: ['عاجل: هزة أرضية'] });
    expect((await index.match({ id: 'b', paragraphs: ['عاجل', 'هزة أرضية'] })).matches.map(({ id }) => id)).toEqual([
      'a',
    ]);
    expect((await index.match({ id: 'c', paragraphs: ['عاجل: هزة'] })).matches).toEqual([]);
  });
});

describe('the sample', () => {
  it('has a fingerprint in common wherever two texts share a run of twelve words', async () => {
    const words = fc.array(
      fc.nat(5000).map((number) => `كلمة${number}`),
      { minLength: 12, maxLength: 12 },
    );
    const around = fc.array(
      fc.nat(5000).map((number) => `غير${number}`),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(words, around, around, around, (shared, a, b, c) => {
        const left = printText([[...a, ...shared, ...b].join(' ')]).fingerprints;
        const right = new Set(printText([[...c, ...shared, ...a].join(' ')]).fingerprints);
        expect(left.some((fingerprint) => right.has(fingerprint))).toBe(true);
      }),
    );
  });
});
