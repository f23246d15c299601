import { describe, expect, it } from 'vitest';
import { quickFold } from '../../../lib/article/quick-fold.ts';
import { newsScore, readStyle } from '../../../lib/article/style.ts';

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

  it('gives zeros for nothing', () => {
    expect(style('')).toEqual({
      words: 0,
      reporting: 0,
      instructions: 0,
      publicLife: 0,
      definitions: 0,
      quotations: 0,
      datesByDays: false,
      opensLikeNews: false,
    });
    expect(newsScore(style(''))).toBe(0);
  });

  it('scores news above columns, and columns above what defines and instructs', () => {
    const news =
      'أعلنت الوزارة، أمس الأحد، بدء العمل في الطريق الجديد.\nوقال الوزير إن الكلفة مليون دينار، بحسب بيان رسمي.';
    const column = 'لست من الذين يحبون الوقوف عند الأبواب المغلقة، لكن هذا الباب كان من زجاج يرى من خلفه كل شيء.';
    const manual = 'يعرف الزجاج بأنه مادة صلبة تتكون من الرمل، وتصنف أنواعه بحسب اللون.\nاختر النوع ثم اضغط على الزر.';
    const scores = [news, column, manual].map((text) => newsScore(style(text)));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores[0]).toBeGreaterThan(3);
    expect(scores[2]).toBeLessThan(-1);
  });
});
