/** The one walk over the live DOM: text becomes blocks, the smallest pieces that the rules decide on. */
import { findMarkedElements, regionsOf, SET_APART } from './regions.ts';
import { siteText } from './site-text.ts';
import { noteShadow } from './tree.ts';

/** A run of text that no block boundary and no `<br>` interrupts. */
export interface PageBlock {
  /** Place in reading order. */
  index: number;
  nodes: Text[];
  /** The nearest element that holds all nodes. */
  element: Element;
  /** The nearest block-level element around them. */
  box: Element;
  /** White space collapsed. */
  text: string;
  /** Units of `text` that stand in links, about. */
  linked: number;
  /** Units in bold, about. */
  bold: number;
  /** 1 to 6 inside a heading element, else 0. */
  heading: number;
  /** Bit set of lib/article/regions.ts, inherited from all ancestors. */
  regions: number;
  /** The beginning of the text, folded; see `foldedText`. */
  folded: string | undefined;
}

const BOUNDARY = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER ' +
    'FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD ' +
    'TFOOT TH THEAD TR UL'
  ).split(' '),
);

/** Elements whose text no reader sees as text of the page. */
const SKIPPED = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG MATH CANVAS VIDEO AUDIO SELECT TEXTAREA INPUT IMG PICTURE ' +
    'HEAD TITLE DATALIST METER PROGRESS NOFRAMES FRAMESET LINK META RP RT'
  ).split(' '),
);

/** Deeper nesting than this is no page that people write; it is left unread. */
const DEEPEST = 1500;

/** Where a text stands: what the elements around it say. Elements that say nothing share the place around them. */
interface Place {
  box: Element;
  regions: number;
  heading: number;
  inLink: boolean;
  inBold: boolean;
}

/** An element whose content is being walked, and the place around it. */
interface Open {
  element: Element;
  isBoundary: boolean;
  outer: Place;
  /** Nodes of the slot around the element that are still to be walked, last one first. */
  rest: Node[] | null;
}

/**
 * Reads all blocks of a page in document order, hidden ones too: visibility is asked later, of the few that matter. It
 * walks in steps, so that a huge page does not hold up its own thread. The walk is one function over local variables: it
 * runs once a page, before the engine has compiled anything well, when calls and fields cost more than the work itself.
 */
export class BlockWalk {
  readonly blocks: PageBlock[] = [];
  private readonly marked: Map<Element, number>;
  private readonly open: Open[] = [];
  private next: Node | null;
  private place: Place;
  /** In a slot its nodes are no siblings: those that are still to be walked, last one first. */
  private rest: Node[] | null = null;
  /** The open shadow roots of the page, in document order. */
  readonly roots: ShadowRoot[] = [];
  /** What is known of the block that is being read. */
  private nodes: Text[] = [];
  private raw = '';
  private linked = 0;
  private bold = 0;
  private regions = 0;

  constructor(body: Element) {
    this.marked = findMarkedElements(body);
    this.next = body.firstChild;
    this.place = { box: body, regions: 0, heading: 0, inLink: false, inBold: false };
  }

