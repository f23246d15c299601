/**
 * Second visible copies of text that the story already shows. Words are compared folded, as one stream, so that markup and
 * the cut into paragraphs make no difference.
 */

import { markCaptions } from './captions.ts';
import { homeOf, isEcho, type Line, readLines, repeats } from './compared-lines.ts';
import { extendBody } from './copied-body.ts';
import { isBodyInOrder, isListOfPoints, isOtherVersion, isPulled } from './copy-runs.ts';
import { findCutTeasers } from './cut-teasers.ts';
import { findKeyPoints, isPointsLabel } from './key-points.ts';
import { isLoneCopy, isOfAnother, twinBefore } from './lone-copies.ts';
import { foldedText, isProse, isVisible, type Page, unitsOf, wordCount } from './page.ts';
import { CAPTION, DECK } from './regions.ts';
import { linesIn } from './sea.ts';
import { SHINGLE } from './shown.ts';
import type { StoryPart } from './stories.ts';
import { isCellOfFacts } from './tables.ts';
import { commonParent, holds, parentOf } from './tree.ts';
import type { PageBlock } from './walk.ts';

export type DuplicateRule = 'same-body' | 'same-paragraph';

/** Words that a run of copied paragraphs has at least, and then its small edits are overlooked. */
const RUN_WORDS = 24;

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

/** Finds the lines that repeat the story, with the rule that decided; in steps. */
export function* findDuplicates(whole: DuplicateSearch): Generator<void, Map<PageBlock, DuplicateRule>> {
  const isFree = (block: PageBlock): boolean => !whole.spared.has(block) && isVisible(block);
  const teasers = findCutTeasers(whole.page, whole.story, isFree);
  const home = homeOf(whole.page, whole.story, whole.container);
  const points = findKeyPoints(whole.page, whole.story.filter(isFree), decksAbove(whole).filter(isFree), home);
  // What they were taken from stays, though it stands behind them.
  const search = teasers.size || points.size ? withoutParts(whole, new Set([...teasers, ...points])) : whole;
  const lines = yield* readLines(search, search.spared, []);
  yield;
  let found = new Map<PageBlock, DuplicateRule>();
  if ([...lines.values()].some(repeats)) {
    // A deck that is the lead once more, word for word, says nothing of its own.
    const deck = search.sparedAround().filter((block) => {
      const line = lines.get(block);
      return !line || !isEcho(line);
    });
    const spared = new Set([...search.spared, ...deck]);
    found = spareOthers(search, decide(search, yield* readLines(search, spared, search.smallPrint()), spared));
  }
  for (const teaser of teasers) found.set(teaser, 'same-paragraph');
  for (const point of points) found.set(point, points.size > 1 ? 'same-body' : 'same-paragraph');
  markCaptions(search, found);
  markLabels(search, found);
  return found;
}

/** Lines above the story that the page calls a deck or an excerpt. */
function decksAbove({ page, story: [first] }: DuplicateSearch): PageBlock[] {
  return page.blocks.slice(0, first?.index ?? 0).filter(({ regions }) => regions & DECK);
}

/** The search without lines that only begin or sum up what others say. */
function withoutParts(search: DuplicateSearch, parts: ReadonlySet<PageBlock>): DuplicateSearch {
  return {
    ...search,
    story: search.story.filter((block) => !parts.has(block)),
    spared: new Set([...search.spared, ...parts]),
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
    if (rule === 'same-body' && !label.linked && (COPY_LABEL.test(foldedText(label)) || isPointsLabel(label))) {
      found.set(label, rule);
      continue;
    }
    let box: Element | null = label.box;
    while (box && !holds(box, copy.element)) box = parentOf(box);
    if (!box || holds(box, container)) continue;
    if (linesIn(page, box, label).every((line) => line === label || found.has(line) || !isVisible(line)))
      found.set(label, rule);
  }
  for (const [copy, rule] of [...found]) {
    const more = page.blocks[copy.index + 1];
    if (!more || found.has(more) || !more.linked || !READ_ON.test(foldedText(more)) || !isVisible(more)) continue;
    const box = commonParent(copy.box, more.box);
    if (box && !holds(box, container) && linesIn(page, box, more).every((line) => line === more || found.has(line)))
      found.set(more, rule);
  }
}

/** «اقرأ التفاصيل» below a teaser. */
const READ_ON =
  /^[^ء-ي]*(?:(?:اقرا|طالع|شاهد|تابع|اكمل|عرض|الي) )?(?:ال)?(?:مزيد|تفاصيل|قراءه|بقيه|تتمه|خبر|مقال)(?: كاملا?| كامله)?[^ء-ي]*$/;

function decide(
  { page, story, headline, container, spared: marked }: DuplicateSearch,
  lines: Map<PageBlock, Line>,
  spared: Set<PageBlock>,
): Map<PageBlock, DuplicateRule> {
  const found = new Map<PageBlock, DuplicateRule>();
  const ordered = [...lines.values()].sort((a, b) => a.block.index - b.block.index);
  const bodies: PageBlock[][] = [];
  const clutter = new Set([...marked].filter((block) => block !== headline));
  const home = homeOf(page, story, container);
  const own = new Set(story);
  const isCopy = (line: Line): boolean => isLoneCopy(line) && !isOfAnother(page, line, clutter, own);
  let run: Line[] = [];
  const close = (): void => {
    // What a table says of a person or a year may be told again below it.
    if (isOtherVersion(page, run, clutter) || run.every(({ block }) => isCellOfFacts(block.box))) run = [];
    // Pictures in a row say of each what it shows, but no whole lines of the story.
    else if (run.every(({ block }) => block.regions & CAPTION)) run = run.filter(isLoneCopy);
    else if (!isBodyInOrder(page, story, run))
      // Among several copies a line that says nothing new is one, wherever its words were cut.
      run = run.filter(({ isParallel, share }) => !isParallel || (share === 1 && run.length >= FEWEST_COPIES));
    const body = run.filter((line) => line.words.length >= SHINGLE * 2);
    const words = body.reduce((sum, line) => sum + line.words.length, 0);
    const isBody = (body.length >= 2 && words >= RUN_WORDS && !isPulled(story, run)) || isListOfPoints(page, run);
    for (const line of run) {
      if (spared.has(line.block)) continue;
      if (isBody || isCopy(line)) found.set(line.block, isBody ? 'same-body' : 'same-paragraph');
    }
    // A paragraph that repeats the story in its own place stands in no box with the body behind it.
    const apart = run.filter(({ block }) => !holds(container, block.element));
    if (isBody) bodies.push((apart.length ? apart : run).map((line) => line.block));
    run = [];
  };
  let last = -1;
  for (const line of ordered) {
    // A run is cut by a line that says something new, and by a page's width of other text.
    if (!repeats(line) || line.block.index - last > 12) close();
    const twin = repeats(line) ? twinBefore(page, story, home, line) : null;
    if (twin && !spared.has(twin.block) && isCopy(twin)) {
      close();
      found.set(twin.block, 'same-paragraph');
    } else if (repeats(line)) run.push(line);
    last = line.block.index;
  }
  close();
  const isGone = (block: PageBlock): boolean => found.has(block) || (spared.has(block) && block !== headline);
  for (const body of bodies) extendBody(page, body, container, found, spared, isGone, clutter);
  return found;
}

/** Lines in a row that repeat the story's. */
const FEWEST_COPIES = 4;

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
