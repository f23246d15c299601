import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  articleOf,
  EXPORT_FORMATS,
  type ExportContext,
  type ExportedArticle,
  type ExportFormat,
  exportedArticles,
  writeFile,
} from '../../../../lib/library/export/export.ts';
import { fragmentAddress, isolate, namesIn } from '../../../../lib/library/export/text.ts';
import { saveHighlights } from '../../../../lib/library/highlights.ts';
import { recordVisit } from '../../../../lib/library/history.ts';
import type { Highlight } from '../../../../lib/types.ts';
import { emptyLibrary, highlight, selectors, visit } from '../samples.ts';

const WORDS: ExportContext['words'] = {
  title: 'تظليلاتي',
  note: 'ملاحظة',
  openInPage: 'في الصفحة',
  colours: { yellow: 'أصفر', green: 'أخضر', blue: 'أزرق', pink: 'وردي' },
  language: 'ar',
  direction: 'rtl',
};
const NOW = '2026-11-23T12:00:00.000Z';

const NOTED = highlight({ note: 'قارن بأرقام\nالعام الماضي', tags: ['طاقة', 'أسعار الوقود', '2026'], colour: 'green' });
const NEXT = highlight({ id: 'highlight-2', selectors: selectors('يبدأ التطبيق يوم الأحد', 400) });
const VISIT = visit({ byline: 'كتبت: سلمى الحدّاد، كريم Smith', publishedAt: '2026-11-20T09:00:00Z' });

async function file(format: ExportFormat, articles: ExportedArticle[], isOne = articles.length === 1): Promise<string> {
  let text = '';
  for await (const part of writeFile(articles, format, { words: WORDS, now: NOW, isOne })) text += part;
  return text;
}

const written = (format: ExportFormat, highlights: Highlight[] = [NOTED, NEXT]) =>
  file(format, [articleOf(highlights, VISIT)]);

