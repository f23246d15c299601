/**
 * The few strings that the selection toolbar shows inside a page. A file of its own, so that the page's script does not
 * have to carry the strings of every view.
 */
export const toolbarMessages = {
  en: {
    toolbar: 'Khulasa: what to do with the selected text',
    answer: 'Khulasa: what became of your wish',
    save: 'Highlight',
    saved: 'Saved to your library',
    savedUntilWindowCloses: 'Kept until this window closes',
    failed: 'Could not be saved. Try again.',
  },
  ar: {
    toolbar: 'خُلاصة: ما تفعله بالنص المحدَّد',
    answer: 'خُلاصة: نتيجة ما طلبت',
    save: 'ظلِّل',
    saved: 'حُفظ في مكتبتك',
    savedUntilWindowCloses: 'يبقى حتى تُغلق هذه النافذة',
    failed: 'تعذّر الحفظ. حاول مرة أخرى.',
  },
} as const;
