import type { RuleError, RuleErrorCode } from '../lib/site-rules-text.ts';
import { useTranslator } from './translation.ts';

interface RuleErrorsProps {
  errors: readonly RuleError[];
  onGoToLine: (line: number) => void;
}

/** What a line should look like, shown with the advice. */
const EXAMPLES: Record<RuleErrorCode, string> = {
  'no-site': '[example.com]',
  'bad-site': '[example.com]',
  'unknown-rule': 'hide .promo',
  'no-selector': 'hide .promo',
  'bad-selector': 'hide .promo',
  'whole-page': 'not-article /*',
  'bad-path': 'article /news/*',
  'bad-direction': 'direction rtl',
};

/** The words that were put into a sentence, as the lines of code that they are. */
function withCode(sentence: string) {
  return sentence.split(/[\u2068\u2069]/).map((part, index) =>
    index % 2 === 1 ? (
      <code key={index} dir="ltr">
        {part}
      </code>
    ) : (
      part
    ),
  );
}

/** The bad lines of the site rules: which, what is wrong, what to do. */
export function RuleErrors({ errors, onGoToLine }: RuleErrorsProps) {
  const { t } = useTranslator();
  return (
    <div class="rule-errors">
      <p>{t('rulesNotSaved', { count: errors.length })}</p>
      <ul class="rule-errors__list">
        {errors.map(({ line, code, text }) => (
          <li key={line}>
            <button type="button" class="text-button" onClick={() => onGoToLine(line)}>
              {t('ruleErrorLine', { line })}
            </button>
            <p>{withCode(t(`ruleError.${code}`, { text, example: EXAMPLES[code] }))}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
