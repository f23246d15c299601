import type { ComponentChildren } from 'preact';
import type { ArticleText, HiddenNoise, StoryMarks, TabState, TextSpan } from '../lib/types.ts';
import { applyChoices } from '../lib/views/actor-changes.ts';
import type { InsightStatus } from '../lib/views/page-model.ts';
import { type ActorActions, ActorList, type ActorsData } from './ActorList.tsx';
import { ActorsUnavailable } from './ActorsUnavailable.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { NoiseList } from './NoiseList.tsx';
import type { OverruleProps } from './OverruleButton.tsx';
import { Section } from './Section.tsx';
import { StoryNotice } from './StoryNotice.tsx';
import { type SummaryActions, type SummaryData, SummarySection } from './SummarySection.tsx';
import { StoryDatesProvider } from './story-dates.ts';
import { Timeline } from './Timeline.tsx';
import { useTranslator } from './translation.ts';
import { VerdictLine } from './VerdictLine.tsx';

interface ArticleViewProps {
  state: TabState;
  article: ArticleText;
  insightStatus: InsightStatus;
  actors: ActorsData;
  actorActions: ActorActions;
  summary: SummaryData;
  summaryActions: SummaryActions;
  onShowSpan: (span: TextSpan) => void;
  onReveal: (noise: HiddenNoise, revealed: boolean) => void;
  onKeep: (noise: HiddenNoise) => void;
  onOverrule: OverruleProps['onOverrule'];
  onRetryInsight: () => void;
  isToldOfStoryMarks: boolean;
  onMarkStory: (marks: StoryMarks | null) => void;
  onOpen: (url: string) => void;
  /** The highlights. */
  children: ComponentChildren;
}

/** The panel of an article: head, summary, dates, key actors, highlights, hidden noise. */
export function ArticleView(props: ArticleViewProps) {
  const { state, article, insightStatus, onShowSpan, onReveal, onKeep, onOverrule, onRetryInsight, children } = props;
  const { t } = useTranslator();
  const { insight } = state;
  const { choices } = props.actors;
  const actors =
    insight && choices ? applyChoices(insight.actors, state.pageKey, choices).actors : (insight?.actors ?? []);
  return (
    <>
      <div class="article-top">
        <ArticleHead article={article} title={state.title} />
        <VerdictLine
          verdict={state.verdict}
          reason={state.reason}
          decidedBy={state.decidedBy}
          onOverrule={onOverrule}
        />
      </div>
      {state.story && (
        <StoryNotice
          story={state.story}
          article={article}
          marks={state.storyMarks ?? null}
          isTold={props.isToldOfStoryMarks}
          onMark={props.onMarkStory}
          onShow={onShowSpan}
          onOpen={props.onOpen}
        />
      )}
      {insight ? (
        <StoryDatesProvider value={{ dates: insight.dates, calendar: props.summary.calendar }}>
          <SummarySection
            insight={insight}
            actors={actors}
            article={article}
            title={state.title}
            url={state.url}
            data={props.summary}
            actions={props.summaryActions}
            onShow={onShowSpan}
          />
          <Timeline dates={insight.dates} article={article} calendar={props.summary.calendar} onShow={onShowSpan} />
          <Section title={t('actors')}>
            {insight.actorsUnavailable ? (
              <ActorsUnavailable quotes={insight.quotes} language={article.language} onShow={onShowSpan} />
            ) : (
              <ActorList
                insight={insight}
                article={article}
                pageKey={state.pageKey}
                data={props.actors}
                actions={props.actorActions}
                onShow={onShowSpan}
              />
            )}
          </Section>
        </StoryDatesProvider>
      ) : (
        <Section title={t('summary')}>
          {insightStatus === 'unavailable' ? (
            <>
              <p class="empty">{t('insightUnavailable')}</p>
              <button type="button" class="text-button" onClick={onRetryInsight}>
                {t('tryAgain')}
              </button>
            </>
          ) : (
            <p class="empty pending">{t('insightPending')}</p>
          )}
        </Section>
      )}
      {children}
      <Section title={t('hidden')}>
        <NoiseList hidden={state.hidden} onReveal={onReveal} onKeep={onKeep} />
      </Section>
    </>
  );
}