/** RFC 4180, by the letter. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? '';
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[i + 1] === '"') cell += text[++i];
      else isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === ',' || sign === '\r') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (sign === '\r' && text[++i] === '\n') rows.push([]);
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

describe('a file of one article', () => {
  it('in Markdown has properties, quotes, notes, tags and links to the words', async () => {
    await expect(written('markdown')).resolves.toMatchInlineSnapshot(`
      "---
      title: "وزارة الطاقة تعلن خفض أسعار الوقود بدءًا من الأحد"
      url: "https://www.akhbar.example/economy/41"
      site: "صحيفة الأخبار"
      author:
        - "سلمى الحدّاد"
        - "كريم Smith"
      published: "2026-11-20T09:00:00Z"
      created: "2026-11-20T12:01:00.000Z"
      tags:
        - "طاقة"
        - "أسعار-الوقود"
        - "2026_"
      ---

      # [وزارة الطاقة تعلن خفض أسعار الوقود بدءًا من الأحد](https://www.akhbar.example/economy/41)

      صحيفة الأخبار · سلمى الحدّاد · ⁨كريم Smith⁩ · ⁨2026-11-20T09:00:00Z⁩

      > الأسعار الجديدة تسري على جميع المحافظات

      قارن بأرقام
      العام الماضي

      [في الصفحة](https://www.akhbar.example/economy/41#:~:text=%D9%88%D9%82%D8%A7%D9%84%20%D8%A7%D9%84%D9%85%D8%AA%D8%AD%D8%AF%D8%AB%20%D8%A5%D9%86-,%D8%A7%D9%84%D8%A3%D8%B3%D8%B9%D8%A7%D8%B1%20%D8%A7%D9%84%D8%AC%D8%AF%D9%8A%D8%AF%D8%A9%20%D8%AA%D8%B3%D8%B1%D9%8A%20%D8%B9%D9%84%D9%89%20%D8%AC%D9%85%D9%8A%D8%B9%20%D8%A7%D9%84%D9%85%D8%AD%D8%A7%D9%81%D8%B8%D8%A7%D8%AA,-%D8%AE%D9%84%D8%A7%D9%84%20%D9%85%D8%A4%D8%AA%D9%85%D8%B1%20%D8%B5%D8%AD%D9%81%D9%8A) · أخضر · 2026-11-20 · #طاقة #أسعار-الوقود #2026_


      > يبدأ التطبيق يوم الأحد

      [في الصفحة](https://www.akhbar.example/economy/41#:~:text=%D9%88%D9%82%D8%A7%D9%84%20%D8%A7%D9%84%D9%85%D8%AA%D8%AD%D8%AF%D8%AB%20%D8%A5%D9%86-,%D9%8A%D8%A8%D8%AF%D8%A3%20%D8%A7%D9%84%D8%AA%D8%B7%D8%A8%D9%8A%D9%82%20%D9%8A%D9%88%D9%85%20%D8%A7%D9%84%D8%A3%D8%AD%D8%AF,-%D8%AE%D9%84%D8%A7%D9%84%20%D9%85%D8%A4%D8%AA%D9%85%D8%B1%20%D8%B5%D8%AD%D9%81%D9%8A) · أصفر · 2026-11-20
      "
    `);
  });

  it('in HTML stands alone, right to left', async () => {
    const text = await written('html');
    expect(text).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/);
    expect(text).not.toMatch(/<script|<img|<link|src=|@import|url\(/i);
    expect(text.slice(text.indexOf('<article>'), text.indexOf('</article>'))).toMatchInlineSnapshot(`
      "<article>
      <h2 dir="auto"><a href="https://www.akhbar.example/economy/41" rel="noreferrer">وزارة الطاقة تعلن خفض أسعار الوقود بدءًا من الأحد</a></h2>
      <p class="facts"><bdi>صحيفة الأخبار</bdi><bdi>سلمى الحدّاد</bdi><bdi>كريم Smith</bdi><bdi>2026-11-20T09:00:00Z</bdi></p>
      <blockquote class="green" dir="auto">الأسعار الجديدة تسري على جميع المحافظات</blockquote>
      <p class="note" dir="auto">قارن بأرقام
      العام الماضي</p>
      <p class="facts"><a href="https://www.akhbar.example/economy/41#:~:text=%D9%88%D9%82%D8%A7%D9%84%20%D8%A7%D9%84%D9%85%D8%AA%D8%AD%D8%AF%D8%AB%20%D8%A5%D9%86-,%D8%A7%D9%84%D8%A3%D8%B3%D8%B9%D8%A7%D8%B1%20%D8%A7%D9%84%D8%AC%D8%AF%D9%8A%D8%AF%D8%A9%20%D8%AA%D8%B3%D8%B1%D9%8A%20%D8%B9%D9%84%D9%89%20%D8%AC%D9%85%D9%8A%D8%B9%20%D8%A7%D9%84%D9%85%D8%AD%D8%A7%D9%81%D8%B8%D8%A7%D8%AA,-%D8%AE%D9%84%D8%A7%D9%84%20%D9%85%D8%A4%D8%AA%D9%85%D8%B1%20%D8%B5%D8%AD%D9%81%D9%8A" rel="noreferrer">في الصفحة</a><span>أخضر</span><time datetime="2026-11-20T12:01:00.000Z">2026-11-20</time><bdi>#طاقة</bdi><bdi>#أسعار الوقود</bdi><bdi>#2026</bdi></p>
      <blockquote class="yellow" dir="auto">يبدأ التطبيق يوم الأحد</blockquote>
      <p class="facts"><a href="https://www.akhbar.example/economy/41#:~:text=%D9%88%D9%82%D8%A7%D9%84%20%D8%A7%D9%84%D9%85%D8%AA%D8%AD%D8%AF%D8%AB%20%D8%A5%D9%86-,%D9%8A%D8%A8%D8%AF%D8%A3%20%D8%A7%D9%84%D8%AA%D8%B7%D8%A8%D9%8A%D9%82%20%D9%8A%D9%88%D9%85%20%D8%A7%D9%84%D8%A3%D8%AD%D8%AF,-%D8%AE%D9%84%D8%A7%D9%84%20%D9%85%D8%A4%D8%AA%D9%85%D8%B1%20%D8%B5%D8%AD%D9%81%D9%8A" rel="noreferrer">في الصفحة</a><span>أصفر</span><time datetime="2026-11-20T12:01:00.000Z">2026-11-20</time></p>
      "
    `);
  });

  it('in CSV has one row a highlight, whole after a parser of RFC 4180', async () => {
    const text = await written('csv');
    expect(text.startsWith('\uFEFF"quote","note"')).toBe(true);
    const [head = [], first = [], second = [], ...rest] = parseCsv(text.slice(1));
    expect(rest).toEqual([]);
    const cell = (name: string, row: string[]) => row[head.indexOf(name)];
    expect(cell('note', first)).toBe(NOTED.note);
    expect(cell('tags', first)).toBe('طاقة; أسعار الوقود; 2026');
    expect(cell('quote', second)).toBe(NEXT.selectors.quote.exact);
    expect(cell('author', second)).toBe(VISIT.byline);
  });

  it('in CSL-JSON is a newspaper article with Arabic names', async () => {
    expect(JSON.parse(await written('csl'))).toEqual([
      {
        id: NOTED.url,
        type: 'article-newspaper',
        title: NOTED.title,
        'container-title': 'صحيفة الأخبار',
        author: [{ literal: 'سلمى الحدّاد' }, { literal: 'كريم Smith' }],
        issued: { 'date-parts': [[2026, 11, 20]] },
        accessed: { 'date-parts': [[2026, 11, 20]] },
        URL: NOTED.url,
        language: 'ar',
        keyword: 'طاقة, أسعار الوقود, 2026',
        note: '«الأسعار الجديدة تسري على جميع المحافظات»\nقارن بأرقام\nالعام الماضي\n\n«يبدأ التطبيق يوم الأحد»',
      },
    ]);
  });

  it('in RIS is one record', async () => {
    await expect(written('ris').then((text) => text.split('\r\n'))).resolves.toEqual([
      'TY  - NEWS',
      `TI  - ${NOTED.title}`,
      'AU  - سلمى الحدّاد',
      'AU  - كريم Smith',
      'T2  - صحيفة الأخبار',
      'PY  - 2026',
      'DA  - 2026/11/20/',
      `UR  - ${NOTED.url}`,
      'Y2  - 2026/11/20/',
      'LA  - ar',
      'KW  - طاقة',
      'KW  - أسعار الوقود',
      'KW  - 2026',
      'N1  - «الأسعار الجديدة تسري على جميع المحافظات» قارن بأرقام العام الماضي',
      'N1  - «يبدأ التطبيق يوم الأحد»',
      'ER  - ',
      '',
      '',
    ]);
  });
});

describe('hostile texts', () => {
  it.each(['=1+2', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\u200F=cmd()', '＝1', '\r=1', '%0A=1'])(
    'the cell %j becomes no formula',
    async (note) => {
      const [, row = []] = parseCsv((await written('csv', [highlight({ note })])).slice(1));
      expect(row[1]).toMatch(/^'/);
    },
  );

  it('become no markup in HTML', async () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u0000';
    const text = await file('html', [
      {
        ...articleOf([highlight({ note: evil, tags: [evil], title: evil })]),
        siteName: evil,
        url: 'javascript:alert(1)',
      },
    ]);
    expect(text).not.toMatch(/<script|<img|href="javascript/);
    expect(text).not.toContain('\u0000');
    expect(text).toContain('&#60;script&#62;');
  });

  it('become no markup in Markdown', async () => {
    const text = await written('markdown', [
      highlight({
        note: '# عنوان\n- بند\n1. أول\n[[رابط]] ==بارز== %%مخفي%% <b>x</b> ![](x)',
        title: 'a](javascript:x) [b',
      }),
    ]);
    for (const bare of [
      /^# عنوان/m,
      /^- بند/m,
      /^1\. أول/m,
      /\[\[/,
      /==/,
      /%%/,
      /<b>/,
      /!\[/,
      /(?<!\\)\]\(javascript/,
    ]) {
      expect(text.split('---\n')[2]).not.toMatch(bare);
    }
  });

  it('cannot add fields to RIS or properties to Markdown', async () => {
    const evil = 'خبر\r\nER  - \r\nTY  - BOOK\n---\nowned: true';
    const article = { ...articleOf([highlight({ note: evil, title: evil })]), title: evil };
    expect((await file('ris', [article])).match(/^(TY|ER) {2}-/gm)).toEqual(['TY  -', 'ER  -']);
    const text = await file('markdown', [article]);
    expect(text.match(/^---$/gm)).toEqual(['---', '---']);
    expect(text.split('---\n')[1]).not.toMatch(/^owned/m);
  });

  it('never make a file that cannot be read, in any format', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, text, fc.array(text, { maxLength: 3 }), async (exact, note, tags) => {
        const one = highlight({ note, tags, title: note, selectors: selectors(exact || 'x', 3) });
        for (const format of EXPORT_FORMATS) {
          const made = await file(format, [articleOf([one]), articleOf([one])]);
          expect(made.isWellFormed() || format === 'annotations').toBe(true);
          if (format === 'csl' || format === 'annotations') JSON.parse(made);
          if (format === 'csv') expect(parseCsv(made.slice(1)).map((row) => row.length)).toEqual([13, 13, 13]);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('parts of a file', () => {
  it('lead to the words by a text fragment, long quotes by their ends', () => {
    const short = fragmentAddress(highlight({ url: 'https://a.example/x#old:~:text=y' }));
    expect(decodeURIComponent(short)).toBe(
      'https://a.example/x#old:~:text=وقال المتحدث إن-,الأسعار الجديدة تسري على جميع المحافظات,-خلال مؤتمر صحفي',
    );
    const long = highlight({ selectors: selectors('كلمة-أولى '.repeat(30).trim(), 0) });
    const part = fragmentAddress(long).split(':~:text=')[1] ?? '';
    expect(part.split(',')).toHaveLength(4);
    expect(part).not.toMatch(/%D9%80-%D8/);
    expect(part).toContain('%2D');
  });

  it.each([
    ['كتبت: نور الصباغ', ['نور الصباغ']],
    ['إعداد وسام علي / رنا حسن', ['وسام علي', 'رنا حسن']],
    ['By Omar K.', ['Omar K.']],
    ['', []],
    ['—', []],
  ])('find the names in %j', (byline, names) => expect(namesIn(byline)).toEqual(names));

  it('isolate what runs against the line', () => {
    expect(isolate('example.com', 'rtl')).toBe('\u2068example.com\u2069');
    expect(isolate('خبر', 'rtl')).toBe('خبر');
    expect(isolate('2026', 'rtl')).toBe('2026');
  });

  it('come out of the library article by article, with what the history knows of it', async () => {
    const db = emptyLibrary();
    await recordVisit(db, VISIT);
    const other = highlight({
      id: 'o',
      pageKey: 'sahel.example/7',
      url: 'https://sahel.example/7',
      site: 'sahel.example',
    });
    await saveHighlights(db, [NEXT, other, NOTED]);
    const found = await Array.fromAsync(exportedArticles(db));
    expect(found.map(({ siteName, highlights }) => [siteName, highlights.map(({ id }) => id)])).toEqual([
      ['صحيفة الأخبار', ['highlight-1', 'highlight-2']],
      ['sahel.example', ['o']],
    ]);
    const chosen = await Array.fromAsync(exportedArticles(db, new Set(['o'])));
    expect(chosen.map(({ url }) => url)).toEqual(['https://sahel.example/7']);
  });

  it.each(EXPORT_FORMATS)('make a file of nothing too: %s', async (format) => {
    const text = await file(format, [], false);
    if (format === 'csl') expect(JSON.parse(text)).toEqual([]);
    if (format === 'annotations') expect(JSON.parse(text).items).toEqual([]);
    expect(text).not.toContain('undefined');
  });
});
