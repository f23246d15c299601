/** Pages made of custom elements: what stands in open shadow roots and in their slots is read like the rest of the page. */
import { describe, expect, it } from 'vitest';
import { lookAtPage } from '../../../lib/article/gate.ts';
import { readPage } from '../../../lib/article/read-page.ts';
import type { PageContent } from '../../../lib/article/types.ts';
import { watchChanges } from '../../../lib/page/changes.ts';
import { Hider } from '../../../lib/page/hide.ts';
import { HIDDEN_ATTRIBUTE } from '../../../lib/page/sheets.ts';
import { Dice, newsStory, document as pageOf, tags } from '../../fixtures/build.ts';
import { openPage } from './open-page.ts';

const { headline, paragraphs } = newsStory(new Dice(17), 6);
const DATE = '<time datetime="2026-03-03T10:20">3 مارس 2026</time>';
const element = (name: string, inside: string, light = ''): string =>
  `<${name}><template shadowrootmode="open"><style>:host{display:block}</style>${inside}</template>${light}</${name}>`;
const MENU = element('site-menu', '<nav><a href="/a">سياسة</a><a href="/b">رياضة</a></nav>');
const page = (body: string): string => pageOf({ title: `${headline} | الميناء`, body: MENU + body });

const SHAPES: Array<[string, (noise: string) => string]> = [
  [
    'one root',
    (noise) => element('news-article', `<h1>${headline}</h1>${DATE}<div>${tags('p', paragraphs)}${noise}</div>`),
  ],
  [
    'roots in roots',
    (noise) =>
      element(
        'news-page',
        `<main>${element('news-head', `<h1>${headline}</h1>${DATE}`)}${element('news-body', `<article>${tags('p', paragraphs)}${noise}</article>`)}</main>`,
      ),
  ],
  [
    'a root for each paragraph',
    (noise) =>
      element(
        'news-story',
        `<h1>${headline}</h1>${DATE}<section>${paragraphs.map((text) => element('news-text', `<p>${text}</p>`)).join('')}${noise}</section>`,
      ),
  ],
  [
    'slots',
    (noise) =>
      element(
        'news-card',
        '<header><slot name="head"></slot></header><article><slot></slot></article><footer><slot name="foot">جميع الحقوق محفوظة</slot></footer>',
        `${tags('p', paragraphs)}${noise}<h1 slot="head">${headline}</h1><div slot="head">${DATE}</div>`,
      ),
  ],
  [
    'slots in slots',
    (noise) =>
      element(
        'news-outer',
        element('news-inner', '<article><slot></slot></article>', '<slot></slot>'),
        `<h1>${headline}</h1>${DATE}${tags('p', paragraphs)}${noise}`,
      ),
  ],
  [
    'a headline outside',
    (noise) => `<h1>${headline}</h1>${DATE}${element('news-text', `<div>${tags('p', paragraphs)}${noise}</div>`)}`,
  ],
  [
    'a headline in a root, the text outside',
    (noise) => `${element('news-head', `<h1>${headline}</h1>${DATE}`)}<div>${tags('p', paragraphs)}${noise}</div>`,
  ],
];

/** A sentence that follows. */
const LAST = 'ومن المنتظر أن يعلن القرار الأخير في الجلسة التي تعقد مطلع الأسبوع المقبل في مقر البلدية.';

const texts = ({ blocks }: PageContent): string[] => blocks.map(({ text }) => text);

/** Every element of the page, those in shadow roots too. */
function all(root: Document | ShadowRoot): Element[] {
  return [...root.querySelectorAll('*')].flatMap((inner) => [
    inner,
    ...(inner.shadowRoot ? all(inner.shadowRoot) : []),
  ]);
}
const html = (document: Document): string[] => all(document).map(({ outerHTML }) => outerHTML);
/** The text of a node with that of the shadow roots in it. */
const deepText = (node: Node): string => {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  const { shadowRoot } = node as Element;
  return [...(shadowRoot ?? node).childNodes].map(deepText).join(' ');
};
const hiddenTexts = (document: Document): string =>
  all(document)
    .filter((inner) => inner.hasAttribute(HIDDEN_ATTRIBUTE))
    .map(deepText)
    .join(' ');

