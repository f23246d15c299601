import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PageOfHighlights } from '../../../components/HighlightList.tsx';
import { Panel, type PanelActions, type PanelData } from '../../../components/Panel.tsx';
import { createTranslator } from '../../../lib/dictionaries.ts';
import type { Highlight, OrphanFinding } from '../../../lib/types.ts';
import type { PageStatus } from '../../../lib/views/page-status.ts';
import { checkAccess } from './check-access.ts';
import { ARTICLE, HIDDEN, HIGHLIGHTS, INSIGHT, STATE } from './data.ts';
import { hide, LOOKS, show } from './show.tsx';

const NOTHING_HAPPENS: PageOfHighlights = {
  orphans: STATE.orphans,
  findings: [],
  inView: [],
  pointed: [],
  chosen: null,
};

const DATA: PanelData = {
  site: STATE.site,
  isSiteOn: true,
  mode: 'everywhere',
  isPrivate: false,
  status: { kind: 'article', state: STATE, article: ARTICLE },
  insightStatus: 'ready',
  actors: { choices: new Map(), articles: new Map() },
  highlights: { status: 'ready', value: HIGHLIGHTS },
  highlightsPage: NOTHING_HAPPENS,
  knownTags: ['ري', 'الزراعة', 'ميزانية'],
  notice: null,
  summary: { length: 3, calendar: 'gregorian', reading: { status: 'idle', current: -1 } },
  isToldOfStoryMarks: false,
};

const newActions = () =>
  ({
    actors: { onPoint: vi.fn(), onWish: vi.fn(), onTakeBack: vi.fn(), onOpenActor: vi.fn() },
    summary: {
      onLength: vi.fn(),
      onCopy: vi.fn(),
      onRead: vi.fn(),
      onPause: vi.fn(),
      onResume: vi.fn(),
      onStop: vi.fn(),
    },
    onSwitchSite: vi.fn(),
    onMode: vi.fn(),
    onShowSpan: vi.fn(),
    onExport: vi.fn(),
    highlight: {
      onShow: vi.fn(),
      onDelete: vi.fn(),
      onEdit: vi.fn(),
      onTakeWording: vi.fn(),
      onEmphasise: vi.fn(),
    },
    onReveal: vi.fn(),
    onKeep: vi.fn(),
    onOverrule: vi.fn(),
    onRetryInsight: vi.fn(),
    onMarkStory: vi.fn(),
    onOpen: vi.fn(),
    onDismissNotice: vi.fn(),
  }) satisfies PanelActions;

const showPanel = async (change: Partial<PanelData> = {}, look: Parameters<typeof show>[1] = 'en') => {
  const actions = newActions();
  const shown = await show(<Panel data={{ ...DATA, ...change }} actions={actions} />, look);
  const update = (next: Partial<PanelData>) => shown.draw(<Panel data={{ ...DATA, ...next }} actions={actions} />);
  return { ...shown, actions, update };
};

const button = (name: string | RegExp) => page.getByRole('button', { name });
const words = () => document.body.textContent;

afterEach(hide);

const STATES: PageStatus[] = [
  { kind: 'loading' },
  { kind: 'globally-off' },
  { kind: 'site-off' },
  { kind: 'needs-click' },
  { kind: 'not-article', reason: 'listing', hasReader: true },
  { kind: 'not-article', reason: 'reader-says-not-article', hasReader: true },
  { kind: 'not-article', reason: 'not-arabic', hasReader: false },
  { kind: 'unsupported', unsupported: 'gallery' },
];

describe.each(LOOKS)('the panel in %s, %s', (language, theme) => {
  it('is accessible with an article, open actors and a notice', async () => {
    const notice = { id: 1, text: 'x', undo: () => undefined };
    const { app } = await show(<Panel data={{ ...DATA, notice }} actions={newActions()} />, language, theme);
    for (const head of app.querySelectorAll<HTMLElement>('.actor__head')) head.click();
    await expect.poll(() => app.querySelectorAll('.actor__body:not([hidden])').length).toBe(INSIGHT.actors.length);
    await checkAccess();
  });

  it.each(STATES)('is accessible and says a plain sentence: $kind', async (status) => {
    const mode = status.kind === 'globally-off' ? 'off' : 'everywhere';
    const { app } = await show(<Panel data={{ ...DATA, status, mode }} actions={newActions()} />, language, theme);
    expect(app.querySelector('h1')?.textContent).not.toBe('');
    await checkAccess();
  });

  it('has no sideways scrolling at 320 px', async () => {
    await page.viewport(320, 640);
    await show(<Panel data={DATA} actions={newActions()} />, language, theme);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(414, 896);
  });
});

