import { useEffect, useRef, useState } from 'preact/hooks';
import { useTranslator } from './translation.ts';

/** Deletes the whole history, after asking. */
export function DeleteHistory({ onDelete }: { onDelete: () => void }) {
  const { t } = useTranslator();
  const [asking, setAsking] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  const start = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (asking) cancel.current?.focus();
    else if (wasAsking.current) start.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  if (!asking) {
    return (
      <button type="button" class="button button--quiet" ref={start} onClick={() => setAsking(true)}>
        {t('deleteHistory')}
      </button>
    );
  }
  return (
    <div class="confirm" role="alert">
      <p>{t('deleteHistoryConfirm')}</p>
      <div class="buttons">
        <button
          type="button"
          class="button button--danger"
          onClick={() => {
            setAsking(false);
            onDelete();
          }}
        >
          {t('deleteHistoryYes')}
        </button>
        <button type="button" class="button button--quiet" ref={cancel} onClick={() => setAsking(false)}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}
