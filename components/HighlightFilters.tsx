import { useId } from 'preact/hooks';
import type { HighlightColour } from '../lib/types.ts';
import type { HighlightFacets, HighlightFilter } from '../lib/views/highlight-shelf.ts';
import { COLOURS } from './ColourChoice.tsx';
import { useTranslator } from './translation.ts';

interface HighlightFiltersProps {
  filter: HighlightFilter;
  facets: HighlightFacets;
  onFilter: (filter: HighlightFilter) => void;
}

/** Narrows the highlights down by colour, tag and site. */
export function HighlightFilters({ filter, facets, onFilter }: HighlightFiltersProps) {
  const { t } = useTranslator();
  return (
    <div class="filters">
      <Choice
        label={t('colour')}
        value={filter.colour}
        choices={COLOURS.map((colour) => [colour, t(`colour.${colour}`)])}
        onChange={(colour) => onFilter({ ...filter, colour: colour as HighlightColour | undefined })}
      />
      <Choice
        label={t('tag')}
        value={filter.tag}
        choices={facets.tags.map((tag) => [tag, tag])}
        onChange={(tag) => onFilter({ ...filter, tag })}
      />
      <Choice
        label={t('site')}
        value={filter.site}
        choices={facets.sites.map((site) => [site, site])}
        onChange={(site) => onFilter({ ...filter, site })}
      />
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  choices: Array<[value: string, label: string]>;
  onChange: (value: string | undefined) => void;
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  const { t } = useTranslator();
  const id = useId();
  // What is chosen stays in the list, also when the last highlight of its kind was deleted.
  const all = value === undefined || choices.some(([each]) => each === value) ? choices : [...choices, [value, value]];
  return (
    <div class="filters__one">
      <label class="field__label" htmlFor={id}>
        {label}
      </label>
      <select id={id} value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value || undefined)}>
        <option value="">{t('anyOfThem')}</option>
        {all.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
