/** Signs of another kind of page than news, in its headline and in the short lines in and around its text. */
import { foldedText, type Page } from './page.ts';
import { ASIDE, FOOTER, NAV } from './regions.ts';
import type { PageBlock } from './walk.ts';

/** Blocks in front of the story and behind it that are looked at. */
const AROUND = 40;
/** Longer lines are sentences; UTF-16 units. */
const LABEL = 60;

/** A kind with the lines that give it away: how many of them are needed, and what they weigh. */
interface Kind {
  pattern: RegExp;
  needed: number;
  points: number;
}

/** Patterns over folded text. */
const KINDS: Kind[] = [
  {
    // Encyclopaedias.
    pattern:
      /^(?:\[?\s*عدل\s*\]?|\[\s*عدل المصدر\s*\]|تعديل مصدري|المراجع|مراجع|وصلات خارجيه|انظر ايضا|هوامش|المصادر|محتويات|المحتويات|فهرس|الفهرس|من ويكيبيديا.*)$|\[\s*عدل(?:\s+المصدر)?\s*\]$|^اخر تعديل لهذه الصفحه|^هذه المقاله بذره/,
    needed: 2,
    points: 4,
  },
  {
    // Shops.
    pattern:
      /(?:اضف|اضافه)\s+(?:الي\s+|لل?|ل)\s*(?:ال)?(?:سله|عربه)|(?:اشتر(?:ي)?|اطلب(?:ه|ها)?)\s+الان|سله\s+(?:ال)?(?:مشتريات|تسوق)|متوفر\s+في\s+المخزون|الشحن\s+مجاني|^السعر\s*:/,
    needed: 1,
    points: 4,
  },
  {
    // Forums.
    pattern:
      /تاريخ\s+التسجيل|عدد\s+المشاركات|رد\s+مع\s+اقتباس|اضافه\s+رد|^رد\s+سريع$|المشاركه\s+الاصليه|عضو\s+(?:جديد|نشيط|مميز|فعال)/,
    needed: 1,
    points: 4,
  },
  {
    // What help centres and offices ask below a page.
    pattern:
      /^هل\s+(?:كان(?:ت)?|وجدت|افادك|افادتك|ساعدك|ساعدتك|اعجبك)\s.{0,30}(?:مفيد|مفيدا|مفيده|المقال|المقاله|الصفحه|المحتوي)/,
    needed: 1,
    points: 2,
  },
  {
    // Recipes.
    pattern:
      /^(?:المقادير|مقادير\s.{0,30}|المكونات|(?:ال)?طريقه(?:\s+(?:التحضير|العمل|الاعداد))?|خطوات\s+(?:التحضير|العمل))\s*:?$/,
    needed: 2,
    points: 4,
  },
  {
    // Questions to scholars, doctors and lawyers.
    pattern:
      /^(?:رقم\s+الفتوي|(?:نص\s+)?السؤال|(?:ال)?جواب|الاجابه|الاجابــه|الفتوي|الرد\s+علي\s+الفتوي)(?:\s*:.{0,40}|\s*)$|^رقم\s+الفتوي/,
    needed: 2,
    points: 4,
  },
  {
    // Services of offices, jobs.
    pattern:
      /^(?:وصف|خطوات|رسوم|شروط|متطلبات|مده|قنوات\s+تقديم)\s+الخدمه|^(?:ابدا|دخول|الدخول\s+الي)\s+الخدمه|^المستندات\s+المطلوبه|^(?:المسمي|المؤهلات|المتطلبات|الشروط|المزايا)(?:\s+(?:الوظيفي|المطلوبه|الوظيفيه))?\s*:?$|^(?:تقدم|قدم)\s+(?:الان|للوظيفه)/,
    needed: 2,
    points: 4,
  },
];

/** Titles of pages that every site has, and of kinds that name themselves. */
const HEADLINE =
  /^(?:من\s+نحن|عن\s+(?:الموقع|الشركه|الجمعيه|المؤسسه)|نبذه\s+عن|رؤيتنا|رسالتنا|اتصل\s+بنا|تواصل\s+معنا|(?:ال)?اسئله\s+(?:ال)?(?:شائعه|متكرره)|سياسه\s+(?:الخصوصيه|الاستخدام|الاسترجاع|ملفات)|(?:ال)?شروط\s+(?:و(?:ال)?احكام|(?:ال)?استخدام|(?:ال)?خدمه)|اتفاقيه\s+(?:الاستخدام|المستخدم)|اخلاء\s+(?:ال)?مسؤوليه|(?:طريقه|طريقة|وصفه)\s+(?:عمل|تحضير|اعداد)\s|(?:مطلوب|وظيفه|وظائف|فرصه\s+عمل|فرص\s+عمل)\s|(?:كلمات|قصيده|ديوان)\s|(?:سوره|تفسير\s+سوره)\s|حكم\s+(?:من|تاخير|صلاه|صيام|زكاه|الصلاه|الصيام)\s|معني\s+(?:كلمه|اسم)\s|خدمه\s+(?:اصدار|تجديد|طلب|الاستعلام)|(?:اصدار|تجديد)\s+رخصه\s+\S+$|(?:شركه|مؤسسه|مجموعه)\s+\S+\s+لل\S+(?:\s+\S+)?$)/;
/** A page of any of these is rarely news; a newspaper's own structured data outweighs its title. */
const HEADLINE_POINTS = 4;

/** Points against news from signs of an encyclopaedia, a shop, a forum, a recipe, a service and the like. */
export function otherKindPoints(page: Page, story: PageBlock[], headline: PageBlock | null, isNews: boolean): number {
  const from = Math.max(0, (story[0]?.index ?? 0) - AROUND);
  const to = (story[story.length - 1]?.index ?? 0) + AROUND;
  const found = KINDS.map(() => 0);
  for (const block of page.blocks.slice(from, to + 1)) {
    if (block.regions & (NAV | FOOTER | ASIDE)) continue;
    if (block.text.length > LABEL) continue;
    const line = foldedText(block);
    for (const [i, { pattern }] of KINDS.entries()) if (pattern.test(line)) found[i] = (found[i] ?? 0) + 1;
  }
  let points = KINDS.reduce((sum, kind, i) => sum + ((found[i] ?? 0) >= kind.needed ? kind.points : 0), 0);
  if (headline && !isNews && HEADLINE.test(foldedText(headline))) points += HEADLINE_POINTS;
  return points;
}
