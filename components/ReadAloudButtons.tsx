import type { ReadAloudStatus } from '../lib/views/read-aloud.ts';
import { useTranslator } from './translation.ts';

interface ReadAloudButtonsProps {
  status: ReadAloudStatus;
  onRead: () => void;
  onPause: () => void;
  onResume: () => void;
  onStop: () => void;
}

/** Starts, pauses and stops reading aloud; nothing where the system has no Arabic voice of its own. */
export function ReadAloudButtons({ status, onRead, onPause, onResume, onStop }: ReadAloudButtonsProps) {
  const { t } = useTranslator();
  if (status === 'unavailable') return null;
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
