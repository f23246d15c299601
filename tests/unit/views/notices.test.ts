/** The line at the foot of a view: what takes long says so, and these words never outlive it. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createNotices } from '../../../lib/views/notices.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A deed that is done when the test says so. */
function deed() {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  return { promise, resolve, reject };
}

it('says that it is at work only where it is not done at once', async () => {
  const notices = createNotices(() => 'at work');
  const seen: string[] = [];
  notices.current.subscribe((notice) => seen.push(notice?.text ?? ''));
  await notices.attempt('failed', async () => ({ text: 'deleted', undo: async () => undefined }));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(seen).toEqual(['', 'deleted']);

  const slow = deed();
  const attempt = notices.attempt('failed', async () => {
    await slow.promise;
    return { text: 'deleted a site', undo: async () => undefined };
  });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(notices.current.value).toMatchObject({ text: 'at work', undo: null });
  slow.resolve();
  await attempt;
  expect(notices.current.value?.text).toBe('deleted a site');
});

it('says so of undoing, and takes the words away when it is undone', async () => {
  const notices = createNotices(() => 'at work');
  const slow = deed();
  await notices.attempt('failed', async () => ({ text: 'deleted', undo: () => slow.promise }));
  notices.current.value?.undo?.();
  notices.dismiss();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(notices.current.value?.text).toBe('at work');
  slow.resolve();
  await vi.advanceTimersByTimeAsync(0);
  expect(notices.current.value).toBeNull();
});

it('says what failed, not that it is at work still, and leaves what was said meanwhile', async () => {
  const notices = createNotices(() => 'at work');
  const slow = deed();
  const attempt = notices.attempt('failed', async () => {
    await slow.promise;
    throw new Error('the disk is full');
  });
  await vi.advanceTimersByTimeAsync(1_000);
  notices.say('something else');
  slow.resolve();
  await attempt;
  expect(notices.current.value?.text).toBe('failed');

  const undoing = deed();
  await notices.attempt('failed', async () => ({ text: 'deleted', undo: () => undoing.promise }));
  notices.current.value?.undo?.();
  await vi.advanceTimersByTimeAsync(1_000);
  notices.say('saved');
  undoing.resolve();
  await vi.advanceTimersByTimeAsync(0);
  expect(notices.current.value?.text).toBe('saved');
});
