/** What the views show of the library, in one place: components do not reach into it. */
export type { KeptText } from '../library/articles.ts';
export type { LibraryEntry } from '../library/entry.ts';
export type { LibraryGroup } from '../library/groups.ts';
export { byLocalDay } from '../library/local-day.ts';
export type { MarkedSpan, MarkedText } from '../library/search/marks.ts';
