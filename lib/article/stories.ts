/**
 * Several stories one below the other: some sites append the next ones while the reader scrolls. Each is a story of its own; the one
 * that the address belongs to is the article.
 */

import { isByline } from './byline.ts';
import { clutterRule } from './clutter.ts';
import { readPrintedDate } from './dates.ts';
import { isVisible, type Page, wordCount } from './page.ts';
import { BYLINE, DATE, RELATED } from './regions.ts';
import { readRelativeDate } from './relative-dates.ts';
import { holds, parentOf } from './tree.ts';
import type { PageBlock } from './walk.ts';

/** The blocks of one of several stories, indices into the page's blocks, both inclusive. */
export interface StoryPart {
  headline: PageBlock;
  from: number;
  to: number;
}

export interface StoryParts {
  own: StoryPart;
  others: StoryPart[];
}

/** Running text that a story under one of several headlines has at least, UTF-16 units. */
export const OWN_TEXT = 350;
/** Deeper headings are subheads. */
const DEEPEST = 4;
/** Blocks behind a headline that may say when and by whom. */
const SIGNED_WITHIN = 4;

/**
 * Finds the stories of a page by their headlines, or null when there is one at most.
 *
 * @param candidates the page's running text, in reading order
 */
export function findStoryParts(page: Page, candidates: readonly PageBlock[]): StoryParts | null {
  const headings = page.blocks.filter(
    (block) => block.heading > 0 && block.heading <= DEEPEST && wordCount(block.text) >= 3,
  );
  if (headings.length < 2) return null;
  const reach = headings.map((heading, i) => headings.slice(i + 1).find((next) => next.heading <= heading.heading));
  const told = headings.filter((heading, i) => hasText(candidates, heading.index, endOf(page, reach[i])));
  const [first, ...later] = told;
  if (!first || !later.length || !isVisible(first)) return null;
  const headlines = [first, ...later.filter((heading) => isHeadline(page, heading, first, candidates))];
  const parts = headlines.map((headline, i) => ({ headline, from: headline.index, to: endOf(page, headlines[i + 1]) }));
  // What stands under the first one alone is a story too, else it is the headline of all that follows.
  if (parts.length < 2 || !parts.every(({ from, to }) => hasText(candidates, from, to))) return null;
  const own = parts.find(isOfTheAddress) ?? parts.find(({ headline }) => isInTitle(page, headline)) ?? parts[0];
  return own ? { own, others: parts.filter((part) => part !== own) } : null;
}

function endOf(page: Page, next: PageBlock | undefined): number {
  return (next?.index ?? page.blocks.length) - 1;
}

function hasText(candidates: readonly PageBlock[], from: number, to: number): boolean {
  let units = 0;
  for (const { index, text } of candidates) if (index > from && index <= to) units += text.length;
  return units >= OWN_TEXT;
}

/**
 * Whether a heading below another story's is a headline and no subhead: it stands in a box that holds none of the text before it, and
 * that box is an article of its own, or says when or by whom, or where this story stands alone.
 */
function isHeadline(page: Page, heading: PageBlock, first: PageBlock, candidates: readonly PageBlock[]): boolean {
  if (!isVisible(heading)) return false;
  // «اقرأ كذلك: …» leads to another page.
  if (heading.linked && clutterRule(page, heading)) return false;
  if (heading.heading > 1 && heading.regions & RELATED) return false;
  if (heading.heading === 1 && heading.linked >= heading.text.length * 0.5) return false;
  const opening = candidates.find(({ index }) => index > heading.index);
  let box: Element | null = heading.box;
  while (box && opening && !holds(box, opening.element)) box = parentOf(box);
  const isAmongText =
    !box || candidates.some(({ index, element }) => index < heading.index && box && holds(box, element));
  // Some sites set their subheads as main headings.
  if (heading.heading === 1) return !isAmongText || isSigned(page, heading, opening);
  if (isAmongText || !box) return false;
  if (goesOn(candidates, heading, box)) return false;
  const article = box.closest('article');
  // A page's title may stand in front of the article that holds the story and this subhead of it.
  const isApart = article && !candidates.some(({ index, element }) => index < heading.index && holds(article, element));
  if (isApart && !holds(article, first.element) && !article.parentElement?.closest('article')?.contains(first.element))
    return true;
  return heading.linked > heading.text.length * 0.8 || isSigned(page, heading, opening);
}

/** Whether the text in front of a heading's box goes on behind it, as beside a teaser among the paragraphs. */
function goesOn(candidates: readonly PageBlock[], { index }: PageBlock, box: Element): boolean {
  const before = candidates.findLast((line) => line.index < index);
  const next = candidates.find((line) => line.index > index && !holds(box, line.element));
  return before !== undefined && next !== undefined && parentOf(before.box) === parentOf(next.box);
}

function isSigned(page: Page, { index }: PageBlock, opening: PageBlock | undefined): boolean {
  for (let i = index + 1; i <= index + SIGNED_WITHIN; i++) {
    const block = page.blocks[i];
    if (!block || block === opening || wordCount(block.text) > 14) return false;
    if (block.regions & (DATE | BYLINE) || isByline(block.text)) return true;
    if (readPrintedDate(block.text) || readRelativeDate(block.text, 0)) return true;
  }
  return false;
}

function isInTitle({ document }: Page, { text }: PageBlock): boolean {
  return document.title.includes(text);
}

/** Elements around a headline that are asked for the address of their story. */
const AROUND = 5;

function isOfTheAddress({ headline }: StoryPart): boolean {
  const { element } = headline;
  const { location } = element.ownerDocument;
  if (!location || !/^https?:$/.test(location.protocol) || location.pathname === '/') return false;
  const link = element.closest('a') ?? element.querySelector('a');
  if (link?.pathname === location.pathname && link.search === location.search) return true;
  let around: Element | null = element;
  for (let level = 0; around && level < AROUND; level++, around = parentOf(around)) {
    for (const { name, value } of around.attributes) {
      if (name.startsWith('data-') && (value === location.pathname || value === location.href)) return true;
    }
  }
  return false;
}
