/** Written by `npm run train:summary`; do not edit by hand. */
import type { Weights } from './summary-candidates.ts';

export const WEIGHTS: Weights = {
  lead: -0.037,
  early: 1,
  logPlace: 0.094,
  place: 0.061,
  headline: 0.308,
  coverage: 0.052,
  centrality: 0.021,
  neighbours: -0.019,
  actors: 0,
  numbers: 0.008,
  tooLong: -0.578,
  quoted: -0.027,
  novelty: 0.189,
};
