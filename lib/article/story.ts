/** Finds the story: the container with the most running text. Its neighbours in reading order: see story-range.ts. */

import { kindOf } from './box-kind.ts';
import type { Cards } from './cards.ts';
import { clutterRule, isNotice } from './clutter.ts';
import { childAround, copiedAbove, densestBox, inside } from './copies-above.ts';
import { countLetters } from './language.ts';
import { groupOf, isProse, isVisible, type Page, unitsOf, wordCount } from './page.ts';
import { findPollLines } from './polls.ts';
import { ASIDE, CODE, COMMENTS, DIALOG, EDITABLE, FOOTER, LIST, NAV, NOT_STORY } from './regions.ts';
import { findStoryParts, OWN_TEXT, type StoryParts } from './stories.ts';
import { holds, parentOf } from './tree.ts';
import type { PageBlock } from './walk.ts';
import { articlesOwn, isCopyOf, type StoryCopy, standsIn, triplesOf } from './whole-copies.ts';

/** What the parent and grandparent of a text's container get of its score: texts are often cut into sections. */
const TO_PARENT = 0.6;
const TO_GRANDPARENT = 0.3;

/** A block counts for no more than this: one endless block is not more a story than ten paragraphs. */
const MOST_UNITS = 900;

/** The container of the story, with the blocks of running text inside it. */
export interface StoryCore {
  container: Element;
  /** Visible running text in the container, without cards, clutter and notices; in reading order. */
  prose: PageBlock[];
  /** The lines of polls, which are no running text however long their question is. */
  polls: ReadonlySet<PageBlock>;
  /** Where the page shows several stories: the article and the others. */
  parts: StoryParts | null;
  /** The lines of a whole copy of the story in another place, which is none of it. */
  copy: readonly PageBlock[];
}

/** Scores every container of running text and gives the best, or null on a page without any. */
export function findStoryCore(page: Page, cards: Cards): StoryCore | null {
  const polls = findPollLines(page);
  const candidates = page.blocks.filter(
    (block) =>
      isProse(block) &&
      !(block.regions & (CODE | EDITABLE)) &&
      !cards.prose.has(block) &&
      !polls.has(block) &&
      !clutterRule(page, block) &&
      !isNotice(block) &&
      isVisible(block),
  );
  const parts = findStoryParts(page, candidates);
  const isOwn = ({ index }: PageBlock): boolean => !parts || (index > parts.own.from && index <= parts.own.to);
  const pool = parts ? candidates.filter(isOwn) : ofItsFeedItem(page, withoutCopyAbove(page, candidates));
  const best = bestContainer(page, pool);
  if (!best) return null;
  const prose = inside(pool, best);
  // A copy in one dense box must not win against a story whose lines stand in boxes of their own.
  const copied = copiesOf(pool, prose);
  const container = copied ? (bestContainer(page, pool, copied) ?? best) : best;
  const found = { container, prose: container === best ? prose : inside(pool, container) };
  const [one, other] = twinsIn(found) ?? [found, copyElsewhere(page, pool, found)];
  const own = other ? articlesOwn(page, ...inOrder(one, other)) : found;
  const copy = new Set(other ? (own === one ? other : one).prose : []);
  // A third one may stand above both.
  const above = copiedAbove(
    page,
    pool.filter((block) => !copy.has(block)),
    own,
  );
  for (const block of above) copy.add(block);
  return { ...own, prose: own.prose.filter((block) => !above.has(block)), polls, parts, copy: [...copy] };
}

const inOrder = (one: StoryCopy, other: StoryCopy): [StoryCopy, StoryCopy] =>
  startOf(one) < startOf(other) ? [one, other] : [other, one];

const startOf = ({ prose }: StoryCopy): number => prose[0]?.index ?? 0;

