/** "You have read this story before": found for a tab's article, kept for later ones, marked in the page when asked. */
import { keepStory, matchStory } from '../library/story-records.ts';
import { sendToPage } from '../messages.ts';
import type { ArticleText, StoryMarks, TabState, Visit } from '../types.ts';
import { library } from './library.ts';
import { changeTabState, readTabState } from './tab-states.ts';

const textsOf = ({ paragraphs }: ArticleText): string[] => paragraphs.map(({ text }) => text);

/** Adds to a tab's state which articles of the library its article repeats. In a private window the library is not asked. */
export async function findStory(tabId: number): Promise<void> {
  const state = await readTabState(tabId);
  if (!state?.article || state.isPrivate || state.story) return;
  const story = await matchStory(library(), state.pageKey, textsOf(state.article));
  if (!story) return;
  await changeTabState(tabId, state.visitId, { story });
  // The text changed while its paragraphs were marked: they are others now.
  if (state.storyMarks) await paint({ ...state, story }, state.storyMarks);
}

/** Keeps the text of an article whose visit was recorded, so that later articles find it. */
export async function keepTabStory(tabId: number, visit: Visit): Promise<void> {
  const state = await readTabState(tabId);
  if (!state?.article || state.isPrivate || state.pageKey !== visit.pageKey) return;
  await keepStory(library(), visit.pageKey, textsOf(state.article), visit.visitedAt);
}

/** Marks in a tab's page what is new in its story, or dims what is not; null takes the marks away. */
export async function markTabStory(tabId: number, marks: StoryMarks | null): Promise<void> {
  const state = await readTabState(tabId);
  if (!state?.story) return;
  await paint(state, marks);
  await changeTabState(tabId, state.visitId, { storyMarks: marks });
}

async function paint(state: TabState, marks: StoryMarks | null): Promise<void> {
  const added = new Set(state.story?.newParagraphs);
  const all = state.article?.paragraphs.map((_, index) => index) ?? [];
  const paragraphs = all.filter((index) => added.has(index) === (marks === 'new'));
  await sendToPage(state.tabId, 'markStory', { marks, paragraphs });
}
