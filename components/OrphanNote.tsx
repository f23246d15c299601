import type { Highlight, OrphanFinding } from '../lib/types.ts';
import { useTranslator } from './translation.ts';

interface OrphanNoteProps {
  highlight: Highlight;
  /** What became of the words; undefined where the page has not said. */
  finding: OrphanFinding | undefined;
  onTakeWording: ((finding: OrphanFinding & { kind: 'changed' }) => void) | null;
}

/** What became of a highlight whose words were not found: removed, with the words around it, or changed, with the difference. */
export function OrphanNote({ highlight, finding, onTakeWording }: OrphanNoteProps) {
  const { t } = useTranslator();
  const { prefix, exact, suffix } = highlight.selectors.quote;
  if (finding?.kind !== 'changed') {
    return (
      <div class="orphan">
        <p class="label label--warning">{t(finding ? 'orphanRemoved' : 'orphan')}</p>
        {(prefix || suffix) && (
          <p class="orphan__context" lang="ar" dir="auto">
            <span class="visually-hidden">{`${t('orphanContext')}: `}</span>
            {prefix && `…${prefix}`}
            <mark>{exact}</mark>
            {suffix && `${suffix}…`}
          </p>
        )}
      </div>
    );
  }
  return (
    <div class="orphan">
      <p class="label label--warning">{t('orphanChanged')}</p>
      <p class="orphan__context" lang="ar" dir="auto">
        {finding.changes.map(({ kind, text }, i) => (
          <>
            {i > 0 && ' '}
            {kind === 'same' && text}
            {kind === 'old' && (
              <del>
                <span class="visually-hidden">{`${t('wasWritten')}: `}</span>
                {text}
              </del>
            )}
            {kind === 'new' && (
              <ins>
                <span class="visually-hidden">{`${t('nowWritten')}: `}</span>
                {text}
              </ins>
            )}
          </>
        ))}
      </p>
      {onTakeWording && (
        <button type="button" class="small-button" onClick={() => onTakeWording(finding)}>
          {t('takeWording')}
        </button>
      )}
    </div>
  );
}
