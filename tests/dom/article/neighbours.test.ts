/** Lines of a story that stand close to clutter, in one box with it or with its words, stay when that goes. */
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/article/read-page.ts';
import { document as documentOf } from '../../fixtures/build.ts';
import { openPage } from './open-page.ts';

const LEAD = 'أعلنت بلدية القلعة الاثنين افتتاح الجسر الجديد بعد ثلاثة أعوام من العمل، وشارك في الحفل أربعون مهندسا.';
const REST = [
  'وقالت رئيسة البلدية منى الحداد إن الجسر سيخفف الزحام عن وسط المدينة، وإن الشاحنات ستمنع من دخوله نهارا حتى إشعار آخر.',
  'ويقول التاجر سالم البحري إن زبائنه كانوا يصلون متأخرين ساعة كاملة، وإنه ينتظر هذا اليوم منذ أن فتح دكانه قرب السوق القديم.',
  'وكان العمل قد توقف مرتين بسبب السيول التي جرفت الأساسات، قبل أن تتكفل الوزارة بنصف الكلفة في مطلع العام الماضي.',
];

async function hidden(body: string): Promise<string[]> {
  const head = '<h1>القلعة تفتح جسرها الجديد</h1><div>كتبت هالة رمزي | 9 أبريل 2026</div>';
  const page = documentOf({
    title: 'القلعة تفتح جسرها الجديد - الميناء',
    body: `<main><article>${head}${body}</article></main>`,
  });
  const { verdict, noise } = readPage(await openPage(page));
  expect(verdict).toBe('article');
  return noise.map(({ text }) => text);
}
const lines = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

const POLL =
  '<div><p>استطلاع الرأي</p><p>ما رأيك في شكل الموقع الجديد؟</p><ul><li>ممتاز</li><li>مقبول</li></ul><button>صوّت</button></div>';

it.each([
  ['above', `<div><p>${LEAD}</p>${POLL}</div>`],
  ['below', `<div>${POLL}<p>${LEAD}</p></div>`],
  ['without a box of its own', `<div>${LEAD}${POLL}</div>`],
])('a lead in one box with a poll, %s', async (_where, box) => {
  const gone = await hidden(`${box}<div>${lines(REST)}</div>`);
  expect(gone.join('\n')).toContain('ما رأيك');
  expect(gone.join('\n')).not.toContain('أعلنت بلدية');
});

describe('the last paragraph, with the words of the rules for comments below it', () => {
  const rules =
    'لا تعبر التعليقات المنشورة عن رأي الموقع، ويمنع الإساءة والتجريح، وتحتفظ إدارة الموقع بحق حذف أي تعليق مخالف.';
  const more = 'عزيزي القارئ: نرجو أن تكون مشاركتك في صلب الموضوع، ولا تنشر التعليقات المسيئة.';
  it.each([
    'وقررت الوزارة تعليق الدراسة في المدارس القريبة يوما واحدا بسبب الاحتفال.',
    'وطلبت البلدية من السكان تجنب الشارع الرئيس والمشاركة في الحفل سيرا على الأقدام.',
    'ويرجى من الراغبين في المشاركة تسجيل أسمائهم في المبنى القديم قبل الخميس.',
    'وأثار القرار ردود فعل غاضبة بين التجار الذين لا يقبلون بالتعويض المعروض.',
  ])('%s', async (last) => {
    expect(await hidden(`<div>${lines([LEAD, ...REST, last, rules, more])}</div>`)).toEqual([rules, more]);
  });
});

