import type { DateCalendar } from '../lib/settings.ts';
import type { StoryDate } from '../lib/types.ts';
import type { ShownSentence } from '../lib/views/shown-summary.ts';
import { datesIn, dateText } from '../lib/views/story-dates.ts';
import { useTranslator } from './translation.ts';

interface DateHintsProps {
  id: string;
  sentence: ShownSentence;
  dates: readonly StoryDate[];
  calendar: DateCalendar;
}

/** What the dates of a sentence mean, shown beside it while it has pointer or focus; always there for screen readers. */
export function DateHints({ id, sentence, dates, calendar }: DateHintsProps) {
  const { t, locale } = useTranslator();
  const found = datesIn(dates, { ...sentence.span, start: sentence.start });
  return (
    <div class="date-hints" id={id}>
      {sentence.isTrimmed && <span class="visually-hidden">{t('summaryTrimmed')}</span>}
      {found.length > 0 && (
        <ul>
          {found.map(({ surface, span, start, end }) => (
            <li key={span.start}>
              <bdi lang="ar">{surface}</bdi>
              {': '}
              <bdi class="date-hints__date">{dateText(start, end, locale, calendar)}</bdi>
            </li>
          ))}
        </ul>
      )}
      <span class="visually-hidden">{t('showInPage')}</span>
    </div>
  );
}
