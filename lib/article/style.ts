/** The style of a text in counts: how news speaks, and how instructions and definitions do. Runs anywhere. */

const words = (list: string): Set<string> => new Set(list.split(' '));

/** Verbs and words of reporting, folded, without a leading و or ف. */
const REPORTING = words(
  'قال قالت قالوا يقول تقول يقولون يضيف تضيف يوضح توضح يؤكد تؤكد يشير تشير يشرح تشرح اضاف اضافت اكد اكدت اعلن اعلنت اوضح اوضحت اشار اشارت ذكر ذكرت كشف كشفت افاد افادت صرح صرحت شدد شددت نقلت ' +
    'بحسب ندد نددت اعرب اعربت طالب طالبت دعا دعت حذر حذرت اتهم اتهمت نفي نفت لفت لفتت تابع تابعت زعم زعمت راي يري قررت وقع وقعت ' +
    'شهد شهدت التقي استقبل بحث ترحب رحب رحبت وصل وصلت عقد عقدت قتل اصيب نشر نشرت اطلق اطلقت ادان ادانت تدين اعتبر اعتبرت توقع ' +
    'توقعت اظهر اظهرت مشيرا مشيره مضيفا مضيفه موضحا موضحه مؤكدا مؤكده لافتا لافته معتبرا مشددا ارسل حسبما بيان مصادر',
);

/** Whether a folded word without a leading و or ف reports. */
export const isReporting = (word: string): boolean => REPORTING.has(word);

/** Address to the reader, and the words of definitions. */
const INSTRUCTION = words(
  'اغسلي ضعي ضعيه ضعيها اخلطي سخني قدمي اضيفي اضف حركي قطعي اتركي اتركيه اتركيها اخبزي اعجني حمري ملعقه اكواب اليك المستفيد للمستفيد ' +
    'رؤيتنا رسالتنا عملائنا عملاءنا خدماتنا موظفينا منتجاتنا شركتنا موقعنا معلوماتك بياناتك خصوصيتك حسابك بريدك متصفحك موافقتك ' +
    'يمكنك يمكنكم اضغط انقر اختر اكتب تاكد استخدم ادخل حدد افتح عليك ينبغي مثلا انظر تعني يعرف تعرف عباره سبيل يقصد جرب',
);

/** Words of public life, of its institutions and of the calendar of news, folded. */
const PUBLIC_LIFE = words(
  'رئيس الرئيس وزير وزاره الوزير الحكومه البرلمان المتحدث باسم شرطه الشرطه بيان البيان تصريحات تصريح مؤتمر صحيفه الصحيفه وكاله ' +
    'لوكاله مسؤول مسؤولين المسؤول قوات الجيش المباراه مباراه الفريق فريق المدرب الدوري لاعب اللاعب نادي النادي هجوم مقتل قتلي القتلي ' +
    'المستشفي التحقيق المحكمه النيابه القضاء انتخابات الامن الازمه الاتفاق المفاوضات المحافظ مليون مليار دولار ريال بالمئه المئه ' +
    'بالمائه المائه رويترز برس تويتر الاعلامي وفقا حسب قائلا جهته جانبه المواطنين المواطن التواصل المقبل المقبله الجاري الماضي الماضيه ' +
    'دراسه الدراسه باحثون الباحثون باحثين الباحثين الباحث الباحثه مجله المجله جامعه خبراء الخبراء ' +
    'امس اليوم السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه',
);

/** Words by which encyclopaedias and textbooks define, sort and measure, folded. */
const DEFINITION = words(
  'يسمي تسمي سميت سمي يتكون تتكون انواع انواعها انواعه تختلف يختلف يطلق عباره تعني يعني تحتوي يحتوي تحوي يحوي يقع تقع العصور القرن ' +
    'الميلادي ميلادي مصطلح الميلاد ينتج تنتج تستخدم يستخدم تصنف يصنف ينقسم تنقسم يعد تعد يعتبر تعتبر تتميز يتميز يعرف تعرف العلماء ' +
    'الاحيان معينه معين بواسطه لعده التاليه بمعني المؤرخون نظريه النظريه ولد الماده ماده تركيب خصائص تتراوح المناخ مترا كيلومترا هجري ' +
    'يبلغ تبلغ استخدم مشتقه تنسب ينسب يحد',
);

const DAY = words('سبت احد اثنين ثلاثاء اربعاء خميس جمعه السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه');
const BEFORE_DAY = words('اليوم امس مساء صباح فجر ظهر ليل ليله يوم غدا');
const AFTER_DAY = words('الماضي المقبل الجاري الماضيه المقبله');
const SPAN = words('الاسبوع الشهر العام السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه');

