/** Sorts the lines inside the story's range: paragraphs, subheads and quotations stay, everything else is left out. */

import type { BlockKind } from '../types.ts';
import { isPlaceAndName } from './byline.ts';
import { findCallTables } from './call-tables.ts';
import type { Cards } from './cards.ts';
import { type ClutterRule, clutterRule, continuesRules, isNotice } from './clutter.ts';
import { findIslands } from './islands.ts';
import { scoreLine } from './line-score.ts';
import { isLinkedSentence, leadsAway } from './links.ts';
import { foldedText, foreignRegions, groupOf, isProse, isTeaserLink, isVisible, type Page, wordCount } from './page.ts';
import { isPersonName } from './person-names.ts';
import { ASIDE, BYLINE, DECK, DIALOG, FOOTER, LIST, NAV, QUOTE, SUMMARY, TABLE } from './regions.ts';
import { isPlainLabel } from './related-labels.ts';
import { announcesRelated, isCutShort, relatedLinks, relatedPoints } from './related-links.ts';
import { isSmallPrint } from './small-print.ts';
import type { StoryCore } from './story.ts';
import type { StoryRange } from './story-range.ts';
import { commonParent, holds, parentOf } from './tree.ts';
import type { PageBlock } from './walk.ts';
import { AUTHOR_LIFE } from './wording.ts';

export interface StoryLine {
  block: PageBlock;
  kind: BlockKind;
}

export interface Assembled {
  lines: StoryLine[];
  /** Clutter inside the story and its container, with its rule. */
  clutter: Map<PageBlock, ClutterRule>;
}

/** Reads the story's range line by line. */
export function assembleStory(
  page: Page,
  cards: Cards,
  core: StoryCore,
  range: StoryRange,
  headline: PageBlock | null,
): Assembled {
  const clutter = findClutter(page, cards, core, range, headline);
  const groups = proseGroups(page, cards, core, range);
  const lines: StoryLine[] = [];
  for (let i = range.from; i <= range.to; i++) {
    const block = page.blocks[i];
    if (!block || block === headline || clutter.has(block)) continue;
    if (!belongs(page, cards, core, block, groups) || !isVisible(block)) continue;
    lines.push({ block, kind: kindOf(block) });
  }
  return { lines: withoutDeck(page, core, trimEnds(page, lines, headline), headline), clutter };
}

/** A deck has no more words, a lead rarely fewer. */
const DECK_WORDS = 20;
/** Lines that a story has besides. */
const FEWEST_LINES = 3;

