/**
 * Invitations of a site to its readers: to follow it, to take its newsletter, to install its app. Told by three signs together:
 * how they open, what they offer, and that they speak of the site or to the reader. Patterns over folded text.
 */
import { firstWord } from './opening.ts';

export type PromoRule = 'follow-us' | 'newsletter' | 'app-promo';

const words = (list: string): Set<string> => new Set(list.split(' '));

/** First words of invitations; most are first words of sentences as well («تابع المدرب …»). */
const OPENERS = words(
  'تابع تابعوا تابعنا تابعونا تابعي متابعتنا لمتابعتنا متابعه لمتابعه انضم انضموا انضمي اشترك اشتركوا اشتركي شارك شاركوا شاركنا شاركونا ' +
    'للاشتراك الاشتراك للانضمام يمكنك يمكنكم بامكانك بامكانكم سجل سجلوا للتسجيل ادخل ادخلوا اكتب احصل احصلوا للحصول حمل حملوا نزل نزلوا لتحميل ' +
    'لتنزيل تحميل تنزيل متوفر متاح تطبيقنا قناتنا صفحتنا النشره نشرتنا لتصلك لتصلكم ليصلك ليصلكم تصلك تصلكم يصلك يصلكم فعل فعلوا لتفعيل ' +
    'لا كن كونوا حتي هل للمزيد لمزيد لمشاهده لقراءه لقراءتها اقرا اقراوا شاهد اضغط اضغطوا انقر انقروا زوروا زورونا لزياره ' +
    'لاخر لمزيد راسلونا راسلنا تواصلوا تواصل للتواصل ولا ابق ابقوا ضع ضعوا بالضغط بالنقر اوافق شكرا تم نعدك اسمح اسمحوا لتلقي لتجربه افتح جرب جربوا تصفح ' +
    'حمله حملها نزله بريدك بريدكم القائمه اشتراك صفحتنا ' +
    'follow subscribe join download get like sign install',
);

/** What is offered, by rule: a channel of the site, a newsletter or alerts, an app. */
const CHANNEL =
  /(?:في?ا?يس ?بوك|تويتر|منصه (?:اكس|x)|انستغرام|انستجرام|انستقرام|انستاغرام|يوتيوب|واتس ?اب|ت(?:ي?لي?[غجق]رام)|تيك ?توك|سناب ?شات|لينكد ?[اإ]?ن|لينكدين|بينتريست|ثريدز|تطبيق نبض|علي نبض|عبر نبض|(?:غوغل|جوجل|قوقل) نيوز|اخبار (?:غوغل|جوجل|قوقل)|google news|facebook|twitter|instagram|youtube|whatsapp|telegram|tiktok|snapchat|threads|\brss\b|(?:مواقع|وسائل|منصات|شبكات|صفحات) التواصل|قناتنا|قنواتنا|صفحتنا|صفحاتنا|حسابنا|حساباتنا|منصاتنا)/;
const LETTER =
  /(?:النشره|نشرتنا|نشرات|نشره) (?:\S+ )?(?:ال)?(?:بريديه|اخباريه|الكترونيه|يوميه|اسبوعيه|صباحيه)|نشرتنا|النشره|(?:القائمه|قائمتنا|قوائمنا) البريديه|بريدك|بريدكم|البريد الالكتروني|newsletter|(?:ال)?(?:اشعارات|تنبيهات)|خدمه (?:الاخبار|التنبيهات|الرسائل|العاجل)/;
const APP = /تطبيق|app store|google play|[اآ]ب ستور|(?:جوجل|غوغل|قوقل) بلاي|\bapp\b/;

/** Words with which a site speaks of itself or to its reader; hardly a sentence about others has them. */
const ADDRESS =
  /(?:^|[\s،,.!:])[ولب]?(?:تابعونا|تابعنا|متابعتنا|لمتابعتنا|انضموا الينا|انضم الينا|شاركونا|شاركنا|زورونا|قناتنا|قنواتنا|صفحتنا|صفحاتنا|حسابنا|حساباتنا|منصاتنا|موقعنا|تطبيقنا|تطبيقاتنا|نشرتنا|قائمتنا|قوائمنا|اخبارنا|خدماتنا|بريدك|بريدكم|هاتفك|هاتفكم|هواتفكم|جوالك|جوالكم|جهازك|لتصلك|لتصلكم|ليصلك|ليصلكم|تصلك|تصلكم|يصلك|يصلكم|(?:اشترك|اشتركوا|انضم|انضموا|سجل|حمل|حمله|نزل|نزله) الان|(?:اضغط|انقر|اضغطوا|انقروا)(?: علي)? (?:هنا|الرابط)|عبر هذا الرابط|متجر (?:التطبيقات|هاتفك)|(?:كونوا|كن) (?:معنا|علي اطلاع)|(?:تواصلوا?|تواصل) معنا|راسلونا|راسلنا|لا تنسو?ا? متابع|مجموعتنا|تقاريرنا|كن اول من يعلم|علي استلام|في بريدكم?|يصلكم? كل جديد|follow us|our|your|install)(?![ء-ي])/;
