import { describe, expect, it } from 'vitest';
import { cliticReadings } from '../../../lib/arabic/clitics.ts';
import { textDirection } from '../../../lib/arabic/direction.ts';
import { fold } from '../../../lib/arabic/fold.ts';
import { GREGORIAN_MONTHS, HIJRI_MONTHS, hijriToUtc } from '../../../lib/arabic/months.ts';
import { numberOf } from '../../../lib/arabic/numerals.ts';
import { stem } from '../../../lib/arabic/stem.ts';
import { words } from '../../../lib/arabic/words.ts';

describe('words', () => {
  it('gives places in the source, marks and blanks left out', () => {
    const text = 'زار «الوزير» مصرَ، اليوم.';
    for (const word of words(text)) expect(text.slice(word.start, word.end)).toBe(word.text);
    expect(words(text).map((word) => word.folded)).toEqual(['زار', 'الوزير', 'مصر', 'اليوم']);
  });

  it('keeps a number whole and parts two words that a full stop joins', () => {
    expect(words('بلغ 86.77 مليار').map((word) => word.text)).toEqual(['بلغ', '86.77', 'مليار']);
    expect(words('د.سمير قال').map((word) => word.text)).toEqual(['د', 'سمير', 'قال']);
  });
});

describe('cliticReadings', () => {
  const bases = (word: string) => cliticReadings(fold(word)).map(({ base }) => base);

  it('offers every way to read the letters in front', () => {
    expect(bases('وللحلف')).toContain('الحلف');
    expect(bases('لألبانيا')).toContain('البانيا');
    expect(bases('وبالقاهرة')).toContain('القاهره');
  });

  it('gives the swallowed article back before a lam', () => expect(bases('للجنة')).toContain('اللجنه'));

  it('keeps a word that only looks as if it had some', () => expect(bases('وليد')[0]).toBe('وليد'));
});

describe('stem', () => {
  it('brings inflected forms of a noun together', () => {
    const stems = ['الهجوم', 'وهجوم', 'بالهجوم', 'هجومه'].map((word) => stem(fold(word)));
    expect(new Set(stems).size).toBe(1);
  });

  it('always leaves two letters', () => {
    for (const word of ['يد', 'ات', 'ها', 'الى', 'وان']) expect(stem(fold(word)).length).toBeGreaterThanOrEqual(2);
  });
});

describe('textDirection', () => {
  it.each([
    ['أعلنت شركة Apple عن هاتف iPhone', 'rtl'],
    ['Reuters reported from القاهرة', 'ltr'],
    ['12.5 % — 2022', null],
    ['', null],
  ])('%s', (text, direction) => expect(textDirection(text)).toBe(direction));
});

describe('months', () => {
  it.each(['تموز', 'يوليو', 'جويلية', 'يوليوز'])('%s is July', (name) =>
    expect(GREGORIAN_MONTHS.get(fold(name))).toBe(7),
  );
  it('knows Hijri months of two words', () => expect(HIJRI_MONTHS.get(fold('ربيع الآخر'))).toBe(4));

  it('turns Hijri days into Gregorian ones', () => {
    const iso = (time: number | null) => time && new Date(time).toISOString().slice(0, 10);
    expect(iso(hijriToUtc(1444, 1, 1))).toBe('2022-07-30');
    expect(iso(hijriToUtc(1436, 9, 1))).toBe('2015-06-18');
    expect(hijriToUtc(1444, 1, 31)).toBeNull();
  });
});

describe('numberOf', () => {
  it.each([
    ['٣', 3],
    ['۱۴', 14],
    ['ثلاثة', 3],
    ['الرابع', 4],
    ['كتاب', null],
  ])('%s', (word, value) => expect(numberOf(fold(word))).toBe(value));
});
