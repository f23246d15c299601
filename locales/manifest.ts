/** The strings that the browser itself shows (extension list, keyboard settings), in the shape of `_locales`. */
const entry = (message: string) => ({ message });

export const manifestMessages = {
  en: {
    name: entry('Khulasa: read Arabic news'),
    shortName: entry('Khulasa'),
    description: entry(
      'Cleans Arabic news pages and shows the key actors, a summary and your highlights. Everything stays on your device.',
    ),
    commandToggleSite: entry('Turn Khulasa on or off on this site'),
    commandOpenPanel: entry('Open the Khulasa panel'),
    commandSaveHighlight: entry('Highlight the selected words'),
  },
  ar: {
    name: entry('خُلاصة: اقرأ الأخبار العربية'),
    shortName: entry('خُلاصة'),
    description: entry('تنظّف صفحات الأخبار العربية وتعرض أبرز الأطراف وخلاصة النص وتظليلاتك. كل شيء يبقى على جهازك.'),
    commandToggleSite: entry('تشغيل خُلاصة أو إيقافها في هذا الموقع'),
    commandOpenPanel: entry('فتح لوحة خُلاصة'),
    commandSaveHighlight: entry('تظليل الكلمات المحدَّدة'),
  },
} as const;
