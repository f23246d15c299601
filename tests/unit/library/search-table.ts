/** Articles of our own, and what a reader of Arabic expects to find in them. */
import type { ArticleActor, Highlight } from '../../../lib/types.ts';

export interface TableArticle {
  key: string;
  headline: string;
  paragraphs: string[];
  /** When it was read: local day, `YYYY-MM-DD`. */
  day: string;
  site?: string;
  siteName?: string;
  byline?: string;
  actors?: ArticleActor[];
  highlight?: Pick<Highlight, 'colour' | 'note' | 'tags'> & { exact: string };
}

const actor = (name: string, kind: ArticleActor['kind'], aliases: string[] = [], role = ''): ArticleActor => ({
  ...{ name, kind, role, aliases, mentions: 2 },
});

export const ARTICLES: readonly TableArticle[] = [
  {
    ...{ key: 'wheat-old', day: '2026-03-02', headline: 'ارتفاع أسعار القمح في الأسواق العالمية' },
    paragraphs: ['ارتفعت أسعار القمح للأسبوع الثاني.'],
  },
  {
    ...{ key: 'fuel', day: '2026-11-01', headline: 'وزيرة الطاقة تعلن خفض أسعار الوقود' },
    paragraphs: [
      'قالت الوزيرة ليلى الحداد إن الخفض يبدأ يوم الأحد في جميع المحافظات بنسبة ١٢ في المئة.',
      'وأوضحت أن القرار يشمل البنزين والديزل.',
    ],
    actors: [
      actor('ليلى الحداد', 'person', ['الحداد'], 'وزيرة الطاقة'),
      actor('وزارة الطاقة', 'organisation', ['الوزارة']),
    ],
    highlight: {
      exact: 'الخفض يبدأ يوم الأحد',
      colour: 'green',
      note: 'قارنْ مع السنة الماضية',
      tags: ['أسعار الطاقة'],
    },
  },
  {
    ...{ key: 'rain', day: '2026-11-03', headline: 'أمطار غزيرة تغلق طريق الساحل' },
    ...{ site: 'sahel.example', siteName: 'صوت الساحل' },
    paragraphs: [
      'أغلقت السيول الطريق الدولي، وقال مسؤولون إن الأسعار لم تتأثر.',
      'ودعت هيئة الأرصاد السكان إلى الحذر وإلى البقاء في البيوت.',
    ],
    actors: [actor('هيئة الأرصاد', 'organisation')],
  },
  {
    ...{ key: 'court', day: '2026-11-05', headline: 'المحكمة تؤجل النظر في قضية المصرف' },
    paragraphs: [
      'أجّلت المحكمة الجلسة إلى الشهر المقبل، وحضرها وزير العدل سامي الراشد.',
      'ورفض القاضي طلب المحامين، وسيعلن الحكم لاحقًا.',
    ],
    actors: [actor('سامي الراشد', 'person', ['الراشد'], 'وزير العدل')],
    highlight: { exact: 'ورفض القاضي طلب المحامين', colour: 'pink', note: '', tags: ['قضاء', 'للمراجعة'] },
  },
  {
    ...{ key: 'school', day: '2026-11-07', headline: 'عودة الطلاب إلى المدارس بعد العطلة' },
    paragraphs: [
      'استقبلت مدارسُ العاصمةِ طلابَها، وزارت معلّمات مدرسةً في الضاحية.',
      'وبمدرستهم الجديدة فرح الأهالي، وكالمعتاد ازدحمت الشوارع.',
    ],
  },
  {
    ...{ key: 'bridge', day: '2026-11-09', headline: 'افتتاح جسر جديد فوق النهر' },
    paragraphs: ['افتُتح الجســر أمام السيارات صباحًا.', 'يبلغ طوله 450 مترًا، وكلّف بناؤه ٣٫٥ مليون دينار.'],
    byline: 'نوال الشامي',
  },
  {
    ...{ key: 'vote', day: '2026-11-11', headline: 'الناخبون يختارون مجلسًا بلديًا جديدًا في الأندلس' },
    paragraphs: ['صوّت ۲۵ ألف ناخب في الانتخابات البلدية، وفازت قائمة المستقبل بسبعة مقاعد.'],
    actors: [actor('الأندلس', 'place')],
  },
  {
    ...{ key: 'heart', day: '2026-11-13', headline: 'مستشفى الأمل يجري أول عملية لزراعة القلب' },
    paragraphs: ['أجرى الأطباء العملية بنجاح، وقال الطبيب مروان إن المريض بخير.', 'وسيعود إلى بيته خلال أسبوع.'],
  },
  {
    ...{ key: 'travel', day: '2026-11-15', headline: 'شركة OpenSky تطلق تطبيقًا لحجز الرحلات' },
    paragraphs: ['أطلقت الشركة تطبيق Travel2 بالعربية والإنجليزية، ويعمل على هواتف iPhone وحدها.'],
  },
  {
    ...{ key: 'match', day: '2026-11-17', headline: 'المنتخب يتعادل في مباراة الافتتاح' },
    paragraphs: ['تعادل المنتخب الوطني مع ضيفه 2-2، وسجّل اللاعبان هدفين متأخرين.', 'ولعب للمنتخب حارس جديد.'],
  },
  {
    ...{ key: 'report', day: '2026-11-19', headline: 'تقرير اقتصادي عن الربع الأخير' },
    paragraphs: ['تحدث التقرير مطولًا عن القمح والذرة، وعن أمور أخرى كثيرة في التجارة والنقل والتأمين.'],
  },
  {
    ...{ key: 'wheat', day: '2026-11-20', headline: 'ارتفاع أسعار القمح في الأسواق العالمية' },
    paragraphs: ['ارتفعت أسعار القمح للأسبوع الثاني.'],
    ...{ site: 'souq.example', siteName: 'سوق اليوم' },
  },
  {
    ...{ key: 'envoy', day: '2026-11-22', headline: 'الرئيس يستقبل مبعوث الأمم المتحدة' },
    paragraphs: [
      'استقبل الرئيس المبعوث الأممي في القصر، وناقشا الهدنة.',
      'وأكد الرئيس أن شؤون الحدود مسألةٌ تُحلّ بالحوار، وأنّ موسى الكاظمي سيقود الوفد.',
    ],
    actors: [actor('موسى الكاظمي', 'person', ['الكاظمي'])],
    highlight: { exact: 'مسألةٌ تُحلّ بالحوار', colour: 'yellow', note: '', tags: [] },
  },
];

