/** Labels of sentences under weights as they stand in training. */
import type { Lattice, Problem, Weights } from './crf.ts';

/** How likely each label is at each token of a sentence; `labels` numbers a token. */
export function posteriors(problem: Problem, sentence: number, weights: Weights, lattice: Lattice): Float64Array {
  const { labels, width, starts, features } = problem;
  const from = starts[sentence] as number;
  const count = (starts[sentence + 1] as number) - from;
  lattice.reset(count);
  lattice.setTransitions(weights.transitions);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < width; k++) {
      const row = features[(from + i) * width + k] as number;
      if (row === 0) continue;
      for (let y = 0; y < labels; y++)
        lattice.scores[i * labels + y] =
          (lattice.scores[i * labels + y] as number) + (weights.emissions[row * labels + y] as number);
    }
  }
  lattice.run(count, null, 0);
  return lattice.likely.subarray(0, count * labels);
}
