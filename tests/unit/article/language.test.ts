import { describe, expect, it } from 'vitest';
import { countLetters, judgeLanguage } from '../../../lib/article/language.ts';

describe('the language of a sample', () => {
  it.each([
    'وقال رئيس البلدية في مؤتمر صحفي إن المرحلة الأولى تشمل تدعيم المحال وإعادة بناء المظلة الخشبية التي انهارت في الشتاء.',
    'وصل الفريق إلى المدينة مساء أمس، ويبدأ تدريباته اليوم على الملعب الكبير.',
    // Egyptian and other sites write the final ya without dots, some write it the Persian way.
    'شهد وزير الرى توقيع العقد بين الوزارة والجامعة فى مقر الوزارة، وقال إن المشروع يفيد الفلاحين فى كل المحافظات.',
    'وقال الوزیر إن المشروع یبدأ في الأسبوع المقبل، وإن العمل فیه سیستمر عامین کاملین على الأقل.',
  ])('Arabic: %s', (text) => expect(judgeLanguage(text)).toBe('arabic'));

  it.each([
    [
      'Persian',
      'شهرداری بندر روز سه‌شنبه اعلام کرد که کار بازسازی بازار قدیمی در مرکز شهر پس از شش سال تعطیلی آغاز شده است.',
    ],
    [
      'Persian with Arabic letters',
      'رئيس جمهور در ديدار با مردم گفت كه كار بازسازي بازار قديمي در مركز شهر پس از شش سال آغاز شده است.',
    ],
    ['Urdu', 'بلدیہ نے منگل کے روز اعلان کیا ہے کہ شہر کے وسط میں واقع پرانے بازار کی مرمت کا کام شروع کر دیا گیا ہے۔'],
    ['Pashto', 'ښاروالۍ د سه شنبې په ورځ اعلان وکړ چې د ښار په مرکز کې د زاړه بازار د بیا رغونې کار پیل شوی دی.'],
    [
      'Sorani',
      'شارەوانی ڕۆژی سێشەممە ڕایگەیاند کە کاری نۆژەنکردنەوەی بازاڕی کۆنی ناوەندی شار دوای شەش ساڵ دەستی پێکردووە.',
    ],
    [
      'Uyghur',
      'شەھەرلىك ھۆكۈمەت سەيشەنبە كۈنى شەھەر مەركىزىدىكى كونا بازارنى رېمونت قىلىش خىزمىتىنىڭ باشلانغانلىقىنى ئېلان قىلدى.',
    ],
  ])('%s is another language', (_, text) => expect(judgeLanguage(text)).toBe('other-language'));

  it('counts letters of any script, Arabic ones apart', () => {
    expect(countLetters('خبر ABC é 12')).toEqual({ all: 7, arabic: 3 });
    expect(countLetters('').all).toBe(0);
  });
});
