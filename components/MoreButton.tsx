import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from './translation.ts';

interface MoreButtonProps {
  /** How many entries stand before it. */
  count: number;
  onShowMore: () => void;
}

/** How far before its end a list goes on by itself. */
const AHEAD = '800px';

/** The end of a list that goes on: it grows by itself when the reader comes near, and with a click where that fails. */
export function MoreButton({ count, onShowMore }: MoreButtonProps) {
  const { t } = useTranslator();
  const button = useRef<HTMLButtonElement>(null);
  // A list that grew is looked at anew.
  useEffect(() => {
    if (!button.current) return;
    const watch = new IntersectionObserver((entries) => entries.some((each) => each.isIntersecting) && onShowMore(), {
      rootMargin: AHEAD,
    });
    watch.observe(button.current);
    return () => watch.disconnect();
  }, [count]);
  return (
    <button ref={button} type="button" class="text-button" onClick={onShowMore}>
      {t('showMore')}
    </button>
  );
}