describe('what a story only quotes', () => {
  it.each([
    ['a button', '<h2>«شارك رحلتك» مع من تحب</h2>'],
    [
      'a label',
      '<ul><li>«اقرأ أيضاً»: 9 آلاف مرة، أي مرتين في كل صفحة.</li><li>«اشترك الآن»: ثلاثة آلاف مرة.</li></ul>',
    ],
    [
      'chapters',
      '<p>يحمل كل فصل عبارة مألوفة عنوانا له، فالأول «تابعنا» والثاني «شارك المقال» والأخير «جميع الحقوق محفوظة».</p>',
    ],
    ['a notice', '<p>«الآراء الواردة لا تعبّر عن رأي الموقع.. هذه الجملة لم تحم أحدا في المحكمة»</p>'],
    [
      'a call over several lines',
      '<p>«شاركوا هذا النداء في كل المجموعات، ولا تكتفوا بالإعجاب.</p><p>أرسلوا لنا صور الرفوف من مدنكم، وسننشرها كل ليلة.</p><p>لا تكسروا شيئا، سلاحنا القفة الفارغة».</p>',
    ],
    [
      'a post that a sentence announces',
      '<p>وجاء في المنشور الذي تلاه القاضي:</p><blockquote>يا بنات، عندي ليكم مفاجأة<br>حمّلوا التطبيق من الرابط<br>وسجّلوا بالكود بتاعي</blockquote>',
    ],
    [
      'the points of a statement',
      '<div>وجاء في البيان أيضا:<br>- لا تنشر.<br>- احذف المقطع من هاتفك.<br>- أرسله إلينا على رقم واتساب الوحدة 0770000191، ثم احذفه.<br></div>',
    ],
    [
      'an answer in the lines of one paragraph',
      '<p>وجاءني الجواب سبعا وستين مرة:<br>راجعنا المحتوى الذي أبلغت عنه،<br>شكرا لأنك تساعدنا في الحفاظ على مكان آمن للجميع.</p>',
    ],
  ])('%s', async (_what, piece) => {
    expect(await hidden(`<div>${lines([LEAD, ...REST.slice(0, 2)])}${piece}${lines(REST.slice(2))}</div>`)).toEqual([]);
  });

  it('but not the name of a paper that invites', async () => {
    const invitation = 'تابعوا «الميناء» على فيسبوك وتويتر';
    expect(await hidden(`<div>${lines([LEAD, ...REST])}<p>${invitation}</p><p>${REST[0]}</p></div>`)).toContain(
      invitation,
    );
  });
});

it('a caption that says what the text says explains its picture', async () => {
  const figure = `<figure><img src="/j.jpg" alt=""><figcaption>${LEAD}</figcaption></figure>`;
  expect(await hidden(`${figure}<div>${lines([LEAD, ...REST])}</div>`)).toEqual([]);
});

it('a sentence in one line with a button', async () => {
  const gone = await hidden(
    `<div>${REST[0]}<button>تم نسخ الرابط</button></div><div>${lines([LEAD, ...REST.slice(1)])}</div>`,
  );
  expect(gone.join('\n')).not.toContain('رئيسة البلدية');
});

it('paragraphs in boxes that are named after bars and offers', async () => {
  const [first = '', second = '', third = ''] = REST;
  const body = `<div><p>${LEAD}</p><div class="share-box"><p>${first}</p></div><div class="related-text">${second}</div><div class="widget promo-text"><p>${third}</p></div></div>`;
  const head = '<h1>القلعة تفتح جسرها الجديد</h1><div>كتبت هالة رمزي | 9 أبريل 2026</div>';
  const page = documentOf({
    title: 'القلعة تفتح جسرها الجديد - الميناء',
    body: `<main><article>${head}${body}</article></main>`,
  });
  expect(readPage(await openPage(page)).blocks.map(({ text }) => text)).toEqual([LEAD, ...REST]);
});

describe('a sentence of the story', () => {
  it('stays that goes on from the one before, though it speaks of subscribing', async () => {
    const told =
      'وابتداء من الأول من الشهر المقبل، لن يكون تصفح الموقع مجانيا بالكامل: يقرأ الزائر خمس مقالات في الشهر، ثم تظهر له رسالة تدعوه إلى الاشتراك.';
    expect(await hidden(`<div>${lines([LEAD, told, ...REST])}</div>`)).toEqual([]);
  });

  it('stays and is read that is a link from end to end', async () => {
    const told = 'وكانت الوزارة قد أعلنت نهاية أكتوبر نيتها دراسة تعميم التجربة على جسور المدن الأخرى';
    expect(await hidden(`<div>${lines([LEAD])}<p><a href="/news/12">${told}</a>.</p>${lines(REST)}</div>`)).toEqual([]);
  });

  it('stays in a box that is named after offers, as short lines there do where such names are often wrong', async () => {
    const boxes = [LEAD, ...REST].map((text) => `<div class="promo_z3">${text}</div>`).join('');
    const short = '<div class="widget_b7">ثم فتح الطريق.</div>';
    const page = documentOf({
      title: 'القلعة تفتح جسرها الجديد - الميناء',
      body: `<main><article><h1>القلعة تفتح جسرها الجديد</h1><div>كتبت هالة رمزي | 9 أبريل 2026</div><div>${boxes}${short}<div>${REST[0]}</div></div></article></main>`,
    });
    const { blocks } = readPage(await openPage(page));
    expect(blocks.map(({ text }) => text)).toContain('ثم فتح الطريق.');
  });
});

