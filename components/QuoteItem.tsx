import { useId } from 'preact/hooks';
import type { Quote, TextSpan } from '../lib/types.ts';
import { DatedText } from './DatedText.tsx';
import { DateHints } from './DateHints.tsx';
import { useStoryDates } from './story-dates.ts';
import { useTranslator } from './translation.ts';

interface QuoteItemProps {
  quote: Quote;
  language: string;
  onShow: (span: TextSpan) => void;
}

/** What a speaker said, word for word or reported, with what its dates mean; leads to its place in the page. */
export function QuoteItem({ quote, language, onShow }: QuoteItemProps) {
  const { t } = useTranslator();
  const { dates, calendar } = useStoryDates();
  const id = useId();
  const sentence = { text: quote.text, span: quote.span, start: quote.span.start, isTrimmed: false };
  const words = <DatedText sentence={sentence} dates={dates} calendar={calendar} />;
  return (
    <>
      <button type="button" class="snippet" aria-describedby={id} onClick={() => onShow(quote.span)}>
        <span class="label">{quote.kind === 'direct' ? t('quoteDirect') : t('quoteIndirect')}</span>
        <span class="snippet__text" lang={language} dir="auto">
          {quote.kind === 'direct' ? <q>{words}</q> : words}
        </span>
      </button>
      <DateHints id={id} sentence={sentence} dates={dates} calendar={calendar} />
    </>
  );
}
