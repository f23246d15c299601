/** What the extension made of a page, in readable form. */
import { USUAL_SUMMARY } from '../../lib/summary-length.ts';
import type { TabState } from '../../lib/types.ts';

const RULE_WIDTH = 24;

/** Lines that say what a tab's state holds. Throws where it holds no article. */
export function tellState({ verdict, reason, article, hidden, insight, timings }: TabState): string[] {
  if (!article || !insight) throw new Error('The extension did not read the sample as an article.');
  const bylineFacts = [article.siteName, article.byline, article.agencies.join('، '), article.publishedAt];
  return [
    heading('Verdict'),
    `${verdict} (${reason}), language ${article.language}`,
    article.headline,
    bylineFacts.filter(Boolean).join(' · '),
    `${article.paragraphs.length} paragraphs kept; gate ${ms(timings.gateMs)}, reading ${ms(timings.articleMs)}, ` +
      `hiding ${ms(timings.hideMs)}, insight ${ms(insight.insightMs)}`,
    heading('Hidden, and why'),
    ...hidden.map(({ reason, rule, preview }) => `${`${reason} (${rule})`.padEnd(RULE_WIDTH)}  ${start(preview)}`),
    heading('Actors'),
    ...insight.actors.map(({ name, kind, role, mentions }) =>
      [`${name} (${kind}, ${mentions.length}×)`, role].filter(Boolean).join(': '),
    ),
    heading('Who said what'),
    ...insight.quotes.map(({ speaker, kind, text }) => `${speaker || '?'} (${kind}): ${start(text)}`),
    heading('Summary'),
    ...insight.summary.filter(({ rank }) => rank < USUAL_SUMMARY).map(({ text }) => text),
  ];
}

/** A line that opens a part. */
export const heading = (title: string): string => `\n── ${title}`;

const ms = (duration: number): string => `${duration.toFixed(1)} ms`;

/** The first words of a text. */
function start(text: string): string {
  return text.length > 70 ? `${text.slice(0, 70)}…` : text;
}
