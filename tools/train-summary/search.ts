/**
 * Weights of a summary by coordinate ascent on the measure itself: the gain in ROUGE-1 over the article's beginning at equal
 * length. (A regression on how much of each sentence people's summaries hold was tried first and chose worse.)
 */

import { choose, type Weights } from '../../lib/insight/summary.ts';
import { FEATURES, type Feature } from '../../lib/insight/summary-candidates.ts';
import type { TrainingDocument } from './documents.ts';
import { gainOverLead } from './rouge.ts';

/** What a weight is tried at. */
const STEPS = [-0.3, -0.15, 0, 0.15, 0.3, 0.6];
/**
 * What counts from the start, because these documents cannot teach it: one set has no headlines, in the other the lead nearly
 * always has the headline's words; and a summary that repeats itself is none.
 */
const HEADLINE = 0.3;
const NOVELTY = 0.2;
/** Less than this is no gain worth a feature. */
const LEAST_GAIN = 0.0004;
const ROUNDS = 2;

const nothing = (): Record<Feature, number> => Object.fromEntries(FEATURES.map((name) => [name, 0])) as never;

/** The article's beginning: where the search starts. The first sentences, as far as they do not repeat each other. */
export function leadWeights(): Weights {
  return {
    weights: { ...nothing(), early: 1, headline: HEADLINE },
    choice: { novelty: NOVELTY, newActors: 0, likeness: 0 },
  };
}

/** The gain of one document. */
export function gainOf({ candidates, story, words, beginning, references }: TrainingDocument, table: Weights): number {
  const chosen = choose(candidates, story, table).sort((a, b) => a.order - b.order);
  return gainOverLead(
    chosen.flatMap((candidate) => words.get(candidate) ?? []),
    beginning,
    references,
  );
}

/** The mean over the sets of their mean gains. */
function objective(documents: readonly TrainingDocument[], table: Weights): number {
  const sums = new Map<string, [sum: number, count: number]>();
  for (const document of documents) {
    const [sum, count] = sums.get(document.set) ?? [0, 0];
    sums.set(document.set, [sum + gainOf(document, table), count + 1]);
  }
  const means = [...sums.values()].map(([sum, count]) => sum / count);
  return means.reduce((sum, mean) => sum + mean, 0) / Math.max(1, means.length);
}

/**
 * Changes one weight after the other, from the article's beginning on, as long as the mean gain grows.
 *
 * @param used the features that may get a weight
 */
export function searchWeights(
  documents: readonly TrainingDocument[],
  used: readonly Feature[],
  say: (what: string) => void = () => undefined,
): Weights {
  let best = leadWeights();
  let most = objective(documents, best);
  const attempt = (table: Weights, what: string) => {
    const gain = objective(documents, table);
    if (gain <= most + LEAST_GAIN) return;
    [best, most] = [table, gain];
    say(`${what}: ${gain.toFixed(4)}`);
  };
  for (let round = 0; round < ROUNDS; round++) {
    const before = most;
    for (const name of used) {
      if (name === 'early' || name === 'headline') continue;
      for (const step of STEPS) {
        attempt({ ...best, weights: { ...best.weights, [name]: step } }, `${name} ${step}`);
      }
    }
    if (most === before) break;
  }
  return best;
}
