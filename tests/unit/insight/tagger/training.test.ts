import { describe, expect, it } from 'vitest';
import { readModel } from '../../../../lib/insight/tagger/model.ts';
import { createTagger, loadTagger } from '../../../../lib/insight/tagger/tagger.ts';
import { tokensFrom } from '../../../../lib/insight/tokens.ts';
import type { TaggedSentence } from '../../../../tools/train/corpora.ts';
import { encodeModel } from '../../../../tools/train/encode.ts';
import { MODEL_OPTIONS } from '../../../../tools/train/options.ts';
import { trainModel } from '../../../../tools/train/pipeline.ts';

const FIRST_NAMES = ['زيدان', 'مروان', 'قحطان', 'عدنان', 'حمدان', 'سفيان'];
const TOWNS = ['برقوش', 'دلهوم', 'سنجور', 'كردوم', 'مرطاس', 'نبهور'];

/** «قابل الكاتب X أهل Y»: the word behind the title is a person, the last one a place. */
function sentences(): TaggedSentence[] {
  return FIRST_NAMES.flatMap((name) =>
    TOWNS.map((town) => ({
      corpus: 'clean',
      words: ['قابل', 'الكاتب', name, 'أهل', town],
      allowed: Uint16Array.from([1, 1, 2, 1, 8]),
    })),
  );
}

const columns = {
  hashes: new Int32Array(0),
  classes: new Uint16Array(0),
  frequencies: new Uint8Array(0),
  names: new Uint8Array(0),
  tendencies: new Uint8Array(0),
};
const wider = { middle: new Uint16Array(1), coarse: new Uint16Array(1) };

const train = () =>
  trainModel(sentences(), { columns, wider }, { ...MODEL_OPTIONS, weightOf: () => 1, leastTokens: 2 });

function tag(model: ReturnType<typeof train>, words: string[]) {
  const tokens = tokensFrom(words);
  return createTagger(model).tag([{ tokens, ruleEntities: [] }])[0];
}

describe('training', () => {
  it('learns from context to find names that it never saw', () => {
    expect(tag(train(), ['قابل', 'الكاتب', 'شعلان', 'أهل', 'فردوم'])).toMatchObject([
      { kind: 'person', first: 2, last: 2 },
      { kind: 'place', first: 4, last: 4 },
    ]);
  });

  it('gives the same bytes for the same input, and they hold the same model', () => {
    const model = train();
    const bytes = encodeModel(model);
    expect(encodeModel(train())).toEqual(bytes);
    expect(readModel(bytes)).toEqual(model);
    expect(loadTagger(bytes.buffer as ArrayBuffer)).toBeDefined();
  });

  it('says what is wrong with a damaged file', () => {
    const bytes = encodeModel(train());
    const flipped = bytes.slice();
    flipped[bytes.length >> 1] = (flipped[bytes.length >> 1] ?? 0) ^ 16;
    const newer = bytes.slice();
    newer[5] = (newer[5] ?? 0) + 1;
    expect(() => loadTagger(flipped)).toThrow(/damaged.*checksum/);
    expect(() => loadTagger(bytes.slice(0, -7))).toThrow(/damaged.*length/);
    expect(() => loadTagger(new Uint8Array(3))).toThrow(/damaged.*short/);
    expect(() => loadTagger(newer)).toThrow(/version/);
    expect(() => loadTagger(new TextEncoder().encode('<!doctype html><title>404</title>'))).toThrow(/no tagger/);
  });
});
