/** Bylines and datelines: who reports, for which agency, from where. */
import { agenciesIn, isAgency } from './agencies.ts';
import { MONTHS } from './dates.ts';
import { once } from './once.ts';
import { wordCount } from './page.ts';
import { quickFold } from './quick-fold.ts';

/** Openings that are bylines with a name behind them, colon or not. */
const WRITER =
  /^(?:كتب|كتبت|كتبه|كتبها|بقلم|اعداد|اعد التقرير|حاوره|حاورها|حاورته|حاورتها|by)(?:\s*[:/|–—-]\s*|\s+)(?=\S)/;
/** «بقلم وعدسة / …»: who did what, and a mark behind it. */
const SIGNED = /^(?:كتب|كتبت|بقلم|اعداد)(?:\s+و\S+)?\s*[:/|]/;
/** Openings that are bylines only with a colon, slash or dash: they are also the first words of sentences. */
const LABEL =
  /^(?:ترجمه|اجري الحوار|اجرت الحوار|اجري المقابله|اجرت المقابله|المصدر|مصدر|الكاتب|الكاتبه|المحرر|المحرره|تحرير|تقرير|حوار|تحقيق|متابعه|متابعات|مراسل|مراسلنا|خاص|رصد|نص|كلمات|صحيفه|موقع|وكاله|source|author)(?:\s+\S+){0,2}\s*[:/|–—-]\s*(?=\S)/;
const LABEL_ALONE = /^(?:المصدر|مصدر|الكاتب|الكاتبه|المحرر|كتب|كتبت|بقلم|اعداد|تحرير|source|author|by)\s*[:/|–—-]*$/;
/** What every byline with a date, a label or several parts has; words of time count too. */
const BYLINE_MARKS = /[\d٠-٩۰-۹:/|،,؛+()[\]·•–—-]|قبل|منذ|نشر|تحديث|الخبر|يوم|وكالات/;
/** Desks that sign as such. */
const DESK =
  /^(?:(?:هيئه|قسم|فريق|اداره|غرفه|وحده)\s+(?:التحرير|الاخبار|الترجمه|المتابعه|الرصد)|(?:محرر|محرره)\s+\S+(?:\s+\S+)?|المحرر\s+(?:السياسي|الاقتصادي|الرياضي|الثقافي|المحلي))$/;
/** A byline is a line, not a sentence. */
const MOST_WORDS = 12;

/** Marks that stand between the parts of a byline as words of their own. */
const SEPARATORS = /\s[·•|،+–—-]\s/g;

/** True when a line is a byline by its wording: a writer's label, or agencies with nothing but places and names beside them. */
export function isByline(line: string): boolean {
  // Most lines are none, and the look at dates and agencies is dear: it needs one of their marks or very few words.
  if (!BYLINE_MARKS.test(line) && wordCount(line) > 4) {
    return (
      wordCount(line) <= 8 && WRITER.test(quickFold(line)) && !NO_BYLINE.test(line) && !ONE_WORD.test(quickFold(line))
    );
  }
  if (isSentence(line)) return false;
  const text = withoutDate(line);
  const words = wordCount(text.replace(SEPARATORS, ' '));
  if (words > MOST_WORDS || text.length > 110 || /[.؟!]\s*$/.test(text.replace(/\.{2,}|…/g, ''))) return false;
  if (words <= 8 && WRITER_AT.test(quickFold(text))) return true;
  const folded = quickFold(text).replace(FIRST_PART, (part, place: string) => (isPlace(place) ? '' : part));
  if (LABEL.test(folded)) return true;
  if (WRITER.test(folded))
    return words <= (SIGNED.test(folded) ? MOST_WORDS : 8) && !NO_BYLINE.test(text) && !ONE_WORD.test(folded);
  return DESK.test(folded.trim()) || isAgencyLine(text);
}

/** «حاورها في تونس: مهدي الورتاني». */
const WRITER_AT =
  /^(?:كتبه?|كتبها|كتبت|حاوره|حاورها|حاورته|حاورتها|التقاه|التقاها|اجري الحوار|تقرير) (?:في|من) \S+(?: \S+)?\s*[:–-]\s*\S+ \S+/;