/** The story a second time, whole, in another place. Most pages cost one sum. */
function copyElsewhere(page: Page, pool: readonly PageBlock[], { container, prose }: StoryCopy): StoryCopy | null {
  const rest = pool.filter((block) => !holds(container, block.element));
  if (unitsOf(rest) < unitsOf(prose) * COPY_SHARE || !isCopyOf(prose, rest)) return null;
  const best = bestContainer(page, rest);
  const other = best && densestBox(best, inside(rest, best));
  if (!other || holds(other, container)) return null;
  const copy = inside(rest, other);
  return isCopyOf(prose, copy) && isCopyOf(copy, prose) ? { container: other, prose: copy } : null;
}

/** Share of the text of a place in one of its boxes, beside which no other holds a copy of it. */
const MOST_SHARE = 0.75;

/** The two boxes in the story's place that both hold it whole. */
function twinsIn({ container, prose }: StoryCopy): [StoryCopy, StoryCopy] | null {
  const boxes = new Map<Element, PageBlock[]>();
  for (const block of prose) {
    const child = block.element === container ? container : childAround(container, block.element);
    const lines = boxes.get(child);
    if (lines) lines.push(block);
    else boxes.set(child, [block]);
  }
  const [one, other] = [...boxes]
    .map(([box, lines]): StoryCopy => ({ container: box, prose: lines }))
    .sort((a, b) => unitsOf(b.prose) - unitsOf(a.prose));
  if (!one || one.container === container) return null;
  const units = unitsOf(one.prose);
  if (units > unitsOf(prose) * MOST_SHARE) return twinsIn(one);
  if (!other) return null;
  const [ofOne, ofOther] = [triplesOf(one.prose), triplesOf(other.prose)];
  if (!standsIn(one.prose, ofOther) || !standsIn(other.prose, ofOne)) return null;
  // Where more of the story stands around the two, they are one paragraph and its copy.
  const twins = new Set([...one.prose, ...other.prose]);
  const isInBoth = (block: PageBlock): boolean => standsIn([block], ofOne) && standsIn([block], ofOther);
  const own = prose.filter((block) => !twins.has(block) && !isInBoth(block));
  return unitsOf(own) <= units * AROUND_SHARE ? [one, other] : null;
}

/** Share of a story's length that a whole copy of it has at least, and that stands around both at most: a lead. */
const COPY_SHARE = 0.5;
const AROUND_SHARE = 0.2;

function mainHeadlines(page: Page): PageBlock[] {
  return page.blocks.filter(
    (block) => block.heading === 1 && block.linked < block.text.length * 0.5 && wordCount(block.text) >= 3,
  );
}

/** A whole second copy in front of the only main headline is no place for the story, which that headline would not stand above. */
function withoutCopyAbove(page: Page, candidates: PageBlock[]): PageBlock[] {
  const [headline, second] = mainHeadlines(page);
  if (!headline || second) return candidates;
  const above = candidates.filter(({ index }) => index < headline.index);
  if (unitsOf(above) < OWN_TEXT) return candidates;
  const own = candidates.filter(({ index }) => index > headline.index);
  return unitsOf(own) >= OWN_TEXT && isCopyOf(above, own) ? own : candidates;
}

/** In a feed of posts the story is the one that the only main headline stands in; a live blog's headline stands above its entries. */
function ofItsFeedItem(page: Page, candidates: PageBlock[]): PageBlock[] {
  const [headline, second] = mainHeadlines(page);
  const item = headline?.box.closest(ITEM);
  const around = item && parentOf(item);
  if (!item || !around || second) return candidates;
  // A live blog's headline may stand in the first of its entries, but no feed is said to be around them.
  if (around.getAttribute('role') !== 'feed') return candidates;
  const others = [...around.children].filter((other) => other !== item && other.matches(ITEM));
  if (others.length < 2) return candidates;
  const own = candidates.filter(({ element }) => holds(item, element));
  return unitsOf(own) >= OWN_TEXT ? own : candidates;
}

const ITEM = 'article, [role="article"]';