it('a number in a table is no label of the link in the row below it', async () => {
  const table =
    '<table><tr><td>القلعة</td><td>13</td><td>9</td></tr><tr><td colspan="3"><a href="/gold">أسعار الذهب والدولار لحظة بلحظة في كل المدن</a></td></tr><tr><td>الرملية</td><td>11</td><td>4</td></tr></table>';
  const gone = await hidden(`<div>${lines([LEAD])}${table}${lines(REST)}</div>`);
  expect(gone.filter((text) => /^\d+$/.test(text))).toEqual([]);
});

describe('a box of other stories goes with all that it says', () => {
  const card = (title: string, teaser: string, href: string): string =>
    `<div class="card"><a href="${href}"><img src="/1.jpg" alt=""><span>${title}</span></a><div class="teaser">${teaser}</div></div>`;
  const cards =
    card(
      'البيئة تحذر من سوسة النخيل في ثلاث محافظات',
      'دعت الوزارة المزارعين إلى الإبلاغ عن كل إصابة خلال يومين.',
      '/n/1',
    ) + card('مصنع جديد لدبس التمر في المدينة الصناعية', 'بطاقة إنتاجية تبلغ اثني عشر ألف طن سنويا.', '/n/2');

  it.each([
    ['with a label', `<div class="box"><span>اقرأ أيضاً</span>${cards}</div>`],
    ['without one', `<div class="box">${cards}</div>`],
  ])('the teasers below its links, %s', async (_how, box) => {
    const gone = (await hidden(`<div>${lines([LEAD])}${box}${lines(REST)}</div>`)).join(' ');
    expect(gone).toContain('دعت الوزارة المزارعين');
    expect(gone).toContain('بطاقة إنتاجية');
    expect(gone).not.toContain('رئيسة البلدية');
  });

  it('the title below a linked picture', async () => {
    const box =
      '<div><h3>شاهد بالفيديو</h3><a href="/tv/8"><img src="/v.jpg" alt=""></a><p>بائع الشاي الذي يحفظ مواعيد القطارات كلها</p></div>';
    expect((await hidden(`<div>${lines([LEAD])}${box}${lines(REST)}</div>`)).join(' ')).toContain('بائع الشاي');
  });

  it('not the paragraph below a picture of the story', async () => {
    const box = `<div><h3>شاهد بالفيديو</h3><a href="/tv/8"><img src="/v.jpg" alt=""></a><p>${REST[1]}</p></div>`;
    expect((await hidden(`<div>${lines([LEAD])}${box}${lines(REST.slice(0, 1))}</div>`)).join(' ')).not.toContain(
      'سالم البحري',
    );
  });
});

it('how often a story was seen and shared goes, without a word', async () => {
  expect(await hidden(`<div>${lines([LEAD])}<div>3.4K · 57 · 0</div>${lines(REST)}</div>`)).toEqual(['3.4K · 57 · 0']);
});

it('a story on a newsletter keeps what it says of subscribing', async () => {
  const told = [
    'من شقة صغيرة في القلعة، أطلق ستة صحافيين غادروا صحفا يومية نشرة بريدية وبودكاست أسبوعيا، وقالوا إنهم لا يعرفون كم سيبقون.',
    'وبلغ عدد المسجلين في النشرة التجريبية، التي بدأت في أيلول، أحد عشر ألف قارئ، بحسب أرقام أطلعت المنصة الصحيفة عليها.',
    'الاشتراك في النشرة مجاني، أما العضوية فبأربعة دنانير في الشهر، وتشمل البودكاست الأسبوعي وأرشيف التحقيقات ودعوة إلى اجتماع التحرير المفتوح.',
    'وحتى مساء أمس بلغ عدد الأعضاء الدافعين تسعمئة عضو، نصفهم تقريبا من المغتربين، كما قالت رئيسة التحرير سوسن حداد.',
    'ويرى أستاذ الإعلام عصام الهاني أن التجربة تصطدم بعادة راسخة، إذ لا يدفع الناس ثمن ما يقرؤون منذ عشرين عاما.',
  ];
  const page = documentOf({
    title: 'صحافيون يطلقون نشرة يومية وبودكاست بلا إعلانات - الميناء',
    body: `<main><article><h1>صحافيون يطلقون نشرة يومية وبودكاست بلا إعلانات</h1><div>كتبت هالة رمزي | 9 أبريل 2026</div><div>${lines(told)}</div></article></main>`,
  });
  const { verdict, noise } = readPage(await openPage(page));
  expect([verdict, noise]).toEqual(['article', []]);
});

