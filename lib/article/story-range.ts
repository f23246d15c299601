/** How far the story reaches around its core: the lead in another container, the sections that follow, the short lines at its edges. */
import { kindOf } from './box-kind.ts';
import type { Cards } from './cards.ts';
import { clutterRule, isNotice } from './clutter.ts';
import { foldedText, foreignRegions, groupOf, isProse, isTeaserLink, isVisible, type Page, wordCount } from './page.ts';
import { ASIDE, COMMENTS, FOOTER, NAV, TAGS } from './regions.ts';
import { announcesRelated } from './related-links.ts';
import { linesIn } from './sea.ts';
import { isSmallPrint } from './small-print.ts';
import type { StoryCore } from './story.ts';
import { holds, parentOf } from './tree.ts';
import type { PageBlock } from './walk.ts';
import { isCommentThread } from './wording.ts';

/** The part of the reading order that belongs to the story; indices into the page's blocks, both inclusive. */
export interface StoryRange {
  from: number;
  to: number;
}

/**
 * Widens the core to the lead that stands in another container and to sections that follow, as far as no list of links,
 * no comments and no footer stands between.
 */
export function storyRange(page: Page, cards: Cards, core: StoryCore, headline: PageBlock | null): StoryRange {
  const first = core.prose[0]?.index ?? 0;
  const last = core.prose[core.prose.length - 1]?.index ?? first;
  const from = widenBack(page, cards, first, headline);
  const end = Math.min(
    core.parts?.own.to ?? nextHeadline(page, core, headline) - 1,
    threadOfComments(page, core, first) - 1,
  );
  const to = Math.min(widenForward(page, cards, core, last), end);
  return { from: takeLines(page, from, -1, headline), to: Math.min(takeLines(page, to, 1, headline), end) };
}

/**
 * Where the next article begins, of those that some pages append below the first: a headline like this one's, in a box of its own.
 * A subhead stands among the paragraphs.
 */
function nextHeadline(page: Page, core: StoryCore, headline: PageBlock | null): number {
  const [first] = core.prose;
  if (!first || !headline?.heading) return page.blocks.length;
  const { heading, box } = headline;
  for (let i = first.index + 1; i < page.blocks.length; i++) {
    const block = page.blocks[i];
    if (block?.heading !== heading || block.text === headline.text || wordCount(block.text) < 3) continue;
    if (heading > 1 && (!box.className || block.box.className !== box.className)) continue;
    const around = parentOf(block.box);
    // What stands in the story's own place is a section of it.
    if (holds(core.container, block.element)) continue;
    if (!core.prose.some((line) => line.index < i && around && holds(around, line.element)) && isVisible(block))
      return i;
  }
  return page.blocks.length;
}

/** Where readers' comments begin behind the story, told by the line above them. */
function threadOfComments(page: Page, { prose }: StoryCore, first: number): number {
  const place = prose[0] && parentOf(prose[0].box);
  // Paragraphs side by side, or the lines of one text.
  const isInPlace = ({ box }: PageBlock): boolean =>
    box.tagName === 'P' ? parentOf(box) === place : box === prose[0]?.box;
  for (let i = first + 1; i < page.blocks.length; i++) {
    const block = page.blocks[i];
    if (!block || block.text.length > 30 || block.linked > block.text.length * 0.3) continue;
    if (!isCommentThread(foldedText(block)) || !isVisible(block)) continue;
    // «التعليقات» may be a subhead as well, with more of the story's paragraphs below it.
    const isSubhead = prose.filter(
      (line) => line.index > i && line.box.tagName === 'P' && parentOf(line.box) === parentOf(block.box),
    );
    const isSet = block.heading > 0 || block.bold >= block.text.length * 0.9;
    if (/^(?:LI|D[TD]|T[DH])$/.test(block.box.tagName)) continue;
    // A form for comments in a box of its own may be set between two paragraphs.
    const own = linesIn(page, block.box, block).length > 1 ? block.box : parentOf(block.box);
    const goesOn = prose.filter((line) => line.index > i && own && isInPlace(line) && !holds(own, line.element));
    const lines = own && own !== place ? linesIn(page, own, block) : [];
    // «التعليقات: 12» is no more than a count.
    const isCount = lines.every(({ text }) => wordCount(text) <= COUNT_WORDS);
    if (lines.length > 1 && goesOn.length >= (isCount ? 1 : 2)) continue;
    if (!isSet || isSubhead.length < 2 || parentOf(prose[0]?.box ?? block.box) !== parentOf(block.box)) return i;
  }
  return page.blocks.length;
}

