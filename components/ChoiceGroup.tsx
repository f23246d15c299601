import { useId } from 'preact/hooks';

interface Choice<Value extends string> {
  value: Value;
  label: string;
  hint?: string;
  /** Language of the label, where it is not the interface's. */
  lang?: string;
}

interface ChoiceGroupProps<Value extends string> {
  legend: string;
  choices: readonly Choice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One choice out of a few, all of them in sight. */
export function ChoiceGroup<Value extends string>({ legend, choices, value, onChange }: ChoiceGroupProps<Value>) {
  const name = useId();
  return (
    <fieldset class="choices">
      <legend class="section__title">{legend}</legend>
      {choices.map((choice) => (
        <label class="choice" key={choice.value}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            aria-labelledby={`${name}-${choice.value}`}
            {...(choice.hint ? { 'aria-describedby': `${name}-${choice.value}-hint` } : {})}
            onChange={() => onChange(choice.value)}
          />
          <span>
            <span class="choice__label" id={`${name}-${choice.value}`} lang={choice.lang}>
              {choice.label}
            </span>
            {choice.hint && (
              <span class="hint" id={`${name}-${choice.value}-hint`}>
                {choice.hint}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
