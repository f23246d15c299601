import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Options, type OptionsActions, type OptionsData } from '../../../components/Options.tsx';
import { parseSiteRules } from '../../../lib/site-rules-text.ts';
import { checkAccess } from './check-access.ts';
import { SETTINGS } from './data.ts';
import { hide, LOOKS, show } from './show.tsx';

const DATA: OptionsData = {
  settings: SETTINGS,
  shortcuts: [
    { command: 'toggle-site', keys: 'Alt+Shift+K' },
    { command: 'open-panel', keys: '' },
    { command: 'of-a-later-version', keys: 'F9' },
  ],
  checkRules: (text) => parseSiteRules(text, (selector) => !selector.includes('((')).errors,
  isPrivate: false,
  notice: null,
};

const newActions = () =>
  ({
    onChange: vi.fn(),
    onForgetSite: vi.fn(),
    onSaveRules: vi.fn(),
    onRulesDirty: vi.fn(),
    onDeleteHistory: vi.fn(),
    onOpenShortcuts: vi.fn(),
    onDismissNotice: vi.fn(),
  }) satisfies OptionsActions;

const showOptions = async (change: Partial<OptionsData> = {}) => {
  const actions = newActions();
  return { ...(await show(<Options data={{ ...DATA, ...change }} actions={actions} />)), actions };
};

const button = (name: string | RegExp) => page.getByRole('button', { name });

afterEach(hide);

describe.each(LOOKS)('the options in %s, %s', (language, theme) => {
  it('are accessible, also while asking before a deletion', async () => {
    const { app } = await show(<Options data={DATA} actions={newActions()} />, language, theme);
    await checkAccess();
    app.querySelector<HTMLElement>('.button--quiet')?.click();
    await expect.poll(() => app.querySelector('[role="alert"]')).not.toBeNull();
    await checkAccess();
  });

  it('have no sideways scrolling at 320 px', async () => {
    await page.viewport(320, 640);
    await show(<Options data={DATA} actions={newActions()} />, language, theme);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(414, 896);
  });
});

describe('the options', () => {
  it.each([
    ['Only on sites I choose', { mode: 'chosen-sites' }],
    ['العربية', { interfaceLanguage: 'ar' }],
    ['Dark', { theme: 'dark' }],
  ])('change %s', async (name, change) => {
    const { actions } = await showOptions();
    await userEvent.click(page.getByRole('radio', { name }));
    expect(actions.onChange).toHaveBeenCalledWith(change);
  });

  it('change a choice with the arrow keys', async () => {
    const { actions, app } = await showOptions();
    app.querySelector<HTMLElement>('input[value="everywhere"]')?.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(actions.onChange).toHaveBeenCalledWith({ mode: 'chosen-sites' });
  });

  it('list the sites that were switched and forget one', async () => {
    const { actions, app } = await showOptions();
    const sites = [...app.querySelectorAll('li.row:has(.row__name)')].map((row) => row.textContent);
    expect(sites).toEqual(['a-rather-long-subdomain.news.rakla.exampleoff', 'almarfaa.exampleon']);
    await button(/^Forget the choice for.*almarfaa/).click();
    expect(actions.onForgetSite).toHaveBeenCalledWith('almarfaa.example');
  });

  it('pause the history', async () => {
    const { actions } = await showOptions();
    await userEvent.click(page.getByRole('switch', { name: 'Pause history' }));
    expect(actions.onChange).toHaveBeenCalledWith({ historyPaused: true });
  });

  it('ask before they delete the history; the keyboard lands on the way out', async () => {
    const { actions } = await showOptions();
    await button('Delete the whole history').click();
    await expect.element(button('Cancel')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(actions.onDeleteHistory).not.toHaveBeenCalled();
    await expect.element(button('Delete the whole history')).toHaveFocus();
    await button('Delete the whole history').click();
    await button('Yes, delete it').click();
    expect(actions.onDeleteHistory).toHaveBeenCalledOnce();
  });

  it('show the keyboard commands that they know, and where to change them', async () => {
    const { actions, app } = await showOptions();
    expect([...app.querySelectorAll('dl .row')].map((row) => row.textContent)).toEqual([
      'Turn Khulasa on or off on this siteAlt+Shift+K',
      'Open the Khulasa panelnone',
    ]);
    await button(/^Change them/).click();
    expect(actions.onOpenShortcuts).toHaveBeenCalledOnce();
  });

  it('have nothing to delete in a private window', async () => {
    const { app, t } = await showOptions({ isPrivate: true });
    expect(app.textContent).toContain(t('historyPrivate'));
    expect(app.textContent).not.toContain(t('deleteHistory'));
  });
});
