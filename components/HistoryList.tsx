import { whenText } from '../lib/views/dates.ts';
import type { LibraryEntry, MarkedText } from '../lib/views/library-types.ts';
import type { Excerpt } from '../lib/views/lists.ts';
import type { Loaded } from '../lib/views/loaded.ts';
import { FoundList } from './FoundList.tsx';
import { useTranslator } from './translation.ts';
import { VisitItem } from './VisitItem.tsx';

export interface HistoryListProps {
  visits: Loaded<Excerpt<LibraryEntry>>;
  /** What the search found in each article. */
  snippets: ReadonlyMap<string, MarkedText | null>;
  /** Milliseconds since the epoch, for «before 3 hours». */
  now: number;
  onOpen: (url: string) => void;
  onDelete: (entry: LibraryEntry) => void;
  onShowMore: () => void;
  /** The address of an article's kept text. */
  keptHref: (key: string) => string;
}

/** The reading history, newest first, or what was found, in one run. */
export function HistoryList({ visits, snippets, now, onOpen, onDelete, onShowMore, keptHref }: HistoryListProps) {
  const { t, locale } = useTranslator();
  const isSearch = visits.status === 'ready' && visits.value.query.trim() !== '';
  return (
    <FoundList found={visits} empty={t('historyEmpty')} onShowMore={onShowMore}>
      {(list) => (
        <ul class="visits">
          {list.map((entry) => (
            <VisitItem
              key={entry.id}
              entry={entry}
              when={whenText(entry.at, locale, now)}
              snippet={isSearch ? snippets.get(entry.key) : null}
              onOpen={onOpen}
              onDelete={onDelete}
              keptHref={keptHref}
            />
          ))}
        </ul>
      )}
    </FoundList>
  );
}