describe('what a sentence of the story announces stays', () => {
  const before = 'وبدأت القصة حين ظهر منشور يعد السكان بأرباح ثابتة، وقرأ ممثل النيابة نصه كاملا في مرافعته أمس:';
  it.each([
    [
      'bold lines below it',
      '<p><b>شغل أموالك معنا وأنت في بيتك، العرض لأول مئة مشترك فقط.</b></p><p><b>شارك المنشور مع عشرة من أصحابك وخذ أول شهر هدية.</b></p>',
    ],
    ['the next sentence', '<p>اشترك اليوم في قناتنا على واتساب وشارك الرابط مع أصحابك ليصلك كل جديد.</p>'],
    [
      'a box below it',
      '<div class="card"><p>اشترك اليوم وادفع حين تقدر.</p><p>اكتب لنا تعليقك على هذا الزجاج بالقلم.</p><p>للاتصال: اطرق الباب.</p></div>',
    ],
    ['a message with its gaps', '<p>عزيزي {{ name }}، تم إيداع مبلغ {{ amount }} ليرة في حسابك رقم {{ iban }}.</p>'],
  ])('%s', async (_what, said) => {
    expect(await hidden(`<div>${lines([LEAD, before])}${said}${lines(REST)}</div>`)).toEqual([]);
  });
});

it('a teaser that is cut short goes with the one link of its box', async () => {
  const box =
    '<div class="aside-card"><span>اقرأ أيضا</span><a href="/c/10">عشر قاعات أغلقت أبوابها: جردة لسينما الأحياء</a><p>كانت آخر قاعة في الحي، ثم صارت مستودعا للمفروشات...</p></div>';
  expect((await hidden(`<div>${lines([LEAD])}${box}${lines(REST)}</div>`)).join(' ')).toContain('مستودعا للمفروشات');
});

it('an address that the story prints out stays', async () => {
  const piece = '<p>رابط التقديم: <a href="https://www.minha-alqalaa.org">minha-alqalaa.org</a></p>';
  expect(await hidden(`<div>${lines([LEAD])}${piece}${lines(REST)}</div>`)).toEqual([]);
});

it('the life of the author below the story is no part of it', async () => {
  const bio = 'صحافية ثقافية من القلعة، عضو هيئة التحرير، لها كتاب عن قاعات السينما المغلقة.';
  const page = documentOf({
    title: 'القلعة تفتح جسرها الجديد - الميناء',
    body: `<main><article><h1>القلعة تفتح جسرها الجديد</h1><div>9 أبريل 2026</div><div>${lines([LEAD, ...REST])}</div><div class="author"><h4>هالة رمزي</h4><p>${bio}</p></div></article></main>`,
  });
  const { blocks } = readPage(await openPage(page));
  expect(blocks.map(({ text }) => text)).not.toContain(bio);
  expect(blocks).toHaveLength(4);
});

it.each([
  ['<p>قبل أن تغادر الصفحة، هذه المواد قد تعنيك <a href="/a/1">افتتاح مكتبة عامة في حي المرفأ القديم</a></p>', 1],
  ['<p><b>حصاد اليوم في عناوين</b></p><p><a href="/a/1">افتتاح مكتبة عامة في حي المرفأ القديم</a></p>', 2],
  ['<div>فيديو ذو صلة ▶ <a href="/a/1">افتتاح مكتبة عامة في حي المرفأ القديم</a></div>', 1],
  ['<p>ما يلي إعلان تجاري</p>', 1],
  ['<p>هذه المساحة للإعلان، <a href="/ads">أعلن معنا</a></p>', 1],
  ['<p>قواعد نشر التعليقات</p>', 1],
  ['<p>شاركونا رأيكم عبر هاشتاغ #جسر_القلعة</p>', 1],
  [
    '<div>من أين تتابع أخبار المدينة؟ <label><input type="radio" name="q"> الهاتف</label> - <label><input type="radio" name="q"> الراديو</label></div>',
    1,
  ],
])('what a site says between the lines goes: %s', async (piece, count) => {
  const gone = await hidden(`<div><p>${LEAD}</p>${piece}${lines(REST)}</div>`);
  expect(gone.join('\n')).not.toContain('البلدية');
  expect(gone.length).toBeGreaterThanOrEqual(1);
  expect(gone.length).toBeLessThanOrEqual(count);
  expect(gone.join(' ').replace(/\s+/g, '').length).toBeGreaterThan(12);
});

it('a bar to share that is set as navigation goes from between headline and story', async () => {
  const bar = '<nav><b>شارك المقال:</b> <a href="/s/1">Twitter</a> <a href="/s/2">Facebook</a></nav>';
  expect((await hidden(`${bar}<div>${lines([LEAD, ...REST])}</div>`)).join(' ')).toContain('Twitter');
});
