/** Waiting for a condition instead of for a time. */

/** How long a browser may take for anything, milliseconds: far more than it ever should, on a machine that does much beside. */
export const ANSWER_MS = 90_000;

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * Asks again and again until the answer is neither undefined, null nor false.
 *
 * @param what named in the error
 * @param timeoutMs how long at most, milliseconds
 * @throws Error when the time is over; an error of `ask` itself counts as "not yet" and is named then
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T> | T,
  timeoutMs = ANSWER_MS,
): Promise<Exclude<T, undefined | null | false>> {
  const deadline = Date.now() + timeoutMs;
  let last: unknown;
  for (;;) {
    try {
      // An answer that never comes must not hold the test up for ever.
      const answer = await within('the answer', Math.max(1_000, deadline - Date.now()), Promise.resolve(ask()));
      if (answer !== undefined && answer !== null && answer !== false) {
        return answer as Exclude<T, undefined | null | false>;
      }
      last = answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs} ms for: ${what}. Last answer: ${String(last)}`);
    await pause(50);
  }
}

/** The promise's value, or an error when it takes longer than `timeoutMs` milliseconds. */
export async function within<T>(what: string, timeoutMs: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${timeoutMs} ms`)), timeoutMs);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
