import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { StoryNotice } from '../../../components/StoryNotice.tsx';
import type { EarlierReading, StoryNotice as Story, StoryMarks } from '../../../lib/types.ts';
import { checkAccess } from './check-access.ts';
import { ARTICLE } from './data.ts';
import { hide, LOOKS, show } from './show.tsx';

const earlier = (n: number, change: Partial<EarlierReading> = {}): EarlierReading => ({
  pageKey: `rakla.example/${n}`,
  url: `https://rakla.example/${n}`,
  site: 'rakla.example',
  siteName: 'جريدة الركلة',
  headline: `خطة لإصلاح شبكات الري في سهل الوادي ${n}`,
  publishedAt: '',
  visitedAt: '2026-11-20T12:00:00.000Z',
  sharedPart: 0.82,
  newParagraphs: [2],
  ...change,
});
const STORY: Story = { earlier: [1, 2, 3, 4, 5].map((n) => earlier(n)), newParagraphs: [2] };

const showNotice = async (
  change: { story?: Story; marks?: StoryMarks; isTold?: boolean } = {},
  look: Parameters<typeof show>[1] = 'en',
  theme: Parameters<typeof show>[2] = 'light',
) => {
  const actions = { onMark: vi.fn(), onShow: vi.fn(), onOpen: vi.fn() };
  const { story = STORY, marks = null, isTold = false } = change;
  const view = (
    <main class="panel">
      <h1>Khulasa</h1>
      <StoryNotice story={story} article={ARTICLE} marks={marks} isTold={isTold} {...actions} />
    </main>
  );
  return { ...(await show(view, look, theme)), actions };
};
const button = (name: string | RegExp) => page.getByRole('button', { name });

afterEach(hide);

describe.each(LOOKS)('a story read before, in %s, %s', (language, theme) => {
  it('is accessible, with the question open, and fits 320 px', async () => {
    await page.viewport(320, 640);
    const { t } = await showNotice({}, language, theme);
    await button(t('storyMarkNew')).click();
    await expect.element(page.getByText(t('storySiteCanSee'))).toBeVisible();
    await checkAccess();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(414, 896);
  });
});

describe('a story read before', () => {
  it('names where it was read, how much of it, and what is new', async () => {
    const { actions } = await showNotice();
    await expect.element(page.getByRole('heading', { name: 'You have read this story before' })).toBeVisible();
    expect(page.getByRole('link').elements()).toHaveLength(3);
    expect(document.body.textContent).toContain('82%');
    await button(/two more|2 more/).click();
    expect(page.getByRole('link').elements()).toHaveLength(5);
    await page.getByRole('link').first().click();
    expect(actions.onOpen).toHaveBeenCalledWith('https://rakla.example/1');
    const text = ARTICLE.paragraphs[2]?.text ?? '';
    await button(text).click();
    expect(actions.onShow).toHaveBeenCalledWith({ paragraph: 2, start: 0, end: text.length });
  });

  it('says which was published first only where that is sure', async () => {
    const before = earlier(1, { publishedAt: '2026-11-23T06:00:00Z' });
    await showNotice({ story: { ...STORY, earlier: [before] } });
    await expect.element(page.getByText('Published first of those you read')).toBeVisible();
    await showNotice({ story: { ...STORY, earlier: [before, earlier(2)] } });
    expect(page.getByText('Published first of those you read').elements()).toHaveLength(0);
  });

  it('says that nothing is new, and offers only to dim', async () => {
    await showNotice({ story: { ...STORY, newParagraphs: [] } });
    await expect.element(page.getByText('Nothing new in this text')).toBeVisible();
    expect(button('Mark what is new in the page').elements()).toHaveLength(0);
    await expect.element(button('Dim what you have read')).toBeVisible();
  });

  it('tells once that the site could see the marks, before it makes any', async () => {
    const { actions } = await showNotice();
    await button('Dim what you have read').click();
    expect(actions.onMark).not.toHaveBeenCalled();
    await button('Cancel').click();
    expect(actions.onMark).not.toHaveBeenCalled();
    await button('Dim what you have read').click();
    await button('Mark anyway').click();
    expect(actions.onMark.mock.calls).toEqual([['read']]);
  });

  it('makes and takes back marks at once when the reader knows', async () => {
    const { actions } = await showNotice({ isTold: true, marks: 'read' });
    await expect.element(button('Dim what you have read')).toHaveAttribute('aria-pressed', 'true');
    await button('Mark what is new in the page').click();
    (document.querySelector('button[aria-pressed="true"]') as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(actions.onMark.mock.calls).toEqual([['new'], [null]]);
  });
});
