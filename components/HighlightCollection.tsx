import type { Highlight } from '../lib/types.ts';
import { whenText } from '../lib/views/dates.ts';
import type { Excerpt } from '../lib/views/lists.ts';
import type { Loaded } from '../lib/views/loaded.ts';
import { FoundList } from './FoundList.tsx';
import { HighlightItem } from './HighlightItem.tsx';
import { OpenLink } from './OpenLink.tsx';
import { useTranslator } from './translation.ts';

interface HighlightCollectionProps {
  highlights: Loaded<Excerpt<Highlight>>;
  /** Milliseconds since the epoch. */
  now: number;
  onOpen: (url: string) => void;
  onDelete: (highlight: Highlight) => void;
  onShowMore: () => void;
}

/** Highlights of all pages, newest first, each with the way to its article. */
export function HighlightCollection({ highlights, now, onOpen, onDelete, onShowMore }: HighlightCollectionProps) {
  const { t, locale } = useTranslator();
  return (
    <FoundList found={highlights} empty={t('allHighlightsEmpty')} onShowMore={onShowMore}>
      {(list) => (
        <ul class="highlights">
          {list.map((highlight) => (
            <HighlightItem
              key={highlight.id}
              highlight={highlight}
              knownTags={[]}
              actions={{ onShow: null, onDelete, onEdit: () => undefined }}
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
