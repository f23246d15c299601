/** Where clutter is looked for by its place and shape: the lines between and around those of the story. */
import type { ClutterRule } from './clutter.ts';
import type { Page } from './page.ts';
import type { StoryCore } from './story.ts';
import { holds, parentOf } from './tree.ts';
import type { PageBlock } from './walk.ts';

/** What an island is looked for in. */
export interface Sea {
  page: Page;
  core: StoryCore;
  /** Running text of teaser cards. */
  teasers: ReadonlySet<PageBlock>;
  headline: PageBlock | null;
  /** Between the story's lines or in its container. */
  inScope: (block: PageBlock) => boolean;
  /** Also around the story. */
  mayGo: (block: PageBlock) => boolean;
  /** Clutter that is known already; what is found is added. */
  found: Map<PageBlock, ClutterRule>;
}

/** Text of a box of clutter, UTF-16 units, at most. */
const LONGEST = 300;

/** A box with all lines in it. */
export interface Box {
  element: Element;
  lines: PageBlock[];
}

/**
 * The largest small box around a line, with its lines; null where even the nearest element holds too much or must not be taken.
 *
 * @param isTooLarge whether an element holds what no box of clutter does
 */
export function boxAround(page: Page, block: PageBlock, isTooLarge: (element: Element) => boolean): Box | null {
  const { blocks, body } = page;
  let [from, to] = [block.index, block.index];
  let units = block.text.length;
  let found: { element: Element; from: number; to: number } | null = null;
  for (
    let outer: Element | null = holds(block.box, block.element) ? block.element : block.box;
    outer && outer !== body && !isTooLarge(outer);
    outer = parentOf(outer)
  ) {
    while (units <= LONGEST && holds(outer, blocks[from - 1]?.element)) units += blocks[--from]?.text.length ?? 0;
    while (units <= LONGEST && holds(outer, blocks[to + 1]?.element)) units += blocks[++to]?.text.length ?? 0;
    if (units > LONGEST) break;
    found = { element: outer, from, to };
  }
  return found && { element: found.element, lines: blocks.slice(found.from, found.to + 1) };
}

/** All lines of a box, told one of them. */
export function linesIn(page: Page, box: Element, { index }: PageBlock): PageBlock[] {
  let from = index;
  while (from > 0 && holds(box, page.blocks[from - 1]?.element)) from--;
  let to = index;
  while (holds(box, page.blocks[to + 1]?.element)) to++;
  return page.blocks.slice(from, to + 1);
}
