/** Where in an article an actor is mentioned, for the strip and its words. Pure. */
import type { ArticleText, TextSpan } from '../types.ts';

/** Parts of an article for which the strings have words (`where.…`). */
export type Whereabouts =
  | 'headline'
  | 'first'
  | 'middle'
  | 'last'
  | 'mostly-first'
  | 'mostly-middle'
  | 'mostly-last'
  | 'throughout';

const THIRDS = ['first', 'middle', 'last'] as const;

/**
 * How far into the article each span stands, 0 (the headline's first letter) to 1, spans of other paragraphs left out.
 */
export function placesIn(article: Pick<ArticleText, 'headline' | 'paragraphs'>, spans: readonly TextSpan[]): number[] {
  const starts = [0];
  let total = article.headline.length;
  for (const { text } of article.paragraphs) {
    starts.push(total);
    total += text.length;
  }
  return spans.flatMap(({ paragraph, start }) => {
    const before = starts[paragraph + 1];
    return before === undefined || total === 0 ? [] : Math.min(1, (before + start) / total);
  });
}

/**
 * Where mentions are, in the coarse terms of a sentence. A third has most of them from two thirds on.
 *
 * @param spans one at least
 */
export function whereabouts(
  article: Pick<ArticleText, 'headline' | 'paragraphs'>,
  spans: readonly TextSpan[],
): Whereabouts {
  if (spans.every(({ paragraph }) => paragraph === -1)) return 'headline';
  const counts = [0, 0, 0];
  const places = placesIn(article, spans);
  for (const place of places) {
    const third = Math.min(2, Math.floor(place * 3));
    counts[third] = (counts[third] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  const third = THIRDS[counts.indexOf(most)] ?? 'first';
  if (most === places.length) return third;
  return most * 3 >= places.length * 2 ? `mostly-${third}` : 'throughout';
}
