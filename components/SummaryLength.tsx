import { LONGEST_SUMMARY } from '../lib/summary-length.ts';
import { useTranslator } from './translation.ts';

interface SummaryLengthProps {
  /** Sentences, 1 to 7. */
  length: number;
  /** How many sentences the article has to give; more cannot be chosen, but a longer choice made elsewhere stays. */
  most: number;
  onChange: (length: number) => void;
}

/** How many sentences the summary has. */
export function SummaryLength({ length, most, onChange }: SummaryLengthProps) {
  const { t } = useTranslator();
  const lengths = Array.from({ length: Math.min(most, LONGEST_SUMMARY) }, (_, i) => i + 1);
  return (
    <select
      class="small-select"
      aria-label={t('summaryLength')}
      value={Math.min(length, lengths.length)}
      onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
    >
      {lengths.map((count) => (
        <option key={count} value={count}>
          {t('sentenceCount', { count })}
        </option>
      ))}
    </select>
  );
}
