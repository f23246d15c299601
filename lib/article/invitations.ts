/**
 * What a site says to its readers, told by its words: something of the site's own, somebody who is spoken to, and little else. A
 * sentence of a story is made of other words: names, deeds, places. Patterns and words are folded. Runs anywhere.
 */
import type { ClutterRule } from './clutter.ts';
import { once } from './once.ts';

/** How a line is set. */
export type Setting = 'plain' | 'bold' | 'heading';

/** What a word says, as bits; a word may say several things. */
const FILLING = 1;
/** Asks something of a reader where a clause begins: an imperative, which is mostly the past tense of a story as well. */
const ASKS = 1 << 1;
/** Speaks to a reader or of the site itself, as hardly a sentence about others does. */
const SPEAKS = 1 << 2;
/** A thing that «نا» makes the site's own. */
const OURS = 1 << 3;
/** What this page is, behind «هذا». */
const PAGE = 1 << 4;
const COMMENTS = 1 << 5;
const APP = 1 << 6;
const LETTER = 1 << 7;
const CHANNEL = 1 << 8;
const SUPPORT = 1 << 9;
const NOTE = 1 << 10;
const SHARE = 1 << 11;
const LINK = 1 << 12;
const OFFERS = COMMENTS | APP | LETTER | CHANNEL | SUPPORT | NOTE | SHARE | LINK;

/** In the order in which they decide where a line offers several things. */
const RULES: Array<[number, ClutterRule]> = [
  [COMMENTS, 'comment-rules'],
  [APP, 'app-promo'],
  [LETTER, 'newsletter'],
  [CHANNEL, 'follow-us'],
  [SUPPORT, 'support'],
  [NOTE, 'site-note'],
  [SHARE, 'share-bar'],
  [LINK, 'read-also'],
];

