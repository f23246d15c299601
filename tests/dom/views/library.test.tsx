import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { HighlightShelfData } from '../../../components/HighlightShelf.tsx';
import { Library, type LibraryActions, type LibraryData } from '../../../components/Library.tsx';
import type { Highlight } from '../../../lib/types.ts';
import { checkAccess } from './check-access.ts';
import { ARTICLE, ENTRIES, HIGHLIGHTS, NOW, STATE, VISITS } from './data.ts';
import { hide, LOOKS, show } from './show.tsx';

const ready = <Item,>(items: Item[]) => ({ status: 'ready', value: { query: '', items, hasMore: false } }) as const;

const DATA: LibraryData = {
  shelf: 'history',
  lists: {
    history: { query: '', found: ready(ENTRIES), snippets: new Map() },
    highlights: {
      query: '',
      found: ready(HIGHLIGHTS),
      filter: {},
      facets: { tags: ['ري', 'الزراعة'], sites: ['almarfaa.example'] },
      importing: { kind: 'idle' },
    },
    actors: {
      query: '',
      found: ready([{ id: 'person:ليلي الحداد', kind: 'person' as const, name: 'ليلى الحداد', articles: 3 }]),
      choices: [],
    },
    groups: {
      status: 'ready',
      value: [
        { name: 'almarfaa.example', count: 12 },
        { name: 'ليلى الحداد', count: 1 },
      ],
    },
    stories: ready([{ id: 1, repeatedAt: '2026-11-23T09:00:00.000Z', visits: VISITS.slice(0, 2) }]),
  },
  article: null,
  actor: null,
  isHistoryPaused: true,
  now: NOW,
  notice: null,
};

/** The history as a search for «الماء» shows it. */
const SEARCHED: LibraryData = {
  ...DATA,
  lists: DATA.lists && {
    ...DATA.lists,
    history: {
      query: 'مياه',
      found: {
        status: 'ready',
        value: {
          query: 'مياه',
          items: ENTRIES.slice(0, 1).map(({ visit: _, ...entry }) => ({
            ...entry,
            headlineMarks: [{ start: 6, end: 12 }],
          })),
          hasMore: true,
          total: 7,
          parsed: { words: [], phrases: [], filters: [], mistakes: ['لون:أسود'] },
        },
      },
      snippets: new Map([
        [STATE.pageKey, null],
        ['almarfaa.example/a', { text: 'أعلنت وزيرة المياه خطة', marks: [{ start: 12, end: 18 }] }],
      ]),
    },
  },
};

const KEPT: LibraryData['article'] = {
  status: 'ready',
  value: {
    article: {
      ...{ key: STATE.pageKey, url: STATE.url, site: STATE.site, siteName: 'صحيفة المرفأ', headline: ARTICLE.headline },
      ...{ deck: '', byline: ARTICLE.byline, agencies: ARTICLE.agencies, publishedAt: ARTICLE.publishedAt },
      ...{ language: 'ar', firstSeenAt: '', lastSeenAt: '', actors: [], quotes: [], summary: [] },
    },
    text: { seenAt: '2026-11-23T09:00:00.000Z', headline: ARTICLE.headline, paragraphs: ARTICLE.paragraphs },
    versions: [
      {
        seenAt: '2026-11-22T09:00:00.000Z',
        headline: 'وزيرة المياه تعد بخطة',
        paragraphs: ARTICLE.paragraphs.map(({ kind, text }) => ({ kind, text: text.replace('٤٢', '٣٨') })),
      },
    ],
    highlights: HIGHLIGHTS,
  },
};

