/** Where clutter is looked for by its place and shape: the lines between and around those of the story. */
import type { ClutterRule } from './clutter.ts';
import type { Page } from './page.ts';
import type { StoryCore } from './story.ts';
import { holds } from './tree.ts';
import type { PageBlock } from './walk.ts';

/** What an island is looked for in. */
export interface Sea {
  page: Page;
  core: StoryCore;
  headline: PageBlock | null;
  /** Between the story's lines or in its container. */
  inScope: (block: PageBlock) => boolean;
  /** Also around the story. */
  mayGo: (block: PageBlock) => boolean;
  /** Clutter that is known already; what is found is added. */
  found: Map<PageBlock, ClutterRule>;
}

/** All lines of a box, told one of them. */
export function linesIn(page: Page, box: Element, { index }: PageBlock): PageBlock[] {
  let from = index;
  while (from > 0 && holds(box, page.blocks[from - 1]?.element)) from--;
  let to = index;
  while (holds(box, page.blocks[to + 1]?.element)) to++;
  return page.blocks.slice(from, to + 1);
}
