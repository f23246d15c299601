import { useId } from 'preact/hooks';
import type { HighlightColour } from '../lib/types.ts';
import { useTranslator } from './translation.ts';

export const COLOURS: readonly HighlightColour[] = ['yellow', 'green', 'blue', 'pink'];

interface ColourChoiceProps {
  value: HighlightColour;
  onChange: (colour: HighlightColour) => void;
}

/** One of the four colours, each with its name. */
export function ColourChoice({ value, onChange }: ColourChoiceProps) {
  const { t } = useTranslator();
  const name = useId();
  return (
    <fieldset class="colours">
      <legend class="visually-hidden">{t('colour')}</legend>
      {COLOURS.map((colour) => (
        <label key={colour} class={`colours__choice highlight--${colour}`}>
          <input type="radio" name={name} value={colour} checked={colour === value} onChange={() => onChange(colour)} />
          <span>{t(`colour.${colour}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
