import { describe, expect, it } from 'vitest';
import { keepArticle } from '../../../lib/library/articles.ts';
import { markChanged } from '../../../lib/library/changed.ts';
import { forget, forgetEverything, remember } from '../../../lib/library/forget.ts';
import { saveHighlight } from '../../../lib/library/highlights.ts';
import { recordVisit } from '../../../lib/library/history.ts';
import { findArticles, snippetsOf } from '../../../lib/library/search/find.ts';
import { indexChanged } from '../../../lib/library/search/indexer.ts';
import { parseQuery } from '../../../lib/library/search/query.ts';
import { search } from '../../../lib/library/search/search.ts';
import type { LibraryArticle } from '../../../lib/types.ts';
import { articleFor, emptyLibrary, highlight, paragraphs, visit } from './samples.ts';

type Library = ReturnType<typeof emptyLibrary>;
const NOW = new Date(2026, 10, 23, 12).getTime();

/** An article of our own: name, headline, text, and what else is different. */
type Made = [name: string, headline: string, text: string, change?: Partial<LibraryArticle>];

const MADE: Made[] = [
  [
    'fuel',
    'وزيرة الطاقة تعلن خفض أسعار الوقود',
    'قالت الوزيرة إن الخفض يبدأ الأحد في جميع المحافظات بنسبة ١٢ في المئة.',
  ],
  [
    'rain',
    'أمطار غزيرة على الساحل',
    'أغلقت السيول الطريق، وقال مسؤولون إن الأسعار لم تتأثر.',
    { site: 'sahel.example', siteName: 'صحيفة الساحل' },
  ],
  ['court', 'المحكمة تؤجل النظر في القضية', 'أجّلت المحكمة الجلسة إلى الشهر المقبل، وحضرها وزير العدل.'],
  [
    'school',
    'عودة الطلاب إلى المدارس',
    'استقبلت مدارسُ العاصمةِ طلابَها، وزار مسؤول مدرسةً في الضاحية. وبمدرستهم الجديدة فرح الأهالي.',
  ],
];

async function made(articles: Made[] = MADE): Promise<Library> {
  const db = emptyLibrary();
  for (const [number, [name, headline, text, change = {}]] of articles.entries()) {
    const at = new Date(2026, 10, 10 + number, 12).toISOString();
    const site = change.site ?? 'akhbar.example';
    const read = visit({ id: name, pageKey: name, site, headline, visitedAt: at, byline: '', agencies: [] });
    await recordVisit(db, read);
    const article = { ...articleFor(read), siteName: '', actors: [], quotes: [], ...change };
    await keepArticle(db, { article, paragraphs: paragraphs(...text.split('. ')), visitId: name });
  }
  await indexChanged(db);
  return db;
}

it('finds a word at every letter of the way, with its article and without', async () => {
  const db = await made();
  for (const word of ['الوقود', 'المحافظات', 'وقود', 'مدارس', 'المدارس', 'الساحل']) {
    const wanted = await keys(db, word);
    expect(wanted, word).not.toEqual([]);
    // Two letters begin too many words to be looked for; behind the article they are counted anew.
    for (let length = word.startsWith('ال') ? 4 : 2; length < word.length; length++) {
      expect(await keys(db, word.slice(0, length)), word.slice(0, length)).toEqual(expect.arrayContaining(wanted));
    }
  }
  const { items, query } = await findArticles(db, 'الوق', { limit: 9, now: NOW });
  expect(items[0]?.headlineMarks).toHaveLength(1);
  const snippets = await snippetsOf(db, query, ['fuel']);
  expect(snippets.get('fuel')).not.toBeUndefined();
});

const keys = async (db: Library, query: string) =>
  (await search(db, query, { limit: 50, now: NOW })).hits.map(({ key }) => key);

