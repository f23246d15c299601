import type { ActorChoice } from '../lib/types.ts';
import type { ActorWish, KnownActor } from '../lib/views/actor-changes.ts';
import { type ActorArticle, type ActorPage, isBareName } from '../lib/views/actor-pages.ts';
import type { Loaded } from '../lib/views/loaded.ts';
import { ActorArticles } from './ActorArticles.tsx';
import { ActorChoices } from './ActorChoices.tsx';
import { ActorLink } from './ActorShelf.tsx';
import { ActorTools } from './ActorTools.tsx';
import { Icon } from './icons/Icon.tsx';
import { MoreButton } from './MoreButton.tsx';
import { Section } from './Section.tsx';
import { TimedQuotes } from './TimedQuotes.tsx';
import { useTranslator } from './translation.ts';

export interface ActorPageData {
  page: Loaded<ActorPage | undefined>;
  /** What is searched for, and found, among those that it may be merged with. */
  merge: { query: string; others: readonly KnownActor[] };
  /** Milliseconds since the epoch. */
  now: number;
}

export interface ActorPageActions {
  onOpen: (url: string) => void;
  onWish: (page: ActorPage, wish: ActorWish) => void;
  /** In this article it is another one. */
  onTakeOff: (page: ActorPage, article: ActorArticle) => void;
  onTakeBack: (choice: ActorChoice) => void;
  onSearchOthers: (query: string) => void;
  onShowMore: () => void;
}

/** One person, organisation or place across the library. */
export function ActorPageView({ data, actions }: { data: ActorPageData; actions: ActorPageActions }) {
  const { t } = useTranslator();
  const { page } = data;
  return (
    <>
      <a class="text-button back-link" href="#actors">
        {t('backToActors')}
      </a>
      {page.status === 'loading' && <p class="empty pending">{t('loading')}</p>}
      {page.status === 'failed' && <p class="empty">{t(`library.${page.code}`)}</p>}
      {page.status === 'ready' && !page.value && <p class="empty">{t('actorGone')}</p>}
      {page.status === 'ready' && page.value && (
        <Page key={page.value.actor.id} page={page.value} data={data} actions={actions} />
      )}
    </>
  );
}

function Page({ page, data, actions }: { page: ActorPage; data: ActorPageData; actions: ActorPageActions }) {
  const { t, locale } = useTranslator();
  const { actor, articles, names, company, choices } = page;
  const known = { ...actor, textName: actor.name };
  const others = names.filter((name) => name !== actor.name);
  const hasQuotes = articles.some(({ quotes }) => quotes.length > 0);
  return (
    <>
      <header class="actor-top">
        <span class={`actor__kind actor__kind--${actor.kind}`}>
          <Icon name={actor.kind} />
        </span>
        <div>
          <h2 class="headline" lang="ar">
            <bdi>{actor.name}</bdi>
          </h2>
          <p class="hint">
            {t(`kind.${actor.kind}`)} · {t('articleCount', { count: actor.articles })}
          </p>
        </div>
      </header>
      {others.length > 0 && (
        <p>
          {t('aliases', {
            names: new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(others),
          })}
        </p>
      )}
      {isBareName(actor.id) ? (
        <p class="hint">{t('bareName')}</p>
      ) : (
        <ActorTools
          actor={known}
          others={data.merge.others}
          search={{ query: data.merge.query, onSearch: actions.onSearchOthers }}
          onWish={(wish) => actions.onWish(page, wish)}
        />
      )}
      {choices.length > 0 && (
        <details class="own-choices">
          <summary>
            <span class="own-choices__title">{t('actorChoicesAbout', { count: choices.length })}</span>
            <Icon name="chevron" />
          </summary>
          <ActorChoices choices={choices} onTakeBack={actions.onTakeBack} />
        </details>
      )}
      {hasQuotes && (
        <Section title={t('quotesBy')}>
          <TimedQuotes articles={articles} now={data.now} onOpen={actions.onOpen} />
        </Section>
      )}
      {company.length > 0 && (
        <Section title={t('actorCompany')}>
          <ul class="rows">
            {company.map(({ actor: other, articles: count }) => (
              <li class="row" key={other.id}>
                <ActorLink id={other.id} kind={other.kind} name={other.name} />
                <span class="row__count">{t('articleCount', { count })}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('actorArticlesTitle')}>
        <ActorArticles
          articles={articles}
          now={data.now}
          onOpen={actions.onOpen}
          onTakeOff={(article) => actions.onTakeOff(page, article)}
        />
        {page.hasMore && <MoreButton count={articles.length} onShowMore={actions.onShowMore} />}
      </Section>
    </>
  );
}
