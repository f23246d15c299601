import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forget } from '../../../lib/library/forget.ts';
import { recordProgress, recordVisit, recordVisits } from '../../../lib/library/history.ts';
import { localDay } from '../../../lib/library/local-day.ts';
import type { Visit } from '../../../lib/types.ts';
import { listVisits } from './kept-visits.ts';
import { emptyLibrary, visit } from './samples.ts';

/** Noon and later on a day of the machine's own zone, so that adding hours stays within the day. */
function onDay(day: number, hour = 12): string {
  return new Date(2026, 10, day, hour).toISOString();
}

function page(number: number, change: Partial<Visit> = {}): Visit {
  return visit({
    id: `v${number}`,
    pageKey: `akhbar.example/${number}`,
    visitedAt: onDay(1, 12 + (number % 10)),
    ...change,
  });
}

describe('recording visits', () => {
  it('gives back what was recorded', async () => {
    const db = emptyLibrary();
    await recordVisit(db, visit());
    expect(await listVisits(db)).toEqual([visit()]);
  });

  it('keeps one visit an article and day, with the latest time and metadata', async () => {
    const db = emptyLibrary();
    await recordVisit(db, page(1, { id: 'b', visitedAt: onDay(1, 12), headline: 'عنوان أول' }));
    await recordVisit(db, page(1, { id: 'a', visitedAt: onDay(1, 15), headline: 'عنوان مصحح' }));
    await recordVisit(db, page(1, { id: 'c', visitedAt: onDay(2), headline: 'عنوان مصحح' }));
    await recordVisit(db, page(2, { visitedAt: onDay(1, 13) }));
    expect((await listVisits(db)).map((each) => [each.pageKey, each.visitedAt, each.headline])).toEqual([
      ['akhbar.example/1', onDay(2), 'عنوان مصحح'],
      ['akhbar.example/1', onDay(1, 15), 'عنوان مصحح'],
      ['akhbar.example/2', onDay(1, 13), visit().headline],
    ]);
    expect(await db.visits.count()).toBe(3);
  });

  it('counts days by the local clock, not by UTC', () => {
    expect(localDay(new Date(2026, 0, 5, 0, 0, 1).toISOString())).toBe('2026-01-05');
    expect(localDay(new Date(2026, 0, 5, 23, 59, 59).toISOString())).toBe('2026-01-05');
  });

  it('moves a visit that went on past midnight, and ignores the old message when it comes late', async () => {
    const db = emptyLibrary();
    const before = page(1, { visitedAt: onDay(1, 23) });
    const after = page(1, { visitedAt: onDay(2, 0) });
    for (const each of [before, after, before]) await recordVisit(db, each);
    expect(await listVisits(db)).toEqual([after]);
  });

  it('makes the same history of the same messages in any order and number', async () => {
    const visits = fc.uniqueArray(
      fc.record({ id: fc.nat(99), article: fc.nat(2), day: fc.integer({ min: 1, max: 2 }), hour: fc.nat(3) }),
      { selector: ({ id }) => id, minLength: 1, maxLength: 6 },
    );
    const messages = visits.chain((drawn) => {
      const all = drawn.map(({ id, article, day, hour }) =>
        page(article, { id: `v${id}`, visitedAt: onDay(day, 12 + hour), headline: `خبر ${id}` }),
      );
      const repeated = fc.array(fc.constantFrom(...all), { maxLength: 6 });
      const shuffled = repeated.chain((more) =>
        fc.shuffledSubarray([...all, ...more], { minLength: all.length + more.length }),
      );
      return fc.tuple(fc.constant(all), shuffled);
    });
    await fc.assert(
      fc.asyncProperty(messages, async ([once, often]) => {
        const [first, second] = [emptyLibrary(), emptyLibrary()];
        for (const each of once) await recordVisit(first, each);
        for (const each of often) await recordVisit(second, each);
        expect(await listVisits(second)).toEqual(await listVisits(first));
      }),
      { numRuns: 60 },
    );
  });

  it('lets two visits change days in one go', async () => {
    const db = emptyLibrary();
    await recordVisit(db, page(1, { id: 'a', visitedAt: onDay(1) }));
    const moved = [page(1, { id: 'b', visitedAt: onDay(1, 9) }), page(1, { id: 'a', visitedAt: onDay(2) })];
    await recordVisits(db, moved.toReversed());
    expect((await listVisits(db)).map(({ id, visitedAt }) => [id, visitedAt])).toEqual([
      ['a', onDay(2)],
      ['b', onDay(1, 9)],
    ]);
  });

  it('keeps both of two visits recorded at the same time', async () => {
    const db = emptyLibrary();
    await Promise.all([recordVisit(db, page(1)), recordVisit(db, page(2)), recordVisit(db, page(1))]);
    expect(await db.visits.count()).toBe(2);
  });
});

describe('progress of a visit', () => {
  const progress = { visitId: 'v1', pageKey: 'akhbar.example/1' };
  const only = async (db: ReturnType<typeof emptyLibrary>) =>
    (await listVisits(db)).map(({ screenMs, readShare }) => [screenMs, readShare]);

  it('only grows, and repeating or mixing up its messages changes nothing', async () => {
    const db = emptyLibrary();
    await recordVisit(db, page(1));
    for (const [screenMs, readShare] of [
      [9_000, 0.5],
      [4_000, 0.75],
      [9_000, 0.5],
    ] as const) {
      expect(await recordProgress(db, { ...progress, screenMs, readShare })).toBe(true);
    }
    await recordVisit(db, page(1));
    expect(await only(db)).toEqual([[9_000, 0.75]]);
  });

  it('adds up the visits of a day', async () => {
    const db = emptyLibrary();
    await recordVisit(db, page(1, { screenMs: 5_000 }));
    await recordVisit(db, page(1, { id: 'later', visitedAt: onDay(1, 20), screenMs: 1_000, readShare: 1 }));
    await recordProgress(db, { ...progress, screenMs: 7_000, readShare: 0.2 });
    await recordProgress(db, { ...progress, visitId: 'later', screenMs: 3_000, readShare: 0.2 });
    expect(await only(db)).toEqual([[10_000, 1]]);
  });

  it('brings back no visit that was deleted', async () => {
    const db = emptyLibrary();
    await recordVisit(db, page(1));
    await forget(db, { visit: 'v1' });
    expect(await recordProgress(db, { ...progress, screenMs: 60_000, readShare: 1 })).toBe(false);
    expect(await db.visits.count()).toBe(0);
  });
});

describe('damaged records', () => {
  it('refuses all of a list when one is damaged', async () => {
    const db = emptyLibrary();
    const damaged = { ...page(2), visitedAt: 'yesterday' };
    await expect(recordVisits(db, [page(1), damaged])).rejects.toThrow('visit.visitedAt is no moment in UTC');
    expect(await db.visits.count()).toBe(0);
  });
});