describe('a search', () => {
  it.each([
    ['folded', 'اسعار الوقود', ['fuel']],
    ['with tashkeel and tatweel', 'أَسْعـــار الوقود', ['fuel']],
    ['ta marbuta as ha', 'المحكمه', ['court']],
    ['without the article', 'محكمة', ['court']],
    ['with the article where the text has none', 'السيول الطريق', ['rain']],
    ['with the article, plural', 'الأسعار', ['fuel', 'rain']],
    ['behind a conjunction', 'والمحكمة', ['court']],
    ['behind a preposition', 'للمحكمة', ['court']],
    ['stemmed: another ending', 'مدرسة', ['school']],
    ['stemmed: a suffix in the text', 'طلاب', ['school']],
    ['Arabic digits', '١٢', ['fuel']],
    ['ASCII digits', '12', ['fuel']],
    ['Persian digits', '۱۲', ['fuel']],
    ['as it is typed', 'الوقو', ['fuel']],
    ['as it is typed, two letters', 'سي', ['rain']],
    ['every word must be there', 'أسعار الساحل', ['rain']],
    ['nothing', 'قمح', []],
    ['no word inside another', 'سعار', []],
    ['no letter of a word for a proclitic', 'زير', []],
    ['a phrase', '«خفض أسعار»', ['fuel']],
    ['no phrase in another order', '"أسعار خفض"', []],
    ['no phrase over a paragraph’s end', '"الضاحية وبمدرستهم"', []],
    ['a phrase with the article as written', '"وزير العدل"', ['court']],
  ])('finds %s: %s', async (_, query, expected) => {
    expect((await keys(await made(), query)).sort()).toEqual([...expected].sort());
  });

  it.each([
    ['موقع:sahel.example', ['rain']],
    ['site:sahel.example أمطار', ['rain']],
    ['موقع:الساحل', ['rain']],
    ['بعد:2026-11-12', ['school', 'court']],
    ['قبل:١١/١١/٢٠٢٦', ['fuel']],
    ['يوم:2026-11-11', ['rain']],
    ['بعد:2026-11 قبل:2026-12', ['school', 'court', 'rain', 'fuel']],
    ['فاعل:"ليلى الحداد"', ['fuel']],
    ['actor:الحداد', ['fuel']],
    ['طرف:الساحل', []],
    ['وسم:طاقة', ['court']],
    ['tag:"أسعار الطاقة"', ['court']],
    ['لون:أخضر', ['court']],
    ['colour:yellow', []],
    ['فيه:تظليل', ['court']],
    ['has:note', ['court']],
    ['has:highlight أسعار', ['court']],
  ])('filters: %s', async (query, expected) => {
    const actors: LibraryArticle['actors'] = [
      { name: 'ليلى الحداد', kind: 'person', role: '', aliases: ['الحداد'], mentions: 1 },
    ];
    const [fuel, ...others] = MADE as [Made, ...Made[]];
    const db = await made([[fuel[0], fuel[1], fuel[2], { actors }], ...others]);
    await saveHighlight(db, highlight({ pageKey: 'court', colour: 'green', note: 'قارن', tags: ['أسعار الطاقة'] }));
    await markChanged(db, ['court']);
    await indexChanged(db);
    expect(await keys(db, query)).toEqual(expected);
  });

  it('finds notes, tags and highlighted words, also of a page that was never recorded', async () => {
    const db = await made();
    await saveHighlight(
      db,
      highlight({ pageKey: 'blog', title: 'مدونة', note: 'يُراجَع مع تقرير البنك', tags: ['اقتصاد'] }),
    );
    await markChanged(db, ['blog']);
    await indexChanged(db);
    for (const query of ['البنك', 'إقتصاد', 'مدونة', 'الجديدة تسري']) expect(await keys(db, query)).toContain('blog');
    const found = await findArticles(db, 'بنك', { limit: 5, now: NOW });
    expect(found.items[0]).toMatchObject({ article: { headline: 'مدونة' }, highlights: 1 });
    expect((await snippetsOf(db, found.query, ['blog'])).get('blog')?.text).toContain('البنك');
  });

  it('ranks a headline above a text, a rare word above a common one, and the newer of two alike first', async () => {
    const db = await made([
      ['in-text', 'خبر قديم', 'تحدث عن القمح في آخر الجلسة وعن أمور أخرى كثيرة'],
      ['in-headline', 'القمح يصل إلى الميناء', 'نقلت السفن الشحنة كلها'],
      ['older', 'سباق الهجن', 'انطلق السباق'],
      ['newer', 'سباق الهجن', 'انطلق السباق'],
    ]);
    expect(await keys(db, 'القمح')).toEqual(['in-headline', 'in-text']);
    expect(await keys(db, 'سباق')).toEqual(['newer', 'older']);
  });

  it('marks what it found, also where it is spelled differently', async () => {
    const db = await made();
    const { query } = await search(db, 'مدرسه', { limit: 5, now: NOW });
    const snippet = (await snippetsOf(db, query, ['school'])).get('school');
    const marked = snippet?.marks.map(({ start, end }) => snippet.text.slice(start, end));
    expect(marked).toContain('مدرسةً');
  });

  it('says which filters it did not understand', () => {
    expect(parseQuery('بعد:غدًا لون:أسود محكمة', NOW)).toMatchObject({
      words: [{ word: 'محكمه', isPrefix: true }],
      filters: [],
      mistakes: ['بعد:غدًا', 'لون:أسود'],
    });
  });
});

