import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { HighlightWriting } from '../lib/types.ts';
import { ColourChoice } from './ColourChoice.tsx';
import { TagField } from './TagField.tsx';
import { useTranslator } from './translation.ts';

interface HighlightEditorProps {
  /** What is written on the highlight; read when the editor opens. */
  writing: HighlightWriting;
  /** The reader's tags, the most used first. */
  knownTags: readonly string[];
  /** What was changed, and how the editor found it. */
  onSave: (change: Partial<HighlightWriting>, was: HighlightWriting) => void;
  onClose: () => void;
}

/**
 * Colour, note and tags of one highlight. What the reader wrote is saved too when the view goes away under it: another tab came to
 * the front, the panel was closed, the highlight was deleted elsewhere. Only «cancel» throws it away.
 */
export function HighlightEditor({ writing, knownTags, onSave, onClose }: HighlightEditorProps) {
  const { t } = useTranslator();
  const id = useId();
  const [was] = useState(writing);
  const [draft, setDraft] = useState(writing);
  const field = useRef<HTMLTextAreaElement>(null);
  const last = useRef<() => void>(() => undefined);
  last.current = () => {
    const change = changeOf(was, draft);
    if (change) onSave(change, was);
  };
  const leave = () => {
    last.current();
    last.current = () => undefined;
  };
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  // At once, and not only when the editor is taken away: nothing may come between.
  const save = () => {
    leave();
    onClose();
  };
  const cancel = () => {
    last.current = () => undefined;
    onClose();
  };
  return (
    <form
      class="editor"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
      }}
    >
      <ColourChoice value={draft.colour} onChange={(colour) => setDraft({ ...draft, colour })} />
      <label class="field__label" htmlFor={`${id}-note`}>
        {t('note')}
      </label>
      <textarea
        id={`${id}-note`}
        ref={field}
        class="editor__note"
        rows={3}
        dir={draft.note ? 'auto' : undefined}
        value={draft.note}
        onInput={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
      />
      <TagField tags={draft.tags} known={knownTags} onChange={(tags) => setDraft((now) => ({ ...now, tags }))} />
      <div class="buttons">
        <button type="submit" class="button">
          {t('saveNote')}
        </button>
        <button type="button" class="button button--quiet" onClick={cancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}

function changeOf(was: HighlightWriting, draft: HighlightWriting): Partial<HighlightWriting> | null {
  const note = draft.note.trim();
  const change: Partial<HighlightWriting> = {
    ...(draft.colour === was.colour ? {} : { colour: draft.colour }),
    ...(note === was.note.trim() ? {} : { note }),
    ...(draft.tags.join('\n') === was.tags.join('\n') ? {} : { tags: draft.tags }),
  };
  return Object.keys(change).length > 0 ? change : null;
}
