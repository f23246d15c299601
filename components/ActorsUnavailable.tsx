import type { Quote, TextSpan } from '../lib/types.ts';
import { QuoteItem } from './QuoteItem.tsx';
import { useTranslator } from './translation.ts';

interface ActorsUnavailableProps {
  /** What was said in the article all the same. */
  quotes: readonly Quote[];
  language: string;
  onShow: (span: TextSpan) => void;
}

/** In place of the actors where the names' model could not be read: says so, and still tells who said what. */
export function ActorsUnavailable({ quotes, language, onShow }: ActorsUnavailableProps) {
  const { t } = useTranslator();
  return (
    <>
      <p class="empty">{t('actorsUnavailable')}</p>
      {quotes.length > 0 && <h3 class="minor-title">{t('quotesBy')}</h3>}
      <ul class="snippets">
        {quotes.map((quote) => (
          <li key={`${quote.span.paragraph}:${quote.span.start}`}>
            {quote.speaker && (
              <p class="speaker" lang={language}>
                <bdi>{quote.speaker}</bdi>
              </p>
            )}
            <QuoteItem quote={quote} language={language} onShow={onShow} />
          </li>
        ))}
      </ul>
    </>
  );
}
