/** Boxes of key points, teasers and captions that say again what sentences of the story say: they go, and the story stays. */
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/article/read-page.ts';
import { document as documentOf } from '../../fixtures/build.ts';
import { openPage } from './open-page.ts';

const STORY = [
  'أعادت بلدية وادي الزهور فتح سوق السمك القديم أمام التجار صباح السبت، بعد ترميم دام أربعة عشر شهرا بتمويل محلي.',
  'وقال المشرف على الترميم سامر الأشقر إن السقف الخشبي أعيد تركيبه لوحا لوحا. واستعان الفريق بنجارين من ثلاث قرى مجاورة بقيت فيها الحرفة.',
  'وأضاف أن أرضية السوق رفعت نصف متر حتى لا تغمرها مياه الشتاء كما كان يحدث في كل عام.',
  'ويخشى بعض الباعة أن ترتفع الإيجارات، فالعقود الجديدة تجدد كل سنة وكانت من قبل تمتد عشر سنوات.',
  'وردت رئيسة البلدية بأن الإيجار لن يتغير قبل عامين، وأن الأولوية لمن كان له دكان في السوق قبل إغلاقه.',
  'ومن المقرر أن يفتح في الطابق العلوي متحف صغير يعرض أدوات الصيادين وقواربهم في منتصف الصيف المقبل.',
];
const [LEAD = '', CRAFT = '', FLOOR = '', , RENT = '', MUSEUM = ''] = STORY;
const CARPENTERS = CRAFT.slice(CRAFT.indexOf('واستعان'));
const hasty = (text: string): string => text.replace(/[أإآ]/g, 'ا').replace(/ة/g, 'ه');
const tagged = (tag: string, lines: readonly string[], before = ''): string =>
  lines.map((text) => `<${tag}>${before}${text}</${tag}>`).join('');
const own = (from: number, to = STORY.length): string =>
  STORY.slice(from, to)
    .map((text) => `<p data-own>${text}</p>`)
    .join('');

/** What becomes of the elements with `data-own` and with `data-again`. */
async function hidden(body: string): Promise<{ own: number; again: number; of: number }> {
  const main = `<main><h1>سوق السمك القديم يفتح أبوابه من جديد</h1><div>كتبت رنا الصباغ | 12 مارس 2026</div>${body}</main>`;
  const document = await openPage(documentOf({ title: 'سوق السمك القديم يفتح أبوابه من جديد - الوادي', body: main }));
  const { verdict, noise } = readPage(document);
  expect(verdict).toBe('article');
  const isGone = (element: Element): boolean =>
    noise.some(({ target }) => 'element' in target && target.element.contains(element));
  const again = [...document.querySelectorAll('[data-again]')];
  const texts = [...document.querySelectorAll('[data-own]')];
  return { own: texts.filter(isGone).length, again: again.filter(isGone).length, of: again.length };
}

const article = (inside: string): string => `<article><div class="body">${inside}</div></article>`;

describe('key points go with their label', () => {
  const points = [LEAD, FLOOR, MUSEUM];
  it.each([
    [
      'in a box above',
      `<section data-again><h3>أبرز النقاط</h3><ul>${tagged('li', points)}</ul></section>${article(own(0))}`,
    ],
    [
      'as lines with bullets among the paragraphs',
      article(
        `${own(0, 2)}<p data-again>نقاط رئيسية</p>${points.map((text) => `<p data-again>• ${text}</p>`).join('')}${own(2)}`,
      ),
    ],
    [
      'in hasty spelling, sentences out of the middle of paragraphs among them',
      article(
        `<div data-again><strong>في هذا الخبر:</strong><ul>${tagged('li', [CARPENTERS, RENT].map(hasty))}</ul></div>${own(0)}`,
      ),
    ],
    [
      'in a box without a label',
      article(`${own(0, 3)}<aside data-again>${tagged('div', [LEAD, RENT, MUSEUM])}</aside>${own(3)}`),
    ],
    [
      'beside a copy of the whole text',
      `${article(`<ul>${tagged('li data-again', [FLOOR, MUSEUM])}</ul>${own(0)}`)}<div class="print" data-again>${STORY.map(hasty).join('<br>')}</div>`,
    ],
  ])('%s', async (_where, body) => {
    const { own: lost, again, of } = await hidden(body);
    expect(lost).toBe(0);
    expect(again).toBe(of);
  });
});

describe('a teaser above the story goes', () => {
  const half = LEAD.slice(0, LEAD.indexOf('، بعد'));
  it.each([
    ['with the words of the lead', `<p class="excerpt" data-again>${LEAD}</p>${article(own(0))}`],
    ['with its first half', `<p class="excerpt" data-again>${half}</p>${article(own(0))}`],
    ['in a box without a name', `<div class="x3"><div data-again>${LEAD}</div></div>${article(own(0))}`],
    [
      'which leads on',
      `<div><p data-again>${LEAD.split(' ').slice(0, 12).join(' ')}… تابع القراءة</p></div>${article(own(0))}`,
    ],
  ])('%s', async (_how, body) => {
    expect(await hidden(body)).toEqual({ own: 0, again: 1, of: 1 });
  });
});