/** Words without the article, without و ف ل ب in front and endings behind. */
const LISTS: Array<[number, string]> = [
  [COMMENTS | OURS, 'تعليق تعليقات'],
  [COMMENTS, 'راي اراء ارائ خانه'],
  [APP | OURS, 'تطبيق تطبيقات'],
  [APP, 'متجر ايفون ايباد اندرويد app store play بلاي ستور android ios iphone ipad'],
  [LETTER | OURS, 'نشره نشرات قائمه رسائل رساله'],
  [LETTER | SPEAKS, 'بريدك بريدكم'],
  [LETTER, 'بريد بريديه الكتروني اشعارات اشعار تنبيهات تنبيه عواجل مشترك بنجاح newsletter email inbox'],
  [LETTER | ASKS, 'اشترك'],
  [LETTER | SUPPORT | OURS, 'اشتراك'],
  [CHANNEL | OURS, 'قناه قنوات اذاعه صفحات حساب حسابات مجموعه منصه منصات مجتمع منشور بودكاست برنامج حلقه'],
  [CHANNEL | OURS | PAGE, 'صفحه'],
  [OURS | PAGE, 'موقع محتوي'],
  [CHANNEL | SPEAKS, 'تابعنا تابعونا اتبعنا اتبعونا متابعتنا متابعتكم اخبارنا موقعنا'],
  [
    CHANNEL,
    'فيسبوك فيس فايسبوك بوك تويتر اكس انستغرام انستجرام انستقرام يوتيوب واتساب واتس اب تلغرام تليغرام تلجرام تليجرام تيليغرام تيليجرام تيلغرام تيلجرام سناب شات سنابشات ' +
      'تيك توك تيكتوك ثريدز نبض تواصل اجتماعي مصادر نيوز news telegram whatsapp facebook twitter youtube instagram tiktok threads rss channel sms فايبر سبوتيفاي ابل انغامي ساوندكلاود spotify apple podcast',
  ],
  [SUPPORT | SPEAKS, 'مشتركينا مشتركونا داعمينا'],
  [SUPPORT, 'دعم تبرع تبرعات عضويه تمويل مساهمه مستقله استمرار بقاء'],
  [SUPPORT | SPEAKS, 'ادعمنا ساعدنا دعمك دعمكم'],
  [SHARE, 'مشاركه'],
  [LINK, 'رابط'],
  [CHANNEL | OURS, 'تغطيه'],
  [SUPPORT | ASKS, 'ادعم ساهم تبرع'],
  [NOTE | OURS, 'ابلاغ'],
  [
    NOTE,
    'خطا اخطاء تصحيح تصويب معلومه ملاحظات حقوق اقتباس نسخ نسخه اعاده نشرها ينشر يمنع يسمح يجوز اذن موافقه ملك خطيه مسبق استخدام تجاريا',
  ],
  [NOTE, 'محفوظه محفوظ'],
  [NOTE | SPEAKS, 'لننشرها سننشرها'],
  [SHARE | ASKS, 'استمع انصت اسمع استمعوا'],
  [
    ASKS,
    'سجل ثبت فعل حمل نزل ارسل ارسال راسل اضف ضع ادخل علق شارك تابع انضم اكتب احصل افتح جرب اقرا كن ابق ساعد اجعل احفظ زر زوروا ابلغ بلغ اخبر ' +
      'صوت امسح تصفح انشئ بادر تواصل شاهد سماع انتقل ظلل ظلله تلق اطلع طالع متوفر يتوفر تنزيل تحميل تنس تنسوا تفوت تفوتوا تدع تبخل تتردد وجدت اعجبك اعجبتك استمتع انشر قيم join subscribe download get follow sign',
  ],
  [
    SPEAKS,
    'لديك لديكم لك لكم معنا الينا لنا بنا شاركنا شاركونا راسلنا راسلونا زورونا لتبقي يصلك تصلك يصلكم تصلكم هاتفك هاتفكم جوالك جهازك جهازكم جيبك يهمنا يسعدنا سنرسل نرسل نستقبل ننتظر تساعدنا ' +
      'نعدك يمكنك يمكنكم بامكانك بامكانكم عزيزي عزيزنا قراءنا قرائنا زوارنا فاتك فاتتك يفوتك فانك شئت our your us اضغط اضغطوا انقر انقروا صحافتنا مراسلينا تقاريرنا',
  ],
  [PAGE | FILLING, 'خبر مقال مقاله موضوع ماده تقرير تحقيق قصه'],
  [
    FILLING,
    'ايضا علي في الي عبر من عن مع ل ب و او ثم الان هنا مجانا كل يوم صباح مساء جديد كامل اخر احدث اهم ابرز مزيد اخبار عاجل يومي اسبوعي صباحي مسائي صباحيه مسائيه ' +
      'محليه عالميه عربيه دوليه رياضيه اخباري مجاني هذا هذه حصول متابعه قراءه مواقع شبكات وسائل خدمه زر اول باول لحظه بلحظه اسرع اولا رسمي حتي قبل بعد تحت اسفل اي ما هل لا ان اذا مواد ' +
      'هاتف جهاز هواتف اجهزه ذكيه تبقي اطلاع متاح غير دون شهر شهريا سنويا انت عنوان صور ملخص موجز صحيفه بوابه قراء قارئ زوار ' +
      'جوجل غوغل قوقل google تم تسجيل تلقي استقبال ترغب تريد بنجاح الغاء الغ متي توافق شروط سياسه خصوصيه اوافق استلام ضغط انضمام تقارير مشاهده تجربه افضل تقرا مفضله تدقيق اداره تحرير فريق دولار دولارات ريال كاتب بقيه وكاله رمز كود qr كاميرا سجلت سبت احد اثنين ثلاثاء اربعاء خميس جمعه دائم مختصر تفعيل جرس واحده خاليه اعلانات نص بما منهم واحدا مباشر مباشره تجده خاصه ctrl enter مقاطع ' +
      'to the on it for up in',
  ],
];

const vocabulary = once(() => {
  const all = new Map<string, number>();
  for (const [bits, list] of LISTS) for (const word of list.split(' ')) all.set(word, (all.get(word) ?? 0) | bits);
  return all;
});

/** What a word says: itself, or without what Arabic writes together with it. */
function saysOf(word: string): number {
  const known = vocabulary();
  const whole = known.get(word);
  if (whole !== undefined) return whole;
  for (const bare of [word, word.replace(/^[وف](?=...)/, '')]) {
    for (const stem of [bare, bare.replace(/^(?:[لبك]?ال|لل|[لبس])(?=...)/, '')]) {
      const said = known.get(stem) ?? withoutEnding(stem);
      if (said) return said;
    }
  }
  return 0;
}

function withoutEnding(stem: string): number {
  const [, root = '', ending = ''] = /^(.{2,}?)(وها|وه|نا|كم|ونا|وني|وا|ني|ها|ات|ك|ه|ي|يه|ا)$/.exec(stem) ?? [];
  const said = vocabulary().get(root) ?? vocabulary().get(root.replace(/ت$/, 'ه')) ?? 0;
  return said & OURS && ending === 'نا' ? said | SPEAKS : said & ~SPEAKS;
}

