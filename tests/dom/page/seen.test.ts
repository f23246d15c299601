import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { scrollToRange } from '../../../lib/page/locate.ts';
import { SEEN_AFTER_MS, whenSeen } from '../../../lib/page/seen.ts';
import { rangeOf, show } from './page.ts';

let stop = new AbortController();
let isSeen = false;

function watch(): void {
  stop = new AbortController();
  isSeen = false;
  void whenSeen(document, stop.signal).then(() => {
    isSeen = true;
  });
}

function turn(state: DocumentVisibilityState, prerendering = false): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
  Object.defineProperty(document, 'prerendering', { configurable: true, get: () => prerendering });
  document.dispatchEvent(new Event('visibilitychange'));
}

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  Reflect.deleteProperty(document, 'visibilityState');
  Reflect.deleteProperty(document, 'prerendering');
  show('');
  scrollTo(0, 0);
});

describe('by time', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    turn('visible');
  });

  it('is seen after five seconds in all, not counting the time in the back', async () => {
    watch();
    await vi.advanceTimersByTimeAsync(SEEN_AFTER_MS - 1_000);
    turn('hidden');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(isSeen).toBe(false);
    turn('visible');
    await vi.advanceTimersByTimeAsync(900);
    expect(isSeen).toBe(false);
    await vi.advanceTimersByTimeAsync(100);
    expect(isSeen).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not seen while it is only prerendered', async () => {
    turn('visible', true);
    watch();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(isSeen).toBe(false);
    Object.defineProperty(document, 'prerendering', { configurable: true, get: () => false });
    document.dispatchEvent(new Event('prerenderingchange'));
    await vi.advanceTimersByTimeAsync(SEEN_AFTER_MS);
    expect(isSeen).toBe(true);
  });

  it('leaves no timer after an abort, and none before it began', async () => {
    watch();
    stop.abort();
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(isSeen).toBe(false);
    void whenSeen(document, AbortSignal.abort());
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('by scrolling', () => {
  // No time passes: only the scroll decides here.
  beforeEach(() => {
    show('<p>أول الخبر</p><div style="height:6000px">متن</div><p>آخر الخبر</p>');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });

  const scrolled = () => new Promise((resolve) => document.addEventListener('scrollend', resolve, { once: true }));

  it('is seen when the reader scrolls', async () => {
    watch();
    const end = scrolled();
    await userEvent.keyboard('{End}');
    await end;
    expect(isSeen).toBe(true);
  });

  it('is not seen when the page or we scroll', async () => {
    watch();
    const end = scrolled();
    scrollTo({ top: 500, behavior: 'instant' });
    await end;
    const second = scrolled();
    scrollToRange(rangeOf('آخر الخبر'));
    await second;
    expect(isSeen).toBe(false);
  });

  it('is not seen by a scroll in the back', async () => {
    turn('hidden');
    watch();
    const end = scrolled();
    await userEvent.keyboard('{End}');
    await end;
    expect(isSeen).toBe(false);
  });
});
