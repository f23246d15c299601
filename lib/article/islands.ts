/**
 * Clutter by its place and shape, whatever its words: boxes and lines inside the story that hold none of its text and lead to other
 * pages, or ask the reader to press something.
 */
import { asksInButton } from './buttons.ts';
import { type ClutterRule, isNotice } from './clutter.ts';
import { asksAlone, beginsAsCall, offerOf } from './invitations.ts';
import { markLearnedBoxes, markLearnedLines, takeBackParts, takeBackPoints } from './learned-clutter.ts';
import { isParagraph, scoreUnit } from './line-score.ts';
import { isLinkedSentence, leadsOn } from './links.ts';
import { foldedText, isVisible, type Page, wordCount } from './page.ts';
import { quickFold } from './quick-fold.ts';
import { CODE, CONTROL, EDITABLE, QUOTE, RELATED, TAGS } from './regions.ts';
import { isRelatedLabel, speaksOfPages } from './related-labels.ts';
import { announcesRelated, isSmall } from './related-links.ts';
import { boxAround, linesIn, type Sea } from './sea.ts';
import { siteText } from './site-text.ts';
import { commonParent, holds, parentOf } from './tree.ts';
import { collapse, type PageBlock } from './walk.ts';
import { SHARE_WORD } from './wording.ts';

/** Lines of a box of clutter. */
const MOST_LINES = 8;
/** A line above links is a label with so many words at most. */
const LABEL_WORDS = 8;
/** What stands below an ad's label in its box may be the ad. */
const AD_WORDS = 12;
const HEADLINE_WORDS = 4;