/** Verbs that open a news story, in the past of what happened or the present of what is about to. */
const OPENING = words(
  'انهي انهت كسب كسبت التهم قلب صوت صوتت شيعت ارتفع ارتفعت انخفض انخفضت تراجع تراجعت سجل سجلت حصل حصلت فاز فازت خسر خسرت تعادل تاهل تاهلت تقدم تقدمت حقق حققت احرز توج ' +
    'اختتم اختتمت افتتح افتتحت دشن دشنت نظم نظمت اقيم اقيمت شارك شاركت انطلق انطلقت بدا بدات تبدا يبدا انتهي انتهت توفي توفيت ' +
    'رحل لقي اعتقل اعتقلت احبط احبطت ضبط ضبطت نفذ نفذت غادر زار التقت بحثت ناقش ناقشت وافق وافقت اقر اقرت رفض رفضت انتقد انتقدت ' +
    'اوقف اوقفت داهمت صادرت هاجم وجه وجهت تلقي تلقت تسلم سلم حل حسم حسمت خلصت توصل توصلت طور يواصل تواصل يستعد تستعد يعقد تعقد يلتقي يشارك تشارك ' +
    'ينطلق تنطلق يستضيف تستضيف عين عينت كلف كرم كرمت احتفل احتفلت رعي استقبلت ودع شيع نعي تظاهر اندلع اندلعت انفجر انفجرت سقط ' +
    'سقطت اصيبت قتلت اصدر اصدرت قضت حكم حكمت تمكن تمكنت نجح نجحت فشل عاد عادت يعود تعود وافتتح ارسلت دخل دخلت قرر اجري اجرت ادي ادت',
);

/** «، الخميس،»: how agencies date a sentence. */
const DAY_IN_COMMAS = /[،,]\s*(?:ال)?(?:سبت|احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه)(?:\s*[،,.]|\s+\d)/;

/** Three words and more in quotation marks. */
const QUOTATION = /[«"“][^«»"“”\n]{15,}[»"”]/g;

export interface Style {
  /** Words of the text. */
  words: number;
  reporting: number;
  instructions: number;
  publicLife: number;
  definitions: number;
  /** What others say, word for word: quotations of more than a name or a title. */
  quotations: number;
  /** True when the text dates what it tells by days: «أمس», «اليوم الأربعاء», «الأسبوع الماضي». */
  datesByDays: boolean;
  /** True when the first or second line begins with a verb as news does. */
  opensLikeNews: boolean;
}

/** Counts the marks of style in a folded text, one paragraph a line. */
export function readStyle(folded: string): Style {
  const style: Style = {
    words: 0,
    reporting: 0,
    instructions: 0,
    publicLife: 0,
    definitions: 0,
    quotations: folded.match(QUOTATION)?.length ?? 0,
    datesByDays: DAY_IN_COMMAS.test(folded),
    opensLikeNews: false,
  };
  style.opensLikeNews = folded
    .split('\n', 2)
    .map((line) => /[ء-ي]+/.exec(line)?.[0] ?? '')
    .some((word) => OPENING.has(word) || REPORTING.has(word));
  let last = '';
  for (const word of folded.split(/[^0-9a-zء-ي]+/)) {
    if (!word) continue;
    style.words++;
    const bare = word.length > 3 && (word[0] === 'و' || word[0] === 'ف') ? word.slice(1) : word;
    if (REPORTING.has(word) || REPORTING.has(bare)) style.reporting++;
    else if (INSTRUCTION.has(word) || INSTRUCTION.has(bare)) style.instructions++;
    if (PUBLIC_LIFE.has(word) || PUBLIC_LIFE.has(bare)) style.publicLife++;
    else if (DEFINITION.has(word) || DEFINITION.has(bare)) style.definitions++;
    if (word === 'امس' || word === 'مؤخرا') style.datesByDays = true;
    else if (DAY.has(word) && BEFORE_DAY.has(last)) style.datesByDays = true;
    else if (AFTER_DAY.has(word) && SPAN.has(last)) style.datesByDays = true;
    last = word;
  }
  return style;
}

/** Shorter text is counted as if it had so many words: one word must not decide, least of all against the story. */
const FEWEST_WORDS = 60;
const FEWEST_AGAINST = 180;

/** Quotations and words of reporting that make a text somebody's report, whatever it defines and explains besides. */
const FEWEST_QUOTATIONS = 3;
const FEWEST_REPORTED = 4;
const MANY_QUOTATIONS = 5;

/** Whether several people speak in a text: features and long reads do that, manuals and encyclopaedias do not. */
export function letsPeopleSpeak({ quotations, reporting }: Style): boolean {
  return (
    (quotations >= FEWEST_QUOTATIONS && reporting >= FEWEST_REPORTED) ||
    (quotations >= MANY_QUOTATIONS && reporting >= FEWEST_REPORTED - 1)
  );
}

/**
 * One number for how much a text speaks like news: reports, dates and institutions for it, definitions and instructions
 * against it, each per hundred words. Plain news texts lie between 1 and 8, encyclopaedias and manuals mostly below 0.
 */
export function newsScore(style: Style): number {
  const speaksFor = (style.reporting + 0.5 * style.publicLife) / Math.max(FEWEST_WORDS, style.words);
  const against = (1.2 * style.definitions + 1.5 * style.instructions) / Math.max(FEWEST_AGAINST, style.words);
  return 100 * (speaksFor - against) + (style.datesByDays ? 1 : 0) + (style.opensLikeNews ? 1 : 0);
}
