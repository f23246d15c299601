/**
 * Verbs by which Arabic news reports what someone said. Folded forms. Kept by hand, from general knowledge of the language,
 * so no licence but the project's own.
 */
import { fold } from '../../arabic/fold.ts';

/** Perfect, third person; after the colon the imperfect without its first letter. */
const VERBS = `
قال:قول أكد:ؤكد أوضح:وضح أضاف:ضيف أشار:شير أعلن:علن صرح:صرح ذكر:ذكر أفاد:فيد كشف:كشف بين:بين شدد:شدد نفى:نفي رأى:رى اعتبر:عتبر زعم:زعم
ادعى:دعي حذر:حذر دعا:دعو طالب:طالب حث:حث ندد:ندد أدان:دين اتهم:تهم وصف:صف تابع:تابع أردف:ردف لفت:لفت نوه:نوه توقع:توقع رجح:رجح علق:علق كتب:كتب
غرد:غرد أبلغ:بلغ أقر:قر اعترف:عترف ألمح:لمح تعهد:تعهد هدد:هدد رفض:رفض انتقد:نتقد أعرب:عرب تساءل:تساءل رد:رد أجاب:جيب أظهر:ظهر نقل:نقل أورد:ورد
استنكر:ستنكر رحب:رحب أشاد:شيد ثمن:ثمن عبر:عبر جدد:جدد واصل:واصل استطرد:ستطرد استدرك:ستدرك اختتم:ختتم اقترح:قترح ناشد:ناشد حض:حض طمأن:طمئن
أخبر:خبر أنكر:نكر شرح:شرح نصح:نصح استبعد:ستبعد اشترط:شترط تمنى:تمنى أيد:ؤيد نشر:نشر أثنى:ثني وعد:عد أمر:أمر قرر:قرر حمل:حمل
أبرز:برز نبه:نبه خلص:خلص أوصى:وصي برر:برر عقب:عقب روى:روي شكا:شكو شكك:شكك اشتكى:شتكي جزم:جزم لاحظ:لاحظ استغرب:ستغرب لمح:لمح أسف:أسف أصر:صر أفصح:فصح سأل:سأل
`;

const PARTICIPLES = `
مضيفا مشيرا مؤكدا موضحا لافتا مبينا متوقعا مشددا معتبرا محذرا قائلا معلنا نافيا منوها كاشفا زاعما مرجحا داعيا مطالبا متهما معربا مستطردا متسائلا
مستدركا متابعا واصفا منتقدا رافضا معلقا مصرحا مذكرا ملمحا متعهدا مهددا مناشدا مرددا منبها مستبعدا مقترحا مردفا ذاكرا مفيدا معترفا
`;

/** Lemma (the perfect as in the table, folded) of every form of a verb of speech. */
export const SPEECH_VERBS: ReadonlyMap<string, string> = loadVerbs();

/** Lemma of the verb → its accusative participles, all genders and numbers: «مضيفا», «مضيفة», «مضيفين». */
export const SPEECH_PARTICIPLES: ReadonlySet<string> = loadParticiples();

/** Every form of the third person → the perfect, folded. */
function inflected(table: string): Map<string, string> {
  const forms = new Map<string, string>();
  for (const pair of table.trim().split(/\s+/)) {
    const [perfect = '', imperfect = ''] = pair.split(':').map(fold);
    const stem = perfect.replace(/[اي]$/, '');
    for (const form of [perfect, `${stem}ت`, `${perfect}ا`, `${stem}وا`, `${stem}تا`]) forms.set(form, perfect);
    for (const person of 'يت') for (const end of ['', 'ون', 'ان']) forms.set(`${person}${imperfect}${end}`, perfect);
  }
  return forms;
}

function loadVerbs(): Map<string, string> {
  const forms = inflected(VERBS);
  // Forms that are mostly another word: بينا، رده، «عدا»، «بينت» stays.
  for (const form of [
    'بين',
    'حمل',
    'عبر',
    'امرا',
    'حملا',
    'ردا',
    'بينا',
    'نقلا',
    'عبرا',
    'يرد',
    'ترد',
    'تعد',
    'يعد',
    'تامر',
    'تري',
    'عقب',
    'يصر',
    'تصر',
    'يبرز',
    'تبرز',
    'برز',
    'اسف',
    'لمح',
  ])
    forms.delete(form);
  forms.set('يري', fold('رأى'));
  forms.set('تري', fold('رأى'));
  forms.set('يرون', fold('رأى'));
  return forms;
}

