/** Copies of a part of the story, or of all of it in other places and letters: the article's own paragraphs stay. */
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/article/read-page.ts';
import { document as documentOf } from '../../fixtures/build.ts';
import { openPage } from './open-page.ts';

const STORY = [
  'وقعت جامعة السهل أمس اتفاقية مع بلدية الرمانة لإعادة تأهيل المكتبة القديمة وتحويلها إلى مركز لطلاب المرحلة الثانوية.',
  'وقال عميد شؤون الطلاب كريم الزبن إن المبنى سيضم 240 مقعدا وقاعة للحاسوب وركنا للأطفال يفتح بعد الظهر.',
  'وأكد رئيس البلدية ضرورة الالتزام التام بطراز الواجهة الحجرية، وحث السكان على تقديم ما لديهم من صور قديمة للمكان.',
  'وتبلغ كلفة المشروع نحو 3 ملايين دينار، يدفع الصندوق المحلي نصفها وتتحمل الجامعة ما تبقى على عامين.',
  'ويخشى جيران المكتبة أن تضيق الشوارع بالسيارات، فطالبوا بموقف خلف المدرسة المهجورة قبل بدء العمل.',
  'ومن المنتظر أن تفتح المكتبة أبوابها في مطلع العام الدراسي المقبل إذا لم تتأخر أعمال السقف في الشتاء.',
];
const [LEAD = '', SEATS = '', FRONT = '', COST = '', PARKING = '', ROOF = ''] = STORY;
const hasty = (text: string): string => text.replace(/[أإآ]/g, 'ا').replace(/ة/g, 'ه').replace(/ى/g, 'ي');
const tagged = (tag: string, lines: readonly string[]): string =>
  lines.map((text) => `<${tag}>${text}</${tag}>`).join('');
const own = (from = 0, to = STORY.length): string =>
  STORY.slice(from, to)
    .map((text) => `<p data-own>${text}</p>`)
    .join('');
const promo = (at: number): string => `<p>اقرأ أيضا: <a href="/news/${at}5">خبر آخر من أخبار الميناء رقم ${at}</a></p>`;
const article = (inside: string): string => `<article><div class="body">${inside}</div></article>`;

/** What becomes of the elements with `data-own` and with `data-again`. */
async function hidden(body: string): Promise<{ own: number; left: string[] }> {
  const main = `<main><h1>مكتبة الرمانة تعود مركزا للطلاب</h1><div>كتب سامر الأشقر | 12 مارس 2026</div>${body}</main>`;
  const document = await openPage(documentOf({ title: 'مكتبة الرمانة تعود مركزا للطلاب - الوادي', body: main }));
  const { verdict, noise } = readPage(document);
  expect(verdict).toBe('article');
  const isGone = (element: Element): boolean =>
    noise.some(({ target }) => 'element' in target && target.element.contains(element));
  const again = [...document.querySelectorAll('[data-again]')];
  expect(again.length).toBeGreaterThan(0);
  return {
    own: [...document.querySelectorAll('[data-own]')].filter(isGone).length,
    left: again.filter((element) => !isGone(element)).map(({ textContent }) => textContent ?? ''),
  };
}