/** A short line under the headline without a full stop, outside the story's own place or above its time and writer, is its deck. */
function withoutDeck(page: Page, core: StoryCore, lines: StoryLine[], headline: PageBlock | null): StoryLine[] {
  const [deck, next] = lines;
  if (!deck || !next || !headline || lines.length <= FEWEST_LINES || deck.kind !== 'paragraph') return lines;
  const { index, text, element } = deck.block;
  if (index < headline.index) return lines;
  const isOutside = !holds(core.container, element);
  if (isOutside && isSummary(deck.block, next.block)) return lines.slice(1);
  if (wordCount(text) > DECK_WORDS || /[.!…:،؛»"”]$/.test(text)) return lines;
  const isApart = isOutside || page.blocks.slice(index + 1, next.block.index).some((line) => isSmallPrint(line));
  return isApart ? lines.slice(1) : lines;
}

/** A paragraph that is named after what it is, with a story behind it that begins anew; «وقالت …» goes on with its lead. */
function isSummary({ regions }: PageBlock, next: PageBlock): boolean {
  return (regions & SUMMARY & ~next.regions) !== 0 && !GOES_ON.test(next.text);
}

const GOES_ON = /^(?:و[ء-ي]{2}|[يت]أتي|جاءت?|بهذ[اه]|هذ[اه]|ذلك|هكذا|لكن|غير أن|كما)(?=\s|[ء-ي])/;

/** Clutter between headline and story's end, and behind the story while still in its container. */
function findClutter(
  page: Page,
  cards: Cards,
  core: StoryCore,
  range: StoryRange,
  headline: PageBlock | null,
): Map<PageBlock, ClutterRule> {
  const found = new Map<PageBlock, ClutterRule>();
  const inScope = (block: PageBlock): boolean =>
    block !== headline &&
    ((block.index >= range.from && block.index <= range.to) ||
      (core.container !== page.body && holds(core.container, block.element)));
  const isNear = nearStory(page, core, range, headline);
  const mayGo = (block: PageBlock): boolean => inScope(block) || isNear(block);
  const from = headline && headline.index < range.from ? headline.index : range.from;
  const isAboveStory = ({ index }: PageBlock): boolean => index > from && index < range.from;
  for (let i = from; i < page.blocks.length; i++) {
    const block = page.blocks[i];
    if (!block || found.has(block)) continue;
    // A bar to share above the story may be set as navigation.
    const isBar = isAboveStory(block) && clutterRule(page, block) === 'share-bar';
    if (!isBar && !mayGo(block)) continue;
    const rule = clutterRule(page, block);
    // Lists of other pages around the story are the site's own; inside the story, and above it, they are in the way.
    if (rule && (rule !== 'read-also' || inScope(block) || isAboveStory(block))) found.set(block, rule);
    if (rule === 'comment-rules') extendRules(page, block, found, mayGo);
    if (!inScope(block)) continue;
    const teaser = rule === 'read-also' ? page.blocks[i + 1] : undefined;
    if (teaser && inScope(teaser) && isCutShort(teaser, block)) found.set(teaser, 'read-also');
    // «اقرأ على موقعنا:» sounds like an invitation and is one, but for links below it.
    if (rule && rule !== 'read-also' && rule !== 'follow-us') continue;
    if (!announcesRelated(block)) continue;
    const points = relatedPoints(page, block, core.prose).filter(inScope);
    if (points.length) for (const line of [block, ...points]) found.set(line, 'read-also');
    const links = relatedLinks(page, block, core.container, cards.prose).filter(inScope);
    // «الأكثر مشاهدة على نتفليكس»: a list of the story's own leads to other sites, «وتابع:» to what was said.
    const isPlain = isPlainLabel(foldedText(block));
    if (links.every((link) => (leadsAway(link) && !isPlain) || /^[«"“]/.test(link.text))) continue;
    if (links.length) found.set(block, 'read-also');
    for (const link of links) found.set(link, 'read-also');
  }
  for (const block of core.polls) if (mayGo(block)) found.set(block, 'poll');
  for (const [block, rule] of findCallTables(page)) if (mayGo(block)) found.set(block, rule);
  findIslands({ page, core, teasers: cards.prose, headline, inScope, mayGo, found });
  keepSubheads(page, core, found);
  return found;
}

/** «تابعنا، شاركنا» may be the subhead of a story on such words: one among others like it, with a paragraph below. */
function keepSubheads({ blocks }: Page, { prose }: StoryCore, found: Map<PageBlock, ClutterRule>): void {
  const lines = new Set(prose);
  const isSubhead = (block: PageBlock | undefined): block is PageBlock => {
    const next = block && blocks[block.index + 1];
    if (!block?.heading || block.linked || !next || !lines.has(next) || found.has(next)) return false;
    return parentOf(block.box) === parentOf(next.box);
  };
  for (const [block, rule] of [...found]) {
    if (rule === 'read-also' || !isSubhead(block)) continue;
    const isAlike = (other: PageBlock): boolean =>
      !found.has(other) && other.heading === block.heading && parentOf(other.box) === parentOf(block.box);
    if (blocks.some((other) => isAlike(other) && isSubhead(other))) found.delete(block);
  }
}

/** Lines of a page behind the story that may still be of it where nothing but the whole page holds both headline and story. */
const BEHIND = 25;

/** What stands around the story and its headline, as long as it is not the page's own frame or another story. */
function nearStory(
  page: Page,
  core: StoryCore,
  range: StoryRange,
  headline: PageBlock | null,
): (block: PageBlock) => boolean {
  if (!headline) return () => false;
  const around = commonParent(headline.box, core.container);
  const end = core.parts?.own.to ?? (around === page.body ? range.to + BEHIND : page.blocks.length);
  return ({ index, regions, element }) =>
    index > headline.index &&
    index <= end &&
    !(regions & (NAV | ASIDE | DIALOG) & ~page.ignoredRegions) &&
    around !== null &&
    // The page's own footer is no part of the article, the article's is.
    (!(regions & FOOTER) || around !== page.body) &&
    holds(around, element) &&
    !isInForm(element, headline.element);
}

/** Whether an element stands in a form that is there to be filled in, as for comments; some systems put whole pages into one. */
function isInForm(element: Element, headline: Element): boolean {
  const form = element.closest('form');
  return form !== null && !holds(form, headline) && form.querySelector('textarea') !== null;
}

/** What the learned model says of a line that is the story's rather than the site's. */
const STORY_SCORE = -1;

/** Rules for comments are several paragraphs, of which some name comments only in passing. */
function extendRules(
  page: Page,
  rules: PageBlock,
  found: Map<PageBlock, ClutterRule>,
  inScope: (block: PageBlock) => boolean,
): void {
  for (const step of [-1, 1]) {
    let last = rules;
    for (let i = rules.index + step; ; i += step) {
      const block = page.blocks[i];
      if (!block || found.has(block) || !inScope(block) || !continuesRules(block, last)) break;
      // «تعليق الدراسة», «المشاركة في الحفل»: the story's last paragraph stands beside them and has their words.
      if (scoreLine(block).score < STORY_SCORE) break;
      found.set(block, 'comment-rules');
      last = block;
    }
  }
}

/** The elements in which the story's running text stands: short lines beside it (subheads, list points) belong to it. */
function proseGroups(page: Page, cards: Cards, core: StoryCore, range: StoryRange): Set<Element> {
  const groups = new Set<Element>([core.container]);
  for (let i = range.from; i <= range.to; i++) {
    const block = page.blocks[i];
    if (block && isProse(block) && !cards.prose.has(block) && !foreignRegions(page, block)) {
      groups.add(groupOf(block, page.blocks[i + 1], page.blocks[i - 1]));
    }
  }
  return groups;
}

function belongs(page: Page, cards: Cards, core: StoryCore, block: PageBlock, groups: Set<Element>): boolean {
  if (foreignRegions(page, block) || cards.prose.has(block)) return false;
  const { text } = block;
  if ((isTeaserLink(block) || block.linked > text.length * 0.75) && !isLinkedSentence(block)) return false;
  if (isSmallPrint(block) && !isDayOf(page, block)) return false;
  // Who is quoted, below the quotation.
  if (block.regions & QUOTE && block.element.closest('cite')) return false;
  if (isProse(block)) return !isNotice(block) && !(block.regions & DECK && isDeckOf(core, block));
  if (block.regions & TABLE && !(core.container.closest('table') !== null)) return false;
  // Some sites set their subheads as main headings; another story's was found before.
  if (block.heading) return text.length > 2 && !isNotice(block);
  const group = groupOf(block, page.blocks[block.index + 1], page.blocks[block.index - 1]);
  if (groups.has(group) || groups.has(block.box)) return true;
  // A point of a list, or a short line wrapped once more, inside the story's container.
  const outer = parentOf(group);
  return (
    holds(core.container, group) && (Boolean(block.regions & (LIST | QUOTE)) || (outer !== null && groups.has(outer)))
  );
}

/** «3 مايو 2023» in a list of days and of what happened on each. */
function isDayOf({ blocks }: Page, { box, index }: PageBlock): boolean {
  const next = blocks[index + 1];
  return (
    box.tagName === 'DT' && next?.box.tagName === 'DD' && parentOf(next.box) === parentOf(box) && FINAL.test(next.text)
  );
}

/** A deck by its name stands in front of the story's first paragraph, or outside its place. */
function isDeckOf({ container, prose }: StoryCore, block: PageBlock): boolean {
  const first = prose.find(({ regions }) => !(regions & DECK));
  return !holds(container, block.element) || (first !== undefined && block.index < first.index);
}

const FINAL = /[.؟!…:،؛]["»”)]*$/;

function kindOf(block: PageBlock): BlockKind {
  if (block.heading) return 'subhead';
  if (block.regions & QUOTE) return 'quotation';
  const words = wordCount(block.text);
  if (words <= 12 && block.bold >= block.text.length * 0.9 && !FINAL.test(block.text)) return 'subhead';
  return words <= 6 && !FINAL.test(block.text) && !(block.regions & LIST) ? 'subhead' : 'paragraph';
}

/** A subhead with nothing behind it announces something that is not the story; the headline again in front is no subhead, nor is an unlabelled byline. */
function trimEnds(page: Page, lines: StoryLine[], headline: PageBlock | null): StoryLine[] {
  let end = lines.length;
  while (end > 1 && isAuthorLife(page, lines.slice(0, end))) end--;
  while (end > 0 && lines[end - 1]?.kind === 'subhead' && !endsLikeAgency(lines[end - 1]?.block.text ?? '')) end--;
  let start = 0;
  while (start < end - 1 && isName(lines[start]?.block.text ?? '')) start++;
  return lines.slice(start, end).filter(({ block }) => block.text !== headline?.text);
}

const isName = (text: string): boolean => isPlaceAndName(text) || isPersonName(text);

/** The life of the author as the last line: marked with an asterisk, or behind a linked name in a box of theirs. */
function isAuthorLife(page: Page, lines: StoryLine[]): boolean {
  const block = lines[lines.length - 1]?.block;
  if (!block || block.text.length > 400 || !AUTHOR_LIFE.test(foldedText(block))) return false;
  if (block.text.startsWith('*') && wordCount(block.text) <= 12) return true;
  const name = page.blocks[block.index - 1];
  if (!name || wordCount(name.text) > 5) return false;
  if (name.linked < name.text.length * 0.9 && !name.heading && !(name.regions & BYLINE)) return false;
  const box = commonParent(name.box, block.box);
  return box !== null && !lines.some((line) => line.block !== block && holds(box, line.block.element));
}

function endsLikeAgency(text: string): boolean {
  return /^\(.{2,30}\)$|^--/.test(text);
}
