/** Stories in tables, forms, sections and widgets: what the layout says nothing about, and what it must not cut off. */
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/article/read-page.ts';
import { Dice, document as documentOf, newsStory } from '../../fixtures/build.ts';
import { openPage } from './open-page.ts';

const { headline, paragraphs } = newsStory(new Dice(33), 8);
const lines = (from = 0, to = paragraphs.length): string =>
  paragraphs
    .slice(from, to)
    .map((text) => `<p>${text}</p>`)
    .join('');
const head = `<h1>${headline}</h1><div>كتب سالم الحداد | 12 مارس 2026</div>`;
const invitation = '<p>خلاصة اليوم تصلك على بريدك كل صباح، سجّل معنا مجانا</p>';

async function read(body: string) {
  const content = readPage(await openPage(documentOf({ title: `${headline} - الميناء`, body })));
  expect(content.verdict, content.reason).toBe('article');
  return {
    texts: content.blocks.map(({ text }) => text),
    noise: content.noise.map(({ reason, text }) => `${reason}: ${text}`),
  };
}

describe('clutter goes', () => {
  it('in a page that is laid out as a table', async () => {
    const page = `<table><tr><td>${head}<div>${lines(0, 4)}${invitation}${lines(4)}</div></td><td><a href="/2">أخبار</a></td></tr></table>`;
    expect((await read(page)).noise).toHaveLength(1);
  });

  it('in a page that stands in one form', async () => {
    const bar =
      '<div><a href="javascript:void(0)">طباعة الصفحة</a> | <a href="javascript:void(0)">إرسال لزميل</a></div>';
    const page = `<form>${head}${bar}<div>${lines()}</div><textarea></textarea></form>`;
    expect((await read(page)).noise).toEqual(['clutter: طباعة الصفحة | إرسال لزميل']);
  });

  it('as a poll without radio buttons', async () => {
    const poll =
      '<div><p>هل تكفي المهلة لإتمام العمل؟</p><ul><li>نعم</li><li>لا</li><li>لا أدري</li></ul><a href="#v">صوّت الآن</a></div>';
    const { noise, texts } = await read(`${head}<div>${lines(0, 4)}${poll}${lines(4)}</div>`);
    expect(noise).toHaveLength(1);
    expect(texts).toEqual(paragraphs);
  });
});

describe('the story goes on', () => {
  it.each([
    [
      'behind a teaser that repeats it under a headline of its own',
      `<div><h4>${headline.split(' ').slice(0, 4).join(' ')}</h4><p>${paragraphs[0]}</p></div>`,
    ],
  ])('%s', async (_what, piece) => {
    const { texts } = await read(
      `<header>${head}</header><article><div>${lines(0, 5)}${piece}${lines(5)}</div></article>`,
    );
    expect(texts).toEqual(paragraphs);
  });

  it('in the next table, behind a box of links', async () => {
    const box =
      '<table><tr><td><b>أخبار ذات صلة</b></td></tr><tr><td><a href="/5">عودة القطار إلى السهل بعد غياب طويل</a></td></tr><tr><td><a href="/6">المزارعون ينتظرون موسم الأمطار الأولى</a></td></tr></table>';
    const cell = (text: string): string => `<table width="100%"><tr><td>${text}</td></tr></table>`;
    const { texts } = await read(`<table><tr><td>${head}${cell(lines(0, 5))}${box}${cell(lines(5))}</td></tr></table>`);
    expect(texts).toEqual(paragraphs);
  });

  it('in the sections of a page builder', async () => {
    const section = (inner: string): string =>
      `<section class="s"><div class="c"><div class="col"><div class="w-widget"><div class="in">${inner}</div></div></div></div></section>`;
    const links = section(
      '<h5>من الأرشيف</h5><a href="/5">عودة القطار إلى السهل بعد غياب طويل</a><br><a href="/6">المزارعون ينتظرون موسم الأمطار الأولى</a>',
    );
    const { texts } = await read(
      `<div class="b">${section(head)}${section(lines(0, 3))}${links}${section(lines(3, 5))}${section(lines(5))}</div>`,
    );
    expect(texts).toEqual(paragraphs);
  });

  it('and keeps its paragraph where a summary in the last section repeats it', async () => {
    const section = (inner: string): string => `<section><div><div>${inner}</div></div></section>`;
    const summary = `<div class="box"><b>للتثبيت</b> ${paragraphs[2]}</div>`;
    const page = `${section(head)}${section(lines(0, 2))}${section(lines(2, 4))}${section(`${lines(4, 6)}${summary}${lines(6)}`)}`;
    const { texts, noise } = await read(`<main>${page}</main>`);
    for (const text of paragraphs) expect(texts).toContain(text);
    expect(noise.every((text) => text.includes('للتثبيت'))).toBe(true);
  });
});

it('the label of a copy goes with it', async () => {
  const copy = `<div><h3>نص الخبر</h3><div>${lines()}</div></div>`;
  const { noise, texts } = await read(`<main>${head}<div>${lines()}</div>${copy}</main>`);
  expect(texts).toEqual(paragraphs);
  expect(noise).toHaveLength(1);
  expect(noise[0]).toContain('نص الخبر');
});
