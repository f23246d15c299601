/** Labels go with the links below or behind them, and polls with their question, however both are set. */
import { describe, expect, it } from 'vitest';
import { hiddenWith } from './hidden-with.ts';

const LINKS = [
  'أسعار الخضر في سوق الميناء هذا الأسبوع',
  'مدرب الواحة: لم نلعب مباراتنا بعد',
  'كيف تختار حاسوبا لعام الدراسة؟',
];
const link = (text: string, at = 1): string => `<a href="/news/${at}7">${text}</a>`;
const below = LINKS.map((text, at) => `<p>${link(text, at + 1)}</p>`).join('');
const cards = LINKS.map(
  (text, at) => `<figure><img src="data:," alt=""><figcaption>${link(text, at + 1)}</figcaption></figure>`,
).join('');

describe('a label goes with its links', () => {
  it.each([
    ['the label last', `<p><b>واصل التصفح</b></p>${below.replaceAll('<p>', '<p>• ')}`],
    ['lines without a box', `<p><strong>آخر ما نُشر على الميناء</strong></p>${below}`],
    ['what others read', `<p><strong>رائج على صحيفة الميناء الآن</strong></p>${below}`],
    ['cards with pictures', `<aside><div>محطات أخرى من تغطيتنا</div>${cards}</aside>`],
    ['two cells of one row', `<table><tr><td>خبر آخر يستحق وقتك</td><td>${link(LINKS[0] ?? '')}</td></tr></table>`],
    ['a sentence that asks to go on', `<p>للاستزادة، انتقل إلى ${link(LINKS[0] ?? '')}</p>`],
    ['the page it stood on', `<h6>في الزاوية نفسها من الميناء: ${link(LINKS[0] ?? '')}</h6>`],
    ['an angle behind the label', `<p>ملف كامل تجده هنا ‹ ${link(LINKS[0] ?? '')}</p>`],
    ['quotation marks around the link', `<p>فاتك أمس على الميناء «${link(LINKS[0] ?? '')}»</p>`],
    ['the words of Egypt', `<p>اقرأ كمان: «${link(LINKS[0] ?? '')}»</p>`],
    [
      'a heading that asks to look',
      `<h3>للاطلاع على تقارير سابقة</h3><ul>${LINKS.map((text, at) => `<li>${link(text, at + 1)}</li>`).join('')}</ul>`,
    ],
    ['what has to do with it', `<p><b>أخبار لها علاقة</b></p>${below}`],
    ['a sign in front of the label', `<p>■ لمزيد من التفاصيل: ${link(LINKS[0] ?? '')}</p>`],
    ['the label within the link', `<p><a href="/news/8">وفي سياق آخر: ${LINKS[2]}</a></p>`],
    [
      'a link that leads nowhere yet among others',
      `<p><b>في العدد ذاته</b></p><ul><li><a href="#">${LINKS[0]}</a></li><li>${link(LINKS[1] ?? '')}</li><li>${link(LINKS[2] ?? '')}</li></ul>`,
    ],
    [
      'a table with a heading',
      `<table><tr><th>تابعوا آخر المستجدات</th></tr>${LINKS.map((text, at) => `<tr><td>${link(text, at + 1)}</td></tr>`).join('')}</table>`,
    ],
    ['a point without a link', `<ul><li>ذات صلة: علماء يرصدون كوكبا بحجم المشتري</li></ul>`],
  ])('%s', async (_name, piece) => {
    const hidden = await hiddenWith(piece);
    const said = hidden.join(' ').replace(/\s+/g, ' ');
    for (const words of piece.replace(/<[^>]*>/g, '|').split('|'))
      if (/[ء-ي]{3}/.test(words)) expect(said).toContain(words.replace(/^[•\s]+/, '').trim());
    expect(hidden.every((text) => text.startsWith('clutter'))).toBe(true);
  });
});

describe('a call and its button in a row go', () => {
  it.each([
    '<table><tr><td>حمّلوا التطبيق ليصلكم الخبر قبل الجميع</td><td><a href="/go/1">اضغط هنا للتحميل</a></td></tr></table>',
    '<table><tr><td>تابع أهم الأخبار العاجلة على</td><td><a href="/go/2">نبض</a></td></tr></table>',
    '<div>الإعلان يختفي خلال 5 ثوان – تخطي</div>',
    '<div><b>أعلن معنا</b> <a href="tel:0800">لإعلاناتكم: 0800</a></div>',
  ])('%s', async (piece) => {
    const said = (await hiddenWith(piece)).join(' ');
    for (const words of piece.replace(/<[^>]*>/g, '\n').split('\n'))
      if (/[ء-ي]/.test(words)) expect(said).toContain(words.trim());
  });

  it.each([
    '<table><tr><td>الملعب</td><td><a href="/map/4">ملعب الميناء الجديد في القلعة</a></td></tr></table>',
    '<table><tr><td>مدة القراءة: 20 دقيقة</td><td>مدة الإملاء: 15 دقيقة</td></tr></table>',
  ])('but facts stay: %s', async (piece) => {
    expect(await hiddenWith(piece)).toEqual([]);
  });
});

