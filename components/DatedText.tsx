import type { DateCalendar } from '../lib/settings.ts';
import type { StoryDate } from '../lib/types.ts';
import type { ShownSentence } from '../lib/views/shown-summary.ts';
import { datesIn, dateText } from '../lib/views/story-dates.ts';
import { useTranslator } from './translation.ts';

interface DatedTextProps {
  sentence: ShownSentence;
  dates: readonly StoryDate[];
  calendar: DateCalendar;
}

/** The words of a sentence, its dates marked up, each with its absolute date for the pointer. */
export function DatedText({ sentence, dates, calendar }: DatedTextProps) {
  const { locale } = useTranslator();
  const { text, start, span } = sentence;
  const parts = [];
  let from = 0;
  for (const date of datesIn(dates, { ...span, start })) {
    const at = date.span.start - start;
    if (at < from) continue;
    const until = date.span.end - start;
    parts.push(text.slice(from, at));
    parts.push(
      <time
        class="dated"
        key={at}
        dateTime={date.start === date.end ? date.start : `${date.start}/${date.end}`}
        title={dateText(date.start, date.end, locale, calendar)}
      >
        {text.slice(at, until)}
      </time>,
    );
    from = until;
  }
  parts.push(text.slice(from));
  return <>{parts}</>;
}
