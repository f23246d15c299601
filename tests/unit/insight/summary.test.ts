import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/insight/analyse.ts';
import type { StoryInput } from '../../../lib/insight/story.ts';
import { STORY } from './story.ts';

const summaryOf = (paragraphs: string[], more: Partial<StoryInput> = {}) =>
  analyse({ title: '', byline: '', publishedAt: '', paragraphs, ...more }).summary;
const textsOf = (paragraphs: string[], more: Partial<StoryInput> = {}) =>
  summaryOf(paragraphs, more).map(({ text }) => text);

const REPORT = [
  'أعلنت بلدية الميناء، السبت، بدء ترميم السوق القديم بكلفة تسعة ملايين دينار وعلى ثلاث مراحل.',
  'وقال رئيس البلدية إن العمل يبدأ من الأقواس الشمالية التي تصدعت في شتاء العام الماضي.',
  'وأضاف أن المحال ستبقى مفتوحة طوال مدة الترميم.',
  'كما خصصت البلدية ساحة مجاورة للباعة الذين تقع محالهم تحت الأقواس.',
  'وذلك بعد اجتماعات طويلة مع لجنة التجار.',
  'من جهة أخرى، طالب التجار بتعويضات عن أشهر الشتاء التي تقل فيها الحركة.',
];

describe('the length of a summary', () => {
  it('is what the reader asks for, and the shorter one is part of the longer', () => {
    const seven = summaryOf(STORY.paragraphs, { ...STORY, sentences: 7 });
    for (let length = 1; length <= 6; length++) {
      const texts = textsOf(STORY.paragraphs, { ...STORY, sentences: length });
      expect(texts.length).toBeLessThanOrEqual(length);
      const nested = seven.filter(({ rank }) => rank < length).map(({ text }) => text);
      expect(nested).toEqual(texts);
    }
  });

  it('is the whole text where there are fewer sentences than asked for', () => {
    const two = ['أغلق الجسر القديم أمام السيارات صباح اليوم.', 'ويعاد فتحه مساء الغد بعد فحص أعمدته.'];
    expect(textsOf(two, { sentences: 5 })).toEqual(two);
  });
});

describe('sentences that lean on the one before', () => {
  it('enter only together with it', () => {
    for (let length = 1; length <= 6; length++) {
      const chosen = summaryOf(REPORT, { sentences: length });
      const orders = new Set(chosen.map(({ order }) => order));
      for (const { text, order } of chosen) {
        if (/^(?:وأضاف أن|وذلك)/.test(text)) expect(orders, text).toContain(order - 1);
      }
    }
  });

  it.each([
    ['وقال رئيس البلدية إن العمل يبدأ غدا في السوق.', 'قال'],
    ['كما خصصت البلدية ساحة مجاورة للباعة كلهم.', 'خصصت'],
    ['من جهة أخرى، طالب التجار بتعويضات عن الشتاء.', 'طالب'],
    ['والبلدية تدرس الآن مشروعا ثانيا في المدينة.', 'البلدية'],
    ['في المقابل، رفض النادي العرض المقدم إليه.', 'رفض'],
    ['إلا أن الشركة لم ترد على الطلب حتى مساء أمس.', 'الشركة'],
  ])('says what may be left out of «%s»', (text, first) => {
    const [, second] = summaryOf(['بدأ العمل في السوق القديم صباح السبت.', text], { sentences: 2 });
    expect(second?.text).toBe(text);
    expect(second?.text.slice(second.cut).startsWith(first)).toBe(true);
  });

  it.each([
    'وزير النقل يفتتح الجسر الجديد صباح الغد.',
    'وافق المجلس على الموازنة بعد نقاش طويل.',
    'واشنطن ترسل وفدا إلى المحادثات هذا الأسبوع.',
    'وصل الفريق إلى المدينة بعد رحلة طويلة.',
    'أما الجمعية فقد رحبت بقرار البلدية كله.',
  ])('leaves the first letter of «%s»', (text) => {
    const [, second] = summaryOf(['بدأ العمل في السوق القديم صباح السبت.', text], { sentences: 2 });
    expect([second?.text, second?.cut]).toEqual([text, 0]);
  });
});

