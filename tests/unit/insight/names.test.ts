import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/insight/analyse.ts';
import { actorOf, insightOf } from './support.ts';

const namesOf = (...paragraphs: string[]) => insightOf(...paragraphs).actors.map(({ name }) => name);

describe('a person’s name', () => {
  it.each([
    [
      'goes on with the surname that speaks later',
      'وصل العقيد حامد بالخير أمس. وأوضح بالخير أن الطريق مفتوح.',
      'حامد بالخير',
    ],
    [
      'begins with a given name that looks like a particle',
      'كشفت الممثلة منة شلبي أن دورها صعب. وقالت شلبي إنها سعيدة.',
      'منة شلبي',
    ],
    ['may be «علي» behind a title', 'التقى الوزير الصحافي علي السماوي في مكتبه.', 'علي السماوي'],
    [
      'does not begin with «بن»',
      'وأوضح الأستاذ مساعد بن سعد العتيبي المدير التنفيذي أن الباب مفتوح.',
      'مساعد بن سعد العتيبي',
    ],
    ['has no common word in front', 'ونقلت الصحيفة على لسان أفيغدور ليبرمان قوله إن الأمر انتهى.', 'أفيغدور ليبرمان'],
    [
      'is no part of the body in front of it',
      'أكدت المديرة التنفيذية للهيئة ليلى نجم الدين أن العمل مستمر.',
      'ليلى نجم الدين',
    ],
    ['stands in a hashtag', 'وأضاف الرئيس الأميركي #دونالد_ترمب أن الاتفاق قريب.', 'دونالد ترمب'],
  ])('%s', (_, text, name) => expect(namesOf(text)).toContain(name));

  it.each([
    ['a pronoun', 'وكان الفضل في ذلك له ولزملائه في المصنع الكبير.', 'له'],
    ['God', 'وأضاف أن المشروع اكتمل بتوفيق الله، ونحمد الله على ذلك.', 'الله'],
    ['the holy book', 'وحفظ أجزاء من القرآن الكريم في سنة واحدة.', 'الكريم'],
  ])('is not %s', (_, text, word) => expect(namesOf(text)).not.toContain(word));

  it('ends before the blessing', () => {
    expect(namesOf('وكان الأديب غسان الحلبي رحمه الله يزور السوق كل جمعة.')).toContain('غسان الحلبي');
  });

  it('is not the father’s, who may be in the story himself', () => {
    const names = namesOf('استقبل الملك سلمان بن عبدالعزيز الوفد. وحضر اللقاء الأمير محمد بن سلمان بن عبدالعزيز.');
    expect(names).toContain('سلمان بن عبدالعزيز');
    expect(names).toContain('محمد بن سلمان بن عبدالعزيز');
  });

  it('ends before what the sentence says of the child who is called by the first name', () => {
    const names = namesOf(
      'وزار معاذ وحيدا معرض الكتاب أمس. وقال معاذ بعد ذلك إنه وجد ما يريد.',
      'وعاد معاذ سعيدا إلى بيته. وقال معاذ إن القراءة حياته.',
    );
    expect(names.filter((name) => name.startsWith('معاذ'))).toEqual(['معاذ']);
  });

  it('is one under two spellings, and two names are not one', () => {
    const insight = insightOf('اتهمت الشرطة دميتري كوفتون أمس. ونفى ديمتري كوفتون التهمة، وقال كوفتون إنه بريء.');
    expect(actorOf(insight, 'كوفتون')?.mentions).toHaveLength(3);
    expect(namesOf('وصل حسن الهاشمي إلى عمان. وقال حسين الهاشمي إنه لم يصل.')).toHaveLength(3);
  });

  it('parts where «و» joins two', () => {
    const names = namesOf('قال المدرب إن كريستيانو رونالدو وغاريث بيل وكريم بنزيمة سيلعبون غدا.');
    expect(names).toEqual(expect.arrayContaining(['كريستيانو رونالدو', 'كريم بنزيمة']));
    expect(names.filter((name) => name.includes('وغاريث'))).toEqual([]);
  });

  it('on a centre or a street is no mention of the person', () => {
    const { actors } = insightOf(
      'افتتح المحافظ شارع جمال عبد الناصر أمس. وتخرج المستفيدون بمركزي محمد بن نايف للمناصحة.',
    );
    expect(actors.filter(({ kind }) => kind === 'person')).toEqual([]);
  });

  it('is no crowd', () => expect(namesOf('وتضرر المستهلكون من ارتفاع الضريبة أمس.')).toEqual([]));
});

