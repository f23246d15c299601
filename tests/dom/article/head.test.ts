/** What stands around a story's beginning: its headline in whatever markup, who wrote it and when, and its deck. */
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/article/read-page.ts';
import { Dice, document as documentOf, newsStory } from '../../fixtures/build.ts';
import { openPage } from './open-page.ts';

const story = newsStory(new Dice(21), 7);
const body = story.paragraphs.map((text) => `<p>${text}</p>`).join('');
const meta = '<div>كتب سالم الحداد | 12 مارس 2026</div>';

async function read(parts: { title?: string; head?: string; top: string; text?: string }) {
  const { title = story.headline, head = '', top, text = body } = parts;
  const content = readPage(
    await openPage(documentOf({ title, head, body: `<div class="page">${top}<div>${text}</div></div>` })),
  );
  expect(content.verdict, content.reason).toBe('article');
  return content;
}

describe('the headline', () => {
  it('is no heading of the outlet above it', async () => {
    const top = `<h1><a href="/">مرفأ الأخبار</a></h1><h2>${story.headline}</h2>${meta}`;
    expect((await read({ title: 'مرفأ الأخبار', top })).metadata?.headline).toBe(story.headline);
  });

  it('is found by the words that it shares with the title', async () => {
    const shorter = story.headline.split(' ').slice(0, -1).join(' ');
    const top = `<div>${shorter}</div>${meta}`;
    expect((await read({ title: `${story.headline} - مرفأ الأخبار`, top })).metadata?.headline).toBe(shorter);
  });

  it('is found by its size', async () => {
    const top = `<div style="font-size:30px">${story.headline}</div><div>وسط المدينة</div>`;
    const { metadata, blocks } = await read({ title: 'مرفأ الأخبار', top, text: `${body}<p>(وكالات)</p>` });
    expect(metadata?.headline).toBe(story.headline);
    expect(blocks.map(({ text }) => text)).not.toContain(story.headline);
  });

  it('may be a link to its own page', async () => {
    const head = '<link rel="canonical" href="https://marfa.test/n/17">';
    const top = `<h2><a href="https://marfa.test/n/17">${story.headline}</a></h2>${meta}`;
    expect((await read({ title: 'مرفأ الأخبار', head, top })).metadata?.headline).toBe(story.headline);
  });
});

describe('who wrote it', () => {
  it.each([
    [
      'a name and a trade in elements of their own',
      '<div><a href="/x">رانيا الأسعد</a><span>كاتبة من عمّان</span></div>',
      'رانيا الأسعد',
    ],
    [
      'a name, a place and a time that touch',
      '<div><span>سعيد البحري</span><span>الرملية</span><span>قبل 3 أيام</span></div>',
      'سعيد البحري',
    ],
    ['a footer above the story', '<footer><div>بقلم: هالة رمزي، 12 مارس 2026</div></footer>', 'هالة رمزي'],
    ['a line of credits', '<p class="credits">نص: هالة رمزي · صور: سامر خليل · تحرير: لينا حداد</p>', 'هالة رمزي'],
  ])('%s', async (_what, line, name) => {
    const { metadata } = await read({ top: `<h1>${story.headline}</h1>${line}` });
    expect(metadata?.byline).toContain(name);
  });

  it('is the one whom the page names', async () => {
    const head = '<meta name="author" content="كوكب الصباح"><meta property="og:type" content="article">';
    const { metadata } = await read({ head, top: `<div>كوكب الصباح</div><h1>${story.headline}</h1>` });
    expect(metadata?.byline).toBe('كوكب الصباح');
  });

  it('is no list of books', async () => {
    const { metadata } = await read({ top: `<h1>${story.headline}</h1><p>كتب قرأتها</p>${meta}` });
    expect(metadata?.byline).toBe('كتب سالم الحداد');
  });
});

