import { expect, it } from 'vitest';
import { isBackupDue } from '../../../lib/views/backup-due.ts';

const NOW = Date.parse('2026-11-23T10:00:00Z');

it.each([
  [0, '', false],
  [7, '', true],
  [7, '2026-11-20T10:00:00.000Z', false],
  [7, '2026-11-16T10:00:00.000Z', true],
  [30, '2026-11-01T10:00:00.000Z', false],
  [30, '2026-10-01T10:00:00.000Z', true],
] as const)('every %i days, last on «%s»: %s', (backupEvery, lastBackupAt, due) => {
  expect(isBackupDue({ backupEvery, lastBackupAt }, NOW)).toBe(due);
});
