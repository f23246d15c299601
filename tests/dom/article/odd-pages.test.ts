import { describe, expect, it, onTestFinished } from 'vitest';
import { lookAtPage } from '../../../lib/article/gate.ts';
import { readPage } from '../../../lib/article/read-page.ts';
import { Dice, newsStory, document as pageOf, tags } from '../../fixtures/build.ts';
import { openPage } from './open-page.ts';

/** Bytes of a text in windows-1256, made from the browser's own decoder. */
function encode1256(text: string): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder('windows-1256');
  const byteOf = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) byteOf.set(decoder.decode(new Uint8Array([byte])), byte);
  return new Uint8Array([...text].map((letter) => byteOf.get(letter) ?? 0x3f));
}

async function openBytes(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Document> {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = address;
  document.body.append(frame);
  onTestFinished(() => {
    frame.remove();
    URL.revokeObjectURL(address);
  });
  await loaded;
  if (!frame.contentDocument) throw new Error('The frame has no document');
  return frame.contentDocument;
}

describe('windows-1256 pages', () => {
  it.each([1, 2, 3])('page %i, its charset in a meta element', async (seed) => {
    const { headline, paragraphs } = newsStory(new Dice(seed));
    const html = pageOf({
      title: headline,
      body: `<h1>${headline}</h1><p>3/3/2026</p><table><tr><td>${tags('p', paragraphs)}</td></tr></table>`,
    }).replace('charset="utf-8"', 'http-equiv="Content-Type" content="text/html; charset=windows-1256"');
    const page = await openBytes(encode1256(html), 'text/html');
    expect(page.characterSet).toBe('windows-1256');
    const content = readPage(page);
    expect(content.verdict).toBe('article');
    expect(content.metadata?.publishedAt).toBe('2026-03-03');
    expect(content.blocks.map((block) => block.text)).toEqual(paragraphs);
  });
});

describe('text that comes after load', () => {
  it.each([4, 5, 6])('page %i is too short first and an article then', async (seed) => {
    const { headline, paragraphs } = newsStory(new Dice(seed));
    const page = await openPage(pageOf({ title: headline, body: '<div id="app"></div>' }));
    expect(lookAtPage(page).reason).toBe('too-short');
    const app = page.getElementById('app');
    if (!app) throw new Error('The page has no place for its text');
    app.innerHTML = `<h1>${headline}</h1><time datetime="2026-03-03T10:00">قبل ساعتين</time>${tags('p', paragraphs)}`;
    const content = readPage(page);
    expect(content.verdict).toBe('article');
    expect(content.metadata?.publishedAt).toBe('2026-03-03T10:00');
    expect(content.blocks.map((block) => block.text)).toEqual(paragraphs);
  });
});

describe('templates that a framework fills in', () => {
  const story = newsStory(new Dice(7));
  const page = (views: string): string =>
    pageOf({
      title: story.headline,
      body: `<h1>${story.headline}</h1><p>بقلم: هدى ناصر</p>${tags('p', story.paragraphs)}${views}`,
    });

  it('are noise while unfilled, and none as soon as their text has changed', async () => {
    const opened = await openPage(page('<div id="views">عدد المشاهدات: {{ views }}</div>'));
    expect(readPage(opened).noise.map((noise) => noise.rule)).toEqual(['double-braces']);
    const views = opened.getElementById('views');
    if (!views) throw new Error('The page counts no views');
    views.textContent = 'عدد المشاهدات: 512';
    expect(readPage(opened).noise).toEqual([]);
  });

  it('are left alone while the framework has them cloaked', async () => {
    const opened = await openPage(page('<div v-cloak>عدد المشاهدات: {{ views }}</div>'));
    expect(readPage(opened).noise).toEqual([]);
  });
});

describe('addresses that are none', () => {
  it.each(['<link rel="canonical">', '<link rel="canonical" href="http://">'])(
    '%s is borne, with links beside it',
    async (head) => {
      const { headline, paragraphs } = newsStory(new Dice(9));
      const link = '<p>نرشح لك: <a href="https://[">البلدية تعلن مواعيد الأسواق الجديدة في المدينة</a></p>';
      const body = `<article><h1>${headline}</h1><time datetime="2026-03-03">3 مارس 2026</time>${tags('p', paragraphs)}${link}</article>`;
      const content = readPage(await openPage(pageOf({ title: headline, head, body })));
      expect(content.verdict).toBe('article');
      expect(content.blocks.map((block) => block.text)).toEqual(paragraphs);
    },
  );
});
