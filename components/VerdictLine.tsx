import { OverruleButton, type OverruleProps } from './OverruleButton.tsx';
import { useTranslator } from './translation.ts';

/** Why the page is read as an article, and the reader's word against it. */
export function VerdictLine(props: OverruleProps) {
  const { t } = useTranslator();
  return (
    <div class="verdict-line">
      <p class="hint">{t(`reason.${props.reason}`)}</p>
      <OverruleButton {...props} />
    </div>
  );
}
