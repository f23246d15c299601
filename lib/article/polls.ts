/** Polls: boxes of radio buttons with their question and their button. */
import type { Page } from './page.ts';
import { holds, parentOf } from './tree.ts';
import type { PageBlock } from './walk.ts';

const RADIO = 'input[type=radio],input[type=checkbox]';
/** Answers, question and button of a poll together are shorter; a form that wraps a whole page is longer. UTF-16 units. */
const LONGEST = 600;
/** What the elements around a poll may add to it: its heading and its question. */
const LONGEST_QUESTION = 160;

/** The lines of the page's polls. Empty on the pages without radio buttons, which are most. */
export function findPollLines(page: Page): Set<PageBlock> {
  const lines = new Set<PageBlock>();
  const boxes = new Set<Element>();
  const radios = [page.body, ...page.roots].flatMap((root) => [...root.querySelectorAll(RADIO)]);
  for (const radio of radios) {
    if ([...boxes].some((box) => holds(box, radio))) continue;
    const box = pollAround(page, radio);
    if (box) boxes.add(box);
  }
  if (!boxes.size) return lines;
  for (const block of page.blocks) {
    if (block.text.length <= LONGEST && [...boxes].some((box) => holds(box, block.element))) lines.add(block);
  }
  return lines;
}

function pollAround(page: Page, radio: Element): Element | null {
  let box: Element | null = null;
  for (let element = parentOf(radio); element && element !== page.body; element = parentOf(element)) {
    const length = textLength(page, element);
    if (length > LONGEST) break;
    if (box && length > textLength(page, box) + LONGEST_QUESTION) break;
    if (element.querySelector('h1,article,main')) break;
    if (isPoll(element)) box = element;
  }
  return box;
}

/** Two answers to choose from; boxes to tick also stand in lists and forms, so there must be a question. */
function isPoll(element: Element): boolean {
  return [element, element.shadowRoot].some((root) => {
    const answers = [...(root?.querySelectorAll(RADIO) ?? [])];
    return (
      answers.length >= 2 &&
      (/[؟?]/.test(root?.textContent ?? '') || answers.every((one) => one.matches('[type=radio]')))
    );
  });
}

/** Units of text in an element, with that of the shadow roots in it. */
function textLength({ roots }: Page, element: Element): number {
  const inside = roots.filter(({ host }) => holds(element, host));
  return [element, ...inside].reduce(
    (sum, { textContent }) => sum + (textContent ?? '').replace(/\s+/g, ' ').length,
    0,
  );
}
