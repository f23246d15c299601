import { dayText, timeText } from '../lib/views/dates.ts';
import { byLocalDay } from '../lib/views/library-types.ts';
import { FoundList } from './FoundList.tsx';
import { HistoryList, type HistoryListProps } from './HistoryList.tsx';
import { IconButton } from './IconButton.tsx';
import { useTranslator } from './translation.ts';
import { VisitItem } from './VisitItem.tsx';

interface HistoryByDayProps extends HistoryListProps {
  /** Deletes a local day, `YYYY-MM-DD`. */
  onDeleteDay: (day: string) => void;
}

/** The reading history under its days, newest first; what a search found in one run. */
export function HistoryByDay({ onDeleteDay, ...props }: HistoryByDayProps) {
  const { visits, now, onOpen, onDelete, onShowMore, keptHref } = props;
  const { t, locale } = useTranslator();
  if (visits.status === 'ready' && visits.value.query.trim() !== '') return <HistoryList {...props} />;
  return (
    <FoundList found={visits} empty={t('historyEmpty')} onShowMore={onShowMore}>
      {(list) =>
        byLocalDay(list).map(({ day, items: ofDay }) => {
          const title = dayText(ofDay[0]?.at ?? '', locale, now);
          return (
            <div class="day" key={day}>
              <div class="day__head">
                <h3 class="day__title">{title}</h3>
                <IconButton icon="trash" label={t('deleteDay', { day: title })} onClick={() => onDeleteDay(day)} />
              </div>
              <ul class="visits">
                {ofDay.map((entry) => (
                  <VisitItem
                    key={entry.id}
                    entry={entry}
                    when={timeText(entry.at, locale)}
                    onOpen={onOpen}
                    onDelete={onDelete}
                    keptHref={keptHref}
                  />
                ))}
              </ul>
            </div>
          );
        })
      }
    </FoundList>
  );
}
