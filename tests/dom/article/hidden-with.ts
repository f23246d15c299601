/** What a reading hides of a piece of markup in the middle of a story. */
import { expect } from 'vitest';
import { readPage } from '../../../lib/article/read-page.ts';
import type { ReadOptions } from '../../../lib/article/types.ts';
import { Dice, document as documentOf, newsStory, site } from '../../fixtures/build.ts';
import { openPage } from './open-page.ts';

/** Reads a story with a piece of markup in its middle: what is hidden, as reason and text. */
export async function hiddenWith(piece: string, options?: ReadOptions): Promise<string[]> {
  const dice = new Dice(11);
  const { headline, paragraphs } = newsStory(dice, 8);
  const lines = paragraphs.map((text) => `<p>${text}</p>`);
  lines.splice(4, 0, piece);
  const main = `<main><article><h1>${headline}</h1><div class="meta">كتبت هالة رمزي | 9 أبريل 2026</div><div>${lines.join('')}</div></article></main>`;
  const { verdict, noise } = readPage(
    await openPage(documentOf({ title: `${headline} - الميناء`, body: site(main, dice) })),
    options,
  );
  expect(verdict).toBe('article');
  return noise.map(({ reason, text }) => `${reason}: ${text}`);
}
