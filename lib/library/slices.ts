/** Long work in slices, so that the view it runs in stays alive, tells how far it is, and can be stopped. */

/** How long one slice may last, ms: less than a frame that a reader notices, with one more step. */
const SLICE_MS = 16;

/** Steps of long work between which the view has its turn. */
const STEPS_A_LOOK = 16;

/** Who waits for long work. */
export interface Watch {
  /** Stops it: the work rejects with the signal's reason and has changed nothing. */
  signal?: AbortSignal | undefined;
  /** Told after each slice; in the parts of the work that are counted. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Does something with each item, in slices.
 *
 * @throws the signal's reason, and what `step` throws
 */
export async function eachInSlices<T>(
  items: readonly T[],
  step: (item: T, index: number) => void,
  watch: Watch = {},
): Promise<void> {
  let end = performance.now() + SLICE_MS;
  for (const [index, item] of items.entries()) {
    step(item, index);
    if (index % STEPS_A_LOOK !== 0 || performance.now() < end) continue;
    watch.onProgress?.(index + 1, items.length);
    await turn();
    watch.signal?.throwIfAborted();
    end = performance.now() + SLICE_MS;
  }
}

/** Resolves after input and paint had their turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
