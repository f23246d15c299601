/** Scores settings on sentences that their models did not see; the development sentences have no part in it. */
import type { TaggedSentence } from './corpora.ts';
import { type ModelOptions, measure, trainModel, type WordKnowledge } from './pipeline.ts';
import type { Score } from './score.ts';

/** Each set is cut into so many stretches of text; stretches, not sentences, go to the folds, since neighbours are alike. */
const STRETCHES = 24;
/** Parts of the sentences of which each is scored by models of the others. */
const FOLDS = 4;
/** Shares of the chance of O that are tried; they cost no training. */
const OUTSIDES = [0.6, 0.8, 1, 1.1, 1.3];

/** The fold of every sentence. Sets that annotate one text sentence by sentence are cut in the same places. */
export function foldsOf(sentences: readonly TaggedSentence[]): Uint8Array {
  const counts = new Map<string, number>();
  for (const { corpus } of sentences) counts.set(corpus, (counts.get(corpus) ?? 0) + 1);
  const seen = new Map<string, number>();
  return Uint8Array.from(sentences, ({ corpus }) => {
    const index = seen.get(corpus) ?? 0;
    seen.set(corpus, index + 1);
    return Math.floor((index / (counts.get(corpus) ?? 1)) * STRETCHES) % FOLDS;
  });
}

/**
 * Trains on all folds but one and tags that one, for each fold.
 *
 * @returns by share of O and by set, the scores of all folds together
 */
export function crossValidate(
  sentences: readonly TaggedSentence[],
  words: WordKnowledge,
  options: ModelOptions,
  say: (what: string) => void,
): Map<number, Map<string, Map<string, Score>>> {
  const folds = foldsOf(sentences);
  const sets = [...new Set(sentences.map(({ corpus }) => corpus))];
  const all = new Map(
    OUTSIDES.map((outside) => [outside, new Map(sets.map((set) => [set, new Map<string, Score>()]))]),
  );
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = sentences.filter((_, i) => folds[i] !== fold);
    const model = trainModel(others, words, options);
    for (const [outside, scores] of all)
      for (const [set, sum] of scores) {
        const own = sentences.filter(({ corpus }, i) => corpus === set && folds[i] === fold);
        for (const [kind, score] of measure({ ...model, outside }, own)) add(sum, kind, score);
      }
    say(`fold ${fold + 1}`);
  }
  return all;
}

function add(sums: Map<string, Score>, kind: string, { hits, said, truth }: Score): void {
  const sum = sums.get(kind) ?? { hits: 0, said: 0, truth: 0 };
  sums.set(kind, { hits: sum.hits + hits, said: sum.said + said, truth: sum.truth + truth });
}
