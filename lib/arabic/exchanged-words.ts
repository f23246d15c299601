/** Words that editors of news put for each other and that change nothing of what is said. No names, numbers, places or days are among them. */
import { fold } from './fold.ts';
import { stem } from './stem.ts';

/** Each line holds words of one meaning; one of a pair that says more than the other is in none. */
const GROUPS = `
مشيرا لافتا موضحا مؤكدا مشددا مضيفا مبينا منوها معتبرا مبرزا
جهود مساعي
تقديم توفير
منزل بيت
منازل بيوت
تسهيلات تيسيرات
ضلوع تورط
مؤخرا أخيرا حديثا
إضافية أخرى
خصوصا خاصة سيما تحديدا
تقع توجد
يقع يوجد
صنع أنتج
مرموق راقي فاخر
مراسم حفل فعاليات
بدأ انطلق شرع استهل
بدأت انطلقت شرعت
يبدأ ينطلق
تبدأ تنطلق
انتهى اختتم
استمر تواصل
استمرت تواصلت
وقع حدث حصل جرى
وقعت حدثت حصلت جرت دارت
تشهد تعرف
هام مهم بارز
كبير ضخم هائل واسع
كبيرة ضخمة هائلة واسعة
بهدف بغية قصد
سياق إطار
نتيجة بسبب جراء
مستشفى مشفى
تكلفة كلفة
يعمل يشتغل
سعى حاول
يسعى يحاول
أنجز أتم
نفذ أجرى
نفذت أجرت
ساهم أسهم
ساهمت أسهمت
يتضمن يشمل
تتضمن تشمل
تضمنت شملت
تضمن شمل
عثر وجد
أنشأ أقام
يزيد يربو
تزيد تربو
فضلا علاوة
عادة غالبا
سريعا عاجلا
فورا حالا
طريقة أسلوب
مشكلة معضلة
مختلفة متنوعة
متمنيا آملا
أكمل أمثل
ملخص موجز
تهدف تستهدف ترمي
يهدف يستهدف يرمي
متوقع مرتقب منتظر
أثناء خلال
زوار زائرون
تجنب تفادي ابتعاد
تنفيذ إنجاز
أشاد أثنى
أشادت أثنت
تمكن استطاع
تمكنت استطاعت
يتمكن يستطيع
تتمكن تستطيع
رئيسي أساسي
عديد كثير
دعم مساندة مؤازرة
أهمية ضرورة
تعزيز تقوية
انخفاض تراجع
ارتفع صعد زاد
ارتفعت صعدت زادت
انخفض تراجع
انخفضت تراجعت
حاليا الآن راهنا
دائما دوما باستمرار مستمرة
نحو حوالي قرابة زهاء تقريبا
جاري حالي
جارية حالية
مقبل قادم
مقبلة قادمة
ماضي منصرم فائت أخير
ماضية منصرمة فائتة أخيرة
افتتح دشن
افتتاح تدشين
توقيع إبرام
نظم أقام
نظمت أقامت
بحث ناقش تناول
بحثت ناقشت تناولت
تلقى استلم
أرسل بعث
أرسلت بعثت
أغراض حاجيات
مستوى صعيد
نقص شح
عقب إثر
معاناة متاعب
`;

/** «مشيرا» and «مشيرة» are one. */
const keyOf = (folded: string): string => stem(folded).replace(/(?<=...)ا$/, '');

const GROUPS_OF = new Map<string, number[]>();

function groupsOf(word: string): readonly number[] {
  if (!GROUPS_OF.size) {
    for (const [group, line] of GROUPS.trim().split('\n').entries()) {
      for (const each of line.split(' ')) {
        const key = keyOf(fold(each));
        GROUPS_OF.set(key, [...(GROUPS_OF.get(key) ?? []), group]);
      }
    }
  }
  return GROUPS_OF.get(keyOf(word)) ?? [];
}

/** Whether two folded words may stand for each other in a news text, in any of their forms that differ by prefix and ending. */
export function areExchanged(one: string, other: string): boolean {
  const groups = groupsOf(one);
  return groups.length > 0 && groupsOf(other).some((group) => groups.includes(group));
}
