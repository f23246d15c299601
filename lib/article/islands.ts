/**
 * Clutter by its place and shape, whatever its words: boxes and lines inside the story that hold none of its text and lead to other
 * pages, or ask the reader to press something.
 */
import { asksInButton } from './buttons.ts';
import { type ClutterRule, isNotice } from './clutter.ts';
import { asksAlone, beginsAsCall, offerOf } from './invitations.ts';
import { markLearnedBoxes, markLearnedLines, takeBackParts, takeBackPoints } from './learned-clutter.ts';
import { isParagraph, scoreUnit } from './line-score.ts';
import { isVisible, wordCount } from './page.ts';
import { isCellOfRow, markLabelAbove, markPointers } from './pointers.ts';
import { quickFold } from './quick-fold.ts';
import { CODE, CONTROL, EDITABLE, TAGS } from './regions.ts';
import { announcesRelated } from './related-links.ts';
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
  for (const block of page.blocks) markOffer(sea, block);
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

/** «لا تفوّت نشرتنا», «خمس قصص كل يوم», «[سجّل الآن]»: what is offered, between its label and its button, with nothing else in their box. */
function markOffer({ page, found, mayGo }: Sea, block: PageBlock): void {
  const [label, button] = [page.blocks[block.index - 1], page.blocks[block.index + 1]];
  const isOffer = (line: PageBlock | undefined): line is PageBlock =>
    line !== undefined && OFFERS.includes(found.get(line) ?? 'poll');
  if (found.has(block) || wordCount(block.text) > OFFER_WORDS || !isOffer(label) || !isOffer(button) || !mayGo(block))
    return;
  const box = commonParent(label.box, button.box);
  if (!box || label.linked || !button.linked) return;
  const rule = found.get(label);
  if (rule && linesIn(page, box, block).every((line) => line === block || found.has(line))) found.set(block, rule);
}

const OFFERS: readonly ClutterRule[] = ['newsletter', 'app-promo', 'follow-us', 'support'];
/** Words of what is offered. */
const OFFER_WORDS = 10;

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
