/** The style of a text in counts: how news speaks, and how instructions and definitions do. Runs anywhere. */

const words = (list: string): Set<string> => new Set(list.split(' '));

/** Verbs and words of reporting, folded, without a leading و or ف. */
const REPORTING = words(
  'قال قالت قالوا اضاف اضافت اكد اكدت اعلن اعلنت اوضح اوضحت اشار اشارت ذكر ذكرت كشف كشفت افاد افادت صرح صرحت شدد شددت نقلت ' +
    'بحسب ندد نددت اعرب اعربت طالب طالبت دعا دعت حذر حذرت اتهم اتهمت نفي نفت لفت لفتت تابع تابعت زعم زعمت راي يري قررت وقع وقعت ' +
    'شهد شهدت التقي استقبل بحث ترحب رحب رحبت وصل وصلت عقد عقدت قتل اصيب نشر نشرت اطلق اطلقت ادان ادانت تدين اعتبر اعتبرت توقع ' +
    'توقعت اظهر اظهرت مشيرا مشيره مضيفا مضيفه موضحا موضحه مؤكدا مؤكده لافتا لافته معتبرا مشددا ارسل حسبما بيان مصادر',
);

/** Address to the reader, and the words of definitions. */
const INSTRUCTION = words(
  'يمكنك يمكنكم اضغط انقر اختر اكتب تاكد استخدم ادخل حدد افتح عليك ينبغي مثلا انظر تعني يعرف تعرف عباره سبيل يقصد جرب',
);

const DAY = words('سبت احد اثنين ثلاثاء اربعاء خميس جمعه السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه');
const BEFORE_DAY = words('اليوم امس مساء صباح فجر ظهر ليل ليله يوم غدا');
const AFTER_DAY = words('الماضي المقبل الجاري الماضيه المقبله');
const SPAN = words('الاسبوع الشهر العام السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه');

export interface Style {
  /** Words of the text. */
  words: number;
  reporting: number;
  instructions: number;
  /** True when the text dates what it tells by days: «أمس», «اليوم الأربعاء», «الأسبوع الماضي». */
  datesByDays: boolean;
}

/** Counts the marks of style in a folded text. */
export function readStyle(folded: string): Style {
  const style: Style = { words: 0, reporting: 0, instructions: 0, datesByDays: false };
  let last = '';
  for (const word of folded.split(/[^0-9a-zء-ي]+/)) {
    if (!word) continue;
    style.words++;
    const bare = word.length > 3 && (word[0] === 'و' || word[0] === 'ف') ? word.slice(1) : word;
    if (REPORTING.has(word) || REPORTING.has(bare)) style.reporting++;
    else if (INSTRUCTION.has(word) || INSTRUCTION.has(bare)) style.instructions++;
    if (word === 'امس' || word === 'مؤخرا') style.datesByDays = true;
    else if (DAY.has(word) && BEFORE_DAY.has(last)) style.datesByDays = true;
    else if (AFTER_DAY.has(word) && SPAN.has(last)) style.datesByDays = true;
    last = word;
  }
  return style;
}
