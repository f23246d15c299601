/** Words as the library compares them. */
import { fold } from '../arabic/fold.ts';

/** Longer ones are cut (UTF-16 units): an index key must stay small, whatever a page calls a word. */
const MAX_WORD = 40;

/** The folded words of a text in order: runs of letters and digits. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What a search looks at: the folded words of some texts, each once. */
export function searchWords(...texts: string[]): string[] {
  return [...new Set(texts.flatMap(foldedWords).map((word) => word.slice(0, MAX_WORD)))];
}

/** Whether each wanted word begins one of the words. Both as `searchWords` gives them. */
export function hasWords(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((start) => words.some((word) => word.startsWith(start)));
}
