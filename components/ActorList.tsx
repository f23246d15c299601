import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ActorChoice, ArticleText, Insight, TextSpan } from '../lib/types.ts';
import {
  type ActorWish,
  applyChoices,
  type ChoiceMap,
  type KnownActor,
  type ShownActor,
} from '../lib/views/actor-changes.ts';
import { quotesBy } from '../lib/views/actor-quotes.ts';
import { ActorChoices } from './ActorChoices.tsx';
import { ActorItem } from './ActorItem.tsx';
import { Icon } from './icons/Icon.tsx';
import { useTranslator } from './translation.ts';

export interface ActorsData {
  /** What the reader said of this article's actors; null while it is not read. */
  choices: ChoiceMap | null;
  /** How many articles of the library each actor is in, by its id. */
  articles: ReadonlyMap<string, number>;
}

export interface ActorActions {
  /** Marks these places in the page, [] none. */
  onPoint: (spans: readonly TextSpan[]) => void;
  onWish: (actor: KnownActor, wish: ActorWish, others: readonly KnownActor[]) => void;
  onTakeBack: (choice: ActorChoice) => void;
  /** Opens the actor's page in the library. */
  onOpenActor: (id: string) => void;
}

interface ActorListProps {
  insight: Pick<Insight, 'actors' | 'quotes'>;
  article: ArticleText;
  pageKey: string;
  data: ActorsData;
  actions: ActorActions;
  onShow: (span: TextSpan) => void;
}

const NONE: readonly ShownActor[] = [];

/** How many actors are in sight before the reader asks for all. */
const FIRST = 6;

/** The key actors of the story, the most important first, as the reader wants them. */
export function ActorList({ insight, article, pageKey, data, actions, onShow }: ActorListProps) {
  const { t } = useTranslator();
  const [all, setAll] = useState(false);
  const { choices } = data;
  const shown = useMemo(
    () => choices && applyChoices(insight.actors, pageKey, choices),
    [insight.actors, pageKey, choices],
  );
  const point = usePointing(actions.onPoint, shown?.actors ?? NONE);
  if (!shown) return <p class="empty pending">{t('loading')}</p>;
  const { actors } = shown;
  // A button that reveals a single row costs more room than the row.
  const first = actors.length > FIRST + 1 ? FIRST : actors.length;
  return (
    <>
      {actors.length === 0 && <p class="empty">{t('actorsEmpty')}</p>}
      <ul class="actors">
        {(all ? actors : actors.slice(0, first)).map((actor) => (
          <ActorItem
            key={actor.id}
            actor={actor}
            others={actors.filter((other) => other !== actor)}
            quotes={quotesBy(actor, insight.quotes, actors)}
            article={article}
            articles={data.articles.get(actor.id) ?? 0}
            onShow={onShow}
            onOpenActor={() => actions.onOpenActor(actor.id)}
            onWish={(known, wish) => actions.onWish(known, wish, actors)}
            onPoint={(by, isHere) => point(by, isHere ? actor : null)}
          />
        ))}
      </ul>
      {actors.length > first && (
        <button type="button" class="text-button" aria-expanded={all} onClick={() => setAll((was) => !was)}>
          {all ? t('fewerActors') : t('moreActors', { count: actors.length - first })}
        </button>
      )}
      {shown.choices.length > 0 && (
        <details class="own-choices">
          <summary>
            <span class="own-choices__title">{t('actorChoicesHere', { count: shown.choices.length })}</span>
            <Icon name="chevron" />
          </summary>
          <ActorChoices choices={shown.choices} onTakeBack={actions.onTakeBack} />
        </details>
      )}
    </>
  );
}

/**
 * Tells which mentions to mark: those of the actor under the pointer, else of the one with the keyboard's focus. None once this
 * list is gone.
 */
function usePointing(onPoint: ActorActions['onPoint'], actors: readonly ShownActor[]) {
  const on = useRef<{ pointer: ShownActor | null; keyboard: ShownActor | null }>({ pointer: null, keyboard: null });
  const told = useRef<ShownActor | null>(null);
  useEffect(
    () => () => {
      if (told.current) onPoint([]);
    },
    [],
  );
  // An actor that was merged or hidden goes without a word of the pointer.
  useEffect(() => {
    const { pointer, keyboard } = on.current;
    const still = (actor: ShownActor | null) => actors.find(({ id }) => id === actor?.id) ?? null;
    on.current = { pointer: still(pointer), keyboard: still(keyboard) };
    tell();
  }, [actors]);
  return (by: 'pointer' | 'keyboard', actor: ShownActor | null) => {
    on.current[by] = actor;
    tell();
  };

  function tell(): void {
    const next = on.current.pointer ?? on.current.keyboard;
    if (next === told.current) return;
    told.current = next;
    onPoint(next?.mentions ?? []);
  }
}