describe('what never enters', () => {
  it.each([
    'اقرأ أيضا: ترميم السوق القديم يبدأ السبت بكلفة تسعة ملايين.',
    'للمزيد من الأخبار عن الترميم تابعونا على منصات التواصل.',
    'انضموا إلى قناتنا عبر واتساب لمتابعة أخبار السوق القديم.',
    'المصدر: صحيفة الميناء، ملحق السوق القديم والترميم.',
    'صورة أرشيفية من السوق القديم قبل بدء أعمال الترميم.',
    'تصوير: سامي الحكيم، السوق القديم، بلدية الميناء.',
    '{{ article.views }} شخصا قرأوا خبر ترميم السوق القديم.',
    'اشترك في نشرتنا البريدية لتصلك أخبار الترميم كل صباح.',
    '(رويترز)',
    'الميناء - وكالات',
    'جميع الحقوق محفوظة لصحيفة الميناء وموقع السوق القديم.',
    'رابط الخبر في صحيفة الميناء: ترميم السوق القديم يبدأ السبت',
    '** جميع المقالات المنشورة عن السوق القديم تعبر عن رأي كتابها.',
    'شاهد.. كل ما تريد معرفته عن ترميم السوق القديم في الميناء',
    'بحسب وكالة أنباء الميناء.',
    'وفقا لصحيفة السوق (ص س).',
    'بحسب ما أفاد به مراسلنا في الميناء.',
    'والله من وراء القصد.',
    'للتواصل مع الكاتب أرسل رسالة إلى بريد صحيفة الميناء اليومية.',
  ])('%s', (line) => {
    for (const paragraphs of [
      [line, ...REPORT],
      [...REPORT, line],
    ]) {
      expect(textsOf(paragraphs, { title: 'ترميم السوق القديم في الميناء', sentences: 7 })).not.toContain(line);
    }
  });

  it.each([
    'صورة لأقواس السوق القديم قبل أن تبدأ بلدية الميناء ترميمها.',
    'وتبلغ كلفة ترميم السوق القديم تسعة ملايين دينار، شاهد الفيديو أعلاه.',
    'وقالت لجنة تجار السوق القديم في بيان أصدرته مساء السبت عن الترميم وكلفته ما يلي:',
    'تجار السوق القديم يطالبون بلدية الميناء بالتعويض',
  ])('%s, unless the story begins with it', (line) => {
    const paragraphs = [...REPORT.slice(0, 1), line, ...REPORT.slice(1)];
    expect(textsOf(paragraphs, { title: 'ترميم السوق القديم في الميناء', sentences: 7 })).not.toContain(line);
    expect(textsOf([line, ...REPORT], { title: 'ترميم السوق القديم في الميناء', sentences: 7 })).toContain(line);
  });

  it('what leans on a sentence that cannot enter', () => {
    const announced = 'وقالت لجنة تجار السوق القديم في بيان أصدرته مساء السبت عن الترميم وكلفته ما يلي:';
    const paragraphs = [...REPORT.slice(0, 2), announced, 'وذلك كله سيكلف التجار موسما كاملا.', ...REPORT.slice(5)];
    expect(textsOf(paragraphs, { sentences: 7 }).some((text) => text.startsWith('وذلك'))).toBe(false);
  });

  it.each([
    'وفقا للخطة يبدأ ترميم السوق القديم من الأقواس الشمالية في الربيع.',
    'صورة السوق القديم في أذهان أهل الميناء لم تتغير منذ خمسين عاما.',
    'انضم لاعب النادي الأول إلى منتخب بلاده استعدادا للبطولة.',
    'شاهد عيان قال إن الحريق بدأ من مستودع قريب من السوق.',
    'تحرير المدينة القديمة استغرق شهرين بحسب كتب التاريخ.',
    'لمتابعة تنفيذ القرار شكلت الوزارة لجنة من خمسة أعضاء.',
  ])('but prose that begins like a promo does: %s', (line) =>
    expect(textsOf([line, 'ويتوقع أن يستمر العمل عاما كاملا.'], { sentences: 2 })).toContain(line),
  );

  it('a sentence that says the same as another', () => {
    const again = 'بدء ترميم السوق القديم بكلفة تسعة ملايين دينار، بحسب بلدية الميناء.';
    const texts = textsOf([...REPORT, again], { sentences: 7 });
    expect(texts.filter((text) => text.includes('ترميم السوق القديم بكلفة'))).toHaveLength(1);
  });
});

