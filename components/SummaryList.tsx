import type { SummarySentence, TextSpan } from '../lib/types.ts';
import { useTranslator } from './translation.ts';

interface SummaryListProps {
  sentences: readonly SummarySentence[];
  language: string;
  onShow: (span: TextSpan) => void;
}

/** The summary: sentences of the article, each one leads to its place in the page. */
export function SummaryList({ sentences, language, onShow }: SummaryListProps) {
  const { t } = useTranslator();
  if (sentences.length === 0) return <p class="empty">{t('summaryEmpty')}</p>;
  return (
    <ol class="summary">
      {sentences.map((sentence) => (
        <li key={`${sentence.span.paragraph}:${sentence.span.start}`}>
          <button
            type="button"
            class="sentence"
            lang={language}
            dir="auto"
            title={t('showInPage')}
            onClick={() => onShow(sentence.span)}
          >
            {sentence.text}
          </button>
        </li>
      ))}
    </ol>
  );
}
