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
  return finderIn(content, span.paragraph)?.(span) ?? null;
}

/** The live Ranges of many spans, those left out that `rangeOfSpan` would not find. Reads each paragraph once. */
export function rangesOfSpans(content: PageContent, spans: readonly TextSpan[]): Range[] {
  const finders = new Map<number, ReturnType<typeof finderIn>>();
  return spans.flatMap((span) => {
    if (!finders.has(span.paragraph)) finders.set(span.paragraph, finderIn(content, span.paragraph));
    return finders.get(span.paragraph)?.(span) ?? [];
  });
}

type Place = Pick<TextSpan, 'start' | 'end'>;

/** Finds places of one paragraph; null where it has no words on the page. */
function finderIn(content: PageContent, paragraph: number): ((place: Place) => Range | null) | null {
  const block = content.blocks[paragraph];
  const nodes = paragraph === -1 ? content.headlineNodes : (block?.nodes ?? []);
  const text = paragraph === -1 ? (content.metadata?.headline ?? '') : (block?.text ?? '');
  const root = block?.element ?? commonElement(nodes);
  if (!root) return null;
  const map = mapTextNodes(
    root,
    nodes.filter((node) => node.isConnected),
  );
  const toLive = sameUnits(text, map.text) ?? sameWords(text, map.text);
  return (span) => {
    if (!(span.start >= 0 && span.start < span.end && span.end <= text.length)) return null;
    const place = toLive(span);
    return place && map.rangeAt(place.start, place.end);
  };
}

/** From a place in the text to its place in the live one, when both are the same but for white space, which line breaks may have added. */
function sameUnits(text: string, live: string): ((place: Place) => Place | null) | null {
  if (text === live) return (place) => place;
  if (squeeze(text) !== squeeze(live)) return null;
  /** For each offset of the text, how many units that are no white space stand before it. */
  const before = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) before[at + 1] = (before[at] ?? 0) + (isSpace(text, at) ? 0 : 1);
  const places: number[] = [];
  for (let at = 0; at < live.length; at++) {
    if (!isSpace(live, at)) places.push(at);
  }
  return ({ start, end }) => {
    const first = before[start] ?? 0;
    const last = (before[end] ?? 0) - 1;
    return last < first ? null : { start: places[first] ?? 0, end: (places[last] ?? 0) + 1 };
  };
}

/** The same when placeholders were taken out or put back, or the page prints a longer headline. */
function sameWords(text: string, live: string): (place: Place) => Place | null {
  const common = wordsInCommon(text, live);
  return ({ start, end }) => {
    const inSpan = common.filter((word) => word.end > start && word.start < end);
    const first = inSpan[0];
    const last = inSpan.at(-1);
    const found = inSpan.reduce((sum, word) => sum + word.end - word.start, 0);
    if (!first || !last || found * 2 < squeeze(text.slice(start, end)).length) return null;
    return {
      start: first.other + Math.max(0, start - first.start),
      end: last.other + Math.min(end, last.end) - last.start,
    };
  };
}

function commonElement(nodes: Text[]): Element | null {
  let common = nodes[0]?.parentElement ?? null;
  while (common && !nodes.every((node) => common?.contains(node))) common = common.parentElement;
  return common;
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
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