function bestContainer(page: Page, candidates: readonly PageBlock[], skipped?: ReadonlySet<PageBlock>): Element | null {
  const scores = new Map<Element, number>();
  const add = (element: Element | null, score: number): void => {
    if (element) scores.set(element, (scores.get(element) ?? 0) + score);
  };
  const said = new Set<string>();
  for (const block of candidates) {
    // What stands a second time, word for word, makes no place the story's.
    if (skipped?.has(block) || said.has(block.text)) continue;
    said.add(block.text);
    const group = groupOf(block, page.blocks[block.index + 1], page.blocks[block.index - 1]);
    const score = Math.min(block.text.length - block.linked, MOST_UNITS) * weightOf(block);
    add(group, score);
    if (group === page.body) continue;
    const parent = parentOf(wrapperOf(group));
    add(parent, score * TO_PARENT);
    if (parent && parent !== page.body) add(parentOf(parent), score * TO_GRANDPARENT);
  }
  let container: Element | null = null;
  let best = 0;
  for (const [element, score] of scores) {
    // Elements come in reading order of their first text; a later one must be clearly better (a second copy is not).
    if (score > best * 1.12 && holds(page.body, element)) {
      container = element;
      best = score;
    }
  }
  return container;
}

/** The outermost box that holds nothing but this one: builders wrap each text in several. */
function wrapperOf(group: Element): Element {
  let wrapper = group;
  for (let around = parentOf(wrapper); around?.childElementCount === 1; around = parentOf(wrapper)) wrapper = around;
  return wrapper;
}

/** The blocks of a story that repeat what stands in front of it, or null when it is no copy. Most pages cost one sum. */
function copiesOf(candidates: PageBlock[], prose: PageBlock[]): Set<PageBlock> | null {
  const start = prose[0]?.index ?? 0;
  const earlier = candidates.filter((block) => block.index < start);
  if (unitsOf(earlier) < unitsOf(prose) * COPY_SHARE) return null;
  return isCopyOf(prose, earlier) ? new Set(prose) : null;
}

/** A long notice in another language must not win against the story. */
function isMostlyArabic(text: string): boolean {
  const { all, arabic } = countLetters(text.slice(0, 160));
  return arabic * 2 > all;
}

function weightOf(block: PageBlock): number {
  let weight = isMostlyArabic(block.text) ? 1 : 0.1;
  if (block.regions & (NAV | FOOTER | DIALOG)) weight *= 0.1;
  if (block.regions & COMMENTS) weight *= 0.3;
  if (block.regions & ASIDE) weight *= 0.4;
  if (block.regions & NOT_STORY & ~(NAV | FOOTER | DIALOG | COMMENTS | ASIDE)) weight *= 0.5;
  if (block.regions & LIST && block.box.tagName === 'LI') weight *= 0.6;
  if (isSlide(block)) weight *= 0.5;
  return weight;
}

/** Whether a paragraph stands below a picture and a title in one of several such boxes, as what a slider leads to does, and seldom a story's part. */
function isSlide({ box }: PageBlock): boolean {
  const card = parentOf(box);
  if (!card || !isTitledPicture(card)) return false;
  const { previousElementSibling: before, nextElementSibling: after } = card;
  return [before, after].some((other) => other && kindOf(other) === kindOf(card) && isTitledPicture(other));
}

const isTitledPicture = (card: Element): boolean =>
  card.childElementCount <= 4 &&
  card.querySelector('img,picture') !== null &&
  card.querySelectorAll('p').length <= 1 &&
  card.querySelectorAll('h2,h3,h4,h5,h6').length === 1;

/** Whether the paragraphs of a story stand in several boxes, side by side. */
export function standsInBoxes({ container, prose }: StoryCore): boolean {
  const boxes = new Set(prose.map(({ box }) => childAround(container, box)));
  return boxes.size >= FEWEST_BOXES;
}

const FEWEST_BOXES = 3;