/** Most blocks hold nothing that is offered, and cost no more than this look. */
const ANY_OFFER =
  /تعليق|راي|ارائ|اراء|تطبيق|ايفون|اندرويد|نشر|بريد|قائم|رسال|رسائل|اشعار|تنبيه|عواجل|قنا|قنوات|اذاع|استمع|انصت|اسمع|صفح|حساب|مجموع|منص|مجتمع|بودكاست|فيس|تويتر|اكس|انست|يوتيوب|واتس|تل[يغج]|تيل|سناب|تيك|نبض|تواصل|تابعو?نا|اخبارنا|موقعنا|ساعدنا|ساهم|دعم|تبرع|اشتر|عضوي|تمويل|مساهم|خطا|تصحيح|تصويب|معلومه|ابلاغنا|ملاحظ|حقوق|نسخ|يجوز|بقاء|مشارك|رابط|تغطيتنا|مصادر|نيوز|برنامجنا|فايبر|ننشرها|مشتركي|سبوتيفاي|letter|telegram|whatsapp|facebook|twitter|youtube|instagram|app|play|news|sms|android|ios|spotify/;

/** A report of what somebody said, or did not answer, is none of the site's own words, and a long quotation neither. */
export const REPORTED =
  /(?:^|\s)[وف]?(?:قال|قالت|يقول|تقول|اضاف|اضافت|اكد|اكدت|اوضح|اوضحت|اعلن|اعلنت|ذكر|ذكرت)(?=\s)|لم (?:يصلنا|نتلق|يردنا|نحصل علي رد)(?![ء-ي])|[«"“][^»"”]{25}/;

