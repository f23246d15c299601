/**
 * Whole pages as sites of many kinds print them, by writers who knew none of the rules (docs/BENCHMARKS.md says what the rules made
 * of each set at first sight): the story is read and nothing of it hidden, and most of the noise goes.
 */
import { describe, expect, it } from 'vitest';
import { lookAtPage } from '../../../lib/article/gate.ts';
import { readPage } from '../../../lib/article/read-page.ts';
import { readMarked, storyScore } from '../../fixtures/lots/measure.ts';
import { openPage } from './open-page.ts';

const pages = import.meta.glob<string>('../../fixtures/lots/whole-pages/*/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
/** Pages on which a hasty cleaner hides lines of the story: boxes with misleading names, stories with the words of a site's notices. */
const hazards = import.meta.glob<string>('../../fixtures/lots/hazards/*/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const verdicts = import.meta.glob<string>('../../fixtures/lots/verdicts/*/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const squash = (text: string): string => text.replace(/\s+/g, '');
const nameOf = (path: string): string => path.split('/').slice(-2).join('/');

describe('whole pages', () => {
  it.each(Object.entries({ ...pages, ...hazards }).map(([path, html]): [string, string] => [nameOf(path), html]))(
    '%s: no line of the story and no look-alike is hidden',
    async (_name, html) => {
      const { content, lookAlikes, story } = readMarked(await openPage(html));
      expect(content.verdict, content.reason).toBe('article');
      expect(story.length).toBeGreaterThan(5);
      expect([...lookAlikes, ...story].filter(({ isWhole }) => !isWhole)).toEqual([]);
    },
  );

  it('the text is the story and little else, and most of the noise goes', async () => {
    const scores: Array<ReturnType<typeof storyScore>> = [];
    const noise: Array<ReturnType<typeof readMarked>['noise'][number]> = [];
    const unread: string[] = [];
    let lines = 0;
    for (const html of Object.values(pages)) {
      const reading = readMarked(await openPage(html));
      scores.push(storyScore(reading));
      noise.push(...reading.noise);
      const read = squash(reading.content.blocks.map(({ text }) => text).join(''));
      lines += reading.story.length;
      unread.push(...reading.story.map(({ text }) => text).filter((text) => !read.includes(squash(text))));
    }
    const mean = (pick: (score: (typeof scores)[number]) => number) =>
      scores.reduce((sum, one) => sum + pick(one), 0) / scores.length;
    expect(scores.length).toBeGreaterThan(30);
    expect(noise.length).toBeGreaterThan(250);
    expect(unread.length / lines, unread.join('\n')).toBeLessThan(0.0025);
    expect(mean(({ f1 }) => f1)).toBeGreaterThanOrEqual(0.98);
    expect(mean(({ recall }) => recall)).toBeGreaterThanOrEqual(0.99);
    const left = noise.filter(({ left }) => left).map(({ left }) => left);
    expect(1 - left.length / noise.length, left.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});

describe('the verdict', () => {
  it.each(Object.entries(verdicts).map(([path, html]): [string, string] => [nameOf(path), html]))(
    '%s',
    async (name, html) => {
      const document = await openPage(html);
      const isArticle = lookAtPage(document).verdict === 'arabic' && readPage(document).verdict === 'article';
      expect(isArticle).toBe(name.includes('-article-') && !UNDECIDED.has(name));
    },
  );
});

/**
 * An essay and a print version of an editorial, both without headline element, date or name, under a title that is not theirs; a notice of three lines that
 * calls itself a forum's thread, a feature that is told as a tale beside a book to order, a column whose
 * paragraphs are all `<span>`s, and ten lines of Arabic among English menus: in doubt they are no articles.
 */
const UNDECIDED = new Set([
  'second/26-article-magazine-essay.html',
  'fourth-articles/12-article-palestine-schools-editorial.html',
  'eighth/31-article-jarash-ilgha.html',
  'eighth/37-article-qarya-aldumaa.html',
  'ninth/27-article-opinion-span-headline.html',
  'ninth/37-article-english-menus.html',
]);
