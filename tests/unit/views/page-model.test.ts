import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { GateAnswer, TabState } from '../../../lib/types.ts';
import { createPageModel, type PagePorts } from '../../../lib/views/page-model.ts';
import type { ViewedTab } from '../../../lib/views/page-status.ts';
import { SETTINGS, STATE } from '../../dom/views/data.ts';

const TAB: ViewedTab = { id: 7, windowId: 1, url: STATE.url, isPrivate: false, isLoading: false };
const OTHER: ViewedTab = { ...TAB, id: 8, url: 'https://rakla.example/match' };
const NOT_ARABIC: GateAnswer = { verdict: 'not-arabic', reason: 'not-arabic', gateMs: 0 };
const ARABIC: GateAnswer = { verdict: 'arabic', reason: 'news-article', gateMs: 0 };

/** A browser with some tabs: what is kept of each, and what its page answers. */
class FakeBrowser implements PagePorts {
  states = new Map<number, TabState>();
  gates = new Map<number, GateAnswer>();
  visits = new Map<number, string>();
  access = true;
  private tell: (tabId: number) => void = () => undefined;
  readState = async (tabId: number) => this.states.get(tabId) ?? null;
  watchStates = (onChange: (tabId: number) => void) => {
    this.tell = onChange;
  };
  askGate = async (tabId: number) => this.gates.get(tabId) ?? null;
  askVisit = async (tabId: number) => this.visits.get(tabId) ?? '';
  lookAgain = vi.fn(async () => undefined);
  hasAccess = async () => this.access;
  watchAccess = () => undefined;
  needInsight = vi.fn(async (_tabId: number): Promise<unknown> => undefined);
  wake = vi.fn(async () => false);
  keep(state: TabState) {
    this.states.set(state.tabId, state);
    this.tell(state.tabId);
  }
}

let ports: FakeBrowser;
const tab = signal<ViewedTab | null>(null);
const settings = signal(SETTINGS);
const model = () => createPageModel(tab, settings, ports);
const kind = (page: ReturnType<typeof model>) => page.status.value.kind;

beforeEach(() => {
  ports = new FakeBrowser();
  tab.value = TAB;
  settings.value = { ...SETTINGS, sites: {} };
});

describe('page model', () => {
  it('shows the article of the tab, and the next tab’s page after a change, never the one before', async () => {
    ports.states.set(7, STATE);
    ports.gates.set(8, NOT_ARABIC);
    const page = model();
    await vi.waitFor(() => expect(kind(page)).toBe('article'));
    expect(page.pageKey.value).toBe(STATE.pageKey);

    tab.value = OTHER;
    expect(kind(page)).toBe('loading');
    expect(page.orphans.value).toEqual([]);
    expect(page.pageKey.value).toBe('rakla.example/match');
    await vi.waitFor(() => expect(kind(page)).toBe('not-article'));
  });

  it('throws away an answer that comes after the next tab’s', async () => {
    ports.gates.set(8, NOT_ARABIC);
    let answer: (state: TabState) => void = () => undefined;
    ports.readState = (tabId) => (tabId === 7 ? new Promise((resolve) => (answer = resolve)) : Promise.resolve(null));
    const page = model();
    tab.value = OTHER;
    await vi.waitFor(() => expect(kind(page)).toBe('not-article'));
    answer(STATE);
    await Promise.resolve();
    expect(kind(page)).toBe('not-article');
  });

  it('shows nothing of the page that was in this tab before', async () => {
    ports.states.set(7, STATE);
    ports.gates.set(7, NOT_ARABIC);
    tab.value = { ...TAB, url: 'https://almarfaa.example/contact' };
    const page = model();
    await vi.waitFor(() => expect(kind(page)).toBe('not-article'));
  });

  it('keeps the article when its page only rewrote its address', async () => {
    ports.states.set(7, STATE);
    ports.visits.set(7, STATE.visitId);
    tab.value = { ...TAB, url: 'https://almarfaa.example/n/42' };
    const page = model();
    await vi.waitFor(() => expect(kind(page)).toBe('article'));
  });

  it('shows the article as soon as it was read', async () => {
    ports.gates.set(7, ARABIC);
    const page = model();
    await vi.waitFor(() => expect(ports.lookAgain).toHaveBeenCalledTimes(1));
    expect(kind(page)).toBe('loading');
    ports.keep(STATE);
    await vi.waitFor(() => expect(kind(page)).toBe('article'));
  });

  it('asks for an insight that is missing, once, and offers another try', async () => {
    ports.states.set(7, { ...STATE, insight: null });
    const page = model();
    await vi.waitFor(() => expect(page.insightStatus.value).toBe('unavailable'));
    expect(ports.needInsight).toHaveBeenCalledTimes(1);

    ports.needInsight.mockImplementation(async () => ports.keep(STATE));
    page.retryInsight();
    expect(page.insightStatus.value).toBe('pending');
    await vi.waitFor(() => expect(page.insightStatus.value).toBe('ready'));
  });

  it('calls an insight unavailable when the background fails', async () => {
    ports.states.set(7, { ...STATE, insight: null });
    ports.needInsight.mockRejectedValue(new Error('no model'));
    const page = model();
    await vi.waitFor(() => expect(page.insightStatus.value).toBe('unavailable'));
    expect(kind(page)).toBe('article');
  });

  it('needs a click where there is no access; after one that did not help it says that nothing can work here', async () => {
    ports.access = false;
    const page = model();
    await vi.waitFor(() => expect(kind(page)).toBe('needs-click'));
    await page.wake();
    expect(page.status.value).toEqual({ kind: 'unsupported', unsupported: 'unreachable' });
  });

  it('shows what the page is once a click brought Khulasa to it', async () => {
    ports.access = false;
    ports.wake.mockImplementation(async () => {
      ports.gates.set(7, NOT_ARABIC);
      return true;
    });
    const page = model();
    await vi.waitFor(() => expect(kind(page)).toBe('needs-click'));
    await page.wake();
    expect(kind(page)).toBe('not-article');
  });

  it('knows a private tab and a switched-off site', async () => {
    tab.value = { ...TAB, isPrivate: true };
    const page = model();
    expect(page.isPrivate.value).toBe(true);
    expect(page.isSiteOn.value).toBe(true);
    settings.value = { ...SETTINGS, sites: { [STATE.site]: false } };
    expect(page.isSiteOn.value).toBe(false);
    expect(kind(page)).toBe('site-off');
  });

  it('says only that it waits while no tab is known', () => {
    tab.value = null;
    const page = model();
    expect(kind(page)).toBe('loading');
    expect(page.pageKey.value).toBe('');
    expect(page.site.value).toBe('');
  });
});
