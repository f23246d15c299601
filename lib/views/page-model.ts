/** What a view knows of the page in a tab, kept up to date, and what it can ask of that page. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { pageKey as keyOfUrl } from '../page-key.ts';
import { isSiteOn, type Settings } from '../settings.ts';
import type { GateAnswer, OrphanFinding, Site, TabState } from '../types.ts';
import { isStateOf, type PageFacts, type PageStatus, pageStatus, siteOfTab, type ViewedTab } from './page-status.ts';

export type InsightStatus = 'ready' | 'pending' | 'unavailable';

/** What the model needs of the browser; `browser-ports.ts` has the real one. */
export interface PagePorts {
  readState(tabId: number): Promise<TabState | null>;
  /** Calls back when the kept state of any tab changes. */
  watchStates(onChange: (tabId: number) => void): void;
  /** `null` where nobody answers. */
  askGate(tabId: number): Promise<GateAnswer | null>;
  /** The id of the visit that runs in the page, '' where none does. */
  askVisit(tabId: number): Promise<string>;
  /** Has the gate look again, which brings a state that was dropped back. */
  lookAgain(tabId: number): Promise<unknown>;
  hasAccess(url: string): Promise<boolean>;
  watchAccess(onChange: () => void): void;
  needInsight(tabId: number): Promise<unknown>;
  /** Brings the gate to a tab; false where it may not. */
  wake(tabId: number): Promise<boolean>;
}

export interface PageModel {
  status: ReadonlySignal<PageStatus>;
  /** The address of the page, '' where the browser does not tell it and no reader runs. */
  url: ReadonlySignal<string>;
  site: ReadonlySignal<Site>;
  isSiteOn: ReadonlySignal<boolean>;
  isPrivate: ReadonlySignal<boolean>;
  /** The key of the page's highlights, '' where there is no page of the web. */
  pageKey: ReadonlySignal<string>;
  orphans: ReadonlySignal<readonly string[]>;
  /** What became of the orphans' words. */
  orphanFindings: ReadonlySignal<readonly OrphanFinding[]>;
  /** The highlights under the reader's last click on painted words. */
  chosen: ReadonlySignal<TabState['chosen'] | null>;
  insightStatus: ReadonlySignal<InsightStatus>;
  /** Asks for the insight again after it was unavailable. */
  retryInsight(): void;
  /** Brings Khulasa to a page that did not answer: the reader's click has just granted access. */
  wake(): Promise<void>;
}

/** One look at a page; it counts only for the tab and address that it was taken of. */
interface Look extends Pick<PageFacts, 'state' | 'gate' | 'hasAccess'> {
  of: string;
}

const identity = (tab: ViewedTab): string => `${tab.id} ${tab.url}`;

/**
 * @param tab the tab to follow, null while it is not known
 * @param settings null until they are read
 */
export function createPageModel(
  tab: ReadonlySignal<ViewedTab | null>,
  settings: ReadonlySignal<Settings>,
  ports: PagePorts,
): PageModel {
  const look = signal<Look | null>(null);
  const withoutInsight = signal<ReadonlySet<string>>(new Set());
  const asking = new Set<string>();
  const wokenUp = new Set<string>();
  let wakeFailed = '';
  let turn = 0;

  /** Looks at the tab as it is now; a look that was overtaken by a later one is thrown away. */
  async function refresh(): Promise<void> {
    const current = tab.peek();
    const mine = ++turn;
    if (!current) return;
    const taken = await takeLook(current);
    if (mine === turn) look.value = taken;
  }

  async function takeLook(current: ViewedTab): Promise<Look> {
    const of = identity(current);
    const kept = await ports.readState(current.id);
    if (kept && (isStateOf(kept, current) || (await ports.askVisit(current.id)) === kept.visitId)) {
      return { of, state: kept, gate: 'silent', hasAccess: true };
    }
    const gate = await ports.askGate(current.id);
    if (gate) {
      bringStateBack(current, gate);
      return { of, state: null, gate, hasAccess: true };
    }
    const hasAccess = wakeFailed === of || (await ports.hasAccess(current.url));
    return { of, state: null, gate: 'silent', hasAccess };
  }

  /** The state of an article may have been dropped for want of space: the page sends it again, asked once. */
  function bringStateBack(current: ViewedTab, gate: GateAnswer): void {
    const key = identity(current);
    if (gate.verdict !== 'arabic' || current.isLoading || wokenUp.has(key)) return;
    wokenUp.add(key);
    void ports.lookAgain(current.id);
  }

  const facts = computed<PageFacts | null>(() => {
    const current = tab.value;
    if (!current) return null;
    const taken = look.value;
    const known = taken?.of === identity(current) ? taken : null;
    return {
      tab: current,
      settings: settings.value,
      state: known?.state ?? null,
      gate: known?.gate ?? 'pending',
      hasAccess: known?.hasAccess ?? true,
    };
  });
  const state = computed(() => facts.value?.state ?? null);
  const status = computed<PageStatus>(() => (facts.value ? pageStatus(facts.value) : { kind: 'loading' }));
  const site = computed(() => {
    const current = facts.value;
    return current ? siteOfTab(current.tab) || (current.state?.site ?? '') : '';
  });

  effect(() => {
    // Only the tab: a change of anything else is told by its own event.
    tab.value;
    void refresh();
  });
  ports.watchStates((tabId) => tabId === tab.peek()?.id && void refresh());
  ports.watchAccess(() => void refresh());

  async function askInsight(of: TabState): Promise<void> {
    if (asking.has(of.visitId)) return;
    asking.add(of.visitId);
    // What went wrong is the background's to report; here it only means that there is no insight.
    await ports.needInsight(of.tabId).catch(() => undefined);
    asking.delete(of.visitId);
    await refresh();
    const now = state.peek();
    if (now?.visitId === of.visitId && !now.insight) {
      withoutInsight.value = new Set(withoutInsight.peek()).add(of.visitId);
    }
  }
  effect(() => {
    const now = state.value;
    if (now?.article && !now.insight && !withoutInsight.value.has(now.visitId)) void askInsight(now);
  });

  return {
    status,
    url: computed(() => state.value?.url ?? facts.value?.tab.url ?? ''),
    site,
    isSiteOn: computed(() => site.value !== '' && isSiteOn(settings.value, site.value)),
    isPrivate: computed(() => facts.value?.tab.isPrivate === true || state.value?.isPrivate === true),
    pageKey: computed(() => {
      const current = facts.value;
      if (!current) return '';
      return current.state?.pageKey ?? (siteOfTab(current.tab) ? keyOfUrl(current.tab.url) : '');
    }),
    orphans: computed(() => state.value?.orphans ?? []),
    orphanFindings: computed(() => state.value?.orphanFindings ?? []),
    chosen: computed(() => state.value?.chosen ?? null),
    insightStatus: computed(() => {
      const now = state.value;
      if (now?.insight) return 'ready';
      return now && withoutInsight.value.has(now.visitId) ? 'unavailable' : 'pending';
    }),
    retryInsight() {
      const now = state.peek();
      if (!now) return;
      withoutInsight.value = new Set([...withoutInsight.peek()].filter((id) => id !== now.visitId));
    },
    async wake() {
      const current = tab.peek();
      if (!current) return;
      if (!(await ports.wake(current.id).catch(() => false))) wakeFailed = identity(current);
      await refresh();
    },
  };
}
