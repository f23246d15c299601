/** The reading of a page in slices, so that a huge page stays alive while it is read. */
import type { GateLook } from './gate.ts';
import { readingSteps } from './read-page.ts';
import type { PageContent, ReadOptions } from './types.ts';

/** How long one slice may last, ms: with one more step still less than a frame that a reader notices. */
const SLICE_MS = 20;

/** After so many changes of the page in the middle of a reading it is read to its end: the next reading follows soon. */
const MOST_STARTS = 3;

const CHANGES: MutationObserverInit = { childList: true, characterData: true, subtree: true };

/**
 * Reads a document like `readPage`. An ordinary page is read at once, so that nothing on it flickers; of a huge one the rest
 * is read in slices of SLICE_MS between other work, from the beginning when the page changed meanwhile.
 *
 * @returns the content, or a promise of it where more than a slice was needed; the promise is rejected with the
 * signal's reason when that aborts.
 */
export function readPageInSlices(
  document: Document,
  options: ReadOptions | undefined,
  gate: GateLook | undefined,
  signal: AbortSignal,
): PageContent | Promise<PageContent> {
  const steps = readingSteps(document, options, gate);
  const content = runSlice(steps);
  return content ?? readRest(document, options, steps, signal);
}

type Steps = Generator<void, PageContent>;

function runSlice(steps: Steps): PageContent | undefined {
  const end = performance.now() + SLICE_MS;
  do {
    const step = steps.next();
    if (step.done) return step.value;
  } while (performance.now() < end);
  return undefined;
}

async function readRest(
  document: Document,
  options: ReadOptions | undefined,
  first: Steps,
  signal: AbortSignal,
): Promise<PageContent> {
  let steps = first;
  let starts = 1;
  let isChanged = false;
  const observer = new MutationObserver(() => {
    isChanged = true;
  });
  observer.observe(document, CHANGES);
  try {
    for (;;) {
      await otherWork();
      signal.throwIfAborted();
      if (isChanged && starts < MOST_STARTS) {
        isChanged = false;
        starts += 1;
        steps = readingSteps(document, options);
      }
      const content = runSlice(steps);
      if (content) return content;
    }
  } finally {
    observer.disconnect();
  }
}

/** Resolves after the page had its turn. `scheduler.yield` comes back before new work; older browsers have none. */
export function otherWork(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
