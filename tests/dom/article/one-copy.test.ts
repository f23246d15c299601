/** Of every text one visible copy stays, and it is the one in the article. */
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/article/read-page.ts';
import { Hider } from '../../../lib/page/hide.ts';
import { HIDE_SHEET } from '../../../lib/page/sheets.ts';
import { Dice, newsStory, tags } from '../../fixtures/build.ts';
import { openPage, pageOf } from './open-page.ts';

const { headline, paragraphs } = newsStory(new Dice(5), 6);
const DATE = '<time datetime="2026-03-03T10:20">3 مارس 2026</time>';
const BODY = `<div id="story">${tags('p', paragraphs)}</div>`;
const second = paragraphs[2] ?? '';
const half = (text: string): [string, string] => {
  const at = text.indexOf(' ', text.length / 2);
  return [text.slice(0, at), text.slice(at + 1)];
};
const tashkeel = (text: string): string => text.replace(/إن /g, 'إنّ ').replace(/في /g, 'فِي ').replace(/ل/g, 'لـ');
const joined = (texts: readonly string[]): string => texts.join(' ');
const sentences = joined(paragraphs).split(/(?<=[.؟!])\s+/);

interface Copy {
  /** Behind `</article>`. */
  after?: string;
  /** Behind the story, in the article. */
  inside?: string;
  /** In front of the article. */
  before?: string;
  wrap?: [string, string];
}

const COPIES: Record<string, Copy> = {
  'bare text under body': { after: second },
  'bare text under body, with tashkeel and tatweel': { after: tashkeel(second) },
  'bare text under a div': { after: `<div>${second}</div>` },
  'bare text in main behind the article': { after: second, wrap: ['<main>', '</main>'] },
  'bare text in front of the article': { before: second },
  'bare text in front and behind': { before: second, after: second },
  'bare text between breaks': { after: paragraphs.join('<br>') },
  'bare text beside a link': { after: `${second} <a href="/x">التالي</a>` },
  'bare text beside an image': { after: `<div><img alt="" src="data:,">${second}</div>` },
  'all of it as one bare text': { after: joined(paragraphs) },
  'all of it as one bare text, in main': { after: joined(paragraphs), wrap: ['<main>', '</main>'] },
  'two halves as bare text': { after: half(second).join('<br>') },
  'a paragraph cut in two': { after: tags('p', half(second)) },
  'cut by sentences': { after: tags('p', sentences) },
  'sentences by pairs, as bare text': {
    after: sentences.reduce((text, sentence, i) => `${text}${sentence}${i % 2 ? '<br><br>' : ' '}`, ''),
  },
  'in spans': { after: `<span>${paragraphs.map((text) => `<span>${text}</span>`).join(' ')}</span>` },
  'in a table': { after: `<table>${paragraphs.map((text) => `<tr><td>${text}</td></tr>`).join('')}</table>` },
  'in a list, inside the article': { inside: `<ul>${tags('li', paragraphs)}</ul>` },
  'as bare text, inside the article': { inside: joined(paragraphs) },
  'as bare text, inside and behind': { inside: second, after: second },
  'three times': { before: tags('p', paragraphs), inside: second, after: paragraphs.join('<br>') },
  'in a section before and bare text behind': {
    before: `<section>${tags('div', paragraphs)}</section>`,
    after: second,
  },
};

const squash = (text: string): string => text.replace(/[\sـً-ْ]+/g, '');

/** What a reader sees after as many readings as a changing page has. */
async function cleaned(html: string): Promise<{ page: Document; text: string }> {
  const page = await openPage(html);
  const sheet = page.createElement('style');
  sheet.textContent = HIDE_SHEET;
  page.head.append(sheet);
  const hider = new Hider(page);
  for (let reading = 0; reading < 3; reading++) {
    const content = readPage(page);
    expect(content.verdict, `reading ${reading}: ${content.reason}`).toBe('article');
    hider.apply(content.noise);
  }
  // biome-ignore lint/performance/useDomNodeTextContent: only what is rendered counts.
  return { page, text: squash(page.body.innerText) };
}

describe('a copy of the story', () => {
  it.each(Object.entries(COPIES))('%s: goes, and what stays is in the article', async (_name, copy) => {
    const { before = '', inside = '', after = '', wrap = ['', ''] } = copy;
    const { page, text } = await cleaned(
      pageOf(`${wrap[0]}${before}<article><h1>${headline}</h1>${DATE}${BODY}${inside}</article>${after}${wrap[1]}`),
    );
    for (const paragraph of paragraphs) expect(text.split(squash(paragraph)).length - 1, paragraph).toBe(1);
    const story = page.getElementById('story');
    // biome-ignore lint/performance/useDomNodeTextContent: only what is rendered counts.
    expect(squash(story?.innerText ?? '')).toBe(squash(joined(paragraphs)));
  });

  const SHAPES: Array<[string, (text: string) => string]> = [
    ['bare text under body', (text) => text],
    ['bare text under a div', (text) => `<div>${text}</div>`],
    ['a paragraph', (text) => `<p>${text}</p>`],
    ['a span', (text) => `<span>${text}</span>`],
  ];
  const rows = SHAPES.flatMap(([outer, one]) => SHAPES.map(([inner, other]) => [inner, outer, other, one] as const));

  it.each(rows)('of a line outside the story, %s and %s: one of them stays', async (_a, _b, first, then) => {
    const line = 'وتستعد فرق الإنقاذ في المدينة لتدريب كبير يشارك فيه متطوعون من تسع قرى مجاورة يوم السبت.';
    const { text } = await cleaned(
      pageOf(`<article><h1>${headline}</h1>${DATE}${BODY}</article>${first(line)}<hr>${then(line)}`),
    );
    expect(text.split(squash(line)).length - 1).toBeGreaterThanOrEqual(1);
    for (const paragraph of paragraphs) expect(text).toContain(squash(paragraph));
  });

  it('in an inline element that a line of the story begins in: the line stays', async () => {
    const [first = '', second = '', third = '', ...rest] = paragraphs;
    const body = `<p>${first}</p><b><div>${first}</div>${second}</b>${third}${rest.map((line) => `<p>${line}</p>`).join('')}<p>${second}</p>`;
    const { text } = await cleaned(pageOf(`<article><h1>${headline}</h1>${DATE}<div>${body}</div></article>`));
    for (const paragraph of paragraphs) expect(text).toContain(squash(paragraph));
  });
});
