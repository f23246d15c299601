import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/article/read-page.ts';
import { ARTICLE_KINDS } from '../../fixtures/article-kinds.ts';
import { Dice } from '../../fixtures/build.ts';
import { OTHER_KINDS } from '../../fixtures/other-kinds.ts';
import { openPage } from './open-page.ts';

/** Every builder with two seeds, so that no rule fits one page only. */
const SEEDS = [1, 2];

const rows = <T>(kinds: Record<string, T[]>): Array<[string, number, number, T]> =>
  Object.entries(kinds).flatMap(([kind, builders]) =>
    builders.flatMap((build, index) =>
      SEEDS.map((seed): [string, number, number, T] => [kind, index + 1, seed, build]),
    ),
  );

describe('pages of every kind', () => {
  it('there are three or more of each', () => {
    for (const builders of [...Object.values(OTHER_KINDS), ...Object.values(ARTICLE_KINDS)]) {
      expect(builders.length).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(rows(OTHER_KINDS))('%s %i, seed %i, is no news article', async (_kind, index, seed, build) => {
    const content = readPage(await openPage(build(new Dice(seed * 100 + index))));
    expect(content.verdict, content.reason).toBe('not-article');
    expect(content.noise).toEqual([]);
  });

  it.each(rows(ARTICLE_KINDS))('%s %i, seed %i, is one and keeps its story', async (_kind, index, seed, build) => {
    const { html, paragraphs, headline } = build(new Dice(seed * 100 + index));
    const content = readPage(await openPage(html));
    expect(content.verdict, content.reason).toBe('article');
    expect(content.metadata?.headline).toBe(headline);
    const read = content.blocks.map((block) => block.text.replace(/^- /, ''));
    expect(read).toEqual(paragraphs);
    for (const { text } of content.noise) for (const line of paragraphs) expect(text).not.toContain(line);
  });
});
