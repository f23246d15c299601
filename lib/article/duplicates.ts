/**
 * Second visible copies of text that the story already shows. Words are compared folded, as one stream, so that markup and
 * the cut into paragraphs make no difference.
 */

import { markCaptions } from './captions.ts';
import { extendBody } from './copied-body.ts';
import { inOrder, isBodyInOrder, isListOfPoints, isOtherVersion, isPulled } from './copy-runs.ts';
import { findCutTeasers } from './cut-teasers.ts';
import { foldedText, foreignRegions, groupOf, isProse, isVisible, type Page, unitsOf, wordCount } from './page.ts';
import { areParallel, areSetAlike } from './parallel.ts';
import { CAPTION, CODE, DECK, EDITABLE, QUOTE } from './regions.ts';
import { linesIn } from './sea.ts';
import { SHINGLE, Shown } from './shown.ts';
import type { StoryPart } from './stories.ts';
import { isCellOfFacts } from './tables.ts';
import { holds, parentOf } from './tree.ts';
import type { PageBlock } from './walk.ts';
import { wordHashes } from './word-hashes.ts';

export type DuplicateRule = 'same-body' | 'same-paragraph';

/** A lone paragraph with fewer words may be repeated on purpose. */
const LONE_WORDS = 10;
/** Words that a run of copied paragraphs has at least, and then its small edits are overlooked. */
const RUN_WORDS = 24;
/** Share of a block's words that the first copy must hold: alone, alone in a box of another kind, and inside a run. */
const LONE_SHARE = 0.88;
const APART_SHARE = 0.8;
const RUN_SHARE = 0.72;

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
  /** Set apart from the line that it is nearly the same as: in a box of another kind. */
  isApart: boolean;
}

/** What the duplicates are looked for in. */
export interface DuplicateSearch {
  page: Page;
  /** The story's lines in reading order. */
  story: PageBlock[];
  /** The element of the story's own place: of two copies the one in it stays. */
  container: Element;
  /** Other stories below or above this one: what they have in common with it they say for themselves. */
  others: readonly StoryPart[];
  headline: PageBlock | null;
  /** Lines that are no duplicates whatever they say: the headline, and noise of other kinds. */
  spared: Set<PageBlock>;
  /** More of them, asked for only where something repeats. */
  sparedAround: () => PageBlock[];
  /** Small print of the story (bylines) that goes with a copied body; asked for likewise. */
  smallPrint: () => PageBlock[];
}

/** Lines that are read in one step: a few ms. */
const STEP = 100;

/** Finds the lines that repeat the story, with the rule that decided; in steps. */
export function* findDuplicates(whole: DuplicateSearch): Generator<void, Map<PageBlock, DuplicateRule>> {
  const teasers = findCutTeasers(
    whole.page.blocks.filter((block) => !whole.spared.has(block) && isVisible(block)),
    whole.story,
  );
  // What they begin stays, though it stands behind them.
  const search = teasers.size ? withoutTeasers(whole, teasers) : whole;
  const lines = yield* readLines(search, search.spared, []);
  yield;
  let found = new Map<PageBlock, DuplicateRule>();
  if ([...lines.values()].some(repeats)) {
    // A deck that is the lead once more, word for word, says nothing of its own.
    const deck = search.sparedAround().filter((block) => !isEcho(lines.get(block)));
    const spared = new Set([...search.spared, ...deck]);
    found = spareOthers(search, decide(search, yield* readLines(search, spared, search.smallPrint()), spared));
  }
  for (const teaser of teasers) found.set(teaser, 'same-paragraph');
  markCaptions(search, found);
  markLabels(search, found);
  return found;
}

function withoutTeasers(search: DuplicateSearch, teasers: ReadonlySet<PageBlock>): DuplicateSearch {
  return {
    ...search,
    story: search.story.filter((block) => !teasers.has(block)),
    spared: new Set([...search.spared, ...teasers]),
  };
}

/** A label has no more words. */
const LABEL_WORDS = 8;

/** «نسخة مهيأة للطباعة», «النص كما ورد في النسخة الورقية»: what only a copy is called. */
const COPY_LABEL =
  /^[^ء-ي]*(?:(?:ال)?نسخه|(?:ال)?نص|صيغه|قراءه)\s.{0,40}(?:طباعه|ورقي|جوال|هاتف|موبايل|محمول|كامل|نفسه|ذاته|مبسط|كما )/;

