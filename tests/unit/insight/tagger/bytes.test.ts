import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter, crc32 } from '../../../../lib/insight/tagger/bytes.ts';
import { bestLabels, isForbidden, LABEL_COUNT, labelChances } from '../../../../lib/insight/tagger/decoder.ts';

describe('bytes', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0x7fffffff)), (numbers) => {
        const writer = new ByteWriter();
        for (const number of numbers) {
          writer.variable(number);
          writer.uint32(number);
        }
        const reader = new ByteReader(writer.bytes());
        for (const number of numbers) expect([reader.variable(), reader.uint32()]).toEqual([number, number]);
        expect(() => reader.byte()).toThrow(RangeError);
      }),
    );
  });

  it('knows the check value of CRC-32', () => expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926));
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
