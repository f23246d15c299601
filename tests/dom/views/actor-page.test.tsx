/** Actors over time in the library: the list of all, and the page of one. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type ActorPageData, ActorPageView } from '../../../components/ActorPageView.tsx';
import { ActorShelf, type ActorShelfData } from '../../../components/ActorShelf.tsx';
import { mergeChoice } from '../../../lib/library/actor-choices.ts';
import { actorKey, actorKeyIn } from '../../../lib/library/actor-names.ts';
import type { ActorArticle, ActorPage, ListedActor } from '../../../lib/views/actor-pages.ts';
import { checkAccess } from './check-access.ts';
import { NOW, VISITS } from './data.ts';
import { hide, LOOKS, show } from './show.tsx';

const listed = (kind: ListedActor['kind'], name: string, articles: number): ListedActor => ({
  id: actorKey(kind, name),
  kind,
  name,
  articles,
});
const MINISTER = listed('person', 'ليلى الحداد', 4);
const MINISTRY = listed('organisation', 'وزارة المياه والري في الإقليم الشمالي الشرقي', 3);
const VALLEY = listed('place', 'سهل الوادي', 1);
const ALSO = {
  ...MINISTER,
  textName: 'الوزيرة الحداد',
  name: 'الوزيرة الحداد',
  id: actorKey('person', 'الوزيرة الحداد'),
};
const MERGE = mergeChoice(
  ALSO,
  { ...MINISTER, textName: MINISTER.name },
  { pageKey: '', headline: '', now: '2026-11-20T10:00:00.000Z' },
);

const article = (index: number, change: Partial<ActorArticle> = {}): ActorArticle => {
  const { pageKey = '', url = '', site = '', siteName = '', headline = '', visitedAt = '' } = VISITS[index] ?? {};
  return {
    id: actorKeyIn(MINISTER.id, pageKey),
    key: MINISTER.id,
    pageKey,
    name: MINISTER.name,
    role: 'وزيرة المياه',
    at: visitedAt,
    mentions: 3,
    quotes: [],
    article: { url, site, siteName, headline },
    ...change,
  };
};
const PAGE: ActorPage = {
  actor: MINISTER,
  articles: [
    article(0, { quotes: [{ kind: 'direct', text: 'الأولوية للقرى التي انقطعت عنها المياه منذ الصيف' }] }),
    article(1, { role: '' }),
    article(2, { quotes: [{ kind: 'indirect', text: 'العمل سيبدأ مطلع الشهر المقبل' }] }),
    article(3, { article: undefined }),
  ],
  hasMore: true,
  names: ['ليلى الحداد', 'الحداد', 'الوزيرة الحداد'],
  company: [
    { actor: MINISTRY, articles: 3 },
    { actor: VALLEY, articles: 1 },
  ],
  choices: [MERGE],
};
const DATA: ActorPageData = {
  page: { status: 'ready', value: PAGE },
  merge: { query: '', others: [{ ...MINISTRY, textName: MINISTRY.name }] },
  now: NOW,
};
const SHELF: ActorShelfData = {
  query: '',
  found: { status: 'ready', value: { query: '', items: [MINISTER, MINISTRY, VALLEY], hasMore: true } },
  choices: [MERGE],
};

const pageActions = () => ({
  onOpen: vi.fn(),
  onWish: vi.fn(),
  onTakeOff: vi.fn(),
  onTakeBack: vi.fn(),
  onSearchOthers: vi.fn(),
  onShowMore: vi.fn(),
});
const shelfActions = () => ({ onSearch: vi.fn(), onShowMore: vi.fn(), onTakeBack: vi.fn() });

const inPage = (view: preact.ComponentChild) => (
  <main class="page">
    <h1>.</h1>
    {view}
  </main>
);
const showPage = async (change: Partial<ActorPageData> = {}) => {
  const actions = pageActions();
  return { ...(await show(inPage(<ActorPageView data={{ ...DATA, ...change }} actions={actions} />))), actions };
};
const button = (name: string | RegExp) => page.getByRole('button', { name });

afterEach(hide);

describe.each(LOOKS)('in %s, %s', (language, theme) => {
  it('both are accessible, at 320 px too', async () => {
    for (const width of [1000, 320]) {
      await page.viewport(width, 900);
      for (const view of [
        <ActorPageView data={DATA} actions={pageActions()} />,
        <ActorShelf data={SHELF} actions={shelfActions()} />,
      ]) {
        const { app } = await show(inPage(view), language, theme);
        app.querySelector('details')?.setAttribute('open', '');
        app.querySelector<HTMLElement>('.tools button')?.click();
        await checkAccess();
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      }
    }
    await page.viewport(414, 896);
  });
});

describe('the list of actors', () => {
  it('leads to each one’s page, searches, shows more, and takes choices back', async () => {
    const actions = shelfActions();
    const { app } = await show(inPage(<ActorShelf data={SHELF} actions={actions} />));
    const links = [...app.querySelectorAll<HTMLAnchorElement>('.actor-link')];
    expect(links.map(({ hash }) => decodeURIComponent(hash))).toEqual(
      [MINISTER, MINISTRY, VALLEY].map(({ id }) => `#actor=${id}`),
    );
    expect(app.textContent).toContain('4 articles');
    await userEvent.fill(page.getByRole('searchbox'), 'وزير');
    expect(actions.onSearch).toHaveBeenLastCalledWith('وزير');
    // By itself, since the end of the list is in sight; and with a click.
    await expect.poll(() => actions.onShowMore.mock.calls.length).toBe(1);
    await button('Show more').click();
    expect(actions.onShowMore).toHaveBeenCalledTimes(2);
    await page.getByText('You have 1 choice about actors in all').click();
    await button(/^Take back/).click();
    expect(actions.onTakeBack).toHaveBeenCalledWith(MERGE);
  });
});

describe('the page of an actor', () => {
  it('shows names, quotes in the order of time, company and articles', async () => {
    const { app } = await showPage();
    expect(app.querySelector('h2')?.textContent).toBe('ليلى الحداد');
    expect(app.textContent).toMatch(/Also named: .*الحداد.*الوزيرة الحداد/);
    const quotes = [...app.querySelectorAll('.timed-quotes > li')].map((item) => [
      item.querySelector('time')?.textContent,
      item.querySelector('blockquote')?.textContent,
    ]);
    expect(quotes).toEqual([
      ['today', 'Quoted الأولوية للقرى التي انقطعت عنها المياه منذ الصيف'],
      ['yesterday', 'Reported العمل سيبدأ مطلع الشهر المقبل'],
    ]);
    expect([...app.querySelectorAll('.actor-link bdi')].map(({ textContent }) => textContent)).toEqual([
      MINISTRY.name,
      VALLEY.name,
    ]);
    expect(app.querySelectorAll('.visit')).toHaveLength(4);
    // An article whose facts are gone is named by its key and is no link.
    expect(app.querySelectorAll('.visit a')).toHaveLength(3);
  });

  it('opens articles, takes one off, and shows more', async () => {
    const { actions } = await showPage();
    await page.getByRole('link', { name: VISITS[1]?.headline ?? '' }).click();
    expect(actions.onOpen).toHaveBeenCalledWith(VISITS[1]?.url);
    await button(/^Not this one, in: .*المنتخب/).click();
    expect(actions.onTakeOff).toHaveBeenCalledWith(PAGE, PAGE.articles[1]);
    // By itself, since the end of the list is in sight; and with a click.
    await expect.poll(() => actions.onShowMore.mock.calls.length).toBe(1);
    await button('Show more').click();
    expect(actions.onShowMore).toHaveBeenCalledTimes(2);
  });

  it('merges with one that is searched for, and renames', async () => {
    const { actions } = await showPage();
    await button('Merge with…').click();
    await userEvent.keyboard('وزار');
    expect(actions.onSearchOthers).toHaveBeenCalled();
    await button(MINISTRY.name).click();
    expect(actions.onWish).toHaveBeenLastCalledWith(PAGE, { type: 'merge', into: DATA.merge.others[0] });
    await button('Rename').click();
    await userEvent.fill(page.getByRole('textbox'), 'الوزيرة');
    await userEvent.keyboard('{Enter}');
    expect(actions.onWish).toHaveBeenLastCalledWith(PAGE, { type: 'rename', name: 'الوزيرة' });
  });

  it('of a bare name says why it is not merged or renamed for all articles', async () => {
    const actor = listed('person', 'الحداد', 2);
    const { app, t } = await showPage({ page: { status: 'ready', value: { ...PAGE, actor } } });
    expect(app.textContent).toContain(t('bareName'));
    expect(app.querySelector('.tools')).toBeNull();
  });

  it('says so where the library has nothing of it', async () => {
    const { app, t } = await showPage({ page: { status: 'ready', value: undefined } });
    expect(app.textContent).toContain(t('actorGone'));
  });
});
