/** Finds the highlights of a page in its live text, in slices, so that hundreds of them hold up nothing. */
import { findRange, indexOf } from '../anchoring/find.ts';
import { explainOrphan } from '../anchoring/orphan.ts';
import { buildTextMap, type TextMap } from '../anchoring/text-map.ts';
import { otherWork } from '../article/other-work.ts';
import type { Highlight, OrphanFinding } from '../types.ts';

/** How long one slice may last, ms: with one more highlight still less than a frame that a reader notices. */
const SLICE_MS = 16;

type Marked = Pick<Highlight, 'id' | 'selectors'>;

export interface FoundHighlights {
  /** The live Range of each highlight that was found, by id. */
  ranges: Map<string, Range>;
  /** Those that were not. */
  orphans: string[];
  /** What became of these; takes its time, in slices too. Rejects with the signal's reason. */
  explain(signal: AbortSignal): Promise<OrphanFinding[]>;
}

/**
 * The places of highlights in a document. Few of them on an ordinary page are found at once, so that nothing flickers; else
 * the rest follows in slices between other work.
 *
 * @returns the places, or a promise of them where more than a slice was needed; it is rejected with the signal's reason
 * when that aborts
 */
export function findHighlights(
  document: Document,
  highlights: readonly Marked[],
  signal: AbortSignal,
): FoundHighlights | Promise<FoundHighlights> {
  const steps = search(document, highlights);
  const found = runSlice(steps);
  return found ?? finish(steps, signal);
}

function* search(document: Document, highlights: readonly Marked[]): Generator<void, FoundHighlights> {
  const ranges = new Map<string, Range>();
  const lost: Marked[] = [];
  const map = highlights.length > 0 && document.body ? buildTextMap(document.body) : null;
  yield;
  // In the order of the page: where one is found tells where the next one is likely to be.
  const inOrder = highlights.toSorted((a, b) => a.selectors.position.start - b.selectors.position.start);
  for (const highlight of inOrder) {
    const range = map && findRange(map, highlight.selectors);
    if (range) ranges.set(highlight.id, range);
    else lost.push(highlight);
    yield;
  }
  return {
    ranges,
    orphans: lost.map(({ id }) => id),
    explain: async (signal) => (map ? finish(explainAll(map, lost), signal) : []),
  };
}

function* explainAll(map: TextMap, lost: readonly Marked[]): Generator<void, OrphanFinding[]> {
  const findings: OrphanFinding[] = [];
  for (const { id, selectors } of lost) {
    findings.push({ id, ...explainOrphan(indexOf(map), selectors) });
    yield;
  }
  return findings;
}

function runSlice<T>(steps: Generator<void, T>): T | undefined {
  const end = performance.now() + SLICE_MS;
  do {
    const step = steps.next();
    if (step.done) return step.value;
  } while (performance.now() < end);
  return undefined;
}

async function finish<T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    await otherWork();
    signal.throwIfAborted();
    const result = runSlice(steps);
    if (result !== undefined) return result;
  }
}
