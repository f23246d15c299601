/** What is kept of what was read: visits, articles and their texts. Nothing here is called for a private window. */
import { articleOfVisit, keepArticle } from '../library/articles.ts';
import { hasVisit, recordProgress, recordVisit } from '../library/history.ts';
import { siteOf } from '../page-key.ts';
import { isRecorded, readSettings } from '../settings.ts';
import { USUAL_SUMMARY } from '../summary-length.ts';
import type { LibraryArticle, ReadingProgress, TabState, Visit } from '../types.ts';
import { indexSoon } from './indexing.ts';
import { library } from './library.ts';
import { completeInsight } from './readings.ts';
import { readTabState } from './tab-states.ts';
import { tidyDaily } from './tidy.ts';

/**
 * Records a visit and its article, unless the reader wants nothing recorded, or nothing of this site.
 *
 * @returns whether it was recorded
 */
export async function keepVisit(visit: Visit, tabId: number): Promise<boolean> {
  if (!isRecorded(await readSettings(), visit.site)) return false;
  await recordVisit(library(), visit);
  const isKept = await keepArticleOfTab(tabId, visit.id, visit.visitedAt);
  // The tab may show another page by now; then the visit stands without its text.
  if (!isKept) await keepArticle(library(), { article: articleOfVisit(visit), paragraphs: null, visitId: visit.id });
  indexSoon();
  void tidyDaily();
  return true;
}

/** Brings a recorded visit up to date. */
export async function keepProgress(progress: ReadingProgress, url: string): Promise<void> {
  if (!isRecorded(await readSettings(), siteOf(url))) return;
  await recordProgress(library(), progress);
}

/** Keeps the text of a tab's article anew if its visit is recorded: the page changed while it was read. */
export async function keepChangedText(tabId: number): Promise<void> {
  const state = await readTabState(tabId);
  if (!state?.article || state.isPrivate || !isRecorded(await readSettings(), state.site)) return;
  if (!(await hasVisit(library(), state))) return;
  await keepArticleOfTab(tabId, state.visitId, new Date().toISOString());
  indexSoon();
}

/** @returns false where the tab has no article of this visit */
async function keepArticleOfTab(tabId: number, visitId: string, at: string): Promise<boolean> {
  await completeInsight(tabId);
  const state = await readTabState(tabId);
  if (!state?.article || state.visitId !== visitId || state.isPrivate) return false;
  const { keepTexts } = await readSettings();
  await keepArticle(library(), {
    article: articleOf(state, at),
    paragraphs: keepTexts ? state.article.paragraphs : null,
    visitId,
  });
  return true;
}

function articleOf({ pageKey, url, site, article, insight, title }: TabState, at: string): LibraryArticle {
  const actors = (insight?.actors ?? []).slice(0, 200).map(({ name, kind, role, aliases, mentions }) => ({
    ...{ name, kind, role, aliases },
    mentions: mentions.length,
  }));
  return {
    key: pageKey,
    url,
    site,
    siteName: article?.siteName || site,
    headline: article?.headline || title || site,
    deck: article?.deck ?? '',
    byline: article?.byline ?? '',
    agencies: article?.agencies ?? [],
    publishedAt: article?.publishedAt ?? '',
    language: article?.language ?? '',
    firstSeenAt: at,
    lastSeenAt: at,
    actors: actors.filter(({ name }) => name !== ''),
    quotes: (insight?.quotes ?? [])
      .filter(({ text }) => text !== '')
      .slice(0, 200)
      .map(({ speaker, kind, text }) => ({ speaker, kind, text })),
    summary: (insight?.summary ?? []).filter(({ rank }) => rank < USUAL_SUMMARY).map(({ text }) => text),
  };
}
