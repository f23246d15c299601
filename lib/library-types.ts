/** Records of the library: visits, articles, stories; see types.ts. */
import type { ActorKind, Quote, Site } from './types.ts';

/** One reading of an article on one day; `id` is made by its sender. */
export interface Visit {
  id: string;
  pageKey: string;
  url: string;
  site: Site;
  siteName: string;
  headline: string;
  byline: string;
  agencies: string[];
  publishedAt: string;
  /** ISO 8601 in UTC. */
  visitedAt: string;
  /** Time that the article was on screen, ms. */
  screenMs: number;
  /** How far it was read: the share of the story's paragraphs that were really on screen, 0 to 1. */
  readShare: number;
}

/** How far a visit has come since it was recorded; both values only grow. */
export interface ReadingProgress {
  visitId: string;
  pageKey: string;
  screenMs: number;
  readShare: number;
}

/** An actor of a kept article, without the places of its mentions. */
export interface ArticleActor {
  name: string;
  kind: ActorKind;
  role: string;
  aliases: string[];
  /** How often the story names it. */
  mentions: number;
}

export interface ArticleQuote {
  speaker: string;
  kind: Quote['kind'];
  text: string;
}

/** What the library keeps of an article beside its text. */
export interface LibraryArticle {
  /** See `pageKey` in lib/page-key.ts. */
  key: string;
  url: string;
  site: Site;
  siteName: string;
  headline: string;
  deck: string;
  byline: string;
  agencies: string[];
  publishedAt: string;
  language: string;
  /** ISO 8601 in UTC. */
  firstSeenAt: string;
  lastSeenAt: string;
  /** Key actors first. */
  actors: ArticleActor[];
  quotes: ArticleQuote[];
  /** Whole sentences in the article's order. */
  summary: string[];
}

/** An article of the library that an open article repeats, as it was last read. */
export interface EarlierReading {
  pageKey: string;
  url: string;
  site: Site;
  siteName: string;
  headline: string;
  publishedAt: string;
  /** ISO 8601 in UTC. */
  visitedAt: string;
  /** The share of the open article's runs of words that stands in this earlier one, 0 to 1. */
  sharedPart: number;
  /** Indices of the open article's paragraphs that are not in this earlier one. */
  newParagraphs: number[];
}

/** What is marked in a page whose story was read before: the paragraphs that are new, or (dimmed) those that are not. */
export type StoryMarks = 'new' | 'read';

/** "You have read this story before". */
export interface StoryNotice {
  /** Most alike first. */
  earlier: EarlierReading[];
  /** Indices of the open article's paragraphs that are in none of the earlier ones. */
  newParagraphs: number[];
}
