/** Noise in the wordings and boxes of writers whom neither rules nor model have met, and pieces of stories that look like it. */
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/article/read-page.ts';
import type { PageContent } from '../../../lib/article/types.ts';
import { ATTACKS, HELD_OUT, JUDGED, type Piece, plantPieces, VOICES } from '../../fixtures/lots/held-out/plant.ts';
import { openPage } from './open-page.ts';

/** What must go of each lot: at first sight 95, 90 and 94 % went. */
const LEAST_GONE = 0.9;

/** What of the noise goes, what stays, and what is hidden of stories. */
async function clean(pieces: readonly Piece[]): Promise<{ gone: string[]; left: string[]; lost: string[] }> {
  const gone: string[] = [];
  const left: string[] = [];
  const lost: string[] = [];
  for (const { html, pieces: own } of plantPieces(pieces)) {
    const document = await openPage(html);
    const homes = [...document.querySelectorAll('x-piece')].map((home) => ({
      piece: own[Number(home.getAttribute('data-piece'))],
      elements: [...home.children],
      home,
    }));
    // The pieces stand between the paragraphs by themselves.
    for (const { home } of homes) home.replaceWith(...home.childNodes);
    const content = readPage(document);
    expect(content.verdict, content.reason).toBe('article');
    for (const { piece, elements } of homes) {
      if (piece?.kind === 'keep') {
        if (elements.some((element) => isTouched(content, element))) lost.push(piece.html);
      } else if (piece) (elements.every((element) => isGone(content, element)) ? gone : left).push(piece.html);
    }
    for (const element of document.querySelectorAll('[data-story]'))
      if (isTouched(content, element)) lost.push(element.textContent ?? '');
  }
  return { gone, left, lost };
}

describe.each(HELD_OUT)('%s lot', (_name, pieces) => {
  it('the noise goes, and nothing of a story does', async () => {
    expect(pieces.length).toBeGreaterThan(300);
    const { gone, left, lost } = await clean(pieces);
    expect(lost).toEqual([]);
    expect(gone.length / (gone.length + left.length), left.join('\n')).toBeGreaterThanOrEqual(LEAST_GONE);
  });
});

describe.each(JUDGED)('%s lot, of judges', (_name, pieces) => {
  it('the noise goes, and nothing of a story does', async () => {
    expect(pieces.length).toBeGreaterThanOrEqual(300);
    const { gone, left, lost } = await clean(pieces);
    expect(lost).toEqual([]);
    expect(gone.length / (gone.length + left.length), left.join('\n')).toBeGreaterThanOrEqual(0.98);
  });
});

describe.each(VOICES)('%s lot, of sentences', (_name, pieces) => {
  it('nothing of a story goes, though it speaks as sites do', async () => {
    expect(pieces.filter(({ kind }) => kind === 'keep').length).toBeGreaterThan(290);
    const { gone, left, lost } = await clean(pieces);
    expect(lost).toEqual([]);
    expect(gone.length).toBeGreaterThan(left.length);
  });
});

it('what was written to be hidden by the rules stays', async () => {
  expect(ATTACKS.length).toBeGreaterThan(550);
  expect((await clean(ATTACKS)).lost).toEqual([]);
});

/** Whether no letter or digit of an element is left to be read. */
function isGone({ noise }: PageContent, element: Element): boolean {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!/[\p{L}\p{N}{<$%[@]/u.test(node.data)) continue;
    const goes = noise.some(({ target }) =>
      'element' in target
        ? target.element.contains(node)
        : target.node === node && !/[\p{L}\p{N}]/u.test(node.data.slice(0, target.start) + node.data.slice(target.end)),
    );
    if (!goes) return false;
  }
  return true;
}

function isTouched({ noise }: PageContent, element: Element): boolean {
  return noise.some(({ target }) =>
    'element' in target
      ? element.contains(target.element) || target.element.contains(element)
      : element.contains(target.node),
  );
}
