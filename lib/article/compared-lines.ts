/** The lines that repeat a story's, word by word: how much of each the story shows already, and where. */
import { inOrder } from './copy-runs.ts';
import type { DuplicateSearch } from './duplicates.ts';
import { foreignRegions, groupOf, isProse, isVisible, type Page, unitsOf, wordCount } from './page.ts';
import { areParallel, areSetAlike, contradicts, saysTheSame } from './parallel.ts';
import { CAPTION, CODE, DECK, EDITABLE, QUOTE } from './regions.ts';
import { Shown } from './shown.ts';
import { holds } from './tree.ts';
import type { PageBlock } from './walk.ts';
import { wordHashes } from './word-hashes.ts';

/** A line as it is compared. */
export interface Line {
  block: PageBlock;
  words: number[];
  share: number;
  newNumber: boolean;
  /** The same line, whole, stands earlier. */
  again: boolean;
  /** The line that it has most in common with. */
  source: PageBlock | null;
  /** Set like that line, and says something else; see parallel.ts. */
  isParallel: boolean;
  /** In other words what that line says, and nothing besides. */
  isReworded: boolean;
  /** Set apart from the line that it is nearly the same as: in a box of another kind. */
  isApart: boolean;
}

/** A lone paragraph with fewer words may be repeated on purpose. */
export const LONE_WORDS = 10;
/** Share of a block's words that the first copy must hold: alone, alone in a box of another kind, and inside a run. */
export const LONE_SHARE = 0.88;
export const APART_SHARE = 0.8;
const RUN_SHARE = 0.72;

/** Lines that are read in one step: a few ms. */
const STEP = 100;

/** The story's own lines, its small print, and the other lines that say what these say. */
export function* readLines(
  { page, story, container }: DuplicateSearch,
  spared: ReadonlySet<PageBlock>,
  smallPrint: readonly PageBlock[],
): Generator<void, Map<PageBlock, Line>> {
  const shown = new Shown();
  const lines = new Map<PageBlock, Line>();
  const home = homeOf(page, story, container);
  const inPlace = story.filter((block) => holds(home, block.element));
  const start = inPlace[0]?.index ?? 0;
  const before = story.filter((block) => block.index < start);
  const behind = story.filter((block) => block.index > start && !holds(home, block.element));
  // A teaser above the story repeats its first lines; a lead of its own is repeated only by a copy further down. Where much
  // stands in front of that place, the story is cut into several, and goes in reading order.
  const ordered =
    unitsOf(before) > unitsOf(inPlace) * SCATTERED
      ? story
      : [...inPlace.slice(0, 2), ...before, ...inPlace.slice(2), ...behind];
  let read = 0;
  leadFirst(ordered);
  // What explains a picture repeats the text, not the other way round.
  const isCaption = ({ regions }: PageBlock): boolean => (regions & CAPTION) !== 0;
  for (const block of [...ordered.filter((line) => !isCaption(line)), ...ordered.filter(isCaption)]) {
    lines.set(block, readLine(block, shown, true));
    if (++read % STEP === 0) yield;
  }
  for (const block of smallPrint) {
    if (!lines.has(block)) lines.set(block, readLine(block, shown, false));
  }
  for (const block of page.blocks) {
    if (lines.has(block) || spared.has(block) || !isCandidate(page, block)) continue;
    const line = readLine(block, shown, false);
    // A link that says the same of another place leads to another story.
    if (block.linked > block.text.length / 2 && line.source && areParallel(line.source.text, block.text)) continue;
    // A deck says in its own words what the story is about; the lead word for word is none.
    if (block.regions & DECK ? !isEcho(line) : line.share < RUN_SHARE) continue;
    if (isVisible(block)) lines.set(block, line);
    if (++read % STEP === 0) yield;
  }
  return lines;
}

/** Of a teaser and a lead that say the same, the one that is set like the lines behind them is the lead. */
function leadFirst(lines: PageBlock[]): void {
  const [teaser, lead, next] = lines;
  if (!teaser || !lead || !next || areSetAlike(teaser, next) || !areSetAlike(lead, next)) return;
  const words = wordHashes(teaser.text);
  if (words.length >= LONE_WORDS && inOrder(words, wordHashes(lead.text)) >= LONE_SHARE)
    lines.splice(0, 2, lead, teaser);
}

/** Share of the text in the story's place that stands in front of it where the story is cut into several places. */
const SCATTERED = 0.5;

/**
 * The container, or the one box in it that holds the story when little of it stands in front of that box: a teaser there is no
 * part of the story's own place, and a copy in one dense box behind lines in boxes of their own is not it.
 */
export function homeOf(page: Page, story: PageBlock[], container: Element): Element {
  const units = new Map<Element, number>();
  for (const block of story) {
    if (!holds(container, block.element)) continue;
    const group = groupOf(block, page.blocks[block.index + 1], page.blocks[block.index - 1]);
    units.set(group, (units.get(group) ?? 0) + block.text.length);
  }
  const most = Math.max(0, ...units.values());
  let before = 0;
  for (const [group, length] of units) {
    if (length >= most * 0.6) return before <= length * 0.5 && holds(container, group) ? group : container;
    before += length;
  }
  return container;
}

