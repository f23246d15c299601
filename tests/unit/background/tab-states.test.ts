import { describe, expect, it } from 'vitest';
import {
  allTabStates,
  changeTabState,
  dropTabState,
  readTabState,
  writeTabState,
} from '../../../lib/background/tab-states.ts';
import type { ArticleText, TabState } from '../../../lib/types.ts';

function article(paragraphs: string[]): ArticleText {
  return {
    headline: 'عنوان',
    deck: '',
    byline: '',
    agencies: [],
    dateline: '',
    siteName: '',
    publishedAt: '',
    updatedAt: '',
    language: 'ar',
    paragraphs: paragraphs.map((text) => ({ kind: 'paragraph', text })),
  };
}

function state(tabId: number, change: Partial<TabState> = {}): TabState {
  return {
    tabId,
    visitId: `visit-${tabId}`,
    url: 'https://news.example/1',
    site: 'news.example',
    pageKey: 'news.example/1',
    title: 'عنوان',
    isPrivate: false,
    verdict: 'article',
    reason: 'news-article',
    article: article(['نص الخبر']),
    hidden: [],
    insight: null,
    timings: { gateMs: 0, articleMs: 0, hideMs: 0 },
    orphans: [],
    updatedAt: 0,
    ...change,
  };
}

const mention = (paragraph: number) => ({ paragraph, start: 0, end: 3 });

describe('the state of a tab', () => {
  it('loses none of several changes sent at once', async () => {
    await writeTabState(1, () => state(1));
    const insight = { actors: [], quotes: [], summary: [], dates: [], actorsUnavailable: false, insightMs: 1 };
    await Promise.all([
      changeTabState(1, 'visit-1', { insight }),
      changeTabState(1, 'visit-1', { orphans: ['a'] }),
      changeTabState(1, 'visit-1', { title: 'جديد' }),
    ]);
    expect(await readTabState(1)).toMatchObject({ insight, orphans: ['a'], title: 'جديد' });
  });

  it('takes no change from a visit that is over', async () => {
    await writeTabState(1, () => state(1, { visitId: 'new' }));
    await changeTabState(1, 'old', { title: 'قديم' });
    await dropTabState(1, 'old');
    expect((await readTabState(1))?.title).toBe('عنوان');
  });

  it('stays within 300 kB, with right positions in what is left', async () => {
    const long = 'كلمة '.repeat(20_000);
    const insight = {
      actors: [{ name: 'أ', kind: 'person' as const, role: '', aliases: [], mentions: [mention(0), mention(2)] }],
      quotes: [],
      summary: [
        { text: 'أ', span: mention(-1), rank: 0, order: 0, cut: 0 },
        { text: 'ب', span: mention(2), rank: 1, order: 1, cut: 0 },
      ],
      dates: [],
      actorsUnavailable: false,
      insightMs: 1,
    };
    await writeTabState(1, () => state(1, { article: article([long, long, long]), insight }));
    const kept = await readTabState(1);
    expect(new TextEncoder().encode(JSON.stringify(kept)).length).toBeLessThan(300_000);
    expect(kept?.article?.headline).toBe('عنوان');
    expect(kept?.insight?.actors[0]?.mentions).toEqual([mention(0)]);
    expect(kept?.insight?.summary.map(({ text }) => text)).toEqual(['أ']);
  });

  it('keeps the beginning of a single paragraph of 100,000 words, up to a whole word', async () => {
    const text = '«كلمة» '.repeat(100_000).trim();
    await writeTabState(1, () => state(1, { article: article([text]) }));
    const [kept] = (await readTabState(1))?.article?.paragraphs ?? [];
    expect(kept?.text.length).toBeGreaterThan(100_000);
    expect(text.startsWith(`${kept?.text} `)).toBe(true);
    expect(JSON.stringify(await readTabState(1)).length).toBeLessThanOrEqual(150_000);
  });

  it('drops the tabs that were changed longest ago when all is full', async () => {
    const paragraph = 'ن'.repeat(140_000);
    for (let tab = 1; tab <= 40; tab++) await writeTabState(tab, () => state(tab, { article: article([paragraph]) }));
    const tabs = (await allTabStates()).map(({ tabId }) => tabId);
    expect(tabs).toContain(40);
    expect(tabs).not.toContain(1);
    expect(JSON.stringify(await allTabStates()).length * 2).toBeLessThan(10_000_000);
  });
});
