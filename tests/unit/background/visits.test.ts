/** What the background records, and what it forgets by itself. */
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { library } from '../../../lib/background/library.ts';
import { tidy, tidyDaily } from '../../../lib/background/tidy.ts';
import { keepProgress, keepVisit } from '../../../lib/background/visits.ts';
import { forgetEverything } from '../../../lib/library/forget.ts';
import { deleteHighlight, saveHighlight } from '../../../lib/library/highlights.ts';
import { recordVisit } from '../../../lib/library/history.ts';
import { changeSettings, neverRecorded } from '../../../lib/settings.ts';
import { listVisits } from '../library/kept-visits.ts';
import { highlight, visit } from '../library/samples.ts';

const NO_TAB = 99;
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();

// A tab without a reading: what is asked of its page goes nowhere.
vi.mock('../../../lib/messages.ts', () => ({ sendToPage: async () => undefined }));

afterEach(() => forgetEverything(library()));

const kept = async () => (await listVisits(library())).map(({ id }) => id);

describe('a visit', () => {
  it('is recorded with what it says of its article, where the page was left before its text came', async () => {
    expect(await keepVisit(visit(), NO_TAB)).toBe(true);
    expect(await kept()).toEqual(['visit-1']);
    expect(await library().articles.get(visit().pageKey)).toMatchObject({ headline: visit().headline });
  });

  it.each([
    ['while the history is paused', () => changeSettings({ historyPaused: true })],
    ['of a site that is never recorded', () => changeSettings(neverRecorded('akhbar.example', true))],
    ['of a site that is switched off', () => changeSettings({ sites: { 'akhbar.example': false } })],
  ])('is not recorded %s', async (_, set) => {
    await set();
    expect(await keepVisit(visit(), NO_TAB)).toBe(false);
    expect(await kept()).toEqual([]);
  });

  it('makes no progress while the history is paused', async () => {
    await keepVisit(visit(), NO_TAB);
    const progress = { visitId: 'visit-1', pageKey: visit().pageKey, screenMs: 9_000, readShare: 1 };
    await changeSettings({ historyPaused: true });
    await keepProgress(progress, visit().url);
    expect((await listVisits(library()))[0]?.readShare).toBe(0);
    await changeSettings({ historyPaused: false });
    await keepProgress(progress, visit().url);
    expect((await listVisits(library()))[0]?.readShare).toBe(1);
  });

  it('is recorded again once its site is', async () => {
    await changeSettings(neverRecorded('akhbar.example', true));
    await changeSettings(neverRecorded('akhbar.example', false));
    expect(await keepVisit(visit(), NO_TAB)).toBe(true);
  });
});

describe('tidying', () => {
  const days = [1, 31, 100, 400];
  const fill = async () => {
    for (const age of days) {
      await recordVisit(library(), visit({ id: `old-${age}`, pageKey: `p/${age}`, visitedAt: daysAgo(age) }));
    }
  };

  it.each([
    [0, 4],
    [30, 1],
    [90, 2],
    [365, 3],
  ] as const)('keeps %i days', async (keepDays, left) => {
    await fill();
    await changeSettings({ keepDays });
    await tidy();
    expect(await kept()).toHaveLength(left);
  });

  it.each([30, 90, 365] as const)('keeps articles with highlights longer than %i days', async (keepDays) => {
    await fill();
    const mark = highlight({ id: `mark-${keepDays}`, pageKey: 'p/400' });
    await saveHighlight(library(), mark);
    await changeSettings({ keepDays });
    await tidy();
    expect(await kept()).toContain('old-400');
    await deleteHighlight(library(), mark.id, mark.revision);
    await tidy();
    expect(await kept()).not.toContain('old-400');
    expect(await kept()).toContain('old-1');
  });

  it('comes by itself once a day', async () => {
    await changeSettings({ keepDays: 30 });
    await tidyDaily();
    await fill();
    await tidyDaily();
    expect(await kept()).toHaveLength(4);
    const now = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(now + DAY_MS);
    await tidyDaily();
    vi.restoreAllMocks();
    expect(await kept()).toHaveLength(1);
  });
});
