/** Where the highlights of an article are in its kept text. Pure. */
import type { Highlight, StoryParagraph } from '../types.ts';

/** A run of a paragraph's text; `highlight` where it is marked. */
export interface TextRun {
  text: string;
  highlight: Highlight | null;
}

export interface MarkedParagraph {
  kind: StoryParagraph['kind'];
  runs: TextRun[];
}

/** Paragraphs in runs. Where highlights overlap the earlier one shows; one whose words are not in the text is left out. */
export function markedParagraphs(
  paragraphs: readonly StoryParagraph[],
  highlights: readonly Highlight[],
): MarkedParagraph[] {
  // As selectors see the page: one text, blocks parted by a blank.
  const whole = paragraphs.map(({ text }) => text).join(' ');
  const marks = highlights
    .flatMap((highlight) => {
      const start = placeOf(whole, highlight);
      return start < 0 ? [] : [{ highlight, start, end: start + highlight.selectors.quote.exact.length }];
    })
    .sort((a, b) => a.start - b.start);
  let offset = 0;
  return paragraphs.map(({ kind, text }) => {
    const runs: TextRun[] = [];
    let done = 0;
    for (const { highlight, start, end } of marks) {
      const from = Math.max(start - offset, done);
      const to = Math.min(end - offset, text.length);
      if (to <= from) continue;
      if (from > done) runs.push({ text: text.slice(done, from), highlight: null });
      runs.push({ text: text.slice(from, to), highlight });
      done = to;
    }
    if (done < text.length) runs.push({ text: text.slice(done), highlight: null });
    offset += text.length + 1;
    return { kind, runs };
  });
}

/** Where a highlight's words stand; of several places the one whose surroundings fit best. */
function placeOf(whole: string, { selectors: { quote } }: Highlight): number {
  let best = -1;
  let bestFit = -1;
  for (let at = whole.indexOf(quote.exact); at >= 0 && quote.exact; at = whole.indexOf(quote.exact, at + 1)) {
    const after = whole.slice(at + quote.exact.length);
    const fit =
      commonEnd(whole.slice(0, at).trimEnd(), quote.prefix.trimEnd()) + commonStart(after.trim(), quote.suffix.trim());
    if (fit > bestFit) [best, bestFit] = [at, fit];
  }
  return best;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}
