import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter, checksum } from '../../../../lib/insight/tagger/bytes.ts';
import { bestLabels, isForbidden, LABEL_COUNT, labelChances } from '../../../../lib/insight/tagger/decoder.ts';

describe('bytes', () => {
  it('reads back what it wrote, whatever the lengths', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(255)), fc.array(fc.nat(65535)), fc.array(fc.integer()), (bytes, words, integers) => {
        const writer = new ByteWriter();
        writer.row(Uint8Array.from(bytes));
        writer.row(Uint16Array.from(words));
        writer.row(Int32Array.from(integers));
        writer.row(Float32Array.of(0.5, -2));
        const reader = new ByteReader(writer.bytes());
        expect([...reader.bytes(bytes.length)]).toEqual(bytes);
        expect([...reader.words(words.length)]).toEqual(words);
        expect([...reader.integers(integers.length)]).toEqual(integers);
        expect([...reader.floats(2)]).toEqual([0.5, -2]);
        expect(() => reader.bytes(1)).toThrow(RangeError);
      }),
    );
  });

  it('sees every changed bit', () => {
    const bytes = Uint8Array.from({ length: 64 }, (_, i) => i * 7);
    const sum = checksum(bytes);
    for (let bit = 0; bit < 512; bit++) {
      const changed = bytes.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(checksum(changed)).not.toBe(sum);
    }
  });
});

describe('decoding', () => {
  const steps = new Float64Array((LABEL_COUNT + 1) * LABEL_COUNT).fill(1);
  const score = fc.float({ min: -20, max: 20, noNaN: true });

  it('never steps into the middle of a name, and its chances are chances', () => {
    fc.assert(
      fc.property(fc.array(fc.array(score, { minLength: LABEL_COUNT, maxLength: LABEL_COUNT })), (rows) => {
        const chances = labelChances(Float32Array.from(rows.flat()), steps);
        for (let i = 0; i < rows.length; i++) {
          const sum = chances.subarray(i * LABEL_COUNT, (i + 1) * LABEL_COUNT).reduce((a, b) => a + b, 0);
          expect(sum).toBeCloseTo(1, 6);
        }
        const labels = bestLabels(chances, 0.6);
        labels.forEach((label, i) => {
          expect(isForbidden(i === 0 ? 0 : (labels[i - 1] ?? 0), label)).toBe(false);
        });
      }),
    );
  });
});
