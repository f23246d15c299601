import type { DateCalendar } from '../lib/settings.ts';
import type { Actor, ArticleText, Insight, TextSpan } from '../lib/types.ts';
import { publishedDate } from '../lib/views/dates.ts';
import type { ReadAloudState } from '../lib/views/read-aloud.ts';
import { shownSummary, summaryAsText } from '../lib/views/shown-summary.ts';
import { hasUnresolvable } from '../lib/views/story-dates.ts';
import { GistList } from './GistList.tsx';
import { ReadAloudButtons } from './ReadAloudButtons.tsx';
import { Section } from './Section.tsx';
import { SummaryLength } from './SummaryLength.tsx';
import { SummaryList } from './SummaryList.tsx';
import { useTranslator } from './translation.ts';

export interface SummaryData {
  /** Sentences, 1 to 7. */
  length: number;
  calendar: DateCalendar;
  reading: ReadAloudState;
}

export interface SummaryActions {
  onLength: (length: number) => void;
  /** Puts this text on the clipboard. */
  onCopy: (text: string) => void;
  /** Reads these sentences aloud; the spans are their places in the page. */
  onRead: (sentences: readonly { text: string; span: TextSpan }[]) => void;
  onPause: () => void;
  onResume: () => void;
  onStop: () => void;
}

interface SummarySectionProps {
  insight: Insight;
  /** The actors as the reader wants them. */
  actors: readonly Actor[];
  article: ArticleText;
  /** The document's title, for an article without a headline of its own. */
  title: string;
  url: string;
  data: SummaryData;
  actions: SummaryActions;
  onShow: (span: TextSpan) => void;
}

/** What is in the article, and its summary with what can be done with it. */
export function SummarySection({ insight, actors, article, title, url, data, actions, onShow }: SummarySectionProps) {
  const { t, locale } = useTranslator();
  const { length, calendar, reading } = data;
  const sentences = shownSummary(insight.summary, length, article);
  const copy = () =>
    actions.onCopy(
      summaryAsText({
        headline: article.headline || title,
        sentences,
        source: article.siteName,
        date: publishedDate(article.publishedAt, locale)?.text ?? '',
        url,
      }),
    );
  return (
    <>
      <GistList actors={actors} dates={insight.dates} article={article} calendar={calendar} onShow={onShow} />
      <Section
        title={t('summary')}
        aside={
          insight.summary.length > 1 && (
            <SummaryLength length={length} most={insight.summary.length} onChange={actions.onLength} />
          )
        }
      >
        <SummaryList
          sentences={sentences}
          dates={insight.dates}
          calendar={calendar}
          language={article.language}
          spoken={reading.current}
          onShow={onShow}
        />
        {sentences.length > 0 && (
          <div class="summary-tools">
            <button type="button" class="small-button" onClick={copy}>
              {t('copySummary')}
            </button>
            <ReadAloudButtons
              status={reading.status}
              onRead={() => actions.onRead(sentences)}
              onPause={actions.onPause}
              onResume={actions.onResume}
              onStop={actions.onStop}
            />
          </div>
        )}
        {hasUnresolvable(insight.dates, article.publishedAt) && <p class="hint">{t('datesUnresolved')}</p>}
      </Section>
    </>
  );
}