describe('a copy above the article goes', () => {
  it.each([
    [
      'of its first half, in a box',
      `<div class="x3" data-again>${tagged('p', STORY.slice(0, 3))}</div>${article(own())}`,
    ],
    [
      'of its first half, each line by itself and in hasty letters',
      `${STORY.slice(0, 3)
        .map((text) => `<p data-again><font><b>${hasty(text)}</b></font></p>`)
        .join('')}${article(own())}`,
    ],
    [
      'of several paragraphs in one',
      `<div class="x4"><div data-again>${[LEAD, SEATS, FRONT].join(' ')}</div></div>${article(own())}`,
    ],
    [
      'with promos between the article’s paragraphs and none in the copy',
      `<section class="x5" data-again>${tagged('p', STORY)}</section><section class="x6">${STORY.map((text, at) => `<p data-own>${text}</p>${promo(at + 1)}`).join('')}</section>`,
    ],
    [
      'in an article’s element within the page’s own',
      `<article><article class="full-text" data-again>${tagged('p', STORY)}</article><div class="entry">${STORY.map((text, at) => `<p data-own>${text}</p>${promo(at + 1)}`).join('')}</div></article>`,
    ],
    [
      'with another copy behind it',
      `<div class="desktop-view" data-again>${tagged('p', STORY)}</div><div class="text-body">${own()}</div><div class="amp-view" data-again>${tagged('p', STORY.map(hasty))}</div>`,
    ],
    [
      'of its first half, with its second half copied behind it',
      `<div class="x7" data-again>${tagged('p', STORY.slice(0, 3))}</div>${article(own())}<div class="x8" data-again>${tagged('p', STORY.slice(3))}</div>`,
    ],
    [
      'in an article’s element that is named for print',
      `<article class="print-version" data-again>${tagged('p', STORY)}</article><div class="content">${own()}</div>`,
    ],
  ])('%s', async (_what, body) => {
    expect(await hidden(body)).toEqual({ own: 0, left: [] });
  });
});

describe('an edited twin goes', () => {
  const edited = FRONT.replace('التام', 'الكامل').replace('ضرورة', 'أهمية').replace('وحث', 'ودعا');
  it.each([
    ['behind its paragraph', article(`${own(0, 3)}<p data-again>${edited}</p>${own(3)}`)],
    ['in a cell in front of it', article(`${own(0, 2)}<table><tr><td data-again>${edited}</td></tr></table>${own(2)}`)],
    [
      'in slanted letters, told in other words',
      article(
        `${own(0, 4)}<p data-again><em>${COST.replace('وتبلغ كلفة المشروع نحو', 'وتصل تكلفة المشروع إلى نحو')}</em></p>${own(4)}`,
      ),
    ],
    [
      'as sentences of their own between other paragraphs',
      article(`${own(0, 2)}<p data-own>${FRONT} ${COST}</p>${own(4)}<p data-again>${FRONT}</p>`),
    ],
    ['below a picture that is counted', `${article(own())}<div class="gallery-cap" data-again>2/4 ${PARKING}</div>`],
  ])('%s', async (_where, body) => {
    expect(await hidden(body)).toEqual({ own: 0, left: [] });
  });

  it('but two paragraphs of a story that differ in what they say stay', async () => {
    const other = FRONT.replace('رئيس البلدية', 'رئيس الجامعة').replace('الواجهة الحجرية', 'القاعة الشرقية');
    const { left } = await hidden(article(`${own(0, 3)}<p data-again>${other}</p>${own(3)}`));
    expect(left).toEqual([other]);
  });
});

describe('with a copied body goes what stands in it besides', () => {
  it('subheads between its paragraphs', async () => {
    const headed = (mark: string): string =>
      STORY.map((text, at) => `${at % 2 ? '' : `<h3 ${mark}>مقاعد وقاعات ${at}</h3>`}<p ${mark}>${text}</p>`).join('');
    const body = `${article(headed('data-own'))}<div class="amp-page">${headed('data-again').replaceAll('h3', 'p')}</div>`;
    expect(await hidden(body)).toEqual({ own: 0, left: [] });
  });

  it('pieces that it is cut into', async () => {
    const pieces = STORY.flatMap((text) => text.split(/(?<=[،.])\s*/)).filter(Boolean);
    const body = `${article(own())}<div class="lite">${pieces.map((text) => `<span style="display:block" data-again>${hasty(text)}</span>`).join('')}</div>`;
    expect(await hidden(body)).toEqual({ own: 0, left: [] });
  });
});

