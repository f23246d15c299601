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
  backup: { kind: 'idle' },
  storage: {
    kinds: {
      visits: { count: 40, bytes: 24_000 },
      articles: { count: 31, bytes: 140_000 },
      texts: { count: 31, bytes: 52_000 },
      highlights: { count: 4, bytes: 3_000 },
      index: { count: 600, bytes: 1_240_000 },
    },
    total: 2_400_000,
  },
  notice: null,
};

const newActions = () =>
  ({
    onChange: vi.fn(),
    onForgetSite: vi.fn(),
    onNeverRecord: vi.fn(),
    onSaveRules: vi.fn(),
    onRulesDirty: vi.fn(),
    onDeleteHistory: vi.fn(),
    onSaveBackup: vi.fn(),
    onOpenBackup: vi.fn(),
    onRestoreBackup: vi.fn(),
    onCancelBackup: vi.fn(),
    onOpenShortcuts: vi.fn(),
    onDismissNotice: vi.fn(),
  }) satisfies OptionsActions;

const showOptions = async (change: Partial<OptionsData> = {}) => {
  const actions = newActions();
  return { ...(await show(<Options data={{ ...DATA, ...change }} actions={actions} />)), actions };
};

const write = (text: string) => page.getByRole('textbox').first().fill(text);
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

describe.each(LOOKS)('the site rules in %s, %s', (language, theme) => {
  it('are accessible and fit a narrow page, with advice on bad lines and the help open', async () => {
    const { app } = await show(<Options data={DATA} actions={newActions()} />, language, theme);
    app.querySelector<HTMLElement>('.rule-help summary')?.click();
    await write(`hide .a-very-long-class-name-that-goes-on-and-on\n[x y]\nhide ((\nnothing\nhide body\narticle x\n`);
    app.querySelector<HTMLElement>('.rules .button')?.click();
    await expect.poll(() => app.querySelectorAll('.rule-errors li').length).toBeGreaterThan(1);
    await checkAccess();
    await page.viewport(320, 640);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(414, 896);
  });
});

describe('the site rules', () => {
  const kept = { ...SETTINGS, siteRules: '[e.com]\nhide .a\n' };
  const errorLines = () => page.getByRole('button', { name: /^Line/ });

  it('are saved with the text that they began from', async () => {
    const { actions, app } = await showOptions({ settings: kept });
    expect(app.querySelector('textarea')?.value).toBe(kept.siteRules);
    await expect.element(button('Save rules')).toBeDisabled();
    await write('[e.com]\nhide .b');
    await expect.poll(() => actions.onRulesDirty.mock.lastCall).toEqual([true]);
    await button('Save rules').click();
    expect(actions.onSaveRules).toHaveBeenCalledWith('[e.com]\nhide .b', kept.siteRules);
    await expect.poll(() => actions.onRulesDirty.mock.lastCall).toEqual([false]);
  });

  it('with a bad line stay in the box, unsaved, and lead to the line', async () => {
    const { actions, app } = await showOptions({ settings: kept });
    const text = '[e.com]\nhide .b\nremove .c\nhide ((';
    await write(text);
    await button('Save rules').click();
    await expect.element(errorLines().first()).toBeVisible();
    expect(actions.onSaveRules).not.toHaveBeenCalled();
    const box = app.querySelector('textarea');
    expect(box?.value).toBe(text);
    expect(box?.getAttribute('aria-invalid')).toBe('true');
    const selected = () => box?.value.slice(box.selectionStart, box.selectionEnd);
    expect(document.activeElement).toBe(box);
    expect(selected()).toBe('remove .c');
    await errorLines().last().click();
    expect(selected()).toBe('hide ((');
  });

  it('show what was changed elsewhere, but never over what the reader is writing', async () => {
    const { actions, app, draw } = await showOptions({ settings: kept });
    const update = (siteRules: string) =>
      draw(<Options data={{ ...DATA, settings: { ...SETTINGS, siteRules } }} actions={actions} />);
    await update('[e.com]\nhide .panel');
    expect(app.querySelector('textarea')?.value).toBe('[e.com]\nhide .panel');
    await write('mine');
    await update('[e.com]\nhide .other');
    expect(app.querySelector('textarea')?.value).toBe('mine');
    await button('Discard changes').click();
    expect(app.querySelector('textarea')?.value).toBe('[e.com]\nhide .other');
  });
});

describe('the options', () => {
  it('switch kinds of clutter off and on again', async () => {
    const { actions } = await showOptions({ settings: { ...SETTINGS, clutterOff: ['share'] } });
    await expect.element(page.getByRole('switch', { name: 'Sharing' })).not.toBeChecked();
    await userEvent.click(page.getByRole('switch', { name: 'Polls' }));
    expect(actions.onChange).toHaveBeenLastCalledWith({ clutterOff: ['share', 'poll'] });
    await userEvent.click(page.getByRole('switch', { name: 'Sharing' }));
    expect(actions.onChange).toHaveBeenLastCalledWith({ clutterOff: [] });
  });

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
    const sites = [...app.querySelectorAll('li.row:has(.label)')].map((row) => row.textContent);
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

describe('what is recorded', () => {
  it('is kept for as long as the reader says', async () => {
    const { actions } = await showOptions();
    await page.getByRole('radio', { name: '90 days' }).click();
    expect(actions.onChange).toHaveBeenCalledWith({ keepDays: 90 });
  });

  it('leaves texts out on request', async () => {
    const { actions } = await showOptions();
    await userEvent.click(page.getByRole('switch', { name: 'Keep texts for reading offline' }));
    expect(actions.onChange).toHaveBeenCalledWith({ keepTexts: false });
  });

  it('leaves out sites that the reader names, and refuses what is none', async () => {
    const { actions, t } = await showOptions();
    const field = page.getByRole('textbox', { name: 'Name of the site' });
    await userEvent.fill(field, 'ليس موقعًا');
    await page.getByRole('button', { name: 'Add' }).click();
    expect(actions.onNeverRecord).not.toHaveBeenCalled();
    await expect.element(page.getByRole('alert')).toHaveTextContent(t('neverRecordInvalid'));
    await userEvent.fill(field, 'https://www.Akhbar.example/news/1');
    await page.getByRole('button', { name: 'Add' }).click();
    expect(actions.onNeverRecord).toHaveBeenCalledWith('akhbar.example', true);
    await page.getByRole('button', { name: /^Record .*haditha/ }).click();
    expect(actions.onNeverRecord).toHaveBeenLastCalledWith('haditha.example', false);
  });

  it('says how much room it takes', async () => {
    const { app } = await showOptions();
    expect(app.querySelector('.storage')?.textContent).toContain('Index of the search1.2 MB');
  });
});
