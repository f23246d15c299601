/** A page's reading becomes the tab's state, and its insight is computed here, off the page's thread. */
import { analyse } from '../insight/analyse.ts';
import { type PageReading, sendToPage } from '../messages.ts';
import { siteOf } from '../page-key.ts';
import { LONGEST_SUMMARY } from '../summary-length.ts';
import type { Insight, TabState } from '../types.ts';
import { changeTabState, readTabState, writeTabState } from './tab-states.ts';
import { packagedTagger } from './tagger.ts';

/** Keeps what a page found; its insight follows, and stays where the same text was read again. */
export function keepReading(reading: PageReading, tabId: number, isPrivate: boolean): Promise<void> {
  return writeTabState(tabId, (before) => {
    const sameVisit = before?.visitId === reading.visitId;
    const sameText = sameVisit && JSON.stringify(before.article) === JSON.stringify(reading.article);
    return {
      ...reading,
      tabId,
      isPrivate,
      site: siteOf(reading.url),
      insight: sameText ? before.insight : null,
      ...(sameText && before.story ? { story: before.story } : {}),
      ...(sameVisit && before.storyMarks ? { storyMarks: before.storyMarks } : {}),
      orphans: [],
      ...(sameVisit ? sinceTold(before) : {}),
      updatedAt: 0,
    };
  });
}

/** What a page tells of its highlights beside its readings. */
function sinceTold({
  orphans,
  orphanFindings,
  chosen,
}: TabState): Pick<TabState, 'orphans' | 'orphanFindings' | 'chosen'> {
  return { orphans, ...(orphanFindings ? { orphanFindings } : {}), ...(chosen ? { chosen } : {}) };
}

/**
 * Computes the insight of a tab's article if it has none yet; asks the page for its reading again where the state was
 * dropped for want of space.
 */
export async function completeInsight(tabId: number): Promise<void> {
  const state = await readTabState(tabId);
  if (!state) {
    await sendToPage(tabId, 'lookAgain');
    return;
  }
  if (!state.article || state.insight) return;
  const { article } = state;
  const insight: Insight = analyse(
    {
      title: article.headline,
      deck: article.deck,
      byline: article.byline,
      paragraphs: article.paragraphs.map(({ text }) => text),
      publishedAt: article.publishedAt,
      sentences: LONGEST_SUMMARY,
    },
    await packagedTagger(),
  );
  await changeTabState(tabId, state.visitId, { insight });
}
