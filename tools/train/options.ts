/** Settings of training, chosen on the development sentences of `sets.ts`; not cross-validated (see docs/BENCHMARKS.md). */
import type { ModelOptions } from './pipeline.ts';
import { SET_WEIGHTS } from './sets.ts';

export const MODEL_OPTIONS: ModelOptions = {
  weightOf: ({ corpus }) => SET_WEIGHTS[corpus] ?? 0,
  epochs: 8,
  rate: 0.05,
  decay: 0.003,
  dropout: 0,
  wordDropout: 0.15,
  leastTokens: 4,
  mostFeatures: 100_000,
  outside: 1.1,
  seed: 1,
};

export const VECTOR_OPTIONS = {
  size: 48,
  epochs: 4,
  leastCount: 4,
  classes: [1024, 192, 40],
  seed: 7,
  classSeed: 3,
} as const;
/** Names of the lists that count at least so much enter the table although no news has them. */
export const LEAST_NAME_COUNT = 2;