describe('the panel of an article', () => {
  it('shows headline, site name, byline, date and agency', async () => {
    await showPanel();
    await expect.element(page.getByRole('heading', { level: 1, name: ARTICLE.headline })).toBeVisible();
    for (const fact of [ARTICLE.siteName, ARTICLE.byline, '23 November 2026', 'وكالة الساحل']) {
      expect(words()).toContain(fact);
    }
  });

  it('says so where the date has no time zone', async () => {
    const article = { ...ARTICLE, publishedAt: '2026-11-23T10:05' };
    const { t } = await showPanel({ status: { kind: 'article', state: STATE, article } });
    expect(words()).toContain('23 November 2026 at 10:05');
    expect(words()).toContain(t('publishedLocal'));
  });

  it('leads from a sentence of the summary to its place', async () => {
    const { actions } = await showPanel();
    const [first] = INSIGHT.summary;
    await button(/^أعلنت وزيرة المياه ليلى الحداد/).click();
    expect(actions.onShowSpan).toHaveBeenCalledWith(first?.span);
  });

  it('opens an actor with the keyboard and leads to mentions and quotes', async () => {
    const { actions, app } = await showPanel();
    const [minister] = INSIGHT.actors;
    const head = app.querySelector<HTMLElement>('.actor__head');
    expect(head?.textContent).toContain('وزيرة المياه');
    expect(app.querySelector('.actor')?.textContent).toContain('3 mentions');
    head?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(button(/^Person/).first()).toHaveAttribute('aria-expanded', 'true');
    // Past the two buttons that walk through the mentions.
    await userEvent.keyboard('{Tab}{Tab}{Tab}{Enter}');
    expect(actions.onShowSpan).toHaveBeenLastCalledWith(INSIGHT.quotes[0]?.span);
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    expect(actions.onShowSpan).toHaveBeenLastCalledWith(minister?.mentions[0]);
    expect(app.querySelectorAll('.actor__body:not([hidden]) mark').length).toBe(minister?.mentions.length);
  });

  it('shows a few actors first and all of them on request', async () => {
    const actors = Array.from({ length: 12 }, (_, index) => ({
      ...(INSIGHT.actors[0] as (typeof INSIGHT.actors)[0]),
      name: `عضو ${index}`,
    }));
    const state = { ...STATE, insight: { ...INSIGHT, actors } };
    const { app } = await showPanel({ status: { kind: 'article', state, article: ARTICLE } });
    expect(app.querySelectorAll('.actor').length).toBe(6);
    await button('Show 6 more actors').click();
    expect(app.querySelectorAll('.actor').length).toBe(12);
  });

  it('leads to a highlight, deletes it, and is honest about one whose words are gone', async () => {
    const { actions, app, t } = await showPanel();
    const [found, orphan] = HIGHLIGHTS;
    await button(/الأولوية للقرى/).click();
    expect(actions.highlight.onShow).toHaveBeenCalledWith(found);
    const items = app.querySelectorAll('.highlight');
    expect(items[0]?.textContent).not.toContain(t('orphan'));
    expect(items[1]?.textContent).toContain(t('orphan'));
    expect(items[1]?.querySelector('button.highlight__words')).toBeNull();
    await button(t('deleteHighlight')).last().click();
    expect(actions.highlight.onDelete).toHaveBeenCalledWith(orphan);
  });

  it('groups what was hidden by reason and shows or hides each again', async () => {
    const { actions, app, t } = await showPanel();
    const groups = [...app.querySelectorAll('.noise-group__title')].map((title) => title.textContent);
    expect(groups).toEqual([t('noise.duplicate'), t('noise.placeholder'), t('noise.clutter')]);
    expect(words()).toContain(t('rule.same-body'));
    // A rule without words of its own takes those of its reason.
    expect(words()).toContain(t('rule.placeholder'));
    await button(/^Show on the page.*مشاهدات/).click();
    expect(actions.onReveal).toHaveBeenLastCalledWith(HIDDEN[1], true);
    await button(/^Hide again/).click();
    expect(actions.onReveal).toHaveBeenLastCalledWith(HIDDEN[2], false);
  });

  it('says why the page is an article, and takes the reader’s word against it', async () => {
    const { actions, update, t } = await showPanel();
    expect(words()).toContain(t('reason.news-article'));
    await button(t('notAnArticle')).click();
    expect(actions.onOverrule).toHaveBeenLastCalledWith('not-article', 'pages');
    const state = { ...STATE, reason: 'reader-says-article' as const };
    await update({ status: { kind: 'article', state, article: ARTICLE } });
    expect(words()).toContain(t('reason.reader-says-article'));
    await button(t('undo')).click();
    expect(actions.onOverrule).toHaveBeenLastCalledWith(null, 'pages');
  });

  it('offers to keep for good what is shown again, or what the reader hid', async () => {
    const own = { id: 'n4', reason: 'clutter', rule: 'site-rule', preview: 'ورشة', revealed: false } as const;
    const state = { ...STATE, hidden: [...HIDDEN, own] };
    const { actions, app, t } = await showPanel({ status: { kind: 'article', state, article: ARTICLE } });
    expect(words()).toContain(t('rule.site-rule'));
    expect([...app.querySelectorAll('.noise .text-button')]).toHaveLength(2);
    await button(/^Always show on this site.*أسعار القمح/).click();
    expect(actions.onKeep).toHaveBeenLastCalledWith(HIDDEN[2]);
    await button(/^Always show on this site.*ورشة/).click();
    expect(actions.onKeep).toHaveBeenLastCalledWith(own);
  });

  it('says that the insight is on its way, or unavailable with another try', async () => {
    const status: PageStatus = { kind: 'article', state: { ...STATE, insight: null }, article: ARTICLE };
    const { actions, update, t } = await showPanel({ status, insightStatus: 'pending' });
    expect(words()).toContain(t('insightPending'));
    await update({ status, insightStatus: 'unavailable' });
    expect(words()).toContain(t('insightUnavailable'));
    await button(t('tryAgain')).click();
    expect(actions.onRetryInsight).toHaveBeenCalledOnce();
  });

  it('shows nothing of the article before once the tab shows another page', async () => {
    const { update } = await showPanel();
    expect(words()).toContain(ARTICLE.headline);
    await update({ status: { kind: 'loading' }, highlights: { status: 'loading' } });
    expect(words()).not.toMatch(/الحداد|سهل الوادي/);
  });
});