/** One full stop, or the end of what somebody else said. */
const END_OF_SENTENCE = /(?:[^.]\.|[؛؟"»”])\s*$/;

/** What a site asks its reader, and no interviewer a guest. */
const ASKED = /^(?:هل (?:تريد|ترغب|تود|تحب|تبحث|فات|اعجب|وجدت|افاد)|اعجب|اتريد)[ء-ي]*\s.*؟\s*$/;

/** Addresses of pages and of people, and names of accounts. */
const ADDRESS = /https?:\S+|\S+@\S+|@[a-z]\w+/g;

/** Longer is a paragraph. */
const MOST_WORDS = 30;
/** What is longer, or ends as a sentence, must speak more plainly. */
const LINE_WORDS = 9;

/** One quick look that nearly all lines fail; points of a list are the story's. */
export function mayInvite(folded: string): boolean {
  if (folded.length > 250 || !ANY_OFFER.test(folded) || /^\d+\s?[).-]/.test(folded)) return false;
  // Straight marks around a name look alike on both sides.
  return !REPORTED.test(folded.replace(/"[^"]{1,20}"/g, ' '));
}

/**
 * Says which invitation or note of the site a line is.
 *
 * @param folded The line by `quickFold`.
 * @param setting A heading may say the same of what the story is about: then no word may be strange, and somebody must be spoken to, as in bold lines.
 * @returns null for every other line, and where a sentence of the story could read the same.
 */
export function invitationRule(folded: string, setting: Setting): ClutterRule | null {
  if (!mayInvite(folded)) return null;
  let count = 0;
  let strange = 0;
  let signs = 0;
  let offers = 0;
  let notes = 0;
  let said = 0;
  let opens = true;
  const isPurpose = PURPOSE.test(folded);
  let last = '';
  for (const [token] of folded.replace(ADDRESS, ' | ').matchAll(/[0-9a-zء-ي]+|[^0-9a-zء-ي\s]+/g)) {
    const unit = token.charCodeAt(0);
    if (!/[0-9a-zء-ي]/.test(token)) {
      opens = true;
      continue;
    }
    if (++count > MOST_WORDS) return null;
    const says = unit >= 0x30 && unit <= 0x39 ? FILLING : saysOf(token);
    said |= says;
    if (!says) strange++;
    if (says & OFFERS) offers++;
    if (says & NOTE) notes++;
    if (says & SPEAKS) signs += 2;
    else if (says & ASKS && (opens || isPurpose || unit === 0x648 || /^[وف]?لا$/.test(last))) signs++;
    if (says & PAGE && /^[لب]?هذ[اه]$/.test(last)) signs++;
    // «تابع آخر الأخبار»: news as goods.
    if (/^(?:ال)?اخبار$/.test(token) && /^(?:اخر|احدث|اهم)$/.test(last)) signs++;
    // «هل تريد …», «لا تنس …», «للمزيد تابع …»: what asks may stand behind little words.
    opens = opens && (says & FILLING) !== 0;
    last = token;
  }
  if (count < 2 || !offers) return null;
  // «يمنع نسخ محتوى الموقع من دون إذن»: nobody is spoken to, but the page speaks of itself.
  if (notes >= 3 && said & PAGE) signs += 2;
  const isPlain = strange === 0 && count <= LINE_WORDS;
  if (!signs && !(isPlain && offers >= 2 && setting === 'plain')) return null;
  // What an interviewer asks has such words as well.
  const isSentence = END_OF_SENTENCE.test(folded) && !ASKED.test(folded);
  const isLong = count > LINE_WORDS || isSentence;
  if (isLong && (isSentence ? signs < 3 : signs < 2 && strange > count * 0.12)) return null;
  const share = count * (signs >= 5 ? 0.4 : signs >= 3 ? 0.34 : 0.25);
  const most = setting === 'heading' ? 0 : isLong ? share : Math.max(share, count >= 5 ? 2 : count >= 3 ? 1 : 0);
  if (strange > most) return null;
  const [bit, rule] = RULES.find(([bits]) => said & bits) ?? [0, null];
  // «ساهم في ثلاثة أهداف»: what asks for help speaks of us or of you as well.
  return bit >= SUPPORT && signs < 2 && strange > 0 ? null : rule;
}

/** «لمتابعة آخر الأخبار … اشترك»: what begins with news for a purpose goes on with a call. */
const PURPOSE =
  /^(?:لمتابعه|للحصول علي|لتلقي|لتصلك|ليصلك|للمزيد من) (?:(?:اخر|احدث|اهم|كل|جميع) )?(?:ال)?(?:اخبار|انباء|مستجدات|عواجل|تنبيهات)(?![ء-ي])/;

const FOLLOW = /^(?:تابعو?ا?|متابعه) (?:ال|ل)?(?:كاتب|صفح|قنا|حساب|مراسل)|^\+ ?(?:تابع|متابعه)/;

/** Buttons that lead to what is sold or given, folded: «جرّب مجانا», «عرض الباقات», «كن واحدا منهم». */
const CALL =
  /^(?:(?:سجل|اشترك|انضم|احصل|جرب|فعل|تفعيل|ابدا|اطلب|اكتشف|تعرف|اعرف|ادعم|ساهم|تبرع|بادر|انتقل)(?:وا|ي|ني)?(?![ء-ي])|كن(?:وا)? |لا ت(?:فوت|نس|دع)|(?:عرض|تصفح) (?:ال)?(?:باقات|عروض|اشتراكات|اسعار))/;

/** Of these calls, those that a story tells of as well: «سجل هدف التعادل», «انضم إلى الحركة». */
const PAST = /^(?:سجل|انضم|انتقل|تعرف|ساهم|تبرع|بادر|اكتشف|ابدا|جرب|احصل|فعل)(?![ء-ي])/;
/** What makes them a call again. */
const CALLED =
  /^\S+\s*[!.»←→›<>]*$|^\S+ (?:الان|معنا|هنا|مجانا|لدينا|اليوم|الينا|لنا|بنا|دخول|حساب|بريد|رايك|عبر|بال|لل|نسخت|تجربت|اشتراك|الاشعارات|التنبيهات|الي (?:ال)?(?:قنا|مجتمع|نشر|مجموع|صفح|عضوي|متجر|موقع)|في (?:ال)?(?:نشر|خدم|قنا|دعم|استمرار|بقاء)|علي (?:ال)?(?:مزيد|باق|عرض|عروض|تطبيق|نسخ|نشر|اشتراك))/;

/** Whether a card begins as one that calls: «لا تفوت …», «اكتشف …». */
export const beginsAsCall = (folded: string): boolean => CALL.test(folded);

/** Whether the few words of a link or button ask for something: «اشترك», «تبرع الآن». */
export function asksAlone(folded: string): boolean {
  if (FOLLOW.test(folded) || (CALL.test(folded) && (!PAST.test(folded) || CALLED.test(folded)))) return true;
  const said = wordsOf(folded).map(saysOf);
  return (
    said.length > 0 &&
    said.every(Boolean) &&
    said.some((says) => (says & (LETTER | SUPPORT)) !== 0 && (says & (ASKS | SUPPORT)) !== 0)
  );
}

/** Whether the words of a link ask to be pressed or name something of the site's own: «اضغط هنا», «قناتنا». */
export function speaksToReader(folded: string): boolean {
  if (/^(?:اضغط|انقر)/.test(folded)) return true;
  return wordsOf(folded)
    .map(saysOf)
    .some((says) => says & SPEAKS && says & (OFFERS | OURS));
}

/** What a small box with a button offers, whose words need not ask for anything then; null where most of it is of something else. */
export function offerOf(folded: string): ClutterRule | null {
  const said = wordsOf(folded).map(saysOf);
  const all = said.reduce((sum, says) => sum | says, 0);
  if (!(all & OFFERS) || said.filter(Boolean).length < said.length * 0.6 || said.length > MOST_WORDS) return null;
  return RULES.find(([bit]) => all & bit)?.[1] ?? null;
}

const wordsOf = (folded: string): string[] => folded.split(/[^0-9a-zء-ي]+/).filter(Boolean);
