/** The library page: the reading history, what is found in it, all highlights and the kept texts. */
import { computed, effect, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { Library, type LibraryActions } from '../../components/Library.tsx';
import { mount } from '../../components/mount.tsx';
import { startAppearance } from '../../lib/views/appearance.ts';
import { hashOf, routeOf } from '../../lib/views/library-route.ts';
import { keptArticle, libraryGroups } from '../../lib/views/library-shelves.ts';
import { forgetPart, highlightList, historyList } from '../../lib/views/lists.ts';
import { createNotices } from '../../lib/views/notices.ts';
import { openPage } from '../../lib/views/open-page.ts';
import { deleteHighlight } from '../../lib/views/page-highlights.ts';
import { isPrivateWindow } from '../../lib/views/private-window.ts';

const PAGE_SIZE = 50;

const { settings, translator } = await startAppearance(({ t }) => `${t('library')} · ${t('productName')}`);
const route = signal(routeOf(location.hash));
const shelf = computed(() => route.value.shelf);
const articleKey = computed(() => route.value.article);
const lists = (await isPrivateWindow())
  ? null
  : {
      history: historyList(PAGE_SIZE),
      highlights: highlightList(PAGE_SIZE),
      groups: libraryGroups(shelf),
      article: keptArticle(articleKey),
    };
addEventListener('hashchange', () => {
  const before = route.peek();
  route.value = routeOf(location.hash);
  if (before.article !== route.peek().article || before.shelf !== route.peek().shelf) scrollTo(0, 0);
});
effect(() => {
  const { shelf, query } = route.value;
  if (lists && (shelf === 'history' || shelf === 'highlights')) lists[shelf].query.value = query;
});
const notices = createNotices();
const say = () => translator.peek().t;
const forgetAndSay = (what: Parameters<typeof forgetPart>[0]) =>
  notices.attempt(say()('couldNotDo'), async () => {
    const { count, undo } = await forgetPart(what);
    return { undo, text: say()('visitsDeleted', { count }) };
  });

const actions: LibraryActions = {
  onSearch: (name, query) => {
    // Letters typed are no steps to go back by.
    history.replaceState(null, '', hashOf({ shelf: name, query }));
    route.value = routeOf(location.hash);
  },
  onShowMore: (name) => lists?.[name].showMore(),
  onOpen: openPage,
  onBack: () => {
    location.hash = hashOf({ ...route.peek(), article: '' });
  },
  onDelete: ({ visit, key }) => forgetAndSay(visit ? { visit: visit.id } : { article: key }),
  onDeleteDay: (day) => forgetAndSay({ day }),
  onDeleteSite: (site) => forgetAndSay({ site }),
  onDeleteHighlight: (highlight) =>
    notices.attempt(say()('couldNotDo'), async () => ({
      undo: await deleteHighlight(highlight, false),
      text: say()('highlightDeleted'),
    })),
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
        highlights: { query: lists.highlights.query.value, found: lists.highlights.found.value },
        groups: lists.groups.value,
      },
      article: lists && articleKey.value ? lists.article.value : null,
      isHistoryPaused: settings.value.historyPaused,
      now: Date.now(),
      notice: notices.current.value,
    }}
  />
));
