/** The library page: the reading history, what is found in it, all highlights and the kept texts. */
import { computed, effect, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { Library, type LibraryActions } from '../../components/Library.tsx';
import { mount } from '../../components/mount.tsx';
import { startAppearance } from '../../lib/views/appearance.ts';
import { highlightDeeds } from '../../lib/views/highlight-actions.ts';
import { exportHighlights, highlightImport } from '../../lib/views/highlight-files.ts';
import { highlightShelf, removeHighlights } from '../../lib/views/highlight-shelf.ts';
import { arrive, goBackOr, keepPlaces } from '../../lib/views/kept-place.ts';
import { libraryActors } from '../../lib/views/library-actors.ts';
import { hashOf, routeOf } from '../../lib/views/library-route.ts';
import { keptArticle, libraryGroups } from '../../lib/views/library-shelves.ts';
import { forgetPart, historyList } from '../../lib/views/lists.ts';
import { createNotices } from '../../lib/views/notices.ts';
import { openPage } from '../../lib/views/open-page.ts';
import { isPrivateWindow } from '../../lib/views/private-window.ts';
import { storyShelf } from '../../lib/views/story-shelf.ts';

const PAGE_SIZE = 50;

const [{ settings, translator }, isPrivate] = await Promise.all([
  startAppearance(({ t }) => `${t('library')} · ${t('productName')}`),
  isPrivateWindow(),
]);
const route = signal(routeOf(location.hash));
const shelf = computed(() => route.value.shelf);
const articleKey = computed(() => route.value.article);
const lists = isPrivate
  ? null
  : {
      history: historyList(PAGE_SIZE),
      highlights: highlightShelf(PAGE_SIZE),
      groups: libraryGroups(shelf),
      stories: storyShelf(
        computed(() => shelf.value === 'stories'),
        PAGE_SIZE,
      ),
      article: keptArticle(articleKey),
    };
addEventListener('hashchange', () => {
  const before = route.peek();
  route.value = routeOf(location.hash);
  const { article, shelf, actor } = route.peek();
  if (before.article !== article || before.shelf !== shelf || before.actor !== actor) arrive();
});
effect(() => {
  const { shelf, query } = route.value;
  if (lists && (shelf === 'history' || shelf === 'highlights')) lists[shelf].query.value = query;
});
const notices = createNotices(() => say()('working'));
const say = () => translator.peek().t;
const deeds = highlightDeeds(notices, say, () => false);
const importing = highlightImport(notices, say, deeds.failure);
const goTo = (hash: string) => {
  location.hash = hash;
};
const actors = libraryActors(
  computed(() => (lists ? route.value.actor : '')),
  notices,
  translator,
  goTo,
  lists === null,
);
const forgetAndSay = (what: Parameters<typeof forgetPart>[0]) =>
  notices.attempt(say()('couldNotDo'), async () => {
    const { count, undo } = await forgetPart(what);
    return { undo, text: say()('visitsDeleted', { count }) };
  });

const actions: LibraryActions = {
  actors: actors.shelfActions,
  actor: actors.pageActions,
  onSearch: (name, query) => {
    // Letters typed are no steps to go back by.
    history.replaceState(history.state, '', hashOf({ shelf: name, query }));
    route.value = routeOf(location.hash);
  },
  onShowMore: (name) => lists?.[name].showMore(),
  onOpen: openPage,
  onBack: () => {
    goBackOr(hashOf({ ...route.peek(), article: '' }));
  },
  onDelete: ({ visit, key }) => forgetAndSay(visit ? { visit: visit.id } : { article: key }),
  onDeleteDay: (day) => forgetAndSay({ day }),
  onDeleteSite: (site) => forgetAndSay({ site }),
  highlights: {
    highlight: { onShow: null, onDelete: deeds.remove, onEdit: deeds.edit },
    onFilter: (filter) => {
      if (lists) lists.highlights.filter.value = filter;
    },
    onSelectAll: async () => (await lists?.highlights.allIds()) ?? [],
    onExport: (ids, format) =>
      void exportHighlights(ids, format, translator.peek()).then(
        () => notices.say(say()('exported')),
        (error: unknown) => notices.say(deeds.failure(error)),
      ),
    onDeleteSelected: (ids) =>
      notices.attempt(deeds.failure, async () => {
        const { count, undo } = await removeHighlights(ids);
        return { text: say()('highlightsDeleted', { count }), undo };
      }),
    onImport: importing.open,
    onConfirmImport: importing.confirm,
    onCancelImport: importing.cancel,
  },
  onOpenOptions: () => browser.runtime.openOptionsPage(),
  onDismissNotice: notices.dismiss,
};

mount(translator, () => (
  <Library
    actions={actions}
    data={{
      shelf: shelf.value,
      lists: lists && {
        history: {
          query: lists.history.query.value,
          found: lists.history.found.value,
          snippets: lists.history.snippets.value,
        },
        highlights: {
          query: lists.highlights.query.value,
          found: lists.highlights.found.value,
          filter: lists.highlights.filter.value,
          facets: lists.highlights.facets.value,
          importing: importing.state.value,
        },
        groups: lists.groups.value,
        stories: lists.stories.found.value,
        actors: actors.shelf.value,
      },
      actor: actors.page.value,
      article: lists && articleKey.value ? lists.article.value : null,
      isHistoryPaused: settings.value.historyPaused,
      now: Date.now(),
      notice: notices.current.value,
    }}
  />
));
keepPlaces();
