/** The text of a live page with the way back to its Text nodes: what quotes and positions of highlights are over. */
import { collapseSpace } from '../arabic/mapped-text.ts';

/** A snapshot of the text under one element. All offsets are UTF-16 units of `text`. */
export interface TextMap {
  readonly root: Element;
  /** Every Text node's data with white space collapsed, a blank between blocks. */
  readonly text: string;
  /** Where the text's lines (blocks) begin, in order. */
  readonly lineStarts: readonly number[];
  /** The live Range over `text.slice(start, end)`; null when that is empty, out of bounds or changed since. */
  rangeAt(start: number, end: number): Range | null;
  /** The offset of a boundary point; of the next text after it where it is in none. */
  offsetOf(node: Node, offset: number): number;
  /** True when the place's first or last word is not shown now: hidden by the cleaning or by the site. */
  isHidden(start: number, end: number): boolean;
  /** A place without the hidden text at its two ends; the place itself where nothing of it is shown. */
  shownPart(start: number, end: number): { start: number; end: number };
}

/** Elements whose text is no text for a reader, or belongs to the reader's own typing. */
const SKIPPED = new Set(
  'head script style noscript template textarea select datalist iframe object audio video canvas math svg'.split(' '),
);

/** Elements that stand on lines of their own. A list and not computed style: that would lay out the whole page. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary ' +
    'table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** A selector for the nearest element that holds whole words. */
export const BLOCK_SELECTOR: string = [...BLOCKS].join(',');

/** One Text node's share of the text, white space trimmed at both ends. */
interface Piece {
  node: Text;
  /** The node's data when the map was made. */
  data: string;
  start: number;
  end: number;
}

/**
 * Maps the text under `root`. Text that the cleaning hides is included, since a highlight must keep its place
 * whether it is shown or not; script, style, form fields and embedded content are left out.
 */
export function buildTextMap(root: Element): TextMap {
  return mapText(root, null);
}

/** Maps a few Text nodes under `root` as if no other text were there; lines break where they do on the page. */
export function mapTextNodes(root: Element, nodes: Text[]): TextMap {
  return mapText(root, new Set(nodes));
}

function mapText(root: Element, only: Set<Node> | null): TextMap {
  const builder = new Builder();
  addTree(root, builder, only);
  return builder.finish(root);
}

/** Adds the text under a node as it is composed on the page: of an element with an open shadow root, what stands in that. */
function addTree(root: Node, builder: Builder, only: Set<Node> | null): void {
  let node: Node | null = root;
  while (node) {
    let descend = false;
    if (node.nodeType === Node.TEXT_NODE) {
      if (!only || only.has(node)) builder.add(node as Text);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const name = (node as Element).localName;
      if (BLOCKS.has(name)) builder.breakLine();
      const composed = SKIPPED.has(name) ? null : composedChildren(node as Element, name);
      for (const child of composed ?? []) addTree(child, builder, only);
      if (composed && BLOCKS.has(name)) builder.breakLine();
      descend = !composed && !SKIPPED.has(name) && node.hasChildNodes();
    }
    if (descend) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && BLOCKS.has((node as Element).localName)) builder.breakLine();
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
}

/** What an element shows in place of its own children; null where it shows these. */
function composedChildren(element: Element, name: string): (ArrayLike<Node> & Iterable<Node>) | null {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  if (name !== 'slot') return null;
  const assigned = (element as HTMLSlotElement).assignedNodes();
  return assigned.length > 0 ? assigned : null;
}

/** The node, or the host of the shadow tree that holds it, that is in the same tree as another; null where none is. */
function inTreeOf(other: Node, node: Node): Node | null {
  const tree = other.getRootNode();
  let found: Node | null = node;
  while (found && found.getRootNode() !== tree) {
    const root: Node = found.getRootNode();
    found = root instanceof ShadowRoot ? root.host : null;
  }
  return found;
}

class Builder {
  #pieces: Piece[] = [];
  #parts: string[] = [];
  #length = 0;
  #gap = false;
  #isNewLine = true;
  #lineStarts: number[] = [];

  breakLine(): void {
    this.#gap = true;
    this.#isNewLine = true;
  }

  add(node: Text): void {
    const data = node.data;
    const collapsed = data.replace(/\s+/g, ' ');
    const piece = collapsed.trim();
    if (!piece) {
      if (data) this.#gap = true;
      return;
    }
    if (collapsed.startsWith(' ')) this.#gap = true;
    if (this.#gap && this.#length > 0) {
      this.#parts.push(' ');
      this.#length += 1;
    }
    if (this.#isNewLine) {
      this.#lineStarts.push(this.#length);
      this.#isNewLine = false;
    }
    this.#parts.push(piece);
    this.#pieces.push({ node, data, start: this.#length, end: this.#length + piece.length });
    this.#length += piece.length;
    this.#gap = collapsed.endsWith(' ');
  }

