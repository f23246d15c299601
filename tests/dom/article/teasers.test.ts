/** Teasers of the lead, bodies set as quotations and edited copies: the copy goes and the story's own lines stay. */
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/article/read-page.ts';
import { document as documentOf } from '../../fixtures/build.ts';
import { openPage } from './open-page.ts';

const STORY = [
  'أقر مجلس مدينة العقيق مساء الاثنين خطة لترميم سبعة وثلاثين بيتا من بيوت الطين في الحي القديم خلال عامين.',
  'وقال رئيس المجلس فهد الراوي إن الكلفة لن تزيد على ستة ملايين، وإن أصحاب البيوت سيدفعون عشرها على أقساط.',
  'وأضاف أن العمل يبدأ ببيوت الزقاق الشرقي التي تسربت إليها مياه الأمطار في الشتاء الماضي وهددت بعض جدرانها بالسقوط.',
  'وترى المهندسة سلوى العامري التي أعدت المسح أن الطين المحلي يكفي، وأن المشكلة في قلة من يعرفون الصنعة القديمة.',
  'وذكر صاحب أحد البيوت أنه أغلق غرفتين من داره منذ خريف العام الماضي خوفا على أولاده من سقوط السقف.',
  'ومن المقرر أن تختار البلدية ثلاثة من البنائين القدامى لتدريب عشرين شابا في ورشة تفتح أبوابها قرب المسجد الكبير.',
];
const [LEAD = ''] = STORY;
const paragraphs = (lines: readonly string[]): string => lines.map((text) => `<p data-story>${text}</p>`).join('');

async function clean(body: string): Promise<{ gone: string[]; lost: string[] }> {
  const main = `<main><article><h1>العقيق ترمم بيوت الطين</h1><div>كتب سالم الحداد | 12 مارس 2026</div>${body}</article></main>`;
  const document = await openPage(documentOf({ title: 'العقيق ترمم بيوت الطين - الميناء', body: main }));
  const { verdict, noise } = readPage(document);
  expect(verdict).toBe('article');
  const hides = (element: Element): boolean =>
    noise.some(({ target }) =>
      'element' in target ? target.element.contains(element) : element.contains(target.node),
    );
  const own = [...document.querySelectorAll('[data-story]')];
  expect(own.length).toBeGreaterThan(4);
  return {
    gone: noise.filter(({ reason }) => reason === 'duplicate').map(({ text }) => text),
    lost: own.filter(hides).map(({ textContent }) => textContent ?? ''),
  };
}

describe('a teaser of the lead goes, and the lead stays', () => {
  const CUT = 'أقر مجلس مدينة العقيق مساء الاثنين خطة لترميم سبعة';
  it.each([
    ['cut short, as a paragraph in front of it', `<p>${CUT}...</p>${paragraphs(STORY)}`],
    ['cut short, in a box of its own', `<div class="box"><span>${CUT} […]</span></div>${paragraphs(STORY)}`],
    ['cut within a word', `<div class="box">${CUT} وثلاثين بيتا من بيو…</div>${paragraphs(STORY)}`],
    ['cut short, as a heading', `<h2>${CUT}…</h2>${paragraphs(STORY)}`],
    ['cut short, as a quotation', `<blockquote>${CUT}..</blockquote>${paragraphs(STORY)}`],
    ['cut short, below the story', `${paragraphs(STORY)}<aside>${CUT}...</aside>`],
    ['whole, in a box in front of it', `<section class="lead-box"><span>${LEAD}</span></section>${paragraphs(STORY)}`],
  ])('%s', async (_how, body) => {
    const { gone, lost } = await clean(`<div class="text">${body}</div>`);
    expect(lost).toEqual([]);
    expect(gone).toHaveLength(1);
  });
});

describe('what breaks off for itself stays', () => {
  const CHANT = 'يا بيت الطين يا ظل الجد الذي لم يغب';
  const among = (lines: string): string => `${paragraphs(STORY.slice(0, 3))}${lines}${paragraphs(STORY.slice(3))}`;
  it.each([
    [
      'a song that is begun and then sung',
      among(`<p>ثم أنشدوا بصوت واحد:</p><p>${CHANT}...</p><p>${CHANT} عن العتبات حتى آخر الشتاء.</p>`),
    ],
    [
      'the last line, which comes back to the first',
      `${paragraphs(STORY)}<p>${LEAD.split(' ').slice(0, 9).join(' ')}...</p>`,
    ],
    [
      'a subhead above what was said',
      among(`<h3>${CHANT}...</h3><p>«${CHANT} عن العتبات»، يقول البناء العجوز وهو يخلط الطين بالتبن.</p>`),
    ],
  ])('%s', async (_how, body) => {
    const { gone, lost } = await clean(`<div class="text">${body}</div>`);
    expect(lost).toEqual([]);
    expect(gone).toEqual([]);
  });
});

it('a whole body set as a quotation goes', async () => {
  const copy = `<blockquote>${STORY.map((text) => `<p>${text}</p>`).join('')}</blockquote>`;
  const { gone, lost } = await clean(`<div class="text">${paragraphs(STORY)}</div>${copy}`);
  expect(lost).toEqual([]);
  expect(gone.join(' ')).toContain(LEAD);
});

it('a passage pulled out of the story stays', async () => {
  const { gone, lost } = await clean(
    `<div class="text">${paragraphs(STORY.slice(0, 2))}<blockquote>الطين المحلي يكفي، والمشكلة في قلة من يعرفون الصنعة</blockquote>${paragraphs(STORY.slice(2))}</div>`,
  );
  expect(lost).toEqual([]);
  expect(gone).toEqual([]);
});

it('a second body with a few words changed in short lines goes whole', async () => {
  const edited = STORY.map((text) =>
    text
      .replace('مساء الاثنين', 'أول من أمس')
      .replace('خلال عامين', 'في عامين')
      .replace('وذكر صاحب أحد البيوت', 'وروى صاحب أحد البيوت')
      .replace('ومن المقرر أن', 'ويتوقع أن'),
  );
  const { gone, lost } = await clean(
    `<div class="text">${paragraphs(STORY)}</div><div class="mobile">${edited.map((text) => `<div>${text}</div>`).join('')}</div>`,
  );
  expect(lost).toEqual([]);
  expect(gone.join(' ')).toContain('وروى صاحب أحد البيوت');
  expect(gone.join(' ')).toContain('ويتوقع أن');
});

it('two texts that a story sets side by side stay, though one word turns them', async () => {
  const old = 'يجوز لصاحب البيت أن يهدم جداره الخارجي إذا وافقت البلدية على ذلك كتابة قبل شهر.';
  const box = `<div class="old-text"><h4>قبل التعديل</h4><p>${old}</p></div><div class="new-text"><h4>بعد التعديل</h4><p>لا ${old}</p></div>`;
  const { gone } = await clean(
    `<div class="text">${paragraphs(STORY.slice(0, 4))}${box}${paragraphs(STORY.slice(4))}</div>`,
  );
  expect(gone).toEqual([]);
});
