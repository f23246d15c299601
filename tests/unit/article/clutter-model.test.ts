/** The packaged weights: what the site says scores above what the stories say, and each kind is known. */
import { describe, expect, it } from 'vitest';
import { clutterKind, clutterScore } from '../../../lib/article/clutter-model.ts';
import { thresholdOf } from '../../../lib/article/clutter-thresholds.ts';
import { featuresOf, type UnitShape } from '../../../lib/article/unit-features.ts';
import { plainShape } from '../../../tools/train-clutter/plain.ts';

const shape = (...lines: string[]): UnitShape => plainShape(lines);
const isClutter = (unit: UnitShape): boolean => clutterScore(featuresOf(unit)) > thresholdOf(unit);

describe('what the model makes of a line', () => {
  // None of these was trained on.
  it.each([
    ['follow-us', 'خلّيك قريب من الخبر، قناتنا على واتساب مفتوحة للجميع'],
    ['newsletter', 'هل تصلك رسالتنا الصباحية؟ اكتب بريدك ونلتقي غدا'],
    ['app-promo', 'نزّل تطبيق المرفأ على هاتفك واقرأ الأخبار دون إنترنت'],
    ['comment-rules', 'نعتذر عن نشر أي تعليق يتضمن إساءة أو تجريحا'],
    ['support', 'صحافتنا مستقلة بفضل دعمكم، ساهموا في بقائها'],
  ])('%s: %s', (kind, line) => {
    expect(isClutter(shape(line))).toBe(true);
    expect(clutterKind(featuresOf(shape(line)))).toBe(kind);
  });

  it.each([
    'وقع الوزيران أمس اتفاقا لتطوير المرفأ القديم خلال ثلاث سنوات.',
    'وأطلقت البلدية تطبيقا يبلغ السكان بمواعيد قطع المياه قبل يومين.',
    'ودعت النقابة أعضاءها إلى التصويت على الاتفاق يوم الأحد المقبل.',
    'وعلق المدرب على خسارة فريقه بأن الموسم ما زال طويلا.',
    'تبرع أهالي القرية بأرض المدرسة وشاركوا في بنائها.',
    'أسباب الأزمة',
    'نعم، كنت هناك.',
  ])('stays: %s', (line) => {
    expect(isClutter(shape(line))).toBe(false);
  });

  it('knows a box of facts from a box that asks', () => {
    expect(isClutter(shape('أرقام من المباراة', 'تسديدات على المرمى: 7', 'ركنيات: 4'))).toBe(false);
    expect(isClutter({ ...shape('لا تفوت جديدنا', 'سجل بريدك في نشرتنا', 'اشترك'), buttons: 1, inputs: 1 })).toBe(true);
  });
});

describe('thresholds', () => {
  it('ask more of few words, of a link in a line and of what announces', () => {
    const line = 'وقال الوزير إن الخطة ستعرض على المجلس';
    expect(thresholdOf(shape('أسباب الأزمة'))).toBeGreaterThan(thresholdOf(shape(line)));
    expect(thresholdOf({ ...shape(line), linked: 0.2 })).toBeGreaterThan(thresholdOf(shape(line)));
    const long = 'وفيما يلي أبرز ما كتبه سكان الحي عن القرار على صفحاتهم';
    expect(thresholdOf(shape(`${long}:`))).toBeGreaterThan(thresholdOf(shape(long)));
    expect(thresholdOf({ ...shape(line), buttons: 1 })).toBeLessThan(thresholdOf(shape(line)));
  });
});
