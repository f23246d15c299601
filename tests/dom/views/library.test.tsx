import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Library, type LibraryActions, type LibraryData } from '../../../components/Library.tsx';
import { checkAccess } from './check-access.ts';
import { HIGHLIGHTS, NOW, STATE, VISITS } from './data.ts';
import { hide, LOOKS, show } from './show.tsx';

const ready = <Item,>(items: Item[]) => ({ status: 'ready', value: { query: '', items, hasMore: false } }) as const;

const DATA: LibraryData = {
  shelf: 'history',
  lists: {
    history: { query: '', found: ready(VISITS) },
    highlights: { query: '', found: ready(HIGHLIGHTS) },
  },
  isHistoryPaused: true,
  now: NOW,
  notice: null,
};

const newActions = () =>
  ({
    onShelf: vi.fn(),
    onSearch: vi.fn(),
    onShowMore: vi.fn(),
    onOpen: vi.fn(),
    onDeleteVisit: vi.fn(),
    onDeleteHighlight: vi.fn(),
    onOpenOptions: vi.fn(),
    onDismissNotice: vi.fn(),
  }) satisfies LibraryActions;

const showLibrary = async (change: Partial<LibraryData> = {}) => {
  const actions = newActions();
  return { ...(await show(<Library data={{ ...DATA, ...change }} actions={actions} />)), actions };
};

afterEach(hide);

describe.each(LOOKS)('the library page in %s, %s', (language, theme) => {
  it.each(['history', 'highlights'] as const)('is accessible: %s', async (shelf) => {
    await show(<Library data={{ ...DATA, shelf }} actions={newActions()} />, language, theme);
    await checkAccess();
  });

  it('has no sideways scrolling at 320 px', async () => {
    await page.viewport(320, 640);
    await show(<Library data={DATA} actions={newActions()} />, language, theme);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(414, 896);
  });
});

describe('the library page', () => {
  it('groups the history by day', async () => {
    const { app } = await showLibrary();
    const days = [...app.querySelectorAll('.day')].map((day) => [
      day.querySelector('h3')?.textContent,
      day.querySelectorAll('.visit').length,
    ]);
    expect(days).toEqual([
      ['today', 2],
      ['yesterday', 1],
      ['Tuesday, 2 December 2025', 1],
    ]);
  });

  it('searches, opens and deletes visits', async () => {
    const { actions } = await showLibrary();
    await userEvent.fill(page.getByRole('searchbox', { name: 'Search the history' }), 'قمح');
    expect(actions.onSearch).toHaveBeenLastCalledWith('history', 'قمح');
    await page.getByRole('link').first().click();
    expect(actions.onOpen).toHaveBeenCalledWith(VISITS[0]?.url);
    await page
      .getByRole('button', { name: /^Delete from the history/ })
      .first()
      .click();
    expect(actions.onDeleteVisit).toHaveBeenCalledWith(VISITS[0]);
  });

  it('changes to the highlights, each leading to its article', async () => {
    const { actions } = await showLibrary();
    await page.getByRole('button', { name: 'Highlights' }).click();
    expect(actions.onShelf).toHaveBeenCalledWith('highlights');
    hide();
    const { actions: there } = await showLibrary({ shelf: 'highlights' });
    await page.getByRole('link').first().click();
    expect(there.onOpen).toHaveBeenCalledWith(STATE.url);
    await page.getByRole('button', { name: 'Delete this highlight' }).first().click();
    expect(there.onDeleteHighlight).toHaveBeenCalledWith(HIGHLIGHTS[0]);
  });

  it('says in a private window that nothing is kept', async () => {
    const { app, t } = await showLibrary({ lists: null });
    expect(app.querySelector('main')?.textContent).toBe(t('historyPrivate'));
  });
});
