import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { RuleError } from '../lib/site-rules-text.ts';
import { RuleErrors } from './RuleErrors.tsx';
import { RuleHelp } from './RuleHelp.tsx';
import { useTranslator } from './translation.ts';

interface SiteRulesBoxProps {
  /** The rules that are in force. */
  kept: string;
  /** What is wrong with a text, nothing where it can be saved. */
  check: (text: string) => readonly RuleError[];
  /** Called with a text without errors, and with the text that the reader began with. */
  onSave: (text: string, base: string) => void;
  /** Told when the text begins or ceases to differ from what is kept. */
  onDirty: (isDirty: boolean) => void;
}

const EXAMPLE = '[example.com]\nhide .promo\narticle /news/*';
const FEWEST_ROWS = 8;
const MOST_ROWS = 24;

/** The site rules as text. What cannot be saved stays in the box, with a line of advice for each bad line. */
export function SiteRulesBox({ kept, check, onSave, onDirty }: SiteRulesBoxProps) {
  const { t } = useTranslator();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [base, setBase] = useState(kept);
  const [text, setText] = useState(kept);
  const [errors, setErrors] = useState<readonly RuleError[]>([]);
  const isDirty = text !== base;

  // What the panel or the context menu changes shows at once, unless the reader is writing here.
  useEffect(() => {
    if (isDirty) return;
    setBase(kept);
    setText(kept);
  }, [kept]);
  useEffect(() => onDirty(isDirty), [isDirty]);

  const save = () => {
    const found = check(text);
    setErrors(found);
    if (found[0]) {
      goToLine(found[0].line);
      return;
    }
    onSave(text, base);
    setBase(text);
  };
  const discard = () => {
    setErrors([]);
    setBase(kept);
    setText(kept);
    box.current?.focus();
  };
  const goToLine = (line: number) => {
    const lines = text.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    box.current?.focus();
    box.current?.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  };
  const rows = Math.min(Math.max(text.split('\n').length + 1, FEWEST_ROWS), MOST_ROWS);
  return (
    <div class="rules">
      <label class="visually-hidden" for={id}>
        {t('siteRulesLabel')}
      </label>
      <textarea
        ref={box}
        id={id}
        class="rules__text"
        // Rules are lines of code: they run from the left whatever the interface's direction.
        dir="ltr"
        lang="en"
        rows={rows}
        wrap="off"
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        placeholder={EXAMPLE}
        value={text}
        aria-invalid={errors.length > 0}
        aria-describedby={`${id}-state`}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="rules__state" id={`${id}-state`} role="status">
        {errors.length > 0 ? (
          <RuleErrors errors={errors} onGoToLine={goToLine} />
        ) : (
          isDirty && <p class="hint">{t('rulesUnsaved')}</p>
        )}
      </div>
      <div class="buttons">
        <button type="button" class="button" disabled={!isDirty && errors.length === 0} onClick={save}>
          {t('saveRules')}
        </button>
        {isDirty && (
          <button type="button" class="button button--quiet" onClick={discard}>
            {t('discardRules')}
          </button>
        )}
      </div>
      <RuleHelp />
    </div>
  );
}
