/** `npm run -s analyse -- FILE.jsonl`: prints what the insight finds in each article. */
import { analyse } from '../lib/insight/analyse.ts';
import { answerArticles } from './lines.ts';
import { readTagger } from './tagger.ts';

const tagger = readTagger();

const WARM_UP = {
  title: 'افتتاح جسر جديد في المدينة',
  byline: '',
  paragraphs: [
    'قال وزير النقل سامي خليل أمس إن الجسر الجديد في القاهرة «جاهز للسيارات»، مضيفا أن وزارة النقل ستفتتحه قريبا.',
    'وأعلنت منظمة الصحة العالمية يوم 14 سبتمبر 2022 أن عدد الحالات تراجع، وبحسب مصدر طبي فإن الوضع مستقر.',
  ],
  publishedAt: '2026-11-18',
};

// Times are said of a warm program: tables loaded, code compiled.
for (let i = 0; i < 50; i++) analyse(WARM_UP, tagger);

await answerArticles('analyse', ({ id, ...article }) => {
  const { actors, quotes, summary, dates, actorsUnavailable, insightMs } = analyse(article, tagger);
  return {
    id,
    actors,
    quotes: quotes.map(({ speaker, kind, text }) => ({ speaker, kind, text })),
    summary: summary.map(({ text }) => text),
    dates: dates.map(({ surface, start, end }) => ({ surface, start, end })),
    // Only where it is so: every other line keeps the shape that programs know.
    ...(actorsUnavailable && { actorsUnavailable }),
    ms: Math.round(insightMs * 1000) / 1000,
  };
});
