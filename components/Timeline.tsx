import { useState } from 'preact/hooks';
import type { DateCalendar } from '../lib/settings.ts';
import type { ArticleText, StoryDate, TextSpan } from '../lib/types.ts';
import { snippetOf } from '../lib/views/snippet.ts';
import { dateText, timelineOf } from '../lib/views/story-dates.ts';
import { MentionSnippet } from './MentionSnippet.tsx';
import { Section } from './Section.tsx';
import { useTranslator } from './translation.ts';

interface TimelineProps {
  dates: readonly StoryDate[];
  article: ArticleText;
  calendar: DateCalendar;
  onShow: (span: TextSpan) => void;
}

/** How many times are in sight before the reader asks for all. */
const FIRST = 5;

/** The times that the story names, the earliest first, each leading to its place; nothing for fewer than three. */
export function Timeline({ dates, article, calendar, onShow }: TimelineProps) {
  const { t, locale } = useTranslator();
  const [all, setAll] = useState(false);
  const entries = timelineOf(dates);
  if (entries.length === 0) return null;
  // A button that reveals a single row costs more room than the row.
  const first = entries.length > FIRST + 1 ? FIRST : entries.length;
  return (
    <Section title={t('timeline')}>
      <ol class="timeline">
        {(all ? entries : entries.slice(0, first)).map(({ start, end, dates: said }) => {
          const [date] = said;
          const snippet = date && snippetOf(article, date.span);
          return (
            <li key={`${start}/${end}`} class="timeline__entry">
              <time class="timeline__date" dateTime={start === end ? start : `${start}/${end}`}>
                {dateText(start, end, locale, calendar)}
              </time>
              {date && snippet && (
                <MentionSnippet snippet={snippet} span={date.span} language={article.language} onShow={onShow} />
              )}
            </li>
          );
        })}
      </ol>
      {entries.length > first && (
        <button type="button" class="text-button" aria-expanded={all} onClick={() => setAll((was) => !was)}>
          {all ? t('timelineFewer') : t('timelineMore', { count: entries.length - first })}
        </button>
      )}
    </Section>
  );
}
