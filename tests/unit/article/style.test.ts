import { describe, expect, it } from 'vitest';
import { quickFold } from '../../../lib/article/quick-fold.ts';
import { readStyle } from '../../../lib/article/style.ts';

const style = (text: string) => readStyle(quickFold(text));

describe('style', () => {
  it('counts reporting in news', () => {
    const news = style(
      'أعلنت البلدية، اليوم الأربعاء، بدء العمل.\nوقال رئيسها إن الورش جاهزة، مؤكدا أن الكلفة لن تزيد.',
    );
    expect(news).toMatchObject({ reporting: 3, datesByDays: true, opensLikeNews: true });
  });

  it('counts address and definition in instructions', () => {
    const manual = style('السوق بناء تجاري قديم.\nاضغط على الزر ثم اختر اللون، ويمكنك حفظ الملف بعد ذلك.');
    expect(manual).toMatchObject({ reporting: 0, instructions: 3, datesByDays: false, opensLikeNews: false });
  });

  it('takes a day between commas as dating by days', () =>
    expect(style('ارتفعت الأسعار، الخميس، بدعم من الطلب').datesByDays).toBe(true));

  it('gives zeros for nothing', () =>
    expect(style('')).toEqual({ words: 0, reporting: 0, instructions: 0, datesByDays: false, opensLikeNews: false }));
});
