/** `npm run -s analyse -- FILE.jsonl`: prints what the insight finds in each article. */
import { analyse } from '../lib/insight/analyse.ts';
import { answerArticles } from './lines.ts';

// The first call loads tables and compiles; times are said of a warm program.
analyse({ title: 'تجربة', byline: '', paragraphs: ['قال المتحدث أمس إن التجربة «ناجحة جدا».'], publishedAt: '' });

await answerArticles('analyse', ({ id, ...article }) => {
  const { actors, quotes, summary, dates, insightMs } = analyse(article);
  return {
    id,
    actors,
    quotes: quotes.map(({ speaker, kind, text }) => ({ speaker, kind, text })),
    summary: summary.map(({ text }) => text),
    dates: dates.map(({ surface, start, end }) => ({ surface, start, end })),
    ms: Math.round(insightMs * 1000) / 1000,
  };
});
