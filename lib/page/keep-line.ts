/** Keeps the line that is being read where it is while something above it goes or comes. */

/** Where in the window the reader's eyes are most likely, in shares of its height, best first. */
const LOOK_AT = [0.35, 0.2, 0.5, 0.65, 0.8];

/**
 * Runs `change` and scrolls back by as much as it moved the text on screen.
 *
 * @param goes whether an element is about to be hidden, so that the line is not measured on it.
 */
export function keepLine(document: Document, change: () => void, goes: (element: Element) => boolean): void {
  const line = lineOnScreen(document, goes);
  const before = line?.getBoundingClientRect().top ?? 0;
  change();
  const scroller = line && scrollerOf(line);
  if (!line || !scroller) return;
  // The browser's own scroll anchoring may have done it, then there is nothing left to correct.
  const moved = line.getBoundingClientRect().top - before;
  if (Math.abs(moved) >= 1) scroller.scrollBy({ top: moved, behavior: 'instant' });
}

/** A visible element that stays; where nothing has been scrolled there is no line to keep. */
function lineOnScreen(document: Document, goes: (element: Element) => boolean): Element | null {
  const window = document.defaultView;
  if (!window || !document.body || document.visibilityState !== 'visible') return null;
  for (const share of LOOK_AT) {
    const element = document.elementFromPoint(window.innerWidth / 2, window.innerHeight * share);
    if (!element || element === document.body || element === document.documentElement) continue;
    if (isWithin(element, goes)) continue;
    const scroller = scrollerOf(element);
    if (scroller && scroller.scrollTop > 0) return element;
  }
  return null;
}

function isWithin(element: Element, goes: (element: Element) => boolean): boolean {
  for (let up: Element | null = element; up; up = up.parentElement) {
    if (goes(up)) return true;
  }
  return false;
}

/** The nearest ancestor that scrolls up and down. */
export function scrollerOf(element: Element): Element | null {
  const document = element.ownerDocument;
  const root = document.scrollingElement ?? document.documentElement;
  for (let up = element.parentElement; up && up !== root; up = up.parentElement) {
    if (up.scrollHeight <= up.clientHeight) continue;
    const { overflowY } = getComputedStyle(up);
    // On the body of a page that scrolls as a whole, the window carries its overflow.
    if ((overflowY === 'auto' || overflowY === 'scroll') && up !== document.body) return up;
  }
  return root;
}
