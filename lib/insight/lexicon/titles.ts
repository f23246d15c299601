/**
 * Words that stand in front of (or behind) a person's name and give the person's role. Folded. Kept by hand, from general
 * knowledge of the language, so no licence but the project's own.
 */
import { fold } from '../../arabic/fold.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/).map(fold));

/** Heads of a role: indefinite with a complement («وزير الدفاع»), or definite («الوزير»). */
export const ROLE_WORDS = set(`
رئيس رئيسة وزير وزيرة مدير مديرة أمين أمينة نائب نائبة عضو عضوة قائد متحدث متحدثة ناطق ناطقة سفير سفيرة محافظ عمدة ملك ملكة
أمير أميرة ولي مستشار مستشارة خبير خبيرة أستاذ أستاذة كاتب كاتبة محلل محللة باحث باحثة لاعب لاعبة مدرب مدربة نجم نجمة فنان
فنانة مغني مغنية مطرب مطربة ممثل ممثلة مخرج مخرجة شيخ إمام مفتي بابا دكتور دكتورة مهندس مهندسة لواء عميد عقيد مقدم رائد نقيب
فريق جنرال قاضي قاضية محامي محامية زعيم زعيمة مرشح مرشحة طبيب طبيبة عالم عالمة سيد سيدة آنسة حاج حاجة مبعوث مبعوثة منسق منسقة
وكيل وكيلة مفوض مفوضة حاكم مساعد مساعدة صحفي صحفية صحافي صحافية إعلامي إعلامية مذيع مذيعة مراسل مراسلة ناشط ناشطة داعية
روائي روائية شاعر شاعرة رسام مؤرخ فيلسوف مؤسس مؤسسة مهاجم حارس مدافع منشق معارض مسؤول مسؤولة قيادي قيادية ضابط رقيب ملازم
كابتن سلطان قيصر مرشد عضوه مستشارة فيلد مارشال بروفيسور بروفسور عريف نقيب دبلوماسي سياسي أكاديمي اقتصادي برلماني رجل سيناتور كاردينال
مقرر مقررة ملاكم ملاكمة بطل بطلة طيار قبطان مفكر مفكرة ناقد ناقدة أديب أديبة ملحن منتج منتجة مصور مصورة معلم معلمة مصمم مصممة عداء سباح حاخام عازف موسيقار
بطريرك أسقف مطران قس أنبا الدكتور د م أ
`);

/** Heads of a role that the tagger's features do not know (a model is trained with the list above). */
export const FURTHER_ROLE_WORDS = set(
  'قنصل قنصلة مندوب مندوبة عاهل مشرف مشرفة سكرتير سكرتيرة ملحق مفتش محقق مدعي أخصائي أخصائية استشاري استشارية معاون وسيط مالك نجل',
);

/** Roles that are a single person also without a name in the sentence; «القائم بأعمال …» is one role. */
export const ROLE_JOINERS = set('بأعمال باسم لشؤون لدى في ل من على بن');

/** Links inside a person's name. */
export const NAME_LINKS = set(
  'بن ابن بنت أبو أبي أبا أم آل عبد ذو دي دا دو ديل دل فان فون لو لا ماك او أو سان ولد نور سيف عز فخر صلاح جمال بو بوي جاد',
);

/** Links that need another word behind them. */
export const OPEN_NAME_LINKS = set('بن ابن بنت أبو أبي أبا أم آل عبد ذو دي دا دو ديل دل فان فون ولد');
