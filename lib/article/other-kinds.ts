/** Signs of another kind of page than news, in its headline and in the short lines in and around its text. */
import { foldedText, type Page } from './page.ts';
import { quickFold } from './quick-fold.ts';
import { ASIDE, FOOTER, NAV } from './regions.ts';
import type { PageBlock } from './walk.ts';
import { AUTHOR_LIFE } from './wording.ts';

/** Blocks in front of the story and behind it that are looked at. */
const AROUND = 40;
/** Longer lines are sentences; UTF-16 units. */
const LABEL = 60;
/** The same of those right above the story, which say who wrote it and when in one line. */
const CLOSE_LABEL = 110;

/** A kind with the lines that give it away: how many of them are needed, and what they weigh. */
interface Kind {
  pattern: RegExp;
  needed: number;
  points: number;
  /** Only what stands between the headline and the story, or right above, says it: a column beside it names others' kinds. */
  isClose?: true;
}

/** Patterns over folded lines. */
const KINDS: Kind[] = [
  {
    // Encyclopaedias.
    pattern:
      /^(\[?\s*عدل\s*\]?|\[\s*عدل المصدر\s*\]|تعديل مصدري|المراجع|مراجع|وصلات خارجيه|انظر ايضا|هوامش|المصادر|محتويات|المحتويات|فهرس|الفهرس|من ويكيبيديا.*)$|\[\s*عدل( المصدر)?\s*\]$|^اخر تعديل لهذه الصفحه|^هذه المقاله بذره/gm,
    needed: 2,
    points: 4,
  },
  {
    // Shops.
    pattern:
      /(اضف|اضافه) (الي |لل?|ل)\s*(ال)?(سله|عربه)|(اشتر(ي)?|اطلب(ه|ها)?) الان|سله (ال)?(مشتريات|تسوق)|متوفر في المخزون|الشحن مجاني|^السعر\s*:\s*(\d|$)/gm,
    needed: 1,
    points: 4,
  },
  {
    // Forums.
    pattern: /تاريخ التسجيل|رد مع اقتباس|اضافه رد|^رد سريع$|المشاركه الاصليه|عضو (جديد|نشيط|مميز|فعال)/gm,
    needed: 1,
    points: 4,
  },
  {
    // What help centres and offices ask below a page.
    pattern:
      /^هل (كان(ت)?|وجدت|افادك|افادتك|ساعدك|ساعدتك|اعجبك)\s.{0,30}(مفيد|مفيدا|مفيده|المقال|المقاله|الصفحه|المحتوي)/gm,
    needed: 1,
    points: 1,
  },
  {
    // Recipes.
    pattern:
      /^(المقادير|مقادير .{0,30}|المكونات|ما تحتاجينه|ما تحتاجه|(ال)?طريقه( (التحضير|العمل|الاعداد))?|الخطوات|خطوات (التحضير|العمل))\s*:?$/gm,
    needed: 2,
    points: 4,
  },
  {
    // Questions to scholars, doctors and lawyers.
    pattern:
      /^(رقم الفتوي|(نص )?السؤال|(ال)?جواب|الاجابه|الاجابــه|الفتوي|الرد علي الفتوي)(\s*:.{0,40}|\s*)$|^رقم الفتوي/gm,
    needed: 2,
    points: 4,
  },
  {
    // Offers of flats and cars, exhibitions.
    pattern:
      /^((السعر|المساحه|(سعر|مساحه) (العقار|الارض|البناء|الشقه)|عدد الغرف|غرف النوم|الحمامات|الطابق|رقم (العرض|الاعلان)|الممشي|سنه الصنع)\s*(:.{0,40}|\d.{0,20})?|(للبيع|للايجار)( .{0,40})?|(ساعات|مواعيد|اوقات) (الزياره|الافتتاح|الدوام)(\s*:.{0,40})?|(التذاكر|سعر التذكره|الدخول|رسوم الدخول)\s*:.{0,40}|(احجز|حجز) (تذكره|تذكرتك|تذاكر|التذاكر|موعدا|زياره|جوله).{0,20})$/gm,
    needed: 2,
    points: 4,
  },
  {
    // Fiction and verse.
    isClose: true,
    pattern:
      /^(قصه قصيره|قصص قصيره|خاطره|قصيده|روايه مسلسله)(\s*[·|:،(-].{0,50}|\s*)$|(^|\s)تاليف\s*:(?!.*(اخراج|بطوله|سينوغرافيا))/gm,
    needed: 1,
    points: 6,
  },
  {
    // Services of offices, jobs.
    pattern:
      /^(وصف|خطوات|رسوم|شروط|متطلبات|مده|قنوات تقديم) الخدمه|^(ابدا|دخول|الدخول الي) الخدمه|^المستندات المطلوبه|^(المسمي|المؤهلات|المتطلبات|الشروط|المزايا|المهام|المسؤوليات|الخبرات)( (الوظيفي|المطلوبه|الوظيفيه|و\S+))?\s*:?$|^(تقدم|قدم) (الان|للوظيفه)/gm,
    needed: 2,
    points: 4,
  },
];

/** Titles of pages that every site has, and of kinds that name themselves. */
const HEADLINE =
  /^(من نحن|عن (الموقع|الشركه|الجمعيه|المؤسسه|الصحيفه|الجريده|المجله|البوابه|القناه|الوكاله)|السياسه التحريريه|سياسه النشر|هيئه التحرير|الاعلان (في|معنا|لدينا)|اعلن معنا|نبذه عن|رؤيتنا|رسالتنا|اتصل بنا|تواصل معنا|(ال)?اسئله (ال)?(شائعه|متكرره)|سياسه (الخصوصيه|الاستخدام|الاسترجاع|ملفات)|(ال)?شروط (و(ال)?احكام|(ال)?استخدام|(ال)?خدمه)|اتفاقيه (الاستخدام|المستخدم)|اخلاء (ال)?مسؤوليه|(طريقه|طريقة|وصفه) (عمل|تحضير|اعداد)\s|مطلوب (موظف|مهندس|محاسب|سائق|عامل|عمال|مندوب|مدرس|معلم|طبيب|ممرض|فني|سكرتير|مبرمج|مصمم|للعمل|خادم|طباخ)|(وظيفه|وظائف|فرصه عمل|فرص عمل)\s|كلمات (اغنيه|اغاني|نشيد)|(قصيده|ديوان)(\s\S+){1,4}$|(سوره|تفسير سوره)\s|حكم (من(?! (محكم|ال?قضا))|تاخير|صلاه|صيام|زكاه|الصلاه|الصيام)\s|معني (كلمه|اسم)\s|خدمه (اصدار|تجديد|طلب|الاستعلام)|(اصدار|تجديد) رخصه \S+$|(شركه|مؤسسه|مجموعه) \S+ لل\S+( \S+)?$|(اجمل|افضل) (رسائل|عبارات|ادعيه|كلمات|صور)|تفسير (حلم|رؤيه)|دعاء (ليله|دخول|ختم|السفر|الاستخاره)|اسم \S+ ?: ?معن|ملاحظات الاصدار|(اعلان )?طرح مناقصه|اعلان مناقصه|تعميم رقم|الطعن رقم|لمحه تاريخيه|حقائق سريعه)/;
/** «… - الفصل السابع»: a part of a book. */
const CHAPTER =
  /(?:^|[-–—:|،]\s*)(?:الفصل|الجزء|الباب) (?:الاول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر|الحادي عشر|الثاني عشر|\d+)(?=\s*(?:$|[-–—:|،]))/;
/** What leads through a book. */
const TURNED =
  /^[«»<>\s]*(?:الفصل|الجزء|الباب) (?:السابق|التالي)(?![ء-ي])|^[(\s]*يتبع في (?:الفصل|الجزء|الباب)|الفصل (?:الاول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر|\d+)\s*»$/;
/** A list of chapters may stand in one line with it; UTF-16 units. */
const TURNS = 500;
/** A page of any of these is rarely news; a newspaper's own structured data outweighs its title. */
const HEADLINE_POINTS = 4;

/** Points against news from signs of an encyclopaedia, a shop, a forum, a recipe, a service and the like. */
export function otherKindPoints(page: Page, story: PageBlock[], headline: PageBlock | null, isNews: boolean): number {
  const from = Math.max(0, (story[0]?.index ?? 0) - AROUND);
  const to = (story[story.length - 1]?.index ?? 0) + AROUND;
  const closeFrom = (headline?.index ?? story[0]?.index ?? 0) - CLOSE;
  let lines = '';
  let close = '';
  for (let i = from; i <= to; i++) {
    const block = page.blocks[i];
    if (!block || block === headline || block.regions & (NAV | FOOTER | ASIDE)) continue;
    const isClose = i >= closeFrom && block.text.length <= CLOSE_LABEL;
    if (block.text.length > LABEL && !isClose) continue;
    // The mark between two lines keeps a pattern from reading on into the next one.
    const line = `${foldedText(block)}\n\0\n`;
    if (block.text.length <= LABEL) lines += line;
    if (isClose) close += line;
  }
  const points = KINDS.reduce(
    (sum, kind) => sum + (linesWith(kind.pattern, kind.isClose ? close : lines, kind.needed) ? kind.points : 0),
    0,
  );
  const isTold = story.slice(0, OPENING).some((block) => SERMON_OR_TALE.test(foldedText(block)));
  const isNamed = headline !== null && (HEADLINE.test(foldedText(headline)) || isLife(headline, story[0]));
  const isChapter =
    headline !== null &&
    [foldedText(headline), quickFold(page.document.title).trim()].some((title) => CHAPTER.test(title)) &&
    page.blocks.slice(from, to).some((block) => block.text.length <= TURNS && TURNED.test(foldedText(block)));
  const isNever = headline !== null && NEVER_NEWS.test(foldedText(headline));
  if (isNever || ((isTold || isChapter) && !isNews)) return points + NEVER_POINTS;
  return isNamed && !isNews ? points + HEADLINE_POINTS : points;
}

/** «سلمى بن عاشور», «كاتبة وصحفية ولدت في …»: the page of an author, whose name is all that stands above it. */
const isLife = ({ text }: PageBlock, first: PageBlock | undefined): boolean =>
  first !== undefined && NAME.test(text) && AUTHOR_LIFE.test(foldedText(first));

const NAME = /^[ء-ي]+(?: [ء-ي]+){1,3}$/;

/** Lines above the headline. */
const CLOSE = 6;

/** What newspapers print every day and call an article of theirs, though it tells nothing. */
const NEVER_NEWS =
  /^(?:.{0,30}[ء-ي.] ?)?حظك (?:اليوم|الاسبوع)|^(?:ابراج اليوم|برجك اليوم)|^(?:توقعات (?:ال)?ابراج|(?:مواقيت|مواعيد|اوقات|موعد) (?:ال)?(?:صلاه|اذان))(?=\s*(?:$|[-–:|،.])|.*(?:اليوم|غدا|يوم |شهر|الاسبوع|\d{4}))/;
const NEVER_POINTS = 12;
/** Lines that may stand above the first sentence, and that sentence. */
const OPENING = 3;
/** How sermons, lessons and tales begin, and no news. */
const SERMON_OR_TALE =
  /^(?:كان يا ما كان|في قديم الزمان)|^(?:بسم الله الرحمن الرحيم\s*[.،:]?\s*)?(?:ان )?الحمد لله (?:رب العالمين|الذي|وحده|نحمده|حمدا)|^(?:ايها الاخوه|عباد الله)/;

/** Whether a pattern is found in so many of the lines. One search through all of them costs far less than one a line. */
function linesWith(pattern: RegExp, lines: string, needed: number): boolean {
  let found = 0;
  let end = -1;
  for (const { index } of lines.matchAll(pattern)) {
    if (index < end) continue;
    if (++found >= needed) return true;
    end = lines.indexOf('\n', index);
  }
  return false;
}