const newActions = () =>
  ({
    actors: { onSearch: vi.fn(), onShowMore: vi.fn(), onTakeBack: vi.fn() },
    actor: { onWish: vi.fn(), onTakeOff: vi.fn(), onTakeBack: vi.fn(), onSearchOthers: vi.fn(), onShowMore: vi.fn() },
    onSearch: vi.fn(),
    onShowMore: vi.fn(),
    onOpen: vi.fn(),
    onBack: vi.fn(),
    onDelete: vi.fn(),
    onDeleteDay: vi.fn(),
    onDeleteSite: vi.fn(),
    highlights: {
      highlight: { onShow: null, onDelete: vi.fn(), onEdit: vi.fn() },
      onFilter: vi.fn(),
      onSelectAll: vi.fn(async () => HIGHLIGHTS.map(({ id }) => id)),
      onExport: vi.fn(),
      onDeleteSelected: vi.fn(),
      onImport: vi.fn(),
      onConfirmImport: vi.fn(),
      onCancelImport: vi.fn(),
    },
    onOpenOptions: vi.fn(),
    onDismissNotice: vi.fn(),
  }) satisfies LibraryActions;

const showLibrary = async (change: Partial<LibraryData> = {}) => {
  const actions = newActions();
  return { ...(await show(<Library data={{ ...DATA, ...change }} actions={actions} />)), actions };
};

afterEach(hide);

