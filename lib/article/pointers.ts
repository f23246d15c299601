/** Headlines of other pages in a row between the story's lines, with the label above them. */

import { isLinkedSentence, leadsNowhere, leadsOn } from './links.ts';
import { foldedText, isVisible, type Page, wordCount } from './page.ts';
import { quickFold } from './quick-fold.ts';
import { CODE, EDITABLE, QUOTE, RELATED, TAGS } from './regions.ts';
import { isRelatedLabel, speaksOfPages } from './related-labels.ts';
import { announcesRelated, isSmall } from './related-links.ts';
import type { Sea } from './sea.ts';
import { siteText } from './site-text.ts';
import { commonParent, parentOf } from './tree.ts';
import { collapse, type PageBlock } from './walk.ts';

/** A line above links is a label with so many words at most. */
const LABEL_WORDS = 8;
const HEADLINE_WORDS = 4;

/** A line that is the headline of another page of this site, linked. */
function isPointer(block: PageBlock): boolean {
  const { text, linked } = block;
  if (text.length < 15 || linked < text.length * 0.8 || wordCount(text) < HEADLINE_WORDS - 1) return false;
  if (isLinkedSentence(block)) return false;
  // Who took a picture may be linked below it.
  if (block.box.tagName === 'FIGCAPTION' && linked < text.length * 0.95) return false;
  if (block.regions & QUOTE && /^[«"“]/.test(text)) return false;
  return !(block.regions & (CODE | EDITABLE | TAGS)) && !isBegun(block) && leadsOn(block);
}

/** «هنا ولد [الشاعر الذي …]»: words of a sentence in front of the link. */
function isBegun({ nodes, element }: PageBlock): boolean {
  const [first] = nodes;
  if (!first || first.parentElement !== element || element.closest('a')) return false;
  const said = collapse(siteText(first));
  return /[ء-ي]$/.test(said) && wordCount(said) >= 2 && !isRelatedLabel(quickFold(said).trim());
}

/** A linked line that leads nowhere yet, in one list with headlines of other pages. */
function isAmongPointers({ blocks }: Page, block: PageBlock): boolean {
  const { text, linked, box, heading, index } = block;
  if (heading || linked < text.length * 0.8 || wordCount(text) < HEADLINE_WORDS || isLinkedSentence(block))
    return false;
  if (!leadsNowhere(block)) return false;
  const isBeside = (other: PageBlock | undefined): boolean =>
    other !== undefined &&
    other.box.tagName === box.tagName &&
    parentOf(other.box) === parentOf(box) &&
    isPointer(other);
  return isBeside(blocks[index - 1]) || isBeside(blocks[index + 1]);
}

/** Headlines of other pages in a row, with the label above them. */
export function markPointers({ page, teasers, inScope, found }: Sea, shore: ReadonlySet<Element>): void {
  const isFree = (block: PageBlock | undefined): block is PageBlock =>
    block !== undefined && inScope(block) && !found.has(block) && isVisible(block);
  const isHeadline = (block: PageBlock): boolean => isPointer(block) || isAmongPointers(page, block);
  const goesOn = (block: PageBlock): boolean => isHeadline(block) || isSmall(block) || teasers.has(block);
  /** Whether the last line is the teaser of the headline above it, in one card with it. */
  const isTeaserOf = (run: readonly PageBlock[]): boolean => {
    const [link, last] = run.slice(-2);
    const card = link && last && teasers.has(last) && isPointer(link) ? commonParent(link.box, last.box) : null;
    return card !== null && !shore.has(card);
  };
  for (let i = 0; i < page.blocks.length; i++) {
    const first = page.blocks[i];
    if (!isFree(first) || !isHeadline(first)) continue;
    const run = [first];
    for (let next = page.blocks[++i]; isFree(next) && goesOn(next); next = page.blocks[++i]) run.push(next);
    while (run.length > 1 && !isHeadline(run[run.length - 1] as PageBlock) && !isTeaserOf(run)) run.pop();
    const lead = page.blocks[first.index - 1];
    // What went for its words alone may be the label as well.
    const isOpen = lead && (found.has(lead) ? speaksOfOthers(lead) : isFree(lead));
    const label = lead && isOpen && isLabelOf(lead, first, run.length, shore) ? lead : null;
    // Terms, what is told of them, and captions are links to other pages only below such a label.
    if (/^(?:FIGCAPTION|D[TD])$/.test(first.box.tagName) && !(label && speaksOfOthers(label))) continue;
    // A heading that leads on may be a subhead; two in a row, or in a box of related links, are none.
    const areTitles = run.every((line) => line.heading === first.heading && (run.length > 1 || line.regions & RELATED));
    const isApart = run.every(({ element, heading }) => !shore.has(element) && (!heading || areTitles));
    // «والشركات هي:» and links below it are a list of the story's own; a single link may be its source.
    const isOwn = lead !== undefined && (/[:：]$/.test(lead.text) || lead.heading > 0);
    if (!label && (isOwn || !isApart || wordCount(first.text) < HEADLINE_WORDS || /^T[DH]$/.test(first.box.tagName)))
      continue;
    if (!(label && announcesRelated(label)) && !readAsHeadlines(run)) continue;
    for (const block of label ? [label, ...run] : run) found.set(block, 'read-also');
  }
}

/** «واصل التصفح» above links that go for themselves. */
export function markLabelAbove({ page, mayGo, found }: Sea, first: PageBlock): void {
  const [label, next] = [page.blocks[first.index - 1], page.blocks[first.index + 1]];
  if (!label || !next || found.get(next) !== 'read-also' || found.has(label) || !mayGo(label)) return;
  if (label.linked || (label.heading && label.heading < SMALL_HEADING) || !isPointer(first) || !isVisible(label))
    return;
  if (speaksOfOthers(label) && (!OWN_LIST.test(label.text) || OF_SITE.test(label.text))) found.set(label, 'read-also');
}

/** Headings from here on are small enough for labels. */
const SMALL_HEADING = 4;

/** Headlines of other pages rather than the names of people and things, or linked sentences of the story. */
function readAsHeadlines(run: readonly PageBlock[]): boolean {
  const links = run.filter(isPointer);
  if (links.every(({ text }) => /[^.]\.$/.test(text))) return false;
  if (links.some(({ regions, text }) => regions & RELATED || /[؟!…]|\.\./.test(text))) return true;
  return links.reduce((sum, { text }) => sum + wordCount(text), 0) >= links.length * NAME_WORDS;
}

/** Names have fewer words on the whole. */
const NAME_WORDS = 4.5;

/** A cell with others beside it; tables that lay a page out have one in a row. */
export const isCellOfRow = (box: Element): boolean =>
  /^T[DH]$/.test(box.tagName) && (parentOf(box)?.childElementCount ?? 0) > 1;

const speaksOfOthers = (label: PageBlock): boolean =>
  wordCount(label.text) <= LABEL_WORDS && (announcesRelated(label) || speaksOfPages(foldedText(label)));

/** A label and a link in a row of their own. */
const isPairOfCells = (cell: Element): boolean =>
  parentOf(cell)?.childElementCount === 2 && cell.closest('table')?.querySelectorAll('tr').length === 1;

function isLabelOf(lead: PageBlock, first: PageBlock, count: number, shore: ReadonlySet<Element>): boolean {
  const { text } = lead;
  // A table's cell says something of its row.
  if (!/\p{L}{2}/u.test(text)) return false;
  if (lead.box !== first.box && isCellOfRow(lead.box))
    return (
      wordCount(text) > 1 &&
      speaksOfOthers(lead) &&
      parentOf(lead.box) === parentOf(first.box) &&
      isPairOfCells(lead.box)
    );
  if (text.length > 60 || wordCount(text) > LABEL_WORDS || lead.linked > text.length * 0.3) return false;
  if (announcesRelated(lead)) return true;
  if (OWN_LIST.test(text) && !OF_SITE.test(text)) return false;
  if (/[.!،]$/.test(text.replace(/\.{2,}$/, ''))) return false;
  const box = commonParent(lead.box, first.box);
  if (box && !shore.has(box)) return true;
  if (lead.heading) return false;
  if (count >= 2 && wordCount(text) <= 5 && /[:：]$/.test(text)) return true;
  return (count >= 2 || /[:：←]$/.test(text)) && speaksOfPages(foldedText(lead));
}

/** «وتألفت الحكومة من:», «وجاءت الجوائز كما يأتي:»: what follows is of the story. */
const OWN_LIST =
  /^و(?!اصل)[ء-ي]{3,}\s|كما يأتي|كما يلي|كالتالي|كالآتي|(?:هم|هي|هما|من|التالي[ةه]?|الآتي[ةه]?)\s*[:：]$/;

/** «وقفة مع خبر آخر من موقعنا:» */
const OF_SITE = /(?:موقع|صفحت|صحيفت|منصت|تغطيت|أرشيف|قرا[ءؤئ]|زوار|محرر[وي])نا(?![ء-ي])/;
