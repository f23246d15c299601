import { describe, expect, it } from 'vitest';
import { encodeWeights } from '../../../tools/train-clutter/encode.ts';
import { type Example, keep, readPieces } from '../../../tools/train-clutter/examples.ts';
import { bucketsOf, kindScores, scoreOf, trainKinds, trainWeights } from '../../../tools/train-clutter/model.ts';
import { KINDS, weighted } from '../../../tools/train-clutter/settings.ts';

const as = (kind: string, text: string): Example => ({ ...keep(text), kind });
const CLUTTER = [
  as('follow', 'تابعونا على فيسبوك'),
  as('follow', 'تابعوا صفحتنا على فيسبوك'),
  as('newsletter', 'اشترك في نشرتنا البريدية'),
  as('newsletter', 'سجل في النشرة البريدية'),
];
const STORY = ['وقال الوزير إن الخطة جاهزة.', 'وعاد الصيادون إلى الميناء.', 'وانتهت المباراة بالتعادل.'].map((text) =>
  keep(text),
);
const BITS = 10;

describe('training', () => {
  it('parts what it has seen, by the same weights in every run', () => {
    const weights = trainWeights(weighted(CLUTTER, STORY), BITS);
    expect(trainWeights(weighted(CLUTTER, STORY), BITS)).toEqual(weights);
    for (const example of CLUTTER) expect(scoreOf(bucketsOf(example, BITS), weights)).toBeGreaterThan(0);
    for (const example of STORY) expect(scoreOf(bucketsOf(example, BITS), weights)).toBeLessThan(0);
  });

  it('learns the kinds', () => {
    const weights = trainKinds(CLUTTER, KINDS, BITS);
    for (const example of CLUTTER) {
      const scores = kindScores(bucketsOf(example, BITS), weights, KINDS.length);
      expect(KINDS[scores.indexOf(Math.max(...scores))]).toBe(example.kind);
    }
  });
});

describe('the module of weights', () => {
  it('holds each weight as a letter, to one step', () => {
    const weights = Float64Array.from({ length: 16 }, (_, i) => (i - 8) / 8);
    const module = encodeWeights(weights, new Float64Array(16 * 2), ['poll', 'support']);
    const letters = /WEIGHTS =\n {2}'(.*)'/.exec(module)?.[1] ?? '';
    const scale = Number(/SCALE = ([\d.]+)/.exec(module)?.[1]);
    expect(letters).toHaveLength(16);
    expect(letters).not.toMatch(/[\\']/);
    for (const [i, letter] of [...letters].entries()) {
      const code = letter.charCodeAt(0);
      const step = code - 0x28 - 42 - (code > 0x5c ? 1 : 0);
      expect(Math.abs(step * scale - (weights[i] ?? 0))).toBeLessThanOrEqual(scale);
    }
  });
});

describe('the pieces that are trained on', () => {
  it('are of known kinds, and not one stands twice with another kind', () => {
    const kinds = new Map<string, string>();
    const pieces = readPieces();
    expect(pieces.length).toBeGreaterThan(8_000);
    for (const { kind, html } of pieces) {
      expect([...KINDS, 'keep', 'placeholder']).toContain(kind);
      expect(kinds.get(html) ?? kind, html).toBe(kind);
      kinds.set(html, kind);
    }
  });
});
