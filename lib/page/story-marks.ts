/** What is new in a story that was read before, or what is not, marked in the page. Only ever at the reader's own wish. */
import type { PageContent } from '../article/types.ts';
import type { StoryMarks } from '../types.ts';
import { rangeOfSpan } from './locate.ts';
import { STORY_NAMES } from './sheets.ts';

/** Under every highlight: the default is 0. */
const PRIORITY = -1;

/**
 * Marks these paragraphs and no others, with the CSS Custom Highlight API: no node changes. Needs PAINT_SHEET in the document.
 *
 * @param marks null takes the marks away
 */
export function markStory(content: PageContent, marks: StoryMarks | null, paragraphs: readonly number[]): void {
  clearStory();
  if (!marks) return;
  const ranges = paragraphs.flatMap((paragraph) => {
    const end = content.blocks[paragraph]?.text.length ?? 0;
    return rangeOfSpan(content, { paragraph, start: 0, end }) ?? [];
  });
  if (ranges.length === 0) return;
  const highlight = new Highlight(...ranges);
  highlight.priority = PRIORITY;
  CSS.highlights.set(STORY_NAMES[marks], highlight);
}

/** Takes all marks of `markStory` away. */
export function clearStory(): void {
  for (const name of Object.values(STORY_NAMES)) CSS.highlights.delete(name);
}