/** «الخلاصة:», «نص المقال»: a short line alone in a box with what is only a copy below it. */
function markLabels({ page, container, spared }: DuplicateSearch, found: Map<PageBlock, DuplicateRule>): void {
  for (const [copy, rule] of [...found]) {
    const label = page.blocks[copy.index - 1];
    if (!label || found.has(label) || spared.has(label) || wordCount(label.text) > LABEL_WORDS) continue;
    if (/[.؟!]["»”)]?$/.test(label.text) || !isVisible(label)) continue;
    if (rule === 'same-body' && COPY_LABEL.test(foldedText(label)) && !label.linked) {
      found.set(label, rule);
      continue;
    }
    let box: Element | null = label.box;
    while (box && !holds(box, copy.element)) box = parentOf(box);
    if (!box || holds(box, container)) continue;
    if (linesIn(page, box, label).every((line) => line === label || found.has(line) || !isVisible(line)))
      found.set(label, rule);
  }
}

function isEcho(line: Line | undefined): boolean {
  return line?.again === true && line.words.length >= LONE_WORDS;
}

/** The story's own lines, its small print, and the other lines that say what these say. */
function* readLines(
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
  for (const block of ordered) {
    lines.set(block, readLine(block, shown, true));
    if (++read % STEP === 0) yield;
  }
  for (const block of smallPrint) {
    if (!lines.has(block)) lines.set(block, readLine(block, shown, false));
  }
  for (const block of page.blocks) {
    if (lines.has(block) || spared.has(block) || !isCandidate(page, block)) continue;
    const line = readLine(block, shown, false);
    if (line.share >= RUN_SHARE && isVisible(block)) lines.set(block, line);
    if (++read % STEP === 0) yield;
  }
  return lines;
}

/** Share of the text in the story's place that stands in front of it where the story is cut into several places. */
const SCATTERED = 0.5;

/**
 * The container, or the one box in it that holds the story when little of it stands in front of that box: a teaser there is no
 * part of the story's own place, and a copy in one dense box behind lines in boxes of their own is not it.
 */
function homeOf(page: Page, story: PageBlock[], container: Element): Element {
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

/** Running text outside the story that may be a copy: not a heading, a link, code or the story's deck. */
function isCandidate(page: Page, block: PageBlock): boolean {
  if (block.regions & (CODE | EDITABLE | DECK) || block.linked > block.text.length * 0.3) return false;
  // A teaser above the story may be set as a heading; as a copy it must say nothing of its own.
  if (block.heading && (block.heading === 1 || wordCount(block.text) < LONE_WORDS)) return false;
  return block.text.length >= 40 && (isProse(block) || !foreignRegions(page, block));
}

function readLine(block: PageBlock, shown: Shown, keep: boolean): Line {
  const words = wordHashes(block.text);
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
  const isApart = source !== null && !areSetAlike(source, block);
  const isParallel =
    source !== null &&
    keep &&
    !again &&
    !isApart &&
    !(share === 1 && isMoreThan(block, source)) &&
    areParallel(source.text, block.text);
  return { block, words, share, newNumber, again, source, isParallel, isApart };
}

/** Share by shingles from which on a line is compared word by word, and of its words in their order from which on it is an edited copy. */
const EDITED_SHARE = 0.35;
const IN_ORDER = 0.8;

const isEditOf = (words: readonly number[], source: PageBlock | null): boolean =>
  source !== null && inOrder(words, wordHashes(source.text)) >= IN_ORDER;

/** A paragraph of which a few words were changed, here and there. */
const isLongEdit = ({ words, share, source }: Line): boolean =>
  words.length >= LONG_WORDS &&
  share >= RUN_SHARE &&
  source !== null &&
  inOrder(words, wordHashes(source.text)) >= LONG_IN_ORDER;

const LONG_WORDS = 20;
const LONG_IN_ORDER = 0.9;

/** Several paragraphs in one say more than each of them. */
const isMoreThan = ({ text }: PageBlock, source: PageBlock): boolean => text.length >= source.text.length * 1.5;

function decide(
  { page, story, headline, container, spared: marked }: DuplicateSearch,
  lines: Map<PageBlock, Line>,
  spared: Set<PageBlock>,
): Map<PageBlock, DuplicateRule> {
  const found = new Map<PageBlock, DuplicateRule>();
  const ordered = [...lines.values()].sort((a, b) => a.block.index - b.block.index);
  const bodies: PageBlock[][] = [];
  let run: Line[] = [];
  const close = (): void => {
    // Pictures in a row say of each what it shows.
    if (isOtherVersion(page, run) || run.every(({ block }) => block.regions & CAPTION)) run = [];
    else if (!isBodyInOrder(page, story, run)) run = run.filter(({ isParallel }) => !isParallel);
    const body = run.filter((line) => line.words.length >= SHINGLE * 2);
    const words = body.reduce((sum, line) => sum + line.words.length, 0);
    const isBody = (body.length >= 2 && words >= RUN_WORDS && !isPulled(story, run)) || isListOfPoints(page, run);
    for (const line of run) {
      if (spared.has(line.block)) continue;
      if (isBody || (isLoneCopy(line) && !isOfAnother(page, line)))
        found.set(line.block, isBody ? 'same-body' : 'same-paragraph');
    }
    if (isBody) bodies.push(run.map((line) => line.block));
    run = [];
  };
  let last = -1;
  for (const line of ordered) {
    // A run is cut by a line that says something new, and by a page's width of other text.
    if (!repeats(line) || line.block.index - last > 12) close();
    if (repeats(line)) run.push(line);
    last = line.block.index;
  }
  close();
  const isGone = (block: PageBlock): boolean => found.has(block) || (spared.has(block) && block !== headline);
  const clutter = new Set([...marked].filter((block) => block !== headline));
  for (const body of bodies) extendBody(page, body, container, found, spared, isGone, clutter);
  return found;
}

/** Share of another story's words that must repeat this one's, for it to be a copy and no story of its own. */
const COPIED_STORY = 0.7;

/** Takes out what was found in other stories, as long as they are no copies of this one. */
function spareOthers(
  { page, others }: DuplicateSearch,
  found: Map<PageBlock, DuplicateRule>,
): Map<PageBlock, DuplicateRule> {
  for (const { from, to } of others) {
    const blocks = page.blocks.slice(from + 1, to + 1).filter(isProse);
    if (unitsOf(blocks.filter((block) => found.has(block))) >= unitsOf(blocks) * COPIED_STORY) continue;
    for (const block of page.blocks.slice(from, to + 1)) found.delete(block);
  }
  return found;
}

function repeats(line: Line): boolean {
  if (line.again) return true;
  if (line.block.regions & QUOTE) return line.share === 1 && line.words.length >= QUOTED_WORDS;
  return line.share >= RUN_SHARE && !line.newNumber;
}

/** A passage of fewer words is quoted to be seen. */
const QUOTED_WORDS = 15;

/** A single repeated paragraph: long enough, nothing new in it, not styled or marked as a quotation. */
function isLoneCopy(line: Line): boolean {
  // A caption may say what the text says: it explains its picture.
  if (line.words.length < LONE_WORDS || line.block.regions & CAPTION) return false;
  if (line.block.regions & QUOTE) return line.again && line.words.length >= PULLED_WORDS && !isInMarks(line.block);
  if (line.block.heading) return line.again;
  if (isInMarks(line.block)) return false;
  if (line.again) return true;
  if (line.newNumber) return false;
  return line.share >= (line.isApart ? APART_SHARE : LONE_SHARE) || isLongEdit(line);
}

/**
 * Whether what a line repeats is said of somebody or something else: below another label, in another row of a table, or asked once more.
 */
function isOfAnother({ blocks }: Page, { block, source, again, isApart }: Line): boolean {
  if (isCellOfFacts(block.box) || (again && /؟$/.test(block.text))) return true;
  // «ثم تقدم الوزير الثاني وردد:»
  if (again && !isApart && /[:：]$/.test(blocks[block.index - 1]?.text ?? '')) return true;
  const same = again ? blocks.filter((other) => other.text === block.text) : [];
  // What is quoted twice is answered the second time; what a speaker says three times is a refrain.
  if (block.regions & QUOTE && same.some((other) => other !== block && other.regions & QUOTE)) return true;
  if (same.filter((other) => areSetAlike(other, block)).length >= REFRAIN) return true;
  const [label, own] = [source && blocks[source.index - 1], blocks[block.index - 1]];
  if (!label || !own || isApart || !isLabelLine(label) || !isLabelLine(own)) return false;
  return label.text !== own.text;
}

/** Copies come in pairs. */
const REFRAIN = 3;

const isLabelLine = ({ heading, bold, text, linked }: PageBlock): boolean =>
  !linked &&
  wordCount(text) <= LABEL_WORDS &&
  !/[.؟!]["»”)]?$/.test(text) &&
  (heading > 0 || bold >= text.length * 0.9 || /[:：]$/.test(text) || wordCount(text) <= LABEL_WORDS / 2);

/** What is pulled out of a text to be seen is shorter than a whole paragraph of so many words. */
const PULLED_WORDS = 20;

const isInMarks = ({ text }: PageBlock): boolean => /^["«“][^»"”]*["»”][.]?$/.test(text);
