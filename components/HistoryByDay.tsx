import { dayText, historyByDay, timeText } from '../lib/views/dates.ts';
import { FoundList } from './FoundList.tsx';
import type { HistoryListProps } from './HistoryList.tsx';
import { useTranslator } from './translation.ts';
import { VisitItem } from './VisitItem.tsx';

/** The reading history under its days, newest first. */
export function HistoryByDay({ visits, now, onOpen, onDelete, onShowMore }: HistoryListProps) {
  const { t, locale } = useTranslator();
  return (
    <FoundList found={visits} empty={t('historyEmpty')} onShowMore={onShowMore}>
      {(list) =>
        historyByDay(list).map(({ day, visits: ofDay }) => (
          <div class="day" key={day}>
            <h3 class="day__title">{dayText(ofDay[0]?.visitedAt ?? '', locale, now)}</h3>
            <ul class="visits">
              {ofDay.map((visit) => (
                <VisitItem
                  key={visit.id}
                  visit={visit}
                  when={timeText(visit.visitedAt, locale)}
                  onOpen={onOpen}
                  onDelete={onDelete}
                />
              ))}
            </ul>
          </div>
        ))
      }
    </FoundList>
  );
}
