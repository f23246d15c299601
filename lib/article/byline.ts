/** Bylines and datelines: who reports, for which agency, from where. */
import { agenciesIn, isAgency } from './agencies.ts';
import { wordCount } from './page.ts';
import { quickFold } from './quick-fold.ts';

/** Openings that are bylines with a name behind them, colon or not. */
const WRITER =
  /^(?:كتب|كتبت|كتبه|كتبها|بقلم|اعداد|اعد التقرير|حاوره|حاورها|حاورته|حاورتها|ترجمه|by)(?:\s*[:/|–—-]\s*|\s+)(?=\S)/;
/** Openings that are bylines only with a colon, slash or dash: they are also the first words of sentences. */
const LABEL =
  /^(?:المصدر|مصدر|الكاتب|الكاتبه|المحرر|المحرره|تحرير|تقرير|حوار|تحقيق|متابعه|متابعات|مراسل|مراسلنا|خاص|رصد|صحيفه|موقع|وكاله|source|author)(?:\s+\S+){0,2}\s*[:/|–—-]\s*(?=\S)/;
const LABEL_ALONE = /^(?:المصدر|مصدر|الكاتب|الكاتبه|المحرر|كتب|كتبت|بقلم|اعداد|تحرير|source|author|by)\s*[:/|–—-]*$/;
/** What every byline with a date, a label or several parts has; words of time count too. */
const BYLINE_MARKS = /[\d٠-٩۰-۹:/|،,؛+()[\]·•–—-]|قبل|منذ|نشر|تحديث|الخبر|يوم|وكالات/;
/** A byline is a line, not a sentence. */
const MOST_WORDS = 12;

/** True when a line is a byline by its wording: a writer's label, or agencies with nothing but places and names beside them. */
export function isByline(line: string): boolean {
  // Most lines are none, and the look at dates and agencies is dear: it needs one of their marks or very few words.
  if (!BYLINE_MARKS.test(line) && wordCount(line) > 4) {
    return wordCount(line) <= 8 && WRITER.test(quickFold(line)) && !/["«“.؟!]/.test(line);
  }
  const text = withoutDate(line);
  const words = wordCount(text);
  if (words > MOST_WORDS || text.length > 110 || /[.؟!]\s*$/.test(text.replace(/\.{2,}|…/g, ''))) return false;
  const folded = quickFold(text);
  if (LABEL.test(folded)) return true;
  if (WRITER.test(folded)) return words <= 8 && !/["«“]/.test(text);
  return isAgencyLine(text);
}

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
    .split(/\s*[+/|،,؛:()[\]–—-]+\s*|\s+و(?=\s*(?:ال)?وكالات)\s*/)
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.length <= 5 && parts.some(isAgency) && parts.every((part) => wordCount(part) <= 4);
}

/** Cities that stand alone before a colon in datelines, folded: the capitals of the Arab countries and large cities. */
const CITIES = new Set(
  (
    'القاهره|الاسكندريه|الجيزه|بيروت|طرابلس|دمشق|حلب|حمص|عمان|الزرقاء|اربد|القدس|القدس المحتله|غزه|رام الله|نابلس|الخليل|بغداد|البصره|' +
    'الموصل|اربيل|السليمانيه|كركوك|النجف|الرياض|جده|مكه|مكه المكرمه|المدينه المنوره|الدمام|الكويت|المنامه|الدوحه|ابوظبي|ابو ظبي|دبي|' +
    'الشارقه|مسقط|صنعاء|عدن|تعز|الخرطوم|ام درمان|بورتسودان|بنغازي|تونس|صفاقس|الجزائر|وهران|قسنطينه|الرباط|الدار البيضاء|مراكش|' +
    'طنجه|فاس|نواكشوط|مقديشو|جيبوتي|موروني|واشنطن|نيويورك|لندن|باريس|موسكو|برلين|بروكسل|جنيف|انقره|اسطنبول|طهران|بكين|' +
    'طوكيو|نيودلهي|اسلام اباد|كابول|كييف|روما|مدريد|فيينا|الامم المتحده|عواصم'
  ).split('|'),
);

const MARKED = /^([^()«»".؟!:]{2,45}?)\s*(?:\(([^()]{2,30})\))?\s*(--+|—|–)\s*(?=\S)/;
const BRACKETED = /^([^()«»".؟!:]{2,40}?)\s*\(([^()]{2,30})\)\s*([-:])?\s*(?=\S)/;
/** «بيروت – «الميناء»:», «(رويترز) -»: the outlet in quotation marks behind the place, the agency alone in front. */
const QUOTED = /^([^()«»".؟!:]{2,30}?)\s*[-–—:]\s*[«"“]([^«»"“”]{2,25})[»"”]\s*[:\-–—]\s*(?=\S)/;
const AGENCY_FIRST = /^[([]([^()[\]]{2,30})[)\]]\s*(?:[-–—:]+|\.{2,})\s*(?=\S)/;
const COLON = /^([^()«»".؟!:]{2,45}?)\s*:\s*(?=\S)/;
const DASHED = /^([^()«»".؟!:]{2,40}?)\s+-\s+(?:([^()«»".؟!:]{2,20}?)\s*(?::|-{1,2})\s*)?(?=\S)/;

/**
 * The dateline in front of a story's first sentence, as printed and with its closing mark: «دمشق، سوريا (CNN) --»,
 * «عمان - بترا -», «القاهرة:». '' when there is none.
 */
export function readDateline(paragraph: string): string {
  const start = paragraph.slice(0, 110);
  let match = QUOTED.exec(start);
  if (match && isPlace(match[1] ?? '')) return match[0].trim();
  match = MARKED.exec(start);
  if (
    match &&
    wordCount(match[1] ?? '') <= 6 &&
    (isPlace(match[1] ?? '') || agenciesIn(match[2] ?? match[1] ?? '').length)
  ) {
    return match[0].trim();
  }
  match = BRACKETED.exec(start);
  if (
    match &&
    agenciesIn(match[2] ?? '').length &&
    (match[3] ? wordCount(match[1] ?? '') <= 4 : isPlace(match[1] ?? ''))
  )
    return match[0].trim();
  match = AGENCY_FIRST.exec(start);
  if (match && agenciesIn(match[1] ?? '').length) return match[0].trim();
  match = DASHED.exec(start);
  if (match && (isPlace(match[1] ?? '') || isAgency(match[1] ?? ''))) {
    const second = match[2] ?? '';
    if (!second || isAgency(second) || isPlace(second) || wordCount(second) <= 3) return match[0].trim();
  }
  match = COLON.exec(start);
  if (!match) return '';
  const parts = (match[1] ?? '').split(/\s*[-–—/،,]\s*/);
  return parts.some((part) => isPlace(part) || isAgency(part)) && parts.every((part) => wordCount(part) <= 3)
    ? match[0].trim()
    : '';
}

/** True when a text is a known city, or a list of places that begins with one. */
function isPlace(text: string): boolean {
  const parts = quickFold(text).split(/\s*[،,/–-]\s*/);
  return parts.length <= 4 && parts.every((part) => wordCount(part) <= 3) && CITIES.has((parts[0] ?? '').trim());
}
