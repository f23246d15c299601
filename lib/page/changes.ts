/** Notices when the site changes the text of its page, without polling. */
import { isOwnHost, isOwnText } from './own-changes.ts';

/** The page counts as settled after so long without a change, ms. */
export const QUIET_MS = 400;

/** At most one call in this time, ms. */
export const LEAST_INTERVAL_MS = 1_000;

/** A page that never rests (a ticker, a clock) is looked at after so long all the same, each time twice as long, ms. */
const FIRST_PATIENCE_MS = 2_000;
const MOST_PATIENCE_MS = 60_000;

/** Elements whose content no reader sees. */
const UNSEEN = 'script,style,link,meta,noscript,template';

/**
 * Calls back when text of the page changed and it has been quiet for QUIET_MS, at most once in LEAST_INTERVAL_MS. Leaves out
 * our own changes, attributes, and nodes without text. A page in a background tab is watched too; a change that waits
 * when the page comes to the front (timers are slow in the back) is told at once. `earlier`: what changed before it was watched.
 */
export function watchChanges(
  document: Document,
  signal: AbortSignal,
  onSettled: () => void,
  earlier: readonly MutationRecord[] = [],
): WatchAlso {
  if (signal.aborted) return () => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first change came that was not told yet; null when none waits. */
  let waitingSince: number | null = null;
  let toldAt = Number.NEGATIVE_INFINITY;
  let patience = FIRST_PATIENCE_MS;

  const tell = (isQuiet: boolean): void => {
    clearTimeout(timer);
    waitingSince = null;
    toldAt = performance.now();
    patience = isQuiet ? FIRST_PATIENCE_MS : Math.min(patience * 2, MOST_PATIENCE_MS);
    onSettled();
  };

  const look = (records: readonly MutationRecord[]): void => {
    if (!records.some(isOfTheSite)) return;
    const now = performance.now();
    waitingSince ??= now;
    const quietAt = Math.max(now + QUIET_MS, toldAt + LEAST_INTERVAL_MS);
    const latest = Math.max(waitingSince + patience, toldAt + LEAST_INTERVAL_MS);
    clearTimeout(timer);
    timer = setTimeout(tell, Math.min(quietAt, latest) - now, quietAt <= latest);
  };
  look(earlier);
  const observer = new MutationObserver(look);
  observer.observe(document, WATCHED);

  document.addEventListener(
    'visibilitychange',
    () => {
      const now = performance.now();
      const isDue = waitingSince !== null && now - waitingSince >= QUIET_MS && now - toldAt >= LEAST_INTERVAL_MS;
      if (document.visibilityState === 'visible' && isDue) tell(true);
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return (roots) => {
    if (!signal.aborted) for (const root of roots) observer.observe(root, WATCHED);
  };
}

const WATCHED: MutationObserverInit = { childList: true, characterData: true, subtree: true };

/** Watches shadow roots too, whose changes the document is not told; the same one twice costs nothing. */
type WatchAlso = (roots: readonly ShadowRoot[]) => void;

function isOfTheSite(record: MutationRecord): boolean {
  if (record.type === 'characterData') {
    const node = record.target;
    if (!(node instanceof Text) || node.parentElement?.closest(UNSEEN)) return false;
    return !isOwnText(node);
  }
  const parent = record.target;
  if (parent instanceof Element && parent.closest(UNSEEN)) return false;
  return [...Array.from(record.addedNodes), ...Array.from(record.removedNodes)].some(hasText);
}

function hasText(node: Node): boolean {
  if (isOwnHost(node) || (!(node instanceof Text) && !(node instanceof Element))) return false;
  if (node instanceof Element && node.matches(UNSEEN)) return false;
  return /\S/.test(node.textContent ?? '');
}
