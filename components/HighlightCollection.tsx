import type { Highlight } from '../lib/types.ts';
import { whenText } from '../lib/views/dates.ts';
import type { Excerpt } from '../lib/views/lists.ts';
import type { Loaded } from '../lib/views/loaded.ts';
import { FoundList } from './FoundList.tsx';
import { type HighlightActions, HighlightItem } from './HighlightItem.tsx';
import { OpenLink } from './OpenLink.tsx';
import { useTranslator } from './translation.ts';

interface HighlightCollectionProps {
  highlights: Loaded<Excerpt<Highlight>>;
  /** Whether a filter is in force: that there is nothing is said otherwise then. */
  isNarrow: boolean;
  /** The reader's tags, the most used first. */
  knownTags: readonly string[];
  /** Milliseconds since the epoch. */
  now: number;
  /** Ids. */
  selected: ReadonlySet<string>;
  onSelect: (id: string) => void;
  actions: HighlightActions;
  onOpen: (url: string) => void;
  onShowMore: () => void;
}

/** Highlights of all pages, newest first, each with the way to its article. */
export function HighlightCollection(props: HighlightCollectionProps) {
  const { highlights, isNarrow, knownTags, now, selected, onSelect, actions, onOpen, onShowMore } = props;
  const { t, locale } = useTranslator();
  return (
    <FoundList
      found={highlights}
      empty={t(isNarrow ? 'noSuchHighlights' : 'allHighlightsEmpty')}
      onShowMore={onShowMore}
    >
      {(list) => (
        <ul class="highlights">
          {list.map((highlight) => (
            <HighlightItem
              key={highlight.id}
              highlight={highlight}
              knownTags={knownTags}
              actions={actions}
              before={
                <label class="highlight__select">
                  <input type="checkbox" checked={selected.has(highlight.id)} onChange={() => onSelect(highlight.id)} />
                  <span class="visually-hidden">
                    {t('select', { words: highlight.selectors.quote.exact.slice(0, 80) })}
                  </span>
                </label>
              }
            >
              <OpenLink class="highlight__source" url={highlight.url} lang="ar" onOpen={onOpen}>
                {highlight.title}
              </OpenLink>
              <p class="visit__facts">
                <span>
                  <bdi>{highlight.site}</bdi>
                </span>
                <time dateTime={highlight.createdAt}>{whenText(highlight.createdAt, locale, now)}</time>
              </p>
            </HighlightItem>
          ))}
        </ul>
      )}
    </FoundList>
  );
}
