/** What the reader decided for a page, as elements and marks: it stands above every rule of ours. */

import type { ClutterKind } from '../types.ts';
import { CLUTTER_KINDS, type ClutterRule } from './clutter.ts';
import type { NoiseMark } from './noise.ts';
import { isElementVisible, type Page } from './page.ts';
import { holds } from './tree.ts';
import type { NoiseDecision, ReadOptions } from './types.ts';
import { collapse, type PageBlock } from './walk.ts';

/** A whole page is switched off by the verdict, never by a selector. */
const WHOLE_PAGE = 'html,head,body';

/** The elements that the reader's selectors name. */
export interface ReaderChoices {
  /** Outermost visible elements that go, in document order. */
  hidden: Element[];
  /** Elements that stay, with all that is in them and around them. */
  kept: Element[];
}

/** Finds the elements of the selectors; an invalid selector names none. What is to be kept wins over what is to go. */
export function findReaderChoices(document: Document, options: ReadOptions): ReaderChoices {
  const kept = select(document, options.keep ?? []);
  const hidden: Element[] = [];
  for (const element of select(document, options.hide ?? [])) {
    if (element.matches(WHOLE_PAGE) || touchesAny(element, kept) || !isElementVisible(element)) continue;
    // Document order: an element that holds this one came before it.
    if (!hidden.some((outer) => outer.contains(element))) hidden.push(element);
  }
  return { hidden, kept };
}

function select(document: Document, selectors: readonly string[]): Element[] {
  const found = new Set<Element>();
  for (const selector of selectors) {
    try {
      for (const element of document.querySelectorAll(selector)) found.add(element);
    } catch {
      // The reader's typing mistake: the options say so where it was made.
    }
  }
  return [...found].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

/** True when an element is one of the others, or holds or is held by one. */
function touchesAny(element: Element, others: readonly Element[]): boolean {
  return others.some((other) => holds(other, element) || holds(element, other));
}

/**
 * Takes the blocks of hidden elements out of the page, so that no rule reads them, and gives a decision an element.
 * The other blocks are numbered anew.
 */
export function takeHidden(page: Page, hidden: readonly Element[]): NoiseDecision[] {
  if (!hidden.length) return [];
  const texts = new Map<Element, string[]>(hidden.map((element) => [element, []]));
  const left: PageBlock[] = [];
  for (const block of page.blocks) {
    const element = hidden.find((candidate) => holds(candidate, block.element));
    if (element) texts.get(element)?.push(block.text);
    else left.push(block);
  }
  page.blocks = left;
  for (const [index, block] of left.entries()) block.index = index;
  return hidden.map((element) => ({
    target: { element },
    reason: 'clutter',
    rule: 'site-rule',
    text: (texts.get(element) ?? []).join(' '),
  }));
}

/** What site rules hide on a page that is not read any further. */
export function hiddenByRule(document: Document, options: ReadOptions): NoiseDecision[] {
  if (!options.hide?.length) return [];
  return findReaderChoices(document, options).hidden.map((element) => ({
    target: { element },
    reason: 'clutter',
    rule: 'site-rule',
    text: collapse(element.textContent ?? ''),
  }));
}

/** The marks that the reader lets stand: none on kept elements, none of a kind of clutter that is switched off. */
export function allowedMarks(
  marks: ReadonlyMap<PageBlock, NoiseMark>,
  kept: readonly Element[],
  clutterOff: readonly ClutterKind[],
): Map<PageBlock, NoiseMark> {
  const allowed = new Map<PageBlock, NoiseMark>();
  for (const [block, mark] of marks) {
    if (mark.reason === 'clutter' && clutterOff.includes(CLUTTER_KINDS[mark.rule as ClutterRule])) continue;
    // What holds a kept element is spared later, element by element: bare text beside it may still go.
    if (!kept.some((element) => holds(element, block.element))) allowed.set(block, mark);
  }
  return allowed;
}