/** «تابع آخر الأخبار عبر …»: news as goods. */
const NEWS_AS_GOODS =
  /(?:اخر|احدث|اهم|جميع) (?:ال)?(?:اخبار|مستجدات)(?![ء-ي])|الاخبار (?:لحظه بلحظه|اولا? باول)|الاخبار العاجله/;
/** Labels of few words, which no sentence is. */
const LABEL =
  /^(?:(?:النشره|نشرتنا)(?: (?:البريديه|الاخباريه|الالكترونيه|اليوميه|الاسبوعيه)){1,2}|(?:حمل|حملوا|نزل|نزلوا|تحميل|تنزيل|لتحميل) (?:التطبيق|تطبيق \S+)(?: الان| مجانا)?(?: ل(?:متابعه|قراءه|تصفح) \S+(?: \S+)?| علي هاتف\S*)?|(?:حمل|نزل|تحميل|تنزيل|لتحميل) (?:تطبيق \S+|التطبيق) (?:للايفون|للاندرويد|علي هاتف\S*)(?: \S+)?|(?:اشترك|اشتركوا|الاشتراك|للاشتراك|سجل) في (?:النشره|القائمه|خدمه التنبيهات)(?: \S+)?)[\s:!.…]*$/;
/** Labels and buttons, whole: so short that they say nothing else. */
const BUTTONS: Array<[PromoRule, RegExp]> = [
  [
    'newsletter',
    /^(?:(?:ادخل|اكتب|ضع) )?بريدكم? الالكتروني(?: هنا)?$|^(?:ال)?(?:اشتراك|انضمام) (?:في|الي|ب) ?(?:ال)?(?:نشره|قائمه)(?: (?:ال)?بريديه)?$|^(?:القائمه|النشره|نشرتنا) (?:البريديه|الاخباريه)$|^اشتركو?ا? (?:معنا )?(?:الان|مجانا|هنا)$/,
  ],
  [
    'newsletter',
    /^(?:نعدكم? .{0,60})?(?:و?يمكنكم? )?الغاء (?:ال)?اشتراككم? (?:متي|في اي)|^نعدكم? .{0,60}(?:رسائل|اشتراك)|^ب(?:الضغط|النقر) (?:علي|فوق) .{0,40}?(?:فانكم?|انت|فانت|فانتم) توافق|^اوافق علي (?:استلام|تلقي)|^شكرا (?:لك |لكم )?(?:ل|علي )اشتراككم?|^تم (?:تسجيل|اضافه) (?:بريدك|اشتراكك)|^(?:اسمح|اسمحوا) ب(?:ال)?(?:اشعارات|تنبيهات)|^فعلو?ا? (?:ال)?(?:اشعارات|تنبيهات)$|^تم (?:ال)?اشتراك (?:بنجاح|في)|(?:الغ|الغاء) (?:ال)?اشتراك$|^(?:اشتركو?ا?|سجلو?ا?|انضمو?ا?)(?: معنا| الان)? (?:ليصلكم?|لتصلكم?) (?:كل|اخر|اهم|احدث|جديد)|^اشتركو?ا? في (?:نشره|خدمه) (?!.*[.؟!]$)(?:\S+ ?){1,5}$/,
  ],
  ['follow-us', /^(?:تابعنا|تابعونا)(?: (?:علي|عبر|من خلال))?$|^(?:صفحتنا|قناتنا|حسابنا) (?:علي|في) [^ ]+(?: [^ ]+)?$/],
  [
    'app-promo',
    /^(?:(?:افتح|اقرا|تابع|اكمل|واصل)(?: القراءه| الخبر| المقال)? في التطبيق|احصل(?:وا)? علي (?:ال)?تطبيق(?:نا)?|(?:لتجربه|لقراءه|لتصفح) \S+ ?،? ?(?:حملو?ا?|نزلو?ا?|استخدم) (?:ال)?تطبيق(?:نا)?)$/,
  ],
];
/** «تابع صفحة … على فيسبوك», «حمل تطبيق … واستمتع»: an imperative with what it is to be followed by; hardly the past tense of a sentence. */
const IMPERATIVE =
  /^(?:تابعو?ا?|اشتركو?ا?|انضمو?ا?|زورو?ا?|شاهدو?ا?) (?:المزيد .{0,40}|(?:في |ب|الي )?(?:صفحه|قناه|حساب|مجموعه|اخبار) .{1,40}|.{2,30} )(?:علي|عبر|في) |^(?:حملو?ا?|نزلو?ا?) (?:ال)?تطبيق.{0,30}? و(?:استمتع|احصل|تابع|اقرا|شاهد|كن)/;

