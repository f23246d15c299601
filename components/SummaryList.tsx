import { useId } from 'preact/hooks';
import type { DateCalendar } from '../lib/settings.ts';
import type { StoryDate, TextSpan } from '../lib/types.ts';
import type { ShownSentence } from '../lib/views/shown-summary.ts';
import { DatedText } from './DatedText.tsx';
import { DateHints } from './DateHints.tsx';
import { useTranslator } from './translation.ts';

interface SummaryListProps {
  sentences: readonly ShownSentence[];
  dates: readonly StoryDate[];
  calendar: DateCalendar;
  language: string;
  /** The sentence that is being read aloud, -1 for none. */
  spoken: number;
  onShow: (span: TextSpan) => void;
}

/** The summary: sentences of the article, each one leads to its place in the page. */
export function SummaryList({ sentences, dates, calendar, language, spoken, onShow }: SummaryListProps) {
  const { t } = useTranslator();
  const id = useId();
  if (sentences.length === 0) return <p class="empty">{t('summaryEmpty')}</p>;
  return (
    <ol class="summary">
      {sentences.map((sentence, index) => {
        const { span, isTrimmed } = sentence;
        const key = `${span.paragraph}:${span.start}`;
        return (
          <li key={key} class="summary__item">
            <button
              type="button"
              class="sentence"
              lang={language}
              dir="auto"
              aria-current={index === spoken ? 'true' : undefined}
              aria-describedby={`${id}-${key}`}
              onClick={() => onShow(span)}
            >
              {isTrimmed && (
                <span class="sentence__trim" title={t('summaryTrimmed')} aria-hidden="true">
                  …{' '}
                </span>
              )}
              <DatedText sentence={sentence} dates={dates} calendar={calendar} />
            </button>
            <DateHints id={`${id}-${key}`} sentence={sentence} dates={dates} calendar={calendar} />
          </li>
        );
      })}
    </ol>
  );
}