  /** Walks over at most `most` nodes. Returns whether any is left. */
  step(most = Number.POSITIVE_INFINITY): boolean {
    const { marked, open } = this;
    let { next: node, place, rest } = this;
    for (let looked = 0; node && looked < most; looked++) {
      let inside: Node | null = null;
      // One question tells text from elements and these from each other.
      const tag: unknown = node.nodeName;
      if (tag === '#text') {
        const data = siteText(node as Text);
        // Most text nodes tell by their first unit whether they are more than white space.
        const first = data.charCodeAt(0);
        if ((first > 0x20 && first < 0x80) || (first >= 0x600 && first < 0x700) || data.trim()) {
          this.regions = this.nodes.length ? this.regions & place.regions : place.regions;
          this.nodes.push(node as Text);
          this.raw += data;
          if (place.inLink) this.linked += data.trim().length;
          if (place.inBold) this.bold += data.trim().length;
        } else if (this.raw) this.raw += ' ';
      } else if (tag === 'BR' || tag === 'HR') {
        if (this.raw) this.flush(place);
      } else if (node.nodeType === 1 && typeof tag === 'string') {
        // Names in lower case are those of SVG, MathML and XHTML; a form's control may be called nodeName.
        if (SKIPPED.has(tag) || SKIPPED.has(tag.toUpperCase()) || open.length >= DEEPEST) {
          if (this.raw) this.raw += ' ';
        } else {
          const element = node as Element;
          let isBoundary = BOUNDARY.has(tag);
          let slotted: Node[] | null = null;
          inside = element.firstChild;
          // Only elements with names of the site's own, and empty ones, are asked: most pages have few of either.
          if (!inside || tag.includes('-')) {
            const { shadowRoot } = element;
            if (shadowRoot) {
              inside = this.enter(shadowRoot);
              isBoundary = true;
            }
          }
          if (tag === 'SLOT') {
            const assigned = (element as HTMLSlotElement).assignedNodes();
            if (assigned.length) slotted = assigned.reverse();
            inside = slotted?.pop() ?? inside;
          }
          const own = inside ? regionsOf(element, marked) : 0;
          if (own & SET_APART) isBoundary = true;
          if (isBoundary && this.raw) this.flush(place);
          if (inside) {
            open.push({ element, isBoundary, outer: place, rest });
            rest = slotted;
            place = placeIn(element, tag, isBoundary, place, own & ~SET_APART);
          }
        }
      }
      let next: Node | null = inside ?? (rest ? (rest.pop() ?? null) : node.nextSibling);
      // Up by our own list: the page may have moved the element since.
      while (!next) {
        const left = open.pop();
        if (!left) break;
        if (left.isBoundary && this.raw) this.flush(place);
        place = left.outer;
        rest = left.rest;
        next = rest ? (rest.pop() ?? null) : left.element.nextSibling;
      }
      node = next;
    }
    this.next = node;
    this.place = place;
    this.rest = rest;
    if (!node && this.raw) this.flush(place);
    return node !== null;
  }

  /** Reads an open shadow root in place of its host's own children, which show only where it has slots for them. */
  private enter(root: ShadowRoot): Node | null {
    noteShadow();
    this.roots.push(root);
    for (const [element, region] of findMarkedElements(root)) this.marked.set(element, region);
    return root.firstChild;
  }

  /** Ends a block: the text that was read since the last one. */
  private flush({ box, heading }: Place): void {
    const { nodes } = this;
    const text = collapse(this.raw);
    this.blocks.push({
      index: this.blocks.length,
      nodes,
      element: commonElement(nodes, box),
      box,
      text,
      linked: Math.min(this.linked, text.length),
      bold: Math.min(this.bold, text.length),
      heading,
      regions: this.regions,
      folded: undefined,
    });
    this.nodes = [];
    this.raw = '';
    this.linked = 0;
    this.bold = 0;
  }
}

/** The place inside an element. */
function placeIn(element: Element, tag: string, isBoundary: boolean, outer: Place, own: number): Place {
  const isHeading = tag.length === 2 && tag.charCodeAt(0) === 0x48;
  const inLink = tag === 'A';
  const inBold = tag === 'B' || tag === 'STRONG';
  const regions = outer.regions | own;
  if (!isBoundary && !isHeading && !inLink && !inBold && regions === outer.regions) return outer;
  return {
    box: isBoundary ? element : outer.box,
    regions,
    heading: isHeading ? Number(tag[1]) || outer.heading : outer.heading,
    inLink: inLink || outer.inLink,
    inBold: inBold || outer.inBold,
  };
}

/** White space collapsed and trimmed, as a browser shows text. */
export function collapse(text: string): string {
  const trimmed = text.trim();
  return UNEVEN.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}

/** White space other than single blanks. */
const UNEVEN = /\s\s|[^\S ]/;

function commonElement(nodes: Text[], box: Element): Element {
  const first = nodes[0]?.parentElement ?? box;
  const last = nodes[nodes.length - 1];
  let element = first;
  while (element !== box && last && !element.contains(last)) element = element.parentElement ?? box;
  if (nodes.length > 2) {
    while (element !== box && !nodes.every((node) => element.contains(node))) element = element.parentElement ?? box;
  }
  return element;
}
