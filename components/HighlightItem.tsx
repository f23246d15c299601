import type { ComponentChildren } from 'preact';
import type { Highlight } from '../lib/types.ts';
import { IconButton } from './IconButton.tsx';
import { useTranslator } from './translation.ts';

interface HighlightItemProps {
  highlight: Highlight;
  /** Leads to the words; null where they cannot be reached. */
  onShow: ((highlight: Highlight) => void) | null;
  onDelete: ((highlight: Highlight) => void) | null;
  /** Whether the words were not found on the page. */
  isOrphan?: boolean;
  /** What stands below the words: the article that they are from. */
  children?: ComponentChildren;
}

/** One highlight: its words in its colour, its note, and the way to delete it. */
export function HighlightItem({ highlight, onShow, onDelete, isOrphan = false, children }: HighlightItemProps) {
  const { t } = useTranslator();
  const words = (
    <>
      {/* Isolated, so that the words and not the colour's name decide the direction. */}
      <bdi class="visually-hidden">{`${t(`colour.${highlight.colour}`)}: `}</bdi>
      {highlight.selectors.quote.exact}
    </>
  );
  return (
    <li class={`highlight highlight--${highlight.colour}`}>
      <div class="highlight__body">
        {onShow && !isOrphan ? (
          <button
            type="button"
            class="highlight__words"
            lang="ar"
            dir="auto"
            title={t('showInPage')}
            onClick={() => onShow(highlight)}
          >
            {words}
          </button>
        ) : (
          <p class="highlight__words" lang="ar" dir="auto">
            {words}
          </p>
        )}
        {isOrphan && <p class="label label--warning">{t('orphan')}</p>}
        {highlight.note && (
          <p class="highlight__note" dir="auto">
            {highlight.note}
          </p>
        )}
        {children}
      </div>
      {onDelete && <IconButton icon="trash" label={t('deleteHighlight')} onClick={() => onDelete(highlight)} />}
    </li>
  );
}
