/** When a backup is due. Apart from the backup itself, so that the popup need not load that. */
import type { Settings } from '../settings.ts';

const DAY_MS = 86_400_000;

/** Whether the reader's wish to be reminded of a backup is due. @param now milliseconds since the epoch */
export function isBackupDue(
  { backupEvery, lastBackupAt }: Pick<Settings, 'backupEvery' | 'lastBackupAt'>,
  now: number,
): boolean {
  if (backupEvery === 0) return false;
  const last = Date.parse(lastBackupAt);
  return Number.isNaN(last) || now - last >= backupEvery * DAY_MS;
}
