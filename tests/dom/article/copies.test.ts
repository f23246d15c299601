/** Copies that sites print on purpose: captions, numbers put into digits, points of a story, print versions; and what only looks like one. */
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/article/read-page.ts';
import { document as documentOf } from '../../fixtures/build.ts';
import { openPage } from './open-page.ts';

const STORY = [
  'أعلنت بلدية القلعة الاثنين افتتاح الجسر الجديد بعد ثلاثة أعوام من العمل، وشارك في الحفل أربعون مهندسا من ثماني شركات.',
  'وقالت رئيسة البلدية منى الحداد إن الجسر سيخفف الزحام عن وسط المدينة، وإن الشاحنات ستمنع من دخوله نهارا حتى إشعار آخر.',
  'ويقول التاجر سالم البحري إن زبائنه كانوا يصلون متأخرين ساعة كاملة، وإنه ينتظر هذا اليوم منذ أن فتح دكانه قرب السوق القديم.',
  'وكان العمل قد توقف مرتين بسبب السيول التي جرفت الأساسات، قبل أن تتكفل الوزارة بنصف الكلفة في مطلع العام الماضي.',
];
const CAPTION = 'أهالي القلعة يعبرون الجسر الجديد في يومه الأول';

async function hidden(body: string): Promise<string[]> {
  const page = documentOf({ title: 'القلعة تفتح جسرها الجديد - الميناء', body });
  const { verdict, noise } = readPage(await openPage(page));
  expect(verdict).toBe('article');
  return noise.map(({ reason, text }) => `${reason}: ${text}`);
}

/** The story with pieces behind its paragraphs. */
function story(pieces: Record<number, string>, figure = ''): string {
  const lines = STORY.map((text, i) => `<p>${text}</p>${pieces[i] ?? ''}`).join('');
  return `<main><article><h1>القلعة تفتح جسرها الجديد</h1><div>كتبت هالة رمزي | 9 أبريل 2026</div>${figure}<div>${lines}</div></article></main>`;
}
const figure = (text: string): string => `<figure><img src="/j.jpg" alt=""><figcaption>${text}</figcaption></figure>`;

describe('a caption again goes', () => {
  it.each([
    ['without its credit', figure(`${CAPTION}. تصوير: هالة رمزي`), figure(CAPTION), CAPTION],
    ['without an agency in brackets', figure(`${CAPTION} (وكالات)`), figure(CAPTION), CAPTION],
    ['as a line of the story', figure(`${CAPTION} [الميناء]`), `<p>${CAPTION}</p>`, CAPTION],
    ['with a label', figure(CAPTION), `<p><em>الصورة: ${CAPTION}</em></p>`, `الصورة: ${CAPTION}`],
    [
      'with tatweel',
      figure(CAPTION),
      `<p>${CAPTION.replace('الجسر', 'الجســر')}</p>`,
      CAPTION.replace('الجسر', 'الجســر'),
    ],
  ])('%s', async (_how, first, second, gone) => {
    expect(await hidden(story({ 1: second }, first))).toEqual([`duplicate: ${gone}`]);
  });

  it.each([
    ['of another picture', figure(`${CAPTION} (أ ف ب)`), figure(`${CAPTION} (رويترز)`)],
    ['as a sentence of the story', figure(CAPTION), `<p>${CAPTION}.</p>`],
  ])('not %s', async (_how, first, second) => {
    expect(await hidden(story({ 1: second }, first))).toEqual([]);
  });
});

describe('numbers in digits', () => {
  const copy = (text: string): string => story({ 2: `<div class="box"><p>${text}</p></div>` });
  it('are those that the story tells in words', async () => {
    const text = (STORY[0] ?? '')
      .replace('ثلاثة أعوام', '3 أعوام')
      .replace('أربعون مهندسا', '40 مهندسا')
      .replace('ثماني', '8');
    expect(await hidden(copy(text))).toEqual([`duplicate: ${text}`]);
  });

  it('that differ from the story’s say something else', async () => {
    const text = (STORY[0] ?? '').replace('ثلاثة أعوام', '5 أعوام');
    expect(await hidden(copy(text))).toEqual([]);
  });
});

it('points that are passages of the story go with their label', async () => {
  const points = [
    'الجسر سيخفف الزحام عن وسط المدينة',
    'زبائنه كانوا يصلون متأخرين ساعة كاملة',
    'تتكفل الوزارة بنصف الكلفة',
  ];
  const box = `<div><h4>في نقاط</h4><ul>${points.map((text) => `<li>${text}.</li>`).join('')}</ul></div>`;
  expect(await hidden(story({ 3: box }))).toEqual([`duplicate: في نقاط ${points.map((text) => `${text}.`).join(' ')}`]);
});