describe('of a paragraph and a twin in front of it the twin goes', () => {
  const body = article(own(0));
  it.each([
    [
      'in a box for telephones among the paragraphs',
      article(`${own(0, 4)}<div class="d-md-none" data-again><div>${RENT}</div></div>${own(4)}`),
    ],
    ['above the headline’s box', `<div class="hidden-lg" data-again><p>${FLOOR}</p></div>${body}`],
    ['two of them', `<div class="x2"><div data-again>${FLOOR}</div><div data-again>${MUSEUM}</div></div>${body}`],
  ])('%s', async (_where, markup) => {
    const { own: lost, again, of } = await hidden(markup);
    expect(lost).toBe(0);
    expect(again).toBe(of);
  });

  it('but a lead in a box of its own stays, and its copy goes', async () => {
    const lead = `<div class="x5"><p data-own>${LEAD}</p></div>`;
    expect(await hidden(`${lead}${article(`${own(1, 3)}<p data-again>${LEAD}</p>${own(3)}`)}`)).toEqual({
      own: 0,
      again: 1,
      of: 1,
    });
  });
});

it('what a table says of each is told again below it', async () => {
  const told = [
    ['المقاول', 'السجن سبع سنوات ودفع دية العمال كلهم من ماله الخاص'],
    ['المهندس', 'السجن ثلاث سنوات والمنع من مزاولة المهنة مدى الحياة'],
    ['الحارس', 'السجن سنة واحدة مع وقف التنفيذ والعزل من منصبه'],
  ];
  const table = `<table>${told.map(([who, what]) => `<tr><td>${who}</td><td data-own>${what}</td></tr>`).join('')}</table>`;
  const below = told.map(([, what]) => `<p data-own>${what}، وهو ما طلبته النيابة في جلسة الأحد الماضي.</p>`).join('');
  expect((await hidden(article(`${own(0, 2)}${table}${below}${own(2)}`))).own).toBe(0);
});

describe('the story stays', () => {
  it.each([
    [
      'below a picture whose caption says what the lead says',
      article(`<figure><img src="data:," alt=""><figcaption>${LEAD} ${FLOOR}</figcaption></figure>${own(0)}`),
    ],
    [
      'below a picture whose caption is its whole lead',
      article(
        `<figure><img src="data:," alt=""><figcaption>${LEAD} ${FLOOR}</figcaption></figure><p data-own>${LEAD} ${FLOOR}</p>${own(3)}`,
      ),
    ],
    [
      'where a list of it is copied further down',
      `${article(`${own(0, 3)}<ul>${tagged('li data-own', STORY.slice(3))}</ul>`)}<div>${tagged('div', STORY)}</div>`,
    ],
    [
      'where a sentence announces the points',
      article(
        `${own(0, 3)}<p data-own>واتفق المجلس مع التجار على ثلاث قواعد هي الآتية:</p><ul>${tagged('li data-own', [
          'يبقى الإيجار على حاله عامين كاملين من يوم الافتتاح.',
          'تكون الأولوية لمن كان له دكان في السوق القديم.',
        ])}</ul>${own(3)}<p data-own>يبقى الإيجار على حاله عامين كاملين من يوم الافتتاح، أي حتى ربيع العام الذي يليه.</p><p data-own>وتكون المراجعة بعد ذلك باتفاق الطرفين.</p><p data-own>تكون الأولوية لمن كان له دكان في السوق القديم، ويثبت ذلك بعقد أو بشهادة جارين.</p>`,
      ),
    ],
    [
      'and points that give other numbers',
      article(
        `${own(0, 3)}<ul>${tagged('li data-own', [
          'رفعت أرضية السوق الشمالي 40 سنتيمترا عن مستوى الشارع المجاور له.',
          'رفعت أرضية السوق الجنوبي 60 سنتيمترا عن مستوى الشارع المجاور له.',
        ])}</ul>${own(3)}<p data-own>رفعت أرضية السوق الشمالي 45 سنتيمترا عن مستوى الشارع المجاور له في المرحلة الأولى.</p><p data-own>وتوقف العمل شهرا.</p><p data-own>رفعت أرضية السوق الجنوبي 65 سنتيمترا عن مستوى الشارع المجاور له في المرحلة الثانية.</p>`,
      ),
    ],
  ])('%s', async (_how, body) => {
    expect((await hidden(body)).own).toBe(0);
  });

  it('in a chant of many words that is sung three times', async () => {
    const chant =
      'يا بحرنا يا واسع الصدر، كم حملت إلينا من خبز وكم أخذت منا من رجال، فعد إلينا بالسمك والغائبين، وسنوقد لك الشمع على الصخر كل مساء.';
    const lines = `${own(0, 3)}<p data-own>${chant}</p>${own(3, 4)}<p data-own>${chant}</p>${own(4)}<p data-own>${chant}</p>`;
    expect((await hidden(article(lines))).own).toBe(0);
  });
});