describe('the index', () => {
  const indexOf = async (db: Library) => ({
    documents: (await db.documents.toArray()).map(({ key }) => key),
    postings: (await db.postings.toArray()).length,
    norms: (await db.norms.toArray()).map(({ lengths }) => lengths.reduce((sum, length) => sum + length, 0)),
  });

  it('grows and shrinks with the library and holds nothing of what is gone', async () => {
    const db = await made();
    const full = await indexOf(db);
    const forgotten = await forget(db, { visit: 'rain' });
    await indexChanged(db);
    expect(await keys(db, 'أمطار')).toEqual([]);
    const bytes = (await db.postings.toArray()).map(({ data }) => new TextDecoder().decode(data)).join('');
    expect(bytes).not.toContain('امطار');
    expect(bytes).toContain('محكمه');
    await remember(db, forgotten);
    await indexChanged(db);
    expect(await keys(db, 'أمطار')).toEqual(['rain']);
    expect((await indexOf(db)).postings).toBe(full.postings);
    for (const [name] of MADE) await forget(db, { visit: name });
    await indexChanged(db);
    expect(await indexOf(db)).toEqual({ documents: [], postings: 0, norms: [] });
  });

  it('is empty after everything is deleted', async () => {
    const db = await made();
    await forgetEverything(db);
    expect(await indexOf(db)).toEqual({ documents: [], postings: 0, norms: [] });
  });

  it('holds an article once when it is indexed by two windows, in steps, and again after a change', async () => {
    const db = await made();
    const before = await indexOf(db);
    await markChanged(
      db,
      MADE.map(([name]) => name),
    );
    await Promise.all([indexChanged(db, 1), indexChanged(db, 3)]);
    expect(await indexOf(db)).toEqual(before);
    await keepArticle(db, {
      article: {
        ...articleFor(visit({ pageKey: 'rain', headline: 'ثلوج على الساحل', visitedAt: new Date(NOW).toISOString() })),
      },
      paragraphs: paragraphs('غطت الثلوج الطريق'),
      visitId: 'later',
    });
    await indexChanged(db);
    expect(await keys(db, 'السيول')).toEqual([]);
    expect(await keys(db, 'ثلوج')).toEqual(['rain']);
  });

  it('answers the same for many ranges of documents as for one', async () => {
    const many = Array.from(
      { length: 300 },
      (_, number): Made => [
        `a${number}`,
        `تقرير عن ${number % 2 ? 'القمح' : 'الشعير'}`,
        number === 217 ? 'كلمة نادرة هنا' : 'نص قصير',
      ],
    );
    const db = await made(many);
    expect((await search(db, 'تقرير', { limit: 10, now: NOW })).total).toBe(300);
    expect((await search(db, 'قمح', { limit: 10, now: NOW })).total).toBe(150);
    expect(await keys(db, 'نادرة')).toEqual(['a217']);
    expect(await keys(db, 'نادرة شعير')).toEqual([]);
  });
});
