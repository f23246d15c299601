import { describe, expect, it } from 'vitest';
import { makeConsistent } from '../../../../lib/insight/tagger/consistency.ts';
import { LABEL_COUNT } from '../../../../lib/insight/tagger/decoder.ts';
import { isSportWord, sportLevels } from '../../../../lib/insight/tagger/topic.ts';

/** Chances of tokens of which each is a place of one word with the chance given, and otherwise no name. */
function placeChances(places: readonly number[]): Float64Array {
  const chances = new Float64Array(places.length * LABEL_COUNT);
  places.forEach((place, i) => {
    chances[i * LABEL_COUNT] = 1 - place;
    chances[i * LABEL_COUNT + 3] = place;
  });
  return chances;
}

describe('consistency', () => {
  it('lets a plain name help where the same word is in doubt', () => {
    const chances = placeChances([0.95, 0.3, 0.3]);
    makeConsistent(chances, Int32Array.of(7, 7, 8));
    expect(chances[LABEL_COUNT + 3]).toBeGreaterThan(0.45);
    expect(chances[2 * LABEL_COUNT + 3]).toBeCloseTo(0.3);
  });

  it('leaves words alone that have no number, and such as stand far apart', () => {
    const far = placeChances([0.95, ...new Array(600).fill(0.01), 0.3]);
    const words = new Int32Array(602);
    words[0] = words[601] = 5;
    makeConsistent(far, words);
    expect(far[601 * LABEL_COUNT + 3]).toBeCloseTo(0.3);
    expect(far[LABEL_COUNT + 3]).toBeCloseTo(0.01);
  });
});

describe('topic', () => {
  it('knows words of sport behind proclitics and article', () => {
    expect(['مباراه', 'المباراه', 'للفريق', 'واللاعب'].every(isSportWord)).toBe(true);
    expect(['حكومه', 'الوزير', 'ال', ''].some(isSportWord)).toBe(false);
  });

  it('counts them around each token, not in the whole text', () => {
    const isSport = new Uint8Array(400);
    isSport.fill(1, 0, 10);
    const levels = sportLevels(isSport);
    expect([levels[0], levels[5], levels[399]]).toEqual([3, 3, 0]);
    expect(sportLevels(new Uint8Array(0))).toHaveLength(0);
  });
});
