/** Whole pages in the markup of all kinds of systems, in wordings of their own: the noise goes, the story and its like stay. */
import { describe, expect, it } from 'vitest';
import { lookAtPage } from '../../../lib/article/gate.ts';
import { readPage } from '../../../lib/article/read-page.ts';
import { FIFTH } from '../../fixtures/lots/fifth.ts';
import { FIRST } from '../../fixtures/lots/first.ts';
import { FOURTH_A } from '../../fixtures/lots/fourth.ts';
import { FOURTH_B } from '../../fixtures/lots/fourth-b.ts';
import { FOURTH_OTHERS } from '../../fixtures/lots/fourth-others.ts';
import type { LotPage } from '../../fixtures/lots/lot.ts';
import { readMarked, storyScore } from '../../fixtures/lots/measure.ts';
import { SECOND } from '../../fixtures/lots/second.ts';
import { THIRD } from '../../fixtures/lots/third.ts';
import { openPage } from './open-page.ts';

const squash = (text: string): string => text.replace(/\s+/g, '');

describe.each([
  ['first', FIRST],
  ['second', SECOND],
  ['third', THIRD],
  ['fourth', [...FOURTH_A, ...FOURTH_B]],
  ['fifth', FIFTH],
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

  it('the text is the story and nothing else', async () => {
    const scores: Array<ReturnType<typeof storyScore>> = [];
    for (const { html } of pages) scores.push(storyScore(readMarked(await openPage(html))));
    const mean = (pick: (score: (typeof scores)[number]) => number) =>
      scores.reduce((sum, one) => sum + pick(one), 0) / scores.length;
    expect(mean(({ f1 }) => f1)).toBeGreaterThanOrEqual(0.985);
    expect(mean(({ recall }) => recall)).toBeGreaterThanOrEqual(0.995);
  });

  it.each(rows)('%s: the noise is gone', async (_page, { html }) => {
    const noise = readMarked(await openPage(html)).noise.filter(({ kind }) => kind !== 'n still');
    expect(noise.length).toBeGreaterThan(3);
    expect(noise.filter(({ left }) => left).map(({ left }) => left)).toEqual([]);
  });
});

describe('pages that mislead', () => {
  it.each(FOURTH_OTHERS)('$name', async ({ html, isArticle }) => {
    const document = await openPage(html);
    const isArabic = lookAtPage(document).verdict === 'arabic';
    expect(isArabic && readPage(document).verdict === 'article').toBe(isArticle);
  });
});
