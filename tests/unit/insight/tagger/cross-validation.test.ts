import { describe, expect, it } from 'vitest';
import type { TaggedSentence } from '../../../../tools/train/corpora.ts';
import { crossValidate, foldsOf } from '../../../../tools/train/cross-validate.ts';
import { MODEL_OPTIONS } from '../../../../tools/train/options.ts';

/** «قابل الكاتب X»: the word behind the title is a person. */
const sentence = (corpus: string, name: string): TaggedSentence => ({
  corpus,
  words: ['قابل', 'الكاتب', name, 'أمس'],
  allowed: Uint16Array.from([1, 1, 2, 1]),
});

const words = {
  columns: {
    hashes: new Int32Array(0),
    classes: new Uint16Array(0),
    frequencies: new Uint8Array(0),
    names: new Uint8Array(0),
    tendencies: new Uint8Array(0),
  },
  wider: { middle: new Uint16Array(1), coarse: new Uint16Array(1) },
};

describe('cross-validation', () => {
  it('keeps two annotations of one sentence in one fold, and neighbours mostly together', () => {
    const text = Array.from({ length: 240 }, (_, i) => `زيد${i}`);
    const folds = foldsOf([
      ...text.map((name) => sentence('clean', name)),
      ...text.map((name) => sentence('original', name)),
    ]);
    expect(folds.subarray(0, 240)).toEqual(folds.subarray(240));
    expect(new Set(folds)).toEqual(new Set([0, 1, 2, 3]));
    expect([...folds.subarray(0, 10)]).toEqual(new Array(10).fill(0));
  });

  it('scores every sentence once, by models that did not see it', () => {
    const names = ['زيدان', 'مروان', 'قحطان', 'عدنان', 'حمدان', 'سفيان', 'شعبان', 'رضوان'];
    const sentences = Array.from({ length: 24 }, (_, i) => sentence('clean', `${names[i % 8]}${i >> 3 ? 'ي' : ''}`));
    const folds: string[] = [];
    const options = { ...MODEL_OPTIONS, weightOf: () => 1, leastTokens: 2 };
    const outcome = crossValidate(sentences, words, options, (what) => folds.push(what));
    expect(folds).toHaveLength(4);
    for (const bySet of outcome.values()) expect(bySet.get('clean')?.get('all')).toMatchObject({ truth: 24, hits: 24 });
  });
});
