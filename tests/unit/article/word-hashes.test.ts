import { describe, expect, it } from 'vitest';
import { isNumberHash, wordHashes } from '../../../lib/article/word-hashes.ts';

describe('word hashes', () => {
  it('are the same for spellings that readers take for the same', () =>
    expect(wordHashes('أُعلِنَت «النتائجُ» في ١٢ مدرســة،إلى')).toEqual(wordHashes('اعلنت النتائج  في 12 مدرسه الي')));

  it('differ for different words', () => expect(new Set(wordHashes('قال قالت قالوا يقول مقال القول')).size).toBe(6));

  it('tell words with digits apart', () =>
    expect(wordHashes('بلغ 42 عددا ٧٠ وكوفيد19').map(isNumberHash)).toEqual([false, true, false, true, true]));

  it('give nothing for text without words', () => expect(wordHashes(' …!؟ -- ')).toEqual([]));
});
