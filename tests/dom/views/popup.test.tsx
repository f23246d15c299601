import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Popup, type PopupActions, type PopupData } from '../../../components/Popup.tsx';
import { checkAccess } from './check-access.ts';
import { ARTICLE, ENTRIES, NOW, STATE } from './data.ts';
import { hide, LOOKS, show } from './show.tsx';

const found = (items: typeof ENTRIES, query = '', hasMore = false) =>
  ({ status: 'ready', value: { query, items, hasMore } }) as const;

const historyWith = (visits: NonNullable<PopupData['history']>['visits'], query: string) => ({
  ...{ visits, query, now: NOW, snippets: new Map() },
  keptHref: (key: string) => `/library.html#history?article=${key}`,
});

const DATA: PopupData = {
  site: STATE.site,
  isSiteOn: true,
  mode: 'everywhere',
  isHistoryPaused: false,
  isNeverRecorded: false,
  status: { kind: 'article', state: STATE, article: ARTICLE },
  canOpenPanel: true,
  history: historyWith(found(ENTRIES, '', true), ''),
  isBackupDue: false,
  notice: null,
};

const newActions = () =>
  ({
    onSwitchSite: vi.fn(),
    onNeverRecord: vi.fn(),
    onMode: vi.fn(),
    onPauseHistory: vi.fn(),
    onOpenPanel: vi.fn(),
    onOpenLibrary: vi.fn(),
    onOpenOptions: vi.fn(),
    onSearch: vi.fn(),
    onOpen: vi.fn(),
    onDelete: vi.fn(),
    onShowMore: vi.fn(),
    onDismissNotice: vi.fn(),
  }) satisfies PopupActions;

const showPopup = async (change: Partial<PopupData> = {}) => {
  const actions = newActions();
  return { ...(await show(<Popup data={{ ...DATA, ...change }} actions={actions} />)), actions };
};

const button = (name: string | RegExp) => page.getByRole('button', { name });

afterEach(hide);

describe.each(LOOKS)('the popup in %s, %s', (language, theme) => {
  const cases: [string, Partial<PopupData>][] = [
    ['an article', {}],
    ['a paused history', { isHistoryPaused: true, history: historyWith(found([]), '') }],
    ['a private window', { history: null, status: { kind: 'unsupported', unsupported: 'browser-page' }, site: '' }],
    ['everything off', { mode: 'off', isSiteOn: false, status: { kind: 'globally-off' } }],
    ['a broken library', { history: historyWith({ status: 'failed', code: 'unknown' }, '') }],
  ];
  it.each(cases)('is accessible with %s', async (_, change) => {
    await show(<Popup data={{ ...DATA, ...change }} actions={newActions()} />, language, theme);
    await checkAccess();
  });
});

describe('the popup', () => {
  it('switches the site', async () => {
    const { actions } = await showPopup();
    await userEvent.click(page.getByRole('switch', { name: /^Khulasa on this site/ }));
    expect(actions.onSwitchSite).toHaveBeenCalledWith(false);
  });

  it('says in a line what the page is and how much was hidden', async () => {
    const { app } = await showPopup();
    expect(app.querySelector('.state-line')?.textContent).toBe('An Arabic news article, with 2 places hidden.');
  });

  it('calls for the panel within the click itself', async () => {
    const { actions } = await showPopup();
    let wasCalled = false;
    document.addEventListener(
      'click',
      () => {
        wasCalled = actions.onOpenPanel.mock.calls.length === 1;
      },
      { once: true },
    );
    await button('Open the Khulasa panel').click();
    expect(wasCalled).toBe(true);
  });

  it('lists what was read, newest first, each a link that opens its article', async () => {
    const { actions, app } = await showPopup();
    const headlines = [...app.querySelectorAll('.visit__headline')].map((link) => link.textContent);
    expect(headlines).toEqual(ENTRIES.map(({ headline }) => headline));
    const second = page.getByRole('link', { name: ENTRIES[1]?.headline ?? '', exact: true });
    await expect.element(second).toHaveAttribute('href', ENTRIES[1]?.url);
    await second.click();
    expect(actions.onOpen).toHaveBeenCalledWith(ENTRIES[1]?.url);
  });

  it('makes no link of an address that is none of the web', async () => {
    const bad = ENTRIES.slice(0, 1).map((visit) => ({ ...visit, url: 'javascript:alert(1)' }));
    const { app } = await showPopup({ history: historyWith(found(bad), '') });
    expect([...app.querySelectorAll('a')].map(({ protocol }) => protocol)).not.toContain('javascript:');
    expect(app.textContent).toContain(ENTRIES[0]?.headline);
  });

  it('searches, and says so where nothing matches', async () => {
    const { actions, app, t } = await showPopup({ history: historyWith(found([], 'قمح'), 'قمح') });
    expect(app.textContent).toContain(t('nothingFound', { query: 'قمح' }));
    await userEvent.fill(page.getByRole('searchbox'), 'مطر');
    expect(actions.onSearch).toHaveBeenLastCalledWith('مطر');
  });

  it('deletes an entry, and shows more when the end of the list comes near', async () => {
    const { actions } = await showPopup();
    await button(/^Delete from the history.*المنتخب/).click();
    expect(actions.onDelete).toHaveBeenCalledWith(ENTRIES[1]);
    // By itself, since the end of the list is in sight; and with a click.
    await expect.poll(() => actions.onShowMore.mock.calls.length).toBe(1);
    await button('Show more').click();
    expect(actions.onShowMore).toHaveBeenCalledTimes(2);
  });

  it('never records this site, on request', async () => {
    const { actions } = await showPopup();
    await button('Never record this site').click();
    expect(actions.onNeverRecord).toHaveBeenCalledWith(true);
  });

  it('pauses the history, turns Khulasa off everywhere, leads to library and options', async () => {
    const { actions } = await showPopup();
    await button('Pause history').click();
    expect(actions.onPauseHistory).toHaveBeenCalledWith(true);
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Where Khulasa works' }), 'off');
    expect(actions.onMode).toHaveBeenCalledWith('off');
    await button('Library').click();
    await button('Options').click();
    expect(actions.onOpenLibrary).toHaveBeenCalledOnce();
    expect(actions.onOpenOptions).toHaveBeenCalledOnce();
  });

  it('says in a private window that nothing is kept', async () => {
    const { app, t } = await showPopup({ history: null });
    expect(app.textContent).toContain(t('historyPrivate'));
    expect(app.querySelector('input[type="search"]')).toBeNull();
  });

  it('reminds of a backup when it is time, and leads to where it is saved', async () => {
    const { app } = await showPopup();
    expect(app.querySelector('.backup-due')).toBeNull();
    const { actions, t } = await showPopup({ isBackupDue: true });
    expect(document.body.textContent).toContain(t('backupDue'));
    await button(t('backup')).click();
    expect(actions.onOpenOptions).toHaveBeenCalledOnce();
  });

  it('shows what a page calls itself as words, whatever these are', async () => {
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
    const bad = ENTRIES.slice(0, 1).map((entry) => ({
      ...{ ...entry, headline: hostile, siteName: hostile, actors: [hostile] },
    }));
    const { app } = await showPopup({ history: historyWith(found(bad), '') });
    expect(app.querySelector('.visits img, .visits script')).toBeNull();
    expect(app.querySelector('.visit__headline')?.textContent).toBe(hostile);
    expect(app.querySelector('.visit__facts')?.textContent).toContain(hostile);
    expect(app.querySelector('.visit__actors')?.textContent).toBe(hostile);
  });
});
