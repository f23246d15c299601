/** Copies that stand in front of the story: of all of it, for print or telephones, or of its first paragraphs. */
import { type Page, unitsOf } from './page.ts';
import { areParallel, contradicts } from './parallel.ts';
import { holds, parentOf } from './tree.ts';
import type { PageBlock } from './walk.ts';
import { articlesOwn, type StoryCopy, standsIn, triplesOf } from './whole-copies.ts';

/** Less text is looked at line by line: lone-copies.ts, key-points.ts. UTF-16 units. */
const UNITS_ABOVE = 300;
/** Share of a line's words in a row of three that its edited copy keeps at least: each word that was changed takes three of them. */
const EDITED = 0.5;
/** Share of the whole story that the copy of a part lacks. */
const MORE = 0.25;
/** Share of the text that its innermost box holds: beside a story stand two copies at most. */
const DENSE = 0.34;

/**
 * The story a second time, or a part of it, in front of the box that holds all of it.
 *
 * @param pool all running text of the page
 * @returns the copied lines, of which none is the story's
 */
export function copiedAbove(
  page: Page,
  pool: readonly PageBlock[],
  { container, prose }: StoryCopy,
): ReadonlySet<PageBlock> {
  const box = densestBox(container, prose);
  const lines = inside(prose, box);
  const start = lines[0]?.index ?? 0;
  const above = pool.filter(({ index }) => index < start);
  if (unitsOf(above) < UNITS_ABOVE) return new Set();
  const known = triplesOf(lines);
  const copied = above.filter((block) => standsIn([block], known, EDITED));
  const again = triplesOf(copied);
  // A single line is looked at by itself (lone-copies.ts), unless it holds several.
  const more = lines.filter((line) => !standsIn([line], again, EDITED));
  if (unitsOf(copied) < UNITS_ABOVE || lines.length - more.length < 2) return new Set();
  if (unitsOf(more) >= unitsOf(lines) * MORE) {
    // An update above the story says other things in its words.
    const pairs = copied.map((line) => [lineLike(line, lines)?.text ?? '', line.text] as const);
    const isUpdate =
      pairs.some(([text, other]) => contradicts(text, other)) ||
      pairs.every(([text, other]) => areParallel(text, other));
    return new Set(isUpdate ? [] : copied);
  }
  // Of two that are whole either may be the copy.
  const first = { container: copied[0]?.box ?? box, prose: copied };
  const own = articlesOwn(page, first, { container: box, prose: lines });
  return new Set(own === first ? [] : copied);
}

/** The line that another has most in common with. */
function lineLike(line: PageBlock, lines: readonly PageBlock[]): PageBlock | null {
  const words = triplesOf([line]);
  let [best, most]: [PageBlock | null, number] = [null, 0];
  for (const other of lines) {
    const common = [...triplesOf([other])].filter((triple) => words.has(triple)).length;
    if (common > most) [best, most] = [other, common];
  }
  return best;
}

/** The innermost box that holds more than a third of some lines. */
export function densestBox(container: Element, prose: readonly PageBlock[]): Element {
  const units = new Map<Element, number>();
  for (const block of prose) {
    if (block.element === container) continue;
    const child = childAround(container, block.element);
    units.set(child, (units.get(child) ?? 0) + block.text.length);
  }
  const most = unitsOf(prose) * DENSE;
  const [child, own = 0] = [...units].reduce<[Element | null, number]>(
    (best, next) => (next[1] > best[1] ? next : best),
    [null, 0],
  );
  const lines = child ? inside(prose, child) : [];
  // Of a text that is cut by line breaks one paragraph is no box.
  const isBox = child !== null && child.tagName !== 'P' && own > most && lines.length > 1;
  return isBox ? densestBox(child, lines) : container;
}

/** The lines that stand in a box. */
export const inside = (blocks: readonly PageBlock[], box: Element): PageBlock[] =>
  blocks.filter((block) => holds(box, block.element));

/** The child of an element that holds another. */
export function childAround(element: Element, inner: Element): Element {
  let child = inner;
  for (let around = parentOf(child); around && around !== element; around = parentOf(child)) child = around;
  return child;
}
