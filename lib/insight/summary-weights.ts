/** Written by `npm run train:summary`; do not edit by hand. */
import type { Weights } from './summary-candidates.ts';

export const WEIGHTS: Weights = {
  lead: 0,
  early: 1,
  logPlace: 0,
  place: 0,
  headline: 0.39,
  coverage: 0,
  centrality: 0,
  neighbours: 0,
  actors: 0,
  numbers: 0,
  tooLong: -0.579,
  quoted: -0.445,
  novelty: 0.154,
};
