import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWord, type Opening } from '../../../lib/article/opening.ts';
import {
  COMMENT_FORM,
  DISCLAIMER,
  isAdLabel,
  READ_ALSO,
  SHARE_WORD,
  SITE_LABEL,
} from '../../../lib/article/wording.ts';

/** Texts that a pattern matches. What it looks ahead for stands in them. */
function textsOf(pattern: RegExp): fc.Arbitrary<string> {
  const plain = pattern.source.replace(/\(\?![^()]*\)/g, '').replaceAll('(?=', '(?:');
  const texts = alternatives(plain).map((part) => fc.stringMatching(new RegExp(part)));
  return fc.oneof(...texts).filter((text) => pattern.test(text));
}

/** The parts between the bars outside all brackets, so that each of them is tried. */
function alternatives(source: string): string[] {
  const parts = [''];
  let depth = 0;
  let isInClass = false;
  for (const [unit] of source.matchAll(/\\.|[^\\]/gs)) {
    if (unit === '[') isInClass = true;
    else if (unit === ']') isInClass = false;
    else if (!isInClass && unit === '(') depth++;
    else if (!isInClass && unit === ')') depth--;
    if (unit === '|' && depth === 0 && !isInClass) parts.push('');
    else parts[parts.length - 1] += unit;
  }
  return parts;
}

describe('the first word of a folded text', () => {
  it.each([
    ['اقرا ايضا: نص', 'اقرا'],
    ['«*- شاهد', 'شاهد'],
    ['12 تعليق', '12'],
    ['facebook', 'facebook'],
    ['… !', ''],
    ['', ''],
  ])('of %j is %j', (text, word) => {
    expect(firstWord(text)).toBe(word);
  });
});

describe('a wording that is known by its first word', () => {
  it.each<[string, Opening]>([
    ['read also', READ_ALSO],
    ['share', SHARE_WORD],
    ['disclaimer', DISCLAIMER],
    ['comment form', COMMENT_FORM],
    ['label of the site', SITE_LABEL],
  ])('%s: every text that the pattern matches begins with one of the words', (_, opening) => {
    fc.assert(
      fc.property(textsOf(opening.pattern), (text) => opening.mayBe(text)),
      { numRuns: 3000 },
    );
  });

  it('tells words that begin alike apart', () => {
    expect(READ_ALSO.test('اقرا ايضا: خبر اخر')).toBe(true);
    expect(READ_ALSO.test('اقراص الدواء ايضا')).toBe(false);
    expect(SHARE_WORD.test('تليجرام')).toBe(true);
    expect(isAdLabel('محتوي برعايه')).toBe(true);
  });
});
