/** Records of highlights; see types.ts. */
import type { Site } from './types.ts';

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
