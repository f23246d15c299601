/** The options page. */
import { effect, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { mount } from '../../components/mount.tsx';
import { Options, type OptionsActions } from '../../components/Options.tsx';
import { sendToBackground } from '../../lib/messages.ts';
import { neverRecorded, siteSwitched } from '../../lib/settings.ts';
import { startAppearance } from '../../lib/views/appearance.ts';
import { createBackup } from '../../lib/views/backup.ts';
import { forgetHistory } from '../../lib/views/lists.ts';
import { createNotices } from '../../lib/views/notices.ts';
import { openShortcutsPage } from '../../lib/views/open-page.ts';
import { isPrivateWindow } from '../../lib/views/private-window.ts';
import { checkRules, saveRules } from '../../lib/views/site-rules.ts';
import { type StorageUsed, storageUsed } from '../../lib/views/storage-used.ts';

const { settings, change, translator } = await startAppearance(({ t }) => `${t('options')} · ${t('productName')}`);
const isPrivate = await isPrivateWindow();
const shortcuts = (await browser.commands.getAll()).map(({ name, shortcut }) => ({
  command: name ?? '',
  keys: shortcut ?? '',
}));
const notices = createNotices(() => say()('working'));
const backup = createBackup(() => {
  void sendToBackground('highlightsChanged', { pageKeys: null });
  void sendToBackground('libraryChanged');
});
const storage = signal<StorageUsed | null>(null);
const weigh = async () => {
  if (!isPrivate) storage.value = await storageUsed().catch(() => null);
};
void weigh();
const say = () => translator.peek().t;

/** The browser asks before it closes a page whose text is not saved. */
const askBeforeLeaving = (event: BeforeUnloadEvent) => event.preventDefault();

/** Closed in the middle, a library has a part of the file: what is back stays, and doing it again goes on. The browser asks first. */
const askBeforeStopping = (event: BeforeUnloadEvent) => event.preventDefault();
effect(() => {
  if (backup.state.value.kind === 'restoring') addEventListener('beforeunload', askBeforeStopping);
  else removeEventListener('beforeunload', askBeforeStopping);
});

const actions: OptionsActions = {
  onChange: change,
  onNeverRecord: (site, never) => change(neverRecorded(site, never)),
  onForgetSite: (site) =>
    notices.attempt(say()('couldNotDo'), async () => {
      const { [site]: choice = false, ...sites } = settings.peek().sites;
      await change({ sites });
      return { text: say()('siteForgotten', { site }), undo: () => change(siteSwitched(site, choice)) };
    }),
  onSaveRules: (text, base) =>
    notices.attempt(say()('couldNotDo'), async () => ({
      undo: await saveRules(text, base),
      text: say()('rulesSaved'),
    })),
  onRulesDirty: (isDirty) =>
    isDirty
      ? addEventListener('beforeunload', askBeforeLeaving)
      : removeEventListener('beforeunload', askBeforeLeaving),
  onDeleteHistory: () =>
    forgetHistory().then(
      (count) => {
        notices.say(say()('historyDeleted', { count }));
        void weigh();
      },
      () => notices.say(say()('couldNotDo')),
    ),
  onSaveBackup: backup.save,
  onOpenBackup: backup.open,
  onRestoreBackup: backup.restore,
  onCancelBackup: backup.cancel,
  onOpenShortcuts: openShortcutsPage,
  onDismissNotice: notices.dismiss,
};

mount(translator, () => (
  <Options
    actions={actions}
    data={{
      settings: settings.value,
      shortcuts,
      checkRules,
      isPrivate,
      backup: backup.state.value,
      storage: storage.value,
      notice: notices.current.value,
    }}
  />
));
