/**
 * The popup's history. Its newest lines are read at once (popup-start.ts); what else the library can do is loaded behind the first
 * picture, or when the reader asks for it. Not in a private window.
 */
import { computed, effect, signal } from '@preact/signals';
import type { LibraryEntry } from '../library/entry.ts';
import type { Excerpt, HistoryList } from './lists.ts';
import type { Loaded } from './loaded.ts';
import { FIRST_LINES } from './popup-start.ts';

type Lists = typeof import('./lists.ts');

export interface PopupHistory extends HistoryList {
  /** See `forgetPart` in lists.ts. */
  forgetPart: Lists['forgetPart'];
}

/** Longest wait for the browser to have nothing more urgent to do, ms. */
const IDLE_MS = 500;

/**
 * @param newest the lines of the first picture, see `PopupStart`
 * @param pageSize lines that are shown until the reader wants more
 */
export function popupHistory(newest: Promise<LibraryEntry[] | null>, pageSize: number): PopupHistory {
  const query = signal('');
  const early = signal<Loaded<Excerpt<LibraryEntry>>>({ status: 'loading' });
  const whole = signal<HistoryList | null>(null);
  let loading: Promise<Lists> | undefined;
  const load = (): Promise<Lists> => {
    loading ??= import('./lists.ts').then((lists) => {
      whole.value = lists.historyList(pageSize);
      return lists;
    });
    return loading;
  };
  const loadOrSay = () =>
    load().catch(() => {
      early.value = { status: 'failed', code: 'unknown' };
    });

  newest.then(async (items) => {
    if (items) {
      const shown = items.slice(0, FIRST_LINES);
      early.value = { status: 'ready', value: { query: '', items: shown, hasMore: items.length > FIRST_LINES } };
      await idle();
    }
    await loadOrSay();
  });
  effect(() => {
    const asked = query.value;
    if (whole.value) whole.value.query.value = asked;
    else if (asked) void loadOrSay();
  });

  return {
    query,
    found: computed(() => {
      const found = whole.value?.found.value;
      return found && found.status !== 'loading' ? found : early.value;
    }),
    snippets: computed(() => whole.value?.snippets.value ?? new Map()),
    showMore: () => void loadOrSay().then(() => whole.peek()?.showMore()),
    forgetPart: async (what) => (await load()).forgetPart(what),
  };
}

/** Resolves once the browser has drawn what there is to draw, and has nothing to do. */
function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: IDLE_MS }));
}