describe('the highlights of the panel', () => {
  const [FIRST, SECOND] = HIGHLIGHTS as [Highlight, Highlight];
  const list = (change: Partial<PageOfHighlights>) => ({ highlightsPage: { ...NOTHING_HAPPENS, ...change } });

  it('takes a note, a colour and tags, completed from the reader’s own', async () => {
    const { actions, t } = await showPanel();
    await button(t('editHighlight')).first().click();
    await expect.element(page.getByLabelText(t('note'), { exact: true })).toHaveFocus();
    await userEvent.keyboard('{Control>}a{/Control}');
    await userEvent.keyboard('رقم قديم');
    await page.getByRole('radio', { name: t('colour.pink') }).click();
    const tags = page.getByRole('combobox', { name: t('tags') });
    await userEvent.fill(tags, 'زرا');
    await expect.element(page.getByRole('option', { name: 'الزراعة' })).toBeVisible();
    await checkAccess();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await userEvent.keyboard('جديد،');
    await button(t('saveNote')).click();
    await expect.poll(() => actions.highlight.onEdit.mock.calls.length).toBe(1);
    expect(actions.highlight.onEdit).toHaveBeenCalledExactlyOnceWith(FIRST, {
      note: 'رقم قديم',
      colour: 'pink',
      tags: ['الزراعة', 'جديد'],
    });
    await expect.element(button(t('editHighlight')).first()).toHaveFocus();
  });

  it('throws away what is cancelled, and saves what the reader leaves behind', async () => {
    const { actions, update, t } = await showPanel();
    const note = page.getByLabelText(t('note'), { exact: true });
    await button(t('editHighlight')).first().click();
    await expect.element(note).toHaveFocus();
    await userEvent.keyboard('شيء آخر');
    await userEvent.keyboard('{Escape}');
    expect(actions.highlight.onEdit).not.toHaveBeenCalled();
    await expect.element(button(t('editHighlight')).first()).toHaveFocus();
    await button(t('editHighlight')).first().click();
    await expect.element(note).toHaveFocus();
    await userEvent.keyboard(' ثم أكثر');
    await update({ status: { kind: 'loading' }, highlights: { status: 'loading' } });
    expect(actions.highlight.onEdit).toHaveBeenCalledExactlyOnceWith(FIRST, { note: `${FIRST.note} ثم أكثر` });
  });

  it('adds no half tag for the comma alone, and takes the last one back', async () => {
    const { actions, t } = await showPanel({
      highlights: { status: 'ready', value: [{ ...FIRST, tags: ['ري', 'قمح'] }] },
    });
    await button(t('editHighlight')).click();
    await expect.element(page.getByLabelText(t('note'), { exact: true })).toHaveFocus();
    await page.getByRole('combobox', { name: t('tags') }).click();
    await userEvent.keyboard('،{Backspace}');
    await button(t('removeTag', { tag: 'ري' })).click();
    await button(t('saveNote')).click();
    await expect.poll(() => actions.highlight.onEdit.mock.calls.length).toBe(1);
    expect(actions.highlight.onEdit).toHaveBeenLastCalledWith(expect.anything(), { tags: [] });
  });

  it('writes the highlights of the page to a file', async () => {
    const { actions, t } = await showPanel();
    await userEvent.selectOptions(page.getByLabelText(t('exportFormat')), 'annotations');
    await button(t('exportPage')).click();
    expect(actions.onExport).toHaveBeenCalledWith('annotations');
  });

  it('opens the note of the words that were clicked on the page', async () => {
    const { app } = await showPanel(list({ chosen: { ids: ['h2', 'h1'], at: 5 } }));
    expect(app.querySelector('.editor')?.closest('.highlight')?.textContent).toContain(SECOND.selectors.quote.exact);
  });

  it('follows the page, and the page follows it', async () => {
    const { app, actions, t } = await showPanel(list({ inView: ['h1'], pointed: ['h2'] }));
    const marked = (state: string) => app.querySelector(`.highlight--${state} .highlight__words`)?.textContent;
    expect(marked('in-view')).toContain(FIRST.selectors.quote.exact);
    expect(marked('pointed')).toContain(SECOND.selectors.quote.exact);
    await button(t('editHighlight')).last().click();
    expect(actions.highlight.onEmphasise).toHaveBeenLastCalledWith('h2');
  });

  it('says that words were removed, with what stood around them', async () => {
    const before = {
      ...SECOND,
      selectors: { ...SECOND.selectors, quote: { ...SECOND.selectors.quote, prefix: 'خطة ' } },
    };
    const { app, t } = await showPanel({
      highlights: { status: 'ready', value: [before] },
      ...list({ findings: [{ id: 'h2', kind: 'removed' }] }),
    });
    expect(words()).toContain(t('orphanRemoved'));
    expect(app.querySelector('.orphan__context')?.textContent).toContain('…خطة بكلفة تبلغ');
    await checkAccess();
  });

  it('shows what was reworded and takes the new wording when asked', async () => {
    const finding: OrphanFinding = {
      id: 'h2',
      kind: 'changed',
      was: SECOND.selectors.quote.exact,
      now: 'بكلفة تبلغ ٤٢ مليون دولار',
      changes: [
        { kind: 'same', text: 'بكلفة تبلغ' },
        { kind: 'old', text: '٣٨' },
        { kind: 'new', text: '٤٢' },
        { kind: 'same', text: 'مليون دولار' },
      ],
      selectors: SECOND.selectors,
    };
    const { app, actions, t } = await showPanel(list({ findings: [finding] }));
    expect(app.querySelector('.orphan del')?.textContent).toBe(`${t('wasWritten')}: ٣٨`);
    expect(app.querySelector('.orphan ins')?.textContent).toBe(`${t('nowWritten')}: ٤٢`);
    await button(t('takeWording')).click();
    expect(actions.highlight.onTakeWording).toHaveBeenCalledWith(SECOND, finding);
    for (const [language, theme] of LOOKS) {
      await show(<Panel data={{ ...DATA, ...list({ findings: [finding] }) }} actions={actions} />, language, theme);
      await button(createTranslator(language).t('editHighlight')).first().click();
      await checkAccess();
    }
  });
});