describe.each(LOOKS)('the library page in %s, %s', (language, theme) => {
  it.each(['history', 'sites', 'actors', 'tags', 'highlights'] as const)('is accessible: %s', async (shelf) => {
    await show(<Library data={{ ...DATA, shelf }} actions={newActions()} />, language, theme);
    await checkAccess();
  });

  it('is accessible: a search with its help', async () => {
    await show(<Library data={SEARCHED} actions={newActions()} />, language, theme);
    document.querySelector<HTMLDetailsElement>('.search-help')?.setAttribute('open', '');
    await checkAccess();
  });

  it('is accessible: a kept article', async () => {
    await show(<Library data={{ ...DATA, article: KEPT }} actions={newActions()} />, language, theme);
    for (const version of document.querySelectorAll('.version')) version.setAttribute('open', '');
    await checkAccess();
  });

  it('has no sideways scrolling at 320 px', async () => {
    await page.viewport(320, 640);
    for (const data of [DATA, SEARCHED, { ...DATA, article: KEPT }, { ...DATA, shelf: 'sites' as const }]) {
      await show(<Library data={data} actions={newActions()} />, language, theme);
      for (const details of document.querySelectorAll('details')) details.setAttribute('open', '');
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    }
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
    await userEvent.fill(page.getByRole('searchbox', { name: 'Search your library' }), 'قمح');
    expect(actions.onSearch).toHaveBeenLastCalledWith('history', 'قمح');
    await page.getByRole('link', { name: ENTRIES[0]?.headline ?? '', exact: true }).click();
    expect(actions.onOpen).toHaveBeenCalledWith(ENTRIES[0]?.url);
    await page
      .getByRole('button', { name: /^Delete from the history/ })
      .first()
      .click();
    expect(actions.onDelete).toHaveBeenCalledWith(ENTRIES[0]);
    await page.getByRole('button', { name: /^Delete this day: .*yesterday/ }).click();
    expect(actions.onDeleteDay).toHaveBeenCalledWith('2026-11-22');
  });

  it('says how long and how far an article was read, and leads to its kept text', async () => {
    const { app } = await showLibrary();
    const facts = app.querySelector('.visit__facts')?.textContent.replace(/\p{Cf}/gu, '');
    expect(facts).toContain('2 minutes75% read2 highlights');
    const kept = page.getByRole('link', { name: /^Read the kept text/ }).first();
    await expect.element(kept).toHaveAttribute('href', '#history?article=almarfaa.example%2Fa');
  });

  it('marks what was found, says how much there is and what it did not understand', async () => {
    const { app } = await showLibrary(SEARCHED);
    expect([...app.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['المياه', 'المياه']);
    expect(app.querySelector('.section__aside')?.textContent).toBe('7 found');
    expect(app.textContent).toContain('لون:أسود');
  });

  it('fills an example of the help into the search', async () => {
    const { actions } = await showLibrary();
    await page.getByText('How to search').click();
    await page.getByRole('button', { name: 'has:highlight' }).click();
    expect(actions.onSearch).toHaveBeenLastCalledWith('history', 'has:highlight');
  });

  it('looks through sites, each leading to its articles', async () => {
    const { actions } = await showLibrary({ shelf: 'sites' });
    const site = page.getByRole('link', { name: 'almarfaa.example' });
    await expect.element(site).toHaveAttribute('href', '#history?q=site%3Aalmarfaa.example');
    await page.getByRole('button', { name: /^Delete everything from .*almarfaa/ }).click();
    expect(actions.onDeleteSite).toHaveBeenCalledWith('almarfaa.example');
  });

  it('shows a kept article with its highlights and what changed in it', async () => {
    const { app, actions } = await showLibrary({ article: KEPT });
    const marks = [...app.querySelectorAll('.kept__mark')].map((mark) => mark.textContent);
    expect(marks).toEqual(['الأولوية للقرى التي انقطعت عنها المياه منذ الصيف']);
    expect([...app.querySelectorAll('del, ins')].map((run) => run.textContent?.trim())).toEqual([
      'removed: ٣٨',
      'added: ٤٢',
    ]);
    expect(app.textContent).toContain('وزيرة المياه تعد بخطة');
    await page.getByRole('button', { name: 'Back to the list' }).click();
    expect(actions.onBack).toHaveBeenCalled();
  });

  it('shows the highlights, each leading to its article', async () => {
    const { actions: there } = await showLibrary({ shelf: 'highlights' });
    await page
      .getByRole('link', { name: STATE.article?.headline ?? '' })
      .first()
      .click();
    expect(there.onOpen).toHaveBeenCalledWith(STATE.url);
    await page.getByRole('button', { name: 'Delete this highlight' }).first().click();
    expect(there.highlights.highlight.onDelete).toHaveBeenCalledWith(HIGHLIGHTS[0]);
  });

  it('says in a private window that nothing is kept', async () => {
    const { app, t } = await showLibrary({ lists: null });
    expect(app.querySelector('main')?.textContent).toBe(t('historyPrivate'));
  });
});

describe('the shelf of highlights', () => {
  const [FIRST, SECOND] = HIGHLIGHTS as [Highlight, Highlight];
  const shelf = (change: Partial<HighlightShelfData> = {}) =>
    showLibrary({
      shelf: 'highlights',
      lists: DATA.lists && { ...DATA.lists, highlights: { ...DATA.lists.highlights, ...change } },
    });
  const button = (name: string | RegExp) => page.getByRole('button', { name });

  it('narrows the list down by colour, tag and site', async () => {
    const { actions, t } = await shelf();
    await userEvent.selectOptions(page.getByLabelText(t('colour'), { exact: true }), 'blue');
    expect(actions.highlights.onFilter).toHaveBeenLastCalledWith({ colour: 'blue' });
    await userEvent.selectOptions(page.getByLabelText(t('tag'), { exact: true }), 'الزراعة');
    expect(actions.highlights.onFilter).toHaveBeenLastCalledWith({ tag: 'الزراعة' });
    await userEvent.selectOptions(page.getByLabelText(t('site'), { exact: true }), 'almarfaa.example');
    expect(actions.highlights.onFilter).toHaveBeenLastCalledWith({ site: 'almarfaa.example' });
  });

  it('exports and deletes what is selected, and exports all where nothing is', async () => {
    const { actions, t } = await shelf();
    await button(t('exportAll')).click();
    expect(actions.highlights.onExport).toHaveBeenLastCalledWith(null, 'markdown');
    await page.getByRole('checkbox', { name: /^Select the highlight: .*٣٨/ }).click();
    await userEvent.selectOptions(page.getByLabelText(t('exportFormat')), 'csv');
    await button(t('exportSelected')).click();
    expect(actions.highlights.onExport).toHaveBeenLastCalledWith(new Set([SECOND.id]), 'csv');
    await button(t('deleteSelected')).click();
    expect(actions.highlights.onDeleteSelected).toHaveBeenLastCalledWith([SECOND.id]);
    await page.getByRole('checkbox', { name: t('selectAll') }).click();
    await expect.element(page.getByText(t('selectedCount', { count: 2 }))).toBeVisible();
    await button(t('deleteSelected')).click();
    expect(actions.highlights.onDeleteSelected).toHaveBeenLastCalledWith([FIRST.id, SECOND.id]);
  });

  it('forgets the selection when other highlights come into sight', async () => {
    const { app, t } = await shelf();
    await page.getByRole('checkbox', { name: t('selectAll') }).click();
    await userEvent.fill(page.getByRole('searchbox'), 'قمح');
    expect(app.querySelectorAll('.highlight__select :checked')).toHaveLength(0);
  });

  it('shows what an import would change before anything is written', async () => {
    const plan = {
      added: [{ ...FIRST, id: 'new' }],
      changed: [{ before: FIRST, after: { ...FIRST, note: 'ملاحظة أخرى' } }],
      same: 3,
    };
    const refused = [
      { place: 4, reason: 'bad-address' as const },
      { place: 9, reason: 'bad-address' as const },
    ];
    const { app, actions, t } = await shelf({ importing: { kind: 'preview', plan, refused } });
    const said = app.querySelector('.import')?.textContent;
    expect(said).toContain(t('importAdded', { count: 1 }));
    expect(said).toContain(t('importChanged', { count: 1 }));
    expect(said).toContain(t('importSame', { count: 3 }));
    expect(said).toContain(`${t('importRefused', { count: 2 })} ${t('importRefusedFor.bad-address')}`);
    expect(said).toContain('ملاحظة أخرى');
    await checkAccess();
    await button(t('importConfirm', { count: 2 })).click();
    expect(actions.highlights.onConfirmImport).toHaveBeenCalledOnce();
    await button(t('cancel')).click();
    expect(actions.highlights.onCancelImport).toHaveBeenCalledOnce();
  });

  it('says how far an import is, and stops it when asked', async () => {
    const { app, actions, t } = await shelf({ importing: { kind: 'writing', done: 300, total: 1200 } });
    expect(app.querySelector('.import [role=status]')?.textContent).toBe(t('importWriting'));
    expect(app.querySelector('progress')?.position).toBe(0.25);
    await checkAccess();
    await button(t('cancel')).click();
    expect(actions.highlights.onCancelImport).toHaveBeenCalledOnce();
  });

  it.each(['too-large', 'not-json', 'unknown-kind', 'bad-backup'] as const)('says why a file is %s', async (reason) => {
    const { app, t } = await shelf({ importing: { kind: 'refused', reason } });
    expect(app.querySelector('[role=alert]')?.textContent).toContain(t(`importFile.${reason}`));
  });

  it('has no sideways scrolling at 320 px, in Arabic, with everything open', async () => {
    await page.viewport(320, 640);
    const lists = DATA.lists && {
      ...DATA.lists,
      highlights: { ...DATA.lists.highlights, importing: { kind: 'refused', reason: 'unknown-kind' } as const },
    };
    await show(<Library data={{ ...DATA, shelf: 'highlights', lists }} actions={newActions()} />, 'ar');
    await page.getByRole('button', { name: 'غيّر اللون أو الملاحظة أو الوسوم' }).first().click();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await checkAccess();
    await page.viewport(414, 896);
  });
});

describe('the stories of the library', () => {
  const onStories: LibraryData = { ...DATA, shelf: 'stories' };

  it.each(LOOKS)('are accessible and fit 320 px, in %s, %s', async (language, theme) => {
    await page.viewport(320, 640);
    await show(<Library data={onStories} actions={newActions()} />, language, theme);
    await checkAccess();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(414, 896);
  });

  it('name each article with its site, and open it', async () => {
    const actions = newActions();
    await show(<Library data={onStories} actions={actions} />);
    await expect.element(page.getByText('Read in 2 articles')).toBeVisible();
    const links = page.getByRole('main').getByRole('link');
    expect(links.elements().map((link) => link.textContent)).toEqual(
      VISITS.slice(0, 2).map(({ headline }) => headline),
    );
    await links.first().click();
    expect(actions.onOpen).toHaveBeenCalledWith(VISITS[0]?.url);
  });

  it('say what will be there before a story was read twice', async () => {
    const none = { ...onStories, lists: DATA.lists && { ...DATA.lists, stories: ready<never>([]) } };
    await show(<Library data={none} actions={newActions()} />);
    await expect.element(page.getByText(/A story that you read on more than one site/)).toBeVisible();
  });
});
