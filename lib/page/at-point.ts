/** Which painted places are under a point of the window. */

/** A boundary point of the page's text. */
interface Caret {
  node: Node;
  offset: number;
}

interface OldDocument {
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

/**
 * The ranges under a point (CSS px of the window), in the order given. The nearest letter alone would not do: beside a
 * line's end it is painted, and the point is not.
 *
 * @param shadowRoots open roots whose text counts too
 */
export function rangesAt<T extends { range: Range }>(
  document: Document,
  { x, y }: { x: number; y: number },
  places: readonly T[],
  shadowRoots: ShadowRoot[] = [],
): T[] {
  const caret = caretAt(document, x, y, shadowRoots);
  if (!caret) return [];
  return places.filter(({ range }) => holds(range, caret) && isInside(range, x, y));
}

function caretAt(document: Document, x: number, y: number, shadowRoots: ShadowRoot[]): Caret | null {
  // Chrome has it since 128; the older call does not look into shadow roots.
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y, { shadowRoots });
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = (document as OldDocument).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

function holds(range: Range, { node, offset }: Caret): boolean {
  return node.getRootNode() === range.startContainer.getRootNode() && range.comparePoint(node, offset) === 0;
}

function isInside(range: Range, x: number, y: number): boolean {
  return Array.from(range.getClientRects()).some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}
