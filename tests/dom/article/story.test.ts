import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/article/read-page.ts';
import { fixture } from './fixtures.ts';
import { openPage } from './open-page.ts';

async function read(name: string) {
  const content = readPage(await openPage(fixture(name)));
  return { content, text: content.blocks.map((block) => block.text), metadata: content.metadata };
}

describe('the story', () => {
  it.each(['body-twice', 'br-split', 'copies-cut-differently', 'english-header', 'twins-and-quotes'])(
    '%s: six paragraphs, each once, in order',
    async (name) => {
      const { content } = await read(name);
      const paragraphs = content.blocks.filter((block) => block.kind === 'paragraph' && block.text.length > 60);
      expect(paragraphs.map((block) => block.text.split(' ').slice(0, 2).join(' '))).toEqual([
        'بدأت بلدية',
        'وقال رئيس',
        'وأضاف الحلواني',
        'في المقابل،',
        'وأشارت المهندسة',
        'ومن المتوقع',
      ]);
    },
  );

  it('the nodes of a block hold exactly its text', async () => {
    for (const name of ['br-split', 'div-paragraphs', 'live-article']) {
      const { content } = await read(name);
      expect(content.blocks.length).toBeGreaterThan(3);
      for (const block of content.blocks) {
        const joined = block.nodes.map((node) => node.data).join('');
        expect(joined.replace(/\s+/g, ' ').trim()).toBe(block.text);
        for (const node of block.nodes) expect(block.element.contains(node)).toBe(true);
      }
    }
  });

  it('subheads and quotations are marked, captions and tags are left out', async () => {
    const { content, text } = await read('div-paragraphs');
    const subheads = content.blocks.filter((block) => block.kind === 'subhead').map((block) => block.text);
    expect(subheads).toEqual(['مطالب التجار', 'حجارة مرقمة']);
    const quotations = content.blocks.filter((block) => block.kind === 'quotation');
    expect(quotations).toHaveLength(1);
    expect(text.join('\n')).not.toMatch(/الركام|كلمات مفتاحية|رنا الكاتب/);
  });

  it('the lead in another container is part of it, the caption between is not', async () => {
    const { text } = await read('lead-apart');
    expect(text[0]).toMatch(/^بيروت \(رويترز\) - أعلنت هيئة السكك/);
    expect(text).toHaveLength(4);
    expect(text.join('\n')).not.toContain('قبل توقفه في الخريف');
  });

  it('related lists, share bars, promos and comment rules are not part of it', async () => {
    const { text } = await read('live-article');
    expect(text.map((line) => line.split(' ')[0])).toEqual(['أعلنت', 'وذكرت', 'وأكد', 'من']);
  });

  it('comment rules longer than the story do not win, whatever their markup', async () => {
    const { text } = await read('comment-rules-plain');
    expect(text).toHaveLength(4);
    expect(text[0]).toContain('هيئة السكك الحديدية');
  });

  it('short lines of results at the end belong to it, a contact label does not', async () => {
    const document = await openPage(fixture('body-twice'));
    const paragraphs = [...document.querySelectorAll('p')];
    for (const copy of paragraphs.slice(7)) copy.remove();
    const last = paragraphs[6];
    last?.insertAdjacentHTML(
      'afterend',
      '<p>المرحلة الأولى: 42 محلا في شهرين</p><p>المرحلة الثانية: 61 محلا في ثلاثة أشهر</p><p>للتواصل معنا</p>',
    );
    const text = readPage(document).blocks.map((block) => block.text);
    expect(text).toHaveLength(8);
    expect(text[7]).toBe('المرحلة الثانية: 61 محلا في ثلاثة أشهر');
  });

  it('text that style hides inside a line is not read', async () => {
    const document = await openPage(fixture('body-twice'));
    const hidden = document.createElement('span');
    hidden.style.display = 'none';
    hidden.textContent = ' نص لا يراه أحد ';
    document.querySelectorAll('p')[2]?.append(hidden);
    const text = readPage(document).blocks.map((block) => block.text);
    expect(text).toHaveLength(6);
    expect(text.join(' ')).not.toContain('لا يراه أحد');
  });
});

describe('the metadata', () => {
  it('headline without the outlet, visible headline nodes', async () => {
    const { content, metadata } = await read('copies-cut-differently');
    expect(metadata?.headline).toBe('بلدية المرفأ تبدأ ترميم السوق القديم بعد أعوام من الإغلاق');
    expect(content.headlineNodes.map((node) => node.data).join('')).toBe(metadata?.headline);
  });

  it.each([
    ['body-twice', 'د ب أ + وكالات', ['د ب أ', 'وكالات']],
    ['br-split', 'عمان - بترا', ['بترا']],
    ['copies-cut-differently', 'كتبت هالة منصور', []],
    ['div-paragraphs', 'رنا الكاتب - المرفأ', []],
    ['opinion', 'بقلم: مروان السالم', []],
    ['placeholders', '', []],
  ])('%s: byline «%s»', async (name, byline, agencies) => {
    const { metadata } = await read(name);
    expect(metadata?.byline).toBe(byline);
    expect(metadata?.agencies).toEqual(agencies);
  });

  it.each([
    ['body-twice', ''],
    ['copies-cut-differently', '2026-03-03T11:20+02:00'],
    ['div-paragraphs', '2026-03-03'],
    ['live-article', '2026-03-01T19:45Z'],
    ['lead-apart', '2026-02-01T19:45'],
  ])('%s: published «%s»', async (name, publishedAt) => {
    expect((await read(name)).metadata?.publishedAt).toBe(publishedAt);
  });

  it('dateline with its agency, deck under the headline', async () => {
    const lead = await read('lead-apart');
    expect(lead.metadata?.dateline).toBe('بيروت (رويترز) -');
    expect(lead.metadata?.agencies).toEqual(['رويترز']);
    const live = await read('live-article');
    expect(live.metadata?.deck).toContain('شبكة إنذار جديدة');
  });
});