describe('an interview', () => {
  const INTERVIEW = [
    'فازت الكاتبة سلوى الناصر بجائزة الرواية عن عملها «باب البحر»، وتحدثت إلينا عن طفولتها في الميناء وعن كتابها المقبل.',
    'كيف بدأت الكتابة؟',
    'بدأت برسائل إلى جدتي التي كانت تسكن الجبل، ثم صارت الرسائل قصصا قصيرة. كنت في العاشرة تقريبا.',
    'لماذا اخترت البحر عنوانا؟',
    'لأن البحر كان نافذة بيتنا الوحيدة، ومنه كان أبي يعود كل مساء. لم أعرف بابا غيره.',
    'وما كتابك المقبل؟',
    'أكتب عن مدينة غمرها السد، وعن أهلها الذين تفرقوا في ثلاث قارات. سيصدر في الربيع.',
  ];

  it('is summed up by its introduction and the answers, never by a question', () => {
    const texts = textsOf(INTERVIEW, { title: 'سلوى الناصر: البحر كان باب بيتنا', sentences: 4 });
    expect(texts[0]).toBe(INTERVIEW[0]);
    expect(texts.some((text) => /[؟?]$/.test(text))).toBe(false);
    expect(texts.slice(1).some((text) => INTERVIEW.slice(2).some((answer) => answer.startsWith(text)))).toBe(true);
  });
});

describe('an interview whose questions have a star', () => {
  const STARRED = [
    'التقينا الرسام كمال الشامي في مرسمه المطل على الميناء، وسألناه عن معرضه الأخير وعن سنوات الدراسة.',
    '* متى بدأت الرسم؟',
    '- بدأت في العاشرة على جدران بيت جدي في الجبل. وكانت أمي تمسح ما أرسم كل مساء.',
    '* أظن أن المعرض الأخير كان أقرب معارضك إلى الطفولة في الجبل.',
    '- نعم، عدت فيه إلى ألوان البيت القديم كلها. وهو معرض عن الذاكرة.',
    '* وهل تعرض خارج البلاد؟',
    '- أعرض في الربيع في مدينتين على البحر. وأسافر بعدها إلى الجنوب.',
  ];

  it('has no question in its summary, also none without its mark', () => {
    const texts = textsOf(STARRED, { title: 'كمال الشامي: عدت إلى ألوان البيت', sentences: 5 });
    expect(texts[0]).toBe(STARRED[0]);
    expect(texts.filter((text) => text.startsWith('*'))).toEqual([]);
  });
});

describe('a list', () => {
  const LIST = [
    'يحتاج من يزور الوادي في الشتاء إلى بعض الاستعداد، وهذه خمسة أمور ينصح بها أهله.',
    '1- أحضر معك ثيابا دافئة ومعطفا يقي المطر. فالطقس يتغير بسرعة بعد الظهر، وتهبط الحرارة ليلا إلى ما دون الصفر في أغلب القرى العالية.',
    '2- احجز مكان الإقامة قبل أسبوع على الأقل. ففي القرى العالية فنادق قليلة تمتلئ سريعا أيام العطل.',
    '3- احمل نقودا ورقية تكفي رحلتك كلها. فلا مصرف في الوادي.',
    '4- اسأل أهل القرى عن حال الطريق كل صباح. فالثلج يقطعه مرات في الشهر.',
    '5- اترك خطة رحلتك لدى صديق في المدينة. فالهاتف لا يعمل في كل مكان.',
  ];

  it('is summed up by its introduction and how its items begin, in their order', () => {
    const texts = textsOf(LIST, { title: 'خمس نصائح لزيارة الوادي في الشتاء', sentences: 4 });
    expect(texts[0]).toBe(LIST[0]);
    expect(texts.slice(1).map((text) => text.slice(0, 2))).toEqual(['1-', '2-', '3-']);
  });
});

describe('a live blog', () => {
  const entry = (time: string, what: string) => `${time} ${what} ونقلت فرق الإسعاف المصابين إلى المستشفى القريب.`;
  const NEWEST_FIRST = [
    entry('18:40', 'أعلنت فرق الإطفاء السيطرة على حريق الغابة بالكامل.'),
    entry('16:10', 'وصلت طائرتان إضافيتان للمشاركة في الإطفاء.'),
    entry('13:25', 'أخليت ثلاث قرى قريبة من خط النار.'),
    entry('11:00', 'اندلع حريق كبير في الغابة شرق المدينة.'),
  ];

  it('begins with the newest entry, wherever it stands', () => {
    for (const paragraphs of [NEWEST_FIRST, [...NEWEST_FIRST].reverse()]) {
      expect(textsOf(paragraphs, { title: 'حريق الغابة لحظة بلحظة', sentences: 1 })[0]).toContain(
        'السيطرة على حريق الغابة',
      );
    }
  });
});