it('a version for print in one box goes', async () => {
  const gone = await hidden(story({ 3: `<pre>${STORY.join('\n')}</pre>` }));
  expect(gone).toHaveLength(1);
  expect(gone[0]).toMatch(/^duplicate: أعلنت بلدية القلعة/);
});

it('numbers in a table stay beside a copied body', async () => {
  const table =
    '<table><tr><th>الفئة</th><th>الرسم</th></tr><tr><td>شاحنة</td><td>18</td></tr><tr><td>سيارة</td><td>7</td></tr></table>';
  const twin = `<section>${STORY.map((text) => `<p>${text}</p>`).join('')}</section>`;
  const page = `${story({ 1: table, 3: twin })}<aside><p>18</p><p>7</p></aside>`;
  expect(await hidden(page)).toEqual([`duplicate: ${STORY.join(' ')}`]);
});

describe('lines that say the same of somebody else', () => {
  const both = (one: string, other: string): string => story({ 1: `<p>${one}</p><p>${other}</p>` });
  it.each([
    [
      'another defendant, in the same number of words',
      'أولا: معاقبة المتهم عادل فتحي مرسي بالسجن المشدد خمس سنوات وتغريمه وعزله من وظيفته في البلدية.',
      'ثانيا: معاقبة المتهم سامح رجب عثمان بالسجن المشدد خمس سنوات وتغريمه وعزله من وظيفته في البلدية.',
    ],
    [
      'the second question to the next one',
      'وسأل رئيس المحكمة المتهم الأول: هل وقعت على أذون الصرف في المخزن القديم؟ فأجاب: لم أوقع.',
      'وسأل رئيس المحكمة المتهم الثاني: هل وقعت على أذون الصرف في المخزن القديم؟ فأجاب: لم أوقع.',
    ],
    [
      'another city at the same price',
      'القلعة: يباع الكيس بأربعين ليرة في المخابز العامة وبخمسين في سواها، كما كان في الشهر الماضي.',
      'الرملية: يباع الكيس بأربعين ليرة في المخابز العامة وبخمسين في سواها، كما كان في الشهر الماضي.',
    ],
    [
      'the new text of a law behind the old one',
      'النص القديم: لا يجوز تشغيل العامل أكثر من ثماني ساعات في اليوم أو ثمان وأربعين ساعة في الأسبوع موزعة على ستة أيام على الأكثر.',
      'النص الجديد: لا يجوز تشغيل العامل أكثر من ثماني ساعات في اليوم أو خمس وأربعين ساعة في الأسبوع موزعة على ستة أيام على الأكثر.',
    ],
    [
      'the opposite',
      'واعتبرت النقابة أن التعديلات متوازنة وتراعي مصلحة العامل وصاحب العمل معا، وأن ما قيل فيها كثير.',
      'واعتبرت النقابة أن التعديلات غير متوازنة ولا تراعي مصلحة العامل وصاحب العمل معا، وأن ما قيل فيها كثير.',
    ],
    [
      'condolences to another family',
      'نعى اتحاد الكرة في القلعة اللاعب عثمان الطاهر، وتقدم بالتعازي إلى أسرته وزملائه، سائلا الله أن يتغمده بواسع رحمته.',
      'نعى اتحاد الكرة في الرملية اللاعب فيصل إدريس، وتقدم بالتعازي إلى أسرته وزملائه، سائلا الله أن يتغمده بواسع رحمته.',
    ],
  ])('%s', async (_what, one, other) => {
    expect(await hidden(both(one, other))).toEqual([]);
  });

  it.each([
    ['a word of grammar', 'وإن الشاحنات', 'كما أن الشاحنات'],
    ['one verb for another', 'سيخفف الزحام', 'سيقلل الزحام'],
    ['another form of a word', 'من دخوله نهارا', 'من الدخول نهارا'],
  ])('a copy goes in which an editor exchanged %s', async (_what, from, to) => {
    const copy = (STORY[1] ?? '').replace(from, to);
    expect(copy).not.toBe(STORY[1]);
    expect(await hidden(story({ 3: `<p>${copy}</p>` }))).toEqual([`duplicate: ${copy}`]);
  });

  it('a whole second body goes, though a word of each paragraph was exchanged', async () => {
    const exchanged = STORY.map((text) =>
      text
        .replace('افتتاح الجسر', 'تدشين الجسر')
        .replace('أربعون مهندسا', 'أربعون خبيرا')
        .replace('سيخفف الزحام', 'سيقلل الازدحام')
        .replace('متأخرين ساعة كاملة', 'متأخرين ساعة بأكملها')
        .replace('جرفت الأساسات', 'دمرت القواعد'),
    );
    const gone = await hidden(story({ 3: exchanged.map((text) => `<p>${text}</p>`).join('') }));
    expect(gone).toEqual(exchanged.map((text) => `duplicate: ${text}`));
  });
});

