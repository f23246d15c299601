import type { ActorChoice } from '../lib/types.ts';
import type { ListedActor } from '../lib/views/actor-pages.ts';
import { actorHash } from '../lib/views/actor-route.ts';
import type { Excerpt } from '../lib/views/lists.ts';
import type { Loaded } from '../lib/views/loaded.ts';
import { ActorChoices } from './ActorChoices.tsx';
import { FoundList } from './FoundList.tsx';
import { Icon } from './icons/Icon.tsx';
import { SearchField } from './SearchField.tsx';
import { Section } from './Section.tsx';
import { useTranslator } from './translation.ts';

export interface ActorShelfData {
  query: string;
  found: Loaded<Excerpt<ListedActor>>;
  /** All that the reader said of actors, the latest first; null while it is not read. */
  choices: readonly ActorChoice[] | null;
}

export interface ActorShelfActions {
  onSearch: (query: string) => void;
  onShowMore: () => void;
  onTakeBack: (choice: ActorChoice) => void;
}

/** All actors of the library, those in most articles first; each leads to its page. */
export function ActorShelf({ data, actions }: { data: ActorShelfData; actions: ActorShelfActions }) {
  const { t } = useTranslator();
  const { query, found, choices } = data;
  return (
    <Section title={t('byActor')}>
      <SearchField label={t('searchActors')} value={query} onInput={actions.onSearch} />
      <FoundList found={found} empty={t('actorsEmptyLibrary')} onShowMore={actions.onShowMore}>
        {(actors) => (
          <ul class="rows">
            {actors.map(({ id, kind, name, articles }) => (
              <li class="row" key={id}>
                <ActorLink id={id} kind={kind} name={name} />
                <span class="row__count">{t('articleCount', { count: articles })}</span>
              </li>
            ))}
          </ul>
        )}
      </FoundList>
      {choices && choices.length > 0 && (
        <details class="own-choices">
          <summary>
            <span class="own-choices__title">{t('actorChoicesAll', { count: choices.length })}</span>
            <Icon name="chevron" />
          </summary>
          <ActorChoices choices={choices} onTakeBack={actions.onTakeBack} />
        </details>
      )}
    </Section>
  );
}

/** The way to an actor's page. */
export function ActorLink({ id, kind, name }: Pick<ListedActor, 'id' | 'kind' | 'name'>) {
  const { t } = useTranslator();
  return (
    <a class="row__name actor-link" href={actorHash(id)}>
      <Icon name={kind} />
      <span class="visually-hidden">{t(`kind.${kind}`)}</span>
      <bdi lang="ar">{name}</bdi>
    </a>
  );
}
