/** Teaser cards: repeated boxes of a linked headline and a line or two, as home pages, listings and related boxes have. */
import { kindOf } from './box-kind.ts';
import { isProse, isTeaserLink, type Page } from './page.ts';
import { holds } from './tree.ts';
import type { PageBlock } from './walk.ts';

interface BoxCount {
  prose: number;
  proseUnits: number;
  teasers: number;
}

/** How far up from a line its card is looked for: a table in a row of another is five boxes. */
const LEVELS = 7;

export interface Cards {
  /** Blocks of running text that belong to a teaser card. */
  prose: Set<PageBlock>;
  /** Linked headlines outside navigation. */
  teasers: PageBlock[];
}

/** Finds the cards of a page by shape alone: a box like its sibling, with a linked headline and little text. */
export function findCards(page: Page): Cards {
  const counts = new Map<Element, BoxCount>();
  const teasers: PageBlock[] = [];
  const lines: PageBlock[] = [];
  const inline = new Set<PageBlock>();
  for (const block of page.blocks) {
    const prose = isProse(block);
    if (prose && (isInlineCard(block) || isBelowItsTitle(block))) inline.add(block);
    const teaser = !prose && isTeaserLink(block);
    if (!prose && !teaser) continue;
    if (prose) lines.push(block);
    else teasers.push(block);
    let element: Element | null = block.box;
    for (let level = 0; level < LEVELS && element && element !== page.body; level++, element = element.parentElement) {
      let count = counts.get(element);
      if (!count) {
        count = { prose: 0, proseUnits: 0, teasers: 0 };
        counts.set(element, count);
      }
      if (prose) {
        count.prose++;
        count.proseUnits += block.text.length;
      } else count.teasers++;
    }
  }
  return { teasers, prose: new Set(lines.filter((block) => inline.has(block) || isInCard(block, page.body, counts))) };
}

function isInCard(block: PageBlock, body: Element, counts: Map<Element, BoxCount>): boolean {
  let element: Element | null = block.box;
  for (let level = 0; level < LEVELS && element && element !== body; level++, element = element.parentElement) {
    const count = counts.get(element);
    if (!count || count.prose > 2 || count.proseUnits > 700) return false;
    if (
      count.teasers >= 1 &&
      count.teasers <= 2 &&
      (looksLike(element, element.nextElementSibling, counts) ||
        looksLike(element, element.previousElementSibling, counts) ||
        (count.prose === 1 && count.proseUnits <= TEASER && !GOES_ON.test(block.text) && isPicturedTeaser(element)))
    ) {
      return true;
    }
  }
  return false;
}

/** «وبحسب …», «ونفى …»: a paragraph that goes on from the one before; «وزير …», «وفاة …» and the like begin a teaser as well. */
const GOES_ON =
  /^و(?!زا?[يرا]|فا[ةت]|فد|ص[ول]|كا?[لي]|س[طا]|ق[فع]|حد|رش|ث[يا]|ضع|ظي|لي |لا[يد]|ع[دي]|د[اع]|ج[هبو]|ر[قد])[ء-ي]{2,}/;

/** A card in one line: a linked title, and behind it what it leads to; one of several such. */
function isInlineCard({ box, text, linked, nodes }: PageBlock): boolean {
  if (linked < TITLE || linked > text.length * 0.8 || text.length > TEASER + linked || !beginsWithTitle(box))
    return false;
  // «[…عنوان…] وقال …»: behind the link of a sentence the line itself goes on.
  const link = nodes[0]?.parentElement?.closest('a');
  const next = nodes.find((node) => link && !holds(link, node.parentElement));
  if (!link || !next || next.parentElement === link.parentElement) return false;
  return [box.previousElementSibling, box.nextElementSibling].some(
    (other) => other && other.tagName === box.tagName && kindOf(other) === kindOf(box) && beginsWithTitle(other),
  );
}

/** Whether the first words of a box are a link as long as a title. */
function beginsWithTitle(box: Element): boolean {
  if (box.childElementCount > IN_CARD) return false;
  const link = box.querySelector('a[href]');
  const title = (link?.textContent ?? '').trim();
  return title.length >= TITLE && (box.textContent ?? '').trim().startsWith(title) && !box.querySelector('h1');
}

/** A short text right below a linked title in a row of titles and texts without boxes of their own. */
function isBelowItsTitle({ box, text, linked }: PageBlock): boolean {
  const title = box.previousElementSibling;
  if (!title || linked || text.length > TEASER || box.tagName === 'P' || !isTitle(title)) return false;
  if (title.tagName === box.tagName && title.className === box.className) return false;
  const [above, below] = [title.previousElementSibling, box.nextElementSibling];
  const isLike = (one: Element | null, other: Element): boolean =>
    one !== null && one.tagName === other.tagName && one.className === other.className;
  return (
    (isLike(below, title) && isTitle(below as Element)) ||
    (isLike(above, box) && isLike(above?.previousElementSibling ?? null, title))
  );
}

/** Elements right in a card at most; a text between line breaks has thousands, and is no card. */
const IN_CARD = 8;

/** A box of nothing but a link to another page. */
function isTitle(box: Element): boolean {
  if (box.childElementCount > IN_CARD) return false;
  const link = box.tagName === 'A' ? box : box.querySelector('a[href]');
  const title = (link?.textContent ?? '').trim();
  const href = link?.getAttribute('href') ?? '';
  return title.length >= TITLE && /[^#/?]/.test(href) && (box.textContent ?? '').trim() === title;
}

/** Units of the text below a headline that leads on. */
const TEASER = 250;

/** A box whose picture and whose title both lead to the same other page. */
function isPicturedTeaser(element: Element): boolean {
  const href = element.querySelector('a[href] img')?.closest('a')?.getAttribute('href') ?? '';
  if (!/[^#/?]/.test(href) || href.startsWith('javascript:') || element.querySelector('h1,iframe,video')) return false;
  const links = [...element.querySelectorAll('a[href]')].filter((link) => link.getAttribute('href') === href);
  return links.some((link) => (link.textContent ?? '').trim().length >= TITLE);
}

/** Units of a title. */
const TITLE = 18;

/** A headline of few words that leads on makes a card's neighbour as well. */
const LINKED_HEADING = ':is(h2,h3,h4,h5,h6) a[href],a[href] :is(h2,h3,h4,h5,h6)';

/** An id without its number: `post-12` and `post-13` are two of a kind, `content` and `side` are not. */
const numberless = (id: string): string => id.replace(/\d+/g, '');

function looksLike(element: Element, other: Element | null, counts: Map<Element, BoxCount>): boolean {
  return (
    other !== null &&
    other.tagName === element.tagName &&
    kindOf(other) === kindOf(element) &&
    numberless(other.id) === numberless(element.id) &&
    ((counts.get(other)?.teasers ?? 0) >= 1 || other.querySelector(LINKED_HEADING) !== null)
  );
}
