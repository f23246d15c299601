/** Clubs of the Arab leagues whose names are common words. General knowledge. Folded. */
import { fold } from '../../arabic/fold.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/).map(fold));

/** In news of sport they are hardly anything else. */
export const CLUBS = set(`
الهلال الأهلي الزمالك الفيصلي القادسية الإسماعيلي الترجي الوداد الصفاقسي بيراميدز الدحيل لخويا الريان الغرافة كاظمة الزوراء ضمك الفيحاء الرائد
المقاولون سموحة الوحدات السالمية الحزم الطائي الباطن المريخ الوكرة المحرق
`);

/** Also in news of sport they may be a victory, youth, a federation, a town: they need a word by them that tells. */
export const DOUBTFUL_CLUBS = set(`
النصر الاتحاد الشباب الاتفاق التعاون الفتح الوحدة الخليج العين الجزيرة الشارقة الوصل العربي الكويت المصري العدالة العروبة الشعلة الأنصار النجمة الرياض
الرفاع العهد السد الرجاء الأفريقي الجيش الشرطة الطلبة النفط الظفرة عجمان نجران هجر أبها الأخدود الدرعية الجبلين الكوكب الحد البسيتين السيلية قطر الداخلية
`);

/** Nouns behind which a club is named: «لاعب الهلال», «مدرب الاتحاد», «جماهير النصر». */
export const CLUB_NOUNS = set(`
نادي فريق لاعب لاعبي لاعبو لاعبا مدرب مهاجم حارس مدافع جماهير جمهور نجم هداف كابتن مرمى شباك صفوف معسكر تشكيلة بعثة دفاع هجوم ظهير مشجعي مشجع أنصار
شرفي شرفيي قميص إدارة مباراة لقاء مواجهة نظيره ضيفه مضيفه منافسه غريمه
`);

/** Nouns behind which the same words are none: «كأس الاتحاد», «تحقيق النصر», «فئة الشباب», «دول الخليج». */
export const NO_CLUB_NOUNS = set(`
كأس دوري بطولة منتخب تحقيق طريق فئة جيل روح دول دورة مجلس وزارة وزير قطاع لجنة عيد رئاسة رعاية تاريخ منطقة مدينة دولة إمارة بطولات كؤوس سن درجة أمير سمو حفظ رجال
`);
