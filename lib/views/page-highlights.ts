/** The highlights of one page, live, from the store that its window may use. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { highlightsOf } from '../library/highlights.ts';
import { privateHighlights, privateHighlightsKey } from '../library/private-store.ts';
import { sendToBackground } from '../messages.ts';
import type { Highlight } from '../types.ts';
import { library } from './library.ts';
import { liveSignal } from './live.ts';
import type { Loaded } from './loaded.ts';

/**
 * @param pageKey '' while there is no page
 * @param isPrivate settled before `pageKey` is not '': the library must not be opened for a private window
 */
export function followHighlights(
  pageKey: ReadonlySignal<string>,
  isPrivate: ReadonlySignal<boolean>,
): ReadonlySignal<Loaded<readonly Highlight[]>> {
  const inPrivate = signal<{ key: string; list: Highlight[] } | null>(null);
  effect(() => {
    const key = pageKey.value;
    if (!isPrivate.value || !key) return;
    const read = async () => {
      const list = await privateHighlights(browser.storage.session).of(key);
      inPrivate.value = { key, list };
    };
    const onChange = (changes: Record<string, unknown>) => {
      if (privateHighlightsKey(key) in changes) void read();
    };
    void read();
    browser.storage.session.onChanged.addListener(onChange);
    return () => browser.storage.session.onChanged.removeListener(onChange);
  });
  const inLibrary = liveSignal(
    () => {
      const key = pageKey.value;
      return !key || isPrivate.value ? async () => [] : () => highlightsOf(library(), key);
    },
    { keepOld: false },
  );
  return computed(() => {
    if (!isPrivate.value) return inLibrary.value;
    const kept = inPrivate.value;
    return kept?.key === pageKey.value ? { status: 'ready', value: kept.list } : { status: 'loading' };
  });
}

/**
 * Deletes a highlight through the background, which also takes it off the pages.
 *
 * @returns the way to undo that
 */
export async function deleteHighlight(highlight: Highlight, isPrivate: boolean): Promise<() => Promise<unknown>> {
  await sendToBackground('deleteHighlight', { id: highlight.id, pageKey: highlight.pageKey });
  return () => sendToBackground('saveHighlight', { highlight, isPrivate });
}
