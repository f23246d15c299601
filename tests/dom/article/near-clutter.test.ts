/** A sentence of the story in one box with noise of writers whom no rule has met, in many shapes: whatever goes, it stays. */
import { expect, it } from 'vitest';
import { readPage } from '../../../lib/article/read-page.ts';
import { Dice, document as documentOf, newsStory } from '../../fixtures/build.ts';
import { openPage } from './open-page.ts';

const lots = import.meta.glob<string>('../../fixtures/lots/held-out/*.jsonl', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const pieces = Object.values(lots)
  .flatMap((lot) => lot.split('\n').filter(Boolean))
  .map((line) => JSON.parse(line) as { kind: string; html: string })
  .filter(({ kind }) => kind !== 'keep')
  .map(({ html }) => html);

/** How a sentence and a piece of noise share a box. */
const SHAPES: Array<(text: string, noise: string) => string> = [
  (text, noise) => `<div><p>${text}</p>${noise}</div>`,
  (text, noise) => `<div>${noise}<p>${text}</p></div>`,
  (text, noise) => `<div>${text}${noise}</div>`,
  (text, noise) => `<div>${noise}<br>${text}<br></div>`,
  (text, noise) => `<section><h3>خلفية القرار</h3><p>${text}</p>${noise}</section>`,
  (text, noise) => `<ul><li>${text}</li><li>${noise}</li></ul>`,
  (text, noise) => `<div><div><p>${text}</p></div><div>${noise}</div></div>`,
  (text, noise) => `<div class="box"><div>${noise}</div><div>${text}</div></div>`,
];
/** Every so manyth piece, a prime so that all kinds and shapes meet. */
const STEP = 11;

const lines = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

it('the sentence stays', async () => {
  const hidden: string[] = [];
  let read = 0;
  for (let i = 0; i < pieces.length; i += STEP) {
    const shape = SHAPES[(i / STEP) % SHAPES.length] ?? SHAPES[0];
    const { headline, paragraphs } = newsStory(new Dice(i), 8);
    const at = [0, 4, 7][i % 3] ?? 0;
    // One sentence alone is in more danger than a paragraph.
    const text = (paragraphs[at] ?? '').split(/(?<=\.)\s/)[0] ?? '';
    const box = shape?.(text, pieces[i] ?? '') ?? '';
    const [before, behind] = [lines(paragraphs.slice(0, at)), lines(paragraphs.slice(at + 1))];
    const story = i % 2 ? `<div>${before}${box}${behind}</div>` : `<div>${before}</div>${box}<div>${behind}</div>`;
    const head = `<h1>${headline}</h1><div>كتبت هالة رمزي | 9 أبريل 2026</div>`;
    const body = `<main><article>${head}${story}</article></main>`;
    const { verdict, noise } = readPage(await openPage(documentOf({ title: `${headline} - الميناء`, body })));
    expect(verdict, box).toBe('article');
    read++;
    const gone = noise.find((piece) => piece.text.includes(text.slice(5, 40)));
    if (gone) hidden.push(`${gone.rule}: ${gone.text}`);
  }
  expect(read).toBeGreaterThan(150);
  expect(hidden).toEqual([]);
}, 300_000);
