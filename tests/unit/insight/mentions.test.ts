import { describe, expect, it } from 'vitest';
import { actorOf, insightOf } from './support.ts';

describe('one actor', () => {
  const NAMES: Array<[what: string, name: string, aliases: string[], text: string]> = [
    [
      'acronym in brackets',
      'حلف شمال الأطلسي',
      ['الناتو', 'الحلف'],
      'اجتمع حلف شمال الأطلسي (ناتو) أمس. وقال الناتو إن الوضع صعب، وشدد الحلف على التزامه.',
    ],
    [
      'another name in brackets',
      'حركة المقاومة الإسلامية',
      ['حماس'],
      'نددت حركة المقاومة الإسلامية (حماس) بالقصف. وقالت حماس إن القصف مستمر.',
    ],
    [
      'a name that comes after its acronym',
      'منظمة الطيران المدني الدولي',
      ['إيكاو'],
      'أصدرت إيكاو تحذيرا. وأوضحت منظمة الطيران المدني الدولي (إيكاو) أن الرحلات آمنة.',
    ],
    [
      'a ministry with and without its country',
      'وزارة الخارجية القطرية',
      ['وزارة الخارجية'],
      'قالت وزارة الخارجية القطرية إن الوضع صعب. وتابعت وزارة الخارجية أنها ستتدخل.',
    ],
    [
      'a shorter name',
      'الهيئة العامة للترفيه',
      ['هيئة الترفيه', 'الهيئة'],
      'أعلنت الهيئة العامة للترفيه موسما جديدا. ووقعت هيئة الترفيه اتفاقا، وقالت الهيئة إنه مهم.',
    ],
    [
      'a town with and without its epithet',
      'مكة المكرمة',
      ['مكة'],
      'وصل الحجاج إلى مكة المكرمة فجرا. وغادر بعضهم مكة ليلا.',
    ],
    [
      'a town with and without a blank',
      'خان يونس',
      ['خانيونس'],
      'قصف الجيش مدينة خان يونس. ووصل الجرحى إلى خانيونس ليلا.',
    ],
    [
      'spellings of a person',
      'بدر عبد العاطي',
      ['عبدالعاطي'],
      'التقى وزير الخارجية بدر عبد العاطي نظيره. وأكد عبدالعاطي متانة العلاقات.',
    ],
    [
      'a name that begins with a letter like a conjunction',
      'هاكان فيدان',
      ['فيدان'],
      'قال وزير الخارجية التركي هاكان فيدان إن الاجتماع مهم. وأشار فيدان إلى ملفات أخرى.',
    ],
    [
      'a person by nickname',
      'محمد حمدان دقلو',
      ['حميدتي'],
      'أقر القائد محمد حمدان دقلو (حميدتي) بالخسارة. وقال حميدتي إن الحرب طويلة.',
    ],
    [
      'a capital that acts',
      'إيران',
      ['طهران'],
      'حذرت واشنطن إيران من العواقب. ورفضت طهران التفتيش، ثم قالت إيران إنها مستعدة.',
    ],
  ];
  it.each(NAMES)('%s', (_, name, aliases, text) => {
    const insight = insightOf(text);
    const actor = actorOf(insight, name);
    expect(actor, JSON.stringify(insight.actors)).toBeDefined();
    for (const alias of aliases) expect(actorOf(insight, alias)).toBe(actor);
  });
});

