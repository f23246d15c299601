/** Which block of the page the reader opened the context menu on, and whether a site rule may hide it. */
import type { PageContent } from '../article/types.ts';
import type { BlockName, BlockRefusal, BlockUse } from '../messages.ts';
import type { PageRules } from '../site-rules.ts';
import { selectorOf } from './block-selector.ts';

export interface ChosenPlace {
  /** What was under the pointer or, from the keyboard, had the focus or the selection. */
  element: Element | null;
  /** In window coordinates, px: where to answer. */
  rect: DOMRect;
}

/**
 * Remembers the place of the last context menu until the signal aborts.
 *
 * @returns asks for that place
 */
export function watchChosenBlock(document: Document, signal: AbortSignal): () => ChosenPlace {
  let chosen: WeakRef<Element> | null = null;
  let point: DOMRect | null = null;
  document.addEventListener(
    'contextmenu',
    (event) => {
      // A menu key opens it on the body, or on nothing that the reader meant.
      const target = event.target instanceof Element && !isRoot(event.target) ? event.target : keyboardPlace(document);
      chosen = target && new WeakRef(target);
      const { clientX, clientY } = event;
      point = clientX || clientY ? new DOMRect(clientX, clientY, 0, 0) : null;
    },
    { signal, capture: true, passive: true },
  );
  return () => {
    const known = chosen?.deref();
    const element = known?.isConnected ? known : keyboardPlace(document);
    return { element, rect: point ?? element?.getBoundingClientRect() ?? new DOMRect() };
  };
}

function isRoot(element: Element): boolean {
  return element === element.ownerDocument.body || element === element.ownerDocument.documentElement;
}

/** The focused element, else the one that the selection stands in. */
function keyboardPlace(document: Document): Element | null {
  const { activeElement } = document;
  if (activeElement && !isRoot(activeElement)) return activeElement;
  const node = document.getSelection()?.anchorNode ?? null;
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  return element && !isRoot(element) ? element : null;
}

/**
 * The block around an element: a reader who points at a word, a link or a picture means the box that it stands in. Parts of
 * a line go up to the line's box, and a box that is all that its parent shows goes up to that.
 */
export function blockAround(element: Element): Element {
  const { body } = element.ownerDocument;
  let block = element;
  for (let parent = block.parentElement; parent && parent !== body; parent = parent.parentElement) {
    const isPart = /^(?:inline|contents|table-(?!caption)|ruby)/.test(getComputedStyle(block).display);
    if (!isPart && !isAllOf(block, parent)) break;
    block = parent;
  }
  return block;
}

const SEEN_WITHOUT_TEXT = 'img,picture,video,audio,iframe,canvas,svg,object,embed,input,button,select,textarea';

function isAllOf(block: Element, parent: Element): boolean {
  const isShown = (element: Element) =>
    element === block || element.matches(SEEN_WITHOUT_TEXT) || element.querySelector(SEEN_WITHOUT_TEXT) !== null;
  if ([...parent.children].some((child) => child !== block && isShown(child))) return false;
  return squeeze(parent) === squeeze(block);
}

const squeeze = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, '');

/** How site rules name an element; null where no selector can. */
export function nameBlock(element: Element, rules: PageRules): BlockName | null {
  const selector = selectorOf(element);
  if (!selector) return null;
  const touching = (selectors: string[], touches: (one: Element) => boolean) =>
    selectors.filter((each) => elementsOf(element.ownerDocument, each).some(touches));
  return {
    selector,
    hiddenBy: touching(rules.hide, (one) => one === element),
    keptBy: touching(rules.keep, (one) => one.contains(element) || element.contains(one)),
  };
}

function elementsOf(document: Document, selector: string): Element[] {
  try {
    return [...document.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

/**
 * Why an element is no block to hide or keep; null where it is one. The reader's word counts for everything but the whole
 * page and the whole story.
 */
export function refusalOf(element: Element, use: BlockUse, content: PageContent): BlockRefusal | null {
  if (content.verdict !== 'article') return 'not-article';
  if (isRoot(element) || element.contains(element.ownerDocument.body)) return 'whole-page';
  const isWholeStory = content.blocks.length > 0 && content.blocks.every((block) => element.contains(block.element));
  return use === 'hide' && isWholeStory ? 'whole-story' : null;
}

/** Takes the focus out of a block that the reader wants hidden: what has it is never hidden, and a click on a link gives it. */
export function leaveFocus(block: Element): void {
  const { activeElement } = block.ownerDocument;
  if (activeElement instanceof HTMLElement && block.contains(activeElement)) activeElement.blur();
}
