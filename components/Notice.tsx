import { useEffect, useRef, useState } from 'preact/hooks';
import type { NoticeData } from '../lib/views/notices.ts';
import { IconButton } from './IconButton.tsx';
import { useTranslator } from './translation.ts';

interface NoticeProps {
  notice: NoticeData | null;
  onDismiss: () => void;
}

/** How long a notice stays, milliseconds; while the pointer or the keyboard is on it, it waits. */
const STAY_MS = 10_000;

/** The line at the foot of a view that says what was done and offers to undo it. */
export function Notice({ notice, onDismiss }: NoticeProps) {
  const { t } = useTranslator();
  const bar = useRef<HTMLDivElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const [held, setHeld] = useState(false);

  // The button that deleted something goes with it: the keyboard goes on here, not at the top of the page.
  useEffect(() => undo.current?.focus({ preventScroll: true }), [notice?.id]);
  useEffect(() => {
    if (!notice || held) return;
    const timer = setTimeout(onDismiss, STAY_MS);
    return () => clearTimeout(timer);
  }, [notice?.id, held]);
  useEffect(() => {
    if (!notice) setHeld(false);
  }, [notice]);

  const hold = () => setHeld(bar.current?.matches(':hover, :has(:focus-visible)') ?? false);
  const leave = (act: () => void) => {
    bar.current?.closest('main')?.focus({ preventScroll: true });
    onDismiss();
    act();
  };
  return (
    // A live region has to be there before its words are.
    <div class="notice-area" role="status">
      {notice && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the handlers only watch whether the reader is here
        <div class="notice" ref={bar} onMouseEnter={hold} onMouseLeave={hold} onFocusIn={hold} onFocusOut={hold}>
          <span class="notice__text">{notice.text}</span>
          {notice.undo && (
            <button type="button" class="notice__undo" ref={undo} onClick={() => leave(() => notice.undo?.())}>
              {notice.undoLabel ?? t('undo')}
            </button>
          )}
          <IconButton icon="close" label={t('dismiss')} onClick={() => leave(() => undefined)} />
        </div>
      )}
    </div>
  );
}
