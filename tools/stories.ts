/**
 * Which earlier articles each article of a file repeats: `npm run -s stories -- FILE.jsonl`. The articles are taken in
 * file order as read one after the other; see docs/ARCHITECTURE.md for the lines that come out.
 */
import { StoryIndex } from '../lib/library/stories.ts';
import { answerArticles } from './lines.ts';

const index = new StoryIndex<string | number>();

await answerArticles('stories', async (article) => {
  const start = performance.now();
  const { matches } = await index.add(article);
  const ms = performance.now() - start;
  return { id: article.id, matches: matches.map(({ sharedPart: _, ...match }) => match), ms };
});