describe('the panel of other pages', () => {
  it('still lists the highlights of an Arabic page that is no article', async () => {
    const { actions, t } = await showPanel({
      status: { kind: 'not-article', reason: 'not-news', hasReader: true },
    });
    expect(words()).toContain(t('reason.not-news'));
    await button(/الأولوية للقرى/).click();
    expect(actions.highlight.onShow).toHaveBeenCalledWith(HIGHLIGHTS[0]);
  });

  it('offers to treat an Arabic page as an article, and to take the reader’s word back', async () => {
    const { actions, update, t } = await showPanel({
      status: { kind: 'not-article', reason: 'listing', hasReader: true },
    });
    await button(t('treatAsArticle')).click();
    expect(actions.onOverrule).toHaveBeenLastCalledWith('article', 'pages');
    await update({ status: { kind: 'not-article', reason: 'reader-says-not-article', hasReader: true } });
    expect(words()).toContain(t('reason.reader-says-not-article'));
    await button(t('undo')).click();
    expect(actions.onOverrule).toHaveBeenLastCalledWith(null, 'pages');
    await update({ status: { kind: 'not-article', reason: 'not-arabic', hasReader: false } });
    expect(words()).not.toContain(t('treatAsArticle'));
  });

  it('names the pages that a word of the reader’s is about, and offers to undo it there or to except this page', async () => {
    const { actions, t } = await showPanel({
      status: { kind: 'not-article', reason: 'reader-says-not-article', decidedBy: '/news/*', hasReader: true },
    });
    expect(words()).toContain(t('ruleIsFor'));
    expect(words()).toContain('/news/*');
    await button(t('undoForAll')).click();
    expect(actions.onOverrule).toHaveBeenLastCalledWith(null, 'pages');
    await button(t('treatThisAsArticle')).click();
    expect(actions.onOverrule).toHaveBeenLastCalledWith('article', 'page');
  });

  it('does not offer highlighting where nothing can be highlighted', async () => {
    const { t } = await showPanel({
      status: { kind: 'not-article', reason: 'not-arabic', hasReader: false },
      highlights: { status: 'ready', value: [] },
    });
    expect(words()).toContain(t('reason.not-arabic'));
    expect(words()).not.toContain(t('highlightsEmpty'));
  });

  it('switches the site on and off by keyboard', async () => {
    const { actions, app } = await showPanel({ status: { kind: 'site-off' }, isSiteOn: false });
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(app.querySelector('[role="switch"]'));
    await userEvent.keyboard(' ');
    expect(actions.onSwitchSite).toHaveBeenCalledWith(true);
  });

  it('offers the modes where Khulasa is off everywhere', async () => {
    const { actions, t } = await showPanel({ status: { kind: 'globally-off' }, mode: 'off', isSiteOn: false });
    await expect.element(page.getByRole('switch')).toBeDisabled();
    await userEvent.selectOptions(page.getByRole('combobox', { name: t('mode') }), 'everywhere');
    expect(actions.onMode).toHaveBeenCalledWith('everywhere');
  });

  it('says why the library cannot be opened', async () => {
    const { t } = await showPanel({ highlights: { status: 'failed', code: 'blocked' } });
    expect(words()).toContain(t('library.blocked'));
  });

  it('says in a private window how long highlights are kept', async () => {
    const { t } = await showPanel({ isPrivate: true });
    expect(words()).toContain(t('highlightsPrivate'));
  });
});

describe('a notice', () => {
  it('offers undo, takes the keyboard there, and gives it back', async () => {
    const undo = vi.fn();
    const { actions, update } = await showPanel();
    await update({ notice: { id: 1, text: 'Highlight deleted.', undo } });
    await expect.element(page.getByRole('status').getByText('Highlight deleted.')).toBeVisible();
    await expect.element(button('Undo')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(undo).toHaveBeenCalledOnce();
    expect(actions.onDismissNotice).toHaveBeenCalledOnce();
    expect(document.activeElement?.tagName).toBe('MAIN');
  });

  it('offers it for ten seconds', async () => {
    const { actions, update } = await showPanel();
    // The pointer elsewhere and the keyboard not in use: a notice that the reader is on waits longer.
    await userEvent.click(page.getByRole('heading', { level: 1 }));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await update({ notice: { id: 1, text: 'Highlight deleted.', undo: vi.fn() } });
      vi.advanceTimersByTime(9_900);
      expect(actions.onDismissNotice).not.toHaveBeenCalled();
      vi.advanceTimersByTime(200);
      expect(actions.onDismissNotice).toHaveBeenCalledOnce();
    } finally {
      vi.useRealTimers();
    }
  });
});
