/** A page that shows its whole story twice: the copy that the template set beside the article goes, not the article's own. */
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/article/read-page.ts';
import { document as documentOf } from '../../fixtures/build.ts';
import { openPage } from './open-page.ts';

const STORY = [
  'افتتحت بلدية أبو الرمان صباح الخميس أول مسار للدراجات يصل محطة القطار بالحي الجامعي على ضفة الوادي.',
  'وقالت المهندسة هالة الأمين إن الأرض كانت مكبا للأنقاض، وإن إزالة الركام وحدها استغرقت أربعة أشهر كاملة.',
  'وأضافت أن المسار مظلل في أكثر من نصف طوله بأشجار سدر زرعت قبل ثلاث سنوات من أجل هذه الغاية.',
  'ويرى طلاب سألناهم عند المحطة أن الوصول إلى القاعات صار أسرع من الحافلة التي تتأخر في ساعات الذروة.',
  'وتدرس إدارة المرور إغلاق الشارع الموازي أمام الشاحنات بعد أن اشتكى راكبون من ضيق العبارة الحجرية القديمة.',
  'ومن المقرر أن تبدأ المرحلة الثانية في الربيع المقبل، وتشمل جسرا خشبيا ومئة موقف عند بوابة الإدارة.',
];
const hasty = (text: string): string => text.replace(/[أإآ]/g, 'ا').replace(/ة/g, 'ه').replace(/ى/g, 'ي');
const tagged = (tag: string, lines: readonly string[]): string =>
  lines.map((text) => `<${tag}>${text}</${tag}>`).join('');
const own = STORY.map((text) => `<p data-own>${text}</p>`).join('');

async function hidden(body: string): Promise<{ own: number; copy: number }> {
  const main = `<main><h1>أول مسار للدراجات في أبو الرمان</h1><div>كتبت رنا الصباغ | 12 مارس 2026</div>${body}</main>`;
  const document = await openPage(documentOf({ title: 'أول مسار للدراجات في أبو الرمان - الوادي', body: main }));
  const { verdict, noise } = readPage(document);
  expect(verdict).toBe('article');
  const count = (selector: string): number =>
    [...document.querySelectorAll(selector)].filter((element) =>
      noise.some(
        ({ target, reason }) =>
          reason === 'duplicate' &&
          ('element' in target ? target.element.contains(element) : element.contains(target.node)),
      ),
    ).length;
  return { own: count('[data-own]'), copy: count('[data-copy]') };
}

describe('a whole copy above the article goes', () => {
  const article = `<article><div class="entry-content">${own}</div></article>`;
  it.each([
    ['in one box without hamzas', `<div data-copy class="x7">${hasty(STORY.join(' '))}</div>${article}`],
    ['between line breaks', `<div data-copy>${STORY.map(hasty).join('<br><br>')}</div>${article}`],
    ['as points', `<ul data-copy>${tagged('li', STORY)}</ul>${article}`],
    ['as rows', `<table data-copy>${STORY.map((text) => `<tr><td>${text}</td></tr>`).join('')}</table>${article}`],
    [
      'in a box that is folded out',
      `<details open data-copy><summary>النص</summary>${tagged('div', STORY)}</details>${article}`,
    ],
    ['beside it', `<aside data-copy>${tagged('p', STORY)}</aside>${article}`],
  ])('%s', async (_how, body) => {
    expect(await hidden(body)).toEqual({ own: 0, copy: 1 });
    expect(await hidden(`<div class="page"><div class="post">${body}</div></div>`)).toEqual({ own: 0, copy: 1 });
  });
});

describe('of two alike the first stays', () => {
  const copy = tagged('p', STORY);
  it.each([
    ['boxes of one kind', `<div class="text">${own}</div><div class="text" data-copy>${copy}</div>`],
    [
      'the first set with less care',
      `<div>${STORY.map((text) => `<div data-own>${text}</div>`).join('')}</div><div data-copy>${copy}</div>`,
    ],
    [
      'the first with more in it',
      `<div>${own}<h2>مواعيد الفتح</h2><p data-own>ويفتح المسار من الفجر حتى التاسعة ليلا، وتضاء مصابيحه بألواح شمسية نصبت على الأسوار، ولا يسمح فيه للدراجات النارية مهما كان حجمها.</p></div><div class="text-only" data-copy>${copy}</div>`,
    ],
  ])('%s', async (_how, body) => {
    expect(await hidden(body)).toEqual({ own: 0, copy: 1 });
  });
});
