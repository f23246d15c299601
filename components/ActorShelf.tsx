import type { ListedActor } from '../lib/views/actor-pages.ts';
import { actorHash } from '../lib/views/actor-route.ts';
import type { Excerpt } from '../lib/views/lists.ts';
import type { Loaded } from '../lib/views/loaded.ts';
import { FoundList } from './FoundList.tsx';
import { Icon } from './icons/Icon.tsx';
import { SearchField } from './SearchField.tsx';
import { Section } from './Section.tsx';
import { useTranslator } from './translation.ts';

interface ActorShelfProps {
  query: string;
  found: Loaded<Excerpt<ListedActor>>;
  onSearch: (query: string) => void;
  onShowMore: () => void;
}

/** All actors of the library, those in most articles first; each leads to its page. */
export function ActorShelf({ query, found, onSearch, onShowMore }: ActorShelfProps) {
  const { t } = useTranslator();
  return (
    <Section title={t('libraryActors')}>
      <SearchField label={t('searchActors')} value={query} onInput={onSearch} />
      <FoundList found={found} empty={t('libraryActorsEmpty')} onShowMore={onShowMore}>
        {(actors) => (
          <ul class="rows">
            {actors.map(({ id, kind, name, articles }) => (
              <li class="row" key={id}>
                <ActorLink id={id} kind={kind} name={name} />
                <span class="row__count">{t('actorArticles', { count: articles })}</span>
              </li>
            ))}
          </ul>
        )}
      </FoundList>
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
