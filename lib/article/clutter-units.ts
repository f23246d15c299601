/** The lines and small boxes of a page as `UnitShape`s: what the learned rule is asked about, and what it learns from. */

import { foldedText } from './page.ts';
import { quickFold } from './quick-fold.ts';
import { COMMENTS, CONTROL, LIST, POLL, PROMO, QUOTE, RELATED, SHARE } from './regions.ts';
import { siteText } from './site-text.ts';
import type { UnitShape } from './unit-features.ts';
import { collapse, type PageBlock } from './walk.ts';

/** Regions whose names say that a box is none of the story's. */
const HINTS = COMMENTS | CONTROL | POLL | PROMO | RELATED | SHARE;

/**
 * Describes lines for the learned rule.
 *
 * @param lines one line of the story's place, or the lines of a box
 * @param box the element that holds these lines and nothing else; null for a line whose element may hold more
 */
export function shapeOf(lines: readonly PageBlock[], box: Element | null): UnitShape {
  const [first] = lines;
  let all = 0;
  let linked = 0;
  let regions = 0;
  for (const line of lines) {
    all += line.text.length;
    linked += line.linked;
    regions |= line.regions;
  }
  const links = new Set<Element>();
  const buttons = new Set<Element>();
  const pieces = lines.map((line) => piecesOf(line, links, buttons));
  return {
    lines: pieces,
    linked: all ? linked / all : 0,
    links: links.size,
    buttons: buttons.size,
    inputs: box ? box.querySelectorAll('input,select,textarea').length : 0,
    images: box ? box.querySelectorAll('img,svg,picture').length : 0,
    isHeading: (first?.heading ?? 0) > 0,
    isBold: first !== undefined && first.bold >= first.text.length * 0.9,
    isListItem: ((first?.regions ?? 0) & LIST) !== 0 || first?.box.tagName === 'LI',
    isQuoted: ((first?.regions ?? 0) & QUOTE) !== 0,
    isHinted: (regions & HINTS) !== 0,
  };
}

/** A line's text, folded; its links and buttons are set apart, as each of them begins anew. */
function piecesOf(block: PageBlock, links: Set<Element>, buttons: Set<Element>): string {
  const { nodes, linked, regions } = block;
  // Most lines are one Text node outside links and buttons, and were folded with all others.
  if (nodes.length === 1 && !linked && !(regions & CONTROL)) return foldedText(block);
  let said = '';
  let last: Element | null = null;
  let isPlain = true;
  for (const node of nodes) {
    const pressed = node.parentElement?.closest('a,button,[role=button]') ?? null;
    if (pressed) (pressed.tagName === 'A' ? links : buttons).add(pressed);
    isPlain &&= !pressed;
    said += pressed === last ? siteText(node) : ` | ${siteText(node)}`;
    last = pressed;
  }
  return isPlain ? foldedText(block) : quickFold(collapse(said));
}