describe('a story in open shadow roots', () => {
  it.each(SHAPES)('%s: is read whole', async (_name, shape) => {
    const document = await openPage(page(shape('')));
    expect(lookAtPage(document).verdict).toBe('arabic');
    const content = readPage(document);
    expect(content.verdict, content.reason).toBe('article');
    expect(content.metadata?.headline).toBe(headline);
    expect(content.metadata?.publishedAt).toBe('2026-03-03T10:20');
    expect(texts(content)).toEqual(paragraphs);
    expect(content.noise).toEqual([]);
  });

  const NOISE = '<p>عدد المشاهدات: {{ views }}</p><div class="c"></div>';
  it.each(SHAPES)('%s: noise in it and around it goes, and comes back', async (_name, shape) => {
    const copy = element('mobile-story', `<div>${tags('div', paragraphs)}</div>`);
    const document = await openPage(page(`<div id="around">${shape(NOISE)}</div>${copy}`));
    const before = html(document);
    const content = readPage(document);
    expect(texts(content)).toEqual(paragraphs);
    const hider = new Hider(document);
    hider.apply(content.noise);
    const gone = hiddenTexts(document);
    expect(gone).toContain('{{ views }}');
    for (const text of paragraphs) expect(gone.split(text).length - 1, text).toBe(1);
    // Nothing that is hidden holds the story, on either side of a root.
    for (const { nodes } of content.blocks) {
      for (
        let node: Node | null = nodes[0] ?? null;
        node;
        node = node.parentNode ?? (node as ShadowRoot).host ?? null
      ) {
        expect(node instanceof Element && node.hasAttribute(HIDDEN_ATTRIBUTE)).toBe(false);
      }
    }
    hider.apply(readPage(document).noise);
    expect(hiddenTexts(document)).toBe(gone);
    hider.undo();
    expect(html(document)).toEqual(before);
  });

  const ANSWERS = '<label><input type="radio" name="v">نعم</label><label><input type="radio" name="v">لا</label>';
  it.each([
    ['in the story itself', `<div><h4>هل تؤيد القرار؟</h4>${ANSWERS}<button>صوّت</button></div>`],
    ['in a root of its own', element('news-vote', `<h4>هل تؤيد القرار؟</h4><div>${ANSWERS}</div><button>صوّت</button>`)],
  ])('a poll %s goes whole', async (_name, poll) => {
    for (const [name, shape] of SHAPES) {
      const document = await openPage(page(shape(poll + tags('p', [LAST]))));
      const content = readPage(document);
      expect(texts(content), name).toEqual([...paragraphs, LAST]);
      new Hider(document).apply(content.noise);
      for (const word of ['هل تؤيد', 'نعم', 'لا', 'صوّت']) expect(hiddenTexts(document), name).toContain(word);
    }
  });

  it('a label of an advertisement around a host never takes the host with it', async () => {
    const [, shape] = SHAPES[1] ?? SHAPES[0] ?? ['', () => ''];
    const document = await openPage(page(`<div id="around"><div>إعلان</div>${shape('')}</div>`));
    const content = readPage(document);
    expect(texts(content)).toEqual(paragraphs);
    for (const { target } of content.noise) expect('element' in target && target.element.id).not.toBe('around');
  });

  it('children of a host without a slot are seen by nobody and read by nobody', async () => {
    const light = '<p>هذا نص لا يظهر على الصفحة لأن المضيف لا يضع له مكانا في شجرته الخاصة التي يراها القارئ.</p>';
    const document = await openPage(
      page(element('news-article', `<h1>${headline}</h1>${DATE}<div>${tags('p', paragraphs)}</div>`, light)),
    );
    expect(texts(readPage(document))).toEqual(paragraphs);
  });

  it('is watched for changes', async () => {
    const document = await openPage(page(element('news-article', `<h1>${headline}</h1>${DATE}<div id="text"></div>`)));
    const content = readPage(document, { treatAs: 'article' });
    const root = content.roots?.find((other) => other.host.localName === 'news-article');
    const late = root?.getElementById('text');
    if (!late) throw new Error('The page has no root');
    const controller = new AbortController();
    const told = new Promise<void>((resolve) => {
      const watchAlso = watchChanges(document, controller.signal, resolve);
      watchAlso(content.roots ?? []);
    });
    late.innerHTML = tags('p', paragraphs);
    await told;
    controller.abort();
    expect(texts(readPage(document))).toEqual(paragraphs);
  });
});
