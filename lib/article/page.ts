/** A page under reading: its blocks, and what is asked of them more than once. */

import { printedLine } from './pieces.ts';
import { quickFold } from './quick-fold.ts';
import { CAPTION, CODE, DETAILS, NOT_STORY, QUOTE } from './regions.ts';
import { closestOf, parentOf } from './tree.ts';
import { BlockWalk, type PageBlock } from './walk.ts';

export interface Page {
  document: Document;
  body: HTMLElement;
  blocks: PageBlock[];
  /** Lines that somebody else says, of `linesSaid`. */
  said: ReadonlySet<PageBlock>;
  /** Its open shadow roots: changes in them are told to nobody outside. */
  roots: ShadowRoot[];
  /** Regions that the whole story stands in: they say nothing about its blocks and are left out of `regionsOf`. */
  ignoredRegions: number;
}

const visible = new WeakMap<PageBlock, boolean>();

/** Nodes of one step of the walk: about 2 ms on a slow machine. */
const STEP = 1500;

/** Walks the document once, in steps. */
export function* openPage(document: Document, body: HTMLElement): Generator<void, Page> {
  const walk = new BlockWalk(body);
  while (walk.step(STEP)) yield;
  takeAsText(walk.blocks);
  takeAsVerse(walk.blocks);
  yield* foldAll(walk.blocks);
  return { document, body, blocks: walk.blocks, said: new Set(), roots: walk.roots, ignoredRegions: 0 };
}

/** Some sites set the paragraphs of a story as headings: several that are sentences are none. */
function takeAsText(blocks: PageBlock[]): void {
  const long = blocks.filter(
    ({ heading, text }) => heading > 1 && (text.length >= 160 || (text.length >= 60 && SENTENCE_END.test(text))),
  );
  if (long.length < MANY_SENTENCES) return;
  for (const tag of new Set(long.map(({ box }) => box.tagName))) {
    const same = long.filter(({ box }) => box.tagName === tag);
    if (same.length >= MANY_SENTENCES) for (const block of same) block.heading = 0;
  }
}

const MANY_SENTENCES = 3;

/** Verse is set as code for its line breaks: Arabic letters without the marks of code. */
function takeAsVerse(blocks: PageBlock[]): void {
  for (const block of blocks) {
    if (block.regions & CODE && block.box.tagName === 'PRE' && isVerse(block))
      block.regions = (block.regions & ~CODE) | (wordCount(block.text) <= VERSE_WORDS ? QUOTE : 0);
  }
}

/** A line of verse has no more words; some print versions set whole texts in this way. */
const VERSE_WORDS = 16;

function isVerse({ text, element }: PageBlock): boolean {
  return /[ء-ي]{2}/.test(text) && !/[A-Za-z{}<>=;$\\[\]]/.test(text) && !element.closest('code,kbd,samp');
}

/** Units folded in one step. */
const FOLDED_AT_ONCE = 60_000;

/** Folds the blocks' texts joined: a few passes over a page cost far less than as many over each of its lines. */
function* foldAll(blocks: PageBlock[]): Generator<void, void> {
  for (let from = 0; from < blocks.length; ) {
    let joined = '';
    let to = from;
    for (let block = blocks[to]; block && joined.length < FOLDED_AT_ONCE; block = blocks[++to]) {
      // White space is collapsed in them, so no text holds a line break.
      joined += `${beginning(block)}\n`;
    }
    const lines = quickFold(joined).split('\n');
    for (let i = from; i < to; i++) {
      const block = blocks[i];
      if (block) block.folded = (lines[i - from] ?? '').trim();
    }
    from = to;
    if (from < blocks.length) yield;
  }
}

/** Of longer texts only the beginning is folded, UTF-16 units: that is where wording rules look. */
export const FOLDED = 1200;

/** Longer lines are sentences, whose pieces may be cut within a word; UTF-16 units. */
const LABELS = 120;

function beginning(block: PageBlock): string {
  const { text, nodes } = block;
  if (nodes.length > 1 && text.length <= LABELS) return printedLine(block);
  return text.length > FOLDED ? text.slice(0, FOLDED) : text;
}

/** The beginning of the block's text, folded. */
export function foldedText(block: PageBlock): string {
  block.folded ??= quickFold(beginning(block)).trim();
  return block.folded;
}

/** The hiding that Khulasa itself did must not change what it reads. */
const OWN_HIDING = '[data-khulasa-hidden]';

/** Whether the page shows the block: not `display: none`, not `visibility: hidden`. Asked once a block. */
export function isVisible(block: PageBlock): boolean {
  let seen = visible.get(block);
  if (seen === undefined) {
    seen = isElementVisible(block.element) && !(block.regions & DETAILS && isFolded(block.element));
    visible.set(block, seen);
  }
  return seen;
}

/** Whether the page shows an element, as far as style tells without layout. */
export function isElementVisible(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true })) return true;
  return isHiddenByUsAlone(element) || (isHeldBack(element.ownerDocument) && element.checkVisibility());
}

/** AMP and others keep a page out of sight as a whole until its scripts are there; that says nothing of its parts. */
function isHeldBack({ body }: Document): boolean {
  return body !== null && getComputedStyle(body).visibility === 'hidden';
}

/** Whether an element would be seen but for our own hiding: what the site hides inside that stays hidden. */
function isHiddenByUsAlone(element: Element): boolean {
  const own = closestOf(element, OWN_HIDING);
  if (!own || getComputedStyle(element).visibility !== 'visible') return false;
  for (let inner: Element | null = element; inner && inner !== own; inner = parentOf(inner)) {
    if (getComputedStyle(inner).display === 'none') return false;
  }
  const around = parentOf(own);
  return !around || isElementVisible(around);
}

/** The regions that speak against a block's being part of the story. */
export function foreignRegions(page: Page, block: PageBlock): number {
  return block.regions & NOT_STORY & ~page.ignoredRegions;
}

/** How much text blocks have together, UTF-16 units. */
export const unitsOf = (blocks: Iterable<PageBlock>): number => {
  let units = 0;
  for (const { text } of blocks) units += text.length;
  return units;
};

const SENTENCE_END = /[.؟!?…»"”:؛]\s*\)?$|^\(\S+ .{30,}\)$/;

/** Running text rather than a label, a headline or a list of links. */
export function isProse(block: PageBlock): boolean {
  const length = block.text.length;
  if (length < 25 || block.heading || block.linked > length * 0.6) return false;
  if (length >= 70) return true;
  return SENTENCE_END.test(block.text) && block.text.includes(' ');
}

/** A link that carries a headline: the mark of teasers and related lists. */
export function isTeaserLink(block: PageBlock): boolean {
  return block.text.length >= 18 && block.linked >= block.text.length * 0.85 && (block.regions & CAPTION) === 0;
}

/** The element in which a block's neighbours of the same text stand. */
export function groupOf(block: PageBlock, next: PageBlock | undefined, previous: PageBlock | undefined): Element {
  const { box } = block;
  const shared = next?.box === box || previous?.box === box;
  if (shared && !/^(?:P|LI|H[1-6])$/.test(box.tagName)) return box;
  return parentOf(box) ?? box;
}

/** The number of words, by blanks. */
export function wordCount(text: string): number {
  let count = text ? 1 : 0;
  for (let i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) count++;
  return count;
}

/** Whether an element's own text is folded away in a closed `<details>`, which itself counts as visible. */
function isFolded(element: Element): boolean {
  const details = element.closest('details:not([open])');
  return details !== null && !details.querySelector(':scope > summary')?.contains(element);
}
