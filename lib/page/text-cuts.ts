/**
 * Noise without an element of its own: parts of a Text node's data, taken out and put back. Where the site changed the
 * node meanwhile, its text stays and the cuts are forgotten.
 */
import { noteSiteText } from '../article/site-text.ts';
import type { CutText } from './leftovers.ts';
import { noteOwnText } from './own-changes.ts';
import { TEXT_ATTRIBUTE } from './sheets.ts';

/** A part of a node's original data, UTF-16 units. */
export interface TextPart {
  node: Text;
  start: number;
  end: number;
}

/** One part that is, or (while the reader has it shown) was, out of its node. */
export interface Cut {
  readonly part: TextPart;
  isOut: boolean;
}

interface CutNode {
  /** The data as the site wrote it. */
  original: string;
  /** The data as we left it. */
  left: string;
  cuts: Cut[];
}

export class TextCuts {
  #nodes = new Map<Text, CutNode>();
  /** How many of its Text nodes have something taken out, and the attribute as the site left it. */
  #parents = new Map<Element, { count: number; before: string | null }>();
  #parentOf = new Map<Text, Element>();

  /**
   * Takes a part out of its node. Offsets are over the data as the site wrote it; a part that is known already comes back as
   * the same Cut. Null where it may not be cut: inside an editor, across another cut, out of bounds.
   */
  cut(part: TextPart): Cut | null {
    const { node, start, end } = part;
    this.dropStale(node);
    const known = this.#nodes.get(node);
    if (!(start >= 0 && start < end && end <= (known?.original ?? node.data).length)) return null;
    const same = known?.cuts.find((cut) => cut.part.start === start && cut.part.end === end);
    if (same) return same;
    if (known?.cuts.some((cut) => start < cut.part.end && cut.part.start < end)) return null;
    if (!node.parentElement || isEditable(node.parentElement)) return null;
    const state = known ?? { original: node.data, left: node.data, cuts: [] };
    this.#nodes.set(node, state);
    const cut: Cut = { part: { node, start, end }, isOut: false };
    state.cuts.push(cut);
    this.setOut(cut, true);
    return cut;
  }

  /** Takes the part out or puts it back. False when the site changed the node meanwhile: its text stays as it is. */
  setOut(cut: Cut, out: boolean): boolean {
    const { node } = cut.part;
    if (this.dropStale(node)) return false;
    const state = this.#nodes.get(node);
    if (!state?.cuts.includes(cut)) return false;
    if (cut.isOut === out) return true;
    const at = toCurrent(state, cut.part.start);
    // Not `data =`: that would move every Range in the node to its start, the reader's selection too.
    if (out) node.deleteData(at, cut.part.end - cut.part.start);
    else node.insertData(at, state.original.slice(cut.part.start, cut.part.end));
    cut.isOut = out;
    state.left = node.data;
    noteOwnText(node);
    noteSiteText(node, state.original);
    this.#mark(
      node,
      state.cuts.some((other) => other.isOut),
    );
    return true;
  }

  /** Whether this cut still stands: its node is in the document and says what we left there. */
  holds(cut: Cut): boolean {
    const { node } = cut.part;
    return !this.dropStale(node) && node.isConnected && this.#nodes.get(node)?.cuts.includes(cut) === true;
  }

  /** Puts the part back and forgets it. */
  forget(cut: Cut): void {
    this.setOut(cut, false);
    const { node } = cut.part;
    const state = this.#nodes.get(node);
    if (!state) return;
    state.cuts = state.cuts.filter((other) => other !== cut);
    if (state.cuts.length === 0) this.#nodes.delete(node);
  }

  /** The Range over a part that is in its node now. */
  rangeOf(cut: Cut): Range | null {
    const { node, start, end } = cut.part;
    const state = this.#nodes.get(node);
    if (!state || cut.isOut || !this.holds(cut)) return null;
    const range = node.ownerDocument.createRange();
    range.setStart(node, toCurrent(state, start));
    range.setEnd(node, toCurrent(state, end));
    return range;
  }

  /** Forgets the cuts of a node that the site changed; true when it did. */
  dropStale(node: Text): boolean {
    const state = this.#nodes.get(node);
    if (!state || state.left === node.data) return false;
    this.#nodes.delete(node);
    this.#mark(node, false);
    return true;
  }

  #mark(node: Text, isCut: boolean): void {
    const parent = this.#parentOf.get(node);
    if (isCut) this.#markParent(node, parent ?? node.parentElement);
    if (isCut || !parent) return;
    this.#parentOf.delete(node);
    const entry = this.#parents.get(parent);
    if (!entry) return;
    if (--entry.count > 0) {
      this.#writeAttribute(parent);
      return;
    }
    this.#parents.delete(parent);
    restoreAttribute(parent, TEXT_ATTRIBUTE, entry.before);
  }

  #markParent(node: Text, parent: Element | null): void {
    if (!parent) return;
    if (!this.#parentOf.has(node)) {
      const entry = this.#parents.get(parent) ?? { count: 0, before: parent.getAttribute(TEXT_ATTRIBUTE) };
      entry.count += 1;
      this.#parents.set(parent, entry);
      this.#parentOf.set(node, parent);
    }
    this.#writeAttribute(parent);
  }

  #writeAttribute(parent: Element): void {
    const texts: CutText[] = [];
    for (const [node, other] of this.#parentOf) {
      const state = other === parent && this.#nodes.get(node);
      if (state) texts.push([state.left, state.original]);
    }
    parent.setAttribute(TEXT_ATTRIBUTE, JSON.stringify(texts));
  }
}

/** Gives an attribute back as it was; null removes it. */
export function restoreAttribute(element: Element, name: string, before: string | null): void {
  if (before === null) element.removeAttribute(name);
  else element.setAttribute(name, before);
}

/** Whether the reader types here. */
export function isEditable(element: Element): boolean {
  if (element.ownerDocument.designMode === 'on' || element.closest('input,textarea,select')) return true;
  return element instanceof HTMLElement && element.isContentEditable;
}

function sorted(state: CutNode): Cut[] {
  return state.cuts.filter((cut) => cut.isOut).sort((a, b) => a.part.start - b.part.start);
}

/** From the original data to the data as it is now. */
function toCurrent(state: CutNode, offset: number): number {
  const taken = sorted(state).filter((cut) => cut.part.start < offset);
  return offset - taken.reduce((sum, { part }) => sum + Math.min(part.end, offset) - part.start, 0);
}
