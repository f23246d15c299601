import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { BackupBox } from '../../../components/BackupBox.tsx';
import type { BackupPreview } from '../../../lib/library/backup/restore.ts';
import type { BackupState } from '../../../lib/views/backup.ts';
import { checkAccess } from './check-access.ts';
import { hide, LOOKS, show } from './show.tsx';

const counts = (added: number, changed = 0, same = 0, removed = 0) => ({ added, changed, same, removed });
const merge: BackupPreview = {
  visit: counts(3, 1, 20),
  article: counts(2, 0, 21),
  highlight: counts(1),
  actorChoice: counts(0),
};
const replace: BackupPreview = { ...merge, highlight: counts(1, 0, 0, 4) };
const nothing: BackupPreview = {
  visit: counts(0, 0, 3),
  article: counts(0),
  highlight: counts(0),
  actorChoice: counts(0),
};
const PREVIEW: BackupState = { kind: 'preview', fileName: 'khulasa-2026-11-20.khulasa', changes: { merge, replace } };

const showBox = async (
  state: BackupState,
  look: Parameters<typeof show>[1] = 'en',
  theme: Parameters<typeof show>[2] = 'light',
) => {
  const actions = {
    onSaveBackup: vi.fn(),
    onOpenBackup: vi.fn(),
    onRestoreBackup: vi.fn(),
    onCancelBackup: vi.fn(),
  };
  const onChange = vi.fn();
  const view = (
    <main class="page">
      <h1>Khulasa</h1>
      <BackupBox state={state} settings={{ lastBackupAt: '', backupEvery: 0 }} actions={actions} onChange={onChange} />
    </main>
  );
  return { ...(await show(view, look, theme)), actions, onChange };
};
const button = (name: string | RegExp) => page.getByRole('button', { name });

afterEach(hide);

const STATES: BackupState[] = [
  { kind: 'idle' },
  PREVIEW,
  { kind: 'restoring', done: 300, total: 900 },
  { kind: 'stopped', done: 300, total: 900 },
  { kind: 'refused', fileName: 'صور العائلة.zip', refusal: 'foreign', line: 0 },
  { kind: 'failed', code: 'quota' },
];

describe.each(LOOKS)('the backup in %s, %s', (language, theme) => {
  it.each(STATES)('is accessible and fits 320 px: $kind', async (state) => {
    await page.viewport(320, 640);
    await showBox(state, language, theme);
    await checkAccess();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(414, 896);
  });
});

describe('the backup', () => {
  it('shows what a file would change before anything is, and what replacing deletes', async () => {
    const { actions } = await showBox(PREVIEW);
    expect(document.activeElement?.textContent).toContain('khulasa-2026-11-20.khulasa');
    expect(document.body.textContent).not.toContain('4 deleted');
    await page.getByRole('radio', { name: 'Replace' }).click();
    await expect.element(page.getByText('4 deleted')).toBeVisible();
    await button('Change 11 entries').click();
    expect(actions.onRestoreBackup).toHaveBeenCalledWith('replace');
  });

  it('offers nothing to do where the library has it all', async () => {
    const { actions } = await showBox({ ...PREVIEW, changes: { merge: nothing, replace: nothing } });
    await expect.element(page.getByText('Everything in it is in your library already.')).toBeVisible();
    expect(button(/Change/).elements()).toHaveLength(0);
    await button('Cancel').click();
    expect(actions.onCancelBackup).toHaveBeenCalled();
  });

  it('shows how far it is, and can be stopped while it reads and writes', async () => {
    const { actions } = await showBox({ kind: 'restoring', done: 300, total: 900 });
    await expect.element(page.getByRole('progressbar')).toHaveAttribute('value', '300');
    await button('Cancel').click();
    expect(actions.onCancelBackup).toHaveBeenCalledOnce();
    const { actions: reading } = await showBox({ kind: 'reading' });
    await button('Cancel').click();
    expect(reading.onCancelBackup).toHaveBeenCalledOnce();
    await showBox({ kind: 'stopped', done: 300, total: 900 });
    await expect.element(page.getByText(/Stopped after 300 of 900 entries/)).toBeVisible();
    expect(button('Cancel').elements()).toHaveLength(0);
  });

  it('says why a file is refused, and that nothing was changed', async () => {
    await showBox({ kind: 'refused', fileName: 'a.khulasa', refusal: 'bad-record', line: 7 });
    expect(document.body.textContent).toMatch(/line 7/);
    await expect.element(page.getByText('Nothing in your library was changed.')).toBeVisible();
  });

  it('is saved with a click, and reminds as often as the reader wants', async () => {
    const { actions, onChange } = await showBox({ kind: 'idle' });
    await button('Save a backup').click();
    expect(actions.onSaveBackup).toHaveBeenCalled();
    await page.getByRole('radio', { name: 'Every month' }).click();
    expect(onChange).toHaveBeenCalledWith({ backupEvery: 30 });
  });
});
