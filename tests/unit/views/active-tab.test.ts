import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followTab } from '../../../lib/views/active-tab.ts';

/** Two windows with tabs, as far as a view looks at them. */
const fake = vi.hoisted(() => {
  const event = <Listener extends (...args: never[]) => void>() => {
    let listeners: Listener[] = [];
    return {
      addListener: (listener: Listener) => listeners.push(listener),
      tell: (...args: Parameters<Listener>) => {
        for (const listener of listeners) listener(...args);
      },
      forget: () => {
        listeners = [];
      },
    };
  };
  const events = {
    onUpdated: event<(tabId: number) => void>(),
    onActivated: event<(active: { tabId: number; windowId: number }) => void>(),
    onAttached: event<(tabId: number, info: { newWindowId: number }) => void>(),
    onReplaced: event<() => void>(),
  };
  const list = [{ id: 0, windowId: 0, url: '', active: false, incognito: false, status: 'complete' }];
  return { events, list };
});

vi.mock('wxt/browser', () => ({
  browser: {
    windows: { getCurrent: async () => ({ id: 1 }) },
    tabs: {
      ...fake.events,
      query: async ({ windowId }: { windowId: number }) =>
        fake.list.filter((tab) => tab.active && tab.windowId === windowId).map((tab) => ({ ...tab })),
      get: async (id: number) => ({ ...fake.list.find((tab) => tab.id === id) }),
    },
  },
}));

const A = 'https://almarfaa.example/a';
const B = 'https://rakla.example/b';
const tabIn = (windowId: number, id: number, url: string, active: boolean) => ({
  id,
  windowId,
  url,
  active,
  incognito: false,
  status: 'complete',
});

function activate(id: number): void {
  for (const tab of fake.list) tab.active = tab.id === id || (tab.active && tab.windowId !== 1);
  fake.events.onActivated.tell({ tabId: id, windowId: 1 });
}

beforeEach(() => {
  vi.stubGlobal('location', { search: '' });
  for (const each of Object.values(fake.events)) each.forget();
  fake.list.splice(0, fake.list.length, tabIn(1, 11, A, true), tabIn(1, 12, B, false), tabIn(2, 21, B, true));
});

afterEach(() => vi.unstubAllGlobals());

describe('followTab', () => {
  it('gives the active tab of its own window, and nothing of it once another one is active', async () => {
    const tab = await followTab();
    const seen: (string | undefined)[] = [];
    tab.subscribe((value) => seen.push(value?.url));
    activate(12);
    await vi.waitFor(() => expect(tab.value?.url).toBe(B));
    expect(seen).toEqual([A, undefined, B]);
  });

  it('ends with the last of several tabs in quick succession', async () => {
    const tab = await followTab();
    activate(12);
    activate(11);
    activate(12);
    await vi.waitFor(() => expect(tab.value?.url).toBe(B));
  });

  it('follows the tab to another address', async () => {
    const tab = await followTab();
    for (const each of fake.list) if (each.id === 11) each.url = `${A}/2`;
    fake.events.onUpdated.tell(11);
    await vi.waitFor(() => expect(tab.value?.url).toBe(`${A}/2`));
  });

  it('overlooks other windows', async () => {
    const tab = await followTab();
    fake.events.onActivated.tell({ tabId: 21, windowId: 2 });
    expect(tab.value?.url).toBe(A);
  });

  it('stays with the tab that its address names', async () => {
    vi.stubGlobal('location', { search: '?tab=12' });
    const tab = await followTab();
    expect(tab.value?.url).toBe(B);
    activate(11);
    expect(tab.value?.url).toBe(B);
  });

  it('takes an empty `tab` for none', async () => {
    vi.stubGlobal('location', { search: '?tab=' });
    expect((await followTab()).value?.url).toBe(A);
  });
});
