import { useId, useState } from 'preact/hooks';
import type { ArticleText, Quote, TextSpan } from '../lib/types.ts';
import type { ActorWish, KnownActor, ShownActor } from '../lib/views/actor-changes.ts';
import { ActorBody } from './ActorBody.tsx';
import { Icon } from './icons/Icon.tsx';
import { MentionStrip } from './MentionStrip.tsx';
import { MentionWalk } from './MentionWalk.tsx';
import { useTranslator } from './translation.ts';

export interface ActorItemProps {
  actor: ShownActor;
  /** The other actors of the list. */
  others: readonly KnownActor[];
  /** The quotes by this actor. */
  quotes: readonly Quote[];
  article: ArticleText;
  /** How many articles of the library it is in. */
  articles: number;
  onOpenActor: () => void;
  onShow: (span: TextSpan) => void;
  onWish: (actor: ShownActor, wish: ActorWish) => void;
  /** Whether pointer or keyboard are on this actor. */
  onPoint: (by: 'pointer' | 'keyboard', isHere: boolean) => void;
}

/** One actor: name, kind, role, where it is mentioned and the way through the mentions; opens to mentions and quotes. */
export function ActorItem(props: ActorItemProps) {
  const { actor, article, onShow, onPoint } = props;
  const { t } = useTranslator();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState<number | null>(null);
  const id = useId();
  const { language } = article;
  const { mentions } = actor;
  const go = (index: number) => {
    const span = mentions[index];
    setAt(index);
    if (span) onShow(span);
  };
  return (
    <li
      class="actor"
      onPointerEnter={() => onPoint('pointer', true)}
      onPointerLeave={() => onPoint('pointer', false)}
      onFocusIn={({ target }) => onPoint('keyboard', target instanceof Element && target.matches(':focus-visible'))}
      onFocusOut={() => onPoint('keyboard', false)}
    >
      <button
        type="button"
        class="actor__head"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen((was) => !was)}
      >
        <span class={`actor__kind actor__kind--${actor.kind}`} title={t(`kind.${actor.kind}`)}>
          <Icon name={actor.kind} />
          <span class="visually-hidden">{t(`kind.${actor.kind}`)}</span>
        </span>
        <span class="actor__who">
          <span class="actor__name" lang={language}>
            <bdi>{actor.name}</bdi>
          </span>
          {actor.role && (
            <span class="actor__role" lang={language}>
              <bdi>{actor.role}</bdi>
            </span>
          )}
        </span>
        <Icon name="chevron" />
      </button>
      {mentions.length > 0 && (
        <div class="actor__places">
          <MentionStrip article={article} mentions={mentions} at={at} />
          <MentionWalk name={actor.name} count={mentions.length} at={at} onGo={go} />
        </div>
      )}
      <div class="actor__body" id={id} hidden={!open}>
        {open && <ActorBody {...props} onShow={onShow} onGo={go} />}
      </div>
    </li>
  );
}
