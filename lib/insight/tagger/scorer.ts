/** Scores of tokens: the sum of their features' weights, with what a single word adds kept for when it comes again. */
import type { Token } from '../tokens.ts';
import { LABEL_COUNT } from './decoder.ts';
import { extractFeaturesOfMore, FEATURES_OF_MORE, featuresOfOne, NO_WORD, PLACES_AROUND } from './features.ts';
import type { WeightTable } from './weights.ts';
import type { WordFacts } from './word-facts.ts';

/** Words whose sums are kept: 250 bytes each. */
const LIMIT = 12_000;

export class Scorer {
  readonly #facts: WordFacts;
  readonly #weights: WeightTable;
  readonly #known = new Map<string, Int32Array>();
  readonly #outside: Int32Array;

  constructor(facts: WordFacts, weights: WeightTable) {
    this.#facts = facts;
    this.#weights = weights;
    this.#outside = this.#sumsOf(NO_WORD);
  }

  /** `LABEL_COUNT` sums of weights a token; `rules` and `topics` as `extractFeatures` takes them. */
  score(tokens: readonly Token[], rules: Uint8Array, topics: Uint8Array): Int32Array {
    const features = extractFeaturesOfMore(tokens, rules, topics, this.#facts);
    const scores = new Int32Array(tokens.length * LABEL_COUNT);
    for (let i = 0; i < tokens.length; i++)
      this.#weights.add(features, i * FEATURES_OF_MORE, (i + 1) * FEATURES_OF_MORE, scores, i * LABEL_COUNT);
    const words = tokens.map((token) => this.#wordSums(token));
    const reach = (PLACES_AROUND - 1) / 2;
    for (let i = 0; i < tokens.length; i++) {
      for (let place = 0; place < PLACES_AROUND; place++) {
        const sums = words[i + place - reach] ?? this.#outside;
        const [from, at] = [place * LABEL_COUNT, i * LABEL_COUNT];
        for (let y = 0; y < LABEL_COUNT; y++) scores[at + y] = (scores[at + y] as number) + (sums[from + y] as number);
      }
    }
    return scores;
  }

  #wordSums(token: Token): Int32Array {
    let sums = this.#known.get(token.text);
    if (!sums) {
      sums = this.#sumsOf(this.#facts.of(token));
      if (this.#known.size > LIMIT) this.#known.clear();
      this.#known.set(token.text, sums);
    }
    return sums;
  }

  /** What a word adds to the scores of the tokens around it, place by place. */
  #sumsOf(facts: Int32Array): Int32Array {
    const sums = new Int32Array(PLACES_AROUND * LABEL_COUNT);
    for (let place = 0; place < PLACES_AROUND; place++) {
      const features = featuresOfOne(facts, place);
      this.#weights.add(features, 0, features.length, sums, place * LABEL_COUNT);
    }
    return sums;
  }
}