describe('a poll goes with its question', () => {
  it.each([
    [
      'answers that are buttons',
      '<div><b>استطلاع: كيف تتابع الأخبار يوميا؟</b><div><button>الهاتف</button> <button>التلفاز</button> <button>عرض النتائج</button></div></div>',
    ],
    [
      'answers in one line and a link to send them',
      '<p><strong>شارك برأيك:</strong> هل تؤيد العودة إلى التوقيت الصيفي؟</p><p>نعم | لا</p><p><a href="/go/2">إرسال</a></p>',
    ],
    [
      'answers between dashes',
      '<p><strong>سؤال اليوم:</strong> أي الأقسام تود أن نزيدها؟</p><p>علوم – رياضة – سفر</p><p><a href="/l/5">أرسل اختيارك</a></p>',
    ],
    [
      'answers as points',
      '<aside><strong>رأي القراء</strong><p>أين تقضي إجازة العيد؟</p><ul><li>في البيت</li><li>داخل البلاد</li></ul><a href="/l/3">اختر ثم اضغط</a></aside>',
    ],
    [
      'marks for the article',
      '<div>قيّم هذا المقال<br><label><input type="radio" name="q"> ممتاز</label><br><label><input type="radio" name="q"> ضعيف</label><br><button>قيّم</button></div>',
    ],
  ])('%s', async (_name, piece) => {
    const said = (await hiddenWith(piece)).join(' ').replace(/\s+/g, ' ');
    for (const words of piece.replace(/<[^>]*>/g, '\n').split(/\n|\s[|–]\s/))
      if (/[ء-ي]/.test(words)) expect(said).toContain(words.trim());
  });
});

describe('an element that its style sets in lines of its own is a line', () => {
  it.each([
    [
      'a bar’s label and a note',
      '<p>وقال التاجر سالم البحري إن السوق هادئ هذا العام على غير عادته في مثل هذه الأيام من الصيف.<span style="display:block">إعلان</span><span style="display: block">ملاحظة: يحق لإدارة الموقع حذف أي تعليق مخالف لشروط النشر</span>ثم عاد إلى دكانه القريب من الميناء وأغلق بابه حتى المساء كما يفعل كل يوم منذ عشرين عاما.</p>',
    ],
    [
      'a table of one cell',
      '<table><tr><td>كن معنا حيث تكون: <a href="/social/8">فيسبوك</a>، <a href="/social/9">لينكدإن</a>، <a href="/social/7">تيك توك</a></td></tr></table>',
    ],
  ])('%s', async (_name, piece) => {
    const said = (await hiddenWith(piece)).join('\n');
    expect(said).not.toBe('');
    expect(said).not.toContain('التاجر');
    expect(said).not.toContain('دكانه');
  });
});

describe('what looks like them and is of the story stays', () => {
  it.each([
    ['a question and its answer', '<p>هل كان يمكن تفادي الحريق؟</p><p>نعم، لو أغلقت الصمامات في وقتها.</p>'],
    [
      'a question of a survey that the story prints',
      '<p>هل تعمل في مهنة درستها؟</p><p>نعم | لا | أحيانا</p><p>وأجاب ستة من كل عشرة بنعم.</p>',
    ],
    ['a subhead above paragraphs', '<h3>أحدث التقارير عن الحادث</h3><p>وصل التقرير الأول إلى الوزارة فجر اليوم.</p>'],
    [
      'documents behind a label',
      '<p>الوثائق: <a href="/files/contract.pdf">عقد الترميم بين البلدية والمقاول الرئيس</a></p>',
    ],
    [
      'winners with links to their books',
      '<p>والفائزون هم:</p><ul><li><a href="/books/1">هالة رمزي</a></li><li><a href="/books/2">سمير الحداد</a></li></ul>',
    ],
    [
      'who took a picture',
      '<figure><img src="data:," alt=""><figcaption>السوق بعد الترميم. <a href="/by/7">عدسة سالم البحري</a></figcaption></figure>',
    ],
  ])('%s', async (_name, piece) => {
    expect(await hiddenWith(piece)).toEqual([]);
  });
});
