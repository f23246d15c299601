import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showAnswer } from '../../../lib/page/answer-view.ts';
import { toolbarMessages } from '../../../locales/toolbar.ts';
import { show } from './page.ts';

const host = () => document.querySelector('html > [popover]');

let visit: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  show('<p>قال الوزير إن الوفد وصل</p>');
  visit = new AbortController();
  showAnswer(
    { text: 'hidden', isFailure: false, undo: { label: 'Undo', act: () => undefined } },
    new DOMRect(9, 9, 9, 9),
    {
      document,
      signal: visit.signal,
      strings: toolbarMessages.en,
      name: 'Khulasa',
      direction: 'ltr',
    },
  );
});
afterEach(() => {
  visit.abort();
  vi.useRealTimers();
  show('');
});

describe('an answer on the page', () => {
  it('goes by itself', () => {
    vi.advanceTimersByTime(5_900);
    expect(host()).not.toBeNull();
    vi.advanceTimersByTime(200);
    expect(host()).toBeNull();
  });

  it.each([
    ['pointer', 'pointerenter', 'pointerleave'],
    ['keyboard', 'focusin', 'focusout'],
  ])('waits while the %s is on it', (_, on, off) => {
    host()?.dispatchEvent(new Event(on));
    vi.advanceTimersByTime(60_000);
    expect(host()).not.toBeNull();
    host()?.dispatchEvent(new Event(off));
    vi.advanceTimersByTime(5_900);
    expect(host()).not.toBeNull();
    vi.advanceTimersByTime(200);
    expect(host()).toBeNull();
  });

  it('goes with the visit, on whatever the pointer is', () => {
    host()?.dispatchEvent(new Event('pointerenter'));
    visit.abort();
    expect(host()).toBeNull();
  });
});
