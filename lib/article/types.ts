/** What `readPage` finds in a live document. These hold DOM nodes and never leave the page. */
import type { ArticleMetadata, ClutterKind, NoiseReason, StoryParagraph, Verdict, VerdictReason } from '../types.ts';

/**
 * One block of the story with its place: the Text nodes that hold it, in document order. `text` is their data joined
 * with white space collapsed and placeholder noise left out.
 */
export interface StoryBlock extends StoryParagraph {
  /** The nearest element that holds all the nodes. */
  element: Element;
  nodes: Text[];
}

/** Noise is an element of its own, or (the design's one exception) a part of a Text node. */
export type NoiseTarget = { element: Element } | { node: Text; start: number; end: number };

export interface NoiseDecision {
  target: NoiseTarget;
  reason: NoiseReason;
  /** Kebab-case name of the rule, for example `same-body`. */
  rule: string;
  /** The whole text that goes, white space collapsed. */
  text: string;
}

/**
 * The reading of one page. `metadata` and `headlineNodes` are filled for articles only; on other pages `noise` holds what the
 * reader's own site rules hide, and nothing else.
 */
export interface PageContent {
  verdict: Verdict;
  reason: VerdictReason;
  metadata: ArticleMetadata | null;
  /** The Text nodes of the visible headline, empty when the page shows none. */
  headlineNodes: Text[];
  blocks: StoryBlock[];
  noise: NoiseDecision[];
  /** The page's open shadow roots that were read, to be watched like the document. */
  roots?: readonly ShadowRoot[];
}

/** What the reader decided about this page or its site; it stands above every rule of ours. */
export interface ReadOptions {
  /** The reader's own verdict. */
  treatAs?: Verdict | undefined;
  /** CSS selectors of elements that go (reason `clutter`, rule `site-rule`) or that are never hidden. Invalid ones are ignored. */
  hide?: readonly string[];
  keep?: readonly string[];
  /** Kinds of clutter that stay on the page. */
  clutterOff?: readonly ClutterKind[];
}
