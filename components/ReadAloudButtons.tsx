import { useId, useState } from 'preact/hooks';
import type { ReadAloudStatus } from '../lib/views/read-aloud.ts';
import { useTranslator } from './translation.ts';

interface ReadAloudButtonsProps {
  status: ReadAloudStatus;
  onRead: () => void;
  onPause: () => void;
  onResume: () => void;
  onStop: () => void;
}

/** Starts, pauses and stops reading aloud. Where the system has no Arabic voice of its own, the button says why it does nothing. */
export function ReadAloudButtons({ status, onRead, onPause, onResume, onStop }: ReadAloudButtonsProps) {
  const { t } = useTranslator();
  if (status === 'unavailable') return <NoVoice />;
  const [label, act] =
    status === 'idle'
      ? [t('readAloud'), onRead]
      : status === 'speaking'
        ? [t('readAloudPause'), onPause]
        : [t('readAloudResume'), onResume];
  return (
    <>
      {/* One button whose word changes, so that the keyboard stays where it is. */}
      <button type="button" class="small-button" onClick={act}>
        {label}
      </button>
      {status !== 'idle' && (
        <button type="button" class="small-button" onClick={onStop}>
          {t('readAloudStop')}
        </button>
      )}
    </>
  );
}

/** The button that cannot be used, and the reason: in its description, and in sight once it is pressed. */
function NoVoice() {
  const { t } = useTranslator();
  const id = useId();
  const [isAsked, setIsAsked] = useState(false);
  return (
    <>
      <button
        type="button"
        class="small-button"
        aria-disabled="true"
        aria-describedby={id}
        title={t('readAloudNoVoice')}
        onClick={() => setIsAsked((was) => !was)}
      >
        {t('readAloud')}
      </button>
      <p id={id} class={isAsked ? 'hint summary-tools__hint' : 'visually-hidden'}>
        {t('readAloudNoVoice')}
      </p>
    </>
  );
}
