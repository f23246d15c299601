/** Whether an article was really on screen: only then is its visit worth remembering. */

/** Time on screen that counts as seen, ms, in all. */
export const SEEN_AFTER_MS = 5_000;

/** A scroll belongs to the reader when it comes so soon after the reader's input, ms. */
const INPUT_REACH_MS = 1_000;

/** What readers scroll with. Scrolls without any of these are the site's, the browser's or ours. */
const INPUTS = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

/**
 * Resolves once the document was visible for SEEN_AFTER_MS in all or was scrolled by the reader while visible; never while
 * it is only prerendered. After an abort it stays pending, and no timer or listener is left.
 */
export function whenSeen(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return;
    const done = new AbortController();
    const until = { signal: AbortSignal.any([signal, done.signal]), capture: true, passive: true };
    let timer: ReturnType<typeof setTimeout> | undefined;
    let visibleSince: number | null = null;
    let visibleMs = 0;
    let inputAt = Number.NEGATIVE_INFINITY;

    const isOnScreen = (): boolean => document.visibilityState === 'visible' && !isPrerendering(document);

    const finish = (): void => {
      done.abort();
      resolve();
    };

    const update = (): void => {
      clearTimeout(timer);
      const now = performance.now();
      if (visibleSince !== null) visibleMs += now - visibleSince;
      visibleSince = isOnScreen() ? now : null;
      if (visibleSince !== null) timer = setTimeout(finish, Math.max(0, SEEN_AFTER_MS - visibleMs));
    };

    until.signal.addEventListener('abort', () => clearTimeout(timer));
    document.addEventListener('visibilitychange', update, until);
    document.addEventListener('prerenderingchange', update, until);
    for (const type of INPUTS) {
      document.addEventListener(
        type,
        (event) => {
          if (event.isTrusted) inputAt = performance.now();
        },
        until,
      );
    }
    document.addEventListener(
      'scroll',
      () => {
        if (isOnScreen() && performance.now() - inputAt <= INPUT_REACH_MS) finish();
      },
      until,
    );
    update();
  });
}

/** Chromium only; elsewhere a document is never prerendered. */
function isPrerendering(document: Document): boolean {
  return 'prerendering' in document && document.prerendering === true;
}
