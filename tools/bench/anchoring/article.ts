/** An article whose words remember where they come from, so that the true place of a quote is known after any edit. */
import { fold } from '../../../lib/arabic/fold.ts';

/** One word as printed, punctuation included. */
export interface Token {
  text: string;
  /** The word of the first text that stands here, or whose place was taken; -1 for words that were added. */
  origin: number;
}

/** Blocks of words, in reading order. */
export type Article = Token[][];

/** UTF-16 units of the article's text; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

export function articleOf(paragraphs: string[]): Article {
  let origin = 0;
  return paragraphs
    .map((paragraph) =>
      paragraph
        .split(/\s+/)
        .filter(Boolean)
        .map((text) => ({ text, origin: origin++ })),
    )
    .filter((block) => block.length > 0);
}

export interface PrintedArticle {
  /** As a TextMap gives it: one blank between words, blocks run on. */
  text: string;
  lineStarts: number[];
  /** Each token with its place, in reading order. */
  tokens: Array<Token & Span & { block: number }>;
}

export function print(article: Article): PrintedArticle {
  const tokens: PrintedArticle['tokens'] = [];
  const lineStarts: number[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const [block, words] of article.entries()) {
    for (const [index, { text, origin }] of words.entries()) {
      if (at > 0) at += 1;
      if (index === 0) lineStarts.push(at);
      parts.push(text);
      // Invisible marks at its ends are no part of what is marked.
      const start = at + text.search(/[^\u200B-\u200F]/);
      const end = at + text.replace(/[\u200B-\u200F]+$/, '').length;
      tokens.push({ text, origin, block, start, end });
      at += text.length;
    }
  }
  return { text: parts.join(' '), lineStarts, tokens };
}

/** The folded letters of a token, '' for punctuation. */
export function wordOf({ text }: Token): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}
