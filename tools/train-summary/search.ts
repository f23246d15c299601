/**
 * Weights of a summary by random search around the article's beginning on the measure itself, the gain in ROUGE-1 over the
 * beginning at equal length; the mean of the best tables is what is learned, since a single best one owes much to chance.
 */

import { choose } from '../../lib/insight/summary.ts';
import { FEATURES, type Weights } from '../../lib/insight/summary-candidates.ts';
import { seededRandom } from '../train/random.ts';
import type { TrainingDocument } from './documents.ts';
import { gainOverLead } from './rouge.ts';

const DRAWS = 1600;
/** So many of the best are averaged. */
const BEST = 8;
/** A mean weight below this is chance, and its feature counts nothing. */
const LEAST = 0.1;
const SEED = 5;
/** The share of the features that a draw gives a weight, and how far its weights go (standard deviation). */
const USED = 0.4;
const SPREAD = 0.3;
/**
 * Weights that these documents cannot teach, and how far a draw goes from them: one set has no headlines and in the other the lead
 * nearly always has the headline's words; quotations are rare in both, and no summary of a report; a summary that repeats
 * itself is none.
 */
const GIVEN: Partial<Record<keyof Weights, { weight: number; spread: number }>> = {
  headline: { weight: 0.35, spread: 0.1 },
  quoted: { weight: -0.4, spread: 0.1 },
  novelty: { weight: 0.2, spread: 0.15 },
};

const NAMES: readonly (keyof Weights)[] = [...FEATURES, 'novelty'];

/** The article's beginning: its first sentences, as far as they are no quotations and do not repeat each other. */
export function leadWeights(): Weights {
  return tableOf((name) => (name === 'early' ? 1 : (GIVEN[name]?.weight ?? 0)));
}

/** The tables that are tried, the lead's first; the same ones every time. */
export function drawTables(): Weights[] {
  const random = seededRandom(SEED);
  const gauss = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const lead = leadWeights();
  const draw = () =>
    tableOf((name) => {
      const given = GIVEN[name];
      if (given) return given.weight + given.spread * gauss();
      const isUsed = random() < USED;
      return name !== 'early' && isUsed ? SPREAD * gauss() : lead[name];
    });
  return [lead, ...Array.from({ length: DRAWS }, draw)];
}

/** Gives the gain of a document by a table; a choice of sentences is weighed once, however many tables make it. */
export function gainer({ placed, wanted, words, beginning, references }: TrainingDocument) {
  const known = new Map<string, number>();
  return (table: Weights): number => {
    const chosen = choose(placed, wanted, table).sort((a, b) => a.order - b.order);
    const key = chosen.map(({ order }) => order).join();
    let gain = known.get(key);
    if (gain === undefined) {
      gain = gainOverLead(
        chosen.flatMap((candidate) => words.get(candidate) ?? []),
        beginning,
        references,
      );
      known.set(key, gain);
    }
    return gain;
  };
}

/**
 * The mean of the tables with the greatest mean gain, without the weights that come to little, each set of documents counting as much as the other.
 *
 * @param gains for each table the gain of each document
 * @param setOf the set of each document, null for one that is held out
 */
export function bestTable(
  tables: readonly Weights[],
  gains: readonly (readonly number[])[],
  setOf: readonly (string | null)[],
): Weights {
  const best = tables
    .map((table, i) => ({ table, worth: objective(gains[i] ?? [], setOf) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, BEST);
  return tableOf((name) => {
    const mean = best.reduce((sum, { table }) => sum + table[name] / best.length, 0);
    return Math.abs(mean) < LEAST ? 0 : Math.round(mean * 1000) / 1000;
  });
}

function objective(gains: readonly number[], setOf: readonly (string | null)[]): number {
  const sums = new Map<string, [sum: number, count: number]>();
  for (const [i, gain] of gains.entries()) {
    const set = setOf[i];
    if (!set) continue;
    const [sum, count] = sums.get(set) ?? [0, 0];
    sums.set(set, [sum + gain, count + 1]);
  }
  const means = [...sums.values()].map(([sum, count]) => sum / count);
  return means.reduce((sum, mean) => sum + mean, 0) / Math.max(1, means.length);
}

const tableOf = (weight: (name: keyof Weights) => number): Weights =>
  Object.fromEntries(NAMES.map((name) => [name, weight(name)])) as Weights;
