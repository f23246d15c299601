/**
 * Invitations by their vocabulary: short lines of little else than what sites say to their readers, with something that is offered
 * and a word that speaks to one reader or asks something of him. Patterns and words are folded.
 */
import type { ClutterRule } from './clutter.ts';
import { once } from './once.ts';

const words = (list: string): Set<string> => new Set(list.split(' '));

/** What is offered, by rule, the first one found counts. */
const offers = once(
  (): Array<[ClutterRule, Set<string>]> => [
    ['comment-rules', words('تعليق تعليقك تعليقكم تعليقا التعليق التعليقات تعليقات للتعليق رايك رايكم ارائكم اراءكم')],
    [
      'app-promo',
      words('تطبيق التطبيق تطبيقنا تطبيقات للتطبيق بالتطبيق ايفون الايفون للايفون اندرويد الاندرويد للاندرويد'),
    ],
    [
      'newsletter',
      words(
        'نشره النشره نشرتنا نشرات بالنشره للنشره بريدك بريدكم بريدي القائمه قائمتنا اشعارات الاشعارات للاشعارات تنبيهات التنبيهات newsletter',
      ),
    ],
    [
      'follow-us',
      words(
        'قناه القناه قناتنا قنواتنا صفحتنا حسابنا حساباتنا مجموعتنا منصاتنا موقعنا فيسبوك الفيسبوك تويتر اكس انستغرام انستجرام يوتيوب اليوتيوب واتساب الواتساب ' +
          'تلغرام التلغرام تليجرام تيليغرام تيليجرام تلجرام التليجرام سناب شات التواصل نبض telegram whatsapp facebook twitter youtube instagram',
      ),
    ],
  ],
);
/** Words by which a line speaks to its reader. */
const addressWords = once(() =>
  words(
    'اشترك اشتركوا سجل سجلوا ثبت ثبتوا فعل فعلوا فعلها فعلهم حمل حملوا حمله نزل نزلوا نزله ارسل ارسلوا اضف اضيفوا علق علقوا شارك شاركوا شاركنا شاركونا تابع ' +
      'تابعوا تابعنا تابعونا انضم انضموا ادخل ادخلوا اكتب اكتبوا احصل احصلوا اضغط اضغطوا انقر انقروا افتح جرب اقرا لا عرض اظهار اخفاء كن كونوا ' +
      'بريدك بريدكم هاتفك هاتفكم جهازك جهازكم رايك رايكم ارائكم اراءكم تعليقك تعليقكم متابعتكم متابعتنا لك لكم يصلك لتصلك ليصلك لتصلكم ليصلكم تصلك ' +
      'اخبارنا قناتنا صفحتنا حسابنا حساباتنا مجموعتنا منصاتنا تطبيقنا نشرتنا موقعنا سنرسل نرسل يهمنا يسعدنا جيبك زوروا زورونا للتواصل متوفر يتوفر الاشتراك اشتراكك',
  ),
);
/** The rest of what such lines are made of. */
const fillingWords = once(() =>
  words(
    'علي في الي عبر من عن مع ل ب و او الان هنا مجانا كل يوم صباح مساء جديد الجديد كاملا كامله اخر احدث اهم ابرز المزيد لمزيد الاخبار اخبار خبر الخبر ' +
      'المقال المقاله الموضوع العاجله العاجل العاجله اليوميه الاسبوعيه الصباحيه المسائيه الاخباريه البريديه المجانيه الالكتروني الالكترونيه معنا لنا لي بنا هذا هذه ' +
      'للحصول للاشتراك لمتابعه لقراءه متابعه موقع منصه منصات مواقع شبكات وسائل صفحه حساب مجموعه خدمه زر رابط الرابط اول باول لحظه بلحظه اسرع اولا الاجتماعي',
  ),
);
/** Most blocks hold nothing that is offered, and cost no more than this look. */
const ANY_OFFER =
  /تعليق|راي|ارائ|اراء|تطبيق|ايفون|اندرويد|نشر|بريد|قائم|اشعار|تنبيه|قنا|قنوات|صفحتنا|موقعنا|حساب|مجموعتنا|منصاتنا|فيسبوك|تويتر|اكس|انست|يوتيوب|واتس|تل[يغج]|تيل|سناب|تواصل|نبض|letter|telegram|whatsapp|facebook|twitter|youtube|instagram/;
/** Longer lines, and lines with the marks of a sentence, are none. */
const MOST_WORDS = 9;
const SENTENCE = /[.؟?!؛"«»“”]/;

/**
 * Says which invitation a line is by its vocabulary alone.
 *
 * @param isHeading A heading may say the same of what the story is about: then no word may be strange.
 */
export function invitationRule(folded: string, isHeading: boolean): ClutterRule | null {
  if (folded.length > 90 || !ANY_OFFER.test(folded) || SENTENCE.test(folded)) return null;
  const said = folded.split(/[^0-9a-zء-ي]+/).filter(Boolean);
  if (said.length < 2 || said.length > MOST_WORDS) return null;
  let rule: ClutterRule | null = null;
  let best = offers().length;
  let speaks = false;
  let strange = 0;
  for (const word of said) {
    const bare = word.length > 3 && word[0] === 'و' ? word.slice(1) : word;
    const offer = offers().findIndex(([, list]) => list.has(word) || list.has(bare));
    const address = addressWords().has(word) || addressWords().has(bare);
    if (offer >= 0 && offer < best) {
      best = offer;
      rule = offers()[offer]?.[0] ?? null;
    }
    speaks ||= address;
    if (offer < 0 && !address && !fillingWords().has(word) && !fillingWords().has(bare) && !/^\d+$/.test(word))
      strange++;
  }
  // The site's own name is strange to us.
  const most = isHeading ? 0 : said.length >= 5 ? 2 : said.length >= 3 ? 1 : 0;
  return speaks && strange <= most ? rule : null;
}
