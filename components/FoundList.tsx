import type { ComponentChildren } from 'preact';
import type { Excerpt } from '../lib/views/lists.ts';
import type { Loaded } from '../lib/views/loaded.ts';
import { MoreButton } from './MoreButton.tsx';
import { useTranslator } from './translation.ts';

interface FoundListProps<Item> {
  found: Loaded<Excerpt<Item>>;
  /** What to say where there is nothing yet. */
  empty: string;
  onShowMore: () => void;
  children: (items: readonly Item[]) => ComponentChildren;
}

/** What a search found, or a plain sentence why there is nothing. */
export function FoundList<Item>({ found, empty, onShowMore, children }: FoundListProps<Item>) {
  const { t } = useTranslator();
  if (found.status === 'loading') return <p class="empty pending">{t('loading')}</p>;
  if (found.status === 'failed') return <p class="empty">{t(`library.${found.code}`)}</p>;
  const { items, query, hasMore } = found.value;
  const asked = query.trim();
  return (
    <>
      <p class="visually-hidden" role="status">
        {asked && items.length > 0 ? t('foundCount', { count: items.length }) : ''}
      </p>
      {items.length === 0 ? (
        <p class="empty">{asked ? t('nothingFound', { query: asked }) : empty}</p>
      ) : (
        children(items)
      )}
      {hasMore && <MoreButton count={items.length} onShowMore={onShowMore} />}
    </>
  );
}
