/**
 * The records that travel between the rooms: page, background, views, tools. Plain JSON, no DOM, no behaviour.
 * All text positions are UTF-16 units; `end` is exclusive.
 */

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

/**
 * Where a highlight is, after the W3C Web Annotation model: quote and position, both over the visible text of the
 * document with white space collapsed (see lib/anchoring).
 */
export interface HighlightSelectors {
  quote: { exact: string; prefix: string; suffix: string };
  position: { start: number; end: number };
  /** The block that the quote begins in; absent in highlights that were made before there were fingerprints. */
  block?: BlockFingerprint;
  /**
   * How like the quote the most similar other place of the page was when the highlight was made: the share of the quote's words
   * that stood there in order, and the same with context and block weighed in (0 to 1).
   */
  nextBest?: { words: number; whole: number };
}

/** What a block (paragraph, heading, list item) is known by again after edits and moves: see lib/anchoring/fingerprint.ts. */
export interface BlockFingerprint {
  /** Hash values of some of the block's folded words, always the same ones of the same words, as a short text. */
  sketch: string;
  /** How many words the block has. */
  words: number;
  /** How many words of the block stand before the quote. */
  before: number;
}

export type HighlightColour = 'yellow' | 'green' | 'blue' | 'pink';

/** One saved highlight. `id` is made by its sender, so saving twice changes nothing. */
export interface Highlight {
  id: string;
  /** Key of the page it belongs to: see `pageKey` in lib/page-key.ts. */
  pageKey: string;
  /** The address it was made on, for opening it again. */
  url: string;
  site: Site;
  /** Headline, or the document's title on a page that is no article. */
  title: string;
  selectors: HighlightSelectors;
  colour: HighlightColour;
  note: string;
  tags: string[];
  /** ISO 8601 in UTC. */
  createdAt: string;
  updatedAt: string;
  /** Counts up with each change. */
  revision: number;
}

/** A run of words that stayed, of the old wording, or of the new one; `text` as printed, without blanks at its ends. */
export interface WordChange {
  kind: 'same' | 'old' | 'new';
  text: string;
}

/** What became of the words of a highlight that were not found on its page. */
export type OrphanFinding =
  | { id: string; kind: 'removed' }
  | {
      id: string;
      /** The sentence is still there in other words, and it is not sure that these are the ones that were marked. */
      kind: 'changed';
      /** The marked words, and the words that now stand in their place, white space collapsed. */
      was: string;
      now: string;
      /** From `was` to `now`, in the order of reading. */
      changes: WordChange[];
      /** What the highlight's selectors become when the reader takes the new wording. */
      selectors: HighlightSelectors;
    };

/** What the reader writes on a highlight. */
export type HighlightWriting = Pick<Highlight, 'colour' | 'note' | 'tags'>;

/**
 * A change of what is written on a highlight: how the editor found it and how it left it, so that what another window changed
 * meanwhile stays. `id` is made by its sender.
 */
export interface HighlightEdit {
  id: string;
  was: HighlightWriting;
  now: HighlightWriting;
  /** The reader takes the wording that the page now has: it counts while the highlight still has the first one. */
  selectors?: { was: HighlightSelectors; now: HighlightSelectors };
  /** ISO 8601 in UTC. */
  at: string;
}

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
