/** The reading of a page in slices, so that a huge page stays alive while it is read. */
import type { GateLook } from './gate.ts';
import { otherWork } from './other-work.ts';
import { readingSteps } from './read-page.ts';
import type { PageContent, ReadOptions } from './types.ts';

/** How long one slice may last, ms: with one more step still less than a frame that a reader notices. */
const SLICE_MS = 30;

/** After so many changes of the page in the middle of a reading it is read to its end: the next reading follows soon. */
const MOST_STARTS = 3;

const CHANGES: MutationObserverInit = { childList: true, characterData: true, subtree: true };

/**
 * Reads a document like `readPage`. An ordinary page is read at once, so that nothing on it flickers; of a huge one the rest
 * is read in slices of SLICE_MS between other work, from the beginning when the page changed meanwhile.
 *
 * @param spent grows by the thread's time that the reading takes
 * @returns the content, or a promise of it where more than a slice was needed; the promise is rejected with the
 * signal's reason when that aborts.
 */
export function readPageInSlices(
  document: Document,
  options: ReadOptions | undefined,
  gate: GateLook | undefined,
  signal: AbortSignal,
  spent: Spent = { ms: 0 },
): PageContent | Promise<PageContent> {
  const steps = readingSteps(document, options, gate);
  const content = runSlice(steps, spent);
  return content ?? readRest(document, options, steps, signal, spent);
}

/** Time of the page's thread that went into a reading: all of its slices, without what ran between them. */
export interface Spent {
  ms: number;
}

type Steps = Generator<void, PageContent>;

function runSlice(steps: Steps, spent: Spent): PageContent | undefined {
  const start = performance.now();
  let now = start;
  let content: PageContent | undefined;
  do {
    const step = steps.next();
    if (step.done) content = step.value;
    now = performance.now();
  } while (!content && now < start + SLICE_MS);
  spent.ms += now - start;
  return content;
}

async function readRest(
  document: Document,
  options: ReadOptions | undefined,
  first: Steps,
  signal: AbortSignal,
  spent: Spent,
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
      const content = runSlice(steps, spent);
      if (content) return content;
    }
  } finally {
    observer.disconnect();
  }
}
