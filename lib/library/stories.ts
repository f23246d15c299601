/**
 * "You have read this story before": finds the earlier articles that share half of their text or more with a new one.
 * An inverted index over sampled shingles gives candidates, an exact comparison of all shingles decides. Not MinHash: that
 * estimates how alike two texts are as wholes, and misses the agency's four sentences inside another paper's long report.
 */
import { printText, type TextPrint } from './shingles.ts';
import { type KeptStory, StoryMap, type StoryStore } from './story-map.ts';

/** From this share of the shorter text's shingles on, two articles are the same story. */
const SAME_STORY = 0.5;

/**
 * A candidate is compared when it holds at least this part of the smaller one's fingerprints: well under `SAME_STORY`,
 * because the sample is small, and enough to leave out articles that share one stock phrase.
 */
const WORTH_COMPARING = 0.15;

/** At most so many candidates are compared: a stock phrase may stand in thousands of articles. */
const MOST_COMPARED = 32;

/** A paragraph with a smaller part of its shingles in the earlier article is new. */
const READ_BEFORE = 0.5;

/** One article; `id` is its identity as the caller has it. */
export interface StoryArticle<Id = string> {
  id: Id;
  /** Plain text, in reading order. */
  paragraphs: string[];
}

export interface StoryMatch<Id = string> {
  id: Id;
  /** Shared shingles divided by those of the shorter text, 0.5 to 1. */
  containment: number;
  /** Shared shingles divided by the new article's, 0 to 1. */
  sharedPart: number;
  /** Indices of the new article's paragraphs that are mostly not in the earlier one; those without words are left out. */
  newParagraphs: number[];
}

export interface StoryMatches<Id = string> {
  /** Most contained first, newest first among equals. */
  matches: StoryMatch<Id>[];
  /** Indices of the paragraphs that are mostly in none of these earlier articles; empty where there is none. */
  newParagraphs: number[];
}

/** The articles read so far, in the order in which they were added. */
export class StoryIndex<Id = string> {
  readonly #store: StoryStore<Id>;

  /** @param store where the prints are kept; by default in memory. */
  constructor(store: StoryStore<Id> = new StoryMap<Id>()) {
    this.#store = store;
  }

  /** The added articles that are the same story; never the article itself. */
  match(article: StoryArticle<Id>): Promise<StoryMatches<Id>> {
    return this.#matchPrint(article.id, printText(article.paragraphs));
  }

  /**
   * Adds an article, or replaces it. One without words is never matched.
   *
   * @returns what it matches among those that were added before.
   */
  async add(article: StoryArticle<Id>): Promise<StoryMatches<Id>> {
    const print = printText(article.paragraphs);
    const found = await this.#matchPrint(article.id, print);
    await this.#store.put(article.id, { shingles: print.shingles, fingerprints: print.fingerprints });
    return found;
  }

  async #matchPrint(ownId: Id, print: TextPrint): Promise<StoryMatches<Id>> {
    const sharers = await this.#store.sharers(print.fingerprints);
    sharers.delete(ownId);
    const candidates = [...sharers].sort(([, a], [, b]) => b - a).slice(0, MOST_COMPARED);
    const found: Array<StoryMatch<Id> & { earlier: KeptStory<Id> }> = [];
    for (const earlier of await this.#store.get(candidates.map(([id]) => id))) {
      const smaller = Math.min(print.fingerprints.length, earlier.fingerprints.length);
      if ((sharers.get(earlier.id) ?? 0) < smaller * WORTH_COMPARING) continue;
      const shared = countShared(print.shingles, earlier.shingles);
      const containment = shared / Math.min(print.shingles.length, earlier.shingles.length);
      if (!(containment >= SAME_STORY)) continue;
      const sharedPart = shared / print.shingles.length;
      const newParagraphs = newParagraphsOf(print.paragraphs, [earlier.shingles]);
      found.push({ id: earlier.id, containment, sharedPart, newParagraphs, earlier });
    }
    found.sort((a, b) => b.containment - a.containment || b.earlier.order - a.earlier.order);
    return {
      matches: found.map(({ earlier: _, ...match }) => match),
      newParagraphs: found.length
        ? newParagraphsOf(
            print.paragraphs,
            found.map(({ earlier }) => earlier.shingles),
          )
        : [],
    };
  }
}

/** How many values two ascending sets share. */
function countShared(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    const left = a[i] ?? 0;
    const right = b[k] ?? 0;
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) k++;
  }
  return shared;
}

function newParagraphsOf(paragraphs: readonly Uint32Array[], earlier: readonly Uint32Array[]): number[] {
  const known = new Set<number>();
  for (const shingles of earlier) for (const shingle of shingles) known.add(shingle);
  return paragraphs.flatMap((shingles, i) => {
    const read = shingles.reduce((count, hash) => count + Number(known.has(hash)), 0);
    return shingles.length > 0 && read / shingles.length < READ_BEFORE ? [i] : [];
  });
}
