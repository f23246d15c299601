/** Notices that the address changed without a new document (SPA navigation). */

interface NavigationLike {
  addEventListener(type: 'currententrychange', listener: () => void, options?: { signal?: AbortSignal }): void;
}

/**
 * Calls back after the document's address changed, except for its fragment. Firefox before 147 has no Navigation API:
 * there the background tells of pushes, and this hears only of steps back and forth.
 *
 * @returns a function that checks now, for whoever learns of a change by other means
 */
export function watchLocation(signal: AbortSignal, onChange: () => void): () => void {
  const address = () => location.href.replace(/#.*$/, '');
  let last = address();
  const check = () => {
    const now = address();
    if (now === last || signal.aborted) return;
    last = now;
    onChange();
  };
  const { navigation } = globalThis as { navigation?: NavigationLike };
  navigation?.addEventListener('currententrychange', check, { signal });
  addEventListener('popstate', check, { signal });
  return check;
}
