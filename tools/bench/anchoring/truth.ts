/** Where a quote truly is after the edits, and whether it is still recognisable. */
import { type PrintedArticle, type Span, wordOf } from './article.ts';

/** From this share of its words on, in order in one block, a quote is recognisable … */
const RECOGNISABLE = 0.6;
/** … when it is so far ahead of the next best place. */
const AHEAD = 0.1;
/** A place is a run of so many words, in lengths of the quote. */
const PLACE_LENGTH = 1.25;

/** So many words that came in between tear a quote: the whole and its largest part are both right then. */
const LONG_ADDITION = 6;

export interface Truth {
  /** The quote's place, the largest part first where a changed order tore it; none where nothing of it is left. */
  spans: Span[];
  isRecognisable: boolean;
}

/** @param words the quote's words as they were, folded */
export function truthOf(
  { tokens }: PrintedArticle,
  quote: { first: number; last: number },
  words: readonly string[],
): Truth {
  const isOfQuote = (origin: number): boolean => origin >= quote.first && origin <= quote.last;
  const runs = runsOf(tokens, isOfQuote, LONG_ADDITION);
  const spans = [...runs, ...runsOf(tokens, isOfQuote, Number.POSITIVE_INFINITY)].map((list) => ({
    start: tokens[list[0] ?? 0]?.start ?? 0,
    end: tokens[list.at(-1) ?? 0]?.end ?? 0,
  }));
  const run = runs[0];
  if (!run) return { spans, isRecognisable: false };
  const own = Math.max(
    ...[
      ...Map.groupBy(
        run.map((at) => tokens[at]).filter((token) => token !== undefined),
        ({ block }) => block,
      ).values(),
    ].map((list) => inOrder(words, list.map(wordOf))),
  );
  const mine = own / words.length;
  const isRecognisable = mine >= RECOGNISABLE && mine - nextBest(tokens, new Set(run), words) >= AHEAD - 1e-9;
  return { spans, isRecognisable };
}

/** Words of the quote with nothing of the first text between them, and few added words; the largest run first. */
function runsOf(
  tokens: PrintedArticle['tokens'],
  isOfQuote: (origin: number) => boolean,
  mostAdded: number,
): number[][] {
  const runs: number[][] = [];
  let isOpen = false;
  let added = 0;
  for (const [at, { origin }] of tokens.entries()) {
    if (isOfQuote(origin)) {
      if (!isOpen) runs.push([]);
      runs.at(-1)?.push(at);
      isOpen = true;
      added = 0;
    } else if (origin >= 0 || ++added >= mostAdded) {
      isOpen = false;
    }
  }
  return runs.sort((a, b) => b.length - a.length);
}

/** The largest share of the quote's words that stand in order in one place of one block without the quote's own. */
function nextBest(tokens: PrintedArticle['tokens'], own: Set<number>, words: readonly string[]): number {
  const wanted = new Set(words);
  const length = Math.ceil(words.length * PLACE_LENGTH) + 1;
  let best = 0;
  for (const list of Map.groupBy(
    tokens.map((token, at) => ({ ...token, at })).filter(({ at }) => !own.has(at)),
    ({ block }) => block,
  ).values()) {
    const block = list.map((token) => wordOf(token));
    for (let from = 0; from < block.length; from += 1) {
      // A best place begins with one of the words.
      if (!wanted.has(block[from] ?? '')) continue;
      best = Math.max(best, inOrder(words, block.slice(from, from + length)));
    }
  }
  return best / words.length;
}

/** Length of the longest common subsequence. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Uint16Array(b.length + 1);
  for (const word of a) {
    const next = new Uint16Array(b.length + 1);
    for (let at = 1; at <= b.length; at += 1) {
      next[at] = b[at - 1] === word ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Common units of two spans in shares of both together. */
export function overlap(a: Span, b: Span): number {
  const common = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return common / (a.end - a.start + (b.end - b.start) - common);
}
