import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { StoryBlock } from '../../../lib/article/types.ts';
import { AWAY_AFTER_MS, LOOK_MS, type Progress, TELL_MS, watchProgress } from '../../../lib/page/reading-progress.ts';
import { show } from './page.ts';

let stop = new AbortController();
let told: Progress[] = [];

function watch(): () => Progress {
  stop = new AbortController();
  told = [];
  const blocks = [...document.querySelectorAll('p')].map(
    (element): StoryBlock => ({
      kind: 'paragraph',
      text: element.textContent,
      element,
      nodes: [...element.childNodes].filter((node) => node instanceof Text),
    }),
  );
  const progress = watchProgress({
    document,
    signal: stop.signal,
    blocks: () => blocks,
    onProgress: () => told.push(progress()),
  });
  return progress;
}

function turn(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  const gap = '<div style="height:4000px"></div>';
  show(`<p>أول الخبر</p><p>ثاني الخبر</p>${gap}<p>ثالث الخبر</p>${gap}<p>آخر الخبر</p>`);
  scrollTo({ top: 0, behavior: 'instant' });
  vi.useFakeTimers();
  turn('visible');
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  Reflect.deleteProperty(document, 'visibilityState');
  show('');
});

it('counts the paragraphs that were on screen for two looks, and none that was only passed', async () => {
  const progress = watch();
  await vi.advanceTimersByTimeAsync(3 * LOOK_MS);
  expect(progress()).toEqual({ screenMs: 3 * LOOK_MS, readShare: 0.5 });
  document.querySelectorAll('p')[2]?.scrollIntoView({ behavior: 'instant' });
  await vi.advanceTimersByTimeAsync(LOOK_MS);
  document.querySelectorAll('p')[3]?.scrollIntoView({ behavior: 'instant' });
  await vi.advanceTimersByTimeAsync(3 * LOOK_MS);
  expect(progress().readShare).toBe(0.75);
});

it('counts no time in the back, and tells when the page goes there', async () => {
  const progress = watch();
  await vi.advanceTimersByTimeAsync(2 * LOOK_MS);
  turn('hidden');
  expect(told).toEqual([{ screenMs: 2 * LOOK_MS, readShare: 0.5 }]);
  await vi.advanceTimersByTimeAsync(600_000);
  turn('visible');
  await vi.advanceTimersByTimeAsync(LOOK_MS);
  expect(progress().screenMs).toBe(3 * LOOK_MS);
});

it('counts no time of a reader who is away', async () => {
  const progress = watch();
  await vi.advanceTimersByTimeAsync(AWAY_AFTER_MS + 600_000);
  expect(progress().screenMs).toBeLessThanOrEqual(AWAY_AFTER_MS);
  document.dispatchEvent(new Event('pointermove'));
  await vi.advanceTimersByTimeAsync(5 * LOOK_MS);
  expect(progress().screenMs).toBeGreaterThan(AWAY_AFTER_MS);
});

it('tells from time to time, at the end of the page and of the visit, and leaves no timer', async () => {
  watch();
  await vi.advanceTimersByTimeAsync(TELL_MS + LOOK_MS);
  expect(told).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2 * LOOK_MS);
  dispatchEvent(new Event('pagehide'));
  expect(told).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(LOOK_MS);
  stop.abort();
  expect(told).toHaveLength(3);
  expect(vi.getTimerCount()).toBe(0);
});
