import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/article/read-page.ts';
import { Dice } from '../../fixtures/build.ts';
import { MARKUP_KINDS } from '../../fixtures/markup-kinds.ts';
import { openPage } from './open-page.ts';

const rows = Object.entries(MARKUP_KINDS).flatMap(([kind, builders]) =>
  builders.flatMap((build, index) => [1, 2].map((seed) => [kind, index + 1, seed, build] as const)),
);
const squash = (text: string): string => text.replace(/\s+/g, '');

describe('markup of real sites', () => {
  it.each(rows)(
    '%s %i, seed %i: an article with its whole story and nothing else',
    async (_kind, index, seed, build) => {
      const { html, paragraphs, headline } = build(new Dice(seed * 300 + index));
      const content = readPage(await openPage(html));
      expect(content.verdict, content.reason).toBe('article');
      expect(content.metadata?.headline).toBe(headline);
      const read = content.blocks.map(({ text }) => text).filter((text) => text !== 'تفاصيل المرحلة المقبلة');
      const story = squash(read.join(''));
      for (const line of paragraphs) expect(story).toContain(squash(line));
      for (const { text } of content.noise) for (const line of paragraphs) expect(text).not.toContain(line);
      // Nothing else but what is said above; what a heading element held may count as subhead.
      const more = read.filter((text) => !paragraphs.some((line) => squash(line) === squash(text)));
      expect(more).toEqual([]);
    },
  );
});