  finish(root: Element): TextMap {
    return new LiveTextMap(root, this.#parts.join(''), this.#lineStarts, this.#pieces);
  }
}

class LiveTextMap implements TextMap {
  readonly root: Element;
  readonly text: string;
  readonly lineStarts: readonly number[];
  #pieces: Piece[];
  #byNode: Map<Node, Piece> | null = null;
  /** Ways back of the nodes asked for so far; most nodes never are. */
  #ways = new Map<Piece, Uint32Array>();

  constructor(root: Element, text: string, lineStarts: readonly number[], pieces: Piece[]) {
    this.root = root;
    this.text = text;
    this.lineStarts = lineStarts;
    this.#pieces = pieces;
  }

  rangeAt(start: number, end: number): Range | null {
    if (!(start >= 0 && start < end && end <= this.text.length)) return null;
    const first = this.#pieceAt(start);
    const last = this.#pieceEndingAt(end);
    if (!first || !last || first.start > last.start || !isFresh(first) || !isFresh(last)) return null;
    const from = this.#way(first)[Math.max(0, start - first.start)] ?? 0;
    // One unit past the last one, and not where the next begins: white space between them stays outside.
    const to = (this.#way(last)[Math.min(end, last.end) - 1 - last.start] ?? 0) + 1;
    const range = first.node.ownerDocument.createRange();
    range.setStart(first.node, from);
    range.setEnd(last.node, to);
    return range.collapsed ? null : range;
  }

  offsetOf(node: Node, offset: number): number {
    this.#byNode ??= new Map(this.#pieces.map((piece) => [piece.node, piece]));
    const piece = this.#byNode.get(node);
    if (piece) {
      const way = this.#way(piece);
      return piece.start + lowerBound(piece.end - piece.start, (unit) => (way[unit] ?? 0) >= offset);
    }
    const child = node.childNodes[offset];
    const isAfter = (piece: Node): boolean => {
      const candidate = inTreeOf(node, piece);
      if (!candidate) {
        // The boundary itself is in a shadow tree, and the piece is not.
        const host = inTreeOf(piece, node);
        return host !== null && (host.compareDocumentPosition(piece) & FOLLOWING) !== 0;
      }
      if (child) return (child.compareDocumentPosition(candidate) & FOLLOWING) !== 0 || child.contains(candidate);
      return (node.compareDocumentPosition(candidate) & FOLLOWING) !== 0 && !node.contains(candidate);
    };
    const index = lowerBound(this.#pieces.length, (at) => {
      const found = this.#pieces[at];
      return found !== undefined && isAfter(found.node);
    });
    return this.#pieces[index]?.start ?? this.text.length;
  }

  isHidden(start: number, end: number): boolean {
    return [this.#pieceAt(start), this.#pieceEndingAt(end)].some((piece) => !piece || isPieceHidden(piece));
  }

  shownPart(start: number, end: number): { start: number; end: number } {
    const shown = this.#pieces.slice(this.#indexAt(start), this.#indexEndingAt(end) + 1);
    const first = shown.find((piece) => !isPieceHidden(piece));
    const last = shown.findLast((piece) => !isPieceHidden(piece));
    return first && last ? { start: Math.max(start, first.start), end: Math.min(end, last.end) } : { start, end };
  }

  /** The piece that holds the unit at `offset`, else the next one. */
  #pieceAt(offset: number): Piece | undefined {
    return this.#pieces[this.#indexAt(offset)];
  }

  #indexAt(offset: number): number {
    return lowerBound(this.#pieces.length, (at) => (this.#pieces[at]?.end ?? 0) > offset);
  }

  /** The last piece that begins before `offset`. */
  #pieceEndingAt(offset: number): Piece | undefined {
    return this.#pieces[this.#indexEndingAt(offset)];
  }

  #indexEndingAt(offset: number): number {
    return lowerBound(this.#pieces.length, (at) => (this.#pieces[at]?.start ?? 0) >= offset) - 1;
  }

  #way(piece: Piece): Uint32Array {
    let way = this.#ways.get(piece);
    if (!way) {
      way = collapseSpace(piece.data).map;
      this.#ways.set(piece, way);
    }
    return way;
  }
}

const FOLLOWING = 4; // Node.DOCUMENT_POSITION_FOLLOWING

/** Whether the cleaning or the site hides a piece, by its first unit that is no white space. */
function isPieceHidden({ node, data }: Piece): boolean {
  const parent = node.parentElement;
  if (!parent || parent.closest('[data-khulasa-hidden]')) return true;
  const from = data.search(/\S/);
  if (from + 1 > node.length) return true;
  const range = node.ownerDocument.createRange();
  range.setStart(node, from);
  range.setEnd(node, from + 1);
  return range.getClientRects().length === 0;
}

function isFresh(piece: Piece): boolean {
  return piece.node.isConnected && piece.node.data === piece.data;
}

/** The first index below `length` where `isPast` turns true, else `length`. */
function lowerBound(length: number, isPast: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isPast(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
