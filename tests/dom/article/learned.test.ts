/** Clutter that only the learned model knows, and what it must leave alone. */
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/article/read-page.ts';
import { Dice, document as documentOf, newsStory, site } from '../../fixtures/build.ts';
import { hiddenWith } from './hidden-with.ts';
import { openPage } from './open-page.ts';

describe('what the site says goes', () => {
  it.each([
    '<p>وفّر وقتك ودع لنا مهمة البحث، خلاصة اليوم تصلك على بريدك قبل قهوتك</p>',
    '<p>وجدت معلومة غير دقيقة؟ نبّهنا إليها وسنراجعها في أقرب وقت</p>',
    '<div><h4>رأيك يهمنا</h4><p>ما مدى رضاك عن هذه المادة؟</p><button>ممتازة</button><button>عادية</button></div>',
    '<p>بوابتك على تيليغرام 👇 <a href="https://t.me/x">هنا</a></p>',
  ])('%s', async (piece) => {
    expect(await hiddenWith(piece)).toHaveLength(1);
  });

  it('unless the reader keeps clutter of its kind', async () => {
    const piece = '<p>خلاصة اليوم تصلك على بريدك كل صباح، سجّل معنا مجانا</p>';
    expect(await hiddenWith(piece)).toHaveLength(1);
    expect(await hiddenWith(piece, { clutterOff: ['newsletter'] })).toEqual([]);
  });
});

it('a link to another page between headline and lead goes', async () => {
  const dice = new Dice(12);
  const { headline, paragraphs } = newsStory(dice, 6);
  const main = `<main><header><h1>${headline}</h1><p>كتبت هالة رمزي | 9 أبريل 2026</p><p><b>اقرأ أيضا | </b><a href="/n/4">عودة القطار إلى السهل بعد غياب طويل</a></p></header><article>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></main>`;
  const { noise } = readPage(await openPage(documentOf({ title: `${headline} - الميناء`, body: site(main, dice) })));
  expect(noise.map(({ text }) => text)).toEqual(['اقرأ أيضا | عودة القطار إلى السهل بعد غياب طويل']);
});

describe('what is of the story stays', () => {
  it.each([
    ['what somebody said', '<p>وقالت المذيعة: تابعونا على القناة الجديدة وأرسلوا إلينا آراءكم.</p>'],
    ['a point among others', '<ul><li>ثلاثة جسور جديدة</li><li>تابعونا غدا</li><li>مدرسة في الحي القديم</li></ul>'],
    ['facts', '<aside><h4>أرقام</h4><p>عدد المشتركين: 40 ألفا</p><p>قيمة الاشتراك: 12 دينارا</p></aside>'],
    ['documents', '<div><h4>وثائق</h4><ul><li><a href="/a.pdf">نص الحكم الصادر عن محكمة الاستئناف</a></li></ul></div>'],
    [
      'a notice that wants an answer',
      '<div><p>نستخدم ملفات تعريف الارتباط لتحسين تجربتك</p><button>موافق</button></div>',
    ],
    ['a verse', '<p>شاركتُ ليلَ المتعبين قصائدي</p>'],
  ])('%s', async (_what, piece) => {
    expect(await hiddenWith(piece)).toEqual([]);
  });

  it('an announcement that speaks to its readers throughout', async () => {
    const lines = [
      'نزّلوا تطبيق المرفأ الجديد على هواتفكم واقرؤوا الأخبار دون إنترنت، فقد صار متاحا على المتجرين.',
      'اشتركوا في نشرتنا البريدية ليصلكم موجز الصباح كل يوم في السابعة، مجانا ودون إعلانات.',
      'تابعوا قناتنا على واتساب لتصلكم الأخبار العاجلة أولا بأول، وشاركوا رابطها مع أصدقائكم.',
      'ساهموا في دعم صحافتنا المستقلة باشتراك شهري صغير، فبفضلكم تستمر غرفة أخبارنا في عملها.',
    ];
    const html = documentOf({
      title: 'الميناء تطلق تطبيقها الجديد - الميناء',
      body: `<main><article><h1>الميناء تطلق تطبيقها الجديد</h1><div>كتبت هالة رمزي | 9 أبريل 2026</div><div>${lines.map((text) => `<p>${text}</p>`).join('')}</div></article></main>`,
    });
    const { noise } = readPage(await openPage(html), { treatAs: 'article' });
    expect(noise.length).toBeLessThan(lines.length);
  });

  it('a value that was never filled in is a placeholder, not clutter', async () => {
    expect(await hiddenWith('<p>شارك الخبر: {{ share.count }} مشاركة</p>')).toEqual([
      'placeholder: شارك الخبر: {{ share.count }} مشاركة',
    ]);
  });
});
