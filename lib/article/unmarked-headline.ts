/** The headline of a page that does not mark it plainly: no main heading, and no line that is the page's title word for word. */
import { isPlaceAndName } from './byline.ts';
import { foldedText, isProse, isVisible, type Page, wordCount } from './page.ts';
import { isPersonName } from './person-names.ts';
import { piecesOf } from './pieces.ts';
import { ASIDE, CAPTION, COMMENTS, CONTROL, DIALOG, FOOTER, LIST, NAV, RELATED, TABLE, TITLE } from './regions.ts';
import { isSmallPrint } from './small-print.ts';
import type { StoryCore } from './story.ts';
import type { PageBlock } from './walk.ts';

/** Lines in front of the story that are looked at. */
const LINES = 40;
const FEWEST_WORDS = 3;
const MOST_WORDS = 26;
/** Share of the words of both that a line and a title must have in common: outlets shorten and reword their titles. */
const ALIKE = 0.6;
/** How much larger than the story's text a headline is set. */
const LARGER = 1.2;

const ELSEWHERE = NAV | FOOTER | ASIDE | RELATED | COMMENTS | DIALOG | CAPTION | CONTROL | LIST | TABLE;

/**
 * Finds it by a title that has most of its words, else by its size on screen, its name, or the time and the writer below it.
 *
 * @param titles the page's own titles, folded, without marks
 */
export function findUnmarked(page: Page, core: StoryCore, titles: readonly string[]): PageBlock | null {
  const [first] = core.prose;
  if (!first) return null;
  // The headline itself may have been taken for the first line of the story.
  const last = isLikeHeadline(first, core) ? first.index : first.index - 1;
  const lines: PageBlock[] = [];
  for (let i = Math.max(0, last - LINES); i <= last; i++) {
    const block = page.blocks[i];
    if (block && isLikeHeadline(block, core) && isVisible(block)) lines.push(block);
  }
  return (
    lines.find((line) => titles.some((title) => areAlike(foldedText(line), title))) ??
    largest(lines, core) ??
    lines.findLast(({ index, regions }) => regions & TITLE && index > last - CLOSE) ??
    lines.reverse().find((line) => isSigned(page, line)) ??
    null
  );
}

/** Whether time or writer stand right below a line. */
function isSigned({ blocks }: Page, { index }: PageBlock): boolean {
  return blocks
    .slice(index + 1, index + 1 + BELOW)
    .some((block) => isSmallPrint(block) || isPlaceAndName(block.text) || piecesOf(block).some(isPersonName));
}

const BELOW = 2;
/** Lines in front of the story among which a name may say which is its headline. */
const CLOSE = 4;

function isLikeHeadline(block: PageBlock, { prose }: StoryCore): boolean {
  const { text, linked } = block;
  const words = wordCount(text);
  if (words < FEWEST_WORDS || words > MOST_WORDS || linked > text.length * 0.5) return false;
  if (block.regions & ELSEWHERE & ~(prose[1]?.regions ?? 0) || !/[ء-ي]{2}/.test(text)) return false;
  return !/[.،:؛]["»”]?$/.test(text.replace(/\.{2,}$/, '')) && !isSmallPrint(block) && !isPlaceAndName(text);
}

function areAlike(line: string, title: string): boolean {
  const own = new Set(line.match(/[0-9a-zء-ي]+/g));
  const other = new Set(title.match(/[0-9a-zء-ي]+/g));
  if (own.size < FEWEST_WORDS || other.size < FEWEST_WORDS) return false;
  const both = [...own].filter((word) => other.has(word)).length;
  return both >= ALIKE * (own.size + other.size - both);
}

/** The line set largest, where that is clearly larger than the story's text; of two the nearer one to the story. */
function largest(lines: PageBlock[], { prose }: StoryCore): PageBlock | null {
  const text = prose.find((block) => !lines.includes(block) && isProse(block));
  if (!text) return null;
  let best: PageBlock | null = null;
  let most = sizeOf(text) * LARGER;
  for (const line of lines) {
    const size = sizeOf(line);
    if (size < most) continue;
    most = size;
    best = line;
  }
  return best;
}

/** Pixels. The letters' own element counts: a large one may stand in a small line. */
function sizeOf({ nodes, element }: PageBlock): number {
  return Number.parseFloat(getComputedStyle(nodes[0]?.parentElement ?? element).fontSize) || 0;
}
