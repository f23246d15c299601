/** Labels that announce other stories, and what belongs to them. */
import { foldedText, type Page, wordCount } from './page.ts';
import { quickFold } from './quick-fold.ts';
import { isPlainLabel, isRelatedLabel } from './related-labels.ts';
import { commonParent, holds, parentOf } from './tree.ts';
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
    if (block.linked >= block.text.length * 0.8 || endsInMore(block)) links = found.push(block);
    else if (links && (isSmall(block) || teasers.has(block) || isCutShort(block, found[0]))) found.push(block);
    else break;
  }
  // Small print after the last link may be the story's own, unless the links' own box holds it.
  const box = found[0] && commonParent(announcement.box, found[0].box);
  while (box && links < found.length && box !== container && !holds(box, container) && holds(box, found[links]?.box))
    links++;
  return found.slice(0, links);
}

/**
 * The headlines without links below a plain label: all points of the list right below it, or the few lines behind it that do not end as sentences do,
 * where the story's own lines do. Empty where one is anything else.
 */
export function relatedPoints(
  { blocks }: Page,
  { index, box, text, heading }: PageBlock,
  prose: readonly PageBlock[],
): PageBlock[] {
  const folded = quickFold(text).trim();
  // «موضوعات مقترحة» may be what a story lists; «اقرأ أيضا» and «أخبار متعلقة:» are not.
  if (
    heading ||
    !(READ_ALSO.test(folded) || (isPlainLabel(folded) && (SPEAKS.test(folded) || /[:|.…*]$/.test(folded))))
  )
    return [];
  const list = box.nextElementSibling;
  const points: PageBlock[] = [];
  if (list && /^[UO]L$/.test(list.tagName)) {
    for (let i = index + 1; holds(list, blocks[i]?.element); i++) points.push(blocks[i] as PageBlock);
    const arePoints = points.every((point) => point.box.tagName === 'LI' && isHeadline(point));
    return points.length >= 2 && points.length <= MOST_POINTS && arePoints ? points : [];
  }
  const ended = prose.filter((line) => FINAL.test(line.text)).length;
  if (ended < prose.length * MOSTLY) return [];
  const isLine = (line: PageBlock): boolean =>
    !line.heading && !line.linked && isHeadline(line) && (line.box === box || parentOf(line.box) === parentOf(box));
  for (let i = index + 1; i <= index + MOST_LINES; i++) {
    const line = blocks[i];
    if (!line || !isLine(line)) break;
    points.push(line);
  }
  return points.length < MOST_LINES ? points : [];
}

const isHeadline = ({ text }: PageBlock): boolean =>
  wordCount(text) >= 3 && wordCount(text) <= HEADLINE_WORDS && !FINAL.test(text) && !/[،؛:]$/.test(text);

/** What is said to a reader. */
const SPEAKS = /(?:ك|كم)(?![ء-ي])|ننصح|نرشح|نقترح|اخترنا|تفوت|نشرنا|ايضا|(?:ذات|ذو) (?:ال)?صله|متعلقه?(?![ء-ي])/;

const FINAL = /[^.]\.["»”)]?$|[!؟]["»”)]?$/;
const HEADLINE_WORDS = 16;
const MOST_POINTS = 8;
const MOST_LINES = 5;
/** Share of a story's paragraphs that end in full stops. */
const MOSTLY = 0.7;

/** «الملك يدشن مركزا للتكوين [اقرأ المزيد]»: a headline and what leads to it. */
function endsInMore({ nodes, linked, text }: PageBlock): boolean {
  const said = nodes[nodes.length - 1]?.parentElement?.closest('a')?.textContent ?? '';
  return linked > 0 && wordCount(text) <= HEADLINE_WORDS + 3 && /^\s*(?:[اإ]قرأ|المزيد|التفاصيل|من هنا)/.test(said);
}

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
