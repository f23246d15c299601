import type { Visit } from '../lib/types.ts';
import { whenText } from '../lib/views/dates.ts';
import type { Excerpt } from '../lib/views/lists.ts';
import type { Loaded } from '../lib/views/loaded.ts';
import { FoundList } from './FoundList.tsx';
import { useTranslator } from './translation.ts';
import { VisitItem } from './VisitItem.tsx';

export interface HistoryListProps {
  visits: Loaded<Excerpt<Visit>>;
  /** Milliseconds since the epoch, for «before 3 hours». */
  now: number;
  onOpen: (url: string) => void;
  onDelete: (visit: Visit) => void;
  onShowMore: () => void;
}

/** The reading history, newest first, in one run. */
export function HistoryList({ visits, now, onOpen, onDelete, onShowMore }: HistoryListProps) {
  const { t, locale } = useTranslator();
  return (
    <FoundList found={visits} empty={t('historyEmpty')} onShowMore={onShowMore}>
      {(list) => (
        <ul class="visits">
          {list.map((visit) => (
            <VisitItem
              key={visit.id}
              visit={visit}
              when={whenText(visit.visitedAt, locale, now)}
              onOpen={onOpen}
              onDelete={onDelete}
            />
          ))}
        </ul>
      )}
    </FoundList>
  );
}
