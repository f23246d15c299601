/** The summary as the panel shows it: so many sentences, without what only ties them to sentences that are not there. Pure. */
import { words } from '../arabic/words.ts';
import type { ArticleText, SummarySentence, TextSpan } from '../types.ts';

export interface ShownSentence {
  /** What is shown, as it stands in the article. */
  text: string;
  /** The whole sentence in the article. */
  span: TextSpan;
  /** Where the shown text begins in its paragraph, UTF-16 units. */
  start: number;
  /** True where the sentence begins with words that are left out (a connective, not a dateline). */
  isTrimmed: boolean;
}

/**
 * The sentences of a summary of this length, in the article's order. A connective at the head of one («و», «من جهة أخرى،») is
 * left out where the sentence before it is not shown, and so is the dateline, and the mark of a list's item.
 */
export function shownSummary(
  summary: readonly SummarySentence[],
  length: number,
  article: Pick<ArticleText, 'dateline'>,
): ShownSentence[] {
  const chosen = [...summary].sort((a, b) => a.rank - b.rank).slice(0, length);
  const orders = new Set(chosen.map(({ order }) => order));
  return chosen
    .sort((a, b) => a.order - b.order)
    .map(({ text, span, order, cut }) => {
      const isTrimmed = cut > 0 && cut < text.length && !orders.has(order - 1);
      const head = isTrimmed
        ? cut
        : datelineOf(text, span, article.dateline) || (ITEM_MARK.exec(text)?.[0].length ?? 0);
      return { text: text.slice(head), span, start: span.start + head, isTrimmed };
    });
}

/** A bullet, star or dash in front of a sentence; not the sign of a number below zero. */
const ITEM_MARK = /^[\s*•▪●◦■–—-]+(?=[«"“(]?\p{L})/u;

/** The length of the dateline in front of the story's first sentence, with the dash and blanks behind it. */
function datelineOf(text: string, span: TextSpan, dateline: string): number {
  if (!dateline || span.start > 0 || !text.startsWith(dateline)) return 0;
  const rest = text.slice(dateline.length);
  const length = dateline.length + (/^[\s:،–—-]*/.exec(rest)?.[0].length ?? 0);
  return length < text.length ? length : 0;
}

/** Words a minute in silent reading of Arabic: IReST, mean of 36 readers (Trauzettel-Klosinski and Dietz 2012). */
const WORDS_A_MINUTE = 138;

/** The number of words of the story, and the minutes that reading it takes, 1 or more. */
export function readingLength(article: Pick<ArticleText, 'paragraphs'>): { words: number; minutes: number } {
  const count = article.paragraphs.reduce((sum, { text }) => sum + words(text).length, 0);
  return { words: count, minutes: Math.max(1, Math.round(count / WORDS_A_MINUTE)) };
}

/** Makes a line of plain text start from the right wherever it is pasted, also when it begins with a Latin name. */
const RIGHT_TO_LEFT_MARK = '\u200F';

/** The summary as plain text: headline, sentences, source and date, address. Arabic lines keep their direction; the address stays bare. */
export function summaryAsText(parts: {
  headline: string;
  sentences: readonly ShownSentence[];
  source: string;
  date: string;
  url: string;
}): string {
  const { headline, sentences, source, date, url } = parts;
  const line = (text: string) => (text ? `${RIGHT_TO_LEFT_MARK}${text}` : '');
  const blocks = [
    line(headline),
    sentences.map(({ text }) => line(`• ${text}`)).join('\n'),
    [line([source, date].filter(Boolean).join('، ')), url].filter(Boolean).join('\n'),
  ];
  return blocks.filter(Boolean).join('\n\n');
}
