import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type SummaryData, SummarySection } from '../../../components/SummarySection.tsx';
import { Timeline } from '../../../components/Timeline.tsx';
import type { ArticleText, Insight } from '../../../lib/types.ts';
import { checkAccess } from './check-access.ts';
import { ARTICLE, INSIGHT, STATE } from './data.ts';
import { hide, LOOKS, show } from './show.tsx';

afterEach(hide);

const DATA: SummaryData = { length: 3, calendar: 'gregorian', reading: { status: 'idle', current: -1 } };

async function showSummary(
  change: Partial<SummaryData> = {},
  language: 'ar' | 'en' = 'en',
  theme: 'light' | 'dark' = 'light',
  article: ArticleText = ARTICLE,
  insight: Insight = INSIGHT,
) {
  const actions = {
    onLength: vi.fn(),
    onCopy: vi.fn(),
    onRead: vi.fn(),
    onPause: vi.fn(),
    onResume: vi.fn(),
    onStop: vi.fn(),
  };
  const onShow = vi.fn();
  const view = (data: SummaryData) => (
    <main class="panel">
      <h1>{article.headline}</h1>
      <SummarySection
        insight={insight}
        actors={insight.actors}
        article={article}
        title=""
        url={STATE.url}
        data={data}
        actions={actions}
        onShow={onShow}
      />
      <Timeline dates={insight.dates} article={article} calendar={data.calendar} onShow={onShow} />
    </main>
  );
  const shown = await show(view({ ...DATA, ...change }), language, theme);
  return { ...shown, actions, onShow, update: (next: Partial<SummaryData>) => shown.draw(view({ ...DATA, ...next })) };
}

const button = (name: string | RegExp) => page.getByRole('button', { name });

describe.each(LOOKS)('the summary in %s, %s', (language, theme) => {
  it('is accessible while it is read aloud, and fits 320 px', async () => {
    await page.viewport(320, 640);
    await showSummary({ reading: { status: 'speaking', current: 0 } }, language, theme);
    await checkAccess();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(414, 896);
  });
});

