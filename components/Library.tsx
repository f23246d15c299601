import type { Highlight, Visit } from '../lib/types.ts';
import type { Excerpt } from '../lib/views/lists.ts';
import type { Loaded } from '../lib/views/loaded.ts';
import type { NoticeData } from '../lib/views/notices.ts';
import { HighlightCollection } from './HighlightCollection.tsx';
import { HistoryByDay } from './HistoryByDay.tsx';
import { IconButton } from './IconButton.tsx';
import { Mark } from './icons/Mark.tsx';
import { Notice } from './Notice.tsx';
import { SearchField } from './SearchField.tsx';
import { Section } from './Section.tsx';
import { useTranslator } from './translation.ts';

export type Shelf = 'history' | 'highlights';

export interface LibraryData {
  shelf: Shelf;
  /** Null in a private window, where nothing is kept. */
  lists: {
    history: { query: string; found: Loaded<Excerpt<Visit>> };
    highlights: { query: string; found: Loaded<Excerpt<Highlight>> };
  } | null;
  isHistoryPaused: boolean;
  /** Milliseconds since the epoch. */
  now: number;
  notice: NoticeData | null;
}

export interface LibraryActions {
  onShelf: (shelf: Shelf) => void;
  onSearch: (shelf: Shelf, query: string) => void;
  onShowMore: (shelf: Shelf) => void;
  onOpen: (url: string) => void;
  onDeleteVisit: (visit: Visit) => void;
  onDeleteHighlight: (highlight: Highlight) => void;
  onOpenOptions: () => void;
  onDismissNotice: () => void;
}

/** The library page: the whole reading history and all highlights. */
export function Library({ data, actions }: { data: LibraryData; actions: LibraryActions }) {
  const { t } = useTranslator();
  const { shelf, lists } = data;
  const names: [Shelf, string][] = [
    ['history', t('history')],
    ['highlights', t('highlights')],
  ];
  return (
    <>
      <header class="page-header">
        <Mark />
        <h1 class="page-header__name">{t('library')}</h1>
        <nav class="tabs" aria-label={t('library')}>
          {names.map(([name, label]) => (
            <button
              key={name}
              type="button"
              class="tabs__tab"
              aria-current={name === shelf ? 'page' : undefined}
              onClick={() => actions.onShelf(name)}
            >
              {label}
            </button>
          ))}
        </nav>
        <IconButton icon="gear" label={t('options')} onClick={actions.onOpenOptions} />
      </header>
      <main class="page" tabIndex={-1}>
        {!lists && <p class="empty">{t('historyPrivate')}</p>}
        {lists && shelf === 'history' && (
          <Section title={t('history')}>
            {data.isHistoryPaused && <p class="hint">{t('historyPaused')}</p>}
            <SearchField
              label={t('searchHistory')}
              value={lists.history.query}
              onInput={(query) => actions.onSearch('history', query)}
            />
            <HistoryByDay
              visits={lists.history.found}
              now={data.now}
              onOpen={actions.onOpen}
              onDelete={actions.onDeleteVisit}
              onShowMore={() => actions.onShowMore('history')}
            />
          </Section>
        )}
        {lists && shelf === 'highlights' && (
          <Section title={t('allHighlights')}>
            <SearchField
              label={t('searchHighlights')}
              value={lists.highlights.query}
              onInput={(query) => actions.onSearch('highlights', query)}
            />
            <HighlightCollection
              highlights={lists.highlights.found}
              now={data.now}
              onOpen={actions.onOpen}
              onDelete={actions.onDeleteHighlight}
              onShowMore={() => actions.onShowMore('highlights')}
            />
          </Section>
        )}
        <Notice notice={data.notice} onDismiss={actions.onDismissNotice} />
      </main>
    </>
  );
}
