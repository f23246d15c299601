/** Captions that say once more what another caption says: printed twice, or fallen out of their figure. */
import type { DuplicateRule, DuplicateSearch } from './duplicates.ts';
import { foldedText, isElementVisible, isVisible, type Page, wordCount } from './page.ts';
import { CAPTION, CODE, EDITABLE, FOOTER, NAV, QUOTE, TAGS } from './regions.ts';
import { hashOf } from './shown.ts';
import { siteText } from './site-text.ts';
import { isCellOfFacts } from './tables.ts';
import { holds, parentOf } from './tree.ts';
import { collapse, type PageBlock } from './walk.ts';
import { wordHashes } from './word-hashes.ts';

/** A caption with fewer words is a credit or a label; one with more is a text. */
const FEWEST_WORDS = 4;
const MOST_WORDS = 40;
/** Lines behind a story within which one of its captions may stand, and the words of that at least. */
const CLOSE = 12;
const DROPPED_WORDS = 5;

/** «الصورة: …», «تعليق الصورة - …» in front of what a caption says. */
const LABEL =
  /^(?:[-–—•*\s]|(?:📷|📸|🖼|🎥|📹|📽)\ufe0f?)*(?:(?:في\s+)?(?:تعليق\s+)?(?:ال)?صور[ةه](?:\s+(?:أعلاه|اعلاه|الخبر|المقال))?\s*[:：–—-]\s*)?/u;
/** Who took it, behind that: «… تصوير: فلان», «… [وكالات]», «… (أ ف ب)», «… | رويترز», «… © وكالة». */
const CREDIT =
  /\s*(?:[.|،·–—-]\s*)?(?:(?:ال)?(?:تصوير|عدسة|المصور|مصدر الصورة|المصدر)\s*[:：/–—-]?\s+\S.{0,50}|[[(][^[\]()]{2,40}[\])]|[|·–—-]\s*[^|·–—.-]{2,30}|©.{0,50})\s*\.?$/;

/** A line that may be a caption or one's copy: what it says as numbers, with and without its credit. */
interface Caption {
  block: PageBlock;
  bare: number;
  whole: number;
}

function readCaption(block: PageBlock): Caption {
  const line = block.text.replace(LABEL, '');
  const bare = line.replace(CREDIT, '');
  return { block, bare: hashed(wordCount(bare) >= FEWEST_WORDS ? bare : line), whole: hashed(line) };
}

function hashed(text: string): number {
  const words = wordHashes(text);
  return words.length < FEWEST_WORDS ? 0 : hashOf(words, 0, words.length);
}

/**
 * Marks captions that repeat one before them, and lines of the story's place that repeat one without being captions. Another credit
 * makes it another picture's; a line that ends as a sentence is the story's.
 */
export function markCaptions(search: DuplicateSearch, found: Map<PageBlock, DuplicateRule>): void {
  const { page, story, container, spared } = search;
  const inStory = new Set(story);
  const isOwn = (block: PageBlock): boolean =>
    (block.regions & CAPTION) !== 0 || inStory.has(block) || holds(container, block.element);
  const last = story[story.length - 1]?.index ?? 0;
  const start = story[0]?.index ?? 0;
  // A whole caption that fell out of the story's place, close behind it or in front of it.
  const isDropped = ({ index, regions, text }: PageBlock): boolean =>
    ((index > last && index <= last + CLOSE) || (index < start && index >= start - CLOSE)) &&
    !(regions & (NAV | FOOTER | TAGS)) &&
    wordCount(text) >= DROPPED_WORDS;
  const groups = new Map<number, Caption[]>();
  for (const block of alikeLines(page)) {
    if (found.has(block)) continue;
    const caption = readCaption(block);
    if (caption.bare) groups.set(caption.bare, [...(groups.get(caption.bare) ?? []), caption]);
  }
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const shown = group.filter(({ block }) => isVisible(block));
    // What goes itself says nothing in another's place.
    const first = shown.find(({ block }) => isCaption(block) && !spared.has(block));
    if (!first) continue;
    for (const { block, bare, whole } of shown) {
      const isOther = whole !== bare && whole !== first.whole;
      if (block === first.block || isOther || spared.has(block)) continue;
      if (!isOwn(block) && !(whole === first.whole && isDropped(block))) continue;
      // «وكتب تحتها بخط يده:»
      const isSaid = /[:：]$/.test(page.blocks[block.index - 1]?.text ?? '');
      // A point, a cell, a subhead or a line above the picture says it for itself.
      const isFallen =
        !isSaid &&
        !/[.؟!»"”]$/.test(block.text) &&
        !/^(?:LI|D[TD])$/.test(block.box.tagName) &&
        !isCellOfFacts(block.box) &&
        block.index > first.block.index;
      if (isFallen || (isCaption(block) && !inStory.has(block))) found.set(block, 'same-paragraph');
    }
  }
}

/** Short lines that begin as another one does, which most of a page's do not: only they are taken apart. */
function alikeLines({ blocks }: Page): PageBlock[] {
  const byStart = new Map<string, PageBlock[]>();
  for (const block of blocks) {
    if (block.regions & (CODE | EDITABLE | QUOTE) || block.heading || block.linked) continue;
    const words = wordCount(block.text);
    if (words < FEWEST_WORDS || words > MOST_WORDS) continue;
    const start = foldedText(block).replace(LABEL, '').slice(0, START);
    const known = byStart.get(start);
    if (known) known.push(block);
    else byStart.set(start, [block]);
  }
  return [...byStart.values()].filter((lines) => lines.length > 1).flat();
}

/** Folded units at the beginning of a line. */
const START = 14;

/** A caption by its name, or the only words of a box with a picture. */
function isCaption({ regions, box, text }: PageBlock): boolean {
  if (regions & CAPTION) return true;
  // A picture and its words may be a table of their own.
  return [box, parentOf(box), box.closest('table')].some(
    (around) =>
      around?.querySelector(PICTURE) &&
      // The same words twice below one picture are its caption still.
      (around.textContent ?? '').replace(/\s+/g, ' ').replaceAll(text, '').trim().length <= 5,
  );
}

/** Pieces of one line: a caption that is printed twice in a row stands in few. */
const MOST_PIECES = 6;

/** The texts of a line beside a picture whose elements all say the same, but for the first: «[قائد الفريق أمس][قائد الفريق أمس]». */
export function saidTwice({ nodes, box, text }: PageBlock): Text[] {
  if (nodes.length < 2 || nodes.length > MOST_PIECES || wordCount(text) > MOST_WORDS * 2) return [];
  const pieces = nodes.filter((node) => /[\p{L}\p{N}]/u.test(siteText(node)));
  const [first, ...again] = pieces;
  if (!first || !again.length || !box.querySelector(PICTURE)) return [];
  const said = hashed(collapse(siteText(first)));
  const isSame = (node: Text): boolean =>
    hashed(collapse(siteText(node))) === said &&
    node.parentElement !== null &&
    node.parentElement !== box &&
    isElementVisible(node.parentElement);
  return said && pieces.every(isSame) ? again : [];
}

const PICTURE = 'img,picture,amp-img,video';
