import { Icon } from './icons/Icon.tsx';

interface SearchFieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
}

/** A field that searches while the reader types. */
export function SearchField({ label, value, onInput }: SearchFieldProps) {
  return (
    <div class="search-field">
      <Icon name="search" />
      <input
        type="search"
        // An empty field stands as the interface does; words decide for themselves.
        dir={value ? 'auto' : undefined}
        aria-label={label}
        placeholder={label}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
