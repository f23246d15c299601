/** Polls: boxes of radio buttons with their question and their button. */
import type { Page } from './page.ts';
import type { PageBlock } from './walk.ts';

/** Answers, question and button of a poll together are shorter; a form that wraps a whole page is longer. UTF-16 units. */
const LONGEST = 600;
/** What the elements around a poll may add to it: its heading and its question. */
const LONGEST_QUESTION = 160;

/** The lines of the page's polls. Empty on the pages without radio buttons, which are most. */
export function findPollLines(page: Page): Set<PageBlock> {
  const lines = new Set<PageBlock>();
  const boxes = new Set<Element>();
  const radios = page.body.querySelectorAll('input[type=radio]');
  for (const radio of radios) {
    if ([...boxes].some((box) => box.contains(radio))) continue;
    const box = pollAround(page, radio);
    if (box) boxes.add(box);
  }
  if (!boxes.size) return lines;
  for (const block of page.blocks) {
    if (block.text.length <= LONGEST && [...boxes].some((box) => box.contains(block.element))) lines.add(block);
  }
  return lines;
}

function pollAround(page: Page, radio: Element): Element | null {
  let box: Element | null = null;
  for (let element = radio.parentElement; element && element !== page.body; element = element.parentElement) {
    const length = textLength(element);
    if (length > LONGEST) break;
    if (box && length > textLength(box) + LONGEST_QUESTION) break;
    if (element.querySelector('h1,article,main')) break;
    if (element.querySelectorAll('input[type=radio]').length >= 2) box = element;
  }
  return box;
}

function textLength(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, ' ').length;
}