/** «كتب قرأتها»: one word behind a label without a colon is no name. */
const ONE_WORD = /^(?:كتب|كتبت|بقلم|اعداد)\s+[^\s:]+$/;
/** «كتب مستعملة في الساحة»: marks and words that no name of a writer holds. */
const NO_BYLINE = /["«“؟!]|\.(?=\s*$)|(?:^|\s)(?:في|على|إلى|عن|أن|إن|التي|الذي|هذا|هذه)(?=\s)/;
/** A place in front of the label: «طرابلس - تقرير: …». */
const FIRST_PART = /^([^-–|/:]{2,20}?)\s*[-–|/]\s*(?=\S)/;
/** A line with a full stop, and nothing that `withoutDate` would take away together with it. */
function isSentence(line: string): boolean {
  const last = line.charCodeAt(line.length - 1);
  if (last !== 0x2e && last !== 0x61f && last !== 0x21) return false;
  return line.charCodeAt(line.length - 2) !== 0x2e && !/[\d٠-٩]|قبل|منذ/.test(line);
}

/** Titles in front of a name. */
const TITLED =
  /^(?:(?:أ|ا)\.\s*د|د|أ|م)\s*[./]\s*(?=\S)|^(?:الدكتور|الدكتورة|المحامي|المحامية|المهندس|المهندسة|الأستاذ)\s/;
/** What no name holds: digits, marks of a sentence, the commonest words of sentences. */
const NO_NAME =
  /[\d٠-٩.؟!؛"«»“”]|(?:^|\s)(?:في|من|على|إلى|عن|مع|بعد|قبل|بين|أن|إن|قال|يقول|أعلن|أكد|لا|ما|هل|هذا|هذه|التي|الذي)(?=\s|$)/;

/**
 * Unlabelled names: «القاهرة - محمد علي», «محمد علي (القاهرة)», «بيروت – «الميناء»», «د. سالم الحداد». A subhead may read the
 * same, so it counts only where a byline is looked for.
 */
export function isPlaceAndName(line: string): boolean {
  const text = withoutDate(line).replace(TATWEEL_DASH, '-');
  if (text.length > 60 || wordCount(text) > 8) return false;
  if (TITLED.test(text)) {
    const name = text.replace(TITLED, '').replace(/^[./\s]+/, '');
    return wordCount(name) >= 2 && wordCount(name) <= 4 && !NO_NAME.test(name) && !/[:،,-]/.test(name);
  }
  // «صنعاء، محمد الحرازي | 15 فبراير»: in a line with its date a comma sets them apart as well.
  const isDated = text !== line && /[\d٠-٩]/.test(line);
  const parts = text
    .split(isDated ? /\s+[-–—]\s*|\s*[-–—]\s+|\s*[:/()،]\s*/ : /\s+[-–—]\s*|\s*[-–—]\s+|\s*[:/()]\s*/)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length < 2 || parts.length > 3) return false;
  const place = parts.findIndex(isPlace);
  const names = parts.filter((_, i) => i !== place).map((part) => part.replace(/^[«"“](.+)[»"”]$/, '$1'));
  return place >= 0 && names.every((name) => wordCount(name) <= 4 && !NO_NAME.test(name)) && names.some(isNameOrOutlet);
}

/** Two words or more, or an outlet in quotation marks or with a dot in its name. */
function isNameOrOutlet(name: string): boolean {
  return wordCount(name) >= 2 || /^[ء-ي]+$/.test(name);
}

/** A tatweel that stands where a dash should. */
const TATWEEL_DASH = /(?<=\s)ـ(?=\s)/g;

const DATE_BEHIND =
  /\s*[-–—|،,]?\s*(?:(?:يوم\s+)?(?:السبت|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة)\s*[،,]?\s*)?[\d٠-٩]{1,4}\s*(?:[/-]\s*[\d٠-٩]|[a-zA-Zء-ي]{3,}[\s/،,]).*$/;

const CLOCK_BEHIND =
  /\s*[-–—|،,·•(]?\s*(?:الساعة\s+)?[\d٠-٩]{1,2}\s*:\s*[\d٠-٩]{2}(?:\s*(?:ص|م|صباحا|صباحاً|مساء|مساءً|am|pm))?\s*\)?$/i;
const TIME_AGO =
  /\s*[-–—|،,·•]?\s*(?:قبل|منذ)\s+(?:[\d٠-٩]+\s+)?(?:دقيق|دقائق|ساع|يوم|أيام|اسبوع|أسبوع|أسابيع)\S*(?:\s+\S+)?$/;
const PUBLISHED = /\s*[-–—|،,·•]?\s*(?:نشر|نُشر|تم النشر|تاريخ النشر|آخر تحديث|تحديث|الخبر)\s*(?:في|بتاريخ|يوم)?\s*:?$/;
const WEEKDAY_BEHIND = /\s*[-–—|،,·•]\s*(?:يوم\s+)?(?:السبت|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة)$/;
const DATE_IN_FRONT =
  /^(?:نشر(?:ت)?\s*(?:في|بتاريخ)?\s*:?\s*)?(?:(?:السبت|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة)\s*[،,]?\s*)?[\d٠-٩]{1,4}\s*(?:[/-]\s*[\d٠-٩]{1,2}\s*[/-]\s*[\d٠-٩]{1,4}|[ء-ي]{3,}(?:[\s/][ء-ي]{3,}){0,2}[\s،,]+[\d٠-٩]{4})\s*(?:[-–—|،,·•]\s*)?(?:[\d٠-٩]{1,2}:[\d٠-٩]{2}\s*(?:ص|م)?\s*)?[-–—|،,·•]\s*(?=\S)/;
const SEPARATOR_BEHIND = /[\s·•|،,;؛:\-–—/+]+$/;
const SEPARATOR_IN_FRONT = /^[\s·•|،,;؛:\-–—/+]+/;

/** A byline without the dates and times printed beside it and without separators at its ends; the line itself when nothing else is left. */
export function withoutDate(line: string): string {
  let text = /[\d٠-٩]/.test(line) ? line.replace(DATE_IN_FRONT, '').replace(DATE_BEHIND, '') : line;
  for (const pattern of [TIME_AGO, CLOCK_BEHIND, PUBLISHED, SEPARATOR_BEHIND, WEEKDAY_BEHIND])
    text = text.replace(pattern, '');
  text = text.replace(PUBLISHED, '').replace(SEPARATOR_BEHIND, '').replace(SEPARATOR_IN_FRONT, '').trim();
  return /[A-Za-zء-ي]/.test(text) ? text.replace(/^[([]([^()[\]]+)[)\]]$/, '$1').trim() : line;
}

/** True when a line is only the label of a byline, with the name in the next block. */
export function isBylineLabel(text: string): boolean {
  return text.length < 20 && LABEL_ALONE.test(quickFold(text).trim());
}

/** «أ ب + وكالات», «عمان - واس:», «سبق – وكالات:»: parts of up to four words, one of them an agency. */
function isAgencyLine(text: string): boolean {
  const parts = text
    .replace(TATWEEL_DASH, '-')
    .split(/\s*[+/|،,؛:()[\]–—-]+\s*|\s+و(?=\s*(?:ال)?وكالات)\s*/)
    .map((part) => part.trim())
    .filter(Boolean);
  const isSource = (part: string): boolean => isAgency(part) || (parts.length > 1 && OWN_DESK.test(part));
  return parts.length <= 5 && parts.some(isSource) && parts.every((part) => wordCount(part) <= 4);
}

/** What an outlet calls its own gathering, as one part of a line. */
const OWN_DESK = /^(?:متابعات|متابعة|رصد|خاص)$/;

/** Cities that stand alone before a colon in datelines, folded: the capitals of the Arab countries and large cities. */
const cities = once(
  () =>
    new Set(
      (
        'القاهره|الاسكندريه|الجيزه|بيروت|طرابلس|دمشق|حلب|حمص|عمان|الزرقاء|اربد|القدس|القدس المحتله|غزه|رام الله|نابلس|الخليل|بغداد|البصره|' +
        'الموصل|اربيل|السليمانيه|كركوك|النجف|الرياض|جده|مكه|مكه المكرمه|المدينه المنوره|الدمام|الكويت|المنامه|الدوحه|ابوظبي|ابو ظبي|دبي|' +
        'الشارقه|مسقط|صنعاء|عدن|تعز|الخرطوم|ام درمان|بورتسودان|بنغازي|تونس|صفاقس|الجزائر|وهران|قسنطينه|الرباط|الدار البيضاء|مراكش|' +
        'طنجه|فاس|نواكشوط|مقديشو|جيبوتي|موروني|واشنطن|نيويورك|لندن|باريس|موسكو|برلين|بروكسل|جنيف|انقره|اسطنبول|طهران|بكين|' +
        'طوكيو|نيودلهي|اسلام اباد|كابول|كييف|روما|مدريد|فيينا|الامم المتحده|عواصم|' +
        'كانبرا|سيدني|اوتاوا|تورونتو|مكسيكو سيتي|برازيليا|بوينس ايرس|كراكاس|هافانا|بريتوريا|نيروبي|اديس ابابا|اسمره|جوبا|ابوجا|لاغوس|داكار|' +
        'باماكو|نيامي|نجامينا|كمبالا|كينشاسا|سول|بيونغ يانغ|مانيلا|جاكرتا|كوالالمبور|سنغافوره|بانكوك|هانوي|داكا|كراتشي|نيو دلهي|مومباي|' +
        'طشقند|باكو|يريفان|تبليسي|اثينا|نيقوسيا|بلغراد|سراييفو|صوفيا|بوخارست|بودابست|براغ|وارسو|فيلنيوس|هلسنكي|ستوكهولم|اوسلو|كوبنهاغن|' +
        'امستردام|لاهاي|لشبونه|دبلن|برن|زيورخ|ميونيخ|فرانكفورت|استانبول|لوس انجليس|شيكاغو|سان فرانسيسكو|هونغ كونغ|شنغهاي|السويس|بورسعيد|' +
        'الاسماعيليه|المنصوره|طنطا|اسيوط|اسوان|الاقصر|سوهاج|صيدا|صور|زحله|بعلبك|درعا|ادلب|اللاذقيه|حماه|الحسكه|دير الزور|جنين|بيت لحم|رفح|خان يونس|' +
        'الانبار|ديالى|كربلاء|الحديده|مارب|المكلا|ابها|تبوك|حائل|بريده|الطائف|الاحساء|جازان|نجران|راس الخيمه|العين|عجمان|صلاله|نزوي|' +
        'سرت|مصراته|سبها|سوسه|القيروان|بنزرت|قفصه|عنابه|سطيف|اكادير|مكناس|وجده|العيون|تطوان'
      ).split('|'),
    ),
);

/** «القاهرة في 3 مارس /أ ش أ/», «بغداد/ واع/». */
const SLASHED = /^([^()«»".؟!:/]{2,45}?)\s*\/\s*([^()/]{1,25}?)\s*\/\s*[-–—:]*\s*(?=\S)/;
/** «دمشق-سانا», «إسطنبول / الأناضول»: place and agency, and then the sentence. */
const GLUED = /^([^()«»".؟!:/\d-]{2,30}?)\s*[-–/]\s*([ء-ي]{3,9})(?:\s*[-–—:]+\s*|\s+)(?=\S)/;
/** «الرياض 14 رمضان 1447 هـ الموافق 3 مارس 2026 م واس», «رام الله 3-3-2026 وفا-». */
const DATED =
  /^([^()«»".؟!:/\d]{2,30}?)\s+(?=.{0,50}?(?:14|19|20)\d\d)\d[^()«»".؟!:]{3,60}?\s(واس|وفا|وام|بترا|كونا|قنا|بنا|سانا|سونا|وات|وال|واج|واع|سبأ|معا|رويترز|الأناضول)(?:\s*[-–—:]+\s*|\s+)(?=\S)/;
const MARKED = /^([^()«»".؟!:]{2,45}?)\s*(?:\(([^()]{2,30})\))?\s*(--+|—|–)\s*(?=\S)/;
const BRACKETED = /^([^()«»".؟!:]{2,40}?)\s*\(([^()]{2,30})\)\s*([-:])?\s*(?=\S)/;
/** «بيروت – «الميناء»:», «(رويترز) -»: the outlet in quotation marks behind the place, the agency alone in front. */
const QUOTED = /^([^()«»".؟!:]{2,30}?)\s*[-–—:]\s*[«"“]([^«»"“”]{2,25})[»"”]\s*[:\-–—]\s*(?=\S)/;
const AGENCY_FIRST = /^[([]([^()[\]]{2,30})[)\]]\s*(?:[-–—:]+|\.{2,})\s*(?=\S)/;
const COLON = /^([^()«»".؟!:]{2,45}?)\s*:\s*(?=\S)/;
const DASHED = /^([^()«»".؟!:]{2,40}?)\s+-\s+(?:([^()«»".؟!:]{2,20}?)\s*(?::|-{1,2})\s*)?(?=\S)/;

/** «المرسى 3 أيار (…) -», «صور في 21 نوفمبر /…/»: with a day behind it the place need not be known. */
const ENDS_IN_DAY = /^[ء-ي]+(?: [ء-ي]+){0,3} \d{1,2} ([ء-ي]+(?: [ء-ي]+)?)(?: (?:19|20)\d\d)?$/;

function endsInDay(place: string): boolean {
  const month = quickFold(ENDS_IN_DAY.exec(place)?.[1] ?? '');
  return MONTHS.some((names) => names.includes(month));
}

/**
 * The dateline in front of a story's first sentence, as printed and with its closing mark: «دمشق، سوريا (CNN) --»,
 * «عمان - بترا -», «القاهرة:». '' when there is none.
 */
export function readDateline(paragraph: string): string {
  const start = paragraph.slice(0, 110).replace(TATWEEL_DASH, '-');
  return paragraph.slice(0, datelineOf(start).length).trim();
}

function datelineOf(start: string): string {
  let match = SLASHED.exec(start);
  if (match && (isAgency(match[2] ?? '') || endsInDay(match[1] ?? ''))) return match[0];
  match = GLUED.exec(start) ?? DATED.exec(start);
  if (match && isPlace(match[1] ?? '') && isAgency(match[2] ?? '')) return match[0];
  match = QUOTED.exec(start);
  if (match && isPlace(match[1] ?? '')) return match[0];
  match = MARKED.exec(start);
  if (
    match &&
    wordCount(match[1] ?? '') <= 6 &&
    (isPlace(match[1] ?? '') || agenciesIn(match[2] ?? match[1] ?? '').length)
  ) {
    return match[0];
  }
  match = BRACKETED.exec(start);
  if (
    match &&
    (agenciesIn(match[2] ?? '').length
      ? match[3]
        ? wordCount(match[1] ?? '') <= 4
        : isPlace(match[1] ?? '')
      : match[3] && (isPlace(match[1] ?? '') || endsInDay(match[1] ?? '')) && wordCount(match[2] ?? '') <= 3)
  )
    return match[0];
  match = AGENCY_FIRST.exec(start);
  if (match && agenciesIn(match[1] ?? '').length) return match[0];
  match = DASHED.exec(start);
  if (match && (isPlace(match[1] ?? '') || isAgency(match[1] ?? ''))) {
    const second = match[2] ?? '';
    if (!second || isAgency(second) || isPlace(second) || wordCount(second) <= 3) return match[0];
  }
  match = COLON.exec(start);
  if (!match) return '';
  const parts = (match[1] ?? '').split(/\s*[-–—/،,]\s*/);
  return parts.some((part) => isPlace(part) || isAgency(part)) && parts.every((part) => wordCount(part) <= 3)
    ? match[0]
    : '';
}

/** True when a text is a known city, or a list of places that begins with one. */
function isPlace(text: string): boolean {
  const parts = quickFold(text).split(/\s*[،,/–-]\s*/);
  return parts.length <= 4 && parts.every((part) => wordCount(part) <= 3) && cities().has((parts[0] ?? '').trim());
}
