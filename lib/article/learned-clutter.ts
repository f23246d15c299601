/**
 * Clutter by the learned model, where no rule knows it: lines and small boxes in the story's place that speak as sites do and not as
 * their stories.
 */
import { type ClutterRule, isNotice } from './clutter.ts';
import { clutterKind, clutterScore } from './clutter-model.ts';
import { shapeOf } from './clutter-units.ts';
import { REPORTED } from './invitations.ts';
import { isVisible, wordCount } from './page.ts';
import { findPlaceholders } from './placeholders.ts';
import { CAPTION, CODE, EDITABLE, TABLE, TAGS } from './regions.ts';
import { linesIn, type Sea } from './sea.ts';
import { holds, parentOf } from './tree.ts';
import { featuresOf, type UnitShape } from './unit-features.ts';
import type { PageBlock } from './walk.ts';

/**
 * What the model must be sure of, by shape: of real paragraphs some four in a hundred thousand score more than `PLAIN`. Few words may
 * be a subhead or a verse, and a link in a line its source; what is there to be pressed is no paragraph already.
 */
const PLAIN = 1;
const SHORT = 1.5;
const WITH_LINK = 1.5;
const LINKED = 1;
const PRESSED = 0.5;
/** In a box whose other lines stay a line must be surer by this. */
const AMONG_OTHERS = 1;
/** Below this a line is of the story whatever a rule says of its words; fewer words say too little for that. */
const STORY = -2.5;
const FEW_WORDS = 5;
/** Fewer words are few. */
const SHORT_WORDS = 5;
/** Longer paragraphs are not asked about, words. */
const MOST_WORDS = 60;
/** A box of clutter: its text, UTF-16 units, and its lines. */
const LONGEST = 300;
const MOST_LINES = 8;

/** Marks the lines that pass for running text, so that the others' boxes are told from the story's. */
export function markLearnedLines({ core, headline, inScope, found }: Sea): void {
  for (const block of core.prose) {
    if (block === headline || found.has(block) || !inScope(block)) continue;
    const rule = learnedRule([block], null);
    if (rule) found.set(block, rule);
  }
}

/** Marks boxes of a few lines whole, and what else stands between the story's lines one by one. */
export function markLearnedBoxes({ page, core, headline, inScope, found }: Sea): void {
  for (let i = 0; i < page.blocks.length; i++) {
    const block = page.blocks[i];
    if (!block || block === headline || found.has(block) || !inScope(block)) continue;
    const box = boxAround(block, page.body, core.container);
    const lines = box ? linesIn(page, box, block) : [block];
    const isWhole = lines.length <= MOST_LINES && lines.every((line) => line !== headline && inScope(line));
    const rule = isWhole ? learnedRule(lines, box) : null;
    if (rule) {
      for (const line of lines) if (!found.has(line)) found.set(line, rule);
    } else if (lines.length > 1 && !lines.some(isNotice)) {
      const own = learnedRule([block], null, AMONG_OTHERS);
      if (own) found.set(block, own);
    }
  }
}

/** Takes back the marks of lines that the model is sure are of the story, and of single points of a list. */
export function takeBackStory({ page, found }: Sea): void {
  for (const [block, rule] of [...found]) {
    if (BY_WORDS.has(rule) && block.linked <= block.text.length * 0.6 && isPlainlyStory(block)) found.delete(block);
  }
  for (const block of [...found.keys()]) if (isLonePoint(page.blocks, block, found)) found.delete(block);
}

/** Rules that go by words; polls, bars and labels are told by their shape too. */
const BY_WORDS: ReadonlySet<ClutterRule> = new Set([
  'follow-us',
  'newsletter',
  'app-promo',
  'comment-rules',
  'support',
  'site-note',
]);

function isPlainlyStory(block: PageBlock): boolean {
  if (wordCount(block.text) < FEW_WORDS || !/[ء-ي]/.test(block.text)) return false;
  return clutterScore(featuresOf(shapeOf([block], null))) < STORY;
}

/** A point of a list whose other points stay is one of them. */
function isLonePoint(
  blocks: readonly PageBlock[],
  block: PageBlock,
  found: ReadonlyMap<PageBlock, ClutterRule>,
): boolean {
  const list = block.box.tagName === 'LI' ? parentOf(block.box) : null;
  if (!list || block.linked > block.text.length * 0.6) return false;
  const points = blocks.filter(({ box }) => box.tagName === 'LI' && parentOf(box) === list);
  return points.filter((point) => found.has(point)).length * 2 < points.length;
}

/** The largest small box around a line that does not hold the story's place. */
function boxAround({ element, box }: PageBlock, body: Element, container: Element): Element | null {
  let found: Element | null = null;
  for (
    let outer: Element | null = holds(box, element) ? element : box;
    outer && outer !== body && !holds(outer, container);
    outer = parentOf(outer)
  ) {
    if ((outer.textContent ?? '').replace(/\s+/g, ' ').length > LONGEST) break;
    found = outer;
  }
  return found;
}

/**
 * The kind of clutter that a line is, or a box of a few lines; null where the model is not sure. Tables, captions, code and tags are not asked about.
 *
 * @param lines all lines of the box, or the one line
 * @param box the element that holds them and nothing else, or null
 * @param more what the model must be surer by than usual
 */
function learnedRule(lines: readonly PageBlock[], box: Element | null, more = 0): ClutterRule | null {
  let words = 0;
  for (const line of lines) {
    if (line.regions & (CODE | EDITABLE | TAGS | TABLE | CAPTION) || !isVisible(line) || isNotice(line)) return null;
    words += wordCount(line.text);
  }
  if (words > MOST_WORDS || !/[ء-يA-Za-z]/.test(lines[0]?.text ?? '')) return null;
  const shape = shapeOf(lines, box);
  // What somebody said is none of the site's own words.
  if (!shape.buttons && !shape.inputs && lines.length === 1 && shape.lines.some((line) => REPORTED.test(line)))
    return null;
  const features = featuresOf(shape);
  if (clutterScore(features) <= thresholdOf(shape, words) + more) return null;
  // What a template left unfilled has a reason of its own.
  return lines.some(findPlaceholders) ? null : clutterKind(features);
}

function thresholdOf({ linked, buttons, inputs }: UnitShape, words: number): number {
  if (buttons || inputs) return PRESSED;
  if (linked > 0.6) return LINKED;
  if (linked > 0) return words <= SHORT_WORDS ? WITH_LINK + SHORT - PLAIN : WITH_LINK;
  return words < SHORT_WORDS ? SHORT : PLAIN;
}