describe('the deck', () => {
  const deck = 'سبع قرى تنتظر الماء منذ الربيع ولا أحد يعرف متى يصل';

  it('is no paragraph of the story', async () => {
    const { blocks, metadata } = await read({ top: `<h1>${story.headline}</h1><p>${deck}</p>${meta}` });
    expect(blocks.map(({ text }) => text)).toEqual(story.paragraphs);
    expect(metadata?.deck).toBe(deck);
  });

  it('is neither a date nor what the site asks of its readers', async () => {
    const date = '<p>نشر يوم الخميس 12 مارس 2026 الساعة العاشرة مساء بتوقيت غرينتش</p>';
    const call = '<p>خلاصة اليوم تصلك على بريدك كل صباح، سجّل معنا مجانا</p>';
    const { metadata, noise } = await read({ top: `<h1>${story.headline}</h1>${date}${call}${meta}` });
    expect(noise).toHaveLength(1);
    expect(metadata?.deck).toBe('');
  });

  it('a first paragraph that is a sentence is one', async () => {
    const { blocks } = await read({ top: `<h1>${story.headline}</h1><p>${deck}.</p>${meta}` });
    expect(blocks[0]?.text).toBe(`${deck}.`);
  });
});

describe('whatever else', () => {
  it('somebody who thanks God in the first lines preaches no sermon', async () => {
    const thanks =
      '<p>«الحمد لله على سلامة الجميع»، قال المدرب وهو يغادر الملعب.</p><p>الحمد لله، خرجنا بالنقاط كلها.</p>';
    const { blocks } = await read({ top: `<h1>${story.headline}</h1>${meta}`, text: `${thanks}${body}` });
    expect(blocks[1]?.text).toBe('الحمد لله، خرجنا بالنقاط كلها.');
  });

  it('a page that its style holds back is read', async () => {
    const head = '<style>body{visibility:hidden}</style>';
    const { blocks } = await read({ head, top: `<h1>${story.headline}</h1>${meta}` });
    expect(blocks.map(({ text }) => text)).toEqual(story.paragraphs);
  });

  it('who is quoted stands below the quotation, not in the text', async () => {
    const quote =
      '<blockquote><p>لن نترك بيوتنا مهما طال الانتظار.</p><cite>أم خالد، من أهل القرية</cite></blockquote>';
    const { blocks } = await read({
      top: `<h1>${story.headline}</h1>${meta}`,
      text: body.replace('</p>', `</p>${quote}`),
    });
    expect(blocks.map(({ text }) => text)).not.toContain('أم خالد، من أهل القرية');
  });
});

describe('when it was published', () => {
  it('is told in a line with the time of an update and of reading', async () => {
    const line = '<p>نشرت في: 12/09/2025 - 16:05 آخر تحديث: 12/09/2025 - 18:31 مدة القراءة: 3 دقائق</p>';
    const { metadata, blocks } = await read({ top: `<p>${story.headline}</p>${line}` });
    expect([metadata?.publishedAt, metadata?.updatedAt]).toEqual(['2025-09-12T16:05', '2025-09-12T18:31']);
    expect(blocks.some(({ text }) => text.includes('نشرت في'))).toBe(false);
  });

  it('is told beside name and place, each in an element of its own', async () => {
    const line =
      '<div><span>خالد الهاملي</span><span>أبوظبي</span><time>6 مايو 2025، 10:05 - تحديث 10:41 (بتوقيت الإمارات)</time></div>';
    const { metadata, blocks } = await read({ top: `<h1>${story.headline}</h1>${line}` });
    expect(metadata?.publishedAt).toMatch(/^2025-05-06T10:05/);
    expect(blocks.some(({ text }) => text.includes('الهاملي'))).toBe(false);
  });
});

it('a credit above the text is no headline', async () => {
  const top = `<div>${story.headline}</div><div>نابلس - رهام العكر</div><div>تصوير: باسل شاهين</div><div>2 أيار 2025</div>`;
  expect((await read({ title: 'Blue Theme', top })).metadata?.headline).toBe(story.headline);
});

it('the days of a list of events belong to the story', async () => {
  const days =
    '<dl><dt>3 ماي 2023</dt><dd>نشرت الصفحة أول منشور لها، وكان عدد متابعيها قليلا.</dd><dt>19 ماي 2023</dt><dd>تجاوز المبلغ مليون درهم.</dd></dl>';
  const { blocks } = await read({
    top: `<h1>${story.headline}</h1>${meta}`,
    text: body.replace('</p>', `</p>${days}`),
  });
  expect(blocks.map(({ text }) => text)).toEqual(expect.arrayContaining(['3 ماي 2023', '19 ماي 2023']));
});
