import { expect, it } from 'vitest';
import { historyByDay } from '../../../lib/library/local-day.ts';
import { visit } from './samples.ts';

it('puts visits under the days of the local calendar, in the order given', () => {
  const at = (...date: [number, number, number, number]) => visit({ visitedAt: new Date(...date).toISOString() });
  const [late, early, before] = [at(2026, 2, 10, 23), at(2026, 2, 10, 0), at(2025, 11, 31, 12)];
  expect(historyByDay([late, early, before])).toEqual([
    { day: '2026-03-10', visits: [late, early] },
    { day: '2025-12-31', visits: [before] },
  ]);
  expect(historyByDay([])).toEqual([]);
});
