/**
 * The very first look of the gate, taken before its other modules are set up: on most pages of the web it is all that the gate ever
 * needs, and their tables and patterns would cost as much.
 */
import { isPlainlyForeign } from '../article/foreign.ts';
import { hasGate } from './reader-handle.ts';
import { SCRIPT_START } from './script-start.ts';

/** Whether the gate has to look at all: not in this world's second gate, and not in a prerendered page. */
export const MAY_LOOK = !hasGate() && !(document as { prerendering?: boolean }).prerendering;

/** What the answer took, ms, where this look was enough for one; else null. */
export const FOREIGN_AFTER_MS = MAY_LOOK && isPlainlyForeign(document) ? performance.now() - SCRIPT_START : null;