/** Running text outside the story that may be a copy: not a heading, a link or code. */
function isCandidate(page: Page, block: PageBlock): boolean {
  if (block.regions & (CODE | EDITABLE)) return false;
  // A teaser may be a link from end to end; what links to others has their words.
  const { linked, text } = block;
  if (linked > text.length * 0.3 && (linked < text.length * 0.9 || wordCount(text) < LINKED_WORDS)) return false;
  // A teaser above the story may be set as a heading; as a copy it must say nothing of its own.
  if (block.heading && (block.heading === 1 || wordCount(block.text) < LONE_WORDS)) return false;
  return block.text.length >= 40 && (isProse(block) || !foreignRegions(page, block));
}

/** A headline has fewer words. */
const LINKED_WORDS = 18;

function readLine(block: PageBlock, shown: Shown, keep: boolean): Line {
  const words = wordHashes(withoutCount(block.text, shown));
  const compared = shown.compare(words);
  const { newNumber } = compared;
  // Of a short line one changed word takes three shingles out.
  const isEdited =
    compared.share >= EDITED_SHARE && compared.share < RUN_SHARE && isEditOf(words, shown.lineLike(words));
  const share = isEdited ? RUN_SHARE : compared.share;
  const again = shown.hasBlock(words);
  if (keep || words.length < LONE_WORDS) {
    // A pulled quote must not make the paragraph that it was pulled from a copy.
    if (block.regions & QUOTE || block.heading || words.length < 4) shown.addExact(words);
    else if (keep && !again && share < RUN_SHARE) shown.add(words, block);
  }
  const source = share >= RUN_SHARE ? shown.lineLike(words) : null;
  const isBoxed = source !== null && !areSetAlike(source, block);
  const isApart = isBoxed || (source !== null && wrapperOf(source) !== wrapperOf(block));
  const isParallel =
    source !== null &&
    keep &&
    !again &&
    (!isBoxed || contradicts(source.text, block.text)) &&
    !(share === 1 && (isMoreThan(block, source) || isBeginningOf(words, source.text))) &&
    areParallel(source.text, block.text);
  const isReworded =
    source !== null &&
    !again &&
    !isParallel &&
    share < LONE_SHARE &&
    isEditOf(words, source) &&
    saysTheSame(block.text, source.text);
  return { block, words, share, newNumber, again, source, isParallel, isReworded, isApart };
}

/** «2/4 …»: which picture of several a caption is of. Where the line that it repeats begins so as well, it is the day. */
function withoutCount(text: string, shown: Shown): string {
  const rest = text.replace(COUNT, '');
  return rest === text || COUNT.test(shown.lineLike(wordHashes(rest))?.text ?? '') ? text : rest;
}

const COUNT = /^\d{1,2}\s?\/\s?\d{1,2}\s/;

/** The inline element that a line stands in whole: «<p><em>…</em></p>» is set apart from its neighbours. */
const wrapperOf = ({ element, box }: PageBlock): string => (element === box ? '' : element.tagName);

/** Share by shingles from which on a line is compared word by word, and of its words in their order from which on it is an edited copy. */
const EDITED_SHARE = 0.35;
const IN_ORDER = 0.8;

const isEditOf = (words: readonly number[], source: PageBlock | null): boolean =>
  source !== null && inOrder(words, wordHashes(source.text)) >= IN_ORDER;

/** Whether some words are the first sentences of a text, one or several; a later one may say «he» of somebody else. */
function isBeginningOf(words: readonly number[], text: string): boolean {
  const said: number[] = [];
  for (const sentence of text.split(/(?<=[.؟!…])\s+/)) {
    said.push(...wordHashes(sentence));
    if (said.length >= words.length) break;
  }
  return said.length === words.length && said.every((word, i) => word === words[i]);
}

/** Several paragraphs in one say more than each of them. */
const isMoreThan = ({ text }: PageBlock, source: PageBlock): boolean =>
  text.length >= source.text.length * 1.5 && wordCount(text) >= MERGED_WORDS;

const MERGED_WORDS = 40;

/** Whether a deck is nothing but the lead once more. */
export const isEcho = ({ again, words, source, block }: Line): boolean =>
  (again && words.length >= LONE_WORDS) ||
  (words.length >= ECHO_WORDS && source !== null && saysTheSame(block.text, source.text));

/** A shorter deck may say nearly what the lead says. */
const ECHO_WORDS = 20;

/** Whether a line says again what the story shows, as far as may be seen from the line alone. */
export function repeats(line: Line): boolean {
  if (line.again) return true;
  if (line.block.regions & QUOTE)
    return (
      (line.share === 1 && line.words.length >= QUOTED_WORDS) ||
      (line.share >= EDITED_QUOTE && line.words.length >= LONE_WORDS && !line.newNumber)
    );
  return line.share >= RUN_SHARE && !line.newNumber;
}

/** A passage of fewer words is quoted to be seen. */
const QUOTED_WORDS = 15;

/** What is pulled out is pulled out as it stands: a long passage with a few words changed is a copy. */
export const EDITED_QUOTE_WORDS = 25;
export const EDITED_QUOTE = 0.9;
