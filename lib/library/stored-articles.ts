/** Rows of articles, of their texts and of the index of the search, as the tables hold them. */

/** A text of an article: the present one in `texts`, earlier ones in `versions`. */
export interface StoredText {
  key: string;
  /** When it was first seen; ISO 8601 in UTC. */
  seenAt: string;
  headline: string;
  /** The visit that saw it first. */
  visitId: string;
  /** See `textHash`. */
  hash: string;
  /** The paragraphs as `pack` gives them. */
  data: Uint8Array<ArrayBuffer>;
}

/** One article in the index of the search. */
export interface StoredDocument {
  /** Counts up; never given twice. */
  number?: number;
  /** The article's key. */
  key: string;
}

/** What ranking needs of the documents of one range. */
export interface StoredNorms {
  range: number;
  /** Words of each document, 0 where there is none. */
  lengths: Uint16Array<ArrayBuffer>;
  /** When each was last seen, minutes since the epoch. */
  minutes: Uint32Array<ArrayBuffer>;
}

/** The places of all words of one bucket in one range of documents; see lib/library/search/postings.ts. */
export interface StoredPostings {
  bucket: string;
  range: number;
  data: Uint8Array<ArrayBuffer>;
}
