/** The actors of an article in the panel: where they are mentioned, the way through, what the reader says of them. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ActorList, type ActorsData } from '../../../components/ActorList.tsx';
import { ActorsUnavailable } from '../../../components/ActorsUnavailable.tsx';
import { hideChoice, type KnownActor, renameChoice } from '../../../lib/library/actor-choices.ts';
import { actorKey } from '../../../lib/library/actor-names.ts';
import type { ActorChoice } from '../../../lib/types.ts';
import { checkAccess } from './check-access.ts';
import { ARTICLE, INSIGHT, STATE } from './data.ts';
import { hide, LOOKS, show } from './show.tsx';

const [minister, valley] = INSIGHT.actors;
const PLACE = { pageKey: STATE.pageKey, headline: ARTICLE.headline, now: '2026-11-23T10:00:00.000Z' };
const known = (name = '', kind: KnownActor['kind'] = 'person'): KnownActor => ({
  id: actorKey(kind, name),
  kind,
  name,
  textName: name,
});
const kept = (...choices: ActorChoice[]) => new Map(choices.map((choice) => [choice.id, choice]));
const RENAMED = renameChoice(known(minister?.name), 'الوزيرة ليلى الحداد', PLACE);
const HIDDEN = hideChoice(known(valley?.name, 'place'), PLACE);

const newActions = () => ({ onPoint: vi.fn(), onWish: vi.fn(), onTakeBack: vi.fn(), onOpenActor: vi.fn() });
const showActors = async (choices: ActorsData['choices'] = new Map(), look: Parameters<typeof show>[1] = 'en') => {
  const actions = newActions();
  const onShow = vi.fn();
  const view = (data: ActorsData) => (
    <main class="panel">
      <h1>خبر</h1>
      <h2>.</h2>
      <ActorList
        insight={INSIGHT}
        article={ARTICLE}
        pageKey={STATE.pageKey}
        data={data}
        actions={actions}
        onShow={onShow}
      />
    </main>
  );
  const articles = new Map([[actorKey('person', 'سامر العلي'), 5]]);
  const shown = await show(view({ choices, articles }), look);
  return {
    ...shown,
    actions,
    onShow,
    update: (next: Pick<ActorsData, 'choices'>) => shown.draw(view({ ...next, articles })),
  };
};

const button = (name: string | RegExp) => page.getByRole('button', { name });
const item = (app: Element, index = 0) => {
  const found = app.querySelectorAll<HTMLElement>('.actor')[index];
  if (!found) throw new Error(`There is no actor ${index}.`);
  return found;
};

/** Moves the pointer off the actors. */
const leave = () => userEvent.hover(page.getByRole('heading', { level: 1 }));

afterEach(hide);

describe.each(LOOKS)('actors in %s, %s', (language, theme) => {
  it('are accessible while they are merged and renamed, and with choices to take back', async () => {
    const actions = newActions();
    const list = (
      <main class="panel">
        <h1>خبر</h1>
        <h2>.</h2>
        <ActorList
          insight={INSIGHT}
          article={ARTICLE}
          pageKey={STATE.pageKey}
          data={{ choices: kept(RENAMED, HIDDEN), articles: new Map([[RENAMED.id, 5]]) }}
          actions={actions}
          onShow={vi.fn()}
        />
      </main>
    );
    for (const width of [414, 320]) {
      await page.viewport(width, 900);
      const { app } = await show(list, language, theme);
      for (const head of app.querySelectorAll<HTMLElement>('.actor__head')) head.click();
      await expect.poll(() => app.querySelectorAll('.tools').length).toBe(3);
      const [first, second] = app.querySelectorAll('.tools');
      first?.querySelectorAll('button')[0]?.click();
      second?.querySelectorAll('button')[1]?.click();
      app.querySelector('details')?.setAttribute('open', '');
      await expect.poll(() => [app.querySelector('.merge'), app.querySelector('.rename')].includes(null)).toBe(false);
      await checkAccess();
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    }
    await page.viewport(414, 896);
  });
});

