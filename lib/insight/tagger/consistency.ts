/** A name that is plain in one place is a name in the others: what one occurrence of a word tells about the rest. */
import { LABEL_COUNT } from './decoder.ts';

/** Occurrences that lie further apart than this, in tokens, may speak of different things. */
const REACH = 500;
/** How much the other occurrences weigh against what a place says itself: the exponent of their mean. */
const WEIGHT = 0.6;
const FLOOR = 0.02;
/** Person, place and organisation; the labels of kind k are 2k + 1 and 2k + 2. */
const KIND_COUNT = 3;

/**
 * Changes the chances of words that come again, towards the mean of the other occurrences nearby. After the idea of
 * Krishnan and Manning (2006), with the mean of chances in place of a second model.
 *
 * @param chances `LABEL_COUNT` a token, changed in place
 * @param words a number for each token, the same for the same word; 0 for tokens that are left alone
 */
export function makeConsistent(chances: Float64Array, words: Int32Array): void {
  const places = new Map<number, number[]>();
  words.forEach((word, i) => {
    if (word === 0) return;
    const list = places.get(word);
    if (list) list.push(i);
    else places.set(word, [i]);
  });
  const before = chances.slice();
  for (const list of places.values()) if (list.length > 1) spread(chances, before, list);
}

function spread(chances: Float64Array, before: Float64Array, places: readonly number[]): void {
  const sums = new Float64Array(KIND_COUNT);
  const add = (place: number, sign: number) => {
    for (let kind = 0; kind < KIND_COUNT; kind++)
      sums[kind] = (sums[kind] as number) + sign * kindChance(before, place, kind);
  };
  let [low, high] = [0, 0];
  for (const place of places) {
    while (high < places.length && (places[high] as number) - place <= REACH) add(places[high++] as number, 1);
    while (place - (places[low] as number) > REACH) add(places[low++] as number, -1);
    const others = high - low - 1;
    if (others === 0) continue;
    for (let kind = 0; kind < KIND_COUNT; kind++) {
      const own = kindChance(before, place, kind);
      const mean = ((sums[kind] as number) - own) / others;
      const factor = ((mean + FLOOR) / (own + FLOOR)) ** WEIGHT;
      const at = place * LABEL_COUNT + 2 * kind + 1;
      chances[at] = (chances[at] as number) * factor;
      chances[at + 1] = (chances[at + 1] as number) * factor;
    }
    normalise(chances, place * LABEL_COUNT);
  }
}

function kindChance(chances: Float64Array, place: number, kind: number): number {
  const at = place * LABEL_COUNT + 2 * kind + 1;
  return (chances[at] as number) + (chances[at + 1] as number);
}

function normalise(chances: Float64Array, at: number): void {
  let sum = 0;
  for (let y = 0; y < LABEL_COUNT; y++) sum += chances[at + y] as number;
  for (let y = 0; y < LABEL_COUNT; y++) chances[at + y] = (chances[at + y] as number) / sum;
}
