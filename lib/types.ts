/**
 * The records that travel between the rooms: page, background, views, tools. Plain JSON, no DOM, no behaviour.
 * All text positions are UTF-16 units; `end` is exclusive.
 */
import type { OrphanFinding } from './highlight-types.ts';
import type { StoryMarks, StoryNotice } from './library-types.ts';

export type * from './highlight-types.ts';
export type * from './library-types.ts';

/** A host name without leading `www.`, `m.` or `amp.`; the unit of the reader's on/off choice. */
export type Site = string;

export type Verdict = 'article' | 'not-article';

/**
 * Why a page is or is not read as an Arabic news article. The views hold a sentence for each
 * (`locales/`), tools print the code itself.
 */
export type VerdictReason =
  | 'news-article'
  /** The reader said so (`treat as article`, `not an article`). */
  | 'reader-says-article'
  | 'reader-says-not-article'
  /** Too little text to tell. */
  | 'too-short'
  /** The text is not in Arabic script. */
  | 'not-arabic'
  /** Arabic script, another language: Persian, Urdu, Pashto, Sorani, Uyghur … */
  | 'other-language'
  /** Arabic prose, but headlines and teasers: a home, section or search page. */
  | 'listing'
  /** Arabic prose, but no sign of news (no headline with a body, no date, byline or agency). */
  | 'not-news'
  /** No HTML page: PDF, image, plain text, XML. */
  | 'not-html';

/** The gate's own first look: is this Arabic prose at all? */
export interface GateAnswer {
  verdict: 'arabic' | 'not-arabic';
  reason: VerdictReason;
  /** Main-thread time of the look, milliseconds. */
  gateMs: number;
}

export type BlockKind = 'paragraph' | 'subhead' | 'quotation';

/** One block of the story, in reading order, white space collapsed. */
export interface StoryParagraph {
  kind: BlockKind;
  text: string;
}

/** What the page says of itself and the story, as text. Absent facts are empty strings or lists. */
export interface ArticleMetadata {
  headline: string;
  deck: string;
  byline: string;
  /** News agencies named in byline, dateline or tail, in the names that the page uses. */
  agencies: string[];
  /** Place line in front of the first sentence, as printed; it stays in the paragraph's text too. */
  dateline: string;
  /** The outlet's own name (og:site_name or the like), else the site. */
  siteName: string;
  /** ISO 8601 with zone, or local time without one (`2026-11-23T10:00`, or only the day); '' when unknown. */
  publishedAt: string;
  updatedAt: string;
  /** BCP 47 tag of the text. */
  language: string;
}

export interface ArticleText extends ArticleMetadata {
  paragraphs: StoryParagraph[];
}

/** Where in the story: index in `paragraphs`, -1 for the headline. */
export interface TextSpan {
  paragraph: number;
  start: number;
  end: number;
}

/** Kinds of clutter that the reader can switch off one by one. */
export type ClutterKind =
  | 'related'
  | 'follow-us'
  | 'newsletter'
  | 'app'
  | 'share'
  | 'poll'
  | 'comments'
  | 'advertising';

export type NoiseReason = 'duplicate' | 'placeholder' | 'clutter';

/** One piece of noise that the reader can see and undo. */
export interface HiddenNoise {
  /** Unique within the visit. */
  id: string;
  reason: NoiseReason;
  /** Which rule decided, for example `same-body` or `double-braces`. */
  rule: string;
  /** The start of what was hidden, at most 160 UTF-16 units. */
  preview: string;
  /** True while the reader has it shown again. */
  revealed: boolean;
}

export type ActorKind = 'person' | 'organisation' | 'place';

export interface Actor {
  name: string;
  kind: ActorKind;
  /** As the text gives it, '' when it gives none. */
  role: string;
  aliases: string[];
  mentions: TextSpan[];
}

/**
 * What the reader said of an actor; remembered by name, never by place. `id` is the actor's key (see `actorKey` in
 * lib/library/actor-names.ts), with the article's where the choice holds there only.
 */
export interface ActorChoice {
  id: string;
  /** The actor's name as it was shown. */
  about: string;
  kind: ActorKind;
  /** The article that it holds in, '' for all; and that article's headline. */
  pageKey: string;
  headline: string;
  /** `apart`: another one who bears the same name. */
  type: 'rename' | 'merge' | 'hide' | 'apart';
  /** The name to show; '' for `hide` and `apart`. */
  name: string;
  /** `merge`: the key of the other actor, else ''. */
  into: string;
  intoKind: ActorKind;
  /** ISO 8601 in UTC. */
  changedAt: string;
}

export interface Quote {
  /** An actor's name, or the words of the text («مصدر أمني»), or '' when unknown. */
  speaker: string;
  kind: 'direct' | 'indirect';
  /** Without speech verb and quotation marks. */
  text: string;
  span: TextSpan;
}

/** A whole sentence of the article with its place. */
export interface SummarySentence {
  text: string;
  span: TextSpan;
  /** The summary of n sentences is those with a rank below n. */
  rank: number;
  /** Its place among the story's sentences: two with neighbouring numbers follow each other. */
  order: number;
  /** UTF-16 units at its head that a view leaves out where the sentence before it is not shown: «و», «من جهة أخرى،». */
  cut: number;
}

/** A temporal expression; inclusive ISO dates, null where unresolved. */
export interface StoryDate {
  surface: string;
  span: TextSpan;
  start: string | null;
  end: string | null;
}

export interface Insight {
  /** Key actors first. */
  actors: Actor[];
  quotes: Quote[];
  /** In the article's order. */
  summary: SummarySentence[];
  dates: StoryDate[];
  /** True where the tagger's model could not be loaded: `actors` and `quotes` are what rules alone find. */
  actorsUnavailable: boolean;
  /** Time the computation took, milliseconds. */
  insightMs: number;
}

/** Main-thread times of the page's side, milliseconds. */
export interface PageTimings {
  gateMs: number;
  articleMs: number;
  hideMs: number;
}

/** What the panel and the popup need to know of one tab; lives in `storage.session` under `tab:<id>`. */
export interface TabState {
  tabId: number;
  /** Made by the reader script for one visit of one document. */
  visitId: string;
  url: string;
  site: Site;
  pageKey: string;
  /** The document's title, for pages that are no article. */
  title: string;
  /** True in a private window: nothing of it may be kept. */
  isPrivate: boolean;
  verdict: Verdict;
  reason: VerdictReason;
  /** The path pattern of the reader's rule that decided, where one did. */
  decidedBy?: string;
  article: ArticleText | null;
  hidden: HiddenNoise[];
  insight: Insight | null;
  /** Absent where the article repeats none of the library, and in a private window. */
  story?: StoryNotice;
  /** What the reader asked to have marked in the page. */
  storyMarks?: StoryMarks | null;
  timings: PageTimings;
  /** Ids of highlights whose words were not found on the page. */
  orphans: string[];
  /** What became of each of `orphans`, in the same order; absent until the page has told it. */
  orphanFindings?: OrphanFinding[];
  /** The highlights under the reader's last click on a painted place, and when that was (ms since the epoch). */
  chosen?: { ids: string[]; at: number };
  /** Milliseconds since the epoch; the oldest tabs are dropped first. */
  updatedAt: number;
}

/** The whole truth of a page for `npm run inspect`: like the tab state, with the full text of what was hidden. */
export interface PageReport {
  visitId: string;
  gate: GateAnswer;
  verdict: Verdict;
  reason: VerdictReason;
  article: ArticleText | null;
  hidden: Array<{ reason: NoiseReason; rule: string; text: string }>;
  timings: PageTimings;
}
