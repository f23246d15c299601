/** Path patterns of site rules: which pages one means, and which one a page of the reader's choice stands for. */
import { pageKey } from './page-key.ts';

/** A first part of a path that only names the edition's language: what follows it is the real path. */
const LANGUAGE = /^(?:[a-z]{2}(?:[-_][a-z]{2})?|arabic|english)$/i;
const INDEX_FILE = /^(?:index|default|home)\.\w+$/i;

/** What an article's own name has and a section's mostly lacks: digits, several words, or length. */
const LONG_NAME = 24;
const isArticleName = (name: string): boolean =>
  /\d/.test(name) || name.split(/[-_]/).length > 2 || name.length >= LONG_NAME;

/**
 * Whether a page is one of those that a pattern means. `*` stands for any characters, also none, at the end after a slash for
 * at least one; a slash at the end of either does not count. A pattern with `?` is about the query too, another one is not.
 */
export function isPathMatch(pattern: string, url: string): boolean {
  const address = addressOf(url);
  const wanted = readable(pattern.replace(/(?<=[^/])\/$/, ''));
  return matchesGlob(wanted, wanted.includes('?') ? address : (address.split('?')[0] ?? ''));
}

/**
 * The pattern to write when the reader overrules the verdict on a page. A page deep enough whose name is an article's
 * stands for its siblings (`/news/*`; parts of the path that are only numbers, such as dates, are left out). Any other stands
 * for itself alone, so that a section, or the home page, is never drawn in by one of its articles.
 */
export function verdictPattern(url: string): string {
  const [path = '/'] = addressOf(url).split('?');
  const parts = path.split('/').filter(Boolean);
  const [first = ''] = parts;
  if (isRoot(parts)) return pagePattern(url);
  const folders = parts.slice(0, -1);
  const own = LANGUAGE.test(first) ? folders.slice(1) : folders;
  if (own.length === 0 || !isArticleName(parts.at(-1) ?? '')) return writable(path);
  let kept = folders.length;
  while (kept > 1 && /^\d+$/.test(folders[kept - 1] ?? '') && !LANGUAGE.test(folders[kept - 2] ?? '')) kept -= 1;
  return writable(`/${folders.slice(0, kept).join('/')}/*`);
}

/** The pattern that means a page alone. */
export function pagePattern(url: string): string {
  const [path = '/', query] = addressOf(url).split('?');
  // Some sites tell their articles from the home page by the query alone.
  const isByQuery = isRoot(path.split('/').filter(Boolean)) && query !== undefined;
  return writable(isByQuery ? `${path}?${query}` : path);
}

const isRoot = (parts: readonly string[]): boolean =>
  parts.length === 0 || (parts.length === 1 && INDEX_FILE.test(parts[0] ?? ''));

/** Path and query of a page, without what only says where the reader came from, in readable letters. */
function addressOf(url: string): string {
  const key = pageKey(url);
  return readable(key.slice(key.indexOf('/')));
}

/** `%D8%A3` and the like as letters, where they are valid. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** White space and invisible characters would not survive on a line of text. */
function writable(pattern: string): string {
  return pattern.replace(/[\s\p{C}]/gu, encodeURIComponent);
}

/** Linear in the text, whatever the reader wrote. */
function matchesGlob(pattern: string, text: string): boolean {
  const [head = '', ...rest] = pattern.split('*');
  const tail = rest.pop();
  if (tail === undefined) return text === pattern;
  const end = text.length - tail.length;
  if (end < head.length || !text.startsWith(head) || !text.endsWith(tail)) return false;
  let at = head.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return !pattern.endsWith('/*') || at < text.length;
}
