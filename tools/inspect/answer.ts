/** The line that `inspect` prints for a page. */
import { USUAL_SUMMARY } from '../../lib/summary-length.ts';
import type { Actor, Insight, NoiseReason, PageReport, PageTimings, Quote, Verdict } from '../../lib/types.ts';

export interface InspectLine {
  file: string;
  verdict: Verdict;
  reason: string;
  language: string;
  title: string;
  byline: string;
  agencies: string[];
  publishedAt: string;
  /** The story's paragraphs and subheads, one a line. */
  text: string;
  hidden: Array<{ reason: NoiseReason; rule: string; text: string }>;
  summary: string[];
  /** Mentions point into the lines of `text`; those in the headline, which is not part of it, are left out. */
  actors: Actor[];
  quotes: Array<Pick<Quote, 'speaker' | 'kind' | 'text'>>;
  /** Milliseconds. */
  timings: PageTimings & Pick<Insight, 'insightMs'>;
}

/** The line of an article that was read and understood. */
export function articleLine(file: string, report: PageReport, insight: Insight): InspectLine {
  const { article, gate } = report;
  if (!article) throw new Error('The report of an article holds no article.');
  return {
    file,
    verdict: report.verdict,
    reason: report.reason,
    language: article.language,
    title: article.headline,
    byline: article.byline,
    agencies: article.agencies,
    publishedAt: article.publishedAt,
    text: article.paragraphs.map(({ text }) => text).join('\n'),
    hidden: report.hidden,
    summary: insight.summary.filter(({ rank }) => rank < USUAL_SUMMARY).map(({ text }) => text),
    actors: insight.actors.map(({ name, kind, role, aliases, mentions }) => ({
      name,
      kind,
      role,
      aliases,
      mentions: mentions.filter(({ paragraph }) => paragraph >= 0),
    })),
    quotes: insight.quotes.map(({ speaker, kind, text }) => ({ speaker, kind, text })),
    timings: { ...report.timings, gateMs: gate.gateMs, insightMs: insight.insightMs },
  };
}

/** The line of any other page: what it is and why, and nothing else. */
export function otherLine(file: string, reason: string, language: string, timings: Partial<PageTimings>): InspectLine {
  return {
    file,
    verdict: 'not-article',
    reason,
    language,
    title: '',
    byline: '',
    agencies: [],
    publishedAt: '',
    text: '',
    hidden: [],
    summary: [],
    actors: [],
    quotes: [],
    timings: { gateMs: 0, articleMs: 0, hideMs: 0, insightMs: 0, ...timings },
  };
}
