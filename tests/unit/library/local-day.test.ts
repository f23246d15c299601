import { expect, it } from 'vitest';
import { byLocalDay } from '../../../lib/library/local-day.ts';

it('puts records under the days of the local calendar, in the order given', () => {
  const at = (...date: [number, number, number, number]) => ({ at: new Date(...date).toISOString() });
  const [late, early, before] = [at(2026, 2, 10, 23), at(2026, 2, 10, 0), at(2025, 11, 31, 12)];
  expect(byLocalDay([late, early, before])).toEqual([
    { day: '2026-03-10', items: [late, early] },
    { day: '2025-12-31', items: [before] },
  ]);
  expect(byLocalDay([])).toEqual([]);
});
