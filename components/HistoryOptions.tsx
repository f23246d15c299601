import type { KeepDays, Settings } from '../lib/settings.ts';
import type { Site } from '../lib/types.ts';
import type { StorageUsed as StorageUsedData } from '../lib/views/storage-used.ts';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import { DeleteHistory } from './DeleteHistory.tsx';
import { NeverRecord } from './NeverRecord.tsx';
import { Section } from './Section.tsx';
import { StorageUsed } from './StorageUsed.tsx';
import { Switch } from './Switch.tsx';
import { useTranslator } from './translation.ts';

interface HistoryOptionsProps {
  settings: Settings;
  /** In a private window there is no history to delete. */
  isPrivate: boolean;
  /** Null where it is not known. */
  storage: StorageUsedData | null;
  onChange: (change: Partial<Settings>) => void;
  onNeverRecord: (site: Site, never: boolean) => void;
  onDeleteHistory: () => void;
}

const DAYS: readonly KeepDays[] = [30, 90, 365];

/** What is recorded, for how long, and how much room it takes. */
export function HistoryOptions(props: HistoryOptionsProps) {
  const { settings, isPrivate, storage, onChange, onNeverRecord, onDeleteHistory } = props;
  const { t } = useTranslator();
  return (
    <>
      <Section title={t('history')}>
        <p class="hint">{t('keptOnDevice')}</p>
        <Switch
          checked={settings.historyPaused}
          hint={t('pauseHistoryHint')}
          onChange={(historyPaused) => onChange({ historyPaused })}
        >
          {t('pauseHistory')}
        </Switch>
        <Switch
          checked={settings.keepTexts}
          hint={t('keepTextsHint')}
          onChange={(keepTexts) => onChange({ keepTexts })}
        >
          {t('keepTexts')}
        </Switch>
      </Section>
      <ChoiceGroup
        legend={t('keepDays')}
        value={String(settings.keepDays)}
        onChange={(value) => onChange({ keepDays: DAYS.find((days) => String(days) === value) ?? 0 })}
        choices={[
          { value: '0', label: t('keepForever') },
          ...DAYS.map((count) => ({ value: String(count), label: t('keepDaysChoice', { count }) })),
        ]}
      />
      <p class="hint">{t('keepDaysHint')}</p>
      <Section title={t('neverRecordSites')}>
        <p class="hint">{t('neverRecordHint')}</p>
        <NeverRecord sites={settings.neverRecord} onChange={onNeverRecord} />
      </Section>
      <Section title={t('storageUsed')}>
        <StorageUsed used={storage} />
        {isPrivate ? <p class="empty">{t('historyPrivate')}</p> : <DeleteHistory onDelete={onDeleteHistory} />}
      </Section>
    </>
  );
}