describe('a name', () => {
  it.each([
    ['وأشارت الهيئة العربية لرصد المناخ إلى خطر قريب.', 'الهيئة العربية لرصد المناخ'],
    ['دعا الاتحاد الأوروبي الطرفين إلى الحوار.', 'الاتحاد الأوروبي'],
    ['وقال جيروم باول، رئيس البنك المركزي، إن الفائدة ثابتة.', 'جيروم باول'],
    ['ورد النائب حسن فضل الله بأن الوضع صعب.', 'حسن فضل الله'],
    ['وصل الجرحى إلى مستشفى ناصر ليلا.', 'مستشفى ناصر'],
    ['سير مركز الملك سلمان للإغاثة والأعمال الإنسانية قافلة جديدة.', 'مركز الملك سلمان للإغاثة والأعمال الإنسانية'],
    ['نظمت جامعة الملك عبدالعزيز ملتقى أمس.', 'جامعة الملك عبدالعزيز'],
    ['وقال الدكتور لورنس غرومر-ستيرن إن اللقاح آمن.', 'لورنس غرومر-ستيرن'],
  ])('goes as far as it goes: %s', (text, name) =>
    expect(insightOf(text).actors.map((actor) => actor.name)).toContain(name),
  );

  it('is nothing that only describes', () => {
    const { actors } = insightOf(
      'شارك المنتخب الإيطالي في البطولة الأوروبية مع اللاعبين البارالمبيين. وقال مسؤول إن اللجنة ستجتمع.',
    );
    expect(
      actors.map(({ name }) => name).filter((name) => /^(?:الأوروبية|البارالمبيين|اللجنة|إيطاليا)$/.test(name)),
    ).toEqual([]);
  });

  it('in quotation marks behind an organisation is none when it is said of it', () => {
    const insight = insightOf('اعتبر سمير جعجع أن سلاح حزب الله "أصبح عبئا على الناس".');
    expect(actorOf(insight, 'حزب الله')?.aliases.filter((alias) => alias.includes('عبئا'))).toEqual([]);
  });
});

describe('two actors', () => {
  it('stay two where «و» joins them, and where they share a surname', () => {
    const { actors } = insightOf('بحث كارتر والبارزاني خطط الحرب. والتقى آشتون كارتر لاحقا مسعود البارزاني في أربيل.');
    expect(
      actors
        .filter(({ kind }) => kind === 'person')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['آشتون كارتر', 'مسعود البارزاني']);
    const film = insightOf(
      'طردت الأكاديمية كوسبي وبولانسكي أمس. وكان المخرج رومان بولانسكي قد انتقد القرار مع بيل كوسبي.',
    );
    expect(
      film.actors
        .filter(({ kind }) => kind === 'person')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['بيل كوسبي', 'رومان بولانسكي']);
    const brothers = insightOf(
      'اتهم رجل الأعمال أحمد الهاشمي شقيقه خالد الهاشمي. وقال خالد الهاشمي إنه بريء، ورد أحمد الهاشمي بأنه مذنب.',
    );
    expect(brothers.actors.map(({ name }) => name).sort()).toEqual(['أحمد الهاشمي', 'خالد الهاشمي']);
  });
});

describe('a role', () => {
  it.each([
    [
      'وقال نائب الأمين العام المساعد للحلف جيمس أباثوراي إن الوضع صعب.',
      'جيمس أباثوراي',
      'نائب الأمين العام المساعد للحلف',
    ],
    [
      'أكد الدكتور شريف فاروق، وزير التموين والتجارة الداخلية، أن القمح يكفي.',
      'شريف فاروق',
      'وزير التموين والتجارة الداخلية',
    ],
    ['استقبل رئيس الجمهورية، السيد عبد المجيد تبون، الوفد اليوم.', 'عبد المجيد تبون', 'رئيس الجمهورية'],
    ['حضر وزير التجارة الدكتور ماجد القصبي الحفل.', 'ماجد القصبي', 'وزير التجارة'],
    [
      'أعلن المستشار تركي آل الشيخ رئيس الهيئة العامة للترفيه انطلاق موسم الرياض.',
      'تركي آل الشيخ',
      'رئيس الهيئة العامة للترفيه',
    ],
  ])('is the office as the text gives it: %s', (text, name, role) => {
    expect(actorOf(insightOf(text), name)?.role).toBe(role);
  });

  it('is not the role of the person named before', () => {
    const insight = insightOf(
      'رافقه المهندس حازم الأشموني محافظ الشرقية، واللواء عبدالغفار الديب السكرتير العام للمحافظة.',
    );
    expect(actorOf(insight, 'عبدالغفار الديب')?.role).not.toContain('حازم');
  });
});
