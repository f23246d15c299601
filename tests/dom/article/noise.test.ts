import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/article/read-page.ts';
import type { PageContent } from '../../../lib/article/types.ts';
import { fixture } from './fixtures.ts';
import { openPage, pageOf } from './open-page.ts';

const PARAGRAPHS = [
  'أعلنت بلدية الوادي، أمس الخميس، بدء توزيع عدادات المياه الجديدة على أحياء المدينة الشرقية بعد تأخر دام عاما كاملا.',
  'وقال مدير المياه فارس الدوري إن الورش ستركب ستين عدادا كل يوم، وإن العمل سينتهي قبل حلول فصل الصيف بأسبوعين.',
  'وأضاف أن القراءة ستجري عن بعد، من دون أن يدخل الموظف إلى البيوت، وأن الفاتورة ستصل إلى المشتركين في رسالة قصيرة.',
  'وطالب سكان الأحياء القديمة بتبديل الأنابيب الصدئة أولا، مؤكدين أن العداد وحده لا يوقف التسرب تحت الشوارع.',
];

const article = (body: string): string =>
  pageOf(`<h1>الوادي توزع عدادات مياه تقرأ عن بعد</h1><p>الوادي - وكالات</p><div id="story">${body}</div>`);
const paragraphs = (list: string[] = PARAGRAPHS): string => list.map((text) => `<p>${text}</p>`).join('');

async function read(html: string): Promise<PageContent> {
  const content = readPage(await openPage(html));
  expect(content.verdict).toBe('article');
  return content;
}

const hidden = (content: PageContent, reason?: string): string[] =>
  content.noise.filter((noise) => !reason || noise.reason === reason).map((noise) => noise.text);
const kept = (content: PageContent): string => content.blocks.map((block) => block.text).join('\n');

