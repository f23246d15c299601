import type { WorkMode } from '../lib/settings.ts';
import type { HiddenNoise, Highlight, Site, StoryMarks, TextSpan } from '../lib/types.ts';
import type { ExportFormat } from '../lib/views/export-formats.ts';
import type { Loaded } from '../lib/views/loaded.ts';
import type { NoticeData } from '../lib/views/notices.ts';
import type { InsightStatus } from '../lib/views/page-model.ts';
import type { PageStatus } from '../lib/views/page-status.ts';
import type { ActorActions, ActorsData } from './ActorList.tsx';
import { ArticleView } from './ArticleView.tsx';
import { ExportControl } from './ExportControl.tsx';
import type { HighlightActions } from './HighlightItem.tsx';
import { HighlightList, type PageOfHighlights } from './HighlightList.tsx';
import { ModeSelect } from './ModeSelect.tsx';
import { Notice } from './Notice.tsx';
import { OverruleButton, type OverruleProps } from './OverruleButton.tsx';
import { Section } from './Section.tsx';
import { SiteHeader } from './SiteHeader.tsx';
import { StatusNote } from './StatusNote.tsx';
import type { SummaryActions, SummaryData } from './SummarySection.tsx';
import { useTranslator } from './translation.ts';

export interface PanelData {
  site: Site;
  isSiteOn: boolean;
  mode: WorkMode;
  isPrivate: boolean;
  status: PageStatus;
  insightStatus: InsightStatus;
  actors: ActorsData;
  summary: SummaryData;
  highlights: Loaded<readonly Highlight[]>;
  highlightsPage: PageOfHighlights;
  /** The reader's tags, the most used first. */
  knownTags: readonly string[];
  notice: NoticeData | null;
  /** Whether the reader knows that a site can see what is marked in its page as read before. */
  isToldOfStoryMarks: boolean;
}

export interface PanelActions {
  actors: ActorActions;
  summary: SummaryActions;
  onSwitchSite: (on: boolean) => void;
  onMode: (mode: WorkMode) => void;
  onShowSpan: (span: TextSpan) => void;
  highlight: HighlightActions;
  /** Writes the highlights of the page to a file. */
  onExport: (format: ExportFormat) => void;
  onReveal: (noise: HiddenNoise, revealed: boolean) => void;
  /** From now on this is never hidden on its site. */
  onKeep: (noise: HiddenNoise) => void;
  /** The reader's own verdict on pages like this one; null leaves it to Khulasa again. */
  onOverrule: OverruleProps['onOverrule'];
  onRetryInsight: () => void;
  /** Marks what is new in a story that was read before, or dims what is not; null takes the marks away. */
  onMarkStory: (marks: StoryMarks | null) => void;
  /** Opens an address in a tab of its own. */
  onOpen: (url: string) => void;
  onDismissNotice: () => void;
}

/** The side panel. */
export function Panel({ data, actions }: { data: PanelData; actions: PanelActions }) {
  const { t } = useTranslator();
  const { status, highlights } = data;
  // The page answers only while the reader script works on it.
  const canShow = status.kind === 'article' || (status.kind === 'not-article' && status.hasReader);
  const count = highlights.status === 'ready' ? highlights.value.length : 0;
  const hasHighlights = canShow || (status.kind !== 'loading' && count > 0);
  const list = hasHighlights && (
    <Section title={t('highlights')} aside={count > 0 ? t('highlightCount', { count }) : undefined}>
      <HighlightList
        highlights={highlights}
        page={data.highlightsPage}
        knownTags={data.knownTags}
        isPrivate={data.isPrivate}
        actions={canShow ? actions.highlight : { ...actions.highlight, onShow: null }}
      />
      {count > 0 && <ExportControl label={t('exportPage')} onExport={actions.onExport} />}
    </Section>
  );
  return (
    <>
      <SiteHeader
        site={data.site}
        isOn={data.isSiteOn}
        isOffEverywhere={data.mode === 'off'}
        onSwitch={actions.onSwitchSite}
      />
      <main class="panel" tabIndex={-1} aria-busy={status.kind === 'loading'}>
        {status.kind === 'article' ? (
          <ArticleView
            // Another visit starts with closed actors and groups.
            key={status.state.visitId}
            state={status.state}
            article={status.article}
            insightStatus={data.insightStatus}
            actors={data.actors}
            actorActions={actions.actors}
            summary={data.summary}
            summaryActions={actions.summary}
            onShowSpan={actions.onShowSpan}
            onReveal={actions.onReveal}
            onKeep={actions.onKeep}
            onOverrule={actions.onOverrule}
            onRetryInsight={actions.onRetryInsight}
            isToldOfStoryMarks={data.isToldOfStoryMarks}
            onMarkStory={actions.onMarkStory}
            onOpen={actions.onOpen}
          >
            {list}
          </ArticleView>
        ) : (
          <>
            <StatusNote status={status}>
              {status.kind === 'globally-off' && <ModeSelect mode={data.mode} onChange={actions.onMode} />}
              {status.kind === 'not-article' && status.hasReader && (
                <OverruleButton
                  verdict="not-article"
                  reason={status.reason}
                  decidedBy={status.decidedBy}
                  onOverrule={actions.onOverrule}
                />
              )}
            </StatusNote>
            {list}
          </>
        )}
        <Notice notice={data.notice} onDismiss={actions.onDismissNotice} />
      </main>
    </>
  );
}
