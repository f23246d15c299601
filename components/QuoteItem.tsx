import type { Quote, TextSpan } from '../lib/types.ts';
import { useTranslator } from './translation.ts';

interface QuoteItemProps {
  quote: Quote;
  language: string;
  onShow: (span: TextSpan) => void;
}

/** What a speaker said, word for word or reported; leads to its place in the page. */
export function QuoteItem({ quote, language, onShow }: QuoteItemProps) {
  const { t } = useTranslator();
  return (
    <button type="button" class="snippet" title={t('showInPage')} onClick={() => onShow(quote.span)}>
      <span class="label">{quote.kind === 'direct' ? t('quoteDirect') : t('quoteIndirect')}</span>
      <span class="snippet__text" lang={language} dir="auto">
        {quote.kind === 'direct' ? <q>{quote.text}</q> : quote.text}
      </span>
    </button>
  );
}
