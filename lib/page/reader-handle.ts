import type { GateAnswer } from '../types.ts';

/**
 * How the gate and the reader script, two files in one isolated world, find each other. The world's global object is
 * out of the page's reach.
 */
export interface ReaderHandle {
  /** Id of the running visit, '' when the reader rests. */
  visitId(): string;
  /** Starts a visit, or sends the reading again where one is running (the page came back from the bfcache). */
  wake(): void;
  /** Ends the visit and undoes what it did to the page; the reader rests until it is woken. */
  rest(): void;
  /** The address changed in the same document: ends the visit and starts another once the page is quiet. */
  follow(): void;
}

const READER = Symbol.for('khulasa.reader');
const GATE = Symbol.for('khulasa.gate');

interface World {
  [READER]?: ReaderHandle;
  [GATE]?: { answer: () => GateAnswer; startMs: number };
}

const world = globalThis as World;

export const currentReader = (): ReaderHandle | undefined => world[READER];

/** Announces this world's reader; answers false where one is there already. */
export function claimReader(handle: ReaderHandle): boolean {
  if (world[READER]) return false;
  world[READER] = handle;
  return true;
}

/** Whether this world has a gate. */
export const hasGate = (): boolean => world[GATE] !== undefined;

/**
 * Claims the gate's place in this world; answers false to a second gate (injected into a tab that had one).
 *
 * @param answer what the gate saw, asked for when it is needed
 */
export function claimGate(answer: () => GateAnswer): boolean {
  if (world[GATE]) return false;
  world[GATE] = { answer, startMs: 0 };
  return true;
}

/** Notes what the gate's start took of the page's thread besides its look, ms. */
export function noteGateStart(ms: number): void {
  if (world[GATE]) world[GATE].startMs = ms;
}

/** What this document's gate saw last. */
export function gateAnswer(): GateAnswer {
  return world[GATE]?.answer() ?? { verdict: 'not-arabic', reason: 'too-short', gateMs: 0 };
}

/** What the gate's start took besides its look, ms. */
export const gateStartMs = (): number => world[GATE]?.startMs ?? 0;
