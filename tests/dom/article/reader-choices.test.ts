import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/article/read-page.ts';
import type { PageContent } from '../../../lib/article/types.ts';
import type { ClutterKind } from '../../../lib/types.ts';
import { fixture } from './fixtures.ts';
import { hiddenWith } from './hidden-with.ts';
import { openPage, pageOf } from './open-page.ts';

/** The elements of the noise, as `tag.class`. */
function targets(content: PageContent): string[] {
  return content.noise.map(({ target }) =>
    'element' in target ? `${target.element.localName}.${target.element.className}` : '#text',
  );
}

describe('the reader overrules the verdict', () => {
  it('«not an article» stands above a news article', async () => {
    const document = await openPage(fixture('live-article'));
    expect(readPage(document, { treatAs: 'not-article' })).toMatchObject({
      verdict: 'not-article',
      reason: 'reader-says-not-article',
      metadata: null,
      noise: [],
    });
  });

  it.each(['encyclopaedia', 'shop', 'home-og-article', 'persian', 'documentation-braces'])(
    '«treat as article» reads %s',
    async (name) => {
      const content = readPage(await openPage(fixture(name)), { treatAs: 'article' });
      expect(content).toMatchObject({ verdict: 'article', reason: 'reader-says-article' });
      expect(content.metadata?.headline).not.toBe('');
      expect(content.blocks.length).toBeGreaterThan(0);
    },
  );

  it('a page without any text is an article without any text', async () => {
    const document = await openPage(pageOf('<h1>صورة</h1>'));
    expect(readPage(document, { treatAs: 'article' })).toMatchObject({ reason: 'reader-says-article', blocks: [] });
  });

  it('what is no HTML page stays none', () => {
    const xml = new DOMParser().parseFromString('<rss><title>خبر</title></rss>', 'text/xml');
    expect(readPage(xml, { treatAs: 'article' }).reason).toBe('not-html');
  });
});

describe('the reader hides and keeps', () => {
  it.each(['home-og-article', 'persian'])('also on a page that is no article: %s', async (name) => {
    const document = await openPage(fixture(name));
    const unwanted = document.querySelector('p, li');
    if (!unwanted) throw new Error('The fixture has no paragraph');
    unwanted.classList.add('unwanted');
    for (const treatAs of [undefined, 'not-article'] as const) {
      const content = readPage(document, { hide: ['.unwanted'], treatAs });
      expect(content.verdict).toBe('not-article');
      expect(content.noise).toMatchObject([{ target: { element: unwanted }, reason: 'clutter', rule: 'site-rule' }]);
    }
    expect(readPage(document, { hide: ['.unwanted'], keep: ['.unwanted'] }).noise).toEqual([]);
  });

  it('a selector hides its elements whole, and they are no story any more', async () => {
    const document = await openPage(fixture('live-article'));
    const plain = readPage(document);
    const second = plain.blocks[1]?.element;
    if (!second) throw new Error('The story has no second block');
    second.classList.add('unwanted');
    const content = readPage(document, { hide: ['.unwanted', 'p.unwanted', '((', 'body', '.nowhere'] });
    expect(content.verdict).toBe('article');
    const byRule = content.noise.filter((noise) => noise.rule === 'site-rule');
    expect(byRule).toEqual([
      { target: { element: second }, reason: 'clutter', rule: 'site-rule', text: plain.blocks[1]?.text },
    ]);
    expect(content.blocks.map((block) => block.text)).toEqual(
      plain.blocks.filter((_, index) => index !== 1).map((block) => block.text),
    );
  });

  it('on other pages nothing is decided but by the reader', async () => {
    const document = await openPage(fixture('home-og-article'));
    expect(readPage(document).noise).toEqual([]);
    expect(new Set(readPage(document, { hide: ['p'] }).noise.map(({ rule }) => rule))).toEqual(new Set(['site-rule']));
  });

  it('a kept element is in no decision, nor is what holds it or stands in it', async () => {
    const document = await openPage(fixture('live-article'));
    const plain = readPage(document);
    expect(targets(plain)).toContain('div.box');
    const link = document.querySelector('.box a');
    if (!link) throw new Error('The box has no link');
    link.id = 'kept';
    const content = readPage(document, { keep: ['#kept'], hide: ['.box'] });
    for (const { target } of content.noise) {
      const node = 'element' in target ? target.element : target.node;
      expect(node.contains(link) || link.contains(node)).toBe(false);
    }
    expect(content.noise.length).toBeGreaterThan(1);
    expect(content.blocks.map((block) => block.text)).toEqual(plain.blocks.map((block) => block.text));
  });

  it('a kept copy stays on the page, once in the story', async () => {
    const document = await openPage(fixture('body-twice'));
    const plain = readPage(document);
    const content = readPage(document, { keep: ['body'] });
    expect(plain.noise.length).toBeGreaterThan(0);
    expect(content.noise).toEqual([]);
    expect(content.blocks).toHaveLength(plain.blocks.length);
  });

  it('a kept picture keeps the box around it', async () => {
    const document = await openPage(fixture('copies-cut-differently'));
    const copy = document.querySelector('.mobile-text');
    if (!copy) throw new Error('The fixture has no copy');
    copy.append(document.createElement('i'));
    const content = readPage(document, { keep: ['.mobile-text i'] });
    expect(targets(content)).not.toContain('div.mobile-text');
    expect(targets(content).length).toBeGreaterThan(1);
  });
});

describe('kinds of clutter that are switched off', () => {
  const ROWS: Array<[ClutterKind, string]> = [
    ['related', 'read-also'],
    ['advertising', 'ad-label'],
    ['follow-us', 'follow-us'],
    ['newsletter', 'newsletter'],
    ['share', 'share-bar'],
  ];

  it.each(ROWS)('%s stays, the others go, the story is the same', async (kind, rule) => {
    const document = await openPage(fixture('live-article'));
    const plain = readPage(document);
    expect(plain.noise.map((noise) => noise.rule)).toContain(rule);
    const content = readPage(document, { clutterOff: [kind] });
    expect(content.noise.map((noise) => noise.rule)).toEqual(
      plain.noise.map((noise) => noise.rule).filter((other) => other !== rule),
    );
    expect(content.blocks.map((block) => block.text)).toEqual(plain.blocks.map((block) => block.text));
  });

  it('duplicates and placeholders go all the same', async () => {
    const every: ClutterKind[] = [
      'related',
      'follow-us',
      'newsletter',
      'app',
      'share',
      'poll',
      'comments',
      'advertising',
    ];
    const document = await openPage(fixture('body-twice'));
    expect(readPage(document, { clutterOff: every }).noise.map((noise) => noise.rule)).toEqual(
      readPage(document).noise.map((noise) => noise.rule),
    );
  });
});

it('a caption that stands twice in one line stays whole where the reader keeps it', async () => {
  const said = 'واجهة المكتبة القديمة كما بدت أمس';
  const picture = `<div class="pic"><img src="data:," alt=""><span>${said}</span> <span>${said}</span></div>`;
  expect(await hiddenWith(picture)).toEqual([`duplicate: ${said}`]);
  expect(await hiddenWith(picture, { keep: ['.pic'] })).toEqual([]);
});
