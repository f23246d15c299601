/**
 * Invitations of a site to its readers: to follow it, to take its newsletter, to install its app. Told by three signs together:
 * how they open, what they offer, and that they speak of the site or to the reader. Patterns over folded text.
 */
export type PromoRule = 'follow-us' | 'newsletter' | 'app-promo';

const words = (list: string): Set<string> => new Set(list.split(' '));

/** First words of invitations; most are first words of sentences as well («تابع المدرب …»). */
const OPENERS = words(
  'تابع تابعوا تابعنا تابعونا تابعي متابعتنا لمتابعتنا متابعه لمتابعه انضم انضموا انضمي اشترك اشتركوا اشتركي شارك شاركوا شاركنا شاركونا ' +
    'للاشتراك الاشتراك للانضمام يمكنك يمكنكم بامكانك بامكانكم سجل سجلوا للتسجيل ادخل ادخلوا اكتب احصل احصلوا للحصول حمل حملوا نزل نزلوا لتحميل ' +
    'لتنزيل تحميل تنزيل متوفر متاح تطبيقنا قناتنا صفحتنا النشره نشرتنا لتصلك لتصلكم ليصلك ليصلكم تصلك تصلكم يصلك يصلكم فعل فعلوا لتفعيل ' +
    'لا كن كونوا حتي هل للمزيد لمزيد لمشاهده لقراءه لقراءتها اقرا اقراوا شاهد اضغط اضغطوا انقر انقروا زوروا زورونا لزياره ' +
    'follow subscribe join download get like sign install',
);

/** What is offered, by rule: a channel of the site, a newsletter or alerts, an app. */
const CHANNEL =
  /(?:في?ا?يس ?بوك|تويتر|منصه (?:اكس|x)|انستغرام|انستجرام|انستقرام|انستاغرام|يوتيوب|واتس ?اب|ت(?:ي?لي?[غجق]رام)|تيك ?توك|سناب ?شات|لينكد ?[اإ]?ن|لينكدين|بينتريست|ثريدز|تطبيق نبض|علي نبض|عبر نبض|(?:غوغل|جوجل|قوقل) نيوز|اخبار (?:غوغل|جوجل|قوقل)|google news|facebook|twitter|instagram|youtube|whatsapp|telegram|tiktok|snapchat|threads|\brss\b|(?:مواقع|وسائل|منصات|شبكات|صفحات) التواصل|قناتنا|قنواتنا|صفحتنا|صفحاتنا|حسابنا|حساباتنا|منصاتنا)/;
const LETTER =
  /(?:النشره|نشرتنا|نشرات|نشره) (?:ال)?(?:بريديه|اخباريه|الكترونيه|يوميه|اسبوعيه|صباحيه)|نشرتنا|النشره|(?:القائمه|قائمتنا|قوائمنا) البريديه|بريدك|بريدكم|البريد الالكتروني|newsletter|(?:ال)?(?:اشعارات|تنبيهات)|خدمه (?:الاخبار|التنبيهات|الرسائل|العاجل)/;
const APP = /تطبيق|app store|google play|[اآ]ب ستور|(?:جوجل|غوغل|قوقل) بلاي|\bapp\b/;

/** Words with which a site speaks of itself or to its reader; hardly a sentence about others has them. */
const ADDRESS =
  /(?:^|[\s،,.!:])[ولب]?(?:تابعونا|تابعنا|متابعتنا|لمتابعتنا|انضموا الينا|انضم الينا|شاركونا|شاركنا|زورونا|قناتنا|قنواتنا|صفحتنا|صفحاتنا|حسابنا|حساباتنا|منصاتنا|موقعنا|تطبيقنا|تطبيقاتنا|نشرتنا|قائمتنا|قوائمنا|اخبارنا|خدماتنا|بريدك|بريدكم|هاتفك|هاتفكم|هواتفكم|جوالك|جوالكم|جهازك|لتصلك|لتصلكم|ليصلك|ليصلكم|تصلك|تصلكم|يصلك|يصلكم|(?:اشترك|اشتركوا|انضم|انضموا|سجل|حمل|حمله|نزل|نزله) الان|(?:اضغط|انقر|اضغطوا|انقروا)(?: علي)? (?:هنا|الرابط)|عبر هذا الرابط|متجر (?:التطبيقات|هاتفك)|follow us|our|your|install)(?![ء-ي])/;
/** «تابع آخر الأخبار عبر …»: news as goods. */
const NEWS_AS_GOODS =
  /(?:اخر|احدث|اهم|جميع) (?:ال)?(?:اخبار|مستجدات)(?![ء-ي])|الاخبار (?:لحظه بلحظه|اولا? باول)|الاخبار العاجله/;
/** Labels of few words, which no sentence is. */
const LABEL =
  /^(?:(?:النشره|نشرتنا)(?: (?:البريديه|الاخباريه|الالكترونيه|اليوميه|الاسبوعيه)){1,2}|(?:حمل|حملوا|نزل|نزلوا|تحميل|تنزيل|لتحميل) (?:التطبيق|تطبيق \S+)(?: الان| مجانا)?|(?:حمل|نزل|تحميل|تنزيل|لتحميل) (?:تطبيق \S+|التطبيق) (?:للايفون|للاندرويد|علي هاتف\S*)(?: \S+)?|(?:اشترك|اشتركوا|الاشتراك|للاشتراك|سجل) في (?:النشره|القائمه|خدمه التنبيهات)(?: \S+)?)[\s:!.…]*$/;
/** The shops of apps, which no sentence about an app's name needs. */
const SHOP = /app store|google play|[اآ]ب ستور|(?:جوجل|غوغل|قوقل) بلاي/;

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
  const text = folded.replace(LEADING, '');
  const first = FIRST_WORD.exec(text)?.[0] ?? '';
  if (!OPENERS.has(first)) return null;
  const rule = offered(text);
  if (!rule || REPORTED.test(text)) return null;
  const isPromo = ADDRESS.test(text) || NEWS_AS_GOODS.test(text) || LABEL.test(text);
  return isPromo || (rule === 'app-promo' && SHOP.test(text)) ? rule : null;
}

const LEADING = /^[^0-9a-zء-ي]+/;
const FIRST_WORD = /^[0-9a-zء-ي]+/;

function offered(text: string): PromoRule | null {
  if (LETTER.test(text)) return 'newsletter';
  if (CHANNEL.test(text)) return 'follow-us';
  return APP.test(text) ? 'app-promo' : null;
}
