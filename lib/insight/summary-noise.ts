/** Sentences that are whole sentences and still none of the story: promos, captions, notes of the editor, thanks for the source. */
import { fold } from '../arabic/fold.ts';

const HEAD = '^[\\s*•▪●◦■«"“(\\[|–—-]*';

/** Openers of promos and notes that no prose begins with; folded. */
const OPENING = new RegExp(
  `${HEAD}(?:${[
    'اقرا(?:ي|وا)? (?:ايضا|المزيد|كذلك|الان|عن)',
    '(?:طالع|شاهد|استمع|انظر)(?:ي|وا)? (?:ايضا|المزيد|الفيديو|الان|كذلك)',
    'تابع(?:وا|ونا)(?: |$)',
    'لمتابعه (?:اخر|المزيد|اخبار|كل)',
    'لقراءه (?:المزيد|المقال|الخبر|النص|بقيه)',
    'لمشاهده (?:الفيديو|المزيد|الصور)',
    'للمزيد',
    'للاشتراك (?:في|ب)',
    'اشترك(?:وا)? (?:في|الان|ب)(?: ?(?:النشره|نشرتنا|القناه|قناتنا|خدمه)|$)',
    'انضم(?:وا)? (?:الي|ل) ?(?:قناتنا|صفحتنا|مجموعتنا|قناه|مجموعه)',
    '(?:حمل|نزل)(?:وا)? (?:تطبيق|التطبيق)',
    'سجل(?:وا)? الان',
    '(?:اضغط|انقر)(?:وا)? (?:هنا|علي)',
    'يمكنكم (?:متابعه|الاشتراك|مشاهده)',
    'قد (?:يهمك|يعجبك)',
    '(?:اخبار|مواضيع|موضوعات) ذات (?:صله|علاقه)',
    '(?:ال)?كلمات (?:ال)?(?:دلاليه|مفتاحيه)',
    'مصدر الصوره',
    'صوره (?:ارشيفيه|من الارشيف|توضيحيه|تعبيريه)',
    'التعليق علي الصوره',
    'حقوق (?:الصوره|النشر|الطبع)',
    'جميع الحقوق',
    'الاراء الوارده',
    '(?:هذا )?المقال (?:لا )?يعبر',
    'نشر (?:هذا )?(?:المقال|الخبر) (?:في|علي)',
    '(?:بحسب|وفق) ما [^.،]{0,45}[.]?$',
    'و?الله (?:من وراء القصد|الموفق|ولي التوفيق|المستعان|اعلم) ?[.!]?',
    'رابط (?:الخبر|المقال|الموضوع|الفيديو|التقرير|الصفحه)',
    'للتواصل (?:مع|عبر|علي)',
    'جميع المقالات',
    'شاهد(?:وا)?(?: معنا)? ?[.:،…!]',
    '\\S+@\\S+\\.\\S+',
    '(?:بحسب |وفق(?:ا ل| )|نقلا عن )(?:[^ .،]+ ?){1,4}(?:\\([^)]*\\))?[.]?$',
  ].join('|')})`,
);

/** Labels that make the rest of their sentence a note: «المصدر: …», «تصوير: …». */
const LABEL = new RegExp(
  `${HEAD}(?:المصدر|مصدر|تصوير|ترجمه|اعداد|تحرير|بقلم|كتب(?:ت|ها)?|كاريكاتير|فيديو|بالفيديو|بالصور|انفوغراف|ملاحظه|تنويه|تصويب|تصحيح|روابط|وسوم|الوسوم|سمات|هاشتاغ|المراسل|مراسلنا)\\s*[:|/]`,
);

/** Anywhere in a short sentence. */
const INSIDE =
  /(?:النشره البريديه|نشرتنا البريديه|تطبيقنا|قناتنا علي|صفحتنا علي|حسابنا علي|اضغط هنا|انقر هنا|عبر واتساب|غوغل نيوز|google news|getty images|ارسل رساله sms|all rights reserved|صوره ارشيفيه|لا تعبر بالضروره|اخر تحديث|وقت القراءه|دقائق قراءه)/;

/** «…، شاهد الفيديو أعلاه»: a promo that hangs on a sentence of the story. */
const TAIL =
  /[،,.;؛]\s*(?:شاهد|طالع|تابع|انظر|اقرا)(?:وا|ي)? (?:ال)?(?:فيديو|صور|صوره|مقطع|تفاصيل|تقرير|قصه|انفوغراف(?:يك)?)[^.،]{0,40}[.!]?$/;

/** «صورة من المعرض», «صورة لأحد الزوار»: what stands under a picture. */
const CAPTION =
  /^صور(?:ه|تان)? (?:ل|من (?!ال?صور)|احدي |احد |جويه|تظهر |تجمع |التقط|نشرتها |نشرها |وزعتها |وزعها |تعبيريه|متداوله)/;

/** A sentence of promo up to this length; a longer one is told by its opening only. */
const SHORT = 160;

const TEMPLATE = /\{\{|\}\}|\{%|%\}|\$\{|<%|%>|\[\[|\]\]|&[a-z]+;|lorem ipsum/i;

/**
 * Whether a sentence tells too little to stand in a summary once the story has begun: a caption, one with a promo at its end, or
 * one that only announces what follows («قال الوزير ما يلي:»).
 */
export function isAside(text: string): boolean {
  if (/:\s*$/.test(text)) return true;
  const folded = fold(text);
  return TAIL.test(folded) || (text.length <= SHORT && CAPTION.test(folded));
}

/** Whether a sentence may never stand in a summary, judged by its own words. */
export function isNoSummary(text: string): boolean {
  if (TEMPLATE.test(text)) return true;
  const folded = fold(text);
  if (text.length <= SHORT && INSIDE.test(folded)) return true;
  if (LABEL.test(folded)) return text.length <= SHORT;
  // Promos are short; what runs on is prose that happens to begin like one.
  return OPENING.test(folded) && text.length <= SHORT;
}
