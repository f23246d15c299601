import type { Highlight, OrphanFinding } from '../lib/types.ts';
import type { Loaded } from '../lib/views/loaded.ts';
import { type HighlightActions, HighlightItem } from './HighlightItem.tsx';
import { useTranslator } from './translation.ts';

/** What the page says about its highlights. */
export interface PageOfHighlights {
  /** Ids of highlights whose words were not found on the page, and what became of them. */
  orphans: readonly string[];
  findings: readonly OrphanFinding[];
  /** Ids of those that its window shows, and of those under its pointer. */
  inView: readonly string[];
  pointed: readonly string[];
  /** The highlights under the reader's last click on painted words, and when that was (ms since the epoch). */
  chosen: { ids: readonly string[]; at: number } | null;
}

interface HighlightListProps {
  highlights: Loaded<readonly Highlight[]>;
  page: PageOfHighlights;
  /** The reader's tags, the most used first. */
  knownTags: readonly string[];
  isPrivate: boolean;
  actions: HighlightActions;
}

/** The highlights of the page. */
export function HighlightList({ highlights, page, knownTags, isPrivate, actions }: HighlightListProps) {
  const { t } = useTranslator();
  if (highlights.status === 'loading') return null;
  if (highlights.status === 'failed') return <p class="empty">{t(`library.${highlights.code}`)}</p>;
  const { orphans, findings, inView, pointed, chosen } = page;
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
              actions={actions}
              knownTags={knownTags}
              isOrphan={orphans.includes(highlight.id)}
              finding={findings.find(({ id }) => id === highlight.id)}
              isInView={inView.includes(highlight.id)}
              isPointed={pointed.includes(highlight.id)}
              {...(chosen?.ids[0] === highlight.id ? { chosenAt: chosen.at } : {})}
            />
          ))}
        </ul>
      )}
    </>
  );
}
