import { useId } from 'preact/hooks';
import type { WorkMode } from '../lib/settings.ts';
import { useTranslator } from './translation.ts';

interface ModeSelectProps {
  mode: WorkMode;
  onChange: (mode: WorkMode) => void;
  /** Where there is no room for the label, only screen readers get it. */
  isLabelHidden?: boolean;
}

/** Where Khulasa works, in one line. */
export function ModeSelect({ mode, onChange, isLabelHidden = false }: ModeSelectProps) {
  const { t } = useTranslator();
  const id = useId();
  const names: [WorkMode, string][] = [
    ['everywhere', t('modeEverywhere')],
    ['chosen-sites', t('modeChosenSites')],
    ['off', t('modeOff')],
  ];
  return (
    <div class="select-row">
      <label for={id} class={isLabelHidden ? 'visually-hidden' : undefined}>
        {t('mode')}
      </label>
      <select id={id} value={mode} onChange={(event) => onChange(event.currentTarget.value as WorkMode)}>
        {names.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