/** A query, what it is about, and its results: all of them in order, or with «…» at the end only the first ones. */
export type TableRow = [about: string, query: string, results: readonly string[]];

export const QUERIES: readonly TableRow[] = [
  // Spelling.
  ['plain words', 'أسعار الوقود', ['fuel']],
  ['no hamza', 'اسعار الوقود', ['fuel']],
  ['tashkeel in the query', 'أَسْعارُ الوَقودِ', ['fuel']],
  ['tatweel in the query', 'أسعـــار الوقـــود', ['fuel']],
  ['tashkeel in the text', 'مدارس العاصمة', ['school']],
  ['tatweel in the text', 'الجسر أمام', ['bridge']],
  ['ta marbuta as ha', 'المحكمه', ['court']],
  ['ha where the text has ta marbuta, in the text', 'مدرسه', ['school']],
  ['alef maqsura as ya', 'مستشفي', ['heart']],
  ['ya as alef maqsura', 'الاقتصادى', ['report']],
  ['alef maqsura inside a name', 'موسي', ['envoy']],
  ['hamza on waw', 'شوون الحدود', ['envoy']],
  ['hamza on ya and on alef', 'مسالة', ['envoy']],
  ['hamza of another seat', 'مسئولون', ['rain']],
  ['hamza of another seat, alone', 'شئون', ['envoy']],
  ['hamza of another seat in a phrase', '"شئون الحدود"', ['envoy']],
  ['no hamza in a phrase', '"هيئه الارصاد"', ['rain']],
  ['alef madda', 'الآخير', ['report']],
  ['the letter of the Persian keyboard', 'قضیة', ['court']],
  ['the kaf of the Persian keyboard', 'محکمة', ['court']],
  ['an invisible mark pasted along', '\u200fالمحكمة\u200e', ['court']],
  ['a ligature of the presentation forms', 'ﻻحقا', ['court']],
  // Digits and Latin.
  ['Arabic digits', '١٢', ['fuel']],
  ['ASCII digits', '12', ['fuel']],
  ['Persian digits', '۱۲', ['fuel']],
  ['Arabic digits for Persian ones', '٢٥ ألف', ['vote']],
  ['ASCII digits for ASCII ones', '450', ['bridge']],
  ['Persian digits for ASCII ones', '۴۵۰', ['bridge']],
  ['a score', '2-2', ['match']],
  ['a Latin word', 'opensky', ['travel']],
  ['Latin in capitals', 'IPHONE', ['travel']],
  ['Latin with a digit', 'travel2', ['travel']],
  ['Latin as it is typed', 'trav', ['travel']],
  ['both scripts', 'شركة opensky', ['travel']],
  // Clitics and the article.
  ['without the article', 'محكمة', ['court']],
  ['with the article where the text has none', 'الأمطار', ['rain']],
  ['و before the article', 'والمحكمة', ['court']],
  ['ب before the article', 'بالمحكمة', ['court']],
  ['ل before the article', 'للمحكمة', ['court']],
  ['ك before the article', 'كالمحكمة', ['court']],
  ['ف before the article', 'فالمحكمة', ['court']],
  ['وبال', 'وبالمحكمة', ['court']],
  ['the word behind و', 'الديزل', ['fuel']],
  ['the word behind بال', 'العربية', ['travel']],
  ['the word behind لل', 'منتخب', ['match']],
  ['the word behind كال', 'المعتاد', ['school']],
  ['the word behind ل', 'زراعة القلب', ['heart']],
  ['the word behind ب', 'نجاح العملية', ['heart']],
  ['the word behind و and س', 'يعود إلى بيته', ['heart']],
  ['the word behind و and س, alone', 'يعلن الحكم', ['court']],
  ['س in the query', 'سيقود', ['envoy']],
  ['no letter of a word for a proclitic', 'زير', []],
  ['no word inside another', 'سعار', []],
  // Endings.
  ['the singular of a plural in ات', 'معلمة', ['school']],
  ['the plural in ات of a singular', 'محكمات', ['court']],
  ['the plural in ون for ين', 'محامون', ['court']],
  ['the singular of a plural in ين', 'محامي', ['court']],
  ['the dual’s singular', 'لاعب', ['match']],
  ['the masculine of a feminine', 'وزير الطاقة', ['fuel']],
  ['the word before a pronoun', 'طلاب', ['school']],
  ['with a pronoun', 'مدرستهم', ['school']],
  ['the adjective’s feminine', 'اقتصادية', ['report']],
  ['the adjective’s masculine', 'البلدي', ['vote']],
  // As it is typed.
  ['a beginning', 'الوقو', ['fuel']],
  ['a beginning without the article', 'محافظ', ['fuel']],
  ['two letters, behind a proclitic too', 'دي', ['bridge', 'fuel']],
  ['three letters', 'سيو', ['rain']],
  ['a beginning behind a whole word', 'هيئة الأرص', ['rain']],
  ['a whole word is no beginning when another follows', 'الوقو أسعار', []],
  ['the article alone asks nothing of the words', 'ال الوقود', ['fuel']],
  // Several words.
  ['every word must be there', 'أسعار الساحل', ['rain']],
  ['words of headline and text', 'المنتخب هدفين', ['match']],
  ['words of headline and note', 'الوقود الماضية', ['fuel']],
  ['one word too many', 'أسعار الوقود مكسورة', []],
  // Phrases.
  ['a phrase', '"خفض أسعار الوقود"', ['fuel']],
  ['a phrase in Arabic quotation marks', '«أسعار القمح»', ['wheat', 'wheat-old']],
  ['a phrase in curly quotation marks', '“أسعار القمح”', ['wheat', 'wheat-old']],
  ['a phrase, spelled differently', '"اسعار الوقــود"', ['fuel']],
  ['a phrase with ta marbuta as ha', '"قضيه المصرف"', ['court']],
  ['a phrase behind a proclitic', '"رفض القاضي"', ['court']],
  ['no phrase in another order', '"أسعار خفض"', []],
  ['no phrase over the end of a paragraph', '"الضاحية وبمدرستهم"', []],
  ['no phrase with another ending', '"وزير الطاقة"', []],
  ['a phrase and a word', '"أسعار القمح" سوق', ['wheat', '…']],
  ['a phrase that is not closed is words', '"الوقود أسعار', ['fuel']],
  // Filters.
  ['a site by its host', 'موقع:sahel.example', ['rain']],
  ['a site with www', 'site:www.sahel.example', ['rain']],
  ['a site by its name', 'موقع:"صوت الساحل"', ['rain']],
  ['an actor', 'فاعل:"ليلى الحداد"', ['fuel']],
  ['an actor by part of the name, in English', 'actor:الكاظمي', ['envoy']],
  ['an actor, spelled differently', 'شخص:موسي', ['envoy']],
  ['an actor is not any word', 'طرف:الساحل', []],
  ['after a day', 'بعد:2026-11-19', ['envoy', 'wheat', 'report']],
  ['before a day, in Arabic digits', 'قبل:٢٠٢٦-١١-٠٢', ['fuel', 'wheat-old']],
  ['on a day, day first', 'يوم:3/11/2026', ['rain']],
  ['a month', 'يوم:2026-03', ['wheat-old']],
  ['a range of days', 'بعد:2026-11-03 قبل:2026-11-06', ['court', 'rain']],
  ['after, in English', 'after:2026-11-20 القمح', ['wheat']],
  ['yesterday', 'يوم:أمس', ['envoy']],
  ['a tag', 'وسم:قضاء', ['court']],
  ['a tag by one of its words', 'tag:الطاقة', ['fuel']],
  ['a tag with a number sign', 'وسم:#قضاء', ['court']],
  ['a colour in Arabic', 'لون:أخضر', ['fuel']],
  ['a colour with the article', 'لون:الأخضر', ['fuel']],
  ['a colour in English', 'colour:pink', ['court']],
  ['has a highlight', 'فيه:تظليل', ['envoy', 'court', 'fuel']],
  ['has a highlight, in English', 'has:highlight', ['envoy', 'court', 'fuel']],
  ['has a note', 'فيه:ملاحظة', ['fuel']],
  ['filter and words', 'فيه:تظليل القاضي', ['court']],
  ['two filters', 'has:highlight لون:أصفر', ['envoy']],
  ['a filter with a space behind its colon', 'موقع: sahel.example', ['rain']],
  // Ranking.
  ['a headline before a text, the newer of two alike first', 'القمح', ['wheat', 'wheat-old', 'report']],
  ['the word itself before its relatives', 'مدارس', ['school']],
  ['a note', 'قارن', ['fuel']],
  ['a tag as a word', 'للمراجعة', ['court']],
  ['a byline', 'نوال الشامي', ['bridge']],
  ['the outlet', 'سوق اليوم', ['wheat', '…']],
  ['the role of an actor', 'وزير العدل', ['court']],
  // Odd queries.
  ['only punctuation, which asks for nothing: the newest', '؟!،.', ['envoy', 'wheat', '…']],
  ['only a quotation mark', '"', ['envoy', 'wheat', '…']],
  ['empty quotation marks', '""', ['envoy', 'wheat', '…']],
  ['a colon alone', ':', ['envoy', 'wheat', '…']],
  ['one letter, with which another word begins', 'الوقود ا', ['fuel']],
  ['the article of a word that comes', 'الوقود وال', ['fuel']],
  ['a time of day is no filter', '10:30', []],
  ['punctuation around a word', '(الوقود)؟', ['fuel']],
  ['words joined by a hyphen', 'أسعار-الوقود', ['fuel']],
  ['an emoji beside a word', 'الوقود ⛽', ['fuel']],
  ['an underscore', 'أسعار_الوقود', ['fuel']],
  ['a very long word', 'ط'.repeat(5000), []],
  ['very many words', Array.from({ length: 400 }, (_, i) => `كلمة${i}`).join(' '), []],
  ['names of prototypes', 'constructor __proto__ toString', []],
];

/** A query, an article that it finds, and words of the snippet or the headline that are marked. */
export const MARKS: ReadonlyArray<[query: string, key: string, where: 'headline' | 'snippet', words: string[]]> = [
  ['مدرسه', 'school', 'snippet', ['مدرسةً']],
  ['اسعار', 'fuel', 'headline', ['أسعار']],
  ['المدارس', 'school', 'headline', ['المدارس']],
  ['منتخب', 'match', 'snippet', ['المنتخب']],
  ['١٢', 'fuel', 'snippet', ['١٢']],
  ['12', 'fuel', 'snippet', ['١٢']],
  ['450', 'bridge', 'snippet', ['450']],
  ['travel', 'travel', 'snippet', ['Travel2']],
  ['"رفض القاضي"', 'court', 'snippet', ['ورفض', 'القاضي']],
  ['الجسر', 'bridge', 'snippet', ['الجســر']],
  ['مساله', 'envoy', 'snippet', ['مسألةٌ']],
  ['شوون', 'envoy', 'snippet', ['شؤون']],
  ['مسئول', 'rain', 'snippet', ['مسؤولون']],
  ['يعود', 'heart', 'snippet', ['وسيعود']],
  ['محامون', 'court', 'snippet', ['المحامين']],
];