describe('the strip of mentions', () => {
  it('has a stroke for each mention, in the direction of reading, and says the same in words', async () => {
    for (const language of ['ar', 'en'] as const) {
      const { app } = await showActors(new Map(), language);
      const strip = item(app).querySelector('.strip') as HTMLElement;
      const strokes = [...strip.querySelectorAll('.strip__mention')].map((stroke) => stroke.getBoundingClientRect());
      expect(strokes).toHaveLength(minister?.mentions.length ?? 0);
      const { left, right } = strip.getBoundingClientRect();
      // The first mention stands in the headline: where reading starts.
      const start = language === 'ar' ? right - (strokes[0]?.right ?? 0) : (strokes[0]?.left ?? 0) - left;
      expect(Math.abs(start)).toBeLessThan(3);
      const order = strokes.map((stroke) => (language === 'ar' ? -stroke.left : stroke.left));
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
    await expect
      .element(page.getByRole('img', { name: /^Mentioned 3 times, .?mostly in the first third/ }))
      .toBeVisible();
  });
});

describe('walking through the mentions', () => {
  it('goes forth and back by keyboard and says which one this is', async () => {
    const { app, onShow } = await showActors();
    const next = item(app).querySelectorAll<HTMLElement>('.walk button')[1];
    next?.focus();
    await userEvent.keyboard('{Enter}');
    expect(onShow).toHaveBeenLastCalledWith(minister?.mentions[0]);
    expect(item(app).querySelector('.walk__count')?.textContent).toMatch(/1\D+3/);
    await userEvent.keyboard('{Enter}');
    expect(onShow).toHaveBeenLastCalledWith(minister?.mentions[1]);
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Enter}{Enter}');
    expect(onShow).toHaveBeenLastCalledWith(minister?.mentions[2]);
    expect(item(app).querySelector('.walk__count')?.textContent).toMatch(/3\D+3/);
    expect(item(app).querySelectorAll('.strip__mention--at')).toHaveLength(1);
  });

  it('goes on from the mention that was chosen in the list', async () => {
    const { app, onShow } = await showActors();
    await button(/^Person.*ليلى/).click();
    item(app).querySelectorAll<HTMLElement>('.snippets:last-of-type .snippet')[1]?.click();
    expect(onShow).toHaveBeenLastCalledWith(minister?.mentions[1]);
    await button(/^Next mention.*ليلى/).click();
    expect(onShow).toHaveBeenLastCalledWith(minister?.mentions[2]);
  });
});

describe('pointing at an actor', () => {
  it('marks all its mentions while the pointer is there', async () => {
    const { app, actions } = await showActors();
    await userEvent.hover(item(app, 0));
    expect(actions.onPoint).toHaveBeenLastCalledWith(minister?.mentions);
    await userEvent.hover(item(app, 1));
    expect(actions.onPoint).toHaveBeenLastCalledWith(valley?.mentions);
    await leave();
    expect(actions.onPoint).toHaveBeenLastCalledWith([]);
  });

  it('marks them while the keyboard is there, and unmarks them when it leaves', async () => {
    const { app, actions } = await showActors();
    await leave();
    await userEvent.keyboard('{Tab}');
    expect(item(app).contains(document.activeElement)).toBe(true);
    expect(actions.onPoint).toHaveBeenLastCalledWith(minister?.mentions);
    (document.activeElement as HTMLElement).blur();
    expect(actions.onPoint).toHaveBeenLastCalledWith([]);
  });

  it('unmarks them when the list or the actor goes', async () => {
    const { app, actions, update } = await showActors();
    await userEvent.hover(item(app, 1));
    await update({ choices: kept(HIDDEN) });
    expect(actions.onPoint).toHaveBeenLastCalledWith([]);
    await userEvent.hover(item(app, 0));
    expect(actions.onPoint).toHaveBeenLastCalledWith(minister?.mentions);
    hide();
    await expect.poll(() => actions.onPoint.mock.lastCall).toEqual([[]]);
  });
});

