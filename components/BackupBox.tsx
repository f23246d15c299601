import { useRef } from 'preact/hooks';
import type { Settings } from '../lib/settings.ts';
import type { BackupState, RestoreMode } from '../lib/views/backup.ts';
import { whenText } from '../lib/views/dates.ts';
import { BackupPreview } from './BackupPreview.tsx';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import { Section } from './Section.tsx';
import { useTranslator } from './translation.ts';

export interface BackupActions {
  onSaveBackup: () => void;
  onOpenBackup: (file: File) => void;
  onRestoreBackup: (mode: RestoreMode) => void;
  onCancelBackup: () => void;
}

interface BackupBoxProps {
  state: BackupState;
  settings: Pick<Settings, 'lastBackupAt' | 'backupEvery'>;
  actions: BackupActions;
  onChange: (change: Partial<Settings>) => void;
}

/** Saving everything into a file, and bringing such a file back. */
export function BackupBox({ state, settings, actions, onChange }: BackupBoxProps) {
  const { t, locale } = useTranslator();
  const file = useRef<HTMLInputElement>(null);
  const isBusy = state.kind === 'saving' || state.kind === 'reading' || state.kind === 'restoring';
  return (
    <Section
      title={t('backup')}
      aside={
        settings.lastBackupAt
          ? t('backupLast', { when: whenText(settings.lastBackupAt, locale, Date.now()) })
          : t('backupNever')
      }
    >
      <p class="hint">{t('backupHint')}</p>
      {state.kind === 'preview' ? (
        <BackupPreview
          fileName={state.fileName}
          changes={state.changes}
          onRestore={actions.onRestoreBackup}
          onCancel={actions.onCancelBackup}
        />
      ) : (
        <div class="buttons">
          <button type="button" class="button" disabled={isBusy} onClick={actions.onSaveBackup}>
            {t('backupSave')}
          </button>
          <button type="button" class="button button--quiet" disabled={isBusy} onClick={() => file.current?.click()}>
            {t('backupOpen')}
          </button>
          <input
            ref={file}
            type="file"
            hidden
            accept=".khulasa,application/gzip"
            onChange={(event) => {
              const [chosen] = event.currentTarget.files ?? [];
              // So that the same file can be chosen again after it was mended.
              event.currentTarget.value = '';
              if (chosen) actions.onOpenBackup(chosen);
            }}
          />
        </div>
      )}
      <div role="status">
        <StateLine state={state} />
      </div>
      {state.kind === 'restoring' && (
        <progress class="backup__progress" max={state.total} value={state.done} aria-label={t('backup')} />
      )}
      {(state.kind === 'reading' || state.kind === 'restoring') && (
        <button type="button" class="button button--quiet" onClick={actions.onCancelBackup}>
          {t('cancel')}
        </button>
      )}
      <ChoiceGroup
        legend={t('backupReminder')}
        value={String(settings.backupEvery)}
        onChange={(days) => onChange({ backupEvery: Number(days) as Settings['backupEvery'] })}
        choices={[
          { value: '0', label: t('backupReminderNever') },
          { value: '7', label: t('backupReminderWeekly') },
          { value: '30', label: t('backupReminderMonthly') },
        ]}
      />
    </Section>
  );
}

function StateLine({ state }: { state: BackupState }) {
  const { t } = useTranslator();
  if (state.kind === 'saving') return <p class="hint">{t('backupSaving')}</p>;
  if (state.kind === 'reading') return <p class="hint">{t('backupReading')}</p>;
  if (state.kind === 'saved') return <p class="hint">{t('backupSaved')}</p>;
  if (state.kind === 'restored') return <p class="hint">{t('backupRestored')}</p>;
  if (state.kind === 'restoring') {
    return <p class="hint">{t('backupRestoring', { done: state.done, total: state.total })}</p>;
  }
  if (state.kind === 'stopped') {
    return <p class="hint">{t('backupStopped', { done: state.done, total: state.total })}</p>;
  }
  if (state.kind === 'failed') return <p class="warning">{t(`library.${state.code}`)}</p>;
  if (state.kind === 'refused') {
    const { refusal, fileName: file, line } = state;
    return (
      <div class="warning">
        <p>
          {refusal === 'bad-record'
            ? t('backupRefused.bad-record', { file, line })
            : t(`backupRefused.${refusal}`, { file })}
        </p>
        <p>{t('backupUntouched')}</p>
      </div>
    );
  }
  return null;
}
