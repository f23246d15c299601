/** The library page: the whole reading history and all highlights. */
import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { Library, type LibraryActions, type Shelf } from '../../components/Library.tsx';
import { mount } from '../../components/mount.tsx';
import { startAppearance } from '../../lib/views/appearance.ts';
import { forgetVisit, highlightList, historyList } from '../../lib/views/lists.ts';
import { createNotices } from '../../lib/views/notices.ts';
import { openPage } from '../../lib/views/open-page.ts';
import { deleteHighlight } from '../../lib/views/page-highlights.ts';
import { isPrivateWindow } from '../../lib/views/private-window.ts';

const PAGE_SIZE = 100;

const { settings, translator } = await startAppearance(({ t }) => `${t('library')} · ${t('productName')}`);
const lists = (await isPrivateWindow())
  ? null
  : { history: historyList(PAGE_SIZE), highlights: highlightList(PAGE_SIZE) };
const shelfNamed = (hash: string): Shelf => (hash === '#highlights' ? 'highlights' : 'history');
const shelf = signal<Shelf>(shelfNamed(location.hash));
addEventListener('hashchange', () => {
  shelf.value = shelfNamed(location.hash);
});
const notices = createNotices();
const say = () => translator.peek().t;

const actions: LibraryActions = {
  onShelf: (name) => {
    location.hash = name;
  },
  onSearch: (name, query) => {
    if (lists) lists[name].query.value = query;
  },
  onShowMore: (name) => lists?.[name].showMore(),
  onOpen: openPage,
  onDeleteVisit: (visit) =>
    notices.attempt(say()('couldNotDo'), async () => ({ undo: await forgetVisit(visit), text: say()('visitDeleted') })),
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
        history: { query: lists.history.query.value, found: lists.history.found.value },
        highlights: { query: lists.highlights.query.value, found: lists.highlights.found.value },
      },
      isHistoryPaused: settings.value.historyPaused,
      now: Date.now(),
      notice: notices.current.value,
    }}
  />
));
