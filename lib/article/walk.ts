/** The one walk over the live DOM: text becomes blocks, the smallest pieces that the rules decide on. */
import { findMarkedElements, type MarkedElements, regionsOf } from './regions.ts';

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
}

/**
 * Reads all blocks of a page in document order, hidden ones too: visibility is asked later, of the few that matter. It
 * walks in steps, so that a huge page does not hold up its own thread.
 */
export class BlockWalk {
  readonly blocks: PageBlock[] = [];
  readonly #marked: MarkedElements;
  readonly #open: Open[] = [];
  #next: Node | null;
  #place: Place;
  #nodes: Text[] = [];
  #raw = '';
  #linked = 0;
  #bold = 0;
  #regions = 0;

  constructor(body: Element) {
    this.#marked = findMarkedElements(body);
    this.#next = body.firstChild;
    this.#place = { box: body, regions: 0, heading: 0, inLink: false, inBold: false };
  }

  /** Walks over at most `most` nodes. Returns whether any is left. */
  step(most = Number.POSITIVE_INFINITY): boolean {
    let node = this.#next;
    for (let looked = 0; node && looked < most; looked++) {
      const inside = this.#look(node);
      let next: Node | null = inside ?? node.nextSibling;
      // Up by our own list: the page may have moved the element since.
      while (!next && this.#open.length) next = this.#close();
      node = next;
    }
    this.#next = node;
    if (!node) this.#flush();
    return node !== null;
  }

  /** Takes in one node. Returns the first node inside it, null when there is none to walk. */
  #look(node: Node): Node | null {
    // One question tells text from elements and these from each other; this is the longest loop of the reading.
    const tag = node.nodeName;
    if (tag === '#text') {
      this.#addText(node as Text);
    } else if (tag === 'BR' || tag === 'HR') {
      this.#flush();
    } else if (node.nodeType === Node.ELEMENT_NODE && typeof tag === 'string') {
      // Names in lower case are those of SVG, MathML and XHTML; a form's control may be called nodeName.
      if (!SKIPPED.has(tag) && !SKIPPED.has(tag.toUpperCase()) && this.#open.length < DEEPEST) {
        this.#enter(node as Element, tag);
        return node.firstChild ?? this.#close();
      }
      if (this.#raw) this.#raw += ' ';
    }
    return null;
  }

  #addText(node: Text): void {
    const { data } = node;
    const place = this.#place;
    if (!hasInk(data)) {
      if (this.#raw) this.#raw += ' ';
      return;
    }
    this.#regions = this.#nodes.length ? this.#regions & place.regions : place.regions;
    this.#nodes.push(node);
    this.#raw += data;
    if (!place.inLink && !place.inBold) return;
    const { length } = data.trim();
    if (place.inLink) this.#linked += length;
    if (place.inBold) this.#bold += length;
  }

  #enter(element: Element, tag: string): void {
    const outer = this.#place;
    const isBoundary = BOUNDARY.has(tag);
    if (isBoundary) this.#flush();
    this.#open.push({ element, isBoundary, outer });
    const isHeading = tag.length === 2 && tag.charCodeAt(0) === 0x48;
    this.#place = {
      box: isBoundary ? element : outer.box,
      regions: outer.regions | regionsOf(element, this.#marked),
      heading: isHeading ? Number(tag[1]) || outer.heading : outer.heading,
      inLink: outer.inLink || tag === 'A',
      inBold: outer.inBold || tag === 'B' || tag === 'STRONG',
    };
  }

  /** Leaves the innermost open element. Returns the node behind it. */
  #close(): Node | null {
    const open = this.#open.pop();
    if (!open) return null;
    if (open.isBoundary) this.#flush();
    this.#place = open.outer;
    return open.element.nextSibling;
  }

  #flush(): void {
    const nodes = this.#nodes;
    if (!nodes.length) return;
    const text = collapse(this.#raw);
    const { box, heading } = this.#place;
    this.blocks.push({
      index: this.blocks.length,
      nodes,
      element: commonElement(nodes, box),
      box,
      text,
      linked: Math.min(this.#linked, text.length),
      bold: Math.min(this.#bold, text.length),
      heading,
      regions: this.#regions,
    });
    this.#nodes = [];
    this.#raw = '';
    this.#linked = 0;
    this.#bold = 0;
  }
}

/** White space collapsed and trimmed, as a browser shows text. */
export function collapse(text: string): string {
  const trimmed = text.trim();
  return UNEVEN.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}

/** White space other than single blanks. */
const UNEVEN = /\s\s|[^\S ]/;

/** Whether a text is more than white space. Most text nodes tell by their first unit. */
function hasInk(data: string): boolean {
  const first = data.charCodeAt(0);
  return (first > 0x20 && first < 0x80) || (first >= 0x600 && first < 0x700) || /\S/.test(data);
}

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