describe('the summary', () => {
  it('says who, where and when, and how long reading takes', async () => {
    const { app, t, onShow } = await showSummary();
    const gist = app.querySelector('.gist')?.textContent ?? '';
    for (const words of ['ليلى الحداد', 'سهل الوادي', 'Monday', '23 November 2026', t('readingTime', { count: 1 })]) {
      expect(gist).toContain(words);
    }
    await button(/23 November 2026/).click();
    expect(onShow).toHaveBeenCalledWith(INSIGHT.dates[0]?.span);
  });

  it('has the length that the reader chooses', async () => {
    const { app, actions, update } = await showSummary();
    expect(app.querySelectorAll('.summary .sentence')).toHaveLength(INSIGHT.summary.length);
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Length of the summary' }), '1');
    expect(actions.onLength).toHaveBeenCalledWith(1);
    await update({ length: 1 });
    expect(app.querySelectorAll('.summary .sentence')).toHaveLength(1);
  });

  it('leaves out dateline and connective, marks the latter, and leads to the whole sentence', async () => {
    const { app, onShow, t } = await showSummary();
    const [first, second] = app.querySelectorAll<HTMLElement>('.summary .sentence');
    expect(first?.textContent).toMatch(/^أعلنت وزيرة المياه/);
    expect(second?.textContent).toMatch(/^… حذر نقيب المزارعين/);
    expect(second?.parentElement?.textContent).toContain(t('summaryTrimmed'));
    second?.click();
    expect(onShow).toHaveBeenCalledWith(INSIGHT.summary[1]?.span);
  });

  it('gives the absolute date of «اليوم الاثنين» on hover and on focus, in the reader’s calendar', async () => {
    const { app, update } = await showSummary();
    const sentence = app.querySelector<HTMLElement>('.summary .sentence');
    const hints = app.querySelector<HTMLElement>('.date-hints > ul');
    const isSeen = () => hints !== null && getComputedStyle(hints).visibility === 'visible';
    expect(isSeen()).toBe(false);
    await userEvent.hover(sentence as HTMLElement);
    expect(isSeen()).toBe(true);
    expect(hints?.textContent).toMatch(/اليوم الاثنين: .*23 November 2026/);
    await userEvent.unhover(sentence as HTMLElement);
    app.querySelector<HTMLElement>('select')?.focus();
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(sentence);
    expect(isSeen()).toBe(true);
    await update({ calendar: 'hijri' });
    expect(app.querySelector('.date-hints > ul')?.textContent).toMatch(/1448/);
    expect(app.querySelector('.sentence time')?.getAttribute('datetime')).toBe('2026-11-23');
  });

  it('copies itself with title and source', async () => {
    const { actions } = await showSummary();
    await button('Copy').click();
    const text = actions.onCopy.mock.calls[0]?.[0] as string;
    for (const part of [ARTICLE.headline, 'أعلنت وزيرة المياه', ARTICLE.siteName, STATE.url])
      expect(text).toContain(part);
  });

  it('is read aloud, paused, gone on with and stopped by keyboard, and marks what is being said', async () => {
    const { app, actions, update } = await showSummary();
    await button('Listen').click();
    expect(actions.onRead.mock.calls[0]?.[0]).toHaveLength(2);
    await update({ reading: { status: 'speaking', current: 1 } });
    expect([...app.querySelectorAll('.sentence')].map((each) => each.getAttribute('aria-current'))).toEqual([
      null,
      'true',
    ]);
    expect(document.activeElement?.textContent).toBe('Pause');
    await userEvent.keyboard('{Enter}');
    expect(actions.onPause).toHaveBeenCalledOnce();
    await update({ reading: { status: 'paused', current: 1 } });
    await userEvent.keyboard('{Enter}');
    expect(actions.onResume).toHaveBeenCalledOnce();
    await userEvent.keyboard('{Tab}{Enter}');
    expect(actions.onStop).toHaveBeenCalledOnce();
  });

  it('says why it cannot be read aloud without an Arabic voice of the system, and can once there is one', async () => {
    const { app, t, actions, update } = await showSummary({ reading: { status: 'unavailable', current: -1 } });
    const listen = button('Listen');
    await expect.element(listen).toHaveAttribute('aria-disabled', 'true');
    await expect.element(listen).toHaveAccessibleDescription(t('readAloudNoVoice'));
    const reason = () => app.querySelector<HTMLElement>('.summary-tools p')?.getBoundingClientRect().width ?? 0;
    expect(reason()).toBeLessThan(2);
    app.querySelector<HTMLElement>('[aria-disabled]')?.focus();
    await userEvent.keyboard('{Enter}');
    expect(reason()).toBeGreaterThan(100);
    expect(actions.onRead).not.toHaveBeenCalled();
    await checkAccess();
    await update({ reading: { status: 'idle', current: -1 } });
    expect(app.querySelector('[aria-disabled]')).toBeNull();
    await listen.click();
    expect(actions.onRead).toHaveBeenCalledOnce();
  });

  it('says so where relative dates cannot be told because the time of publication is unknown', async () => {
    const article = { ...ARTICLE, publishedAt: '' };
    const insight = { ...INSIGHT, dates: INSIGHT.dates.map((date) => ({ ...date, start: null, end: null })) };
    const { app, t } = await showSummary({}, 'ar', 'light', article, insight);
    expect(app.textContent).toContain(t('datesUnresolved'));
    expect(app.querySelector('.dated')).toBeNull();
    expect(app.querySelector('.timeline')).toBeNull();
  });
});

describe('the timeline', () => {
  it('lists the times from the earliest on, each leading to its place', async () => {
    const { app, onShow } = await showSummary();
    const dates = [...app.querySelectorAll('.timeline__date')].map((each) => each.getAttribute('datetime'));
    expect(dates).toEqual(['2026-11-15/2026-11-21', '2026-11-23', '2026-12-01/2026-12-10']);
    app.querySelector<HTMLElement>('.timeline .snippet')?.click();
    expect(onShow).toHaveBeenCalledWith(INSIGHT.dates[2]?.span);
  });

  it('shows a few first and all on request', async () => {
    const span = INSIGHT.dates[0]?.span ?? { paragraph: 0, start: 0, end: 1 };
    const dates = Array.from({ length: 9 }, (_, i) => ({
      surface: 'اليوم',
      span,
      start: `2026-11-0${i + 1}`,
      end: `2026-11-0${i + 1}`,
    }));
    const { app } = await showSummary({}, 'en', 'light', ARTICLE, { ...INSIGHT, dates });
    expect(app.querySelectorAll('.timeline__entry')).toHaveLength(5);
    await button('Show 4 more dates').click();
    expect(app.querySelectorAll('.timeline__entry')).toHaveLength(9);
  });
});
