import type { Highlight } from '../lib/types.ts';
import type { Loaded } from '../lib/views/loaded.ts';
import { HighlightItem } from './HighlightItem.tsx';
import { useTranslator } from './translation.ts';

interface HighlightListProps {
  highlights: Loaded<readonly Highlight[]>;
  /** Ids of highlights whose words were not found on the page. */
  orphans: readonly string[];
  isPrivate: boolean;
  /** Null where the page cannot be asked to scroll. */
  onShow: ((highlight: Highlight) => void) | null;
  onDelete: (highlight: Highlight) => void;
}

/** The highlights of the page. */
export function HighlightList({ highlights, orphans, isPrivate, onShow, onDelete }: HighlightListProps) {
  const { t } = useTranslator();
  if (highlights.status === 'loading') return null;
  if (highlights.status === 'failed') return <p class="empty">{t(`library.${highlights.code}`)}</p>;
  return (
    <>
      {isPrivate && <p class="hint">{t('highlightsPrivate')}</p>}
      {highlights.value.length === 0 ? (
        <p class="empty">{t('highlightsEmpty')}</p>
      ) : (
        <ul class="highlights">
          {highlights.value.map((highlight) => (
            <HighlightItem
              key={highlight.id}
              highlight={highlight}
              isOrphan={orphans.includes(highlight.id)}
              onShow={onShow}
              onDelete={onDelete}
            />
          ))}
        </ul>
      )}
    </>
  );
}
