import { useEffect, useId, useRef } from 'preact/hooks';
import type { KnownActor } from '../lib/views/actor-changes.ts';
import { Icon } from './icons/Icon.tsx';
import { useTranslator } from './translation.ts';

interface ActorMergeProps {
  name: string;
  others: readonly KnownActor[];
  onMerge: (into: KnownActor) => void;
  onCancel: () => void;
}

/** The other actors, one of which is the same as this one; Escape leaves everything as it is. */
export function ActorMerge({ name, others, onMerge, onCancel }: ActorMergeProps) {
  const { t } = useTranslator();
  const title = useId();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds the fields of a form, these are buttons
    <div class="merge" role="group" aria-labelledby={title} onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
      <p class="hint" id={title}>
        {t('mergeWhich', { name })}
      </p>
      <ul class="merge__others" ref={list}>
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
