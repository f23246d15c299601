import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SwitchProps {
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
  /** The visible label. */
  children: ComponentChildren;
  hint?: string;
}

/** An on/off switch with its label beside it; the whole row can be pressed. */
export function Switch({ checked, disabled = false, onChange, children, hint }: SwitchProps) {
  const id = useId();
  return (
    <div class="switch">
      <span class="switch__text">
        <label class="switch__label" for={id}>
          {children}
        </label>
        {hint && (
          <span class="hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says by itself whether it is checked
        role="switch"
        class="switch__track"
        id={id}
        checked={checked}
        disabled={disabled}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </div>
  );
}
