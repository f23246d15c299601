import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/article/read-page.ts';
import type { PageContent } from '../../../lib/article/types.ts';
import { ARTICLE_KINDS } from '../../fixtures/article-kinds.ts';
import { Dice } from '../../fixtures/build.ts';
import {
  CLUTTER,
  type CopyShape,
  LEAKED,
  type Planted,
  plantAlone,
  plantClutter,
  plantCopy,
  plantInside,
  TEMPLATES,
  VALUES,
} from '../../fixtures/plant.ts';
import { openPage } from './open-page.ts';

const SHAPES: CopyShape[] = ['same markup', 'breaks', 'divs', 'one block', 'edited', 'cut differently', 'list'];

const squash = (text: string): string => text.replace(/\s+/g, '');

/** Whether no letter of what was planted is left for the reader to see. */
function isGone(content: PageContent, { kind, text, nodes }: Planted): boolean {
  if (kind === 'placeholder in a sentence') {
    return content.noise.some(
      ({ target }) =>
        'node' in target &&
        target.node === nodes[0] &&
        target.node.data.slice(target.start, target.end).trim() === text,
    );
  }
  const texts = nodes.flatMap((node) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (walker.nextNode()) {
      const current = walker.currentNode as Text;
      if (current.data.trim()) found.push(current);
    }
    return found;
  });
  return texts.every((node) =>
    content.noise.some(({ target }) =>
      'element' in target
        ? target.element.contains(node)
        : target.node === node && !`${node.data.slice(0, target.start)}${node.data.slice(target.end)}`.trim(),
    ),
  );
}

const pages = Object.entries(ARTICLE_KINDS).flatMap(([kind, builders]) =>
  builders.map((build, index) => ({ name: `${kind} ${index + 1}`, build })),
);
const turn = <T>(list: T[], at: number): T => {
  const item = list[at % list.length];
  if (item === undefined) throw new Error('Nothing to plant');
  return item;
};

describe('planted noise goes, and the story stays', () => {
  it.each(pages.map((page, index) => [page.name, page.build, index] as const))('%s', async (_name, build, index) => {
    const dice = new Dice(index + 1);
    const { html, paragraphs } = build(dice);
    const page = await openPage(html);
    const clean = readPage(page);
    expect(clean.verdict).toBe('article');
    const before = clean.blocks.map((block) => block.text);
    const spots = clean.blocks.filter((block) => block.kind === 'paragraph' && block.text.length > 60);
    expect(spots.length).toBeGreaterThan(0);

    const alone = [turn(TEMPLATES, index), turn(VALUES, index), turn(LEAKED, index)];
    const labelled = [turn(TEMPLATES, index * 2 + 1), turn(VALUES, index + 2)];
    const planted = [
      plantCopy(spots, turn(SHAPES, index), dice),
      ...alone.map((value) => plantAlone(dice.pick(spots), value, dice)),
      ...labelled.map((value) => plantAlone(dice.pick(spots), value, dice, true)),
      // Behind the last line a promo is the site's, not within the story.
      ...[0, 1, 2].map((step) =>
        plantClutter(dice.pick(spots.slice(0, -1).concat(spots.slice(0, 1))), turn(CLUTTER, index * 3 + step)),
      ),
      plantInside(dice.pick(spots), turn(TEMPLATES, index * 3), dice),
    ].filter((piece) => piece !== null);

    const content = readPage(page);
    expect(content.verdict).toBe('article');
    expect(planted.filter((piece) => !isGone(content, piece)).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([]);
    const after = squash(content.blocks.map((block) => block.text).join('\n'));
    expect(before.filter((text) => !after.includes(squash(text)))).toEqual([]);
    for (const text of paragraphs) expect(after).toContain(squash(text));
  });
});
