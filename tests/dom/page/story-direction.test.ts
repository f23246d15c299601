import { describe, expect, it } from 'vitest';
import type { PageContent } from '../../../lib/article/types.ts';
import { sweepLeftovers } from '../../../lib/page/leftovers.ts';
import { MARK } from '../../../lib/page/sheets.ts';
import { StoryDirection } from '../../../lib/page/story-direction.ts';
import { one, show, textOf } from './page.ts';

const STORY = '<main class="m"><h1>عنوان</h1><div class="body"><p>أول</p><p>ثان</p></div></main><aside>آخر</aside>';

function contentOf(words: string[], headline?: string): PageContent {
  return {
    verdict: 'article',
    reason: 'news-article',
    metadata: null,
    headlineNodes: headline ? [textOf(headline)] : [],
    blocks: words.map((text) => ({
      kind: 'paragraph',
      text,
      element: textOf(text).parentElement as Element,
      nodes: [],
    })),
    noise: [],
  };
}

describe('the direction of the story', () => {
  it.each([
    ['', null],
    [' dir="ltr"', 'ltr'],
    [' dir=""', ''],
  ])('is set on its container, and given back byte for byte (%j before)', (attribute, before) => {
    const body = show(STORY.replace('class="body"', `class="body"${attribute} data-x="1"`));
    const original = body.outerHTML;
    const direction = new StoryDirection();
    direction.apply(contentOf(['أول', 'ثان']), 'rtl');
    expect(one('.body').dir).toBe('rtl');
    expect(one('.m').hasAttribute('dir')).toBe(false);
    direction.undo();
    expect(one('.body').getAttribute('dir')).toBe(before);
    expect(body.outerHTML).toBe(original);
  });

  it('holds the headline too, and moves with the story', () => {
    const body = show(STORY);
    const original = body.outerHTML;
    const direction = new StoryDirection();
    direction.apply(contentOf(['أول', 'ثان']), 'rtl');
    direction.apply(contentOf(['أول', 'ثان'], 'عنوان'), 'rtl');
    expect(document.querySelectorAll('[dir]')).toHaveLength(1);
    expect(one('.m').dir).toBe('rtl');
    direction.apply(contentOf(['أول'], 'عنوان'), null);
    expect(body.outerHTML).toBe(original);
  });

  it.each(['', ' dir="ltr"'])('is given back by the next gate where the reader was ended (%j before)', (attribute) => {
    const body = show(STORY.replace('class="body"', `class="body"${attribute}`));
    const original = body.outerHTML;
    document.documentElement.setAttribute(MARK, 'article');
    new StoryDirection().apply(contentOf(['أول', 'ثان']), 'rtl');
    expect(body.outerHTML).not.toBe(original);
    sweepLeftovers(document);
    expect(body.outerHTML).toBe(original);
  });

  it('leaves the site’s own change alone, and pages that are no article', () => {
    show(STORY);
    const direction = new StoryDirection();
    direction.apply({ ...contentOf(['أول']), verdict: 'not-article' }, 'rtl');
    expect(document.querySelector('[dir]')).toBeNull();
    direction.apply(contentOf(['أول', 'ثان']), 'rtl');
    one('.body').dir = 'auto';
    direction.undo();
    expect(one('.body').dir).toBe('auto');
  });
});
