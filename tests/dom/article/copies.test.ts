/** Copies that sites print on purpose: captions, numbers put into digits, points of a story, print versions; and what only looks like one. */
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/article/read-page.ts';
import { document as documentOf } from '../../fixtures/build.ts';
import { openPage } from './open-page.ts';

const STORY = [
  'أعلنت بلدية القلعة الاثنين افتتاح الجسر الجديد بعد ثلاثة أعوام من العمل، وشارك في الحفل أربعون مهندسا من ثماني شركات.',
  'وقالت رئيسة البلدية منى الحداد إن الجسر سيخفف الزحام عن وسط المدينة، وإن الشاحنات ستمنع من دخوله نهارا حتى إشعار آخر.',
  'ويقول التاجر سالم البحري إن زبائنه كانوا يصلون متأخرين ساعة كاملة، وإنه ينتظر هذا اليوم منذ أن فتح دكانه قرب السوق القديم.',
  'وكان العمل قد توقف مرتين بسبب السيول التي جرفت الأساسات، قبل أن تتكفل الوزارة بنصف الكلفة في مطلع العام الماضي.',
];
const CAPTION = 'أهالي القلعة يعبرون الجسر الجديد في يومه الأول';

async function hidden(body: string): Promise<string[]> {
  const page = documentOf({ title: 'القلعة تفتح جسرها الجديد - الميناء', body });
  const { verdict, noise } = readPage(await openPage(page));
  expect(verdict).toBe('article');
  return noise.map(({ reason, text }) => `${reason}: ${text}`);
}

/** The story with pieces behind its paragraphs. */
function story(pieces: Record<number, string>, figure = ''): string {
  const lines = STORY.map((text, i) => `<p>${text}</p>${pieces[i] ?? ''}`).join('');
  return `<main><article><h1>القلعة تفتح جسرها الجديد</h1><div>كتبت هالة رمزي | 9 أبريل 2026</div>${figure}<div>${lines}</div></article></main>`;
}
const figure = (text: string): string => `<figure><img src="/j.jpg" alt=""><figcaption>${text}</figcaption></figure>`;

describe('a caption again goes', () => {
  it.each([
    ['without its credit', figure(`${CAPTION}. تصوير: هالة رمزي`), figure(CAPTION), CAPTION],
    ['without an agency in brackets', figure(`${CAPTION} (وكالات)`), figure(CAPTION), CAPTION],
    ['as a line of the story', figure(`${CAPTION} [الميناء]`), `<p>${CAPTION}</p>`, CAPTION],
    ['with a label', figure(CAPTION), `<p><em>الصورة: ${CAPTION}</em></p>`, `الصورة: ${CAPTION}`],
    [
      'with tatweel',
      figure(CAPTION),
      `<p>${CAPTION.replace('الجسر', 'الجســر')}</p>`,
      CAPTION.replace('الجسر', 'الجســر'),
    ],
  ])('%s', async (_how, first, second, gone) => {
    expect(await hidden(story({ 1: second }, first))).toEqual([`duplicate: ${gone}`]);
  });

  it.each([
    ['of another picture', figure(`${CAPTION} (أ ف ب)`), figure(`${CAPTION} (رويترز)`)],
    ['as a sentence of the story', figure(CAPTION), `<p>${CAPTION}.</p>`],
  ])('not %s', async (_how, first, second) => {
    expect(await hidden(story({ 1: second }, first))).toEqual([]);
  });
});

describe('numbers in digits', () => {
  const copy = (text: string): string => story({ 2: `<div class="box"><p>${text}</p></div>` });
  it('are those that the story tells in words', async () => {
    const text = (STORY[0] ?? '')
      .replace('ثلاثة أعوام', '3 أعوام')
      .replace('أربعون مهندسا', '40 مهندسا')
      .replace('ثماني', '8');
    expect(await hidden(copy(text))).toEqual([`duplicate: ${text}`]);
  });

  it('that differ from the story’s say something else', async () => {
    const text = (STORY[0] ?? '').replace('ثلاثة أعوام', '5 أعوام');
    expect(await hidden(copy(text))).toEqual([]);
  });
});

it('points that are passages of the story go with their label', async () => {
  const points = [
    'الجسر سيخفف الزحام عن وسط المدينة',
    'زبائنه كانوا يصلون متأخرين ساعة كاملة',
    'تتكفل الوزارة بنصف الكلفة',
  ];
  const box = `<div><h4>في نقاط</h4><ul>${points.map((text) => `<li>${text}.</li>`).join('')}</ul></div>`;
  expect(await hidden(story({ 3: box }))).toEqual([`duplicate: في نقاط ${points.map((text) => `${text}.`).join(' ')}`]);
});

it('a version for print in one box goes', async () => {
  const gone = await hidden(story({ 3: `<pre>${STORY.join('\n')}</pre>` }));
  expect(gone).toHaveLength(1);
  expect(gone[0]).toMatch(/^duplicate: أعلنت بلدية القلعة/);
});

it('numbers in a table stay beside a copied body', async () => {
  const table =
    '<table><tr><th>الفئة</th><th>الرسم</th></tr><tr><td>شاحنة</td><td>18</td></tr><tr><td>سيارة</td><td>7</td></tr></table>';
  const twin = `<section>${STORY.map((text) => `<p>${text}</p>`).join('')}</section>`;
  const page = `${story({ 1: table, 3: twin })}<aside><p>18</p><p>7</p></aside>`;
  expect(await hidden(page)).toEqual([`duplicate: ${STORY.join(' ')}`]);
});
