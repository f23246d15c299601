/** Made-up news for measuring the insight: no two stories alike, so that what is kept of words helps no more than in life. */
import { seededRandom } from '../train/random.ts';

const GIVEN =
  'سامي خالد مريم ليلى فؤاد نبيلة حسام رنا طارق هدى مازن سلمى زياد نجلاء باسم عبير يوسف أحلام مروان ديمة'.split(' ');
const FAMILY =
  'الخطيب حداد الزهراني بركات العطار منصوري الفاسي شرقاوي الدوسري قباني الراشدي صفدي المطيري بوعزة النجار خوري اللواتي بن سالم مرزوقي الكعبي'.split(
    ' ',
  );
const TOWNS =
  'القاهرة الرباط بيروت صفاقس الدوحة مسقط البصرة حلب وهران جدة عمّان بنغازي نواكشوط الخرطوم تعز المنامة'.split(' ');
const BODIES = [
  'وزارة النقل',
  'الهيئة العربية لرصد المناخ',
  'البنك المركزي',
  'اتحاد المزارعين',
  'شركة الواحة للطاقة',
  'جامعة الساحل',
  'منظمة الأغذية',
  'المجلس البلدي',
  'نقابة المعلمين',
  'نادي الميناء',
  'محكمة النقض',
  'المركز الوطني للبحوث',
  'حزب النهضة والعمل',
];
const ROLES = [
  'وزير المالية',
  'المتحدث باسم الحكومة',
  'مدير المشروع',
  'رئيس اللجنة المنظمة',
  'مدرب الفريق',
  'الخبير الاقتصادي',
  'عضو المجلس',
];
const NOUNS =
  'المشروع الطريق السد الميناء القرار الاتفاق الموسم التقرير القطاع البرنامج المصنع المهرجان المستشفى الملعب القانون السوق'.split(
    ' ',
  );
const ADJECTIVES = 'الجديد الكبير الأخير المشترك الوطني القديم المقترح الموسمي الساحلي المؤجل'.split(' ');
const EVENTS = [
  'سيبدأ في مطلع الشهر المقبل بعد أشهر من التأخير',
  'يحتاج إلى تمويل إضافي لا تملكه البلدية حاليا',
  'أثار جدلا واسعا بين السكان والمستثمرين',
  'سيوفر آلاف فرص العمل في المناطق الريفية',
  'لم يعرض بعد على اللجنة المختصة بدراسة الأثر البيئي',
  'تراجع بنسبة كبيرة مقارنة بالعام الماضي',
  'سيخضع لمراجعة شاملة قبل نهاية السنة المالية',
  'مهدد بالتوقف إذا استمر ارتفاع أسعار الوقود والنقل',
];
const SENTENCES = [
  'قال {role} {person} في {town} إن {noun} {adj} {event}.',
  'وأضاف أن {body} تتابع {noun} {adj}، مشيرا إلى أن {noun} {event}.',
  'وأعلنت {body} أمس أن عدد المستفيدين بلغ {number} شخصا في {town} وحدها.',
  'ونفى مصدر مسؤول في {body} ما تردد عن إلغاء {noun} {adj}.',
  'وأوضح {person}: «{noun} {adj} {event}، ولن نتراجع عن ذلك».',
  'من جهته، دعا {person} {body} إلى إعادة النظر في {noun} لأنه {event}.',
  'وشهدت {town} خلال الأيام الأخيرة أمطارا غزيرة قطعت {noun} وأغلقت المدارس في {number} قرية.',
  'وبحسب {body} فإن {noun} {adj} {event}.',
  'وكان {person} قد التقى {person} في {town} لبحث {noun} {adj}، من دون إعلان أي نتيجة.',
  'ويرى سكان في {town} أن {noun} {event}، فيما تقول {body} إنها أنفقت {number} مليونا.',
];

/** The paragraphs of one story of at least so many words; the same seed gives the same story. */
export function madeUpStory(words: number, seed: number): string[] {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const fill: Record<string, () => string> = {
    person: () => `${pick(GIVEN)} ${pick(FAMILY)}`,
    town: () => pick(TOWNS),
    body: () => pick(BODIES),
    role: () => pick(ROLES),
    noun: () => pick(NOUNS),
    adj: () => pick(ADJECTIVES),
    event: () => pick(EVENTS),
    number: () => String(Math.floor(random() * 900) + 12),
  };
  const paragraphs: string[] = [];
  for (let count = 0; count < words; ) {
    const sentences = Array.from({ length: 2 + Math.floor(random() * 3) }, () =>
      pick(SENTENCES).replace(/\{(\w+)\}/g, (_, name: string) => fill[name]?.() ?? ''),
    );
    const paragraph = sentences.join(' ');
    count += paragraph.split(' ').length;
    paragraphs.push(paragraph);
  }
  return paragraphs;
}
