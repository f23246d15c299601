import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { saveHighlight } from '../../../lib/library/highlights.ts';
import { privateHighlights } from '../../../lib/library/private-store.ts';
import { library } from '../../../lib/views/library.ts';
import { followHighlights } from '../../../lib/views/page-highlights.ts';
import { HIGHLIGHTS, STATE } from '../../dom/views/data.ts';

const ids = (highlights: ReturnType<typeof followHighlights>) =>
  highlights.value.status === 'ready' ? highlights.value.value.map(({ id }) => id) : highlights.value.status;
const [first, second] = HIGHLIGHTS as [(typeof HIGHLIGHTS)[0], (typeof HIGHLIGHTS)[0]];

describe('the highlights of a page', () => {
  // First of all tests: the library is not open yet.
  it('come from session storage in a private window, where the library is never opened', async () => {
    const kept = privateHighlights(browser.storage.session);
    await kept.save(first);
    const key = signal('');
    const highlights = followHighlights(key, signal(true));
    key.value = STATE.pageKey;
    await vi.waitFor(() => expect(ids(highlights)).toEqual(['h1']));
    await kept.save({ ...second, selectors: { ...second.selectors, position: { start: 90, end: 120 } } });
    await vi.waitFor(() => expect(ids(highlights)).toEqual(['h1', 'h2']));
    key.value = 'rakla.example/match';
    expect(ids(highlights)).toBe('loading');
    await vi.waitFor(() => expect(ids(highlights)).toEqual([]));
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('come from the library elsewhere, follow what is saved, and change with the page at once', async () => {
    const key = signal(STATE.pageKey);
    const highlights = followHighlights(key, signal(false));
    await vi.waitFor(() => expect(ids(highlights)).toEqual([]));
    await saveHighlight(library(), first);
    await vi.waitFor(() => expect(ids(highlights)).toEqual(['h1']));
    key.value = 'rakla.example/match';
    expect(ids(highlights)).toBe('loading');
    await vi.waitFor(() => expect(ids(highlights)).toEqual([]));
  });
});
