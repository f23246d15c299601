import { hashOf } from '../lib/views/library-route.ts';
import { HistoryByDay } from './HistoryByDay.tsx';
import type { LibraryActions, LibraryData } from './Library.tsx';
import { SearchField } from './SearchField.tsx';
import { SearchHelp } from './SearchHelp.tsx';
import { Section } from './Section.tsx';
import { useTranslator } from './translation.ts';

interface HistoryShelfProps {
  list: NonNullable<LibraryData['lists']>['history'];
  isPaused: boolean;
  /** Milliseconds since the epoch. */
  now: number;
  actions: LibraryActions;
}

/** The history by day, or what a search of the library found. */
export function HistoryShelf({ list, isPaused, now, actions }: HistoryShelfProps) {
  const { t } = useTranslator();
  const { found, query, snippets } = list;
  const total = found.status === 'ready' ? found.value.total : undefined;
  const mistakes = (found.status === 'ready' && found.value.parsed?.mistakes) || [];
  const onSearch = (text: string) => actions.onSearch('history', text);
  return (
    <Section title={t('history')} aside={query && total !== undefined ? t('foundCount', { count: total }) : undefined}>
      {isPaused && <p class="hint">{t('historyPaused')}</p>}
      <SearchField label={t('searchLibrary')} value={query} onInput={onSearch} />
      <SearchHelp onExample={onSearch} />
      {mistakes.length > 0 && <p class="hint">{t('searchMistakes', { filters: mistakes.join(' ') })}</p>}
      <HistoryByDay
        visits={found}
        snippets={snippets}
        now={now}
        onOpen={actions.onOpen}
        onDelete={actions.onDelete}
        onDeleteDay={actions.onDeleteDay}
        onShowMore={() => actions.onShowMore('history')}
        keptHref={(key) => hashOf({ shelf: 'history', query, article: key })}
      />
    </Section>
  );
}
