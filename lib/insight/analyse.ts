/** The one entry of the room: from an article's text to its insight. */
import type { Insight } from '../types.ts';
import { chooseNames, rankActors } from './actors.ts';
import { findDates } from './dates.ts';
import { mergeActors } from './merge-actors.ts';
import { findOfficeMentions } from './office-mentions.ts';
import { findQuotes } from './quotes.ts';
import { readStory, type StoryInput } from './story.ts';
import { summarise } from './summary.ts';
import type { Tagger } from './tagger/tagger.ts';

/**
 * Computes actors, quotes, summary and dates of an article. Pure, runs anywhere, linear in the length of the text.
 * Positions are UTF-16 units in `paragraphs[span.paragraph]`, or in `title` where the paragraph is -1.
 *
 * @param tagger from `loadTagger`; without one the actors come from rules alone, which find fewer of them, and the
 *   answer says so (`actorsUnavailable`).
 */
export function analyse(input: StoryInput, tagger?: Tagger): Insight {
  const started = performance.now();
  const story = readStory(input, tagger);
  const candidates = mergeActors(story);
  chooseNames(candidates);
  const quotes = findQuotes(story, candidates);
  findOfficeMentions(story, candidates);
  const spoken = new Map<string, number>();
  for (const { speaker } of quotes) spoken.set(speaker, (spoken.get(speaker) ?? 0) + 1);
  const actors = rankActors(story, candidates, spoken);
  return {
    actors,
    quotes,
    summary: summarise(story, actors),
    dates: findDates(story),
    actorsUnavailable: tagger === undefined,
    insightMs: performance.now() - started,
  };
}
