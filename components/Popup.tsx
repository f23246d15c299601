import type { WorkMode } from '../lib/settings.ts';
import type { Site } from '../lib/types.ts';
import type { NoticeData } from '../lib/views/notices.ts';
import type { PageStatus } from '../lib/views/page-status.ts';
import { HistoryList, type HistoryListProps } from './HistoryList.tsx';
import { IconButton } from './IconButton.tsx';
import { Icon } from './icons/Icon.tsx';
import { Mark } from './icons/Mark.tsx';
import { ModeSelect } from './ModeSelect.tsx';
import { Notice } from './Notice.tsx';
import { SearchField } from './SearchField.tsx';
import { Section } from './Section.tsx';
import { Switch } from './Switch.tsx';
import { statusText } from './status-text.ts';
import { useTranslator } from './translation.ts';

export interface PopupData {
  site: Site;
  isSiteOn: boolean;
  mode: WorkMode;
  isHistoryPaused: boolean;
  status: PageStatus;
  /** Whether the panel can be opened: the window is known. */
  canOpenPanel: boolean;
  /** Null in a private window, where nothing is kept. */
  history: (Pick<HistoryListProps, 'visits' | 'snippets' | 'now' | 'keptHref'> & { query: string }) | null;
  /** Whether nothing of this site is recorded. */
  isNeverRecorded: boolean;
  /** The reader wants to be reminded of a backup, and it is time. */
  isBackupDue: boolean;
  notice: NoticeData | null;
}

export interface PopupActions extends Pick<HistoryListProps, 'onOpen' | 'onDelete' | 'onShowMore'> {
  onSwitchSite: (on: boolean) => void;
  onNeverRecord: (never: boolean) => void;
  onMode: (mode: WorkMode) => void;
  onPauseHistory: (paused: boolean) => void;
  /** Called at once in the click: the browser opens its panel only then. */
  onOpenPanel: () => void;
  onOpenLibrary: () => void;
  onOpenOptions: () => void;
  onSearch: (query: string) => void;
  onDismissNotice: () => void;
}

/** The popup: this site, this page, the panel, and what was read lately. */
export function Popup({ data, actions }: { data: PopupData; actions: PopupActions }) {
  const translator = useTranslator();
  const { t } = translator;
  const { icon, title, text } = statusText(translator, data.status);
  return (
    <>
      <header class="popup-header">
        <Mark />
        <h1 class="popup-header__name">{t('productName')}</h1>
        <IconButton icon="book" label={t('library')} onClick={actions.onOpenLibrary} />
        <IconButton icon="gear" label={t('options')} onClick={actions.onOpenOptions} />
      </header>
      <main class="popup" tabIndex={-1}>
        <div class="card">
          {data.site && (
            <Switch checked={data.isSiteOn} disabled={data.mode === 'off'} onChange={actions.onSwitchSite}>
              <span class="switch__caption">{t('switchSite')}</span>
              <span class="switch__site">
                <bdi>{data.site}</bdi>
              </span>
            </Switch>
          )}
          <p class={`state-line state-line--${data.status.kind}`} role="status">
            <Icon name={icon} />
            <span>{data.status.kind === 'not-article' || data.status.kind === 'unsupported' ? text : title}</span>
          </p>
          <button type="button" class="button" disabled={!data.canOpenPanel} onClick={actions.onOpenPanel}>
            <Icon name="panel" />
            {t('openPanel')}
          </button>
          {data.site && data.history && (
            <button
              type="button"
              class="small-button small-button--toggle never-record-toggle"
              aria-pressed={data.isNeverRecorded}
              title={t('neverRecordHint')}
              onClick={() => actions.onNeverRecord(!data.isNeverRecorded)}
            >
              <Icon name="eyeOff" />
              {t('neverRecord')}
            </button>
          )}
        </div>
        {data.isBackupDue && (
          <p class="backup-due">
            {t('backupDue')}
            <button type="button" class="text-button" onClick={actions.onOpenOptions}>
              {t('backup')}
            </button>
          </p>
        )}
        <Section title={t('history')}>
          {data.history ? (
            <>
              {data.isHistoryPaused && <p class="hint">{t('historyPaused')}</p>}
              <SearchField label={t('searchLibrary')} value={data.history.query} onInput={actions.onSearch} />
              <HistoryList
                visits={data.history.visits}
                snippets={data.history.snippets}
                keptHref={data.history.keptHref}
                now={data.history.now}
                onOpen={actions.onOpen}
                onDelete={actions.onDelete}
                onShowMore={actions.onShowMore}
              />
            </>
          ) : (
            <p class="empty">{t('historyPrivate')}</p>
          )}
        </Section>
        <Notice notice={data.notice} onDismiss={actions.onDismissNotice} />
      </main>
      <footer class="popup-footer">
        <ModeSelect mode={data.mode} onChange={actions.onMode} isLabelHidden />
        <button
          type="button"
          class="small-button small-button--toggle"
          aria-pressed={data.isHistoryPaused}
          onClick={() => actions.onPauseHistory(!data.isHistoryPaused)}
        >
          <Icon name="pause" />
          {t('pauseHistory')}
        </button>
      </footer>
    </>
  );
}