function loadParticiples(): Set<string> {
  return new Set(PARTICIPLES.trim().split(/\s+/).flatMap(participleForms));
}

function participleForms(word: string): string[] {
  const stem = fold(word).slice(0, -1);
  return ['ا', 'ه', 'ين', 'تين'].map((end) => stem + end);
}

/** Verbs whose object alone may be what was said: «دعا … إلى الحوار», «نفى الاتهامات». Perfect, folded → the word before the object, '' for none. */
export const OBJECT_SPEECH: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    دعا: ['إلى', 'ل'],
    حث: ['على'],
    حض: ['على', 'إلى'],
    طالب: ['ب'],
    شدد: ['على'],
    أكد: ['على', ''],
    أعلن: ['عن', ''],
    حذر: ['من'],
    نفى: [''],
    رفض: [''],
    اتهم: [''],
    ثمن: [''],
    أفاد: ['عن'],
    كشف: ['عن'],
    أعرب: ['عن'],
    توقع: [''],
    انتقد: [''],
    ناشد: [''],
    وصف: [''],
    أشاد: ['ب'],
    استنكر: [''],
    نصح: ['ب'],
    اقترح: [''],
    تعهد: ['ب'],
    هدد: ['ب'],
    أشار: ['إلى'],
    لفت: ['إلى'],
    نبه: ['إلى', 'من'],
    أقر: ['ب'],
    اعترف: ['ب'],
    أوصى: ['ب'],
    اشتكى: ['من'],
    شكك: ['في'],
    تمنى: [''],
    استبعد: [''],
    أنكر: [''],
    أدان: [''],
    ندد: ['ب'],
    رحب: ['ب'],
    نوه: ['ب', 'إلى'],
    أثنى: ['على'],
    أهاب: ['ب'],
    لوح: ['ب'],
    توعد: ['ب'],
    شجب: [''],
    دان: [''],
    استهجن: [''],
    عبر: ['عن'],
    عزا: [''],
    جدد: ['على', ''],
    كرر: [''],
    أرجع: [''],
    وعد: ['ب'],
  }).map(([verb, before]) => [fold(verb), before.map(fold)]),
);

/** Unnamed sources that can stand behind «بحسب», folded, without the article. */
export const SPEAKING_SOURCES = new Set(
  (
    'مصدر مصادر وسائل اعلام مسح بيان بيانات تقرير تقارير وكاله وكالات صحيفه صحف قناه موقع اذاعه شهود شاهد مسؤول مسؤولين مسؤولون خبير خبراء ' +
    'محلل محللين محللون مراقبين مراقبون دراسه دراسات احصاءات احصائيات ارقام تقديرات معلومات تصريحات تصريح قول اقوال متحدث ناطق ' +
    'رئيس وزير مدير ناشطين ناشطون نشطاء اطباء طبيب شرطه جيش حكومه وزاره لجنه منظمه مركز هيئه مؤسسه جمعيه استطلاع روايه ' +
    'مرصد جماعه شبكه مكتب مجلس اتحاد حزب حركه سفاره غرفه شركه بنك صندوق معهد جامعه نقابه بلديه قياده اداره امانه رئاسه دائره'
  ).split(' '),
);

/**
 * Verbs that say as those above do, and that the tagger's features do not know (a model is trained with the list above).
 */
const FURTHER = `
أبان:بين نوه:نوه دان:دين شجب:شجب استهجن:ستهجن أهاب:هيب لوح:لوح توعد:توعد كرر:كرر سرد:سرد أسهب:سهب أوجز:وجز أومأ:ومئ عزا:عزو أرجع:رجع
استرسل:سترسل أفتى:فتي
`;

