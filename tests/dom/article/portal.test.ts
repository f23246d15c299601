import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/article/read-page.ts';
import { Dice } from '../../fixtures/build.ts';
import { PORTAL_ARTICLES, PORTAL_OTHERS } from '../../fixtures/portal-kinds.ts';
import { openPage } from './open-page.ts';

const rows = <T>(kinds: Record<string, T[]>): Array<[string, number, T]> =>
  Object.entries(kinds).flatMap(([kind, builds]) =>
    builds.map((build, i): [string, number, T] => [kind, i + 1, build]),
  );

/** White space and marks that nobody sees make no difference here. */
const squash = (text: string): string => text.replace(/[\s\u200b]+/g, '');

describe('inside the bulk of a large site', () => {
  it.each(rows(PORTAL_ARTICLES))('%s %i is an article and keeps its story', async (_kind, i, build) => {
    const { html, paragraphs, headline } = build(new Dice(100 + i));
    const content = readPage(await openPage(html));
    expect(content.verdict, content.reason).toBe('article');
    expect(content.metadata?.headline).toBe(headline);
    expect(squash(content.blocks.map((block) => block.text).join(''))).toBe(squash(paragraphs.join('')));
    for (const { text } of content.noise) for (const line of paragraphs) expect(text).not.toContain(line);
  });

  it.each(rows(PORTAL_OTHERS))('%s %i is no news article', async (_kind, i, build) => {
    const content = readPage(await openPage(build(new Dice(100 + i))));
    expect(content.verdict, content.reason).toBe('not-article');
    expect(content.noise).toEqual([]);
  });
});