describe('a role', () => {
  it.each([
    ['كلف وزير الدفاع سامي الخطيب بتأمين الحدود.', 'سامي الخطيب', 'وزير الدفاع'],
    ['عين سامي الخطيب وزيرا، وهو مدير برنامج الأبحاث بجامعة القاهرة.', 'سامي الخطيب', ''],
    [
      'وقال المتحدث الأمني بوزارة الداخلية منصور التركي إن الأمر انتهى.',
      'منصور التركي',
      'المتحدث الأمني بوزارة الداخلية',
    ],
    ['استمعت الشرطة للمعارض الروسي ألكسندر سميرنوف أمس.', 'ألكسندر سميرنوف', 'المعارض الروسي'],
    ['قدمت مساعدة مستشار الرئيس دونالد ترامب استقالتها.', 'دونالد ترامب', 'الرئيس'],
    ['وقال نائب الرئيس جو بايدن إن الأمر انتهى.', 'جو بايدن', 'نائب الرئيس'],
    ['دعم المؤسسة العسكرية بقيادة الفريق خليفة حفتر أمس.', 'خليفة حفتر', 'الفريق'],
  ])('ends where it ends: %s', (text, name, role) => expect(actorOf(insightOf(text), name)?.role).toBe(role));
});

describe('an organisation', () => {
  it.each([
    ['أعلنت الهيئة العامة للسياحة والآثار موسما جديدا.', 'الهيئة العامة للسياحة والآثار'],
    [
      'أعلنت اللجنة العليا للثروات الطبيعية والأمن الاقتصادي كشفا جديدا.',
      'اللجنة العليا للثروات الطبيعية والأمن الاقتصادي',
    ],
    ['ستنشر هيئة الطرق والجسور العربية تقريرا مفصلا.', 'هيئة الطرق والجسور العربية'],
    ['وأظهر مسح يجريه بنك اليابان المركزي أن الثقة تتراجع.', 'بنك اليابان المركزي'],
    [
      'تعاقد نادي روما مع اللاعب. وقال مدرب روما إن اللاعب جاهز للمباراة في الدوري، وشجع جمهور الفريق لاعبيه.',
      'نادي روما',
    ],
  ])('goes as far as it goes: %s', (text, name) =>
    expect(insightOf(text).actors).toContainEqual(expect.objectContaining({ name, kind: 'organisation' })),
  );

  it.each([
    'وتمنع المواثيق كل صور التدخل في الشؤون الداخلية للدول.',
    'وقفز اللاعب للمركز الثالث في سلم الرواتب.',
    'واستلهم الفريق العلمي الطريقة من جسم الإنسان.',
  ])('is none where words only describe: %s', (text) =>
    expect(insightOf(text).actors.filter(({ kind }) => kind === 'organisation')).toEqual([]),
  );

  it('is no news agency, of whatever country', () => {
    expect(namesOf('ذكرت وكالة الأنباء البحرينية أن الطريق مفتوح، ونقلت وكالة أنباء الإمارات الخبر.')).toEqual([]);
  });
});

describe('a club', () => {
  const MATCH =
    'فاز فريق الهلال في مباراة الدوري على ملعبه بهدفين. وسجل مهاجم النصر هدف فريقه في الدقيقة الأخيرة. وقال مدرب الهلال إن النصر لعب جيدا.';

  it('that is called by a common word is known in news of sport', () => {
    const insight = insightOf(MATCH);
    expect(actorOf(insight, 'الهلال')?.kind).toBe('organisation');
    expect(actorOf(insight, 'الهلال')?.mentions).toHaveLength(2);
    expect(actorOf(insight, 'النصر')?.mentions).toHaveLength(2);
  });

  it('is none elsewhere, nor where the word means what it says', () => {
    expect(namesOf('تحرت اللجنة الهلال مساء أمس. وقال القائد إن النصر قريب.')).not.toContain('الهلال');
    const { actors } = insightOf(MATCH, 'وأشاد الاتحاد السعودي لكرة القدم بتحقيق النصر في مباراة منتخب الشباب.');
    expect(actors.map(({ name }) => name)).not.toContain('الشباب');
  });
});

describe('a place', () => {
  it('is named without what describes it, and not by its noun alone', () => {
    expect(namesOf('قصفت الطائرات محافظتي حجة وصعدة ومديرية حرض المتاخمة للحدود.')).toEqual(
      expect.arrayContaining(['حجة', 'صعدة']),
    );
    expect(namesOf('قصفت الطائرات مواقع بمديرية حيران أمس.').filter((name) => name.startsWith('ب'))).toEqual([]);
  });

  it('«المملكة» is the one that the text names', () => {
    const insight = insightOf('أعلنت مملكة البحرين موسما جديدا. وقالت المملكة إن الموسم مهم.');
    expect(actorOf(insight, 'مملكة البحرين')?.mentions).toHaveLength(2);
  });
});

describe('the order of actors', () => {
  it('has the dateline and the papers behind those who act', () => {
    const { actors } = analyse({
      title: 'افتتاح جسر في عمان',
      byline: '',
      publishedAt: '',
      paragraphs: [
        'دبي، الإمارات العربية المتحدة (CNN) — افتتح وزير النقل سامي الخطيب الجسر الجديد أمس.',
        'ونقلت صحيفة "الضحى" عن شركة المستقبل للمقاولات أن الكلفة ثابتة، وفق صحيفة "الضحى".',
      ],
    });
    const names = actors.map(({ name }) => name);
    const place = (name: string) => names.findIndex((one) => one.includes(name));
    expect(place('سامي الخطيب')).toBe(0);
    expect(place('الإمارات')).toBeGreaterThan(place('المستقبل'));
    expect(place('الضحى')).toBeGreaterThan(place('المستقبل'));
  });
});
