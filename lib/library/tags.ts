/** The reader's tags. Two spellings that fold to the same are one tag: the one that the reader wrote first. */
import { foldedWords } from './words.ts';

/** Longer ones are cut (UTF-16 units): a tag is a word or three. */
export const MAX_TAG = 80;

/** Controls, line breaks, and the invisible characters that turn a line's direction. */
const UNWANTED = /[\p{Cc}\u2028\u2029\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu;

/** What two spellings of one tag have in common. */
export function tagKey(tag: string): string {
  return foldedWords(tag).join(' ') || tag.trim().toLowerCase();
}

/** A tag as it is kept: no leading `#`, no controls, white space collapsed. '' where nothing is left. */
export function cleanTag(written: string): string {
  const text = written
    .normalize('NFC')
    .replace(UNWANTED, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^#+\s*/, '');
  return text.length <= MAX_TAG ? text : [...text].slice(0, MAX_TAG).join('').slice(0, MAX_TAG).trim();
}

/** The tags in a line that separates them by commas of either script or semicolons, each once. */
export function splitTags(line: string): string[] {
  return uniqueTags(line.split(/[,،;؛\n]/));
}

/**
 * Tags cleaned, each once.
 *
 * @param known spellings that the reader uses already: they win over a new spelling of the same tag
 */
export function uniqueTags(tags: readonly string[], known: readonly string[] = []): string[] {
  const spelling = new Map(known.map((tag) => [tagKey(tag), tag]));
  const found = new Map<string, string>();
  for (const tag of tags.map(cleanTag)) {
    const key = tagKey(tag);
    if (tag !== '' && !found.has(key)) found.set(key, spelling.get(key) ?? tag);
  }
  return [...found.values()];
}

/** The tags of two highlights together: the first one's, then what only the second has. */
export function joinTags(first: readonly string[], second: readonly string[]): string[] {
  return uniqueTags([...first, ...second]);
}

/**
 * The tags that complete what the reader has written so far: those that begin with it, then those with a later word that does; without
 * a letter all of them. Ones that the highlight has already are left out.
 *
 * @param known in the order in which they should be offered
 */
export function completeTag(written: string, known: readonly string[], taken: readonly string[]): string[] {
  const start = tagKey(written);
  const takenKeys = new Set(taken.map(tagKey));
  const free = known.map((tag) => ({ tag, key: tagKey(tag) })).filter(({ key }) => !takenKeys.has(key));
  const first = free.filter(({ key }) => key.startsWith(start));
  // «ال» is no part of the word that a reader thinks of.
  const later = free.filter(
    ({ key }) => !key.startsWith(start) && key.split(' ').some((word) => word.replace(/^ال/, '').startsWith(start)),
  );
  return [...first, ...later].map(({ tag }) => tag);
}
