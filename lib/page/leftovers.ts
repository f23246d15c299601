/**
 * What the reader of an older version left in the page. Firefox ends a content script without a word when its extension
 * is updated, reloaded or switched off, so that nobody undoes what it did; the gate of the next version does.
 */
import {
  DIRECTION_ATTRIBUTE,
  EMPHASIS_NAME,
  FLASH_NAME,
  HIDDEN_ATTRIBUTE,
  MARK,
  PAINT_NAMES,
  SPANS_NAME,
  STORY_NAMES,
  TEXT_ATTRIBUTE,
} from './sheets.ts';

/** The data of a Text node as we left it and as the site wrote it: what TEXT_ATTRIBUTE holds, as JSON. */
export type CutText = [left: string, original: string];

/**
 * Brings a cleaned page back to what its site made of it; any other page stays untouched. To be called before anything of
 * this version works on the document.
 */
export function sweepLeftovers(document: Document): void {
  // An answer of null makes no script object of an element, which is the dearest part of the gate's look.
  const root = document.querySelector(`html[${MARK}]`);
  if (!root) return;
  root.removeAttribute(MARK);
  for (const element of document.querySelectorAll(`[${HIDDEN_ATTRIBUTE}]`)) element.removeAttribute(HIDDEN_ATTRIBUTE);
  for (const parent of document.querySelectorAll(`[${TEXT_ATTRIBUTE}]`)) {
    giveBack(parent);
    parent.removeAttribute(TEXT_ATTRIBUTE);
  }
  for (const element of document.querySelectorAll(`[${DIRECTION_ATTRIBUTE}]`)) {
    const before = element.getAttribute(DIRECTION_ATTRIBUTE);
    if (before) element.setAttribute('dir', before);
    else element.removeAttribute('dir');
    element.removeAttribute(DIRECTION_ATTRIBUTE);
  }
  const painted = [...Object.values(PAINT_NAMES), ...Object.values(STORY_NAMES)];
  const names = [...painted, FLASH_NAME, EMPHASIS_NAME, SPANS_NAME];
  for (const name of names) CSS.highlights.delete(name);
}

/** Puts the original data into the Text nodes that still say what we left there. */
function giveBack(parent: Element): void {
  const originals = new Map(cutTexts(parent.getAttribute(TEXT_ATTRIBUTE)));
  for (const node of parent.childNodes) {
    const original = node.nodeType === Node.TEXT_NODE ? originals.get(node.nodeValue ?? '') : undefined;
    if (original !== undefined) node.nodeValue = original;
  }
}

/** The page can write anything into the attribute; what is not ours counts as nothing. */
function cutTexts(value: string | null): CutText[] {
  try {
    const list: unknown = JSON.parse(value ?? '');
    const isPair = (pair: unknown): pair is CutText =>
      Array.isArray(pair) && pair.length === 2 && pair.every((text) => typeof text === 'string');
    return Array.isArray(list) ? list.filter(isPair) : [];
  } catch {
    return [];
  }
}