/** Finds what stands in boxes of its own between the lines of the story, and adds it to what is found. */
export function findIslands(sea: Sea): void {
  const { page, core, headline, found } = sea;
  markLearnedLines(sea);
  // Before what stands around a mark goes with it.
  takeBackPoints(sea);
  // A slogan may end in a quoted name, and is no sentence.
  const lines = core.prose.filter(
    (block) => !found.has(block) && (block.text.length >= 70 || !/[»"”:]$/.test(block.text)),
  );
  const shore = elementsAround(headline ? [headline, ...lines] : lines);
  markPointers(sea, shore);
  for (const block of page.blocks)
    if (sea.mayGo(block) && (found.get(block) ?? 'read-also') === 'read-also') markPictured(sea, shore, block);
  for (const [block, rule] of [...found]) {
    if (rule !== 'read-also' && rule !== 'comment-rules') markRest(sea, shore, block, rule);
  }
  for (const block of page.blocks) {
    if (sea.mayGo(block) && (block.linked || block.regions & CONTROL || hasButton(block)))
      markPressed(sea, shore, block);
  }
  markLearnedBoxes(sea);
  takeBackParts(sea);
  for (const [block, rule] of [...found]) if (rule === 'read-also') markLabelAbove(sea, block);
}

/** All elements that hold one of the lines. */
function elementsAround(lines: readonly PageBlock[]): Set<Element> {
  const around = new Set<Element>();
  for (const { element } of lines) {
    for (let outer: Element | null = element; outer && !around.has(outer); outer = parentOf(outer)) around.add(outer);
  }
  return around;
}

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
  const isBeside = (other: PageBlock | undefined): boolean =>
    other !== undefined &&
    other.box.tagName === box.tagName &&
    parentOf(other.box) === parentOf(box) &&
    isPointer(other);
  return isBeside(blocks[index - 1]) || isBeside(blocks[index + 1]);
}

/** Headlines of other pages in a row, with the label above them. */
function markPointers({ page, teasers, inScope, found }: Sea, shore: ReadonlySet<Element>): void {
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
    if (/^(?:FIGCAPTION|D[TD])$/.test(first.box.tagName) && !isCard(first.box) && !(label && speaksOfOthers(label)))
      continue;
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

/** A figure whose picture leads where its caption does, or that has none: the teaser of another page. */
function isCard(caption: Element): boolean {
  if (caption.tagName !== 'FIGCAPTION') return false;
  const href = caption.querySelector('a')?.getAttribute('href');
  const pictures = [...(parentOf(caption)?.querySelectorAll('img,picture,video,iframe,svg') ?? [])];
  return pictures.every((picture) => picture.closest('a')?.getAttribute('href') === href);
}

/** «واصل التصفح» above links that go for themselves. */
function markLabelAbove({ page, mayGo, found }: Sea, first: PageBlock): void {
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
const isCellOfRow = (box: Element): boolean =>
  /^T[DH]$/.test(box.tagName) && (parentOf(box)?.childElementCount ?? 0) > 1;

/** «شاهد بالفيديو» over a linked picture and its title, which may be no link itself. */
function markPictured({ page, mayGo, found }: Sea, shore: ReadonlySet<Element>, label: PageBlock): void {
  if (label.linked || !announcesRelated(label)) return;
  const { element: box, lines } = boxAround(page, label, (element) => shore.has(element)) ?? NO_BOX;
  if (
    !box?.querySelector('a[href] img,a[href] picture,a[href] amp-img') ||
    box.querySelector('iframe,video,audio,table')
  )
    return;
  const isTitle = (line: PageBlock): boolean =>
    line === label || found.has(line) || (mayGo(line) && !isParagraph(line) && !/[.!،:؛]["»”]?$/.test(line.text));
  if (lines.length < 2 || lines.length > 3 || lines[0] !== label || !lines.every(isTitle)) return;
  for (const line of lines) if (!found.has(line)) found.set(line, 'read-also');
}

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

/** With an ad's label goes the little that its box says, and with an invitation the links beside it. */
function markRest(sea: Sea, shore: ReadonlySet<Element>, block: PageBlock, rule: ClutterRule): void {
  const { element: box, lines } = boxAround(sea.page, block, (element) => shore.has(element)) ?? NO_BOX;
  if (lines.length < 2 || lines.length > (rule === 'ad-label' ? 3 : MOST_LINES)) return;
  if (box?.querySelector('img,picture,video,audio,iframe,table')) return;
  const goes = (line: PageBlock): boolean =>
    sea.found.has(line) ||
    (wordCount(line.text) <= (rule === 'ad-label' ? AD_WORDS : LABEL_WORDS) &&
      sea.mayGo(line) &&
      !(line.regions & (CODE | EDITABLE | TAGS)) &&
      (rule === 'ad-label' ? !line.heading : line.linked >= line.text.length * 0.8)) ||
    (rule === 'share-bar' &&
      wordCount(line.text) <= 3 &&
      sea.mayGo(line) &&
      (SHARES.test(line.text) || isFirstOfRow(line.box))) ||
    (rule === 'poll' && sea.mayGo(line) && RESULTS.test(line.text));
  if (lines.every(goes)) for (const line of lines) if (!sea.found.has(line)) sea.found.set(line, rule);
}

/** «نعم (44%) لا (56%)» */
const RESULTS = /^[^.؟!]*\(\s?[\d٠-٩.]+\s?[%٪]\s?\)[^.؟!]*\(\s?[\d٠-٩.]+\s?[%٪]\s?\)[^.؟!]*$/;

/** A cell in front of others. */
const isFirstOfRow = (box: Element): boolean => isCellOfRow(box) && !box.previousElementSibling;

const NO_BOX = { element: null, lines: [] };

/** A line with buttons in it: «هل أفادك المقال؟ [نعم] [لا]». */
function hasButton({ text, nodes, element }: PageBlock): boolean {
  if (nodes.length < 2 || text.length > 120) return false;
  return nodes.some(({ parentElement }) => parentElement !== element && parentElement?.closest('button'));
}

/** A button or what is set like one, with the box that it stands in. */
function markPressed(sea: Sea, shore: ReadonlySet<Element>, block: PageBlock): void {
  const { page, mayGo, found } = sea;
  if (found.get(block) === 'read-also' || !isVisible(block)) return;
  const outer = boxAround(page, block, (element) => shore.has(element))?.element ?? null;
  // What stands beside the buttons may be something else: then they go alone.
  for (const box of outer && outer !== block.box && holds(outer, block.box) ? [outer, block.box] : [outer]) {
    if (!box) return;
    const lines = linesIn(page, box, block);
    const isFree = (line: PageBlock): boolean =>
      mayGo(line) && !(line.regions & (CODE | EDITABLE)) && !isNotice(line) && (found.has(line) || !isParagraph(line));
    const rule = lines.length <= MOST_LINES && lines.every(isFree) ? ruleOf(box, lines, found) : null;
    if (!rule) continue;
    for (const line of lines) found.set(line, rule);
    return;
  }
}

function ruleOf(box: Element, lines: PageBlock[], found: Map<PageBlock, ClutterRule>): ClutterRule | null {
  const pieces = lines.flatMap(({ nodes }) => nodes.map((node) => collapse(siteText(node)))).filter(Boolean);
  const said = pieces.join(' ');
  if (MORE.test(said) || asksInButton(box)) return null;
  if (box.querySelector('img,picture,video,audio,iframe,textarea,select,table')) return null;
  if (box.querySelector('input[type=email]')) return 'newsletter';
  const pressed = box.querySelectorAll(PRESSED).length + (box.matches(PRESSED) ? 1 : 0);
  const known = lines.map((line) => found.get(line)).find((rule) => rule !== undefined && rule !== 'read-also');
  if (pressed && known) return known;
  const speaks = scoreUnit(lines, box).score >= PRESSED_SCORE;
  if (
    pressed >= 2 &&
    speaks &&
    pieces.every((piece) => wordCount(piece) <= (pressed > 2 ? 5 : 4)) &&
    (SHARES.test(said) || !lines.every(({ box: { tagName } }) => tagName === 'LI'))
  )
    return 'share-bar';
  if (pressed && lines.length <= 3 && SHARES.test(said) && pieces.every((piece) => wordCount(piece) <= 3))
    return 'share-bar';
  if (pressed >= 2 && /؟/.test(said) && lines.length <= 4) return 'comment-rules';
  const button = lines[lines.length - 1];
  if (!button || wordCount(pieces[pieces.length - 1] ?? '') > 4) return null;
  const folded = quickFold(pieces[pieces.length - 1] ?? '');
  if (pressed === 1 && lines.length === 1 && SHARE_WORD.mayBe(folded)) return 'share-bar';
  const last = button.nodes[button.nodes.length - 1]?.parentElement ?? null;
  if (!last?.closest('a,button,[role=button]')) return null;
  if ((speaks && asksAlone(folded)) || (lines.length === 2 && beginsAsCall(quickFold(said)))) return 'support';
  return pressed ? offerOf(quickFold(said)) : null;
}

/** What the learned model says at least of a box that asks to be pressed. */
const PRESSED_SCORE = 0;
/** What is there to be pressed and leads nowhere. */
const PRESSED = 'button,[role=button],a[href="#"],a[href^="javascript:"],input[type=button],input[type=submit]';
/** Words of sharing and printing, in any form. */
const SHARES = /شارك|نشر|غرد|طباع|اطبع|حفظ|نسخ|أرسل|ارسل/;
/** Buttons that bring the rest of the story, or turn its pages. */
const MORE =
  /(?:تحميل|عرض|[إا]ظهار|مزيد|تابع|أكمل|اكمل|مواصلة|متابعة) (?:ال)?(?:مزيد|كل|قراءة|بقية|باقي|نص)|التالي|السابق|\d\s*\/\s*\d/;
