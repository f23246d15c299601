import type { Settings } from '../lib/settings.ts';
import type { RuleError } from '../lib/site-rules-text.ts';
import type { Site } from '../lib/types.ts';
import type { BackupState } from '../lib/views/backup.ts';
import type { NoticeData } from '../lib/views/notices.ts';
import type { StorageUsed } from '../lib/views/storage-used.ts';
import { type BackupActions, BackupBox } from './BackupBox.tsx';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import { ClutterSwitches } from './ClutterSwitches.tsx';
import { HistoryOptions } from './HistoryOptions.tsx';
import { Mark } from './icons/Mark.tsx';
import { Notice } from './Notice.tsx';
import { Section } from './Section.tsx';
import { type Shortcut, Shortcuts } from './Shortcuts.tsx';
import { SiteChoices } from './SiteChoices.tsx';
import { SiteRulesBox } from './SiteRulesBox.tsx';
import { useTranslator } from './translation.ts';

export interface OptionsData {
  settings: Settings;
  shortcuts: readonly Shortcut[];
  /** What is wrong with the lines of site rules. */
  checkRules: (text: string) => readonly RuleError[];
  /** In a private window there is no history to delete. */
  isPrivate: boolean;
  backup: BackupState;
  /** Null where it is not known yet. */
  storage: StorageUsed | null;
  notice: NoticeData | null;
}

export interface OptionsActions extends BackupActions {
  onChange: (change: Partial<Settings>) => void;
  onNeverRecord: (site: Site, never: boolean) => void;
  onForgetSite: (site: Site) => void;
  /** `base`: the text that the reader began with. */
  onSaveRules: (text: string, base: string) => void;
  onRulesDirty: (isDirty: boolean) => void;
  onDeleteHistory: () => void;
  onOpenShortcuts: () => void;
  onDismissNotice: () => void;
}

/** The options page. */
export function Options({ data, actions }: { data: OptionsData; actions: OptionsActions }) {
  const { t } = useTranslator();
  const { settings } = data;
  const { onChange } = actions;
  return (
    <>
      <header class="page-header">
        <Mark />
        <h1 class="page-header__name">{t('options')}</h1>
      </header>
      <main class="page" tabIndex={-1}>
        <ChoiceGroup
          legend={t('mode')}
          value={settings.mode}
          onChange={(mode) => onChange({ mode })}
          choices={[
            { value: 'everywhere', label: t('modeEverywhere'), hint: t('modeEverywhereHint') },
            { value: 'chosen-sites', label: t('modeChosenSites'), hint: t('modeChosenSitesHint') },
            { value: 'off', label: t('modeOff'), hint: t('modeOffHint') },
          ]}
        />
        <Section title={t('sites')}>
          <p class="hint">{t('sitesHint')}</p>
          <SiteChoices sites={settings.sites} onForget={actions.onForgetSite} />
        </Section>
        <ClutterSwitches off={settings.clutterOff} onChange={(clutterOff) => onChange({ clutterOff })} />
        <Section title={t('siteRules')}>
          <p class="hint">{t('siteRulesHint')}</p>
          <SiteRulesBox
            kept={settings.siteRules}
            check={data.checkRules}
            onSave={actions.onSaveRules}
            onDirty={actions.onRulesDirty}
          />
        </Section>
        <div class="choice-columns">
          <ChoiceGroup
            legend={t('interfaceLanguage')}
            value={settings.interfaceLanguage}
            onChange={(interfaceLanguage) => onChange({ interfaceLanguage })}
            choices={[
              { value: 'browser', label: t('languageBrowser') },
              { value: 'ar', label: t('languageArabic'), lang: 'ar' },
              { value: 'en', label: t('languageEnglish') },
            ]}
          />
          <ChoiceGroup
            legend={t('theme')}
            value={settings.theme}
            onChange={(theme) => onChange({ theme })}
            choices={[
              { value: 'system', label: t('themeSystem') },
              { value: 'light', label: t('themeLight') },
              { value: 'dark', label: t('themeDark') },
            ]}
          />
        </div>
        <ChoiceGroup
          legend={t('calendar')}
          value={settings.calendar}
          onChange={(calendar) => onChange({ calendar })}
          choices={[
            { value: 'gregorian', label: t('calendarGregorian') },
            { value: 'hijri', label: t('calendarHijri') },
          ]}
        />
        <HistoryOptions
          settings={settings}
          isPrivate={data.isPrivate}
          storage={data.storage}
          onChange={onChange}
          onNeverRecord={actions.onNeverRecord}
          onDeleteHistory={actions.onDeleteHistory}
        />
        {!data.isPrivate && <BackupBox state={data.backup} settings={settings} actions={actions} onChange={onChange} />}
        <Section title={t('keyboard')}>
          <Shortcuts shortcuts={data.shortcuts} onOpenShortcuts={actions.onOpenShortcuts} />
        </Section>
        <Notice notice={data.notice} onDismiss={actions.onDismissNotice} />
      </main>
    </>
  );
}