/** The shops of apps, which no sentence about an app's name needs. */
const SHOP = /app store|google play|[اآ]ب ستور|(?:جوجل|غوغل|قوقل) بلاي|متجر (?:ابل|جوجل|غوغل|بلاي|التطبيقات)/;

/** Longer is a paragraph; and a report of what somebody said is none of the site's own words. */
const MOST_WORDS = 30;
const REPORTED = /(?:^|\s)و?(?:قال|قالت|اضاف|اضافت|اكد|اكدت|اوضح|اوضحت|اعلن|اعلنت|كتب|كتبت|ذكر|ذكرت)\s|[«"“]/;

/**
 * Says which invitation a line is.
 *
 * @param folded The line by `quickFold`.
 * @param words Number of its words.
 * @returns null for every other line, and where a sentence of the story could read the same.
 */
export function promoRule(folded: string, words: number): PromoRule | null {
  if (words > MOST_WORDS) return null;
  const isOpened = OPENERS.has(firstWord(folded));
  if (!isOpened && words > MOST_OWN) return null;
  const text = folded.replace(LEADING, '');
  if (!isOpened) return isOwnChannel(text) ? 'follow-us' : null;
  for (const [rule, pattern] of BUTTONS) if (pattern.test(text.replace(TRAILING, ''))) return rule;
  const rule = offered(text);
  if (!rule || REPORTED.test(text)) return null;
  if (words <= MOST_IMPERATIVE && IMPERATIVE.test(text) && !/[.؟!]\s*$/.test(text) && endsWithOffer(text)) return rule;
  const isPromo = ADDRESS.test(text) || NEWS_AS_GOODS.test(text) || LABEL.test(text);
  return isPromo || (rule === 'app-promo' && SHOP.test(text)) ? rule : null;
}

/** «كل الأخبار على قناتنا في تلغرام»: a line, and no sentence, about a channel of the site's own. */
function isOwnChannel(text: string): boolean {
  if (!OWN_CHANNEL.test(text) || /[.؟!]\s*$/.test(text) || REPORTED.test(text)) return false;
  return CHANNEL_END.test(text);
}

/** Words of such a line at most. */
const MOST_OWN = 9;
const OWN_CHANNEL = /(?:قناتنا|قنواتنا|صفحتنا|صفحاتنا|حسابنا|حساباتنا|مجموعتنا|منصاتنا)/;

/** A longer line after an imperative goes on as a sentence. */
const MOST_IMPERATIVE = 12;

/** Whether the channel or app is the end of the line but for a few words that invite. */
function endsWithOffer(text: string): boolean {
  return /(?:و(?:كن|استمتع|احصل|تابع|اقرا|شاهد)|ليصل|لتصل) ?.{0,50}$/.test(text) || CHANNEL_END.test(text);
}

const CHANNEL_END =
  /(?:علي|عبر|في) (?:تطبيق |منصه |خدمه |موقع )?(?:(?:ال)?في?ا?يس ?بوك|تويتر|اكس|x|انستغرام|انستجرام|انستقرام|يوتيوب|واتس ?اب|ت(?:ي?لي?[غجق]رام)|تيك ?توك|سناب ?شات|نبض|(?:غوغل|جوجل) نيوز|google news|facebook|twitter|telegram|youtube)[\s!…]*$/;

const TRAILING = /[\s:!.…]+$/;
const LEADING = /^[^0-9a-zء-ي]+/;

function offered(text: string): PromoRule | null {
  if (LETTER.test(text)) return 'newsletter';
  if (CHANNEL.test(text)) return 'follow-us';
  return APP.test(text) ? 'app-promo' : null;
}
