/** Captions that say once more what another caption says: printed twice, or fallen out of their figure. */
import type { DuplicateRule, DuplicateSearch } from './duplicates.ts';
import { isVisible, wordCount } from './page.ts';
import { CAPTION, CODE, EDITABLE, QUOTE } from './regions.ts';
import { hashOf } from './shown.ts';
import type { PageBlock } from './walk.ts';
import { wordHashes } from './word-hashes.ts';

/** A caption with fewer words is a credit or a label. */
const FEWEST_WORDS = 4;
/** A line outside figures with more words is text of the story's. */
const MOST_WORDS = 25;

/** «الصورة: …», «تعليق الصورة - …» in front of what a caption says. */
const LABEL = /^(?:في\s+)?(?:تعليق\s+)?(?:ال)?صور[ةه](?:\s+(?:أعلاه|اعلاه|الخبر|المقال))?\s*[:：–—-]\s*/;
/** Who took it, behind that: «… تصوير: فلان», «… [وكالات]», «… (أ ف ب)», «… | رويترز», «… © وكالة». */
const CREDIT =
  /\s*(?:[.|،–—-]\s*)?(?:(?:ال)?(?:تصوير|عدسة|المصور|مصدر الصورة|المصدر)\s*[:：/–—-]?\s+\S.{0,50}|[[(][^[\]()]{2,40}[\])]|[|–—-]\s*[^|–—.-]{2,30}|©.{0,50})\s*\.?$/;

/** What a caption says, without label and credit: its words as one number, 0 for too few of them. */
interface Said {
  bare: number;
  whole: number;
}

function said(text: string): Said {
  const line = text.replace(LABEL, '');
  const bare = line.replace(CREDIT, '');
  return { bare: hashed(wordCount(bare) >= FEWEST_WORDS ? bare : line), whole: hashed(line) };
}

function hashed(text: string): number {
  const words = wordHashes(text);
  return words.length < FEWEST_WORDS ? 0 : hashOf(words, 0, words.length);
}

/**
 * Marks captions that repeat one before them, and lines of the story that repeat one without being set as captions. Another credit
 * makes it another picture's; a line that ends as a sentence is the story's.
 */
export function markCaptions({ page, story, spared }: DuplicateSearch, found: Map<PageBlock, DuplicateRule>): void {
  const captions = page.blocks.filter(
    (block) => block.regions & CAPTION && !(block.regions & (CODE | EDITABLE)) && isVisible(block),
  );
  if (!captions.length) return;
  const inStory = new Set(story);
  const bare = new Set<number>();
  const whole = new Set<number>();
  for (const block of captions) {
    const own = said(block.text);
    if (!own.whole) continue;
    const repeats = whole.has(own.whole) || (own.bare === own.whole && bare.has(own.bare));
    if (repeats && !inStory.has(block) && !found.has(block) && !spared.has(block)) found.set(block, 'same-paragraph');
    bare.add(own.bare);
    whole.add(own.whole);
  }
  for (const block of story) {
    const { text, regions, heading } = block;
    if (regions & (CAPTION | QUOTE) || heading || wordCount(text) > MOST_WORDS || /[.؟!»"”]$/.test(text)) continue;
    const own = said(text);
    const repeats = own.whole !== 0 && (whole.has(own.whole) || bare.has(own.whole));
    if (repeats && !found.has(block) && !spared.has(block)) found.set(block, 'same-paragraph');
  }
}
