/** The popup: this site, this page, the panel, the reading history. */
import { effect } from '@preact/signals';
import { browser } from 'wxt/browser';
import { mount } from '../../components/mount.tsx';
import { Popup, type PopupActions } from '../../components/Popup.tsx';
import { openPanel } from '../../lib/background/panel.ts';
import { neverRecorded, siteSwitched } from '../../lib/settings.ts';
import { followTab } from '../../lib/views/active-tab.ts';
import { startAppearance } from '../../lib/views/appearance.ts';
import { isBackupDue } from '../../lib/views/backup-due.ts';
import { browserPorts } from '../../lib/views/browser-ports.ts';
import { hashOf } from '../../lib/views/library-route.ts';
import { createNotices } from '../../lib/views/notices.ts';
import { openPage } from '../../lib/views/open-page.ts';
import { createPageModel } from '../../lib/views/page-model.ts';
import { popupHistory } from '../../lib/views/popup-history.ts';
import { popupStart } from '../../lib/views/popup-start.ts';

const PAGE_SIZE = 20;

// Side by side: the popup must stand before the reader looks for it.
const { window: ofPopup, isPrivate: isPrivateHere, newest } = popupStart();
const reading = isPrivateHere.then((isPrivate) => (isPrivate ? null : popupHistory(newest, PAGE_SIZE)));
const [{ settings, change, translator }, tab, isPrivate, history] = await Promise.all([
  startAppearance(({ t }) => t('productName')),
  followTab(ofPopup),
  isPrivateHere,
  reading,
]);
const page = createPageModel(tab, settings, browserPorts);
const notices = createNotices(() => say()('working'));
const say = () => translator.peek().t;

// The click that opened this popup gave access to the tab, where the browser grants it only on request.
const stopWaking = effect(() => {
  const { kind } = page.status.value;
  if (kind === 'loading') return;
  queueMicrotask(() => stopWaking());
  if (kind === 'needs-click' || kind === 'unsupported') void page.wake();
});

const actions: PopupActions = {
  onSwitchSite: (on) => change(siteSwitched(page.site.peek(), on)),
  onNeverRecord: (never) => change(neverRecorded(page.site.peek(), never)),
  onMode: (mode) => change({ mode }),
  onPauseHistory: (historyPaused) => change({ historyPaused }),
  onOpenPanel: () => {
    const windowId = tab.peek()?.windowId;
    // Nothing may be awaited before this call: the browser opens its panel only in the click itself.
    if (windowId !== undefined) void openPanel(windowId).then(closePopup);
  },
  onOpenLibrary: () => openPage(browser.runtime.getURL('/library.html')),
  onOpenOptions: () => browser.runtime.openOptionsPage(),
  onSearch: (query) => {
    if (history) history.query.value = query;
  },
  onOpen: openPage,
  onDelete: ({ visit, key }) =>
    history &&
    notices.attempt(say()('couldNotDo'), async () => {
      const { undo } = await history.forgetPart(visit ? { visit: visit.id } : { article: key });
      return { undo, text: say()('visitDeleted') };
    }),
  onShowMore: () => history?.showMore(),
  onDismissNotice: notices.dismiss,
};

function closePopup(): void {
  // Opened as a page of its own it stays.
  if (browser.extension.getViews({ type: 'popup' }).includes(window)) window.close();
}

mount(translator, () => (
  <Popup
    actions={actions}
    data={{
      site: page.site.value,
      isSiteOn: page.isSiteOn.value,
      mode: settings.value.mode,
      isHistoryPaused: settings.value.historyPaused,
      status: page.status.value,
      canOpenPanel: tab.value !== null,
      isNeverRecorded: settings.value.neverRecord.includes(page.site.value),
      history: history && {
        visits: history.found.value,
        snippets: history.snippets.value,
        query: history.query.value,
        now: Date.now(),
        keptHref: (key) => browser.runtime.getURL(`/library.html${hashOf({ shelf: 'history', article: key })}`),
      },
      isBackupDue: !isPrivate && isBackupDue(settings.value, Date.now()),
      notice: notices.current.value,
    }}
  />
));
