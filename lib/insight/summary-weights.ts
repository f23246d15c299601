/** Written by `npm run train:summary`; do not edit by hand. */
import type { Feature } from './summary-candidates.ts';

/** What each feature of a sentence is worth. */
export const WEIGHTS: Record<Feature, number> = {
  lead: -0.15,
  early: 1,
  logPlace: 0.3,
  place: 0,
  headline: 0.3,
  headlineRare: 0,
  coverage: 0,
  centrality: 0,
  neighbours: 0.15,
  likeLead: 0,
  actors: 0,
  numbers: 0,
  length: 0,
  tooLong: -0.3,
  quoted: -0.3,
  background: 0,
};

/** What new words and new actors are worth beside those already chosen, and what likeness to a chosen sentence costs. */
export const CHOICE = { novelty: 0.2, newActors: 0, likeness: 0 };
