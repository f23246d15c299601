/** The highlights of one page, live, from the store that its window may use. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { newId } from '../id.ts';
import { highlightsOf, revived } from '../library/highlights.ts';
import { privateHighlights, privateHighlightsKey } from '../library/private-store.ts';
import { sendToBackground } from '../messages.ts';
import type { Highlight, HighlightEdit, HighlightSelectors, HighlightWriting } from '../types.ts';
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
  const { id, pageKey, revision } = highlight;
  const { deleted } = await sendToBackground('deleteHighlight', { id, pageKey, revision });
  return () => sendToBackground('saveHighlight', { highlight: revived(deleted ?? highlight), isPrivate });
}

/**
 * Changes what is written on a highlight through the background.
 *
 * @param highlight as the reader saw it
 * @returns the way to undo that, null where the highlight was deleted meanwhile
 * @throws when it could not be kept
 */
export async function editHighlight(
  highlight: Highlight,
  change: Partial<HighlightWriting>,
  isPrivate: boolean,
): Promise<(() => Promise<unknown>) | null> {
  const was = writingOf(highlight);
  const now = { ...was, ...change };
  const send = (edit: Pick<HighlightEdit, 'was' | 'now'>) =>
    sendToBackground('editHighlight', {
      id: highlight.id,
      pageKey: highlight.pageKey,
      edit: { id: newId(), at: new Date().toISOString(), ...edit },
      isPrivate,
    });
  const done = await send({ was, now });
  return done && (() => send({ was: writingOf(done.highlight), now: writingOf(done.before) }));
}

/** Brings a highlight back that another window deleted. */
export async function restoreHighlight(highlight: Highlight, isPrivate: boolean): Promise<void> {
  // The deletion may be of a later revision than the reader saw: far enough above it.
  const back = { ...highlight, revision: highlight.revision + 100, updatedAt: new Date().toISOString() };
  await sendToBackground('saveHighlight', { highlight: back, isPrivate });
}

/**
 * Makes the words that now stand in the page those of a highlight.
 *
 * @returns the way to undo that
 * @throws when it could not be kept
 */
export async function takeWording(
  highlight: Highlight,
  selectors: HighlightSelectors,
  isPrivate: boolean,
): Promise<() => Promise<unknown>> {
  const { id, pageKey } = highlight;
  const writing = writingOf(highlight);
  const send = (was: HighlightSelectors, now: HighlightSelectors) =>
    sendToBackground('editHighlight', {
      id,
      pageKey,
      edit: { id: newId(), at: new Date().toISOString(), was: writing, now: writing, selectors: { was, now } },
      isPrivate,
    });
  const done = await send(highlight.selectors, selectors);
  if (!done || done.joined.length === 0) return () => send(selectors, highlight.selectors);
  return () => separate(done, isPrivate);
}

/** Takes apart again what an edit made one. */
async function separate(
  { highlight, before, joined }: { highlight: Highlight; before: Highlight; joined: Highlight[] },
  isPrivate: boolean,
): Promise<void> {
  const all = [before, ...joined];
  const revision = Math.max(highlight.revision, ...all.map((each) => each.revision)) + 1;
  // The one that stayed first: its words are its own again before another one with these words comes back.
  for (const each of all.sort((a, b) => Number(b.id === highlight.id) - Number(a.id === highlight.id))) {
    await sendToBackground('saveHighlight', { highlight: { ...each, revision }, isPrivate });
  }
}

const writingOf = ({ colour, note, tags }: Highlight): HighlightWriting => ({ colour, note, tags });
