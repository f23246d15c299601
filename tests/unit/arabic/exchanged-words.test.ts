import { describe, expect, it } from 'vitest';
import { areExchanged } from '../../../lib/arabic/exchanged-words.ts';
import { fold } from '../../../lib/arabic/fold.ts';

describe('areExchanged', () => {
  it.each([
    ['جهود', 'مساعي'],
    ['بالضلوع', 'بالتورط'],
    ['والتسهيلات', 'التيسيرات'],
    ['مشيرة', 'لافتة'],
    ['مؤكدين', 'مشددين'],
    ['مؤخرا', 'أخيرا'],
    ['المنزل', 'البيت'],
    ['الماضية', 'الأخيرة'],
  ])('%s and %s mean the same', (one, other) => {
    expect(areExchanged(fold(one), fold(other))).toBe(true);
  });

  it.each([
    ['القاهرة', 'الجيزة'],
    ['الاثنين', 'الثلاثاء'],
    ['سبعة', 'تسعة'],
    ['الرئيس', 'النائب'],
    ['بدأ', 'انتهى'],
    ['ارتفع', 'انخفض'],
    ['البراءة', 'الإدانة'],
    ['سيارة', 'مركبة'],
    ['وفاة', 'رحيل'],
    ['سكان', 'أهالي'],
    ['فريق', 'منتخب'],
    ['الماضي', 'المقبل'],
    ['زيادة', 'تراجع'],
  ])('%s and %s do not', (one, other) => {
    expect(areExchanged(fold(one), fold(other))).toBe(false);
  });
});