it.each(['نسخة مهيأة للطباعة', 'النص كما ورد في النسخة الورقية'])(
  'what a copied body is called goes with it: %s',
  async (label) => {
    const copy = STORY.map((text) => `<p>${text.replaceAll('أ', 'ا')}</p>`).join('');
    const gone = await hidden(story({ 3: `<h4>${label}</h4><section>${copy}</section>` }));
    expect(gone.join(' ')).toContain(label);
    expect(gone.join(' ')).toContain('اعلنت بلدية');
  },
);

it('two numbers in a row may be in digits in a copy', async () => {
  const lead = 'وامتدت الجلسة ثلاث ساعات، وحضرها سبعة عشر محاميا وممثل واحد للنيابة العامة، وغاب عنها متهمان فاران.';
  const copy = lead.replace('ثلاث', '3').replace('سبعة عشر', '17');
  expect(await hidden(story({ 0: `<p>${lead}</p>`, 2: `<div class="box"><p>${copy}</p></div>` }))).toEqual([
    `duplicate: ${copy}`,
  ]);
});

it('two versions of a text that the story compares both stay', async () => {
  const version = (name: string, sure: string): string =>
    `<p><b>${name}</b></p><p>تعلن المؤسسة أن برنامج التقنين في القلعة وريفها سيكون ابتداء من مساء اليوم ساعتي وصل مقابل أربع ساعات قطع${sure}.</p><p>ويعود ذلك إلى انخفاض توريدات الغاز إلى محطة الميناء القديم في الأسبوع الأخير.</p>`;
  const both = version('النسخة الأولى صباحا', '') + version('النسخة الثانية مساء', ' تقريبا');
  expect(await hidden(story({ 1: both }))).toEqual([]);
});

describe('a paragraph again, with words that editors exchange', () => {
  const [, , OWN = '', LAST = ''] = STORY;
  const SIDE =
    'وحضر إلى الاحتفال مئات من السكان الذين ثمنوا جهود المهندسين، مشيرين إلى أن المنازل القريبة من الضفة لم تعد مهددة بالغرق كما كانت كل شتاء منذ بناء السد.';
  it('goes', async () => {
    const edited = SIDE.replace('جهود', 'مساعي').replace('مشيرين', 'لافتين').replace('المنازل', 'البيوت');
    expect(await hidden(story({ 1: `<p>${SIDE}</p>`, 2: `<p>${edited}</p>` }))).toEqual([`duplicate: ${edited}`]);
  });

  it('stays when somebody else is named', async () => {
    const other = OWN.replace('سالم البحري', 'عادل الحلبي').replace('زبائنه', 'عماله');
    expect(await hidden(story({ 2: `<p>${other}</p>` }))).toEqual([]);
  });

  it('goes below a label that is an ad’s', async () => {
    const lines = [STORY[1] ?? '', OWN].map((text) => `<p>${text}</p>`).join('');
    const gone = await hidden(story({ 0: '<p>محتوى مدفوع</p>', 3: `<p>برعاية إعلانية</p>${lines}` }));
    expect(gone.filter((line) => line.startsWith('duplicate'))).toHaveLength(2);
    expect(gone).toHaveLength(4);
  });

  it('goes as the words below a picture, where what explains one stays', async () => {
    const [sentence = ''] = LAST.split('،');
    expect(await hidden(story({ 1: figure(SIDE), 2: `<p>${SIDE}</p>` }))).toEqual([`duplicate: ${SIDE}`]);
    expect(await hidden(story({ 1: figure(sentence) }))).toEqual([]);
  });
});

it('the subheads of a copied body go with it, though a paragraph of the story stands twice in front of it', async () => {
  const body = STORY.map((text, i) => `<p>${text}</p>${i === 1 ? '<p>زحام قديم</p>' : ''}`).join('');
  const head = '<h1>القلعة تفتح جسرها الجديد</h1><div>كتبت هالة رمزي | 9 أبريل 2026</div>';
  const page = `<main><article>${head}<div class="text">${body}<p>${STORY[3]}</p></div><div class="v2"><div>${body}</div></div></article></main>`;
  const gone = await hidden(page);
  expect(gone.join('\n').split('زحام قديم')).toHaveLength(2);
});
