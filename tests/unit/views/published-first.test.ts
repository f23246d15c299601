import { expect, it } from 'vitest';
import { publishedFirst } from '../../../lib/views/published-first.ts';

it.each<[string[], number | null]>([
  [['2026-11-20T09:00:00+03:00', '2026-11-20T07:00:00Z'], 0],
  [['2026-11-20T12:00+03:00', '2026-11-20T08:30Z', '2026-11-20T13:00+03:00'], 1],
  // Without a zone it may be anywhere between Casablanca and Muscat.
  [['2026-11-20T09:00', '2026-11-20T08:00Z'], null],
  [['2026-11-20T09:00', '2026-11-20T14:00Z'], 0],
  [['2026-11-20', '2026-11-20T14:00Z'], null],
  [['2026-11-19', '2026-11-21'], 0],
  [['2026-11-20T09:00Z', '2026-11-20T09:00Z'], null],
  [['2026-11-20T09:00Z', ''], null],
  [['', '2026-11-20T09:00Z'], null],
  [['2026-11-20T09:00Z'], null],
])('of %j', (times, first) => {
  expect(publishedFirst(times)).toBe(first);
});
