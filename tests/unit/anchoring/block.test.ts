/** Block fingerprints and the next best place: what tells sentences apart that are alike. */
import { describe, expect, it } from 'vitest';
import { describePlace } from '../../../lib/anchoring/describe.ts';
import { findPlace } from '../../../lib/anchoring/match.ts';
import { createTextIndex, type TextIndex } from '../../../lib/anchoring/text-index.ts';
import type { HighlightSelectors } from '../../../lib/types.ts';

const BLOCKS = [
  'ملخص',
  'في المدينة القديمة رممت البلدية السوق والمسجد والحمام العام. العمل ما زال مستمرا. ويشكو التجار من الغبار والضجيج طوال النهار.',
  'وعلى الساحل بنت الشركة رصيفا للصيادين ومخزنا للثلج ومحطة وقود. العمل ما زال مستمرا. وتأخرت الرافعات التي طلبت من الخارج.',
  'وقدر خبير مستقل كلفة المشروعين معا بسبعين مليون دينار على خمس سنوات كاملة.',
];

function indexOf(blocks: string[]): TextIndex {
  let at = 0;
  const starts = blocks.map((block) => {
    const start = at;
    at += block.length + 1;
    return start;
  });
  return createTextIndex(blocks.join(' '), starts);
}

function select(words: string, block = 0): HighlightSelectors {
  const index = indexOf(BLOCKS);
  const start = index.text.indexOf(words, BLOCKS.slice(0, block).join(' ').length);
  const selectors = describePlace(index, start, start + words.length);
  if (start < 0 || !selectors) throw new Error(`Not in the text: ${words}`);
  return selectors;
}

/** The block that a place is in, and its words. */
function found(blocks: string[], selectors: HighlightSelectors): [block: number, words: string] | null {
  const index = indexOf(blocks);
  const place = findPlace(index, selectors);
  if (!place) return null;
  const block = blocks.findIndex((_, at) => place.start < blocks.slice(0, at + 1).join(' ').length);
  return [block, index.text.slice(place.start, place.end)];
}

const EQUAL = 'العمل ما زال مستمرا.';

describe('the fingerprint of a block', () => {
  it('tells equal sentences apart after blocks and sentences were put in another order', () => {
    const [summary = '', town = '', coast = '', cost = ''] = BLOCKS;
    const turned = (block: string) =>
      block
        .split(/(?<=\.) /)
        .reverse()
        .join(' ');
    const now = [cost, turned(coast), summary, turned(town)];
    expect(found(now, select(EQUAL, 1))).toEqual([3, EQUAL]);
    expect(found(now, select(EQUAL, 2))).toEqual([1, EQUAL]);
  });

  it('finds a whole short block wherever it was moved to', () => {
    const [summary = '', ...others] = BLOCKS;
    expect(found([...others, summary], select(summary))).toEqual([3, summary]);
  });

  it('is not needed: highlights of earlier versions are found without', () => {
    const { quote, position } = select('رصيفا للصيادين ومخزنا للثلج');
    expect(found(['خبر آخر أضيف في الأعلى.', ...BLOCKS], { quote, position })).toEqual([3, quote.exact]);
  });
});

describe('the next best place', () => {
  it('is not taken for the place itself once that is gone', () => {
    const selectors = select(EQUAL, 1);
    expect(selectors.nextBest?.words).toBe(1);
    expect(
      found(
        BLOCKS.filter((_, at) => at !== 1),
        selectors,
      ),
    ).toBeNull();
  });
});
