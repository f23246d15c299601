/** The one walk over the live DOM: text becomes blocks, the smallest pieces that the rules decide on. */
import { findMarkedElements, regionsOf } from './regions.ts';

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

/** Deeper nesting than this is no page that people write; it is left unread instead of overflowing the stack. */
const DEEPEST = 1500;

interface Place {
  box: Element;
  regions: number;
  heading: number;
  inLink: boolean;
  inBold: boolean;
}

/** Reads all blocks of a page in document order, hidden ones too: visibility is asked later, of the few that matter. */
export function readBlocks(body: Element): PageBlock[] {
  const blocks: PageBlock[] = [];
  const marked = findMarkedElements(body);
  let nodes: Text[] = [];
  let raw = '';
  let linked = 0;
  let bold = 0;
  let place: Place = { box: body, regions: 0, heading: 0, inLink: false, inBold: false };

  const flush = (): void => {
    if (!nodes.length) return;
    const text = collapse(raw);
    const element = commonElement(nodes, place.box);
    if (text) {
      blocks.push({
        index: blocks.length,
        nodes,
        element,
        box: place.box,
        text,
        linked: Math.min(linked, text.length),
        bold: Math.min(bold, text.length),
        heading: place.heading,
        regions: blockRegions,
      });
    }
    nodes = [];
    raw = '';
    linked = 0;
    bold = 0;
  };
  let blockRegions = 0;

  const visit = (parent: Element, depth: number): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      // One question tells text from elements and these from each other; this is the longest loop of the reading.
      const tag = node.nodeName;
      if (tag === '#text') {
        const data = (node as Text).data;
        if (hasInk(data)) {
          blockRegions = nodes.length ? blockRegions & place.regions : place.regions;
          nodes.push(node as Text);
          if (place.inLink || place.inBold) {
            const { length } = data.trim();
            if (place.inLink) linked += length;
            if (place.inBold) bold += length;
          }
          raw += data;
        } else if (raw) raw += ' ';
      } else if (tag === 'BR' || tag === 'HR') flush();
      else if (node.nodeType === Node.ELEMENT_NODE && typeof tag === 'string') {
        // Names in lower case are those of SVG, MathML and XHTML; a form's control may be called nodeName.
        if (!SKIPPED.has(tag) && !SKIPPED.has(tag.toUpperCase()) && depth < DEEPEST) enter(node as Element, tag, depth);
        else if (raw) raw += ' ';
      }
    }
  };

  const enter = (element: Element, tag: string, depth: number): void => {
    const outer = place;
    const boundary = BOUNDARY.has(tag);
    if (boundary) flush();
    const regions = outer.regions | regionsOf(element, marked);
    const heading = tag.length === 2 && tag.charCodeAt(0) === 0x48 ? Number(tag[1]) || outer.heading : outer.heading;
    const inLink = outer.inLink || tag === 'A';
    const inBold = outer.inBold || tag === 'B' || tag === 'STRONG';
    place = { box: boundary ? element : outer.box, regions, heading, inLink, inBold };
    visit(element, depth + 1);
    if (boundary) flush();
    place = outer;
  };

  visit(body, 0);
  flush();
  return blocks;
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