describe('duplicates', () => {
  it('the second copy and the placeholder between the copies go', async () => {
    const content = await read(fixture('body-twice'));
    expect(hidden(content, 'placeholder')).toEqual(['{{ article.visit_count }}']);
    expect(hidden(content, 'duplicate')).toEqual(content.blocks.map((block) => block.text));
    expect(new Set(content.noise.map((noise) => noise.rule))).toEqual(new Set(['double-braces', 'same-body']));
    // The elements that go come after those that stay.
    const last = content.blocks[content.blocks.length - 1]?.element;
    for (const { target } of content.noise) {
      const element = 'element' in target ? target.element : target.node;
      expect((last?.compareDocumentPosition(element) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    }
  });

  it('a copy cut differently, in other markup, with tashkeel and other digits goes as one container', async () => {
    const content = await read(fixture('copies-cut-differently'));
    expect(content.noise).toHaveLength(1);
    const [noise] = content.noise;
    expect(noise?.reason).toBe('duplicate');
    expect(noise && 'element' in noise.target && noise.target.element.className).toBe('mobile-text');
    expect(noise?.text).toContain('١٨ شهرا');
  });

  it('bare text between breaks goes as Text nodes, and no element that holds kept text is a target', async () => {
    const content = await read(fixture('br-split'));
    const copies = content.noise.filter((noise) => noise.reason === 'duplicate');
    expect(copies).toHaveLength(6);
    for (const { target } of copies) {
      if (!('node' in target)) throw new Error('An element was to be hidden');
      expect([target.start, target.end]).toEqual([0, target.node.length]);
    }
    for (const noise of content.noise) {
      if (!('element' in noise.target)) continue;
      const { element } = noise.target;
      expect(content.blocks.some((block) => block.nodes.some((node) => element.contains(node)))).toBe(false);
    }
  });

  it('a CSS-hidden twin is no visible copy; a quotation, the headline again and a repeated cry stay', async () => {
    const content = await read(fixture('twins-and-quotes'));
    expect(content.noise).toHaveLength(1);
    expect(content.noise[0]).toMatchObject({ reason: 'duplicate', rule: 'same-paragraph' });
    expect(hidden(content)[0]).toMatch(/^وقال رئيس البلدية/);
    expect(kept(content).split('وهتف الحاضرون').length).toBe(3);
    expect(kept(content)).toContain('\nلن تطلب من أحد أن يدفع كلفة الترميم من جيبه\n');
  });

  it('two paragraphs that differ in a number both stay', async () => {
    const content = await read(fixture('numbers-differ'));
    expect(content.noise).toEqual([]);
    expect(kept(content)).toMatch(/31 مليمترا[\s\S]*57 مليمترا/);
  });

  it('a copy with a few words changed goes', async () => {
    const copy = PARAGRAPHS.map((text) => text.replace('كل يوم', 'يوميا').replace('مؤكدين', 'مشددين على'));
    const content = await read(article(`${paragraphs()}<section>${paragraphs(copy)}</section>`));
    expect(hidden(content)).toEqual([copy.join(' ')]);
    expect(content.blocks).toHaveLength(4);
  });

  it('new paragraphs in a copied body stay', async () => {
    const added = 'ونفى المدير أن تكون البلدية رفعت سعر المتر المكعب، قائلا إن الرسوم باقية على حالها هذا العام.';
    const content = await read(article(`${paragraphs()}<div>${paragraphs([...PARAGRAPHS, added])}</div>`));
    expect(kept(content)).toContain(added);
    expect(hidden(content)).not.toContain(added);
    expect(hidden(content, 'duplicate')).toHaveLength(4);
  });

  it('the copy outside the article goes even when it comes first', async () => {
    const body = `<div class="teaser"><p>${PARAGRAPHS[0]}</p></div>`;
    const html = article(paragraphs()).replace('<h1>', `${body}<h1>`);
    const content = await read(html);
    expect(hidden(content)).toEqual([PARAGRAPHS[0]]);
    expect(content.blocks).toHaveLength(4);
    expect(content.blocks[0]?.element.closest('#story')).not.toBeNull();
  });

  it('a copy with an image in its box loses its lines only', async () => {
    const content = await read(article(`${paragraphs()}<div id="box"><img alt="" src="data:,">${paragraphs()}</div>`));
    expect(hidden(content, 'duplicate')).toHaveLength(4);
    for (const { target } of content.noise) expect('element' in target && target.element.tagName).toBe('P');
  });
});

describe('placeholders', () => {
  it('each form goes alone or with its label, and only itself inside a sentence', async () => {
    const content = await read(fixture('placeholders'));
    expect(hidden(content, 'placeholder')).toEqual([
      'بقلم: %AUTHOR%',
      'عدد المشاهدات: {{ article.visit_count }}',
      '{% include "ad.html" %}',
      '<%= render :ad %>',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what the page shows
      '${views} قراءة',
      '[[ shareCount ]]',
      'آخر تحديث: Invalid Date',
      'عدد التعليقات: undefined',
      'null',
      '[caption id="attachment_77" align="alignnone"]',
      '{{ mayor.name }}',
    ]);
    expect(kept(content)).toContain('وقال رئيس البلدية إن المرحلة الأولى تشمل');
    expect(kept(content)).toContain('أن القيمة null ظهرت في السجلات');
  });

  it('taking the parts out leaves the sentence whole', async () => {
    const content = await read(
      article(
        `${paragraphs()}<p>وبلغ عدد المشتركين {{ total }}، وفق <b>البلدية</b> التي نشرت [[ report ]] الأرقام.</p>`,
      ),
    );
    const parts = content.noise.map(({ target }) => {
      if (!('node' in target)) throw new Error('The whole sentence was to be hidden');
      return target.node.data.slice(target.start, target.end).trim();
    });
    expect(parts).toEqual(['{{ total }}', '[[ report ]]']);
    expect(kept(content)).toContain('وبلغ عدد المشتركين، وفق البلدية التي نشرت الأرقام.');
  });

  it.each([
    ['{{{ raw }}}'],
    ['<?php the_title(); ?>'],
    ['#{count}'],
    ['%%NAME%%'],
    ['@Model.Views'],
    ['{0}'],
    ['[object Object]'],
    ['NaN'],
    ['undefined مشاهدة'],
    ['القراءات: null'],
    ['*|FNAME|*'],
    ['{!-- comments --}'],
    ['$author$'],
    ['__TITLE__'],
    ['شارك {0} شخصا'],
    ['قرأ الخبر %READERS% قارئا'],
    ['أضيف بتاريخ undefined/undefined/undefined'],
  ])('%s alone goes', async (text) => {
    const escaped = text.replaceAll('<', '&lt;');
    const content = await read(
      article(`${paragraphs(PARAGRAPHS.slice(0, 2))}<p>${escaped}</p>${paragraphs(PARAGRAPHS.slice(2))}`),
    );
    expect(hidden(content)).toEqual([text]);
  });

  it('a value that no language has goes out of a sentence, a word among the values does not', async () => {
    const content = await read(
      article(`${paragraphs()}<p>وشدد على أن [object Object] السلامة أولا،&amp;nbsp;وأن القيمة NaN ظهرت مرتين.</p>`),
    );
    expect(kept(content)).toMatch(/وشدد على أن السلامة أولا، ?وأن القيمة NaN ظهرت مرتين\./);
  });

  it('a price in dollars and an underlined word are no placeholders', async () => {
    const sentence = 'وبلغ سعر العداد 50$ في السوق و60$ عند الوكيل، وكتب عليه __جديد__ بخط كبير.';
    const content = await read(article(`${paragraphs()}<p>${sentence}</p>`));
    expect(content.noise).toEqual([]);
  });

  it('a subhead around a placeholder loses the placeholder only', async () => {
    const content = await read(
      article(`${paragraphs(PARAGRAPHS.slice(0, 2))}<h3>عدادات {0} جديدة</h3>${paragraphs(PARAGRAPHS.slice(2))}`),
    );
    expect(hidden(content)).toEqual(['{0}']);
    expect(kept(content)).toContain('\nعدادات جديدة\n');
  });

  it('a label in a box of its own goes with its value', async () => {
    const content = await read(article(`${paragraphs()}<div><div>عدد الزيارات:</div><div>{{ visits }}</div></div>`));
    expect(hidden(content)).toEqual(['عدد الزيارات: {{ visits }}']);
  });

  it('code, editable text and a story with code samples keep their braces', async () => {
    const sample =
      '<pre>{{ user.name }}</pre><p>يكتب المبرمج اسم القيمة بين قوسين هكذا {{ user.name }} ثم يحفظ الملف.</p>';
    const content = await read(article(`${paragraphs()}${sample}<div contenteditable="true">{{ draft }}</div>`));
    expect(content.noise).toEqual([]);
    expect(kept(content)).toContain('هكذا {{ user.name }} ثم');
  });
});

describe('clutter', () => {
  it('goes from between the paragraphs, boxes as one', async () => {
    const content = await read(fixture('live-article'));
    const rules = content.noise.map((noise) => noise.rule);
    // The first bar stands between headline and story.
    expect(rules).toEqual(['share-bar', 'read-also', 'read-also', 'ad-label', 'follow-us', 'newsletter', 'share-bar']);
    const [, box] = content.noise;
    expect(box?.text).toMatch(/^اقرأ أيضا جامعة الشاطئ/);
    expect(box && 'element' in box.target && box.target.element.className).toBe('box');
  });

  it.each([
    'اقرأ أيضا كتاب الدوري عن تاريخ المياه في المدينة، وقال إنه استفاد منه كثيرا في عمله اليومي.',
    'تابع المدير جولته في الأحياء الشرقية وتحدث إلى السكان عن مواعيد تركيب العدادات الجديدة.',
    'شارك في الاجتماع ممثلون عن لجان الأحياء ونقابة المهندسين وشركة المياه وعدد من الخبراء.',
    'إعلان البلدية جاء بعد احتجاجات نظمها السكان أمام مبنى المحافظة مطلع الأسبوع الماضي.',
    'انضم إلى الحملة عشرات المتطوعين الذين وزعوا منشورات عن ترشيد الاستهلاك في المدارس.',
    'وجاء في تعليق نشره المدير على صفحته أن بعض المشاركات المسيئة حذفت بطلب من أصحابها.',
  ])('a sentence of the story that begins like clutter stays: %s', async (sentence) => {
    const content = await read(article(`${paragraphs([...PARAGRAPHS.slice(0, 2), sentence, ...PARAGRAPHS.slice(2)])}`));
    expect(content.noise).toEqual([]);
    expect(kept(content)).toContain(sentence);
  });

  it.each(['المزيد من العدادات', 'استطلاع', 'النتائج', 'نشر', 'الخبر'])('a subhead «%s» stays', async (subhead) => {
    const content = await read(
      article(`${paragraphs(PARAGRAPHS.slice(0, 2))}<h3>${subhead}</h3>${paragraphs(PARAGRAPHS.slice(2))}`),
    );
    expect(content.noise).toEqual([]);
    expect(content.blocks.map((block) => block.text)).toContain(subhead);
  });

  it('a poll goes whole, with its question and its buttons', async () => {
    const poll =
      '<div class="q"><h4>هل تؤيد العدادات الجديدة؟</h4><form><label><input type="radio" name="a"> نعم</label>' +
      '<label><input type="radio" name="a"> لا</label><button>صوّت</button></form></div>';
    const content = await read(
      article(`${paragraphs(PARAGRAPHS.slice(0, 2))}${poll}${paragraphs(PARAGRAPHS.slice(2))}`),
    );
    expect(content.noise).toHaveLength(1);
    expect(content.noise[0]).toMatchObject({ reason: 'clutter', rule: 'poll' });
    expect(content.blocks).toHaveLength(4);
  });

  describe('of a form with an offer', () => {
    const letter = (field: string): string =>
      article(
        `${paragraphs()}<div id="letter"><p>اشترك في النشرة البريدية</p>${field}</div>${paragraphs(['وتنتهي الورش من عملها في آخر الشهر الجاري بحسب المدير.'])}`,
      );
    const goesWhole = (page: Document): boolean => {
      const { verdict, noise } = readPage(page);
      expect(verdict).toBe('article');
      expect(noise.map(({ text }) => text)).toEqual(['اشترك في النشرة البريدية']);
      const [letter] = noise;
      return letter !== undefined && 'element' in letter.target && letter.target.element.id === 'letter';
    };

    it('an empty field goes with it, what a reader typed into is never hidden', async () => {
      const page = await openPage(letter('<input type="text" value="">'));
      expect(goesWhole(page)).toBe(true);
      const field = page.querySelector('input') as HTMLInputElement;
      field.value = 'قارئ';
      expect(goesWhole(page)).toBe(false);
    });

    it('a list goes as the page set it, and not when a reader has chosen', async () => {
      const page = await openPage(letter('<select><option>أسبوعية</option><option>يومية</option></select>'));
      expect(goesWhole(page)).toBe(true);
      const field = page.querySelector('select') as HTMLSelectElement;
      field.selectedIndex = 1;
      expect(goesWhole(page)).toBe(false);
    });

    it.each([
      '<textarea></textarea>',
      '<div contenteditable></div>',
      '<input type="password">',
      '<input type="search">',
    ])('%s stays', async (field) => expect(goesWhole(await openPage(letter(field)))).toBe(false));
  });
});
