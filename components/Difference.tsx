import type { KeptText } from '../lib/views/library-types.ts';
import { textDifference } from '../lib/views/text-difference.ts';
import { useTranslator } from './translation.ts';

/** What changed from one text of an article to the next, word by word. */
export function Difference({ before, after }: { before: KeptText; after: KeptText }) {
  const { t } = useTranslator();
  return (
    <>
      {before.headline !== after.headline && <p class="hint">{t('headlineBefore', { headline: before.headline })}</p>}
      <p class="difference" lang="ar" dir="auto">
        {textDifference(before.paragraphs, after.paragraphs).map(({ kind, text }, i) => {
          if (kind === 'same') return text;
          const Element = kind === 'added' ? 'ins' : 'del';
          return (
            <Element key={i}>
              <span class="visually-hidden">{t(kind === 'added' ? 'addedText' : 'removedText')}</span>
              {text}
            </Element>
          );
        })}
      </p>
    </>
  );
}
