import type { TextSpan } from '../lib/types.ts';
import type { Snippet } from '../lib/views/snippet.ts';
import { useTranslator } from './translation.ts';

interface MentionSnippetProps {
  snippet: Snippet;
  span: TextSpan;
  language: string;
  onShow: (span: TextSpan) => void;
}

/** One mention with the words around it; leads to its place in the page. */
export function MentionSnippet({ snippet, span, language, onShow }: MentionSnippetProps) {
  const { t } = useTranslator();
  return (
    <button type="button" class="snippet" title={t('showInPage')} onClick={() => onShow(span)}>
      {span.paragraph === -1 && <span class="label">{t('inHeadline')}</span>}
      <span class="snippet__text" lang={language} dir="auto">
        {snippet.before}
        <mark>{snippet.match}</mark>
        {snippet.after}
      </span>
    </button>
  );
}