describe('teasers that lead on go', () => {
  it.each([
    ['in other words', `<p class="intro" data-again>${LEAD.replace('وقعت', 'أبرمت').slice(0, 88)} [...]</p>`],
    ['linked from end to end', `<div class="card"><a href="/news/91" data-again>${LEAD.slice(0, 80)}…</a></div>`],
    ['linked and whole', `<div class="card"><a href="/news/91" data-again>${LEAD}</a></div>`],
    ['whole, with a call behind', `<div class="card"><p data-again>${LEAD} التفاصيل</p></div>`],
  ])('%s', async (_how, teaser) => {
    expect(await hidden(`${teaser}${article(own())}`)).toEqual({ own: 0, left: [] });
  });
});

it('a form for comments between two paragraphs does not end the story', async () => {
  const form = '<div class="x9"><h4>التعليقات (0)</h4><p>رأيك يهمنا</p><button>أضف تعليقا</button></div>';
  const main = `<main><h1>مكتبة الرمانة تعود مركزا للطلاب</h1><div>كتب سامر الأشقر | 12 مارس 2026</div>${article(`${own(0, 3)}${form}${own(3)}`)}</main>`;
  const { blocks } = readPage(await openPage(documentOf({ title: 'مكتبة الرمانة - الوادي', body: main })));
  const read = blocks.map(({ text }) => text);
  for (const text of [LEAD, PARKING, ROOF]) expect(read).toContain(text);
});

it('a teaser behind the story goes with the link below it, though it is set as a heading or a deck', async () => {
  const teaser = `<section><h2 class="standfirst" data-again>${hasty(LEAD).slice(0, 80)} ..</h2><a href="/news/91" data-again>اقرأ التفاصيل</a></section>`;
  expect(await hidden(`${article(own())}${teaser}`)).toEqual({ own: 0, left: [] });
});

it('a caption that is said twice below one picture, behind a sign or behind the story, stands once', async () => {
  const said = 'واجهة المكتبة القديمة في وسط الرمانة كما بدت أمس';
  const picture = '<img src="data:," alt="" width="60" height="40">';
  const body = `${article(`${own(0, 2)}<div class="pic">${picture}<p class="cap">${said}</p><span class="alt" style="display:block" data-again>${said}</span></div>${own(2, 4)}<div class="txt" data-again>📷 ${said}</div>${own(4)}`)}<table><tr><td data-again>${said}</td></tr></table>`;
  expect(await hidden(body)).toEqual({ own: 0, left: [] });
});

it('of a caption that stands twice in one line one goes, and a refrain beside a picture stays', async () => {
  const picture = '<img src="data:," alt="" width="60" height="40">';
  const twice = (mark: string): string =>
    `<span>واجهة المكتبة القديمة كما بدت أمس</span>${mark}<span>واجهه المكتبه القديمه كما بدت امس</span>`;
  const read = async (inside: string): Promise<string[]> => {
    const main = `<main><h1>مكتبة الرمانة تعود مركزا للطلاب</h1><div>كتب سامر الأشقر | 12 مارس 2026</div>${article(`${own(0, 3)}<div class="pic">${picture}${inside}</div>${own(3)}`)}</main>`;
    const { noise } = readPage(await openPage(documentOf({ title: 'مكتبة الرمانة - الوادي', body: main })));
    return noise.map(({ text }) => text);
  };
  expect(await read(twice(' '))).toEqual(['واجهه المكتبه القديمه كما بدت امس']);
  expect(await read(twice(' وكتب تحتها الطفل: '))).toEqual([]);
});

it('a caption that fell out of its figure goes, in a table or with the picture once more', async () => {
  const said = 'واجهة المكتبة القديمة في وسط الرمانة كما بدت أمس';
  const picture = '<img src="data:," alt="" width="60" height="40">';
  const body = article(
    `${own(0, 2)}<figure>${picture}<figcaption>${said}</figcaption></figure>${own(2, 4)}<table><tr><td>${picture}</td></tr><tr><td data-again>${said}</td></tr></table><div class="pic">${picture}<span data-again>${said}</span></div>${own(4)}`,
  );
  expect(await hidden(body)).toEqual({ own: 0, left: [] });
});
