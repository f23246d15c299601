/** Verbs by which Arabic news reports what someone said. Folded forms. */
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

function loadVerbs(): Map<string, string> {
  const forms = new Map<string, string>();
  for (const pair of VERBS.trim().split(/\s+/)) {
    const [perfect = '', imperfect = ''] = pair.split(':').map(fold);
    const stem = perfect.replace(/[اي]$/, '');
    for (const form of [perfect, `${stem}ت`, `${perfect}ا`, `${stem}وا`, `${stem}تا`]) forms.set(form, perfect);
    for (const person of 'يت') for (const end of ['', 'ون', 'ان']) forms.set(`${person}${imperfect}${end}`, perfect);
  }
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
  const forms = new Set<string>();
  for (const word of PARTICIPLES.trim().split(/\s+/).map(fold)) {
    const stem = word.slice(0, -1);
    for (const end of ['ا', 'ه', 'ين', 'تين']) forms.add(stem + end);
  }
  return forms;
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
  }).map(([verb, before]) => [fold(verb), before.map(fold)]),
);

/** Unnamed sources that can stand behind «بحسب», folded, without the article. */
export const SPEAKING_SOURCES = new Set(
  (
    'مصدر مصادر بيان بيانات تقرير تقارير وكاله وكالات صحيفه صحف قناه موقع اذاعه شهود شاهد مسؤول مسؤولين مسؤولون خبير خبراء ' +
    'محلل محللين محللون مراقبين مراقبون دراسه دراسات احصاءات احصائيات ارقام تقديرات معلومات تصريحات تصريح قول اقوال متحدث ناطق ' +
    'رئيس وزير مدير ناشطين ناشطون نشطاء اطباء طبيب شرطه جيش حكومه وزاره لجنه منظمه مركز هيئه مؤسسه جمعيه استطلاع روايه ' +
    'مرصد جماعه شبكه مكتب مجلس اتحاد حزب حركه سفاره غرفه شركه بنك صندوق معهد جامعه نقابه بلديه قياده اداره امانه رئاسه دائره'
  ).split(' '),
);
