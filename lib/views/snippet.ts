/** A mention in its sentence, short enough for a narrow panel. Pure. */
import type { ArticleText, TextSpan } from '../types.ts';

export interface Snippet {
  before: string;
  match: string;
  after: string;
}

/** UTF-16 units of context kept on each side; words are not cut. */
const CONTEXT = 48;

/** The text of a span's paragraph, the headline's for -1; '' where the article has no such paragraph. */
function textOfSpan(article: ArticleText, span: TextSpan): string {
  return span.paragraph === -1 ? article.headline : (article.paragraphs[span.paragraph]?.text ?? '');
}

/** A span with some words around it; null where its place is not in the text. */
export function snippetOf(article: ArticleText, span: TextSpan): Snippet | null {
  const text = textOfSpan(article, span);
  const match = text.slice(span.start, span.end);
  if (!match) return null;
  const before = text.slice(0, span.start);
  const after = text.slice(span.end);
  return { before: tail(before), match, after: head(after) };
}

/** The start of a text, cut between words and marked with an ellipsis. */
function head(text: string, length = CONTEXT): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  // The cut may fall inside a word: it goes whole. A text without spaces is cut where it stands.
  return `${(/\s/.test(text[length] ?? '') ? cut : cut.replace(/\s\S*$/, '')).trimEnd()}…`;
}

function tail(text: string): string {
  if (text.length <= CONTEXT) return text;
  const cut = text.slice(-CONTEXT);
  return `…${(/\s/.test(text[text.length - CONTEXT - 1] ?? '') ? cut : cut.replace(/^\S*\s/, '')).trimStart()}`;
}
