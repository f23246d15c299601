import type { Verdict, VerdictReason } from '../lib/types.ts';
import { useTranslator } from './translation.ts';

export interface OverruleProps {
  verdict: Verdict;
  reason: VerdictReason;
  /** The reader's own verdict; null takes it back. */
  onOverrule: (verdict: Verdict | null) => void;
}

/** The reader's word against the verdict on this page or, where it was given already, the way to take it back. */
export function OverruleButton({ verdict, reason, onOverrule }: OverruleProps) {
  const { t } = useTranslator();
  const isReadersWord = reason === 'reader-says-article' || reason === 'reader-says-not-article';
  const other = verdict === 'article' ? 'not-article' : 'article';
  const label = other === 'article' ? t('treatAsArticle') : t('notAnArticle');
  return (
    <button type="button" class="small-button" onClick={() => onOverrule(isReadersWord ? null : other)}>
      {isReadersWord ? t('undo') : label}
    </button>
  );
}