/** Verbs that say something only where a colon or a quotation follows: «وزاد: …», «وختم حديثه: «…»». */
const BEFORE_MARKS = `
زاد:زيد أكمل:كمل ختم:ختم مضى:مضي تحدث:تحدث هتف:هتف صاح:صيح خاطب:خاطب استهل:ستهل بدأ:بدأ أنهى:نهي عاد:عود أجمل:جمل لخص:لخص تمتم:تمتم همس:همس صرخ:صرخ
`;

/** Lemma of every form of a verb of speech, those included that only `cueAt` knows. */
export const CUE_VERBS: ReadonlyMap<string, string> = new Map(
  [...inflected(FURTHER), ...SPEECH_VERBS].filter(([form]) => !/^(?:[يت]بلغ(?:ون|ان)?|[يت]رجع)$/.test(form)),
);

/** Lemma of every form of a verb that needs a colon or a quotation. */
export const MARKED_CUE_VERBS: ReadonlyMap<string, string> = inflected(BEFORE_MARKS);

/** Participle (accusative, as it is written first) → the words that stand before what was said, '' for none. */
const PARTICIPLE_LINKS: Readonly<Record<string, readonly string[]>> = {
  مشيرا: ['إلى'],
  لافتا: ['إلى'],
  منبها: ['إلى', 'من'],
  داعيا: ['إلى'],
  مشددا: ['على'],
  مؤكدا: ['على', ''],
  معربا: ['عن'],
  معبرا: ['عن'],
  كاشفا: ['عن'],
  معلنا: ['عن', ''],
  محذرا: ['من'],
  متخوفا: ['من'],
  مطالبا: ['ب'],
  مناشدا: ['ب'],
  منددا: ['ب'],
  مشيدا: ['ب'],
  مرحبا: ['ب'],
  منوها: ['ب', 'إلى'],
  مهددا: ['ب'],
  متوعدا: ['ب'],
  ملوحا: ['ب'],
  متعهدا: ['ب'],
  موصيا: ['ب'],
  مهيبا: ['ب'],
  معترفا: ['ب'],
  مقرا: ['ب'],
  مذكرا: ['ب'],
  حاثا: ['على'],
  مثنيا: ['على'],
  متسائلا: ['عن'],
  مشككا: ['في'],
  نافيا: [''],
  رافضا: [''],
  منتقدا: [''],
  مثمنا: [''],
  متهما: [''],
  مستنكرا: [''],
  واصفا: [''],
  متوقعا: [''],
  متمنيا: [''],
  مستبعدا: [''],
  مقترحا: [''],
  مدينا: [''],
};

/** Participles that `cueAt` knows besides those of the tagger. */
const FURTHER_PARTICIPLES = `
مشيدا مثمنا مرحبا معبرا متمنيا مستنكرا منددا موصيا مهيبا حاثا مثنيا مقرا مشككا ملوحا متوعدا سائلا آملا جازما شارحا مبررا مستشهدا مختتما معقبا
مستغربا مطمئنا مبرزا مقسما موجها مستهلا مسترسلا متحدثا مجددا معللا مخاطبا مازحا ساخرا متخوفا مدينا
`;

/** Every form of a participle of speech → the words before its object; none where only «أن» or marks tell what was said. */
export const CUE_PARTICIPLES: ReadonlyMap<string, readonly string[]> = loadCueParticiples();

function loadCueParticiples(): Map<string, readonly string[]> {
  const forms = new Map<string, readonly string[]>();
  for (const form of SPEECH_PARTICIPLES) forms.set(form, []);
  for (const word of FURTHER_PARTICIPLES.trim().split(/\s+/))
    for (const form of participleForms(word)) forms.set(form, []);
  for (const [word, links] of Object.entries(PARTICIPLE_LINKS))
    for (const form of participleForms(word)) forms.set(form, links.map(fold));
  // Nouns and adjectives of the same letters: «المدينة», «موجة», «الآمال».
  for (const form of [
    'مدينه',
    'موجهه',
    'مقره',
    'مقرين',
    'مدينين',
    'امله',
    'املين',
    'مجدده',
    'مرحبه',
    'مقسمه',
    'موجهين',
    'مبرره',
  ])
    forms.delete(form);
  return forms;
}
