/** Tables that ask or call go whole; tables of the story's own facts stay. */
import { describe, expect, it } from 'vitest';
import { hiddenWith } from './hidden-with.ts';

const shares = (...rows: Array<[string, string]>): string =>
  rows.map(([answer, share]) => `<tr><td>${answer}</td><td>${share}</td></tr>`).join('');
const row = (label: string, ...names: string[]): string =>
  `<table><tr><td>${label}</td>${names.map((name) => `<td><a href="#${name.length}">${name}</a></td>`).join('')}</tr></table>`;

describe('goes with all that it says', () => {
  it.each([
    [
      'a poll with a button to vote',
      `<table><tr><th colspan="2">تصويت: هل تتسوق من السوق القديم؟</th></tr>${shares(['كل يوم', '12%'], ['نادرا', '٣١٪'])}<tr><td colspan="2"><a href="#">صوّت</a></td></tr></table>`,
    ],
    [
      'the results of the site’s own question',
      `<table><tr><th colspan="2">سؤال الأسبوع: كيف ترى موقعنا الجديد؟</th></tr>${shares(['مريح', '61%'], ['مزدحم', '39%'])}</table>`,
    ],
    ['a row to follow', row('تابعونا:', 'فيسبوك', 'تيك توك', 'سناب شات')],
    ['a row to share', row('شاركها عبر', 'WhatsApp', 'Telegram')],
    ['a row of shops', row('حمّل التطبيق', 'iOS', 'Android', 'Huawei')],
    [
      'a label, a call and its button',
      '<table><tr><td colspan="2">رسالة الميناء الصباحية</td></tr><tr><td>سجّل في نشرتنا البريدية لتصلك الأخبار كل صباح</td><td><a href="/n/7">تسجيل</a></td></tr></table>',
    ],
  ])('%s', async (_what, table) => {
    const hidden = await hiddenWith(table);
    const text = table.replace(/<[^>]+>/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
    const gone = new Set<string>(hidden.join(' ').match(/[\p{L}\p{N}]+/gu));
    expect(text.filter((word) => !gone.has(word))).toEqual([]);
  });
});

describe('stays', () => {
  it.each([
    [
      'what a survey of the story found',
      `<table><tr><th colspan="2">هل يثق السكان بالبلدية؟</th></tr>${shares(['نعم', '54%'], ['لا', '46%'])}</table>`,
    ],
    [
      'what readers of a library answered',
      `<table><tr><th colspan="2">كم كتابا ينهي القراء في السنة؟</th></tr>${shares(['خمسة', '54%'], ['عشرة', '46%'])}</table>`,
    ],
    [
      'what a survey of the story found, with who asked',
      `<table><tr><th colspan="2">هل يثق السكان بالبلدية؟</th></tr>${shares(['نعم', '54%'], ['لا', '46%'])}<tr><td colspan="2"><a href="https://centre.example/">مركز السهل للدراسات</a></td></tr></table>`,
    ],
    ['a row of facts with links', row('المشاركون:', 'نادي الواحة', 'نادي القلعة').replaceAll('#', '/teams/')],
    ['where a film is shown', row('يعرض على:', 'قناة الواحة', 'منصة القلعة').replaceAll('#', 'https://film.example/')],
  ])('%s', async (_what, table) => {
    expect(await hiddenWith(table)).toEqual([]);
  });
});

it('what is offered goes between its label and its button', async () => {
  const hidden = await hiddenWith(
    '<aside><strong>لا تفوّت نشرتنا الصباحية</strong><p>خمس قصص كل يوم قبل السابعة.</p><a href="/n/7">اشترك الآن</a></aside>',
  );
  expect(hidden.join('|')).toContain('خمس قصص كل يوم قبل السابعة');
});

it.each([
  '<p><strong>تابع @jarida_24</strong></p>',
  '<p>* يتم مراجعة كافة التعليقات، وتنشر عند الموافقة عليها فقط.</p>',
])('%s goes', async (line) => {
  expect(await hiddenWith(line)).toHaveLength(1);
});

it.each([
  '<p>وقال المتحدث إنه يتم مراجعة جميع التعليقات قبل نشرها منذ حملة الشتائم الأخيرة.</p>',
  '<p>يتم مراجعة كافة التعليقات قبل نشرها بحسب مدير المنصة.</p>',
  '<p>تتم مراجعة التعليقات يدويا، ويعرض المشكوك فيه على طبيب قبل نشره.</p>',
  '<p>تابعوا سلمى على @salma_sky</p>',
  '<ul><li>تابعوا @sama_7</li><li>تابعوا @ard_9</li></ul>',
  '<p>تتم مراجعة جميع التعليقات على مخطط الحديقة قبل نشر النسخة الأخيرة منه.</p>',
])('%s stays', async (line) => {
  expect(await hiddenWith(line)).toEqual([]);
});
