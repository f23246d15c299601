import { useRef, useState } from 'preact/hooks';
import type { ActorWish, KnownActor } from '../lib/views/actor-changes.ts';
import { ActorMerge, type OthersSearch } from './ActorMerge.tsx';
import { ActorRename } from './ActorRename.tsx';
import { useTranslator } from './translation.ts';

interface ActorToolsProps {
  actor: KnownActor;
  /** The actors that it may be merged with. */
  others: readonly KnownActor[];
  /** Finds others to merge it with, where there are too many to list. */
  search?: OthersSearch;
  onWish: (wish: ActorWish) => void;
}

/** What the reader can say of an actor: it is another one of the list, it has another name, it is none. */
export function ActorTools({ actor, others, search, onWish }: ActorToolsProps) {
  const { t } = useTranslator();
  const [open, setOpen] = useState<'merge' | 'rename' | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const toggle = (tool: 'merge' | 'rename') => (event: MouseEvent) => {
    opener.current = event.currentTarget as HTMLElement;
    setOpen((was) => (was === tool ? null : tool));
  };
  const cancel = () => {
    setOpen(null);
    opener.current?.focus();
  };
  const wish = (asked: ActorWish) => {
    cancel();
    onWish(asked);
  };
  return (
    <div class="tools">
      <div class="buttons">
        {(search || others.length > 0) && (
          <button type="button" class="small-button" aria-expanded={open === 'merge'} onClick={toggle('merge')}>
            {t('mergeWith')}
          </button>
        )}
        <button type="button" class="small-button" aria-expanded={open === 'rename'} onClick={toggle('rename')}>
          {t('renameActor')}
        </button>
        <button type="button" class="small-button" onClick={() => wish({ type: 'hide' })}>
          {t('notAnActor')}
        </button>
      </div>
      {open === 'merge' && (
        <ActorMerge
          name={actor.name}
          others={others}
          {...(search ? { search } : {})}
          onMerge={(into) => wish({ type: 'merge', into })}
          onCancel={cancel}
        />
      )}
      {open === 'rename' && (
        <ActorRename name={actor.name} onRename={(name) => wish({ type: 'rename', name })} onCancel={cancel} />
      )}
    </div>
  );
}
