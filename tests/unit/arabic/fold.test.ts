import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithMap } from '../../../lib/arabic/fold.ts';
import { collapseSpace } from '../../../lib/arabic/mapped-text.ts';

describe('folding', () => {
  it.each([
    ['الإِعْلامُ', 'الاعلام'],
    ['مســـؤول', 'مسؤول'],
    ['على المستوى', 'علي المستوي'],
    ['مدرسة', 'مدرسه'],
    ['٢٠٢٦ و۲۰۲۶', '2026 و2026'],
    ['ﻻ', 'لا'],
    ['CNN', 'cnn'],
  ])('%s becomes %s', (source, folded) => expect(fold(source)).toBe(folded));

  it('maps every unit back to the character it came from', () => {
    const source = 'قالَ ﻻ أحدٌ';
    const { text, map } = foldWithMap(source);
    for (let i = 0; i < text.length; i++) {
      expect(fold(source.charAt(map[i] ?? -1))).toContain(text.charAt(i));
    }
  });

  it('is the same done twice, and its map never runs backwards', () => {
    const arabic = fc.string({ unit: fc.constantFrom(...'ابتأإآىةيكلمنـًٌَُِّْٰ 12٣۴.،ﻻ«»') });
    fc.assert(
      fc.property(arabic, (source) => {
        const { text, map } = foldWithMap(source);
        expect(fold(text)).toBe(text);
        expect(map).toHaveLength(text.length + 1);
        for (let i = 1; i < map.length; i++) expect(map[i]).toBeGreaterThanOrEqual(map[i - 1] ?? 0);
      }),
    );
  });
});

describe('collapsing white space', () => {
  it('agrees with the regular expression, and maps every unit back to itself', () => {
    const spaced = fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '\u00a0', '\u2003', '\ufeff', 'ا', 'ب', '.') });
    fc.assert(
      fc.property(spaced, (source) => {
        const { text, map } = collapseSpace(source);
        expect(text).toBe(source.replace(/\s+/g, ' ').trim());
        expect(map).toHaveLength(text.length + 1);
        for (let i = 0; i < text.length; i++) {
          if (text[i] !== ' ') expect(source[map[i] ?? -1]).toBe(text[i]);
        }
      }),
    );
  });
});