describe('what the reader says of an actor', () => {
  const open = async () => {
    const shown = await showActors();
    await button(/^Person.*ليلى/).click();
    return shown;
  };

  it('is a merge with another one of the list, or nothing on Escape', async () => {
    const { app, actions } = await open();
    await button('Merge with…').click();
    expect(document.activeElement?.textContent).toBe(valley?.name);
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement?.textContent).toBe('Merge with…');
    expect(app.querySelector('.merge')).toBeNull();
    await button('Merge with…').click();
    await button('سامر العلي').last().click();
    const [actor, wish] = actions.onWish.mock.lastCall ?? [];
    expect([actor?.name, wish]).toMatchObject(['ليلى الحداد', { type: 'merge', into: { name: 'سامر العلي' } }]);
  });

  it('is a new name: Enter keeps it, Escape does not, and an empty one is refused with a reason', async () => {
    const { app, actions, t } = await open();
    await button('Rename').click();
    await userEvent.keyboard('الوزيرة{Escape}');
    expect(actions.onWish).not.toHaveBeenCalled();
    expect(document.activeElement?.textContent).toBe('Rename');
    await button('Rename').click();
    await userEvent.fill(page.getByRole('textbox'), ' ');
    await userEvent.keyboard('{Enter}');
    expect(app.querySelector('[role="alert"]')?.textContent).toBe(t('nameEmpty'));
    await userEvent.fill(page.getByRole('textbox'), 'الوزيرة');
    await userEvent.keyboard('{Enter}');
    expect(actions.onWish.mock.lastCall?.[1]).toEqual({ type: 'rename', name: 'الوزيرة' });
  });

  it('is that it is none', async () => {
    const { actions } = await open();
    await button('Not an actor').click();
    expect(actions.onWish.mock.lastCall?.[1]).toEqual({ type: 'hide' });
  });

  it('is shown, with the name of the text, and can be taken back', async () => {
    const { app, actions, t } = await showActors(kept(RENAMED, HIDDEN));
    expect([...app.querySelectorAll('.actor__name')].map(({ textContent }) => textContent)).toEqual([
      'الوزيرة ليلى الحداد',
      'سامر العلي',
      'البنك الزراعي',
    ]);
    await button(/^Person.*الوزيرة/).click();
    expect(item(app).textContent).toContain(t('nameInText', { name: 'ليلى الحداد' }));
    // Her quotes are still hers.
    expect(item(app).querySelectorAll('q')).toHaveLength(1);
    await page.getByText('You have 2 choices about these actors').click();
    await button(/^Take back.*سهل الوادي/).click();
    expect(actions.onTakeBack).toHaveBeenLastCalledWith(HIDDEN);
  });
});

it('leads to the actor’s page in the library, where there is one', async () => {
  const { app, actions } = await showActors();
  await button(/^Person.*ليلى/).click();
  expect(item(app).textContent).not.toContain('In my library');
  await button(/^Person.*سامر/).click();
  await button('In my library: 5 articles').click();
  expect(actions.onOpenActor).toHaveBeenCalledWith(actorKey('person', 'سامر العلي'));
});

it('says plainly that actors are unavailable, and still who said what', async () => {
  const onShow = vi.fn();
  const { app, t } = await show(
    <main class="panel">
      <h1>خبر</h1>
      <h2>.</h2>
      <ActorsUnavailable quotes={INSIGHT.quotes} language="ar" onShow={onShow} />
    </main>,
  );
  expect(app.textContent).toContain(t('actorsUnavailable'));
  await checkAccess();
  await button(/الأولوية للقرى/).click();
  expect(onShow).toHaveBeenCalledWith(INSIGHT.quotes[0]?.span);
});
