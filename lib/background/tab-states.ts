/**
 * What the panel knows of each tab, in `storage.session`: it outlives the background, which the browser stops when idle,
 * and goes with the browser session. Writes are queued, so that two messages of one page do not undo each other.
 */
import { browser } from 'wxt/browser';
import type { TabState, TextSpan } from '../types.ts';

/** At most this much JSON a tab and in all (the browser's own limit is 10 MB); UTF-16 units. */
const TAB_LIMIT = 300_000 / 2;
const TOTAL_LIMIT = 3_500_000;

/** The session storage key of a tab's state. */
const tabKey = (tabId: number): string => `tab:${tabId}`;

let queue: Promise<unknown> = Promise.resolve();

function enqueue<T>(step: () => Promise<T>): Promise<T> {
  const result = queue.then(step, step);
  queue = result.catch(() => undefined);
  return result;
}

/** The state of a tab, undefined where nothing was read or it was dropped. */
export async function readTabState(tabId: number): Promise<TabState | undefined> {
  const key = tabKey(tabId);
  return (await browser.storage.session.get(key))[key] as TabState | undefined;
}

/** All states that are kept. */
export async function allTabStates(): Promise<TabState[]> {
  const items = await browser.storage.session.get(null);
  return Object.keys(items)
    .filter((key) => key.startsWith('tab:'))
    .map((key) => items[key] as TabState);
}

/**
 * Keeps a tab's state in place of its earlier one, and drops the oldest tabs' where the space is used up.
 *
 * @param make given the state as it is when its turn comes, so that no change in between is lost
 */
export function writeTabState(tabId: number, make: (before: TabState | undefined) => TabState): Promise<void> {
  return enqueue(async () => write(make(await readTabState(tabId))));
}

/** Changes the state of a tab, if it is still that visit's. */
export function changeTabState(tabId: number, visitId: string, change: Partial<TabState>): Promise<void> {
  return enqueue(async () => {
    const state = await readTabState(tabId);
    if (state?.visitId === visitId) await write({ ...state, ...change });
  });
}

/** Forgets a tab's state; with a visit id, only if it is that visit's. */
export function dropTabState(tabId: number, visitId?: string): Promise<void> {
  return enqueue(async () => {
    if (visitId !== undefined && (await readTabState(tabId))?.visitId !== visitId) return;
    await browser.storage.session.remove(tabKey(tabId));
  });
}

async function write(state: TabState): Promise<void> {
  const kept = withinLimit({ ...state, updatedAt: Date.now() });
  const others = (await allTabStates()).filter((other) => other.tabId !== state.tabId);
  others.sort((a, b) => b.updatedAt - a.updatedAt);
  let total = JSON.stringify(kept).length;
  const dropped = others.filter((other) => {
    total += JSON.stringify(other).length;
    return total > TOTAL_LIMIT;
  });
  if (dropped.length > 0) await browser.storage.session.remove(dropped.map((other) => tabKey(other.tabId)));
  await browser.storage.session.set({ [tabKey(state.tabId)]: kept });
}

/** Cuts the end off a text that is too long for a tab's share; positions in what stays remain right. */
function withinLimit(state: TabState): TabState {
  let size = JSON.stringify(state).length;
  if (size <= TAB_LIMIT || !state.article) return state;
  const paragraphs = [...state.article.paragraphs];
  for (let last = paragraphs.at(-1); size > TAB_LIMIT && last; last = paragraphs.at(-1)) {
    paragraphs.pop();
    size -= JSON.stringify(last).length + 1;
    // Of a paragraph without end its beginning stays.
    const text = beginningOf(last.text, TAB_LIMIT - size);
    if (text) {
      paragraphs.push({ ...last, text });
      break;
    }
  }
  const isKept = ({ paragraph, end }: TextSpan) => paragraph < 0 || end <= (paragraphs[paragraph]?.text.length ?? -1);
  const inside = ({ span }: { span: TextSpan }) => isKept(span);
  const insight = state.insight && {
    ...state.insight,
    actors: state.insight.actors.map((actor) => ({
      ...actor,
      mentions: actor.mentions.filter(isKept),
    })),
    quotes: state.insight.quotes.filter(inside),
    summary: state.insight.summary.filter(inside),
    dates: state.insight.dates.filter(inside),
  };
  return { ...state, article: { ...state.article, paragraphs }, insight };
}

/** Shortest beginning of a paragraph that is worth keeping, in UTF-16 units. */
const SHORTEST_BEGINNING = 2_000;

/** As much of a text as fits into so much JSON, up to a blank; '' where the text is not long or the room is small. */
function beginningOf(text: string, room: number): string {
  if (text.length <= room || room < SHORTEST_BEGINNING) return '';
  // Marks take two units and more in JSON.
  const marks = JSON.stringify(text.slice(0, room)).length - room;
  const end = text.lastIndexOf(' ', room - marks - 100);
  return end > 0 ? text.slice(0, end) : '';
}
