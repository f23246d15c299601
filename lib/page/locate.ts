/** From a place in the story to its place on the page, and scrolling there. */
import { mapTextNodes } from '../anchoring/text-map.ts';
import type { PageContent } from '../article/types.ts';
import type { TextSpan } from '../types.ts';
import { wordsInCommon } from './common-words.ts';
import { scrollerOf } from './keep-line.ts';

/**
 * The live Range of a span of the story (paragraph -1: the headline), also after parts of its Text nodes were taken out or
 * put back.
 *
 * @returns null when the span is out of bounds, or its words are no longer on the page.
 */
export function rangeOfSpan(content: PageContent, span: TextSpan): Range | null {
  const block = content.blocks[span.paragraph];
  const nodes = span.paragraph === -1 ? content.headlineNodes : (block?.nodes ?? []);
  const text = span.paragraph === -1 ? (content.metadata?.headline ?? '') : (block?.text ?? '');
  const root = block?.element ?? commonElement(nodes);
  if (!root || !(span.start >= 0 && span.start < span.end && span.end <= text.length)) return null;
  const map = mapTextNodes(
    root,
    nodes.filter((node) => node.isConnected),
  );
  const place = sameUnits(text, map.text, span) ?? sameWords(text, map.text, span);
  return place && map.rangeAt(place.start, place.end);
}

type Place = Pick<TextSpan, 'start' | 'end'>;

/** The span's place when both texts are the same but for white space, which line breaks may have added. */
function sameUnits(text: string, live: string, { start, end }: Place): Place | null {
  if (text === live) return { start, end };
  const before = squeeze(text.slice(0, start)).length;
  const inside = squeeze(text.slice(start, end)).length;
  if (inside === 0 || squeeze(text) !== squeeze(live)) return null;
  const places: number[] = [];
  for (let at = 0; at < live.length; at++) {
    if (live[at] !== ' ') places.push(at);
  }
  return { start: places[before] ?? 0, end: (places[before + inside - 1] ?? 0) + 1 };
}

/** The span's place when placeholders were taken out or put back, or the page prints a longer headline. */
function sameWords(text: string, live: string, { start, end }: Place): Place | null {
  const inSpan = wordsInCommon(text, live).filter((word) => word.end > start && word.start < end);
  const first = inSpan[0];
  const last = inSpan.at(-1);
  const found = inSpan.reduce((sum, word) => sum + word.end - word.start, 0);
  if (!first || !last || found * 2 < squeeze(text.slice(start, end)).length) return null;
  return {
    start: first.other + Math.max(0, start - first.start),
    end: last.other + Math.min(end, last.end) - last.start,
  };
}

function commonElement(nodes: Text[]): Element | null {
  let common = nodes[0]?.parentElement ?? null;
  while (common && !nodes.every((node) => common?.contains(node))) common = common.parentElement;
  return common;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

/**
 * Scrolls a place to the middle of the window, opening what it is folded away in; smoothly, unless the reader prefers
 * less motion.
 */
export function scrollToRange(range: Range): void {
  const start = range.startContainer;
  const element = start instanceof Element ? start : start.parentElement;
  const window = element?.ownerDocument.defaultView;
  if (!element || !window) return;
  for (let up: Element | null = element; up; up = up.parentElement) {
    if (up instanceof HTMLDetailsElement) up.open = true;
  }
  const root = element.ownerDocument.scrollingElement ?? element.ownerDocument.documentElement;
  // Boxes inside the page first and at once, so that the last step, the page itself, knows where to go.
  for (let scroller = scrollerOf(element); scroller && scroller !== root; scroller = scrollerOf(scroller)) {
    const { top, height } = scroller.getBoundingClientRect();
    scroller.scrollBy({ top: middleOf(range) - (top + height / 2), behavior: 'instant' });
  }
  // Firefox never finishes a smooth scroll that starts in a hidden tab.
  const calm = window.document.hidden || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  root.scrollBy({ top: middleOf(range) - window.innerHeight / 2, behavior: calm ? 'instant' : 'smooth' });
}

/** The height in the window of the first line of a range; a long one is read from its start. */
function middleOf(range: Range): number {
  const line = range.getClientRects()[0] ?? range.getBoundingClientRect();
  return line.top + line.height / 2;
}
