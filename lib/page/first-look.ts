/**
 * The gate's first look, taken before anything else of its script is set up: on most pages of the web it is all that the gate
 * ever does, and the browser's extension API alone costs more to touch than this look.
 */
import { lookAtPage } from '../article/gate.ts';
import type { GateAnswer } from '../types.ts';
import { FOREIGN_AFTER_MS, MAY_LOOK } from './far-look.ts';
import { SCRIPT_START } from './script-start.ts';

/** What the look saw, its time counted from the script's start; null in this world's second gate and in a prerendered page. */
export const FIRST_LOOK: GateAnswer | null = MAY_LOOK ? lookOnce() : null;

function lookOnce(): GateAnswer {
  if (FOREIGN_AFTER_MS !== null) return { verdict: 'not-arabic', reason: 'not-arabic', gateMs: FOREIGN_AFTER_MS };
  const look = lookAtPage(document, false);
  return { ...look, gateMs: performance.now() - SCRIPT_START };
}
