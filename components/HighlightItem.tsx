import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Highlight, HighlightWriting, OrphanFinding } from '../lib/types.ts';
import { HighlightEditor } from './HighlightEditor.tsx';
import { IconButton } from './IconButton.tsx';
import { OrphanNote } from './OrphanNote.tsx';
import { useTranslator } from './translation.ts';

/** What can be done with a highlight in a list. */
export interface HighlightActions {
  /** Leads to the words; null where they cannot be reached. */
  onShow: ((highlight: Highlight) => void) | null;
  onDelete: (highlight: Highlight) => void;
  /** @param highlight as the editor found it */
  onEdit: (highlight: Highlight, change: Partial<HighlightWriting>) => void;
  /** Makes the words that now stand in the page those of the highlight. */
  onTakeWording?: ((highlight: Highlight, finding: OrphanFinding & { kind: 'changed' }) => void) | null;
  /** Pointer or focus came to a highlight of the list, null when they left it. */
  onEmphasise?: (id: string | null) => void;
}

interface HighlightItemProps {
  highlight: Highlight;
  actions: HighlightActions;
  /** The reader's tags, the most used first. */
  knownTags: readonly string[];
  /** Whether the words were not found on the page, and what became of them. */
  isOrphan?: boolean;
  finding?: OrphanFinding | undefined;
  /** The words are in the page's window now; the page's pointer is on them. */
  isInView?: boolean;
  isPointed?: boolean;
  /** When the reader clicked the words on the page (ms since the epoch): the note opens. */
  chosenAt?: number;
  /** Stands before the words: the box that selects the highlight. */
  before?: ComponentChildren;
  /** What stands below the words: the article that they are from. */
  children?: ComponentChildren;
}

/** One highlight: its words in its colour, its note and tags, the ways to change and to delete it. */
export function HighlightItem(props: HighlightItemProps) {
  const {
    highlight,
    actions,
    knownTags,
    isOrphan = false,
    finding,
    isInView = false,
    isPointed = false,
    chosenAt,
  } = props;
  const { onShow, onDelete, onEdit, onTakeWording, onEmphasise } = actions;
  const { t } = useTranslator();
  const [isEditing, setEditing] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosenAt === undefined) return;
    setEditing(true);
    item.current?.scrollIntoView({ block: 'nearest' });
  }, [chosenAt]);
  useEffect(() => {
    if (isPointed) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isPointed]);

  const wasEditing = useRef(false);
  useEffect(() => {
    // The button that opened the editor comes back with its end: the keyboard goes on there.
    if (wasEditing.current && !isEditing) {
      item.current?.querySelector<HTMLElement>('.highlight__edit button')?.focus({ preventScroll: true });
    }
    wasEditing.current = isEditing;
  }, [isEditing]);

  // Pointer and focus may both be here, and a button that goes takes its focus along: the last to leave counts.
  const leave = (event: MouseEvent | FocusEvent) => {
    const isFocused = event.type !== 'focusout' && item.current?.contains(document.activeElement);
    const isPointedAt = event.type === 'focusout' && item.current?.matches(':hover');
    const isInside = event.relatedTarget instanceof Node && item.current?.contains(event.relatedTarget);
    if (!isFocused && !isPointedAt && !isInside) onEmphasise?.(null);
  };
  const close = () => setEditing(false);
  const words = (
    <>
      {/* Isolated, so that the words and not the colour's name decide the direction. */}
      <bdi class="highlight__colour">{`${t(`colour.${highlight.colour}`)}: `}</bdi>
      {highlight.selectors.quote.exact}
    </>
  );
  const state = `${isInView ? ' highlight--in-view' : ''}${isPointed ? ' highlight--pointed' : ''}`;
  return (
    <li
      ref={item}
      class={`highlight highlight--${highlight.colour}${state}`}
      onMouseEnter={onEmphasise && (() => onEmphasise(highlight.id))}
      onMouseLeave={onEmphasise && leave}
      onFocusIn={onEmphasise && (() => onEmphasise(highlight.id))}
      onFocusOut={onEmphasise && leave}
    >
      {props.before}
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
        {isOrphan && (
          <OrphanNote
            highlight={highlight}
            finding={finding}
            onTakeWording={onTakeWording ? (changed) => onTakeWording(highlight, changed) : null}
          />
        )}
        {isEditing ? (
          <HighlightEditor
            writing={highlight}
            knownTags={knownTags}
            onSave={(change, was) => onEdit({ ...highlight, ...was }, change)}
            onClose={close}
          />
        ) : (
          <>
            {highlight.note && (
              <p class="highlight__note" dir="auto">
                {highlight.note}
              </p>
            )}
            {highlight.tags.length > 0 && (
              <ul class="tags" aria-label={t('tags')}>
                {highlight.tags.map((tag) => (
                  <li key={tag} class="tag">
                    <bdi>{tag}</bdi>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
        {props.children}
      </div>
      <div class="highlight__edit">
        {!isEditing && <IconButton icon="pencil" label={t('editHighlight')} onClick={() => setEditing(true)} />}
        <IconButton icon="trash" label={t('deleteHighlight')} onClick={() => onDelete(highlight)} />
      </div>
    </li>
  );
}
