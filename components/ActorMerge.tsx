import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { KnownActor } from '../lib/views/actor-changes.ts';
import { Icon } from './icons/Icon.tsx';
import { SearchField } from './SearchField.tsx';
import { useTranslator } from './translation.ts';

/** A search among more actors than a list should hold. */
export interface OthersSearch {
  query: string;
  onSearch: (query: string) => void;
}

interface ActorMergeProps {
  name: string;
  others: readonly KnownActor[];
  search?: OthersSearch;
  onMerge: (into: KnownActor) => void;
  onCancel: () => void;
}

/** The other actors, one of which is the same as this one; Escape leaves everything as it is. */
export function ActorMerge({ name, others, search, onMerge, onCancel }: ActorMergeProps) {
  const { t } = useTranslator();
  const title = useId();
  const box = useRef<HTMLDivElement>(null);
  // Before the next key is pressed: what is typed belongs here.
  useLayoutEffect(() => box.current?.querySelector<HTMLElement>('input, button')?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds the fields of a form, these are buttons
    <div
      class="merge"
      ref={box}
      role="group"
      aria-labelledby={title}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <p class="hint" id={title}>
        {t('mergeWhich', { name })}
      </p>
      {search && <SearchField label={t('searchActors')} value={search.query} onInput={search.onSearch} />}
      {search && others.length === 0 && <p class="empty">{t('nothingFound', { query: search.query })}</p>}
      <ul class="merge__others">
        {others.map((other) => (
          <li key={other.id}>
            <button type="button" class="merge__other" onClick={() => onMerge(other)}>
              <Icon name={other.kind} />
              <bdi lang="ar">{other.name}</bdi>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="small-button" onClick={onCancel}>
        {t('cancel')}
      </button>
    </div>
  );
}
