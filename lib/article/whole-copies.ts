/** Pages that show their whole story twice: how copies are known, and which of two is the article's own. */
import { type Page, unitsOf } from './page.ts';
import { holds, parentOf } from './tree.ts';
import type { PageBlock } from './walk.ts';
import { wordHashes } from './word-hashes.ts';

/** Share of a text's words in a row of three that stand in another as well, from which on it is its copy. */
const COPIED = 0.7;

/** Whether some lines say what others say, however both are cut. */
export const isCopyOf = (blocks: readonly PageBlock[], others: readonly PageBlock[]): boolean =>
  standsIn(blocks, triplesOf(others));

/** Whether some lines say nothing but what others do, of which the words in rows of three are given. */
export function standsIn(blocks: readonly PageBlock[], known: ReadonlySet<number>, share = COPIED): boolean {
  const own = blocks.flatMap((block) => triples(block.text));
  return own.filter((triple) => known.has(triple)).length >= own.length * share;
}

/** The words of lines in rows of three, as numbers: one look at each word. */
export const triplesOf = (blocks: readonly PageBlock[]): Set<number> =>
  new Set(blocks.flatMap((block) => triples(block.text)));

function triples(text: string): number[] {
  const words = wordHashes(text);
  return words.slice(2).map((word, i) => Math.imul(Math.imul(words[i] ?? 0, 31) ^ (words[i + 1] ?? 0), 31) ^ word);
}

/** A copy of the story, and the box that it stands in. */
export interface StoryCopy {
  container: Element;
  prose: PageBlock[];
}

/** What speaks for a later copy must outweigh what speaks for the first by so much: of two alike the first is the article's. */
const CLEARLY = 2;

/** Of two copies of a whole story, in reading order, the one that the page's template meant for the article. */
export function articlesOwn(page: Page, first: StoryCopy, second: StoryCopy): StoryCopy {
  return pointsOf(page, second, first) - pointsOf(page, first, second) >= CLEARLY ? second : first;
}

const ARTICLE = 'article,[role="article"],[itemprop~="articleBody"]';
/** An article within the page's article is one of several parts of it. */
const isNested = (box: Element): boolean => box.tagName === 'ARTICLE' && Boolean(parentOf(box)?.closest('article'));
const BESIDE = 'aside,details,blockquote,figure';
/** Points and cells. */
const LISTED = /^(?:LI|T[DH]|D[TD])$/;
/** What boxes are called that hold an article's text, and those for one way of reading it. */
const NAMED = /article|story|entry|content|body|post|text/i;
const FOR_OTHERS =
  /\b(?:mobile|mob|phones?|desktop|print|amp|copy|dup|duplicate|clone|twin|plain|lite|reader|version|edition|tab|excerpt|summary|teaser)\b/i;

/** How much a copy looks like the article's own: its place, its markup, its spelling. */
function pointsOf(page: Page, { container, prose }: StoryCopy, other: StoryCopy): number {
  const around = boxesAround(container, other.container);
  let points = 0;
  const isForOthers = ({ id, className }: Element): boolean => FOR_OTHERS.test(`${id} ${className}`);
  if (around.some((box) => box.matches(ARTICLE) && !isNested(box) && !isForOthers(box))) points += 2;
  if (areListed(prose) || around.some((box) => box.matches(BESIDE))) points -= 2;
  const names = around.map(({ id, className }) => `${id} ${className}`).join(' ');
  if (NAMED.test(names)) points += 1;
  if (around.some(isForOthers)) points -= 2;
  if (unitsOf(prose.filter(({ box }) => box.tagName === 'P')) > unitsOf(prose) * 0.5) points += 1;
  if (spelt(prose) > spelt(other.prose) * WELL_SPELT) points += 1;
  if (linesBetween(page, prose) > linesBetween(page, other.prose) * 3 + 1) points += 3;
  return points;
}

/** Other lines among those of a copy: promos, pictures and links are set between an article's paragraphs, not between a copy's. */
function linesBetween({ blocks }: Page, prose: readonly PageBlock[]): number {
  const [first, last] = [prose[0], prose[prose.length - 1]];
  if (!first || !last) return 0;
  const own = new Set(prose);
  return blocks.slice(first.index, last.index).filter((block) => !own.has(block) && !block.heading).length;
}

/** Lines that are points or cells, each of its own; a table with a whole text in one cell only says where on the page it stands. */
function areListed(prose: readonly PageBlock[]): boolean {
  const boxes = new Set(prose.map(({ box }) => box));
  return boxes.size > 1 && [...boxes].every(({ tagName }) => LISTED.test(tagName));
}

/** A box and those around it that do not hold another. */
function boxesAround(container: Element, other: Element): Element[] {
  const boxes: Element[] = [];
  for (let box: Element | null = container; box && !holds(box, other); box = parentOf(box)) boxes.push(box);
  return boxes;
}

/** A copy that was taken from a search index has lost its hamzas, one for learners carries vowels. */
const WELL_SPELT = 1.3;

/** Letters that hasty spelling leaves out, less the marks and stretches that only some copies have, for each letter of the text. */
function spelt(prose: readonly PageBlock[]): number {
  const text = prose.map((block) => block.text).join(' ');
  const careful = text.match(/[أإآؤئة]/g)?.length ?? 0;
  const letters = text.match(/[ء-ي]/g)?.length ?? 0;
  const marks = text.match(/[ً-ْـ]/g)?.length ?? 0;
  return Math.max(careful - marks, 1) / (letters + 1);
}
