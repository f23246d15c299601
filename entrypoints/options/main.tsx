/** The options page. */
import { browser } from 'wxt/browser';
import { mount } from '../../components/mount.tsx';
import { Options, type OptionsActions } from '../../components/Options.tsx';
import { changeSettings, switchSite } from '../../lib/settings.ts';
import { startAppearance } from '../../lib/views/appearance.ts';
import { forgetHistory } from '../../lib/views/lists.ts';
import { createNotices } from '../../lib/views/notices.ts';
import { openShortcutsPage } from '../../lib/views/open-page.ts';
import { isPrivateWindow } from '../../lib/views/private-window.ts';

const { settings, translator } = await startAppearance(({ t }) => `${t('options')} · ${t('productName')}`);
const isPrivate = await isPrivateWindow();
const shortcuts = (await browser.commands.getAll()).map(({ name, shortcut }) => ({
  command: name ?? '',
  keys: shortcut ?? '',
}));
const notices = createNotices();
const say = () => translator.peek().t;

const actions: OptionsActions = {
  onChange: changeSettings,
  onForgetSite: (site) =>
    notices.attempt(say()('couldNotDo'), async () => {
      const { [site]: choice = false, ...sites } = settings.peek().sites;
      await changeSettings({ sites });
      return { text: say()('siteForgotten', { site }), undo: () => switchSite(site, choice) };
    }),
  onDeleteHistory: () =>
    notices.attempt(say()('couldNotDo'), async () => {
      const { count, undo } = await forgetHistory();
      return { text: say()('historyDeleted', { count }), undo };
    }),
  onOpenShortcuts: openShortcutsPage,
  onDismissNotice: notices.dismiss,
};

mount(translator, () => (
  <Options actions={actions} data={{ settings: settings.value, shortcuts, isPrivate, notice: notices.current.value }} />
));
