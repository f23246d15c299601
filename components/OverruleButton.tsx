import type { VerdictScope } from '../lib/site-rules.ts';
import type { Verdict, VerdictReason } from '../lib/types.ts';
import { useTranslator } from './translation.ts';

export interface OverruleProps {
  verdict: Verdict;
  reason: VerdictReason;
  /** The path pattern of the reader's rule that decided, where one did. */
  decidedBy?: string | undefined;
  /** The reader's own verdict, on pages like this one or on this one alone; null takes it back where it was given. */
  onOverrule: (verdict: Verdict | null, scope: VerdictScope) => void;
}

/**
 * The reader's word against the verdict on this page or, where it was given already, the way to take it back: for all the pages
 * that it is about, which are named, or for this page alone.
 */
export function OverruleButton({ verdict, reason, decidedBy = '', onOverrule }: OverruleProps) {
  const { t } = useTranslator();
  const isReadersWord = reason === 'reader-says-article' || reason === 'reader-says-not-article';
  const other = verdict === 'article' ? 'not-article' : 'article';
  const isForMany = isReadersWord && decidedBy.includes('*');
  const label = other === 'article' ? t('treatAsArticle') : t('notAnArticle');
  return (
    <>
      {isForMany && (
        <p class="hint">
          {t('ruleIsFor')} <code dir="ltr">{decidedBy}</code>
        </p>
      )}
      <button type="button" class="small-button" onClick={() => onOverrule(isReadersWord ? null : other, 'pages')}>
        {isForMany ? t('undoForAll') : isReadersWord ? t('undo') : label}
      </button>
      {isForMany && (
        <button type="button" class="small-button" onClick={() => onOverrule(other, 'page')}>
          {other === 'article' ? t('treatThisAsArticle') : t('thisIsNotAnArticle')}
        </button>
      )}
    </>
  );
}
