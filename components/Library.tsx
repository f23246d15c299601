import type { KeptArticle } from '../lib/views/kept-article.ts';
import { filterText, hashOf, type Shelf } from '../lib/views/library-route.ts';
import type { LibraryEntry, LibraryGroup, MarkedText } from '../lib/views/library-types.ts';
import type { Excerpt } from '../lib/views/lists.ts';
import type { Loaded } from '../lib/views/loaded.ts';
import type { NoticeData } from '../lib/views/notices.ts';
import type { ReadStory } from '../lib/views/story-shelf.ts';
import { type ActorPageActions, type ActorPageData, ActorPageView } from './ActorPageView.tsx';
import { ActorShelf, type ActorShelfActions, type ActorShelfData } from './ActorShelf.tsx';
import { GroupList } from './GroupList.tsx';
import { HighlightShelf, type HighlightShelfActions, type HighlightShelfData } from './HighlightShelf.tsx';
import { HistoryShelf } from './HistoryShelf.tsx';
import { IconButton } from './IconButton.tsx';
import { Mark } from './icons/Mark.tsx';
import { KeptArticleView } from './KeptArticleView.tsx';
import { Notice } from './Notice.tsx';
import { Section } from './Section.tsx';
import { StoryShelf } from './StoryShelf.tsx';
import { useTranslator } from './translation.ts';

export interface LibraryData {
  shelf: Shelf;
  /** Null in a private window, where nothing is kept. */
  lists: {
    history: {
      query: string;
      found: Loaded<Excerpt<LibraryEntry>>;
      snippets: ReadonlyMap<string, MarkedText | null>;
    };
    highlights: HighlightShelfData;
    groups: Loaded<readonly LibraryGroup[]>;
    stories: Loaded<Excerpt<ReadStory>>;
    actors: ActorShelfData;
  } | null;
  /** The article whose kept text is open. */
  article: Loaded<KeptArticle | undefined> | null;
  /** The actor whose page is open. */
  actor: Omit<ActorPageData, 'now'> | null;
  isHistoryPaused: boolean;
  /** Milliseconds since the epoch. */
  now: number;
  notice: NoticeData | null;
}

export interface LibraryActions {
  actors: ActorShelfActions;
  actor: Omit<ActorPageActions, 'onOpen'>;
  onSearch: (shelf: 'history' | 'highlights', query: string) => void;
  onShowMore: (shelf: 'history' | 'highlights' | 'stories') => void;
  onOpen: (url: string) => void;
  onBack: () => void;
  onDelete: (entry: LibraryEntry) => void;
  onDeleteDay: (day: string) => void;
  onDeleteSite: (site: string) => void;
  highlights: HighlightShelfActions;
  onOpenOptions: () => void;
  onDismissNotice: () => void;
}

/** The library page: the reading history by day, site, actor and tag, all highlights, and the kept texts. */
export function Library({ data, actions }: { data: LibraryData; actions: LibraryActions }) {
  const { t } = useTranslator();
  const { shelf, lists, article, actor } = data;
  const names: [Shelf, string][] = [
    ['history', t('byDay')],
    ['sites', t('bySite')],
    ['actors', t('byActor')],
    ['stories', t('byStory')],
    ['tags', t('byTag')],
    ['highlights', t('highlights')],
  ];
  const countArticles = (count: number) => t('articleCount', { count });
  const found = (name: 'site' | 'tag') => (value: string) =>
    hashOf({ shelf: 'history', query: filterText(t(`filter.${name}`), value) });
  return (
    <>
      <header class="page-header page-header--library">
        <Mark />
        <h1 class="page-header__name">{t('library')}</h1>
        <nav class="tabs" aria-label={t('library')}>
          {names.map(([name, label]) => (
            <a
              key={name}
              class="tabs__tab"
              href={hashOf({ shelf: name })}
              aria-current={name === shelf && !article ? 'page' : undefined}
            >
              {label}
            </a>
          ))}
        </nav>
        <IconButton icon="gear" label={t('options')} onClick={actions.onOpenOptions} />
      </header>
      <main class="page" tabIndex={-1}>
        {!lists && <p class="empty">{t('historyPrivate')}</p>}
        {article && <KeptArticleView kept={article} onOpen={actions.onOpen} onBack={actions.onBack} />}
        {lists && !article && shelf === 'history' && (
          <HistoryShelf list={lists.history} isPaused={data.isHistoryPaused} now={data.now} actions={actions} />
        )}
        {lists && !article && shelf === 'sites' && (
          <Section title={t('bySite')}>
            <GroupList
              groups={lists.groups}
              empty={t('sitesEmptyLibrary')}
              countText={countArticles}
              href={found('site')}
              remove={{ label: (site) => t('deleteSite', { site }), act: actions.onDeleteSite }}
            />
          </Section>
        )}
        {lists && !article && shelf === 'stories' && (
          <StoryShelf
            found={lists.stories}
            now={data.now}
            onOpen={actions.onOpen}
            onShowMore={() => actions.onShowMore('stories')}
          />
        )}
        {lists &&
          !article &&
          shelf === 'actors' &&
          (actor ? (
            <ActorPageView data={{ ...actor, now: data.now }} actions={{ ...actions.actor, onOpen: actions.onOpen }} />
          ) : (
            <ActorShelf data={lists.actors} actions={actions.actors} />
          ))}
        {lists && !article && shelf === 'tags' && (
          <Section title={t('byTag')}>
            <GroupList
              groups={lists.groups}
              empty={t('tagsEmptyLibrary')}
              countText={(count) => t('highlightCount', { count })}
              href={found('tag')}
            />
          </Section>
        )}
        {lists && !article && shelf === 'highlights' && (
          <HighlightShelf
            data={lists.highlights}
            now={data.now}
            actions={actions.highlights}
            onSearch={(query) => actions.onSearch('highlights', query)}
            onOpen={actions.onOpen}
            onShowMore={() => actions.onShowMore('highlights')}
          />
        )}
        <Notice notice={data.notice} onDismiss={actions.onDismissNotice} />
      </main>
    </>
  );
}
