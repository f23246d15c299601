/** Whole pages in the markup of all kinds of systems, in wordings of their own: the noise goes, the story and its like stay. */
import { describe, expect, it } from 'vitest';
import { FIRST } from '../../fixtures/lots/first.ts';
import type { LotPage } from '../../fixtures/lots/lot.ts';
import { readMarked } from '../../fixtures/lots/measure.ts';
import { SECOND } from '../../fixtures/lots/second.ts';
import { THIRD } from '../../fixtures/lots/third.ts';
import { openPage } from './open-page.ts';

const squash = (text: string): string => text.replace(/\s+/g, '');

describe.each([
  ['first', FIRST],
  ['second', SECOND],
  ['third', THIRD],
])('%s lot', (_name, pages) => {
  const rows = pages.map((page): [string, LotPage] => [page.name, page]);

  it.each(rows)('%s: no story line and no look-alike is hidden', async (_page, { html }) => {
    const { content, lookAlikes, story } = readMarked(await openPage(html));
    expect(content.verdict, content.reason).toBe('article');
    expect(story.length).toBeGreaterThan(3);
    expect([...lookAlikes, ...story].filter(({ isWhole }) => !isWhole)).toEqual([]);
    const read = squash(content.blocks.map(({ text }) => text).join(''));
    for (const { text } of story) expect(read).toContain(squash(text));
  });

  it.each(rows)('%s: the noise is gone', async (_page, { html }) => {
    const noise = readMarked(await openPage(html)).noise.filter(({ kind }) => kind !== 'n still');
    expect(noise.length).toBeGreaterThan(3);
    expect(noise.filter(({ left }) => left).map(({ left }) => left)).toEqual([]);
  });
});
