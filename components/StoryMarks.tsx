import { useState } from 'preact/hooks';
import type { StoryMarks as Marks } from '../lib/types.ts';
import { useTranslator } from './translation.ts';

interface StoryMarksProps {
  /** Whether any paragraph is new. */
  hasNew: boolean;
  marks: Marks | null;
  /** Whether the reader knows that a site can see marks in its page. */
  isTold: boolean;
  onMark: (marks: Marks | null) => void;
}

/**
 * Marks what is new in the page or dims what was read. The first time it says that the site could see that, since what the
 * reader read elsewhere is nobody else's business.
 */
export function StoryMarks({ hasNew, marks, isTold, onMark }: StoryMarksProps) {
  const { t } = useTranslator();
  const [asked, setAsked] = useState<Marks | null>(null);
  const choose = (use: Marks) => {
    if (use === marks) onMark(null);
    else if (isTold) onMark(use);
    else setAsked(use);
  };
  const agree = () => {
    onMark(asked);
    setAsked(null);
  };
  return (
    <>
      <div class="buttons">
        {hasNew && (
          <button
            type="button"
            class="button button--quiet"
            aria-pressed={marks === 'new'}
            onClick={() => choose('new')}
          >
            {t('storyMarkNew')}
          </button>
        )}
        <button
          type="button"
          class="button button--quiet"
          aria-pressed={marks === 'read'}
          onClick={() => choose('read')}
        >
          {t('storyDimRead')}
        </button>
      </div>
      <div role="status">
        {asked && (
          <div class="story__warning">
            <p>{t('storySiteCanSee')}</p>
            <div class="buttons">
              <button type="button" class="button" onClick={agree}>
                {t('storyMarkAnyway')}
              </button>
              <button type="button" class="text-button" onClick={() => setAsked(null)}>
                {t('cancel')}
              </button>
            </div>
          </div>
        )}
      </div>
    </>
  );
}
