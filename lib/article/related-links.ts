/** Labels that announce other stories, and what belongs to them. */
import { commonParent } from './clutter.ts';
import { foldedText, type Page, wordCount } from './page.ts';
import { quickFold } from './quick-fold.ts';
import { isPlainLabel, isRelatedLabel } from './related-labels.ts';
import { holds, parentOf } from './tree.ts';
import type { PageBlock } from './walk.ts';
import { READ_ALSO } from './wording.ts';

/** Links after one announcement; what comes later is another matter. */
const MOST_LINKS = 60;

/** Whether a block is a heading or label that announces related links and may hold none of them itself. */
export function announcesRelated(block: PageBlock): boolean {
  if (wordCount(block.text) > 8) return false;
  const folded = foldedText(block);
  return READ_ALSO.test(folded) || isRelatedLabel(folded) || isPlainLabel(folded);
}

/**
 * The blocks after an announcement that belong to it: links, the small print between them (dates, sections) and the teasers below
 * them, up to the first line that is none of these. Empty when no link follows. `container` is the story's.
 */
export function relatedLinks(
  page: Page,
  announcement: PageBlock,
  container: Element,
  teasers: ReadonlySet<PageBlock>,
): PageBlock[] {
  const found: PageBlock[] = [];
  let links = 0;
  for (let i = announcement.index + 1; i < page.blocks.length && found.length < MOST_LINKS; i++) {
    const block = page.blocks[i];
    if (!block) break;
    if (block.linked >= block.text.length * 0.8) links = found.push(block);
    else if (links && (isSmall(block) || teasers.has(block) || isCutShort(block, found[0]))) found.push(block);
    else break;
  }
  // Small print after the last link may be the story's own, unless the links' own box holds it.
  const box = found[0] && commonParent(announcement.box, found[0].box);
  while (box && links < found.length && box !== container && !holds(box, container) && holds(box, found[links]?.box))
    links++;
  return found.slice(0, links);
}

/** The points of a list right below a plain label that are headlines without a link; empty where one is anything else. */
export function relatedPoints({ blocks }: Page, { index, box, text }: PageBlock): PageBlock[] {
  const list = box.nextElementSibling;
  if (!list || !/^[UO]L$/.test(list.tagName) || !isPlainLabel(quickFold(text).trim())) return [];
  const points: PageBlock[] = [];
  for (let i = index + 1; holds(list, blocks[i]?.element); i++) points.push(blocks[i] as PageBlock);
  const isHeadline = (point: PageBlock): boolean =>
    point.box.tagName === 'LI' &&
    wordCount(point.text) >= 3 &&
    wordCount(point.text) <= HEADLINE_WORDS &&
    !/(?:[^.]\.|[،؛:])$/.test(point.text);
  return points.length >= 2 && points.length <= MOST_POINTS && points.every(isHeadline) ? points : [];
}

const HEADLINE_WORDS = 16;
const MOST_POINTS = 8;

/** «كانت آخر قاعة في الحي...»: a teaser below its link, in one box with it and no paragraph's place. */
export function isCutShort({ text, linked, box }: PageBlock, link: PageBlock | undefined): boolean {
  const node = link?.nodes.find(({ parentElement }) => parentElement?.closest('a'));
  const card = node?.parentElement?.closest('a')?.parentElement;
  return !linked && /(?:\.{3}|…)$/.test(text) && card !== undefined && card === parentOf(box);
}

/** «12 مارس», «قبل ساعة»: small print between links. */
export function isSmall(block: PageBlock): boolean {
  return !block.heading && wordCount(block.text) <= 6 && /[\d٠-٩۰-۹]/.test(block.text);
}
