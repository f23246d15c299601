/** Settings of training, chosen on the development sentences of `sets.ts`; what cross-validation says of them is in docs/BENCHMARKS.md. */
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

const weighing =
  (change: Partial<typeof SET_WEIGHTS>): ModelOptions['weightOf'] =>
  ({ corpus }) =>
    ({ ...SET_WEIGHTS, ...change })[corpus] ?? 0;

/** What `npm run train -- --cross-validate` tries: the settings as they are, then one thing changed at a time. */
export const VARIANTS: ReadonlyArray<{ name: string; change: Partial<ModelOptions> }> = [
  { name: 'as they are', change: {} },
  { name: '50,000 features', change: { mostFeatures: 50_000 } },
  { name: '150,000 features', change: { mostFeatures: 150_000 } },
  { name: 'decay / 3', change: { decay: MODEL_OPTIONS.decay / 3 } },
  { name: 'decay × 3', change: { decay: MODEL_OPTIONS.decay * 3 } },
  { name: 'original labels × 0.5', change: { weightOf: weighing({ original: 0.25 }) } },
  { name: 'AQMAR and Wojood × 2', change: { weightOf: weighing({ aqmar: 1, wojood: 1 }) } },
];

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