const COUNT_WORDS = 3;

/** A line with fewer words at the edge of a story is a label more often than a sentence. */
const EDGE_WORDS = 5;

/** Takes over short lines (results, points, a last sentence without a full stop) that stand in the same box as the edge. */
function takeLines(page: Page, edge: number, step: 1 | -1, headline: PageBlock | null): number {
  const first = page.blocks[edge];
  let end = edge;
  for (let i = edge + step; first; i += step) {
    const block = page.blocks[i];
    if (!block || block === headline || block.heading || block.box.tagName !== first.box.tagName) break;
    if (block.box !== first.box && parentOf(block.box) !== parentOf(first.box)) break;
    if (block.linked > block.text.length * 0.3 || wordCount(block.text) < (isLastWord(block, step) ? 2 : EDGE_WORDS))
      break;
    if (foreignRegions(page, block) || clutterRule(page, block) || announcesRelated(block)) break;
    if (isNotice(block) || isSmallPrint(block) || !isVisible(block)) break;
    end = i;
  }
  return end;
}

/** «وللحديث بقية.»: few words behind the story that are a sentence. */
function isLastWord({ box, text }: PageBlock, step: 1 | -1): boolean {
  return step === 1 && box.tagName === 'P' && /[ء-ي]{2}[.؟!]$/.test(text);
}

function isStoryProse(page: Page, cards: Cards, block: PageBlock): boolean {
  return (
    isProse(block) &&
    !foreignRegions(page, block) &&
    !cards.prose.has(block) &&
    !clutterRule(page, block) &&
    !isNotice(block) &&
    !isSmallPrint(block) &&
    isVisible(block)
  );
}

function widenBack(page: Page, cards: Cards, first: number, headline: PageBlock | null): number {
  if (!headline || headline.index >= first) return first;
  let from = first;
  let links = 0;
  for (let i = first - 1; i > headline.index; i--) {
    const block = page.blocks[i];
    if (!block) break;
    if (isTeaserLink(block) && ++links >= 4) break;
    if (isStoryProse(page, cards, block)) from = i;
  }
  return from;
}

function widenForward(page: Page, cards: Cards, core: StoryCore, last: number): number {
  const shape = core.container;
  let to = last;
  let closed = false;
  let teasers = 0;
  for (let i = last + 1; i < page.blocks.length; i++) {
    const block = page.blocks[i];
    if (!block) break;
    // The rules' wording is looked at only where it still decides something: most blocks stand behind the story's end.
    if (isProse(block) && (!closed || isShapedLike(page, block, shape)) && isStoryProse(page, cards, block)) {
      to = i;
      closed = false;
      teasers = 0;
      continue;
    }
    closed ||=
      (foreignRegions(page, block) & (NAV | FOOTER | ASIDE | COMMENTS | TAGS)) !== 0 ||
      (isTeaserLink(block) && ++teasers >= 2) ||
      clutterRule(page, block) !== null;
    if (i - to > 400) break;
  }
  return to;
}

/** Whether a block stands in a box like the story's, beside it: texts are cut into sections, and builders wrap each in several boxes. */
function isShapedLike(page: Page, block: PageBlock, shape: Element): boolean {
  let group: Element | null = groupOf(block, page.blocks[block.index + 1], page.blocks[block.index - 1]);
  let other: Element | null = shape;
  for (let level = 0; level < WRAPPED && group && other; level++) {
    const around = parentOf(group);
    const areSiblings = around === parentOf(other);
    if (group.tagName !== other.tagName || !(areSiblings ? isKindOf(group, other) : kindOf(group) === kindOf(other)))
      return false;
    if (areSiblings) return around !== page.body;
    group = around;
    other = parentOf(other);
  }
  return false;
}

/** Whether two boxes have the same names, or one all names of the other: `news-body first` and `news-body`. */
function isKindOf(one: Element, other: Element): boolean {
  const [names, others] = [kindOf(one).split(' '), kindOf(other).split(' ')];
  return names.every((name) => others.includes(name)) || others.every((name) => names.includes(name));
}

/** Boxes around one section at most: page builders wrap a text five times, a table its cell three times. */
const WRAPPED = 6;
