import { describe, expect, it } from 'vitest';
import { cleanTag, completeTag, joinTags, MAX_TAG, splitTags, uniqueTags } from '../../../lib/library/tags.ts';

describe('a tag', () => {
  it.each([
    ['  اقتصاد  عربي ', 'اقتصاد عربي'],
    ['#اقتصاد', 'اقتصاد'],
    ['\u202Eطاقة\u0007\nنفط', 'طاقة نفط'],
    ['ما\u200cبعد', 'ما\u200cبعد'],
    ['###', ''],
    ['a'.repeat(MAX_TAG + 50), 'a'.repeat(MAX_TAG)],
  ])('%j is kept as %j', (written, kept) => expect(cleanTag(written)).toBe(kept));

  it('is never cut in the middle of a character', () => {
    expect(cleanTag('😀'.repeat(MAX_TAG)).isWellFormed()).toBe(true);
  });

  it('is one in all spellings that fold to the same, in the spelling that came first', () => {
    expect(uniqueTags(['أسعار', 'اسعار', 'أَسْعار', 'Energy', 'energy', ''])).toEqual(['أسعار', 'Energy']);
    expect(uniqueTags(['اسعار', 'وقود'], ['أسعار'])).toEqual(['أسعار', 'وقود']);
    expect(joinTags(['أسعار'], ['اسعار', 'نفط'])).toEqual(['أسعار', 'نفط']);
  });

  it('is separated from the next by commas of either script', () => {
    expect(splitTags('اقتصاد، طاقة , نفط؛ غاز،')).toEqual(['اقتصاد', 'طاقة', 'نفط', 'غاز']);
  });
});

describe('completing a tag', () => {
  const known = ['اقتصاد', 'أسعار النفط', 'الطاقة', 'Energy'];
  it.each([
    ['إقت', [], ['اقتصاد']],
    ['اسعار', [], ['أسعار النفط']],
    ['نف', [], ['أسعار النفط']],
    ['طاق', [], ['الطاقة']],
    ['ENER', [], ['Energy']],
    ['', ['إقتصاد'], ['أسعار النفط', 'الطاقة', 'Energy']],
    ['غاز', [], []],
  ])('%j without %j offers %j', (written, taken, offered) =>
    expect(completeTag(written, known, taken)).toEqual(offered),
  );
});
