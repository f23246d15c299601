/** How long an article is on screen, and which of its paragraphs. */
import type { StoryBlock } from '../article/types.ts';

export interface Progress {
  /** Time on screen, ms. */
  screenMs: number;
  /** Share of the story's paragraphs that were on screen, 0 to 1. */
  readShare: number;
}

export interface ProgressOptions {
  document: Document;
  signal: AbortSignal;
  /** The story's blocks as they now are. */
  blocks: () => readonly StoryBlock[];
  /** Told from time to time while it grows, and at once when the page is left. */
  onProgress: () => void;
}

/** How often the screen is looked at, ms. A paragraph counts when two looks in a row find it there. */
export const LOOK_MS = 1_000;

/** How often progress is told while the reader reads, ms. */
export const TELL_MS = 5_000;

/** Without any input for so long, ms, nobody is reading: the page was left open. */
export const AWAY_AFTER_MS = 120_000;

const INPUTS = ['wheel', 'touchmove', 'pointerdown', 'pointermove', 'keydown', 'scroll'];

/** Watches until the signal aborts. Returns what is known so far. */
export function watchProgress({ document, signal, blocks, onProgress }: ProgressOptions): () => Progress {
  const seen = new Set<string>();
  let onScreen = new Set<string>();
  let screenMs = 0;
  let lookedAt: number | null = null;
  let inputAt = performance.now();
  let toldAt = performance.now();
  let told = '';
  let timer: ReturnType<typeof setInterval> | undefined;

  const progress = (): Progress => {
    const texts = blocks().map(({ text }) => text);
    const read = texts.filter((text) => seen.has(text)).length;
    return { screenMs: Math.round(screenMs), readShare: texts.length > 0 ? read / texts.length : 0 };
  };
  const tell = () => {
    toldAt = performance.now();
    const now = JSON.stringify(progress());
    if (now === told) return;
    told = now;
    onProgress();
  };
  const look = () => {
    const now = performance.now();
    const isHere = now - inputAt < AWAY_AFTER_MS;
    // A timer that slept (a suspended machine) is no time of reading.
    if (lookedAt !== null && isHere) screenMs += Math.min(now - lookedAt, 2 * LOOK_MS);
    lookedAt = now;
    if (!isHere) return;
    const unseen = blocks().filter(({ text }) => !seen.has(text));
    const visible = new Set(unseen.filter((block) => isOnScreen(block, document)).map(({ text }) => text));
    for (const text of visible) if (onScreen.has(text)) seen.add(text);
    onScreen = visible;
    if (now - toldAt >= TELL_MS) tell();
  };
  const update = () => {
    clearInterval(timer);
    const isVisible = document.visibilityState === 'visible' && !('prerendering' in document && document.prerendering);
    if (isVisible) {
      lookedAt = performance.now();
      // Who brings the page to the front is there.
      inputAt = lookedAt;
      onScreen = new Set();
      timer = setInterval(look, LOOK_MS);
    } else if (lookedAt !== null) {
      look();
      lookedAt = null;
      tell();
    }
  };
  const until = { signal, capture: true, passive: true };
  for (const type of INPUTS) {
    document.addEventListener(
      type,
      () => {
        inputAt = performance.now();
      },
      until,
    );
  }
  document.addEventListener('visibilitychange', update, until);
  document.addEventListener('prerenderingchange', update, until);
  addEventListener('pagehide', tell, until);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    tell();
  });
  update();
  return progress;
}

/** Whether half of a block, or what fills half of the window, is on screen. */
function isOnScreen({ nodes }: StoryBlock, document: Document): boolean {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (!first?.isConnected || !last?.isConnected) return false;
  // Of the text and not of the element, which several blocks may share.
  const range = document.createRange();
  range.setStart(first, 0);
  range.setEnd(last, last.length);
  const { top, bottom, height } = range.getBoundingClientRect();
  const shown = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return height > 0 && shown >= Math.min(height, innerHeight) / 2;
}
