import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LONGEST_NAME, tidyName } from '../lib/views/actor-changes.ts';
import { useTranslator } from './translation.ts';

interface ActorRenameProps {
  name: string;
  onRename: (name: string) => void;
  onCancel: () => void;
}

/** Another name for an actor: Enter keeps it, Escape leaves everything as it is. */
export function ActorRename({ name, onRename, onCancel }: ActorRenameProps) {
  const { t } = useTranslator();
  const [text, setText] = useState(name);
  const [isRefused, setRefused] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const error = useId();
  // Before the next key is pressed: what is typed belongs here.
  useLayoutEffect(() => field.current?.select(), []);
  const submit = (event: Event) => {
    event.preventDefault();
    if (tidyName(text)) onRename(text);
    else setRefused(true);
  };
  return (
    <form class="rename" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
      <input
        ref={field}
        class="rename__field"
        type="text"
        dir="auto"
        lang="ar"
        aria-label={t('newNameFor', { name })}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? error : undefined}
        maxLength={LONGEST_NAME}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setRefused(false);
        }}
      />
      <div class="buttons">
        <button type="submit" class="small-button">
          {t('keepName')}
        </button>
        <button type="button" class="small-button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
      {isRefused && (
        <p class="rename__error" id={error} role="alert">
          {t('nameEmpty')}
        </p>
      )}
    </form>
  );
}
